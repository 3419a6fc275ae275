import {
  type Asset,
  type Edit,
  editOf,
  type MappedText,
  rangeOf,
  remembered,
  type TextRun,
} from 'brandlint/rule';

const SAID = new Set<TextRun['role']>([
  'body',
  'caption',
  'list-item',
  'heading',
  'quote',
  'field:description',
]);

/** The runs that a network publishes as the text of a post, each place once. */
export const saidRuns: (asset: Asset) => readonly TextRun[] = remembered(({ runs }: Asset) => {
  const said: TextRun[] = [];
  const places = new Set<number>();
  for (const run of runs) {
    if (!SAID.has(run.role) || run.condition === 'mso') continue;
    const { start } = rangeOf(run.content);
    if (places.has(start)) continue;
    places.add(start);
    said.push(run);
  }
  return said;
});

/** The text of a post or message in one piece: an empty line parts its paragraphs. */
export interface Said {
  readonly content: MappedText;
  /** As `editOf`: each paragraph is written as it stands in the file. Null, too, across paragraphs. */
  edit(start: number, end: number, replacement: string): Edit | null;
}

/** Null: it has none. */
export function saidText(asset: Asset): Said | null {
  const pieces = saidRuns(asset).map(({ content }) => content);
  const [first] = pieces;
  if (!first) return null;
  const starts: number[] = [];
  const segments: number[] = [];
  let text = '';
  for (const [i, piece] of pieces.entries()) {
    if (i > 0) {
      segments.push(text.length, rangeOf(pieces[i - 1]!).end, rangeOf(piece).start);
      text += GAP;
    }
    starts.push(text.length);
    for (let at = 0; at < piece.segments.length; at += 3)
      segments.push(piece.segments[at]! + text.length, piece.segments[at + 1]!, piece.segments[at + 2]!);
    text += piece.text;
  }
  return {
    content: pieces.length === 1 ? first : { ...first, text, segments },
    edit(start, end, replacement) {
      const i = starts.findLastIndex((offset) => offset <= start);
      const piece = pieces[i]!;
      const at = start - starts[i]!;
      return end - starts[i]! > piece.text.length ? null : editOf(piece, at, end - starts[i]!, replacement);
    },
  };
}

const GAP = '\n\n';
