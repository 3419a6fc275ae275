/** A `campaign.yaml` → what it says, with all that is wrong with it. */
import { basename, dirname } from 'node:path';
import type { GuideProblem } from '../guide/guide-error.ts';
import { dataOf, isMap } from '../guide/node.ts';
import { parseGuide } from '../guide/parse.ts';
import { explainAll } from '../guide/validate.ts';
import type { SchemaError } from '../guide/validator.ts';
import { type BrandGuide, LineIndex } from '../model/index.ts';
import { contradictionsIn, withoutFaults } from './check-brief.ts';
import { type ResolvedBrief, resolveBrief } from './resolve.ts';

export interface ReadBrief {
  readonly path: string;
  /** As the brief says it, else the name of its folder. */
  readonly name: string;
  /** Null: nothing of it can be used. */
  readonly brief: ResolvedBrief | null;
  readonly text: string;
  readonly problems: readonly GuideProblem[];
}

/** @param path From the guide's folder. */
export async function readBrief(text: string, path: string, guide: BrandGuide): Promise<ReadBrief> {
  const folder = dirname(path) === '.' ? '' : dirname(path);
  const ofFolder = basename(folder === '' ? guide.root : folder);
  const broken = (problems: readonly GuideProblem[], name = ofFolder): ReadBrief => ({
    path,
    name,
    brief: null,
    text,
    problems,
  });
  const { node, problems } = parseGuide(text, path);
  if (problems.length > 0 || !node) {
    const empty = {
      message: 'The brief is empty.',
      hint: 'Write what the campaign says, or delete the file.',
    };
    return broken(problems.length > 0 ? problems : [{ ...empty, place: { path, line: 1, column: 1 } }]);
  }
  // @ts-expect-error Generated JavaScript without declarations.
  const { default: validate } = await import('./validate-brief.generated.js');
  if (!validate(dataOf(node))) {
    const { default: schema } = await import('../../campaign.schema.json', { with: { type: 'json' } });
    const named = isMap(node.value) ? node.value.get('name')?.value : null;
    const errors: readonly SchemaError[] = validate.errors;
    return broken(
      explainAll(errors, node, schema, 'The brief'),
      typeof named === 'string' ? named : ofFolder,
    );
  }
  const name = (dataOf(node) as { name?: string }).name ?? ofFolder;
  const lines = new LineIndex(text);
  const usable = withoutFaults(node, guide, lines);
  const brief = resolveBrief({
    path,
    folder,
    name,
    node: usable.node,
    legal: guide.legal.filter(({ campaigns }) => campaigns.length === 0 || campaigns.includes(name)),
    language: guide.language,
  });
  const found: GuideProblem[] = [...usable.problems];
  contradictionsIn(brief, (range, message, hint) => {
    const place = { path, ...lines.positionAt(range.start) };
    if (found.some((other) => other.message === message)) return;
    found.push({ message, hint, place });
  });
  return { path, name, brief, text, problems: found };
}
