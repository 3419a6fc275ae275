import {
  type Asset,
  addressOf,
  defineRule,
  editAddress,
  isHostAmong,
  isWeb,
  type MappedText,
  OPAQUE,
  type Report,
  rangeOf,
} from 'brandlint/rule';
import { isSite, linksOf, showsItself } from '../links.ts';

interface Options {
  readonly everywhere?: boolean;
}

interface Prepared {
  readonly hosts: readonly string[];
  readonly everywhere: boolean;
}

export default defineRule<Options, Prepared>({
  name: 'link/insecure',
  summary: 'Links and pictures come over https.',
  severity: 'warning',
  looksAt: ['images', 'links'],
  messages: {
    own: { text: '{actual} is the brand’s own host over http, which browsers call not secure. Write https.' },
    image: {
      text: 'This picture comes over http, and browsers and mail programs may not show it. Write https, if {actual} offers it.',
    },
    elsewhere: {
      text: 'This link leads to {actual} over http. Write https, if the site offers it.',
      severity: 'info',
    },
  },
  options: {
    everywhere: {
      description: "Whether links to other people's hosts count, too.",
      type: 'boolean',
      default: false,
    },
  },
  prepare: ({ links }, { everywhere = false }) => ({ hosts: links.hosts, everywhere }),
  *check(asset, { prepared }) {
    const isAny = asset.links.some(({ href }) => href && OVER_HTTP.test(href.text));
    for (const link of isAny ? linksOf(asset) : []) {
      if (isSite(asset) && showsItself(link) && link.kind === 'bare') continue;
      const report = insecure(link.href, prepared, link.kind === 'bare', 'elsewhere');
      if (report) yield report;
    }
    for (const { src } of shownPictures(asset)) {
      const report = src && insecure(src, prepared, false, 'image');
      if (report) yield report;
    }
  },
});

/** Pictures that a reader's program fetches. What is attached to a post is uploaded, and not linked. */
function shownPictures({ images }: Asset): Asset['images'] {
  return images.filter(({ kind }) => kind !== 'attachment');
}

const OVER_HTTP = /^\s*http:/i;

/** Machines and reserved names, which have no certificate. */
const NO_CERTIFICATE =
  /^(?:localhost|[\d.]+|\[.*\]|[\w-]+|.+\.(?:localhost|local|test|internal|lan|onion|invalid))$/;

/** Names that stand in markup and are never fetched: namespaces, document types, profiles. */
const NAMESPACE =
  /^(?:(?:www\.)?w3\.org\/(?:1999|2000|2001|TR|\d{4}\/\w+\/?)|schemas\.(?:microsoft|openxmlformats)\.(?:com|org)\/|schema\.org\/?|(?:www\.)?purl\.org\/dc|ogp\.me\/ns|gmpg\.org\/xfn|rdfs?\.|xmlns\.com\/)/i;

function insecure(
  href: MappedText,
  { hosts, everywhere }: Prepared,
  bare: boolean,
  others: 'image' | 'elsewhere',
): Report | null {
  if (!OVER_HTTP.test(href.text)) return null;
  const address = addressOf(href.text, { bare });
  const { host, path } = address;
  if (!isWeb(address) || !host || host.text.includes(OPAQUE) || NO_CERTIFICATE.test(host.text)) return null;
  if (NAMESPACE.test(host.text + path.text)) return null;
  const isOwn = isHostAmong(host.text, hosts);
  if (!isOwn && others === 'elsewhere' && !everywhere) return null;
  const start = href.text.search(/\S/);
  const end = start + 'http'.length;
  const edit = isOwn ? editAddress(href, start, end, 'https') : null;
  return {
    messageId: isOwn ? 'own' : others,
    range: rangeOf(href, start, end),
    actual: host.text,
    expected: 'https',
    // A picture of somebody else may be of a host that has no other door.
    verdict: isOwn ? 'certain' : 'likely',
    fix: edit && { safety: 'suggested', edits: [edit] },
  };
}
