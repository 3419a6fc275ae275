/**
 * Threads and front matter of twitter-together (https://github.com/twitter-together/action): tweets are parted by
 * lines of `---`, and each may start with YAML between two such lines.
 */
import { isMap, parseDocument } from 'yaml';
import type { BrandGuide, Range, SourceFile } from '../../model/index.ts';
import { imagesIn, valuesOf } from '../calendar.ts';
import { fieldNamer } from '../fields.ts';
import type { Masked } from '../merge-tags.ts';
import type { Post } from '../post.ts';
import type { Entry, Tree } from '../tree.ts';
import { treeOf } from '../yaml/tree.ts';
import { textOf } from './reader.ts';

export function threadOf(whole: Post, source: SourceFile, masked: Masked, guide: BrandGuide): Post[] {
  const fieldNamed = fieldNamer(guide.columns);
  const posts: Post[] = [];
  const pieces = piecesOf(masked.text, whole.range);
  let header: readonly Entry[] = [];
  let start: number | null = null;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (masked.text.slice(piece.start, piece.end).trim() === '') {
      const entries = i + 2 < pieces.length ? headerIn(pieces[i + 1]!, source.text, masked) : null;
      if (entries) {
        header = entries;
        start = pieces[++i]!.start;
      }
      continue;
    }
    const options = header.flatMap(({ key, value }) =>
      key === 'poll' && value.kind === 'list' ? value.items : [],
    );
    const poll = options.flatMap((option: Tree) =>
      option.kind === 'text' ? [{ field: 'list-item' as const, content: option.content() }] : [],
    );
    posts.push({
      ...whole,
      number: posts.length + 1,
      range: { start: start ?? piece.start, end: piece.end },
      texts: [...poll, textOf(source, masked, piece)],
      about: header.flatMap(({ key, value }) => valuesOf(key, value, fieldNamed)),
      images: header.flatMap(({ key, value }) => (key === 'media' ? imagesIn(value, fieldNamed) : [])),
    });
    header = [];
    start = null;
  }
  return posts;
}

/** What stands between the lines of `---`. */
function piecesOf(text: string, { start, end }: Range): Range[] {
  const pieces: Range[] = [];
  let from = start;
  for (const line of text.slice(start, end).matchAll(/^---[^\S\n]*(?:\n|$)/gm)) {
    pieces.push({ start: from, end: start + line.index });
    from = start + line.index + line[0].length;
  }
  pieces.push({ start: from, end });
  return pieces;
}

function headerIn({ start, end }: Range, source: string, masked: Masked): readonly Entry[] | null {
  // Line breaks in place of what stands before keep the offsets those of the file.
  const text = '\n'.repeat(start) + masked.text.slice(start, end);
  const document = parseDocument(text, { keepSourceTokens: true, logLevel: 'silent', prettyErrors: false });
  if (!isMap(document.contents) || document.errors.length > 0) return null;
  const tree = treeOf(document, source, masked);
  return tree.kind === 'map' ? tree.entries : null;
}
