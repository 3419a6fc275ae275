/** Holds the terms of a guide to their own examples: what is right must stay silent, what is wrong must be found. */
import nameForm from '../../rules/tone/name-form/rule.ts';
import term from '../../rules/tone/term/rule.ts';
import type { BrandGuide, Finding, GuidePlace, Term } from '../model/index.ts';
import { loadReader } from '../readers/registry.generated.ts';
import { checkSource } from './check.ts';
import { RuleSets } from './rule-set.ts';

export interface TermExample {
  readonly term: Term;
  readonly kind: 'good' | 'bad';
  readonly text: string;
  /** Where the sentence is written. */
  readonly place: GuidePlace | null;
  readonly passes: boolean;
  /** What is found in it: for a good sentence of any term, for a bad one of this term. */
  readonly findings: readonly Finding[];
}

const RULES = [term, nameForm];
/** The name of a file that is none; a guide's globs do not apply to it. */
const FILE = 'example.txt';

export async function testTerms(guide: BrandGuide): Promise<readonly TermExample[]> {
  const examples: TermExample[] = [];
  for (const term of guide.terms) {
    for (const kind of ['good', 'bad'] as const) {
      for (const [i, text] of term[kind].entries()) {
        const found = await findingsIn(text, term, guide);
        const own = found.filter(({ source }) => source === term.source);
        const findings = kind === 'good' ? found : own;
        const key = `${term.source}.${kind}`;
        const place = guide.places[`${key}[${i}]`] ?? guide.places[key] ?? guide.places[term.source] ?? null;
        examples.push({
          term,
          kind,
          text,
          place,
          passes: findings.length > 0 === (kind === 'bad'),
          findings,
        });
      }
    }
  }
  return examples;
}

/** A term for some channels only is tried on the first of them. Rules that the guide turns off are tried all the same. */
async function findingsIn(text: string, { channels }: Term, guide: BrandGuide): Promise<readonly Finding[]> {
  const [channel] = channels;
  const here: BrandGuide = {
    ...guide,
    channels: channel ? [{ files: [FILE], channel: channel.replaceAll('*', 'any'), kind: null }] : [],
    campaigns: [],
  };
  const reader = (await loadReader(FILE))!;
  const on = RULES.map(({ name, severity }) => ({ pattern: name, severity, options: {}, source: name }));
  const { findings } = await checkSource({ path: FILE, text, encoding: 'utf-8' }, reader, here, {
    rules: await new RuleSets(here, RULES, on).for(FILE),
    image: () => null,
    neighbour: () => null,
    ruleNames: RULES.map(({ name }) => name),
  });
  return findings;
}
