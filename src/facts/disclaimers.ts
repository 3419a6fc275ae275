/** Legal sentences of the guide and the brief as an asset has them, and footnotes in general. */
import { type Fact, rangeOf } from '../model/index.ts';
import { type Extractor, factIn, inOneLine, type Passage } from './passage.ts';
import { align, sharedIn, type Wording, wordingKey, wordingOf } from './wording.ts';

/** So many of its words in order make a text the sentence, altered. */
const ALTERED = 0.7;

const FOOTNOTE =
  /^\s*[*†‡]+\s*\p{Lu}|(?:terms|conditions|exclusions|T&Cs?|limits) apply|^\s*(?:excludes|excluding|ausgenommen|hors|excluye|esclus[ioae]|behalve|exclui)\s|not (?:valid|available) (?:with|on|in)|cannot be (?:combined|used)|nicht (?:kombinierbar|gültig)|non cumulable|while stocks? lasts?|solange der vorrat reicht|dans la limite des stocks|new customers only|nur für neukunden|minimum (?:spend|stay|order)|mindestaufenthalt|subject to availability|nach verfügbarkeit|selon disponibilité|es gelten|sous réserve/iu;

/** Each of them has one of these. */
const HINT =
  /[*†‡]|apply|excl|ausgenommen|hors|esclus|behalve|not valid|not available|cannot|kombinierbar|gültig|cumulable|stocks|vorrat|customers|kunden|minimum|mindest|availab|verfüg|disponib|gelten|réserve/i;

export const readDisclaimers: Extractor = function* (_asset, passages, { guide, brief }) {
  const wanted = new Map(
    [...guide.legal, ...(brief?.legal ?? [])].map(({ text }) => [wordingKey(text), text]),
  );
  if (wanted.size > 0) {
    const all = wordsOf(passages);
    for (const [subject, text] of wanted) {
      const found = find(wordingOf(text).words, all);
      if (found) yield factOf(subject, found, all);
    }
  }
  for (const passage of passages) {
    if (!HINT.test(passage.text) || passage.text.length > 2000) continue;
    for (const { start, end } of passage.sentences) {
      const text = passage.text.slice(start, end);
      const { words } = wordingOf(text);
      if (!FOOTNOTE.test(text) || words.length < 4 || words.length > 60) continue;
      yield factIn(passage, start, end, {
        kind: 'disclaimer',
        subject: 'footnote',
        value: inOneLine(words.join(' ')),
      });
    }
  }
};

/** All words of an asset, each with its passage: a sentence may go over two paragraphs. */
interface Words {
  readonly words: readonly string[];
  readonly lower: readonly string[];
  readonly at: readonly { readonly passage: Passage; readonly start: number; readonly end: number }[];
}

function wordsOf(passages: readonly Passage[]): Words {
  const words: string[] = [];
  const at: { passage: Passage; start: number; end: number }[] = [];
  for (const passage of passages) {
    const wording: Wording = wordingOf(passage.text);
    wording.words.forEach((word, i) => {
      words.push(word);
      at.push({ passage, start: wording.starts[i]!, end: wording.ends[i]! });
    });
  }
  return { words, lower: words.map((word) => word.toLowerCase()), at };
}

interface Found {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

function find(legal: readonly string[], { words, lower }: Words): Found | null {
  const size = legal.length;
  if (size === 0) return null;
  const own = legal.map((word) => word.toLowerCase());
  let wrongCase: Found | null = null;
  for (let i = lower.indexOf(own[0]!); i !== -1; i = lower.indexOf(own[0]!, i + 1)) {
    if (!own.every((word, k) => lower[i + k] === word)) continue;
    const found = { first: i, last: i + size - 1 };
    if (legal.every((word, k) => words[i + k] === word)) return found;
    wrongCase ??= found;
  }
  if (wrongCase || size < 4) return wrongCase;
  return altered(own, lower);
}

/** The stretch that has the most words of the sentence, found by counting along, then compared in order. */
function altered(own: readonly string[], lower: readonly string[]): Found | null {
  const among = new Set(own);
  const reach = Math.ceil(own.length * 1.3);
  const hits = lower.map((word) => (among.has(word) ? 1 : 0));
  let count = 0;
  let most = 0;
  let at = -1;
  for (let i = 0; i < lower.length; i++) {
    count += hits[i]! - (i >= reach ? hits[i - reach]! : 0);
    if (count > most) [most, at] = [count, i];
  }
  if (most < own.length * ALTERED) return null;
  const from = Math.max(0, at - reach - 2);
  const window = lower.slice(from, at + own.length);
  const steps = align(own, window);
  if (sharedIn(steps) < own.length * ALTERED) return null;
  const shared = steps.filter(([a, b]) => a !== null && b !== null) as [number, number][];
  const [first, last] = [shared[0]!, shared.at(-1)!];
  // What stands for the words at its ends is part of it.
  const head = Math.max(0, first[1] - first[0]);
  const tail = Math.min(window.length - 1, last[1] + (own.length - 1 - last[0]));
  if (tail - head + 1 > own.length * 1.6) return null;
  return { first: from + head, last: from + tail };
}

function factOf(subject: string, { first, last }: Found, { words, at }: Words): Fact {
  const [start, end] = [at[first]!, at[last]!];
  const range =
    start.passage === end.passage
      ? rangeOf(start.passage.run.content, start.start, end.end)
      : {
          start: rangeOf(start.passage.run.content, start.start, start.end).start,
          end: rangeOf(end.passage.run.content, end.start, end.end).end,
        };
  const said = words.slice(first, last + 1);
  return {
    ...factIn(start.passage, start.start, start.end, { kind: 'disclaimer', subject: '', value: '' }),
    subject: inOneLine(subject),
    value: inOneLine(said.join(' ')),
    text: inOneLine(
      start.passage === end.passage ? start.passage.text.slice(start.start, end.end) : said.join(' '),
    ),
    range: range.end > range.start ? range : rangeOf(start.passage.run.content),
  };
}
