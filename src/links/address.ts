/**
 * The parts of an address as written, each with its place. `URL` would normalise what is to be judged, and cannot hold
 * a merge tag.
 */
import { type Edit, editOf, type MappedText, OPAQUE, rangeOf } from '../model/index.ts';

/** Part of an address: offsets into its text. */
export interface AddressPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `name=value`. Offsets are of the whole; `valueStart` is where the value starts, which may be the end. */
export interface QueryParameter {
  /** As written, decoded where it is encoded. */
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly nameEnd: number;
  readonly valueStart: number;
}

export interface Address {
  /** Without the white space around it. */
  readonly text: string;
  /** Lower case, without the colon; null where none is written. */
  readonly scheme: string | null;
  /** Of the web only: without user and port, lower case. Null: none, or nothing after `//`. */
  readonly host: AddressPart | null;
  readonly path: AddressPart;
  /** Without `?`; null where there is none. */
  readonly query: AddressPart | null;
  readonly hash: AddressPart | null;
  /** A merge tag stands in it. */
  readonly isFilledIn: boolean;
}

const PARTS = /^(?:([a-z][a-z\d+.-]*):(?!\d+(?:[/?#]|$)))?(\/\/([^/?#\\]*))?([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** A host without a scheme, as posts have it: `harbourandpine.example/sale`. */
const BARE_HOST = /^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?=[/?#:]|$)/u;

/** @param bare A text that the network makes a link of: then it may start with its host. */
export function addressOf(written: string, { bare = false } = {}): Address {
  const offset = written.length - written.trimStart().length;
  const text = written.trim();
  const [, scheme, authority, inner = '', path = '', query, hash] = PARTS.exec(text) ?? [];
  let at = offset + (scheme === undefined ? 0 : scheme.length + 1);
  const part = (piece: string, skip = 0): AddressPart => {
    const found = { text: piece.slice(skip), start: at + skip, end: at + piece.length };
    at += piece.length;
    return found;
  };
  let host: AddressPart | null = null;
  let rest = path;
  if (authority !== undefined) host = hostIn(inner, at + 2);
  else if (bare && scheme === undefined) {
    const found = BARE_HOST.exec(path)?.[0];
    if (found) {
      host = hostIn(found, at);
      rest = path.slice(found.length);
      at += found.length;
    }
  }
  if (authority !== undefined) at += authority.length;
  return {
    text,
    scheme: scheme?.toLowerCase() ?? null,
    host,
    path: part(rest),
    query: query === undefined ? null : part(query, 1),
    hash: hash === undefined ? null : part(hash, 1),
    isFilledIn: text.includes(OPAQUE),
  };
}

function hostIn(authority: string, start: number): AddressPart | null {
  const user = authority.lastIndexOf('@') + 1;
  const text = authority.slice(user).replace(/:\d*$/, '');
  return text === ''
    ? null
    : { text: text.toLowerCase(), start: start + user, end: start + user + text.length };
}

/** Whether it leads to the web: no mail, no telephone number, no place on the same page or site. */
export function isWeb({ scheme, host }: Address): boolean {
  return host !== null && (scheme === null || scheme === 'http' || scheme === 'https');
}

/** The parameters of the query, in order; also what stands after a second `?`, which is part of a value there. */
export function parametersOf({ query }: Address): QueryParameter[] {
  if (!query) return [];
  const parameters: QueryParameter[] = [];
  for (const { 0: text, index } of query.text.matchAll(/[^&;]+|(?<=^|[&;])(?=[&;]|$)/g)) {
    if (text === '') continue;
    const start = query.start + index;
    const mark = text.indexOf('=');
    const nameEnd = mark === -1 ? text.length : mark;
    parameters.push({
      name: decoded(text.slice(0, nameEnd)),
      value: mark === -1 ? '' : decoded(text.slice(mark + 1)),
      start,
      end: start + text.length,
      nameEnd: start + nameEnd,
      valueStart: start + (mark === -1 ? text.length : mark + 1),
    });
  }
  return parameters;
}

function decoded(text: string): string {
  if (!/[%+]/.test(text)) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Characters of an address that mean only themselves in every notation, but for the ampersand of HTML. */
const PLAIN = /^[\w\-.~%+:/?#=&@!]*$/;

/** The edit that writes part of an address anew; null where the place cannot hold it. */
export function editAddress(href: MappedText, start: number, end: number, text: string): Edit | null {
  if (start >= end || !PLAIN.test(text) || href.text.slice(start, end).includes(OPAQUE)) return null;
  const isHtml = href.notation === 'html' || href.notation.startsWith('attribute-');
  // Notations of copy would escape the underscore, which an address may have as it is.
  if (!isHtml && editOf(href, start, end, 'x')) return { range: rangeOf(href, start, end), text };
  return editOf(href, start, end, text);
}
