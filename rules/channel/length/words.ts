/** Numbers and names as a marketer reads them. */
import { OPAQUE, type Unit } from 'brandlint/rule';

const UNITS: Readonly<Record<Unit, string>> = {
  characters: 'characters',
  'utf-16': 'characters',
  graphemes: 'characters',
  bytes: 'bytes',
  'x-weight': 'characters as X counts',
  mastodon: 'characters as Mastodon counts',
  threads: 'characters as Threads counts',
  'gsm-septets': 'characters of a text message',
  'half-width': 'characters',
  items: '',
};

/** `303 characters as X counts`. */
export function countOf(count: number, unit: Unit): string {
  return `${withCommas(count)} ${UNITS[unit]}`;
}

/** `25000` → `25,000`. Intl takes as long for it as the rule does for a post. */
export const withCommas = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

const NAMES: Readonly<Record<string, string>> = {
  text: 'text',
  alt: 'alternative text',
  cta: 'button',
  comment: 'first comment',
  'short-description': 'short description',
  'promotional-text': 'promotional text',
};

export const nameOf = (of: string): string => NAMES[of] ?? of;

/** The last words before an offset: `…ride further this`. */
export function ending(text: string, end: number): string {
  const kept = text
    .slice(Math.max(0, end - 80), end)
    .replaceAll(OPAQUE, '…')
    .replace(/\s+/g, ' ')
    .trim();
  if (kept.length <= 24) return kept;
  const tail = kept.slice(-24);
  const word = tail.indexOf(' ');
  // Half a surrogate pair is no character.
  return `…${(word === -1 ? tail : tail.slice(word + 1)).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
