import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MappedTextBuilder, type TextRun } from '../model/index.ts';
import { COMMON_WORDS } from './common-words.data.ts';
import {
  budgetFor,
  compileMatcher,
  foldSpelling,
  isAmongCapitals,
  isCommonWord,
  isSentenceStart,
  isVerbatim,
  isWordEnd,
  isWordStart,
  keepCase,
  mayChangeArticle,
  nameKey,
  type Phrase,
} from './index.ts';

const run = (text: string, spans: TextRun['spans'] = []): TextRun => ({
  role: 'body',
  content: new MappedTextBuilder(text, 'plain').raw(0, text.length).build(),
  spans,
  lang: null,
  hidden: false,
  condition: null,
});

/** Offsets of every `|` in a marked text, which stand for places in the text without them. */
function places(marked: string): { text: string; at: number[] } {
  const at: number[] = [];
  let text = '';
  for (const character of marked) {
    if (character === '|') at.push(text.length);
    else text += character;
  }
  return { text, at };
}

describe('where words start and end', () => {
  const starts = (text: string) =>
    Array.from({ length: text.length }, (_, i) => i).filter(
      (i) => isWordStart(text, i) && /[\p{L}\p{N}]/u.test(text[i]!),
    );
  const ends = (text: string) =>
    Array.from({ length: text.length + 1 }, (_, i) => i).filter(
      (i) => i > 0 && isWordEnd(text, i) && /[\p{L}\p{N}]/u.test(text[i - 1]!),
    );

  it.each([
    '|café| |au| |lait|',
    '|o’clock|',
    '|don’t| |stop|',
    '|l’|e|-|bike|',
    '|3.5| |kg|, |1,000| |km|',
    '|snake_case|',
    '|e|-|bike|',
    '|Straße|',
    '|Ελλάδα|',
  ])('%s', (marked) => {
    const { text, at } = places(marked);
    expect([...new Set([...starts(text), ...ends(text)])].sort((a, b) => a - b)).toEqual(at);
  });

  it('ends a word before a possessive, in either apostrophe', () => {
    expect(isWordEnd('Tideline’s', 8)).toBe(true);
    expect(isWordEnd("Tideline's bag", 8)).toBe(true);
    expect(isWordEnd('can’t', 3)).toBe(false);
  });

  it('finds a place everywhere in scripts without spaces, and at the end of a Katakana word', () => {
    expect(isWordStart('共享单车', 2)).toBe(true);
    expect(isWordEnd('バイクで', 3)).toBe(true);
    expect(isWordEnd('バイクロード', 3)).toBe(false);
  });
});

