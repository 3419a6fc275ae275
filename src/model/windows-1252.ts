/**
 * windows-1252 (https://encoding.spec.whatwg.org/index-windows-1252.txt), byte for byte. The five bytes that it leaves
 * undefined are C1 controls, so every byte has a character of its own. Node 20's `TextDecoder('windows-1252')` decodes
 * Latin-1 instead, and `TextDecoder` has no way back.
 */

/** Bytes 80–9F. */
const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ';

export function fromWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9F]/g, (c) => HIGH.charAt(c.charCodeAt(0) - 0x80));
}

/** The byte for a UTF-16 code unit; null where there is none. */
export function toWindows1252(unit: number): number | null {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  const high = HIGH.indexOf(String.fromCharCode(unit));
  return high === -1 ? null : 0x80 + high;
}

/** https://encoding.spec.whatwg.org/#names-and-labels: on the web, Latin-1 and ASCII mean windows-1252. */
export const WINDOWS_1252_LABELS = new Set(
  'ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252'.split(
    ' ',
  ),
);
