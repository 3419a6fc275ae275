/** Where a link's or image's destination and label stand: mdast gives their decoded values alone. */
import type { Range } from '../../model/index.ts';

/**
 * The label of an image: between `![` and the bracket that closes it. Brackets in code, HTML and escapes do
 * not count (CommonMark §6.3).
 */
export function imageLabel(text: string, image: Range): Range {
  const start = image.start + 2;
  return { start, end: closingBracket(text, start, image.end) };
}

/** Where the bracket stands that closes a label open at `from`; `end` when none does. */
export function closingBracket(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    switch (text[at]) {
      case '\\':
        at++;
        break;
      case '`': {
        let open = at;
        while (text[open] === '`') open++;
        const close = codeEnd(text, open, end, open - at);
        at = (close ?? open) - 1;
        break;
      }
      case '[':
        depth++;
        break;
      case ']':
        if (depth-- === 0) return at;
    }
  }
  return end;
}

/** After the run of exactly `length` backticks that closes a code span; null when there is none. */
function codeEnd(text: string, from: number, end: number, length: number): number | null {
  for (let at = text.indexOf('`', from); at !== -1 && at < end; at = text.indexOf('`', at)) {
    const open = at;
    while (text[at] === '`') at++;
    if (at - open === length) return at;
  }
  return null;
}

const GAP = /[ \t]*(?:(?:\r\n?|\n)[ \t>]*)?/y;

/** The destination of `](destination "title")`, from after its bracket; null where a label follows instead. */
export function inlineDestination(text: string, bracket: number, end: number): Range | null {
  return text[bracket] === ']' && text[bracket + 1] === '(' ? destination(text, bracket + 2, end) : null;
}

/** The destination of `[label]: destination "title"`. */
export function definitionDestination(text: string, definition: Range): Range | null {
  const bracket = closingBracket(text, text.indexOf('[', definition.start) + 1, definition.end);
  return text[bracket + 1] === ':' ? destination(text, bracket + 2, definition.end) : null;
}

function destination(text: string, from: number, end: number): Range {
  GAP.lastIndex = from;
  GAP.exec(text);
  const start = Math.min(GAP.lastIndex, end);
  let at = start;
  if (text[start] === '<') {
    for (at++; at < end && text[at] !== '>'; at++) if (text[at] === '\\') at++;
    return { start: start + 1, end: at };
  }
  for (let depth = 0; at < end && !/\s/.test(text[at]!); at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') depth++;
    else if (text[at] === ')' && depth-- === 0) break;
  }
  return { start, end: Math.min(at, end) };
}
