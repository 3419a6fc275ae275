/** The text of a guide file → values with places. YAML, and JSON as part of it. */
import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { LineIndex } from '../model/index.ts';
import { yamlFault } from '../model/yaml-fault.ts';
import type { GuideProblem } from './guide-error.ts';
import type { GuideNode } from './node.ts';

/** Aliases can make a small file stand for a huge one ("billion laughs"); no guide has this many values. */
const MOST_NODES = 50_000;

export interface ParsedGuide {
  /** Null when nothing could be read. */
  readonly node: GuideNode | null;
  readonly problems: readonly GuideProblem[];
}

/**
 * @param path Absolute; it becomes the path of every place.
 * @param uniqueKeys False where the format lets a key repeat: the last one counts.
 */
export function parseGuide(text: string, path: string, uniqueKeys = true): ParsedGuide {
  const lines = new LineIndex(text);
  const placeAt = (offset: number) => ({ path, ...lines.positionAt(offset) });
  const problems: GuideProblem[] = [];
  const problem = (message: string, hint: string | null, offset: number) =>
    problems.push({ message, hint, place: placeAt(offset) });

  const document = parseDocument(text, {
    prettyErrors: false,
    stringKeys: true,
    keepSourceTokens: false,
    uniqueKeys,
  });
  for (const error of withoutAftermath(document)) {
    const { fault, advice, range } = yamlFault(error, document, text);
    problem(...(OF_GUIDES[error.code] ?? [fault, advice]), range.start);
  }
  if (problems.length > 0) return { node: null, problems };

  let count = 0;
  const convert = (node: Node | null, offset: number): GuideNode => {
    const place = placeAt(offset);
    const range = node?.range ? { start: node.range[0], end: node.range[1] } : { start: offset, end: offset };
    if (++count > MOST_NODES) return { value: null, place, range };
    if (isAlias(node)) {
      const target = node.resolve(document);
      if (!target)
        problem(
          `There is no "&${node.source}" for "*${node.source}" to repeat.`,
          'Define it further up.',
          start(node),
        );
      return { ...convert(target ?? null, offset), place };
    }
    if (isMap(node)) {
      const entries = new Map<string, GuideNode>();
      for (const { key, value } of node.items) {
        const at = start(key as Node);
        // The key would name the prototype of every object made from it.
        if (String(key) === '__proto__') problem('"__proto__" cannot be a key.', 'Rename or delete it.', at);
        else entries.set(String(key), convert(value as Node | null, at));
      }
      return { value: entries, place, range };
    }
    if (isSeq(node))
      return {
        value: node.items.map((item) => convert(item as Node | null, start(item as Node))),
        place,
        range,
      };
    return { value: isScalar(node) ? (node.value as string | number | boolean | null) : null, place, range };
  };
  const node = document.contents ? convert(document.contents, start(document.contents)) : null;
  if (count > MOST_NODES)
    problem('The aliases (*name) in this file repeat too much.', 'Write the values out.', 0);
  return { node, problems };
}

const start = (node: Node | null): number => node?.range?.[0] ?? 0;

/** What a syntax error makes of the lines after it is no news: of those, the first is kept. */
function withoutAftermath({ errors, warnings }: Document) {
  const harmless = ['DUPLICATE_KEY', 'NON_STRING_KEY'];
  const first = errors.findIndex(({ code }) => !harmless.includes(code));
  return first === -1 ? [...errors, ...warnings] : errors.slice(0, first + 1);
}

/** What YAML allows and a guide does not. */
const OF_GUIDES: Readonly<Record<string, [message: string, hint: string]>> = {
  NON_STRING_KEY: ['A key must be plain text.', 'Write it as one word or in quotes.'],
  TAG_RESOLVE_FAILED: [
    'The guide has a YAML tag ("!…") that brandlint does not know.',
    'A guide is data only: write the value itself.',
  ],
  MULTIPLE_DOCS: ['The guide holds more than one YAML document.', 'Delete the line "---" in the middle.'],
};
