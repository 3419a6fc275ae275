import {
  isAllCaps,
  isCommonWord,
  OPAQUE,
  type Stretch,
  type TextRun,
  type Word,
  wordsOf,
} from 'brandlint/rule';
import type { Fault } from './policies.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that ads shout, and that no name or abbreviation is. */
const SHOUTED = setOf(`
  free sale sales now buy shop save off today only deal deals offer offers hot huge limited last chance order get click
  here win amazing guaranteed guarantee discount discounts cheap lowest price prices exclusive hurry ends soon flash mega
  bonus gift instant extra delivery shipping trial online clearance everything best big never always must real easy fast
  secret winner cash money urgent special new more all you your this not and the for with from want need
  book call try learn discover start join stop wow great perfect ultimate massive incredible unbelievable
`);

/** Common words that are abbreviations when they are in capitals. */
const INITIALISMS = setOf(`
  it us who aids care next gap asap faq diy vip sim atm led pin ram suv usb apr ace raw sage dash mini amp act art bit
  cop cat dod doe dot fit fed gem hip hub imp ion jet lap law lit log map mat met mod nap net nod oar pad pal pan pass pat pet pic
  pit pop pub ray rig rip rod rom sad sap set sit spa sun tab tan tap tar tip top van via wan war web zip bond core echo
  edge eve hero idea iris mean moss next nice node path peak race rest safe save scan shape smart snap soap star start step
  swift team tide tree unit wave
`);

const CODE_BEFORE =
  /(?:^|[^\p{L}])(?:codes?|coupon|voucher|promo|use|using|enter|apply|text|reply|send|quote|mention|type|with)[\s:"“‘']{1,3}$/iu;

const EMOJI =
  /\p{Regional_Indicator}{2}|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F)(?:[\uFE0F\p{Emoji_Modifier}]|\u200D\p{Extended_Pictographic})*/gu;

