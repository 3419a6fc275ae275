/** Code that stands in copy without marks: style declarations and attributes. */
import type { Stretch } from 'brandlint/rule';

/** `color: #fff`, `background-color`, `text-align: center`, `align="center"`, `font.color` */
export function isDeclaration(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  return (
    /(?:background|border|text|font|accent|fill|stroke|caret|outline)-$/i.test(before) ||
    /(?:[a-z]-[a-z]+|align|float|justify)\s*[:=]\s*["']?$/.test(before) ||
    /^\s*[:=]\s*(?:#[\da-f]{3,8}\b|[\w#(),.%-]+\s*;|["'])/i.test(after) ||
    /^[_(]|^-(?:scheme|mix|space|adjust)\b/.test(after) ||
    /[_$.\\<]$/.test(before.trimEnd() === before ? before : '')
  );
}
