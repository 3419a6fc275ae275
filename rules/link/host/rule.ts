import {
  type AddressPart,
  type Asset,
  defineRule,
  editAddress,
  isHostAmong,
  isShortener,
  isWeb,
  matchesHost,
  OPAQUE,
  type Report,
  rangeOf,
} from 'brandlint/rule';
import { isSite, type Link, linksOf, showsItself } from '../links.ts';
import { isPlaceholder, isPlaceholderHost, testHost } from './known.ts';
import { lookAlikeOf } from './lookalike.ts';

interface Prepared {
  readonly hosts: readonly string[];
  /** Null: the guide says nothing of short links. */
  readonly shorteners: readonly string[] | null;
  readonly staging: readonly string[];
}

export default defineRule<Record<string, never>, Prepared>({
  name: 'link/host',
  summary: 'Links lead to where customers may go, and not to a slip, a test or nowhere.',
  severity: 'error',
  looksAt: ['links'],
  messages: {
    typo: {
      text: '{actual} looks like a slip for {expected}. Correct it, or add the host to links.hosts.',
      severity: 'warning',
    },
    ending: {
      text: '{actual} has the name of the brand and another ending. Write {expected}, or add the host to links.hosts.',
      severity: 'info',
    },
    www: {
      text: '{actual} and {expected} both stand here. Write one of them everywhere, so that visits count as one site.',
      severity: 'info',
    },
    staging: { text: '{actual} is for tests, and customers must not see it. Link to the public site.' },
    preview: {
      text: '{actual} looks like a test or preview. Link to the public site.',
      severity: 'warning',
    },
    empty: {
      text: 'This link has no address. Put it in, or delete the link.',
    },
    placeholder: {
      text: '"{actual}" is a placeholder and leads nowhere. Put the address in, or delete the link.',
    },
    shortener: {
      text: '{actual} is a service for short links that the guide does not name. Write the whole address, or use {expected}.',
    },
  },
  prepare: ({ links, data }) => ({
    hosts: links.hosts,
    staging: links.staging,
    shorteners:
      (data as { links?: { shorteners?: unknown } }).links?.shorteners === undefined
        ? null
        : links.shorteners,
  }),
  *check(asset, { prepared }) {
    const links = linksOf(asset);
    for (const link of links) {
      const report = faultOf(link, asset, prepared);
      if (report) yield report;
    }
    if (links.length > 1) yield* mixed(links, prepared);
  },
});

function faultOf(link: Link, asset: Asset, { hosts, shorteners, staging }: Prepared): Report | null {
  const { address, href } = link;
  const { host } = address;
  // A post on how to set up a server names such hosts, and a page does things with `#` by script.
  const isQuoted = isSite(asset) && showsItself(link);
  if (!host && isPlaceholder(address.text)) {
    if (asset.channel === 'page' || isQuoted) return null;
    const messageId = address.text === '' ? 'empty' : 'placeholder';
    return { messageId, range: rangeOf(href), actual: address.text };
  }
  if (!host || !isWeb(address) || host.text.includes(OPAQUE))
    return isPlaceholder(address.text) ? placeholderAt(link) : null;
  const range = rangeOf(href, host.start, host.end);
  const actual = host.text;
  const pattern = staging.find((pattern) => matchesHost(actual, pattern));
  if (pattern !== undefined) return { messageId: 'staging', range, actual, source: 'links.staging' };
  if (isQuoted) return null;
  if (isPlaceholder(address.text)) return placeholderAt(link);
  const isOwn = isHostAmong(actual, hosts);
  const test = testHost(address, isOwn);
  if (test) {
    const isSure = test === 'certain' && !isSite(asset);
    return {
      messageId: isSure ? 'staging' : 'preview',
      verdict: isSure ? 'certain' : 'likely',
      range,
      actual,
    };
  }
  if (isOwn) return null;
  if (isPlaceholderHost(actual)) {
    const verdict = isSite(asset) ? 'likely' : 'certain';
    return { messageId: 'placeholder', verdict, range, actual };
  }
  if (isShortener(actual) && shorteners && !isHostAmong(actual, shorteners)) {
    const expected = shorteners[0] ?? 'no short link at all';
    return { messageId: 'shortener', range, actual, expected, source: 'links.shorteners' };
  }
  const near = lookAlikeOf(actual, hosts);
  return near && lookAlike(link, host, near.messageId, near.right);
}

function placeholderAt({ href, address }: Link): Report {
  return { messageId: 'placeholder', range: rangeOf(href), actual: address.text };
}

function lookAlike({ href }: Link, host: AddressPart, messageId: string, right: string): Report {
  const edit = editAddress(href, host.start, host.end, right);
  return {
    messageId,
    // Brands have hosts of several endings, and the guide may not know them all.
    verdict: messageId === 'ending' ? 'cannot-tell' : 'likely',
    range: rangeOf(href, host.start, host.end),
    actual: host.text,
    expected: right,
    source: 'links.hosts',
    fix: edit && { safety: 'suggested', edits: [edit] },
  };
}

/** The brand's host with and without `www.` in one asset, reported once. */
function* mixed(links: readonly Link[], { hosts }: Prepared): Generator<Report> {
  const written = new Map<string, { link: Link; host: AddressPart }[]>();
  for (const link of links) {
    const { host } = link.address;
    if (!host || !isWeb(link.address) || !isHostAmong(host.text, hosts)) continue;
    const known = written.get(host.text);
    if (known) known.push({ link, host });
    else written.set(host.text, [{ link, host }]);
  }
  for (const [name, bare] of written) {
    const withWww = name.startsWith('www.') ? undefined : written.get(`www.${name}`);
    if (!withWww) continue;
    const isWwwRight =
      hosts.includes(`www.${name}`) || (!hosts.includes(name) && withWww.length > bare.length);
    const { link, host } = (isWwwRight ? bare : withWww)[0]!;
    const expected = isWwwRight ? `www.${name}` : name;
    yield {
      messageId: 'www',
      range: rangeOf(link.href, host.start, host.end),
      actual: host.text,
      expected,
    };
  }
}
