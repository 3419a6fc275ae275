import { type MappedText, type Range, sliceMapped } from '../model/index.ts';

/** Where a text starts and ends without the white space around it. */
export function withoutSpace(text: string): Range {
  const start = text.length - text.trimStart().length;
  return { start, end: Math.max(start, text.trimEnd().length) };
}

/** A text without the white space around it. */
export function trimmed(content: MappedText): MappedText {
  if (isInk(content.text.charCodeAt(0)) && isInk(content.text.charCodeAt(content.text.length - 1)))
    return content;
  const { start, end } = withoutSpace(content.text);
  return end - start === content.text.length ? content : sliceMapped(content, start, end);
}

/** Whether nothing is to be read in it. */
export function isBlank(text: string): boolean {
  return !isInk(text.charCodeAt(0)) && text.trim() === '';
}

/** Of ASCII, and no space or control. */
function isInk(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}
