import type { PackEntry } from '../../model/index.ts';

/** A pack that brandlint brings, known without loading its words. */
export interface PackInfo {
  readonly name: string;
  /** The rule that reports its words. */
  readonly rule: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly default: readonly PackedEntry[] }>;
}

/** An entry as it is shipped: words joined with `|`, and what is empty at the end left out. */
export type PackedEntry = readonly [
  avoid: string,
  use?: string,
  inflect?: string,
  because?: string,
  unless?: string,
  message?: string,
  within?: string,
];

/** The messages that entries of a rule's packs may name; the first is that of an entry that names none. */
export const PACK_MESSAGES: Readonly<Record<string, readonly string[]>> = {
  'tone/inclusive': ['word', 'mild'],
  'tone/jargon': ['word', 'mild'],
  'tone/cliche': ['cliche'],
  'tone/hedge': ['hedge'],
  'tone/hype': ['claim', 'machine'],
};

export function unpack([avoid, use, inflect, because, unless, message, within]: PackedEntry): PackEntry {
  const words = (joined = '') => (joined === '' ? [] : joined.split('|'));
  return {
    avoid: words(avoid),
    use: words(use),
    inflect: (inflect || null) as PackEntry['inflect'],
    because: because || null,
    unless: words(unless),
    within: words(within),
    message: message || null,
  };
}
