/** Names of the brief's products that are written almost right. Right ones are no facts: nothing is compared. */
import { isCommonWord } from '../language/index.ts';
import type { BrandGuide, Brief } from '../model/index.ts';
import { type Extractor, factIn, inOneLine, type Passage } from './passage.ts';
import { type Wording, wordingOf } from './wording.ts';

type Fault = 'slip' | 'number' | 'spacing';

interface Name {
  readonly name: string;
  readonly words: readonly string[];
  /** As `words`, with their case. */
  readonly written: readonly string[];
  readonly joined: string;
  readonly startsLarge: boolean;
}

const known = new WeakMap<Brief, readonly Name[]>();

function namesOf(brief: Brief): readonly Name[] {
  let names = known.get(brief);
  if (!names) {
    const all = brief.products.flatMap(({ name, also }) => [name.value, ...also]);
    names = [...new Set(all)].map((text) => {
      const name = text.replace(/^(?:the|der|die|das|le|la|les|el|il|de|het|o|a)\s+/iu, '');
      const words = lower(wordingOf(name));
      return {
        name,
        words,
        written: wordingOf(name).words,
        joined: joined(words),
        startsLarge: /^\p{Lu}/u.test(name),
      };
    });
    known.set(brief, names);
  }
  return names;
}

const lower = ({ words }: Wording): string[] => words.map((word) => word.toLowerCase());
const joined = (words: readonly string[]): string => words.join('').replace(/[-'.]/g, '');

export const readNames: Extractor = function* (_asset, passages, { brief, guide }) {
  if (!brief || brief.products.length === 0) return;
  const names = namesOf(brief);
  // Other spellings of a name that the guide has are for tone/name-form.
  const ofGuide = namesOfGuide(guide);
  for (const passage of passages) {
    if (!names.some(({ words }) => mayHold(passage.text, words))) continue;
    yield* namesIn(passage, names, ofGuide);
  }
};

const guides = new WeakMap<BrandGuide, ReadonlySet<string>>();

function namesOfGuide(guide: BrandGuide): ReadonlySet<string> {
  let names = guides.get(guide);
  if (!names) {
    const terms = guide.terms.flatMap(({ kind, right, forms }) =>
      kind === 'name' ? [...right, ...forms] : [],
    );
    names = new Set([...guide.names, ...terms].map((text) => joined(lower(wordingOf(text)))));
    guides.set(guide, names);
  }
  return names;
}

/** A slip leaves the start of some word of the name as it is. */
function mayHold(text: string, words: readonly string[]): boolean {
  const plain = text.toLowerCase();
  return words.some((word) => plain.includes(word.slice(0, 3)));
}

function* namesIn(passage: Passage, names: readonly Name[], ofGuide: ReadonlySet<string>) {
  const wording = wordingOf(passage.text);
  const words = lower(wording).map((word) => word.replace(/'s?$/, ''));
  const taken = new Set<number>();
  for (const { words: own } of names)
    for (let i = 0; i + own.length <= words.length; i++)
      if (words[i] === own[0] && own.every((word, k) => words[i + k] === word))
        for (let k = 0; k < own.length; k++) taken.add(i + k);
  for (let i = 0; i < words.length; i++) {
    const initial = words[i]!.charCodeAt(0);
    for (const one of names) {
      // Every slip leaves the first letter as it is.
      if (one.words[0]?.charCodeAt(0) !== initial) continue;
      const found = faultAt(words, i, one, ofGuide);
      if (!found) continue;
      const last = i + found.length - 1;
      if (Array.from({ length: found.length }, (_, k) => i + k).some((at) => taken.has(at))) continue;
      const [start, end] = [wording.starts[i]!, wording.ends[last]!];
      const text = passage.text.slice(start, end);
      // A small first letter is a common noun: "our lake rooms".
      if (one.startsLarge && !/^\p{Lu}/u.test(text)) continue;
      const isSmall = (at: number, k: number) =>
        /^\p{Lu}/u.test(one.written[k] ?? '') && !/^\p{Lu}/u.test(wording.words[at]!);
      if (found.length === one.words.length && one.words.some((_, k) => isSmall(i + k, k))) continue;
      yield factIn(passage, start, end, {
        kind: 'name',
        subject: inOneLine(one.name),
        value: inOneLine(text.toLowerCase()),
        qualifier: found.fault,
        isSure: found.fault !== 'number',
      });
      for (let at = i; at <= last; at++) taken.add(at);
    }
  }
}

function faultAt(
  words: readonly string[],
  at: number,
  { words: own, joined: whole }: Name,
  ofGuide: ReadonlySet<string>,
): { readonly length: number; readonly fault: Fault } | null {
  const size = own.length;
  for (const length of [size, size + 1, size - 1]) {
    if (length < 1 || at + length > words.length) continue;
    const window = words.slice(at, at + length);
    if (whole.length >= 5 && joined(window) === whole && window.join(' ') !== own.join(' '))
      return ofGuide.has(whole) ? null : { length, fault: 'spacing' };
    // A small word has come in: "Semaine de bien-être".
    if (length === size + 1 && size >= 2) {
      const inner = window.findIndex((word, k) => word !== own[k]);
      const isRest = inner > 0 && own.slice(inner).every((word, k) => word === window[inner + 1 + k]);
      if (
        isRest &&
        window[inner]!.length <= 3 &&
        !/^(?:and|und|et|y|e|en|or|oder|ou|o)$|\d/.test(window[inner]!)
      )
        return { length, fault: 'slip' };
    }
  }
  if (at + size > words.length) return null;
  const wrong = own.flatMap((word, k) => (words[at + k] === word ? [] : [k]));
  if (wrong.length !== 1) return null;
  const [k] = wrong as [number];
  const [right, written] = [own[k]!, words[at + k]!];
  if (/^\d+$/.test(right))
    return /^\d{1,2}$/.test(written) && size > 1 ? { length: size, fault: 'number' } : null;
  if (!isSlip(written, right, size === 1) || (k === size - 1 && isInflected(written, right))) return null;
  return { length: size, fault: 'slip' };
}

/** Names go with their sentence: "two Lake Rooms", "in den Seezimmern". */
const isInflected = (written: string, right: string): boolean =>
  written.startsWith(right) && /^(?:s|es|n|en|e|er|x)$/.test(written.slice(right.length));

function isSlip(written: string, right: string, isAlone: boolean): boolean {
  if (/\d/.test(written + right) || written[0] !== right[0]) return false;
  if (
    isAlone &&
    (right.length < 6 || isCommonWord(written) || written.startsWith(right) || right.startsWith(written))
  )
    return false;
  if (right.length < 4) return false;
  if (right.endsWith('y') && written === `${right.slice(0, -1)}ies`) return true;
  return isWithin(written, right, right.length >= 9 && !isAlone ? 2 : 1);
}

/** Whether so many letters wrong, missing, too many or swapped make one word of the other. */
function isWithin(a: string, b: string, most: number): boolean {
  if (a === b) return true;
  if (most === 0 || Math.abs(a.length - b.length) > most) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  return (
    isWithin(x.slice(1), y, most - 1) ||
    isWithin(x, y.slice(1), most - 1) ||
    isWithin(x.slice(1), y.slice(1), most - 1) ||
    (x[0] === y[1] && x[1] === y[0] && isWithin(x.slice(2), y.slice(2), most - 1))
  );
}
