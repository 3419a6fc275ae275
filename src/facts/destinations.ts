/** Where an asset sends people: pages, telephone numbers, and the brand's accounts on networks. */

import { isOnChannel } from '../language/index.ts';
import {
  addressWithin,
  canonicalAddress,
  canonicalText,
  hostOf,
  isHostAmong,
  isRedirect,
} from '../links/index.ts';
import { type Asset, type BrandGuide, type Brief, type Fact, fieldName, rangeOf } from '../model/index.ts';
import { ctaKey } from './cta-key.ts';
import { ctaOf } from './ctas.ts';
import { type Extractor, factIn, inOneLine, type Passage } from './passage.ts';
import { phoneDigits } from './phone.ts';

/** Hosts of networks, with the channel whose accounts they hold. */
const NETWORKS: readonly (readonly [host: string, channel: string])[] = [
  ['instagram.com', 'social/instagram'],
  ['facebook.com', 'social/facebook'],
  ['fb.com', 'social/facebook'],
  ['fb.me', 'social/facebook'],
  ['twitter.com', 'social/x'],
  ['x.com', 'social/x'],
  ['linkedin.com', 'social/linkedin'],
  ['lnkd.in', 'social/linkedin'],
  ['tiktok.com', 'social/tiktok'],
  ['youtube.com', 'social/youtube'],
  ['youtu.be', 'social/youtube'],
  ['pinterest.com', 'social/pinterest'],
  ['pin.it', 'social/pinterest'],
  ['threads.net', 'social/threads'],
  ['threads.com', 'social/threads'],
  ['bsky.app', 'social/bluesky'],
];
/** Shops for apps, messengers, maps, calendars, review sites: where people go from a campaign, and never its page. */
const ELSEWHERE = [
  'apps.apple.com',
  'itunes.apple.com',
  'play.google.com',
  'maps.google.com',
  'goo.gl',
  'maps.app.goo.gl',
  'calendar.google.com',
  'wa.me',
  'api.whatsapp.com',
  't.me',
  'm.me',
  'discord.gg',
  'vimeo.com',
  'spotify.com',
  'snapchat.com',
  'reddit.com',
  'trustpilot.com',
  'tripadvisor.com',
  'w3.org',
];
/** What a footer holds. */
const FOOTER =
  /unsubscribe|opt-?out|abmelden|d[ée]sabonn|desinscri|darse-de-baja|disiscri|afmelden|preferences?(?:[/?_-]|$)|email-settings|subscription|privacy|datenschutz|confidentialite|privacidad|terms(?:[/?_-]|$)|agb(?:[/?]|$)|impressum|legal(?:[/?]|$)|mentions-legales|cookies?(?:[/?_-]|$)|view-?in-?browser|webversion|web-version|browser-?view|accessibility|careers?(?:[/?]|$)|jobs?(?:[/?]|$)|contact(?:-us)?(?:[/?]|$)|login|signin|sign-in|account(?:[/?]|$)/i;
const FOOTER_TEXT =
  /^(?:unsubscribe|manage (?:your )?preferences|preferences|view (?:this email )?in (?:your )?browser|view online|privacy(?: policy)?|terms(?: (?:of (?:use|service)|(?:&|and) conditions))?|contact(?: us)?|abmelden|datenschutz|impressum|agb|se désabonner|im browser ansehen|voir en ligne)$/i;
const FILE = /\.(?:png|jpe?g|gif|svg|webp|avif|css|js|woff2?|ico|ics|pdf|mp[34]|mov|zip|xml|json)$/i;

export const readDestinations: Extractor = function* (asset, passages, { brief, guide }) {
  yield* pages(asset, passages, ownHosts(guide, brief), brief?.ctas.map(({ value }) => ctaKey(value)) ?? []);
  for (const passage of passages) yield* numbers(passage);
  yield* accounts(asset, passages, guide);
};

