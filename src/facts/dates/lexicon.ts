/**
 * The words of dates by language. Names of months and weekdays are those of CLDR, through `Intl`; what people write
 * beside them is added by hand.
 */

export interface Lexicon {
  /** As regular expressions: longest first, to stand in brackets. */
  readonly months: string;
  readonly weekdays: string;
  /** 1–12, 1–7 (Monday is 1); by the name as `nameKey` folds it. */
  readonly monthByName: ReadonlyMap<string, number>;
  readonly weekdayByName: ReadonlyMap<string, number>;
  /** What joins the first and the last day of a period, and two days. */
  readonly joins: string;
  /** What stands between a weekday and its day: `the`, `den`, `le`. */
  readonly articles: string;
  /** What stands between a day and its month: `of`, `de`. */
  readonly links: string;
  /** What follows a number that is a day: `st`, `.`, `er`. */
  readonly ordinals: string;
  /** Whether names start with a capital: `may` and `sat` are other words. */
  readonly capitals: boolean;
}

interface Words {
  readonly months?: Readonly<Record<string, number>>;
  readonly weekdays?: Readonly<Record<string, number>>;
  readonly joins: string;
  readonly articles: string;
  readonly links: string;
  readonly ordinals: string;
}

// biome-ignore format: a table
const WORDS: Readonly<Record<string, Words>> = {
  en: { months: { sept: 9 }, weekdays: { tues: 2, weds: 3, thur: 4, thurs: 4 }, joins: 'to|through|thru|until|till|and|or|&', articles: 'the', links: 'of', ordinals: 'st|nd|rd|th' },
  de: { months: { jänner: 1, jän: 1, feber: 2, mär: 3, mrz: 3 }, weekdays: { sonnabend: 6 }, joins: 'bis|und|oder|&', articles: 'den|dem|der', links: '', ordinals: '\\.' },
  fr: { weekdays: {}, joins: 'au|à|et|ou|&', articles: 'le', links: '', ordinals: 'er' },
  es: { months: { set: 9, setiembre: 9 }, joins: 'al|a|y|o|&', articles: 'el(?: día)?', links: 'de', ordinals: 'º|°' },
  it: { joins: 'al|a|e|o|&', articles: 'il', links: '', ordinals: 'º|°' },
  nl: { joins: 'tot(?: en met)?|t/m|en|of|&', articles: 'de', links: '', ordinals: 'e' },
  pt: { weekdays: { segunda: 1, terça: 2, quarta: 3, quinta: 4, sexta: 5 }, joins: 'a|até|e|ou|&', articles: 'dia', links: 'de', ordinals: 'º|°' },
};

const made = new Map<string, Lexicon>();

/**
 * @param language BCP 47.
 * @returns Null for a language whose dates are not known.
 */
export function lexiconOf(language: string): Lexicon | null {
  const primary = language.split(/[-_]/)[0]!.toLowerCase();
  const words = WORDS[primary];
  if (!words) return null;
  let lexicon = made.get(primary);
  if (!lexicon) {
    lexicon = makeLexicon(primary, words);
    made.set(primary, lexicon);
  }
  return lexicon;
}

/** Without case, accents and full stops: `Févr.` is `fevr`. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '');
}

function makeLexicon(language: string, { months = {}, weekdays = {}, ...words }: Words): Lexicon {
  const names = (part: 'month' | 'weekday', count: number, dateOf: (i: number) => Date) => {
    const found = new Map<string, number>();
    const spelled = new Set<string>();
    const add = (name: string, value: number) => {
      found.set(nameKey(name), value);
      for (const form of [name, name.normalize('NFD').replace(/\p{M}/gu, '')])
        spelled.add(form.replace(/\.$/, ''));
    };
    for (const width of ['short', 'long'] as const) {
      for (const beside of [{}, { day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { [part]: width, timeZone: 'UTC', ...beside });
        for (let i = 1; i <= count; i++) {
          const name = format.formatToParts(dateOf(i)).find(({ type }) => type === part)?.value ?? '';
          if (/\p{L}{2}/u.test(name)) add(name, i);
        }
      }
    }
    for (const [name, value] of Object.entries(part === 'month' ? months : weekdays)) add(name, value);
    const source = [...spelled].sort((a, b) => b.length - a.length).join('|');
    return { found, source };
  };
  // 1 June 2026 is a Monday.
  const month = names('month', 12, (i) => new Date(Date.UTC(2026, i - 1, 15)));
  const weekday = names('weekday', 7, (i) => new Date(Date.UTC(2026, 5, i)));
  return {
    ...words,
    months: month.source,
    weekdays: weekday.source,
    monthByName: month.found,
    weekdayByName: weekday.found,
    capitals: language === 'en' || language === 'de',
  };
}
