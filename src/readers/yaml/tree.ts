/** A YAML document as a tree of values with their places. */
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import type { Range } from '../../model/index.ts';
import type { Masked } from '../merge-tags.ts';
import type { Entry, Tree } from '../tree.ts';
import { mapScalar } from './scalar.ts';

/** An alias is the tree of its anchor, at the anchor's place; it may hold itself. */
export function treeOf(document: Document, source: string, masked: Masked): Tree {
  const made = new Map<unknown, Tree>();

  const convert = (node: unknown): Tree => {
    if (isAlias(node)) return convert(node.resolve(document));
    const known = made.get(node);
    if (known) return known;
    const range = rangeOf(node);
    if (isSeq(node)) {
      const items: Tree[] = [];
      const tree: Tree = { kind: 'list', range, items };
      made.set(node, tree);
      for (const item of node.items) items.push(convert(item));
      return tree;
    }
    if (isMap(node)) {
      const entries: Entry[] = [];
      const tree: Tree = { kind: 'map', range, entries };
      made.set(node, tree);
      for (const pair of node.items) {
        if (!isPair(pair) || !isScalar(pair.key)) continue;
        const value = convert(pair.value);
        if (pair.key.value === '<<') entries.push(...merged(value));
        else entries.push({ key: String(pair.key.source ?? pair.key.value), value });
      }
      // What a map says itself comes before what it merges in.
      const own = entries.filter(({ key }, i) => entries.findLastIndex((other) => other.key === key) === i);
      entries.splice(0, entries.length, ...own);
      return tree;
    }
    const tree = isScalar(node) ? scalarTree(node, range) : ({ kind: 'other', range } as const);
    made.set(node, tree);
    return tree;
  };

  const scalarTree = (node: Scalar, range: Range): Tree => {
    const { value } = node;
    if (value === null) return { kind: 'other', range };
    if (typeof value === 'boolean')
      return { kind: 'other', range, content: () => mapScalar(source, masked, node) };
    const text = typeof value === 'string' ? value : (node.source ?? String(value));
    return { kind: 'text', range, value: text, content: () => mapScalar(source, masked, node) };
  };

  return convert(document.contents);
}

/** The entries of `<<: *anchor` or `<<: [*one, *two]`; of a key in several, the first counts. */
function merged(value: Tree): Entry[] {
  if (value.kind === 'map') return [...value.entries];
  return value.kind === 'list' ? value.items.toReversed().flatMap(merged) : [];
}

function rangeOf(node: unknown): Range {
  const range = (node as Node | null)?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