function* pages(
  asset: Asset,
  passages: readonly Passage[],
  hosts: readonly string[],
  ctas: readonly string[],
): Iterable<Fact> {
  const found: Fact[] = [];
  const says = new Set(
    asset.runs.flatMap(({ role, content }) => (role === 'button' ? [ctaKey(content.text)] : [])),
  );
  for (const link of asset.links) {
    const { href, range } = link;
    if (!href || link.condition === 'mso') continue;
    const written = href.text.trim();
    // A link that counts clicks may hold the address that it leads to.
    const canonical = canonicalAddress(innerOf(written) ?? written, { bare: link.kind === 'bare' });
    if (!canonical || isNoPage(canonical.host, canonical.path)) continue;
    if (link.text && FOOTER_TEXT.test(link.text.text.trim())) continue;
    const cta = ctaOf(link, passages);
    const key = cta && ctaKey(cta.text);
    // The column or key for the link stands beside that for the button.
    const isOfColumn = link.kind === 'bare' && link.text === null;
    const isCta = isOfColumn ? ctas.some((own) => says.has(own)) : key !== null && ctas.includes(key);
    const isOwn = hosts.length === 0 || isHostAmong(canonical.host, hosts);
    found.push({
      kind: 'destination',
      subject: 'page',
      value: inOneLine(canonicalText(canonical)),
      qualifier: isCta ? 'cta' : isOwn ? null : 'foreign',
      text: inOneLine(written.replace(/^https?:\/\//i, '').replace(/[?#].*$/s, '')),
      range:
        rangeOf(href, href.text.length - href.text.trimStart().length, href.text.trimEnd().length) ?? range,
      field: null,
      sentence: -1,
      isSure: isOwn,
    });
  }
  // What an asset leads to is plain where it leads to one place.
  const isOne =
    new Set(found.filter(({ isSure }) => isSure).map(({ value }) => value.replace(/\?.*$/s, ''))).size === 1;
  for (const fact of found) yield { ...fact, isSure: fact.isSure && isOne };
}

function innerOf(written: string): string | null {
  if (!/.https?(?::|%3A)/i.test(written)) return null;
  try {
    const url = new URL(written);
    return isRedirect(url) ? addressWithin(url) : null;
  } catch {
    return null;
  }
}

const NO_PAGES = [...NETWORKS.map(([network]) => network), ...ELSEWHERE];

const isNoPage = (host: string, path: string): boolean =>
  isHostAmong(host, NO_PAGES) || FOOTER.test(path) || FILE.test(path);

/** Empty: nobody says, and every page may be the brand's. */
function ownHosts(guide: BrandGuide, brief: Brief | null): readonly string[] {
  const of = brief ?? guide;
  let hosts = known.get(of);
  if (!hosts) {
    hosts = readHosts(guide, brief);
    known.set(of, hosts);
  }
  return hosts;
}

/** The assets of a campaign share its brief. */
const known = new WeakMap<object, readonly string[]>();

function readHosts({ links, data }: BrandGuide, brief: Brief | null): readonly string[] {
  const home = (data as { meta?: { link?: { home?: unknown } } }).meta?.link?.home;
  const known = [...links.hosts, ...(typeof home === 'string' ? [home] : [])];
  if (brief) {
    for (const { value } of brief.destinations) known.push(value);
    known.push(...Object.keys(brief.shortLinks));
  }
  if (known.length > 0) known.push(...links.shorteners);
  return known.flatMap((address) => hostOf(address) ?? []);
}

/** Numbers of telephones. What introduces one makes it the one to call. */
const NUMBER =
  /(?<![\p{L}\p{N}@#/.,:_=$€£-])(?:\+|\(\+?)?\d(?:(?:[-./\u00a0\u202f \u2011\u2013]|\)[ \u00a0]?|[ \u00a0]?\()?\d){6,14}(?![\p{L}\p{N}%@_]|[.,:/-]\d)/gu;
const CALLED =
  /(?<![\p{L}\p{N}])(?:call(?: (?:us|\p{L}+))?(?: (?:free|today|now))?|ring(?: (?:us|her|him|\p{Lu}\p{L}+))?|phone(?: us)?|(?:book|order|reserve)(?: (?:by phone|now|today))? (?:on|at)|bookings?|tel(?:ephone)?|telefon(?:isch)?|rufen sie(?: uns)?(?: an)?|anrufen|reservierung|buchen sie|appelez(?:[- ]nous)?|tél(?:éphone)?|réservations?|llama(?:nos)?|teléfono|chiama(?:ci)?|bel(?: ons)?|ligue)\s*(?:(?:on|at|under|unter|au|al|allo|op|para o)\s*)?[:.]?\s*(?:\p{Extended_Pictographic}\uFE0F?\s*)?$/iu;
/** `Registered charity 05262027`: a number to look up, and none to call. */
const REGISTERED =
  /(?<!\p{L})(?:compan(?:y|ies)|charit(?:y|ies)|registered|registration|reg|vat|abn|acn|siret|siren|hrb|ust-?id(?:nr)?|order|invoice|account|iban)(?:\s+(?:in|for)\s+\p{L}+)?[\s.:]*(?:no|number|nr|n°|id)?[\s.:#]*$/iu;
const DATE = /^(?:(?:19|20)\d\d[-./ ]\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})/;
const SHAPED = /^(?:\+\d|\(?0|1[38]00|\(\d{3}\)|\d{3}[-. ]\d{3}[-. ]\d{4}$)/;

function* numbers(passage: Passage): Iterable<Fact> {
  const { text, run } = passage;
  if (!/\d{3}|\d[ .-]\d\d/.test(text)) return;
  for (const { 0: written, index } of text.matchAll(NUMBER)) {
    const digits = phoneDigits(written);
    if (digits.length < 7 || digits.length > 15) continue;
    if (DATE.test(written)) continue;
    const before = text.slice(Math.max(0, index - 40), index);
    if (REGISTERED.test(before)) continue;
    const isCalled = CALLED.test(before);
    if (!isCalled && !SHAPED.test(written) && !/^\d{7,}$/.test(digits)) continue;
    const start = written.startsWith('(') && !written.includes(')') ? index + 1 : index;
    yield factIn(passage, start, index + written.length, {
      kind: 'destination',
      subject: 'phone',
      value: digits,
      qualifier: isCalled ? 'called' : null,
      isSure: isCalled || SHAPED.test(written),
      field: fieldName(run.role),
    });
  }
}

const MENTION = /(?<![\p{L}\p{N}_.@/-])@([A-Za-z0-9_][A-Za-z0-9_.]{2,29})(?<![.])(?![\p{L}\p{N}@]|\.\p{L})/gu;

/** The brand's accounts where channel/mentions does not look: links to profiles, and mentions outside networks. */
function* accounts(asset: Asset, passages: readonly Passage[], guide: BrandGuide): Iterable<Fact> {
  if (guide.handles.length === 0) return;
  for (const { href, condition } of asset.links) {
    if (!href || condition === 'mso') continue;
    const address = canonicalAddress(href.text, { bare: true });
    const network = address && NETWORKS.find(([host]) => isHostAmong(address.host, [host]))?.[1];
    const name =
      network && /^\/(?:@|company\/|c\/|user\/|in\/|profile\/)?([\w.-]{3,})$/.exec(address.path)?.[1];
    if (!network || !name || !guide.handles.some(({ channel }) => isOnChannel([channel], network))) continue;
    const start = href.text.indexOf(name, href.text.indexOf('/', 8));
    if (start === -1) continue;
    yield {
      kind: 'destination',
      subject: 'handle',
      value: name.toLowerCase(),
      qualifier: network,
      text: inOneLine(name),
      range: rangeOf(href, start, start + name.length),
      field: null,
      sentence: -1,
      isSure: false,
    };
  }
  if (asset.channel?.startsWith('social/')) return;
  for (const passage of passages) {
    if (!passage.text.includes('@')) continue;
    for (const { 0: written, 1: name, index } of passage.text.matchAll(MENTION))
      yield factIn(passage, index, index + written.length, {
        kind: 'destination',
        subject: 'handle',
        value: name!.toLowerCase(),
        isSure: false,
      });
  }
}
