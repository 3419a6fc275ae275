import { type Asset, type MappedText, rangeOf, type TextRun } from 'brandlint/rule';

const SAID = new Set<TextRun['role']>([
  'body',
  'caption',
  'list-item',
  'heading',
  'quote',
  'field:description',
]);

/** The runs that a network publishes as the text of a post, each place once. */
export function saidRuns(asset: Asset): TextRun[] {
  const places = new Set<number>();
  return asset.runs.filter((run) => {
    const { start } = rangeOf(run.content);
    if (!SAID.has(run.role) || run.condition === 'mso' || places.has(start)) return false;
    places.add(start);
    return true;
  });
}

/** The text of a post or message in one piece: an empty line parts its paragraphs. Null: it has none. */
export function saidText(asset: Asset): MappedText | null {
  const [first, ...rest] = saidRuns(asset).map(({ content }) => content);
  return first ? rest.reduce(joined, first) : null;
}

const GAP = '\n\n';

function joined(a: MappedText, b: MappedText): MappedText {
  const shift = a.text.length + GAP.length;
  const segments = b.segments.map((offset, i) => (i % 3 === 0 ? offset + shift : offset));
  const gap = [a.text.length, rangeOf(a).end, rangeOf(b).start];
  return { ...a, text: a.text + GAP + b.text, segments: [...a.segments, ...gap, ...segments] };
}
