/** What can be held against its twin without a doubt: percentages, prices, codes, hosts of links. */

export type FactKind = 'percentage' | 'price' | 'code' | 'host';

export interface Fact {
  readonly kind: FactKind;
  /** As compared. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const PERCENTAGE = /(?<![\d.,])\d{1,3}(?:[.,]\d+)?[ \u00A0]?%/g;
const PRICE =
  /(?:(?:US|A|AU|NZ|C|CA)?[$£€¥])[ \u00A0]?\d+(?:[.,]\d+)*(?![\d%])|(?<![\d.,])\d+(?:[.,]\d+)*[ \u00A0]?(?:[€£]|(?:USD|EUR|GBP|AUD|NZD|CAD|CHF)\b)/g;
const CODE = /\b(?:code|coupon|voucher)\b[^\p{L}\p{N}]{1,4}((?=[A-Z\d]*[A-Z])[A-Z\d]{4,20})\b/gu;
const HOST = /https?:\/\/([\w.-]+)/gi;

export function factsIn(text: string): Fact[] {
  const found = (kind: FactKind, pattern: RegExp, normal: (match: RegExpMatchArray) => string): Fact[] =>
    [...text.matchAll(pattern)].map((match) => ({
      kind,
      value: normal(match),
      start: match.index + (kind === 'code' ? match[0].length - match[1]!.length : 0),
      end: match.index + match[0].length,
    }));
  return [
    ...found('percentage', PERCENTAGE, ([whole]) => whole.replace(/\s/g, '').replace(',', '.')),
    ...found('price', PRICE, ([whole]) => amountOf(whole)),
    ...found('code', CODE, (match) => match[1]!),
    ...found('host', HOST, (match) =>
      match[1]!
        .toLowerCase()
        .replace(/^www\./, '')
        .replace(/\.$/, ''),
    ),
  ];
}

/** `$1,299.00`, `1299 $` → `1299`: the currency is written in many ways. */
function amountOf(price: string): string {
  const digits = price.replace(/[^\d.,]/g, '').replace(/[.,]$/, '');
  return digits
    .replace(/[.,](?=\d{3}(?:\D|$))/g, '')
    .replace(',', '.')
    .replace(/\.0+$/, '');
}
