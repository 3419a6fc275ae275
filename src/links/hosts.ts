/** Whose hosts they are, and what is known of some. */
import { addressOf, isWeb } from './address.ts';

/** Of an address, or of a host as the guide may write it: `*.harbourandpine.example`. Lower case, without `www.`. */
export function hostOf(text: string): string | null {
  const written = text.trim().replace(/^\*\./, '');
  const url =
    /^[a-z][a-z\d+.-]*:/i.test(written) && !/^[^/]*:\d+/.test(written)
      ? written
      : `https://${written.replace(/^\/\//, '')}`;
  try {
    return new URL(url).hostname.toLowerCase().replace(/^www\./, '') || null;
  } catch {
    return null;
  }
}

/** Whether a host is one of these or below one; `*.` before a host and `www.` do not count. */
export function isHostAmong(host: string, hosts: readonly string[]): boolean {
  const bare = host.toLowerCase().replace(/^www\./, '');
  return bareHosts(hosts).some(
    (known) =>
      bare.endsWith(known) &&
      (bare.length === known.length || bare.charAt(bare.length - known.length - 1) === '.'),
  );
}

const bared = new WeakMap<readonly string[], readonly string[]>();

/** A guide's list is asked for with every link. */
function bareHosts(hosts: readonly string[]): readonly string[] {
  let bare = bared.get(hosts);
  if (!bare) {
    bare = hosts.map((own) => own.toLowerCase().replace(/^(?:\*\.)?(?:www\.)?/, ''));
    bared.set(hosts, bare);
  }
  return bare;
}

/** Whether a host matches a pattern of the guide; `*` stands for any characters. */
export function matchesHost(host: string, pattern: string): boolean {
  const source = pattern
    .toLowerCase()
    .split('*')
    .map((piece) => piece.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`).test(host.toLowerCase());
}

/** Labels of hosts that count clicks for a sending system and lead on: `click.mailer.example`. */
const TRACKING_LABEL =
  /^(?:click|clicks|clk|track|tracking|trk|links?|lnk|ablink|go|r|t|e|el|em|email|mail|news|newsletter|url|redirect|ct|cl|l)\d*$/;

/** Services of sending systems that only lead on, by their registered name. */
const REDIRECTOR =
  /(?:^|\.)(?:list-manage\d*\.com|mailchi\.mp|sendgrid\.net|ct\.sendgrid\.net|mailgun\.org|mandrillapp\.com|awstrack\.me|hubspotlinks\.com|hs-sites\.com|rs6\.net|exct\.net|exacttarget\.com|klclick\d*\.com|cmail\d+\.com|createsend\d*\.com|mjt\.lu|sendibt\d+\.com|pstmrk\.it|mlsend\.com|safelinks\.protection\.outlook\.com|urldefense\.(?:com|proofpoint\.com))$/;

/** Public services for short links. Brands run short hosts of their own, which nobody can know. */
const SHORTENER =
  /^(?:www\.)?(?:bit\.ly|bitly\.com|t\.co|lnk\.bio|ow\.ly|buff\.ly|tinyurl\.com|rebrand\.ly|is\.gd|v\.gd|t\.ly|cutt\.ly|shorturl\.at|rb\.gy|goo\.gl|tiny\.cc|short\.io|bl\.ink|s\.id|dub\.sh|shorte\.st|adf\.ly|dlvr\.it|trib\.al|hubs\.ly|hubs\.la|spr\.ly|qr\.ae|urlz\.fr)$/;

/** Whether a host is a public service for short links. */
export function isShortener(host: string): boolean {
  return SHORTENER.test(host.toLowerCase());
}

/** Whether an address may lead on to anywhere: a click counter of a sending system, or a short link. */
export function isRedirect({ hostname }: Pick<URL, 'hostname'>): boolean {
  const [first = ''] = hostname.split('.');
  return TRACKING_LABEL.test(first) || REDIRECTOR.test(hostname) || isShortener(hostname);
}

/** The address that another one holds: `?url=https%3A%2F%2Fharbourandpine.example`. */
export function addressWithin(url: Pick<URL, 'pathname' | 'search'>): string | null {
  const text = url.pathname + url.search;
  const held = /https?(?::\/\/|%3A%2F%2F)[^&\s]+/i.exec(text)?.[0];
  if (!held) return null;
  try {
    return decodeURIComponent(held);
  } catch {
    return null;
  }
}

/** The host of a link to the web, lower case, with `www.`; null for any other. */
export function webHostOf(href: string, bare = false): string | null {
  const address = addressOf(href, { bare });
  return isWeb(address) ? address.host!.text : null;
}
