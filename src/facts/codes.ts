/** Codes that customers type at a checkout. Capitals and digits alone are no code: somebody must call it one. */
import { addressOf, parametersOf } from '../links/index.ts';
import { type Fact, rangeOf } from '../model/index.ts';
import { type Extractor, factIn, inOneLine, type Passage } from './passage.ts';

const TOKEN = String.raw`[\p{Lu}\p{Ll}\d][\p{Lu}\p{Ll}\d_-]{2,23}`;
const QUOTE = String.raw`["'“”‘’«»„\x60*(\[]*`;
const NAMED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:promo(?:tion(?:al)?)?|discount|coupon|voucher|offer|gift|referral|rabatt|gutschein|aktions|angebots|kortings|vorteils|vip)[\s-]?)?(?:codes?|codice|código|codigo|coupon|cupón|cupom|voucher|bon)(?:\s+(?:promo|avantage|sconto|promocional|de descuento|de réduction))?\s*(?:is|lautet|:|=|–|—|->|→|es|est|è)?\s*${QUOTE}(?<code>${TOKEN})`,
  'giu',
);
const MAY_NAME = /cod|cód|coup|vouch|gutsch|cup|bon/i;
const MAY_USE = /use|enter|apply|quote|type|show|say|mention|add/i;
const USED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:[Uu]se|[Ee]nter|[Aa]pply|[Qq]uote|[Tt]ype(?: in)?|[Ss]how|[Ss]ay|[Mm]ention|[Aa]dd)\s+${QUOTE}(?<code>[\p{Lu}\d][\p{Lu}\d_-]{3,23})(?=[\s"'“”‘’).,!:;]*(?:$|at (?:the )?checkout|in (?:the )?(?:app|cart|basket|store|shop)|when you|online|to (?:get|save|claim|redeem)|for \d|by |until |before |[.,!]|and ))`,
  'gu',
);
/** Capitals and digits: what may be a code. */
const CAPITALS = /(?<![\p{L}\p{N}_@#/.-])[\p{Lu}\d]{4,16}(?![\p{L}\p{N}_/]|\.\p{L}|-\p{L})/gu;

/** Digits among capitals, or capitals alone. */
function looksLikeCode(token: string): boolean {
  return /\p{Lu}/u.test(token) && (token.length > 4 || /\d/.test(token));
}

const PARAMETER =
  /^(?:code|coupon|couponcode|promo|promocode|promo_code|discount|discount_code|voucher|gutschein|coupon_code)$/i;

export const readCodes: Extractor = function* (asset, passages, { brief }) {
  const briefed = new Set(
    (brief?.offers ?? []).flatMap(({ codes }) => codes.map(({ value }) => value.toLowerCase())),
  );
  for (const passage of passages) {
    const sure = new Set<number>();
    for (const [hint, form] of [
      [MAY_NAME, NAMED],
      [MAY_USE, USED],
    ] as const) {
      if (!hint.test(passage.text)) continue;
      for (const match of passage.text.matchAll(form)) {
        const code = match.groups!.code!.replace(/[-_]+$/, '');
        const start = match.index + match[0].lastIndexOf(match.groups!.code!);
        if (sure.has(start) || !isCode(code, briefed, form === USED)) continue;
        sure.add(start);
        yield codeIn(passage, start, code, true);
      }
    }
    const mayLook = /[^a-z\W][^a-z\W]{3}/.test(passage.text);
    for (const { 0: token, index } of mayLook ? passage.text.matchAll(CAPITALS) : []) {
      if (sure.has(index) || !looksLikeCode(token)) continue;
      sure.add(index);
      yield codeIn(passage, index, token, briefed.has(token.toLowerCase()));
    }
    // In small letters only the brief's own are codes: "use text30".
    const plain = briefed.size > 0 ? passage.text.toLowerCase() : '';
    for (const code of briefed) {
      const at = /\d/.test(code) ? plain.indexOf(code) : -1;
      const isWord = !/[\p{L}\p{N}]/u.test(plain.charAt(at - 1) + plain.charAt(at + code.length));
      if (at !== -1 && isWord && !sure.has(at)) yield codeIn(passage, at, code, true);
    }
  }
  for (const { href } of asset.links) {
    if (!href?.text.includes('=')) continue;
    for (const { name, value, valueStart, end } of parametersOf(addressOf(href.text))) {
      if (!PARAMETER.test(name) || !isCode(value, briefed, true)) continue;
      yield {
        kind: 'code',
        subject: 'code',
        value: value.toUpperCase(),
        qualifier: null,
        text: inOneLine(value),
        range: rangeOf(href, valueStart, end),
        field: null,
        sentence: -1,
        isSure: true,
      };
    }
  }
};

function codeIn(passage: Passage, start: number, code: string, isSure: boolean): Fact {
  return factIn(passage, start, start + code.length, {
    kind: 'code',
    subject: 'code',
    value: inOneLine(code.toUpperCase()),
    isSure,
  });
}

/** Behind "code" stands a code where it has capitals or digits: "code of conduct" and "code below" have none. */
function isCode(text: string, known: ReadonlySet<string>, isNamed: boolean): boolean {
  if (known.has(text.toLowerCase())) return true;
  if (!/^[\p{L}\d][\p{L}\d_-]{2,}$/u.test(text)) return false;
  const hasDigit = /\d/.test(text);
  if (/^\d+$/.test(text)) return isNamed && text.length >= 4;
  // `EARLYTlDE`: a small l among capitals.
  const isCapitals =
    /^\p{Lu}{3,}$/u.test(text) ||
    (text.length >= 6 && (text.match(/\p{Lu}/gu)?.length ?? 0) >= text.length - 1);
  return hasDigit ? /\p{Lu}/u.test(text) || isNamed || /^\p{L}+\d+$/u.test(text) : isCapitals;
}
