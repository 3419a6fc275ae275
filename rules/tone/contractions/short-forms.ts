/** Short forms and what each stands for: `we're`, `don't`, `it's`. */
import { isSentenceStart, type MappedText, type Word, wordsOf } from 'brandlint/rule';
import type { Form } from './rule.ts';

const SHORT = /(?<![\w'’ʼ-])(?<base>[A-Za-z]+)['’ʼ](?<suffix>s|re|m|ve|ll|d|t)(?![\w'’ʼ]|[-‐‑]\w)/gi;

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** After any other word `'s` may be a possessive: "the shop's door". */
const IS = list('it he she that there here what who where how when why');
const ARE = list('you we they there what who where how these those');
const HAVE = list('i you we they would could should might must may who there');
const WILL = list('i you he she it we they that there this what who');
const WOULD = list('i you he she it we they there that who');
const NEGATED: Readonly<Record<string, string>> = {
  can: 'cannot',
  won: 'will not',
  shan: 'shall not',
  ...Object.fromEntries(
    'do does did is are was were has have had could would should must need might ought'
      .split(' ')
      .map((verb) => [`${verb}n`, `${verb} not`]),
  ),
};
const PRONOUN = list('i you we they he she it');
/** After "it's" these can only be a perfect: "it has been". */
const HAS = list('been got had');
const PARTICIPLE =
  /^(?:\w{2,}ed|become|come|gone|made|taken|given|done|grown|found|built|brought|kept|left|lost|won|sold|sent|set|put|run|seen|shown|told|taught|caught|paid|held|hit|cut|met|led|written|drawn|driven|broken|chosen|worn|started)$/;

export function* shortFormsIn(content: MappedText, inTitle: boolean): Generator<Form> {
  const { text } = content;
  if (!/['’ʼ]/.test(text)) return;
  const words = wordsOf(content);
  let at = 0;
  for (const match of text.matchAll(SHORT)) {
    const { base, suffix } = match.groups as { base: string; suffix: string };
    const start = match.index;
    const end = start + match[0].length;
    while (at < words.length && words[at]!.start < end) at++;
    const next = words[at];
    if (!inTitle && isPartOfName(text, start, base, next)) continue;
    const isLoud = base.length > 1 ? base === base.toUpperCase() : suffix === suffix.toUpperCase();
    const long = expand(text, base.toLowerCase(), suffix.toLowerCase(), start, end, next);
    if (!long) continue;
    yield {
      start,
      end,
      other: long.other.map((other) => withCase(other, base, isLoud)),
      isSafe: long.isSafe,
      ...(long.noFix && { noFix: true }),
    };
  }
}

/** "I watched Don't Look Up", "Let's Encrypt": a title or a name, whose words are not ours. */
function isPartOfName(text: string, start: number, base: string, next: Word | undefined): boolean {
  if (!next || !/^[A-Z][a-z]/.test(next.text) || !/^\s/.test(text.slice(next.start - 1, next.start)))
    return false;
  const isClose = !/[.!?:,;]/.test(text.slice(start, next.start).replace(/['’ʼ]/g, ''));
  if (!isClose) return false;
  if (base.toLowerCase() === 'let') return true;
  return base !== 'I' && /^[A-Z]/.test(base) && !isSentenceStart(text, start);
}

interface Long {
  readonly other: readonly string[];
  readonly isSafe: boolean;
  readonly noFix?: boolean;
}

function expand(
  text: string,
  base: string,
  suffix: string,
  start: number,
  end: number,
  next: Word | undefined,
): Long | null {
  const sure = (other: string): Long => ({ other: [other], isSafe: true });
  const following = next?.text.toLowerCase() ?? '';
  switch (suffix) {
    case 'm':
      return base === 'i' ? sure('i am') : null;
    case 're':
      return ARE.has(base) ? sure(`${base} are`) : null;
    case 've':
      return HAVE.has(base) ? sure(`${base} have`) : null;
    case 'll':
      return WILL.has(base) ? sure(`${base} will`) : null;
    case 'd':
      if (!WOULD.has(base)) return null;
      return { other: [`${base} would`, `${base} had`], isSafe: false, noFix: true };
    case 's':
      if (base === 'let') return { other: ['let us'], isSafe: false };
      if (!IS.has(base)) return null;
      if (HAS.has(following)) return sure(`${base} has`);
      // "It's made" may be "it is made" or "it has made".
      if (PARTICIPLE.test(following))
        return { other: [`${base} is`, `${base} has`], isSafe: false, noFix: true };
      return sure(`${base} is`);
    default: {
      const other = NEGATED[base];
      if (!other) return null;
      // "Don't you love it?" is "Do you not love it?": the words change places, and a writer has to look.
      const isAsked =
        (PRONOUN.has(following) && /^\s+$/.test(text.slice(end, next!.start))) ||
        (base !== 'don' && startsQuestion(text, start));
      return { other: [other], isSafe: !isAsked, noFix: isAsked };
    }
  }
}

/** "Isn't the view great?", "Why isn't my order here?" */
function startsQuestion(text: string, start: number): boolean {
  const mark = /[.!?\n]/.exec(text.slice(start))?.[0];
  if (mark !== '?') return false;
  return (
    isSentenceStart(text, start) ||
    /\b(?:why|how|where|when)\s+$/i.test(text.slice(Math.max(0, start - 8), start))
  );
}

function withCase(other: string, base: string, isLoud: boolean): string {
  if (isLoud) return other.toUpperCase();
  return /^[A-Z]/.test(base) ? other[0]!.toUpperCase() + other.slice(1) : other;
}
