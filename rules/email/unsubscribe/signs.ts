/** What says that readers can leave a list, and what an email is for. */
import type { Asset } from 'brandlint/rule';

/** In the languages of most lists; in texts, addresses and merge tags alike. */
const UNSUBSCRIBE =
  /unsub|un-sub|opt[\s_-]?(?:me[\s_-])?out|(?:e-?mail|mailing|communication|contact|subscription|notification|marketing)[\s_-]*(?:preference|setting|option)|(?:manage|update|change|edit)[\s_-](?:your[\s_-]|my[\s_-])?(?:e-?mail[\s_-]?|mailing[\s_-]?)?(?:preference|subscription|setting|profile)|preference[\s_-]?cent|update_profile|(?:stop|no longer|don.t want to) (?:receiving|receive|getting|get|wish|want)|remove (?:me|yourself|your (?:name|address|email))|leave (?:this|the|our) (?:list|mailing)|abmelden|abbestell|abmeldung|austragen|d[ée]s(?:inscri|abonn)|se d[ée]sabonner|darse de baja|dar(?:me|te)? de baja|cancelar (?:la |tu |su |a )?(?:suscripci|subscri|inscri|assinatura)|descadastr|disiscri|cancella (?:l.|la )?(?:tua )?iscrizion|annulla (?:l.)?iscrizion|uitschrijv|afmeld|avregistr|avsluta prenumer|avmeld|peru (?:tilaus|uutiskirje)|wypisz|zrezygnuj|odhl[áa]s|odjav|leiratkoz|отпис|відпис|配信停止|登録解除|退订|退訂|取消订阅|取消訂閱|수신\s?거부|구독\s?취소/i;

export function saysUnsubscribe(text: string): boolean {
  return UNSUBSCRIBE.test(text);
}

/** A part that comes from elsewhere, which may be the footer. */
const INCLUDE =
  /^\{\{~?>|^\{%-?\s*(?:include|render|extends|block|component|snippet|content_block|section)|footer|^\{\{\{|partial|content_?block|\byield\b|^\{\{~?\s*(?:content|body|slot|children|html|post[._]html|layout)\b/i;

export function isInclude(tag: string): boolean {
  return INCLUDE.test(tag);
}

const OFFER =
  /\b\d{1,2}\s?% off\b|\b(?:save|get|take|enjoy) (?:up to )?(?:\d{1,2}\s?%|[$£€]\d)|[$£€]\d+(?:\.\d\d)? off\b|\b(?:shop|buy|order) (?:now|the (?:sale|look|collection|range))\b|\b(?:sale|offer|deal)s? (?:ends|end|starts|start|is on|expires?)\b|\b(?:promo|discount|coupon|voucher) code\b|\buse code\b|\b(?:flash|spring|summer|autumn|fall|winter|holiday|black friday|cyber monday|end of season) sale\b|\blimited[- ]time (?:offer|deal)\b|\bjetzt (?:kaufen|shoppen|sparen)\b|\b\d{1,2}\s?% rabatt\b|\bnewsletter\b/i;

const SERVICE =
  /\b(?:password|passcode|verification|verify your|confirm your (?:e-?mail|account|address|order|registration)|receipt|invoice|order (?:number|confirmation|#)|your order|tracking number|shipped|delivered|payment (?:failed|method|received)|billing|your (?:free )?trial|past due|your subscription|sign[- ]in|log[- ]in code|reset (?:your|my)|security alert|invited you|statement is ready|appointment|booking (?:reference|confirmation))\b/i;

/** Whether an email sells or is a newsletter, where nobody says what it is: it shows, and it is not for one deal. */
export function seemsPromotional(asset: Asset): boolean {
  const text = asset.runs.map(({ content }) => content.text).join('\n');
  return OFFER.test(text) && !SERVICE.test(text);
}

const ADDRESS_TAG = /addr(?!essee)|physical|list_?address|company.?location/i;

export function isAddressTag(tag: string): boolean {
  return (
    ADDRESS_TAG.test(tag) && !/e-?mail[\s_.-]?addr|addr\w*[\s_.-]?e-?mail|subscriber|ip_?addr/i.test(tag)
  );
}

/** What addresses have, in many countries: a post-office box, a street with a number, a postcode. */
const ADDRESS =
  /\bP\.?\s?O\.? Box\b|\bpostfach\b|\b\d{1,5}[a-z]?,? (?:[\p{L}.'’-]+ ){0,4}(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|way|court|ct|place|pl|square|sq|parkway|pkwy|highway|hwy|terrace|close|row|quay|floor|suite)\b|(?:stra(?:ß|ss)e|str\.|gasse|weg|platz|laan|straat|gracht|gatan|vägen|vej|gade)\s+\d|\b(?:rue|avenue|via|viale|piazza|calle|avenida|rua|plaza|place|ul\.)\s+[^\n]{2,40}\d|\b(?:suite|floor|level|unit) \d+\b|\b[A-Z]{2},? \d{5}(?:-\d{4})?\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}\b|(?:^|[,·|•\n] ?)(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}\p{L}+|〒|\[[^\]]*address[^\]]*\]|\b1234 street\b/iu;

export function hasAddress(text: string): boolean {
  return ADDRESS.test(text);
}
