/** The files that `mj-include` names, as far as they say how this one looks. */
import type { Element } from 'domhandler';
import type { MappedText, ReadNeighbour } from '../../model/index.ts';
import { readStyle } from '../css/style.ts';
import type { Sheet } from '../html/cascade.ts';
import { parseHtml } from '../html/dom.ts';
import { maskMergeTags } from '../merge-tags.ts';
import { elementsIn, type SharedAttributes } from './attributes.ts';

export interface Included {
  readonly sheets: Sheet[];
  /** A file that may say how text looks could not be read. */
  hasUnread: boolean;
}

/** Files in files: a file that includes itself ends somewhere. */
const DEEPEST = 5;

/** Adds what included heads say to `shared`. Their copy is read when they are checked themselves. */
export function readIncludes(
  root: { readonly children: readonly unknown[] },
  neighbour: ReadNeighbour | undefined,
  shared: SharedAttributes,
  depth = 0,
): Included {
  const included: Included = { sheets: [], hasUnread: false };
  for (const element of includesIn(root)) {
    const { path = '', type = 'mjml' } = element.attribs;
    if (type === 'html') continue;
    const file = depth < DEEPEST ? neighbour?.(path) : null;
    if (!file) {
      if (type === 'css' || isInHead(element)) included.hasUnread = true;
      continue;
    }
    if (type === 'css') {
      included.sheets.push(sheetOf(file.path, file.text, 0, file.text.length));
      continue;
    }
    const masked = maskMergeTags(file.text);
    const other = parseHtml(file.text, masked, { start: 0, end: file.text.length }, 'vml');
    const inner = readIncludes(other.root, neighbour, shared, depth + 1);
    included.sheets.push(...inner.sheets);
    included.hasUnread ||= inner.hasUnread;
    for (const part of partsIn(other.root)) {
      if (part.name === 'mj-attributes') shared.add(part, null);
      const [first, last] = [part.children[0], part.children.at(-1)];
      if (part.name === 'mj-style' && first && last)
        included.sheets.push(
          sheetOf(file.path, masked.text, other.rangeOf(first).start, other.rangeOf(last).end),
        );
    }
  }
  return included;
}

function sheetOf(path: string, text: string, start: number, end: number): Sheet {
  const css: MappedText = { text: text.slice(start, end), segments: [0, start, end], notation: 'plain' };
  return { style: readStyle(css.text, 'stylesheet'), css, path, media: '' };
}

const HEAD: ReadonlySet<string> = new Set(['mj-attributes', 'mj-style', 'mj-font']);

/** What stands in a head, or in a file that is a part of one. */
export function partsIn(root: { readonly children: readonly unknown[] }): Element[] {
  return elementsIn(root).flatMap((element) =>
    HEAD.has(element.name) ? [element] : /^(?:mjml|mj-head)$/.test(element.name) ? partsIn(element) : [],
  );
}

function includesIn(root: { readonly children: readonly unknown[] }): Element[] {
  return elementsIn(root).flatMap((element) =>
    element.name === 'mj-include' ? [element] : includesIn(element),
  );
}

function isInHead(element: Element): boolean {
  const parent = element.parent as Element | null;
  return parent?.name === 'mj-head' || parent?.name === 'mj-attributes';
}