const PATTERNS: Readonly<Partial<Record<Fault, RegExp>>> = {
  exclamation: /[!！]/g,
  // Three full stops are an ellipsis, `?!` is one mark to most, and `C++` and `--` are words and dashes.
  punctuation: /[!！]{2,}|[?？]{2,}|[!?]*(?:!\?|\?!)[!?]+|([,;:])\1+|([$€£%~=^|])\2+/g,
  symbols:
    /[•●▪◦‣■□◆◇☆★✓✔✗✘✪►▶→➜➤♥♡♦♣♠☎✆✉☞❤]+(?!\uFE0F)|(?<![\p{L}\p{N}*])\*(?=\p{L})[^*\n]{1,40}(?<=[\p{L}!])\*(?![\p{L}*])|(?<![\p{L}\p{N}@$])[\p{L}]+[@$]\p{Ll}+(?![\p{L}\p{N}]*[@.]\p{L})|(?<![\p{L}\p{N}$])\$\p{Ll}{2,}/gu,
  'click-here':
    /\b(?:click|tap) here\b|\bklicken sie hier\b|\bhier klicken\b|\bcliquez ici\b|\bha[zg]a? clic aquí\b|\bclicca qui\b|\bklik hier\b/giu,
  'repeated-words': /(?<!\p{L})(\p{L}{3,})(?:[\s,!.–—-]+\1(?!\p{L})){2,}/giu,
  rank: /(?<![\p{L}\p{N}])(?:#\s?1(?!\d)|no\.?\s?1(?![\d.])|nr\.?\s?1(?![\d.])|number (?:one|1)|top[- ]?(?:rated|ranked|\d+))(?!\p{L})/giu,
  superlative: /(?<![-\p{L}])(?:best|top|most popular)(?![-\p{L}])/giu,
  price:
    /[$€£¥₹]\s?\d[\d.,]*|(?<![\p{L}\p{N}])\d+(?:[.,]\d{2})?\s?(?:€|£|USD|EUR|GBP|AUD)(?!\p{L})|\d+\s?% (?:off|discount|rabatt|de descuento|de réduction)/giu,
  promotion: /(?<![-\p{L}])(?:free|sale|discount|no ads|ad[- ]free|gratis|kostenlos|gratuit)(?![-\p{L}])/giu,
  install: /\b(?:(?:download|install|update|play|try|buy|get it) now)\b/giu,
};

/** Numbers to call as people write them: with a country code, in groups, or as words on the keys. */
const PHONE = new RegExp(
  [
    String.raw`\+\d(?:[\s().-]{0,2}\d){7,13}`,
    String.raw`\(?\d{3}\)?[\s.-]\d{3}[.-]\d{4}`,
    String.raw`1[-. ]8\d\d[-. ](?:\d{3}[-. ]?\d{4}|[A-Z]{2,}[A-Z\d-]{3,9})`,
    String.raw`\(?0\d{1,4}\)?[\s/-]\d{3,4}(?:[\s-]?\d{2,4}){1,3}`,
    String.raw`1[38]00[ -]\d{3}[ -]\d{3}`,
    '1[38]00[ -][A-Z]{4,10}',
  ]
    .map((number) => `(?:${number})`)
    .join('|'),
  'g',
);

/** `F R E E`, `s.a.l.e`, `t*s*h*i*r*t*s`: a word pulled apart. */
const PULLED = /(?<![\p{L}\p{N}.*_-])\p{L}([ .*_-])\p{L}(?:\1\p{L}){1,20}(?![\p{L}\p{N}])/gu;
const TWO_SPACES = /(?<=[\p{L}\p{N},;]) {2,}(?=[\p{L}\p{N}])/gu;

/** Where a text does something of a kind, in file order. */
export function faultsIn(fault: Fault, run: TextRun): readonly Stretch[] {
  const { text } = run.content;
  switch (fault) {
    case 'emoji':
      return stretches(text, EMOJI);
    case 'capitals':
      return /\p{Lu}{2}|\p{Lu}\p{Ll}\p{Lu}/u.test(text) ? capitalsIn(run) : [];
    case 'spacing':
      return [
        ...stretches(text, PULLED).filter(({ start, end }) => isWord(text.slice(start, end))),
        ...stretches(text, TWO_SPACES),
      ];
    case 'phone':
      return /\d{3}|\+\d/.test(text) ? stretches(text, PHONE).filter((number) => isNumber(text, number)) : [];
    case 'symbols':
      // `$ave` and `Ca$h`, and no price, handle or mail address.
      return stretches(text, PATTERNS.symbols!).filter(({ start }) => text[start - 1] !== OPAQUE);
    default:
      return stretches(text, PATTERNS[fault]!);
  }
}

function stretches(text: string, pattern: RegExp): Stretch[] {
  return Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Letters that make a word once they are put together: `U S A` and `A. B. C.` do not. */
function isWord(pulled: string): boolean {
  const word = pulled.replace(/[^\p{L}]/gu, '').toLowerCase();
  return (
    word.length >= 4 &&
    (SHOUTED.has(word) ||
      (isCommonWord(word) && !INITIALISMS.has(word)) ||
      /^(\p{L})\1{3,}$/u.test(word) ||
      (word.length >= 6 && /[*_]/.test(pulled)))
  );
}

/** No date, time, price, order or version. */
function isNumber(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 1);
  if (/[\p{L}\p{N}$€£#/.-]/u.test(before) || /[\p{L}\p{N}%€£/]/u.test(after)) return false;
  const digits = text.slice(start, end).replace(/[^\dA-Z]/g, '');
  return digits.length >= 9;
}

function capitalsIn(run: TextRun): Stretch[] {
  const { text } = run.content;
  const found: Stretch[] = [];
  let row: Word[] = [];
  const close = (): void => {
    // `JPG, TIFF and BMP` has one word in it, and is a list of abbreviations.
    const isShout = row.filter((word) => isShouted(word.text, true)).length > 1;
    const shouts = row.filter((word) => isShouted(word.text, isShout));
    const first = shouts[0];
    const last = shouts.at(-1);
    if (
      first &&
      last &&
      !(row.length === 1 && CODE_BEFORE.test(text.slice(Math.max(0, first.start - 24), first.start)))
    )
      found.push({ start: first.start, end: last.end });
    row = [];
  };
  for (const word of wordsOf(run.content)) {
    const isLoud = isAllCaps(word.text) && !/[\d_]/.test(word.text);
    if (isLoud && /\p{L}{2}/u.test(word.text)) {
      const gap = text.slice(row.at(-1)?.end ?? word.start, word.start);
      if (/[\n|•·()]/.test(gap)) close();
      row.push(word);
      continue;
    }
    close();
    // `FlOwErS`
    if (/^(?:\p{Lu}\p{Ll}){3,}\p{Lu}?$/u.test(word.text)) found.push({ start: word.start, end: word.end });
  }
  close();
  return found.sort((a, b) => a.start - b.start);
}

function isShouted(word: string, isAmongOthers: boolean): boolean {
  const lower = word.toLowerCase();
  if (SHOUTED.has(lower)) return lower.length > 2 && (isAmongOthers || !SMALL.has(lower));
  return isAmongOthers && lower.length >= 3 && isCommonWord(lower) && !INITIALISMS.has(lower);
}

/** They shout beside others: alone, `ALL`, `NEW` and `NOT` stress a word, and `BOOK` is a ticker. */
const SMALL = setOf(
  'all you your this not and the for with from want need book call try learn start join stop real must',
);