describe('compileMatcher', () => {
  const find = (text: string, ...phrases: (string | Phrase<string>)[]) =>
    compileMatcher(
      phrases.map((phrase) => (typeof phrase === 'string' ? { text: phrase, value: phrase } : phrase)),
    )(text).map(({ start, end, value }) => [text.slice(start, end), value]);

  it('ignores case, kinds of space, hyphen and apostrophe, and what is not drawn', () => {
    expect(find('BEST\u00A0 in\nClass', 'best in class')).toEqual([
      ['BEST\u00A0 in\nClass', 'best in class'],
    ]);
    expect(find('an e\u2011bike', 'e-bike')).toEqual([['e\u2011bike', 'e-bike']]);
    expect(find('our rider’s choice', "rider's choice")).toEqual([['rider’s choice', "rider's choice"]]);
    expect(find('a ti\u00ADde\u200Bline.', 'tideline')).toEqual([['ti\u00ADde\u200Bline', 'tideline']]);
    expect(find('cafe\u0301 au lait', 'café')).toEqual([['cafe\u0301', 'café']]);
  });

  it('keeps its places where a fold changes the length of the text', () => {
    expect(find('İstanbul’da ebike var', 'ebike')).toEqual([['ebike', 'ebike']]);
    expect(find('🚲🚲 ebike 🚲', 'ebike')).toEqual([['ebike', 'ebike']]);
  });

  it('takes the longest of what overlaps, then the first', () => {
    expect(find('so Cheap & Cheerful', 'so cheap', 'cheap & cheerful', 'cheap')).toEqual([
      ['Cheap & Cheerful', 'cheap & cheerful'],
    ]);
    expect(find('a b c', 'a b', 'b c')).toEqual([['a b', 'a b']]);
  });

  it('minds the case of a phrase that asks for it, and prefers that one', () => {
    const exact = { text: 'Github', value: 'wrong', caseSensitive: true };
    expect(find('Github and GitHub', { text: 'GitHub', value: 'right' }, exact)).toEqual([
      ['Github', 'wrong'],
      ['GitHub', 'right'],
    ]);
  });

  it('leaves a phrase that stands alone out of compounds', () => {
    const free = { text: 'free', value: 'free', alone: true };
    expect(find('sugar-free, free-range, free', free)).toEqual([['free', 'free']]);
    expect(find('duty‑free - free', free)).toEqual([['free', 'free']]);
  });

  it('tells thousands of phrases apart', () => {
    const phrases = Array.from({ length: 20_000 }, (_, i) => `term ${i.toString(36)}`);
    expect(
      find('Our term ff0 is no term ff0x, and term fe is.', ...phrases).map(([, value]) => value),
    ).toEqual(['term ff0', 'term fe']);
  });

  it('finds every phrase that stands between two words, in order and apart', () => {
    const words = fc.constantFrom('cheap', 'Cheap', 'e-bike', 'best in class', 'CAFÉ', '自転車', 'x');
    const gaps = fc.constantFrom(' ', ', ', '\n', ' – ', '\u00A0', '“', ' \uFFFC ');
    fc.assert(
      fc.property(fc.array(fc.tuple(words, gaps), { maxLength: 12 }), (pieces) => {
        const text = pieces.map(([word, gap]) => word + gap).join('');
        const found = compileMatcher(
          ['cheap', 'e-bike', 'best in class', 'café', '自転車'].map((text) => ({ text, value: text })),
        )(text);
        const expected = pieces.map(([word]) => word).filter((word) => word !== 'x');
        expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
      }),
    );
  });

  it('finds nothing without phrases, and skips empty ones', () => {
    expect(find('anything')).toEqual([]);
    expect(find('any thing', '', ' ')).toEqual([]);
  });
});

describe('nameKey', () => {
  it('is one for every way to write a name', () => {
    const spellings = [
      'Harbour & Pine',
      'Harbour and Pine',
      'HARBOUR&PINE',
      'harbour-and-pine',
      'Hárbour &\u00A0Pine',
      'Harbour And Pine',
    ];
    expect(new Set(spellings.map(nameKey))).toEqual(new Set(['harbour&pine']));
  });

  it('keeps other names apart', () => {
    expect(nameKey('Rope+')).not.toBe(nameKey('Rope &'));
    expect(nameKey('Sandpiper')).toBe('sandpiper');
  });
});

describe('isVerbatim', () => {
  it.each([
    ['See ⟦https://tide.example/sale?x=1#top⟧ now', 'an address'],
    ['Mail ⟦hi.there@tide.example⟧ now', 'an e-mail address'],
    ['Tag ⟦@tideline⟧ and ⟦#TideLine2⟧ now', 'a handle and a hashtag'],
    ['Open ⟦brand.yaml⟧ and ⟦/sale/bikes⟧ and ⟦./copy⟧', 'files and paths'],
    ['On ⟦tideline.com.au/sale⟧ and ⟦TIDELINE.COM⟧', 'hosts'],
    ['A sale.Cheap and/or 24/7, 3.5 kg, e.g. this. U.S.A. 9 a.m.', 'none'],
  ])('%s (%s)', (marked) => {
    const text = marked.replace(/[⟦⟧]/g, '');
    let inside = false;
    let at = 0;
    for (const character of marked) {
      if (character === '⟦' || character === '⟧') inside = character === '⟦';
      else {
        const end = at + character.length;
        expect([at, isVerbatim(run(text), { start: at, end })]).toEqual([at, inside]);
        at = end;
      }
    }
  });

  it('holds code', () => {
    const code = run('Run it', [{ kind: 'code', start: 0, end: 3 }]);
    expect(isVerbatim(code, { start: 1, end: 2 })).toBe(true);
    expect(isVerbatim(code, { start: 4, end: 6 })).toBe(false);
    expect(isVerbatim({ ...run('Run it'), role: 'code' }, { start: 4, end: 6 })).toBe(true);
  });

  it('stays fast on a long word', () => {
    const text = `${'a'.repeat(200_000)} ${'a.'.repeat(50_000)} @`;
    expect(isVerbatim(run(text), { start: 200_001, end: 200_002 })).toBe(false);
  });
});

