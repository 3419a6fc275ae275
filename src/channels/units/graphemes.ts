/** What a reader sees as one character, in time that grows with the text: `Intl.Segmenter` alone takes a minute for 100,000 emoji. */

// Made once, on first use: it costs some milliseconds.
let shared: Intl.Segmenter | undefined;

const CHUNK = 512;
const PLAIN = /^[\n\x20-\x7e]*$/;

/** Calls `visit` with the end of each grapheme (UAX #29, extended), in order. UTF-16 offsets. */
export function forEachGrapheme(text: string, visit: (start: number, end: number) => void): void {
  if (PLAIN.test(text)) {
    for (let i = 0; i < text.length; i++) visit(i, i + 1);
    return;
  }
  shared ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let start = 0;
  let size = CHUNK;
  while (start < text.length) {
    const chunk = text.slice(start, start + size);
    const isLast = start + size >= text.length;
    const ends: number[] = [];
    for (const { index, segment } of shared.segment(chunk)) ends.push(index + segment.length);
    // What follows may belong to the chunk's last grapheme. From the start of a grapheme on, nothing before it matters.
    if (!isLast) ends.pop();
    let at = 0;
    for (const end of ends) {
      visit(start + at, start + end);
      at = end;
    }
    start += at;
    size = at === 0 ? size * 2 : CHUNK;
  }
}

/** The last boundary between graphemes at or before an offset. */
export function graphemeBoundary(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  let from = offset;
  // Between two characters of ASCII, or after a line's end, there is always one (CR LF aside).
  while (from > 0 && !(isPlain(text, from - 1) && isPlain(text, from))) from--;
  if (from === offset) return offset;
  let boundary = from;
  const around = text.slice(from, offset + CHUNK);
  forEachGrapheme(around, (_, end) => {
    if (from + end <= offset) boundary = from + end;
  });
  return boundary;
}

function isPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a ? text.charCodeAt(at - 1) !== 0x0d : code >= 0x20 && code <= 0x7e;
}
