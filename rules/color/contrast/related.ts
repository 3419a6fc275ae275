/** Where the parts of a fault stand: the text, its ground, its colour. */
import { formatHex, type Related } from 'brandlint/rule';
import type { Fault } from './faults.ts';

/** Texts that are shown of a colour that many have. */
const SHOWN = 3;

export function relatedTo({ pairs, place, foreground, grounds }: Fault, path: string): Related[] {
  const [{ foreground: text, background }] = pairs as [Fault['pairs'][number]];
  const related: Related[] = [];
  const add = (at: Related['path'], range: Related['range'], message: string) => {
    if (at !== path || range.start !== place.start) related.push({ path: at, range, message });
  };
  if (text.source)
    add(text.source.path ?? path, text.source.range, `the text's colour, ${formatHex(foreground)}`);
  if (background.source)
    add(
      background.source.path ?? path,
      background.source.range,
      `on this ground, ${grounds.map(formatHex).join(', ')}`,
    );
  for (const { range } of pairs.slice(0, SHOWN)) add(path, range, 'this text');
  return related;
}