describe('sentences and capitals', () => {
  it.each([
    '|Tideline',
    '“|Tideline',
    'Ready? |Tideline',
    'It is. “|Tideline',
    'A list:\n- |Tideline',
    '1. |Tideline',
  ])('%s starts a sentence', (marked) => {
    const { text, at } = places(marked);
    expect(isSentenceStart(text, at[0]!)).toBe(true);
  });

  it.each(['The |Tideline', 'Yes, |Tideline', `${'so '.repeat(30)}|Tideline`])('%s does not', (marked) => {
    const { text, at } = places(marked);
    expect(isSentenceStart(text, at[0]!)).toBe(false);
  });

  it('knows a stretch among capitals', () => {
    expect(isAmongCapitals('THE TIDELINE IS BACK', { start: 4, end: 12 })).toBe(true);
    expect(isAmongCapitals('THE TIDELINE BAG. New for you.', { start: 4, end: 12 })).toBe(true);
    expect(isAmongCapitals('Our TIDELINE bag.', { start: 4, end: 12 })).toBe(false);
  });
});

describe('what a replacement keeps', () => {
  it.each([
    ['ebike', 'ebike', 'e-bike', 'e-bike'],
    ['Ebike', 'ebike', 'e-bike', 'E-bike'],
    ['EBIKE', 'ebike', 'e-bike', 'E-BIKE'],
    ['EMAIL', 'E-mail', 'email', 'EMAIL'],
    ['Internet', 'Internet', 'internet', 'internet'],
    ['IPHONE', 'iphone', 'iPhone', 'iPhone'],
  ])('%s (listed %s) → %s: %s', (actual, listed, right, expected) => {
    expect(keepCase(actual, listed, right)).toBe(expected);
  });

  it.each([
    ['an ', 'ebike', 'e-bike', false],
    ['an ', 'ebike', 'bicycle', true],
    ['A “', 'car', 'unit', true],
    ['the ', 'ebike', 'bicycle', false],
    ['Havana ', 'ebike', 'bicycle', false],
  ])('%s%s → %s: the article may change: %s', (before, actual, right, expected) => {
    expect(mayChangeArticle(`${before}${actual}`, before.length, actual, right)).toBe(expected);
  });
});

describe('budgetFor', () => {
  const budget = {
    max: 1,
    channels: [
      { pattern: 'social/*', max: 3 },
      { pattern: 'social/linkedin', max: 0 },
    ],
  };
  it.each([
    [null, 1],
    ['email', 1],
    ['social/x', 3],
    ['social/linkedin', 0],
  ])('%s: %s', (channel, max) => expect(budgetFor(budget, channel)).toBe(max));

  it('is none where the guide says nothing', () =>
    expect(budgetFor({ max: null, channels: [] }, 'email')).toBeNull());
});

describe('common words', () => {
  it('are words in lower case, each once', () => {
    const words = COMMON_WORDS.trim().split(/\s+/);
    expect(words.filter((word) => !/^[a-z]{3,14}$/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('hold ordinary words with their regular forms, and no made-up name', () => {
    expect(
      ['pine', 'pines', 'harbour', 'slack', 'development', 'linked', 'riding'].filter(
        (word) => !isCommonWord(word),
      ),
    ).toEqual([]);
    expect(['tideline', 'hubsail', 'adita'].filter(isCommonWord)).toEqual([]);
  });
});

it('foldSpelling keeps the case', () =>
  expect(foldSpelling('E\u2011Bike’s\u00A0 bell')).toBe("E-Bike's bell"));
