/** What an asset asks people to do: the words of buttons and of the links that do a button's work. */

import { canonicalAddress, canonicalText } from '../links/index.ts';
import { type Brief, type Fact, type LinkUse, type Range, rangeOf } from '../model/index.ts';
import { ctaKey } from './cta-key.ts';
import { type Extractor, factIn, inOneLine, type Passage } from './passage.ts';

export interface Cta {
  readonly text: string;
  /** Null: it is the link's own text. */
  readonly lead: { readonly passage: Passage; readonly start: number; readonly end: number } | null;
}

/** A call to action is short. */
const MOST = 48;

/** The words that a link stands under; of a bare one, those that lead up to it: `Shop the sale: shop.example/sale`. */
export function ctaOf(link: LinkUse, passages: readonly Passage[]): Cta | null {
  if (link.kind !== 'bare' && link.text) {
    const text = link.text.text.trim();
    if (text === '' || text.length > MOST || canonicalAddress(text, { bare: true })) return null;
    return { text, lead: null };
  }
  if (!link.text) return null;
  const passage = passageAt(passages, link.range);
  const at = passage?.text.indexOf(link.text.text) ?? -1;
  return passage && at !== -1 ? leadOf(passage, at) : null;
}

/** What ends before a call to action starts, the words, and what points from them to the address. */
const LEAD =
  /(?:^|[.!?…\n–—]\s*|\p{Extended_Pictographic}\uFE0F?\s*)([^.!?…\n–—\p{Extended_Pictographic}]{3,48}?)\s*(?:at|on|here)?(?:[\s→:>|-]|\p{Extended_Pictographic}\uFE0F?)*$/u;

function leadOf(passage: Passage, at: number): Cta | null {
  const from = Math.max(0, at - 72);
  const before = passage.text.slice(from, at);
  const match = LEAD.exec(before);
  if (!match) return null;
  const text = match[1]!.trim();
  const start = from + match.index + match[0].indexOf(match[1]!);
  return { text, lead: { passage, start, end: start + match[1]!.trimEnd().length } };
}

export const readCtas: Extractor = function* (asset, passages, { brief }) {
  if (brief && brief.ctas.length > 0) yield* spoken(passages, brief);
  const inRuns = new Set<string>();
  for (const link of asset.links) {
    if (!link.href || link.condition === 'mso') continue;
    const page = canonicalAddress(link.href.text, { bare: link.kind === 'bare' });
    if (!page && !/[\uFFFC{%[|*]/.test(link.href.text)) continue;
    const cta = ctaOf(link, passages);
    if (!cta) continue;
    const value = ctaKey(cta.text);
    if (value === '') continue;
    const target = page ? canonicalText({ ...page, query: [] }) : '';
    if (cta.lead) {
      const { passage, start, end } = cta.lead;
      yield factIn(passage, start, end, {
        kind: 'cta',
        subject: target,
        value: inOneLine(value),
        qualifier: 'lead',
        isSure: false,
      });
      continue;
    }
    const range = rangeOf(link.text!, ...trimmed(link.text!.text));
    // What a merge tag fills in may be the link to leave the list.
    const isAlone = page !== null && (link.kind === 'button' || isWholeRun(passages, range, value));
    if (isAlone) inRuns.add(value);
    yield made(range, target, value, cta.text, isAlone ? 'button' : 'link');
  }
  // The button of a post or push message has a key or column of its own, and its link another.
  for (const { run, text } of passages) {
    const value = run.role === 'button' ? ctaKey(text) : '';
    if (value === '' || text.length > MOST || inRuns.has(value)) continue;
    yield made(rangeOf(run.content, ...trimmed(text)), '', value, text, 'button');
  }
};

/** The brief's words in running text: "Shop the sale, link in bio". */
function* spoken(passages: readonly Passage[], { ctas }: Brief): Iterable<Fact> {
  const asked = ctas.map(({ value }) => ({ value, own: ctaKey(value) })).filter(({ own }) => own !== '');
  for (const passage of passages) {
    const plain = passage.text.toLowerCase();
    if (!asked.some(({ own }) => plain.includes(own.slice(0, 4).trimEnd()))) continue;
    const key = ` ${ctaKey(passage.text)} `;
    for (const { value, own } of asked) {
      if (!key.includes(` ${own} `)) continue;
      const fact = { kind: 'cta', subject: '', value: own, qualifier: 'text', isSure: false } as const;
      yield factIn(passage, 0, passage.text.length, { ...fact, text: value });
    }
  }
}

function made(range: Range, subject: string, value: string, text: string, qualifier: string): Fact {
  return {
    kind: 'cta',
    subject: inOneLine(subject),
    value: inOneLine(value),
    qualifier,
    text: inOneLine(text),
    range,
    field: null,
    sentence: -1,
    isSure: qualifier === 'button',
  };
}

/** A link that is a paragraph by itself is a button in all but looks. */
function isWholeRun(passages: readonly Passage[], range: Range, key: string): boolean {
  const passage = passageAt(passages, range);
  return passage !== null && passage.text.length <= MOST + 16 && ctaKey(passage.text) === key;
}

const places = new WeakMap<
  readonly Passage[],
  readonly { readonly range: Range; readonly passage: Passage }[]
>();

/** The passage around a place of the file. */
function passageAt(passages: readonly Passage[], { start, end }: Range): Passage | null {
  let sorted = places.get(passages);
  if (!sorted) {
    sorted = passages
      .map((passage) => ({ range: rangeOf(passage.run.content), passage }))
      .sort((a, b) => a.range.start - b.range.start);
    places.set(passages, sorted);
  }
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.range.start <= start) low = middle + 1;
    else high = middle;
  }
  const found = sorted[low - 1];
  return found && end <= found.range.end ? found.passage : null;
}

function trimmed(text: string): [start: number, end: number] {
  return [text.length - text.trimStart().length, text.trimEnd().length];
}
