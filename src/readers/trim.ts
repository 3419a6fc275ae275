import { type MappedText, type Range, sliceMapped } from '../model/index.ts';

/** Where a text starts and ends without the white space around it. */
export function withoutSpace(text: string): Range {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

/** A text without the white space around it. */
export function trimmed(content: MappedText): MappedText {
  const { start, end } = withoutSpace(content.text);
  return end - start === content.text.length ? content : sliceMapped(content, start, end);
}
