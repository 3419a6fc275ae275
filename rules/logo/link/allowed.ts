/** Where the brand's logo may lead. */
import { type BrandGuide, hostOf } from 'brandlint/rule';

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
