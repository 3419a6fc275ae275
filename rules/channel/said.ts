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
  const places = new Set<number>();
  return runs.filter((run) => {
    if (!SAID.has(run.role) || run.condition === 'mso') return false;
    const { start } = rangeOf(run.content);
    if (places.has(start)) return false;
    places.add(start);
    return true;
  });
});

/** The text of a post or message in one piece: an empty line parts its paragraphs. */
export interface Said {
  readonly content: MappedText;
  /** As `editOf`: each paragraph is written as it stands in the file. Null, too, across paragraphs. */
  edit(start: number, end: number, replacement: string): Edit | null;
}

/** Null: it has none. */
export function saidText(asset: Asset): Said | null {
  const [first, ...rest] = saidRuns(asset).map(({ content }) => content);
  if (!first) return null;
  const starts = [0];
  let content = first;
  for (const next of rest) {
    starts.push(content.text.length + GAP.length);
    content = joined(content, next);
  }
  const pieces = [first, ...rest];
  return {
    content,
    edit(start, end, replacement) {
      const i = starts.findLastIndex((offset) => offset <= start);
      const piece = pieces[i]!;
      const at = start - starts[i]!;
      return end - starts[i]! > piece.text.length ? null : editOf(piece, at, end - starts[i]!, replacement);
    },
  };
}

const GAP = '\n\n';

function joined(a: MappedText, b: MappedText): MappedText {
  const shift = a.text.length + GAP.length;
  const segments = b.segments.map((offset, i) => (i % 3 === 0 ? offset + shift : offset));
  const gap = [a.text.length, rangeOf(a).end, rangeOf(b).start];
  return { ...a, text: a.text + GAP + b.text, segments: [...a.segments, ...gap, ...segments] };
}
