/** Sums of money as people write them: `$249`, `1.299,00 €`, `AUD 15`, `£9.99`. */

export interface Money {
  readonly start: number;
  readonly end: number;
  readonly amount: number;
  /** ISO 4217; `$` where a dollar is meant and nobody says which. */
  readonly currency: string;
}

/** ISO codes that stand beside sums in copy. */
const CODES =
  'AUD|BRL|CAD|CHF|CNY|CZK|DKK|EUR|GBP|HKD|HUF|IDR|ILS|INR|JPY|KRW|MXN|MYR|NOK|NZD|PHP|PLN|RON|SEK|SGD|THB|TRY|USD|ZAR';
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  '₪': 'ILS',
  zł: 'PLN',
  Kč: 'CZK',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  C$: 'CAD',
  CA$: 'CAD',
  US$: 'USD',
  S$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  $: '$',
  Euro: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  Euros: 'EUR',
  dollars: '$',
  pounds: 'GBP',
  Fr: 'CHF',
  'Fr.': 'CHF',
  kr: 'kr',
};
const NUMBER = String.raw`\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+(?:[.,]\d{2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?![\d])`;
const GAP = String.raw`[ \u00a0\u202f]?`;
/** Built when a text first holds a sign or code. */
let forms: readonly RegExp[] | undefined;
/** Quick, and true of every text with money in it. */
const HINT = new RegExp(`[$€£¥₹₩₺₪]|${CODES}|euro|dollar|pound|zł|Kč|Fr|kr`, 'i');

function formsOf(): readonly RegExp[] {
  forms ??= [
    new RegExp(
      `(?<![\\p{L}\\p{N}$€£])(?<sign>(?:AU|NZ|CA|US|HK|[ACSR])?\\$|[€£¥₹₩₺₪]|(?:${CODES})|Fr\\.?)(?:${GAP})(?<number>${NUMBER})(?<dash>[.,][-–—]{1,2})?(?![\\p{L}\\p{N}]*\\d)`,
      'gu',
    ),
    new RegExp(
      `(?<![\\p{L}\\p{N}.,$€£])(?<number>${NUMBER})(?<dash>[.,][-–—]{1,2})?${GAP}(?<sign>[€£₹₺₪]|\\$(?!\\d)|(?:${CODES})(?![\\p{L}\\p{N}])|[Ee]uros?(?!\\p{L})|dollars(?!\\p{L})|pounds(?!\\p{L})|zł|Kč)`,
      'gu',
    ),
  ];
  return forms;
}

const DOLLARS: Readonly<Record<string, string>> = {
  AU: 'AUD',
  NZ: 'NZD',
  CA: 'CAD',
  US: 'USD',
  SG: 'SGD',
  HK: 'HKD',
};

/**
 * The sums in a text, in order.
 * @param language BCP 47: its region says which dollar `$` is.
 * @param currency What the campaign counts in; its dollar is meant by `$`.
 */
export function moneyIn(text: string, language: string, currency: string | null = null): Money[] {
  if (!/\d/.test(text) || !HINT.test(text)) return [];
  const found: Money[] = [];
  for (const form of formsOf()) {
    for (const { 0: whole, index, groups } of text.matchAll(form)) {
      const end = index + whole.length;
      if (found.some((other) => index < other.end && other.start < end)) continue;
      const amount = amountOf(groups!.number!);
      if (amount === null) continue;
      const sign = groups!.sign!;
      const named = SIGNS[sign] ?? sign.toUpperCase();
      found.push({
        start: index,
        end,
        amount,
        currency: named === '$' ? dollarOf(language, currency) : named,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function dollarOf(language: string, currency: string | null): string {
  if (currency !== null && /D$/.test(currency)) return currency;
  const region = /[-_]([A-Za-z]{2})\b/.exec(language)?.[1]?.toUpperCase();
  return (region && DOLLARS[region]) || '$';
}

/**
 * `1.299,00`, `1,299.00`, `1 299`, `9.99`. The last mark before one or two digits parts the cents; before three it
 * parts thousands.
 */
export function amountOf(written: string): number | null {
  const text = written.replace(/[\u00a0\u202f '’]/g, '');
  const cents = /[.,](\d{1,2})$/.exec(text);
  const whole = (cents ? text.slice(0, cents.index) : text).replace(/[.,]/g, '');
  const amount = Number(cents ? `${whole}.${cents[1]}` : whole);
  if (!Number.isFinite(amount)) return null;

  return amount;
}

/** `AUD 249`, `AUD 9.99`: the form in which facts hold money. */
export function moneyValue(currency: string, amount: number): string {
  return `${currency} ${Number.isInteger(amount) ? amount : amount.toFixed(2)}`;
}

/** @returns Null for what `moneyValue` did not write. */
export function moneyOf(value: string): { readonly currency: string; readonly amount: number } | null {
  const [, currency, amount] = /^(\S+) (\d+(?:\.\d+)?)$/.exec(value) ?? [];
  return currency === undefined ? null : { currency, amount: Number(amount) };
}

/** Whether two sums may be the same: `$` is any dollar. */
export function isSameMoney(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [moneyOf(a), moneyOf(b)];
  if (!one || !other) return a === b;
  return Math.abs(one.amount - other.amount) < 0.005 && isSameCurrency(one.currency, other.currency);
}

export function isSameCurrency(a: string, b: string): boolean {
  const isDollar = (currency: string) => /^(?:AUD|NZD|CAD|USD|SGD|HKD|\$)$/.test(currency);
  return a === b || ((a === '$' || b === '$') && isDollar(a) && isDollar(b));
}
