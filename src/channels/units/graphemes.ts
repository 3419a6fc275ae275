/** What a reader sees as one character, in time that grows with the text: `Intl.Segmenter` alone takes a minute for 100,000 emoji. */

// Made once, on first use: it costs some milliseconds.
let shared: Intl.Segmenter | undefined;

const CHUNK = 512;
/**
 * Between two characters of these there is always a boundary (UAX #29: Grapheme_Cluster_Break is Other, or LF): ASCII,
 * Latin, Greek and Cyrillic letters, the usual punctuation and currencies, Kana, Han, and what stands for a merge tag.
 */
const APART = String.raw`\n\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\ufffc`;
const ODD = new RegExp(`[^${APART}]+`, 'g');

/** Calls `visit` with the end of each grapheme (UAX #29, extended), in order. UTF-16 offsets. */
export function forEachGrapheme(text: string, visit: (start: number, end: number) => void): void {
  let at = 0;
  /** A stretch to be looked at closely: what may join, with the characters on both sides of it. */
  let from = 0;
  let to = 0;
  const close = (): void => {
    for (; at < from; at++) visit(at, at + 1);
    segment(text, from, to, visit);
    at = to;
  };
  for (const { 0: odd, index } of text.matchAll(ODD)) {
    if (index > to || to === 0) {
      close();
      from = Math.max(at, index - 1);
    }
    to = Math.min(text.length, index + odd.length + 1);
  }
  close();
  for (; at < text.length; at++) visit(at, at + 1);
}

function segment(text: string, from: number, to: number, visit: (start: number, end: number) => void): void {
  if (from === to) return;
  shared ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let start = from;
  let size = CHUNK;
  while (start < to) {
    const chunk = text.slice(start, Math.min(to, start + size));
    const isLast = start + size >= to;
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
