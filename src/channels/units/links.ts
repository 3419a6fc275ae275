/**
 * Addresses as X finds them (twitter-text, extractUrlsWithIndices), in time that grows with the text, and with the
 * top-level domains of today: the package's own list is years old.
 */
import { OPAQUE } from '../../model/index.ts';
import type { Span } from './span.ts';
import { topLevelDomains } from './tlds.generated.ts';

const known = new Set(topLevelDomains.split(' '));
const LONGEST = Math.max(...Array.from(known, ({ length }) => length));

const PUNCTUATION = String.raw`!'#%&'()*+,\\\-./:;<=>?@[\]^_{|}~$`;
const SPACES = String.raw`\x09-\x0D\x20\x85\xA0\u1680\u180E\u2000-\u200A\u2028\u2029\u202F\u205F\u3000`;
const MARKERS = String.raw`\u202A-\u202E\u061C\u200E\u200F\u2066-\u2069`;
const INVALID = String.raw`\uFFFE\uFEFF\uFFFF`;
export const LATIN_ACCENTS = String.raw`\xC0-\xD6\xD8-\xF6\xF8-\xFF\u0100-\u024F\u0253\u0254\u0256\u0257\u0259\u025B\u0263\u0268\u026F\u0272\u0289\u028B\u02BB\u0300-\u036F\u1E00-\u1EFF`;
const DOMAIN_CHARACTER = `[^${PUNCTUATION}${SPACES}${INVALID}${MARKERS}]`;

const SCHEME = 'https?://';
const HOST = `(?:${DOMAIN_CHARACTER}|[._-])+`;
/** Without a scheme a host is of Latin letters, but for its last label. */
const BARE_LABEL = `[-a-z0-9${LATIN_ACCENTS}]`;
const BARE_HOST = String.raw`(?!-)${BARE_LABEL}{1,63}(?:\.${DOMAIN_CHARACTER}(?:-|${DOMAIN_CHARACTER}){0,62}){1,12}`;
const START = new RegExp(`(?<![A-Za-z0-9@＠$#＃${INVALID}])(?:(${SCHEME})(${HOST})|(${BARE_HOST}))`, 'giu');

/** What stands before a host that is part of something longer. After letters of another script a dot does not make it so. */
const IS_PART = new RegExp(`(?<!(?=[^\\x00-\\x7F])${DOMAIN_CHARACTER})[.]$|[-_/]$`, 'u');

