import type { Color } from '../model/index.ts';
import { parseColor } from './parse.ts';

/**
 * What a browser makes of a colour in `bgcolor`, `text`, `link`, `<font color>` …: never an error but for
 * nothing and `transparent`. `#0057b7;` is a green, a lone space black. (HTML, "rules for parsing a legacy color
 * value".)
 */
export function parseLegacyColor(value: string): Color | null {
  if (value === '') return null;
  const input = value.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, '');
  if (input.toLowerCase() === 'transparent') return null;
  if (/^[a-z]+$/i.test(input)) {
    const named = parseColor(input);
    if (named) return named;
  }
  if (/^#[\da-f]{3}$/i.test(input)) return parseColor(input);
  let digits = [...input]
    .map((c) => (c.length > 1 ? '00' : c))
    .join('')
    .slice(0, 128);
  digits = digits.replace(/^#/, '').replace(/[^\da-f]/gi, '0');
  while (digits.length === 0 || digits.length % 3 !== 0) digits += '0';
  const length = digits.length / 3;
  let channels = [0, 1, 2].map((i) => digits.slice(i * length, (i + 1) * length).slice(-8));
  while (channels[0]!.length > 2 && channels.every((channel) => channel.startsWith('0'))) {
    channels = channels.map((channel) => channel.slice(1));
  }
  const [r, g, b] = channels.map((channel) => Number.parseInt(channel.slice(0, 2), 16) / 255);
  return { r: r!, g: g!, b: b!, alpha: 1 };
}
