import { DecodingMode, EntityDecoder, htmlDecodeTree } from 'entities/decode';
import type { MappedTextBuilder } from '../../model/index.ts';

/** Appends a raw slice of an attribute's value, character references decoded, each as one atom (HTML §13.2.5.72). */
export function appendAttributeText(
  builder: MappedTextBuilder,
  source: string,
  start: number,
  end: number,
): void {
  let at = start;
  while (at < end) {
    const ampersand = source.indexOf('&', at);
    if (ampersand === -1 || ampersand >= end) break;
    builder.raw(at, ampersand);
    at = ampersand;
    const { text, length } = decodeReference(source.slice(ampersand, end));
    if (length === 0) builder.raw(at, ++at);
    else {
      builder.atom(text, at, at + length);
      at += length;
    }
  }
  builder.raw(at, end);
}

function decodeReference(raw: string): { text: string; length: number } {
  let text = '';
  let length = 0;
  const decoder = new EntityDecoder(htmlDecodeTree, (codePoint, consumed) => {
    text += String.fromCodePoint(codePoint);
    length = consumed;
  });
  decoder.startEntity(DecodingMode.Attribute);
  if (decoder.write(raw, 1) < 0) decoder.end();
  return { text, length };
}
