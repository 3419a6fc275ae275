/** Where links lead. */
import type { BrandGuide } from 'brandlint/rule';

export interface AllowedHosts {
  readonly hosts: readonly string[];
  /** As the guide writes the first, for the message. */
  readonly shown: string;
  readonly source: string;
  /** The guide speaks of the logo's link itself. */
  readonly explicit: boolean;
}

/** Null: the guide does not say. A home page is the brand's; so are its other hosts. */
export function allowedHosts({ data }: BrandGuide): AllowedHosts | null {
  const { logo, meta, links } = data as Record<string, any>;
  const own = textsOf(logo?.link);
  const home = textsOf(typeof meta?.link === 'object' ? meta.link?.home : meta?.link);
  const hosts = textsOf(links?.hosts);
  const [source, texts] =
    own.length > 0
      ? ['logo.link', own]
      : home.length > 0
        ? [typeof meta?.link === 'string' ? 'meta.link' : 'meta.link.home', [...home, ...hosts]]
        : ['links.hosts', hosts];
  const known = texts.map(hostOf).filter((host) => host !== null);
  return known.length > 0 ? { hosts: known, shown: texts[0]!, source, explicit: own.length > 0 } : null;
}

function textsOf(value: unknown): string[] {
  return [value].flat().filter((text) => typeof text === 'string' && text.trim() !== '') as string[];
}

/** Of an address, or of a host as the guide may write it: `*.harbourandpine.example`. Without `www.`. */
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

/** The host itself, or one below it. */
export function isAllowed(host: string, { hosts }: AllowedHosts): boolean {
  return hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

/** Labels of hosts that count clicks for a sending system and lead on: `click.mailer.example`. */
const TRACKING_LABEL =
  /^(?:click|clicks|clk|track|tracking|trk|links?|lnk|ablink|go|r|t|e|el|em|email|mail|news|newsletter|url|redirect|ct|cl|l)\d*$/;

/** Services that only lead on: sending systems and short links, by their registered name. */
const REDIRECTOR =
  /(?:^|\.)(?:list-manage\d*\.com|mailchi\.mp|sendgrid\.net|ct\.sendgrid\.net|mailgun\.org|mandrillapp\.com|awstrack\.me|hubspotlinks\.com|hs-sites\.com|rs6\.net|exct\.net|exacttarget\.com|klclick\d*\.com|cmail\d+\.com|createsend\d*\.com|mjt\.lu|sendibt\d+\.com|pstmrk\.it|mlsend\.com|bit\.ly|t\.co|lnk\.bio|ow\.ly|buff\.ly|tinyurl\.com|rebrand\.ly|safelinks\.protection\.outlook\.com|urldefense\.(?:com|proofpoint\.com))$/;

/** Whether an address may lead on to anywhere. */
export function isRedirect(url: URL): boolean {
  const [first = ''] = url.hostname.split('.');
  return TRACKING_LABEL.test(first) || REDIRECTOR.test(url.hostname);
}

/** The address that another one holds: `?url=https%3A%2F%2Fharbourandpine.example`. */
export function addressWithin(url: URL): string | null {
  const text = url.pathname + url.search;
  const held = /https?(?::\/\/|%3A%2F%2F)[^&\s]+/i.exec(text)?.[0];
  if (!held) return null;
  try {
    return decodeURIComponent(held);
  } catch {
    return null;
  }
}
