import {
  type AssetFacts,
  type Brief,
  type Campaign,
  dayInWords,
  defineRule,
  type Fact,
} from 'brandlint/rule';
import { type Briefing, type Comparison, compare, isOver } from '../compare.ts';

/** Codes of other markets and channels are codes wherever they stand. */
function codesOf({ brief }: Campaign): Comparison {
  const known = new Set(
    (brief ? [brief.base, ...brief.layers] : []).flatMap(({ offers }) =>
      offers.flatMap(({ codes }) => codes.map(({ value }) => value.toUpperCase())),
    ),
  );
  return {
    kind: 'code',
    briefing: (fact, own, asset) => briefingOf(fact, own, asset, fact.isSure || known.has(fact.value)),
    isSame: (a, b) => a.value === b.value,
    key: ({ value }) => value,
    isNear: (a, b) => isNearCode(a.value, b.value),
  };
}

export default defineRule({
  name: 'campaign/code',
  summary: 'Every asset of a campaign has the same code, letter by letter.',
  severity: 'error',
  messages: {
    brief: { text: 'The code here is {actual}; the brief says {expected}. Customers would be refused.' },
    near: {
      text: '{actual} is almost the code of the campaign, {expected}. Customers would be refused: write {expected}.',
    },
    over: {
      text: '{actual} ended on {ended}. When this goes out, on {day}, the brief says {expected}.',
    },
    lone: { text: 'The code here is {actual}; {others} others of the campaign have {expected}.' },
    split: {
      text: 'The campaign has several codes: {actual} here, {values} elsewhere. Write a brief, or make them one.',
      severity: 'warning',
    },
  },
  campaign: (campaign) => compare(campaign, codesOf(campaign)),
});

function briefingOf(fact: Fact, brief: Brief, asset: AssetFacts, isCode: boolean): Briefing | null {
  const all = brief.offers.flatMap((offer) => offer.codes.map((code) => ({ ...code, offer })));
  if (all.length === 0) return isCode ? null : { agrees: true, expected: '', range: null };
  const same = all.filter(({ value }) => value.toUpperCase() === fact.value);
  const right = same.find(({ offer }) => !isOver(offer, asset)) ?? same[0];
  const open = all.filter(({ offer }) => !isOver(offer, asset));
  if (right && isOver(right.offer, asset) && open.length > 0)
    return {
      agrees: false,
      expected: open.map(({ value }) => value).join(' or '),
      range: right.offer.ends!.range,
      messageId: 'over',
      data: { ended: dayInWords(right.offer.ends!.value.day), day: dayInWords(asset.scheduled!) },
    };
  if (right) return { agrees: true, expected: right.value, range: right.range };
  const near = all.find(
    ({ value }) =>
      isNearCode(fact.value, value.toUpperCase()) || isOneDigitOff(fact.value, value.toUpperCase()),
  );
  if (near) return { agrees: false, expected: near.value, range: near.range, messageId: 'near' };
  const expected = all.map(({ value }) => value).join(' or ');
  return { agrees: !isCode, expected, range: all[0]!.range };
}

/** Letters and digits that are read for one another. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  O: '0',
  Q: '0',
  D: '0',
  I: '1',
  L: '1',
  '|': '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
};
const shape = (code: string): string =>
  code.replace(/[-_]/g, '').replace(/[OQDILZSBG|]/g, (letter) => LOOKALIKES[letter]!);

/**
 * Whether one code was meant to be the other: read alike (`PINE2O`), two characters swapped, one wrong, missing or too
 * many. Codes that differ in their number only (`SAVE20`, `SAVE25`) are two codes.
 */
export function isNearCode(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4) return false;
  if (shape(a) === shape(b)) return true;
  const digits = (code: string) => code.replace(/\D/g, '');
  const letters = (code: string) => code.replace(/\d/g, '');
  if (letters(a) === letters(b) && digits(a).length === digits(b).length) return isSwapped(a, b);
  return isSwapped(a, b) || isOneEdit(a, b);
}

/** `WARM26` where the brief has `WARM25`: beside a brief it is no code of its own. */
function isOneDigitOff(a: string, b: string): boolean {
  if (a.length !== b.length || a.replace(/\d/g, '') !== b.replace(/\d/g, '') || !/\p{Lu}{3}/u.test(a))
    return false;
  return [...a].filter((character, i) => character !== b[i]).length === 1;
}

function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((character, i) => character !== b[i]);
  return (
    a.slice(at, at + 2) === [...b.slice(at, at + 2)].reverse().join('') && a.slice(at + 2) === b.slice(at + 2)
  );
}

function isOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1);
}