// A merge tag inside of an address is part of it.
const GENERAL = String.raw`[a-z\u0400-\u04FF0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&${OPAQUE}${LATIN_ACCENTS}]`;
const BALANCED = String.raw`\((?:${GENERAL}+|${GENERAL}*\(${GENERAL}+\)${GENERAL}*)\)`;
const ENDING = String.raw`(?:[+\-a-z\u0400-\u04FF0-9=_#/${OPAQUE}${LATIN_ACCENTS}]|${BALANCED})`;
const PATH = `(/(?:${GENERAL}*(?:${BALANCED}${GENERAL}*)*${ENDING}|@${GENERAL}+/)*)?`;
const QUERY = String.raw`(?:\?[a-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|${OPAQUE}]*[a-z0-9\-_&=#/${OPAQUE}])?`;
const REST = new RegExp(String.raw`(?::\d+)?${PATH}${QUERY}`, 'iuy');
/** A short link of X ends with its slug, whatever follows. */
const SHORT = /^https?:\/\/t\.co\/([a-z0-9]+)(?:\?[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]*[a-z0-9\-_&=#/])?/iu;

const MAX_ADDRESS = 4096;
const MAX_LABEL = 63;
const MAX_LABELS = 128;
const MAX_SLUG = 40;

/** Every address, in order. Without its scheme an address counts where it ends in a top-level domain: `foo.com`. */
export function linksIn(text: string, { withoutScheme = true } = {}): Span[] {
  if (!/\.|:\/\//.test(text)) return [];
  const links: Span[] = [];
  // A row of labels that ends in no top-level domain is looked at again from each of its labels on.
  const ends = new Map<number, number>();
  START.lastIndex = 0;
  for (let match = START.exec(text); match !== null; match = START.exec(text)) {
    const [, scheme, host = '', bare = ''] = match;
    const start = match.index;
    const hostStart = start + (scheme?.length ?? 0);
    const next = text.charAt(hostStart + host.length + bare.length);
    const found = scheme === undefined ? bareHost(bare, next, start, ends) : fullHost(host, next);
    if (found === null) {
      // What stands in the host may be an address of its own: 例え.example.com is, from its second label on.
      START.lastIndex = scheme === undefined ? nextLabel(text, start) : hostStart;
      continue;
    }
    const hostEnd = hostStart + found;
    const end = endOf(text, start, hostEnd, scheme !== undefined);
    START.lastIndex = hostEnd + restOf(text, start, hostEnd)[0].length;
    const isBare = scheme === undefined;
    if (
      end === null ||
      (isBare && (!withoutScheme || IS_PART.test(text.slice(Math.max(0, start - 3), start))))
    )
      continue;
    links.push({ start, end });
  }
  return links;
}

/** Where the search goes on after a host that is none. */
function nextLabel(text: string, start: number): number {
  const dot = text.indexOf('.', start);
  return dot < 0 ? text.length : dot + 1;
}

/** Port, path and query behind a host, and the path alone. */
function restOf(text: string, start: number, hostEnd: number): [rest: string, path: string | undefined] {
  REST.lastIndex = 0;
  const [rest = '', path] = REST.exec(text.slice(hostEnd, start + MAX_ADDRESS + 1)) ?? [];
  return [rest, path];
}

function endOf(text: string, start: number, hostEnd: number, hasScheme: boolean): number | null {
  const [rest, path] = restOf(text, start, hostEnd);
  // Without a scheme, what follows the host belongs to it where it starts with a path.
  const end = hasScheme || path !== undefined ? hostEnd + rest.length : hostEnd;
  if (end - start > MAX_ADDRESS - (hasScheme ? 0 : 'https://'.length)) return null;
  const short = hasScheme ? SHORT.exec(text.slice(start, end)) : null;
  if (short === null) return end;
  return short[1]!.length > MAX_SLUG ? null : start + short[0].length;
}

/** The length of the longest start of it that is a host; null: there is none. `next` is what follows it. */
function fullHost(host: string, next: string): number | null {
  if (host.includes(OPAQUE)) return host.replace(/[._-]+$/, '').length;
  return longestHost(host.split('.', MAX_LABELS), next, (labels) => {
    return !labels.at(-1)!.includes('_') && labels.every(isLabel) && hasAsciiForm(labels);
  });
}

/** @param ends How long the top-level domain at the start of a label is, by the label's place in the whole text. */
function bareHost(host: string, next: string, start: number, ends: Map<number, number>): number | null {
  const isValid = (labels: readonly string[]) => labels.every((label) => IS_BARE.test(label));
  return longestHost(host.split('.', MAX_LABELS), next, isValid, { start, ends });
}
const IS_BARE = new RegExp(`^${BARE_LABEL}+$`, 'iu');

function longestHost(
  labels: readonly string[],
  next: string,
  isValid: (labels: readonly string[]) => boolean,
  known: { readonly start: number; readonly ends: Map<number, number> } | null = null,
): number | null {
  let at = labels.reduce((sum, { length }) => sum + length + 1, known?.start ?? 0);
  for (let last = labels.length - 1; last > 0; last--) {
    at -= labels[last]!.length + 1;
    let length = known?.ends.get(at);
    if (length === undefined) {
      length = topLevelIn(labels[last]!, last + 1 < labels.length ? '.' : next);
      known?.ends.set(at, length);
    }
    if (length === 0) continue;
    const before = labels.slice(0, last);
    if (isValid(before)) return before.join('.').length + 1 + length;
  }
  return null;
}

const isLabel = (label: string): boolean => label.length <= MAX_LABEL && /^[^_-](?:.*[^_-])?$/su.test(label);

/** How long the top-level domain at the start of a label is; 0: it is none. */
function topLevelIn(label: string, next: string): number {
  const puny = /^xn--[-0-9a-z]+/i.exec(label)?.[0];
  if (puny) return puny.length;
  const isEnd = (length: number) => !/[0-9a-zA-Z@+-]/.test(label.charAt(length) || next);
  for (let length = Math.min(label.length, LONGEST); length > 0; length--) {
    if (isEnd(length) && known.has(label.slice(0, length).toLowerCase())) return length;
  }
  return 0;
}

/** Whether each label can be written in ASCII, in no more than 63 characters (RFC 3492). */
function hasAsciiForm(labels: readonly string[]): boolean {
  return labels.every((label) => {
    if (/^[\x00-\x7f]*$/.test(label)) return true;
    if (/^xn--/i.test(label)) return false;
    try {
      return new URL(`http://${label}.com`).hostname.length - '.com'.length <= MAX_LABEL;
    } catch {
      return false;
    }
  });
}
