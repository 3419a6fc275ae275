import { colorsNamed } from 'culori/fn';
import type { Color } from '../model/index.ts';

/** Three, four, six or eight hex digits, without their `#`; null for any other string. */
export function readHex(digits: string): Color | null {
  const { length } = digits;
  if (!/^[\da-f]+$/i.test(digits) || (length !== 3 && length !== 4 && length !== 6 && length !== 8))
    return null;
  const size = length < 6 ? 1 : 2;
  const channel = (index: number) => {
    const value = Number.parseInt(digits.slice(index * size, (index + 1) * size), 16);
    return value / (size === 1 ? 15 : 255);
  };
  return {
    r: channel(0),
    g: channel(1),
    b: channel(2),
    alpha: length === 4 || length === 8 ? channel(3) : 1,
  };
}

/** A named colour of CSS, or `transparent`; the name in lower case. */
export function namedColor(name: string): Color | null {
  if (name === 'transparent') return { r: 0, g: 0, b: 0, alpha: 0 };
  if (!Object.hasOwn(colorsNamed, name)) return null;
  const value = (colorsNamed as Readonly<Record<string, number>>)[name]!;
  return { r: (value >> 16) / 255, g: ((value >> 8) & 255) / 255, b: (value & 255) / 255, alpha: 1 };
}
