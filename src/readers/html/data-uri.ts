/** An SVG that is written into an address: `url("data:image/svg+xml,%3Csvg …")`, `src="data:image/svg+xml;base64,…"`. */
import { type MappedText, MappedTextBuilder, rangeOf } from '../../model/index.ts';

const SVG = /^\s*data:image\/svg\+xml((?:;[^,;]*)*),/i;

/** Longer ones are pictures that a tool has traced, and their colours nobody has written. Characters. */
const LONGEST = 200_000;

/** The SVG, each character at its place in the file; null: the address holds none, or one too long to be written. */
export function svgInAddress(address: MappedText): MappedText | null {
  const head = SVG.exec(address.text);
  if (!head || address.text.length > LONGEST) return null;
  const isBase64 = /;\s*base64\s*$/i.test(head[1]!);
  const svg = isBase64 ? fromBase64(address, head[0].length) : fromPercent(address, head[0].length);
  return svg.text === '' ? null : svg;
}

/** RFC 3986 §2.1; a `%` that starts no byte is itself, as browsers have it. */
function fromPercent(address: MappedText, from: number): MappedText {
  const { text } = address;
  const builder = new MappedTextBuilder('', 'plain');
  for (let at = from; at < text.length; ) {
    const escaped = /(?:%[\da-f]{2})+/iy;
    escaped.lastIndex = at;
    const run = escaped.exec(text)?.[0];
    if (!run) {
      append(builder, address, text[at]!, at, at + 1);
      at++;
      continue;
    }
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16));
    for (const { character, start, length } of charactersOf(bytes))
      append(builder, address, character, at + start * 3, at + (start + length) * 3);
    at += run.length;
  }
  return builder.build(from);
}

/** RFC 4648 §4: four characters are three bytes, so a byte lies in two of them. */
function fromBase64(address: MappedText, from: number): MappedText {
  const places: number[] = [];
  let packed = '';
  for (let at = from; at < address.text.length; at++) {
    if (!/[\w+/-]/.test(address.text[at]!)) continue;
    places.push(at);
    packed += address.text[at];
  }
  const builder = new MappedTextBuilder('', 'plain');
  const placeOf = (bit: number): number => places[Math.min(places.length - 1, Math.floor(bit / 6))]!;
  for (const { character, start, length } of charactersOf(Buffer.from(packed, 'base64'))) {
    append(builder, address, character, placeOf(start * 8), placeOf((start + length) * 8 - 1) + 1);
  }
  return builder.build(from);
}

function append(
  builder: MappedTextBuilder,
  address: MappedText,
  character: string,
  start: number,
  end: number,
): void {
  const place = rangeOf(address, start, end);
  builder.atom(character, place.start, place.end);
}

/** UTF-8, character by character. */
function* charactersOf(bytes: Uint8Array): Iterable<{ character: string; start: number; length: number }> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const first = bytes[start]!;
    const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    yield { character: decoder.decode(bytes.subarray(start, start + length)), start, length };
    start += length;
  }
}
