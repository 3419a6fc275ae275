/** How an asset speaks to its reader in languages that have two ways: du and Sie, tu and vous, je and u. */
import { isInQuotation, primaryLanguage } from '../language/index.ts';
import type { Fact } from '../model/index.ts';
import { type Extractor, factIn, type Passage } from './passage.ts';

interface Forms {
  readonly informal: RegExp;
  readonly formal: RegExp;
}

/** Words that mean nothing else; those that do only as they stand, with their capital. */
const FORMS: Readonly<Record<string, readonly [informal: string, formal: string]>> = {
  de: [
    String.raw`(?<![\p{L}\p{N}])(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[mnrs]?)?|[Ee]uch|[Ee]ur?e[mnrs]?)(?!\p{L})`,
    // At the start of a sentence `Sie` may be she or they.
    String.raw`(?<=[\p{L}\p{N},;:)"“–-]\s+)(?:Sie|Ihnen|Ihre[mnrs]?)(?!\p{L})`,
  ],
  fr: [
    String.raw`(?<![\p{L}\p{N}])(?:[Tt]u|[Tt]oi)(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}-])(?:[Vv]ous|[Vv]otre|[Vv]os)(?!\p{L})`,
  ],
  es: [
    String.raw`(?<![\p{L}\p{N}])(?:[Tt]ú|[Tt]us?|[Cc]ontigo)(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}])(?:[Uu]sted(?:es)?)(?!\p{L})`,
  ],
  it: [
    String.raw`(?<![\p{L}\p{N}])(?:[Tt]u[oa]|[Tt]uoi|[Tt]ue)(?!\p{L})`,
    String.raw`(?<=[\p{L},]\s+)(?:Lei|Suo|Sua|Suoi|Sue)(?!\p{L})`,
  ],
  nl: [
    String.raw`(?<![\p{L}\p{N}])(?:[Jj]ij|[Jj]ouw|[Jj]e)(?!\p{L})`,
    String.raw`(?<![\p{L}\p{N}.'’-])(?:u|U|uw|Uw)(?![\p{L}.'’-])`,
  ],
};

/** One form must be so many times as frequent as the other to be that of the asset. */
const CLEARLY = 4;

const made = new Map<string, Forms>();

function formsOf(primary: string): Forms | null {
  const sources = FORMS[primary];
  if (!sources) return null;
  let forms = made.get(primary);
  if (!forms) {
    forms = { informal: new RegExp(sources[0], 'gu'), formal: new RegExp(sources[1], 'gu') };
    made.set(primary, forms);
  }
  return forms;
}

interface Hit {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

export const readAddressForm: Extractor = function* (_asset, passages): Iterable<Fact> {
  const byLanguage = new Map<string, { readonly informal: Hit[]; readonly formal: Hit[] }>();
  for (const passage of passages) {
    // Most languages have none, which is known without a look at the text.
    const forms = formsOf(primaryLanguage(passage.language));
    if (!forms || passage.run.role === 'quote') continue;
    const hits = byLanguage.get(passage.primary) ?? { informal: [], formal: [] };
    byLanguage.set(passage.primary, hits);
    for (const form of ['informal', 'formal'] as const) {
      for (const { 0: word, index } of passage.text.matchAll(forms[form])) {
        const hit = { passage, start: index, end: index + word.length };
        if (!isInQuotation(passage.run, hit)) hits[form].push(hit);
      }
    }
  }
  for (const [language, { informal, formal }] of byLanguage) {
    const form = informal.length > formal.length ? 'informal' : 'formal';
    const [most, least] = form === 'informal' ? [informal, formal] : [formal, informal];
    const [first] = most;
    if (!first || most.length < least.length * CLEARLY) continue;
    yield factIn(first.passage, first.start, first.end, {
      kind: 'voice',
      subject: `address ${language}`,
      value: form,
    });
  }
};
