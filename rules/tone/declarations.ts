/** Code that stands in copy without marks: style declarations, attributes, calls and paths. */
import type { Stretch } from 'brandlint/rule';

/** `color/contrast`, `mix(gray)`, `color: #fff`, `background-color`, `text-align: center`, `align="center"`, `font.color` */
export function isDeclaration(text: string, { start, end }: Stretch): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 40);
  return (
    /\/[\w-]*$|[a-z]\([^()]*$/i.test(before) ||
    /^[\w-]*\//.test(after) ||
    /(?:background|border|text|font|accent|fill|stroke|caret|outline)-$/i.test(before) ||
    /(?:[a-z]-[a-z]+|align|float|justify)\s*[:=]\s*["']?$/.test(before) ||
    /^\s*[:=]\s*(?:#[\da-f]{3,8}\b|[\w#(),.%-]+\s*;|["'])/i.test(after) ||
    /^[_(]|^-(?:scheme|mix|space|adjust|contrast)\b/.test(after) ||
    /[_$.\\<]$/.test(before.trimEnd() === before ? before : '')
  );
}
