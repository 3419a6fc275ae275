import type { Stretch } from 'brandlint/rule';

/** A word that says, or means to say, that a post is paid for. */
export interface Label extends Stretch {
  /** Few readers know what it means. */
  readonly isVague: boolean;
  readonly isHashtag: boolean;
}

const CLEAR_TAGS =
  'ad|ads|advert|advertisement|advertising|sponsored|sponsoredpost|sponsoredcontent|paidpartnership|paidad|paidpromotion|paidpost|werbung|anzeige|bezahltewerbung|bezahltepartnerschaft|publicit[ée]|pub|collaborationcommerciale|partenariatr[ée]mun[ée]r[ée]|sponsoris[ée]|publi|publicidad|patrocinado|patrocinada|colaboraci[óo]npagada|adv|pubblicit[àa]|sponsorizzato|sponsorizzata|annuncio|advertentie|reclame|betaaldesamenwerking|betaaldpartnerschap|gesponsord';

/**
 * Named as not clear enough by the FTC (https://www.ftc.gov/influencers: "sp", "spon", "collab", "thanks", "ambassador";
 * its letters of 2017: "partner") and by the ARPP for France ("sp", "collab").
 */
const VAGUE_TAGS =
  '(?:sp|spon|collab|collabs|collaboration|partner|partners|partnership|ambassador|brandambassador|gifted|thanks|teamup)';

const TAG = new RegExp(`[#＃](?:(${CLEAR_TAGS})|${VAGUE_TAGS})(?![\\p{L}\\p{N}_])`, 'giu');
/** `#TidelinePartner`, `#tideline_ad`: with the brand before it. The FTC takes `#BrandPartner` for clear. */
const COMPOUND =
  /[#＃][\p{L}\p{N}_]{2,}(?:_ad|Ad|_partner|Partner|_ambassador|Ambassador|_werbung|Werbung)(?![\p{L}\p{N}_])/gu;

/** In a sentence: nothing else is meant by them. */
const PHRASES =
  /\b(?:sponsored (?:by|post|content)|paid (?:partnership|promotion|post|collaboration|ad(?:vertisement)?)|in (?:paid )?partnership with|this (?:post|video|reel) is (?:an? )?(?:ad(?:vertisement|vert)?|sponsored|paid)|advertisement feature|bezahlte (?:werbe)?partnerschaft|bezahlte werbung|gesponsert von|unterst[üu]tzt durch produktplatzierung|collaboration commerciale|partenariat r[ée]mun[ée]r[ée]|sponsoris[ée] par|en partenariat avec|colaboraci[óo]n pagada|patrocinado por|publicidad para|in collaborazione con|contenuto sponsorizzato|sponsorizzato da|prodotto fornito da|betaalde samenwerking|betaald partnerschap|gesponsord door|in samenwerking met)(?![\p{L}\p{N}])/giu;

/** A word by itself: `Ad |`, `[Anzeige]`, `Publicité :`, or a line with nothing else. */
const WORDS =
  'ad|advert|advertisement|advertorial|sponsored|paid partnership|werbung|anzeige|publicit[ée]|publi|publicidad|patrocinado|pubblicit[àa]|adv|sponsorizzato|advertentie|reclame|gesponsord|sponsoris[ée]';
const ALONE = new RegExp(
  `(?:^|\\n|[.!?…]\\s)\\s*(?:(${WORDS})(?=\\s*(?:[:|/–—•·-]|\\n|$))|[[(*]\\s*(${WORDS})\\s*[\\])*])`,
  'giu',
);
const BRACKETED = new RegExp(`[[(]\\s*(${WORDS})\\s*[\\])]`, 'giu');

/** In French, the ARPP says, people do not know these: https://marketinglaw.osborneclarke.com/online-advertising/guide-good-practices-influencer-marketing-france */
const NOT_FRENCH = /^[#＃](?:ads?|advert|sponsored)$/i;

/** In file order. */
export function labelsIn(text: string, language: string): Label[] {
  const found: Label[] = [];
  const add = (start: number, end: number, isVague: boolean): void => {
    if (found.some((other) => other.start < end && start < other.end)) return;
    found.push({ start, end, isVague, isHashtag: /[#＃]/.test(text.charAt(start)) });
  };
  for (const { 0: tag, 1: clear, index } of text.matchAll(TAG))
    add(index, index + tag.length, clear === undefined || (language === 'fr' && NOT_FRENCH.test(tag)));
  for (const { 0: tag, index } of text.matchAll(COMPOUND)) add(index, index + tag.length, false);
  for (const { 0: phrase, index } of text.matchAll(PHRASES)) add(index, index + phrase.length, false);
  for (const { 0: whole, 1: bare, 2: inBrackets, index } of text.matchAll(ALONE)) {
    const word = (bare ?? inBrackets)!;
    const start = index + whole.toLowerCase().indexOf(word.toLowerCase());
    add(start, start + word.length, false);
  }
  for (const { 0: whole, 1: word = '', index } of text.matchAll(BRACKETED)) {
    const start = index + whole.indexOf(word);
    add(start, start + word.length, false);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What readers of a language know. */
export const WANTED: Readonly<Record<string, string>> = {
  en: 'Ad',
  de: 'Werbung',
  fr: 'Publicité',
  es: 'Publicidad',
  it: 'Pubblicità',
  nl: 'Advertentie',
};
