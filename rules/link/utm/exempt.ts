/** Links that no campaign counts. */
import type { Address, Asset } from 'brandlint/rule';

/** Copy that is sent to people, and brings them to the site from outside. */
export function comesFromOutside({ channel }: Asset): boolean {
  return /^(?:email|sms|push|rcs|whatsapp|social\/.+|ad\/.+)$/.test(channel ?? '');
}

/** What a law or a list asks for, and files. */
const SERVICE =
  /(?:^|[/._=-])(?:un-?subscribe|opt-?out|preferences|email-settings|manage-subscriptions?|view-?(?:in-?browser|online)|web-?version|privacy(?:-policy|-notice)?|terms(?:-and-conditions|-of-(?:use|service|sale))?|legal|imprint|impressum|agb|datenschutz|cookies?(?:-policy)?|abmelden|desabonnement)(?:$|[/._-])/i;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|ics|vcf|vcard|pkpass|woff2?)$/i;

export function isService({ path, query, host }: Address): boolean {
  return (
    SERVICE.test(path.text) ||
    FILE.test(path.text) ||
    /^(?:unsubscribe|preferences|click|cdn|images?|static)\./.test(host?.text ?? '') ||
    /(?:^|&)(?:unsubscribe|token|key|reset)=/i.test(query?.text ?? '')
  );
}
