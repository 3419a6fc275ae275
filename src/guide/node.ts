/**
 * A guide file as read: its values with the place of each. Files are merged in this form, so a value keeps the
 * place it was written at.
 */
import type { GuidePlace, Range } from '../model/index.ts';

export interface GuideNode {
  readonly value: string | number | boolean | null | readonly GuideNode[] | ReadonlyMap<string, GuideNode>;
  /** Where its key is written; for an item of a list, the item. The path is absolute. */
  readonly place: GuidePlace;
  /** The value itself, in UTF-16 offsets of its file; only where it was read from one. */
  readonly range?: Range;
}

export type GuideMap = ReadonlyMap<string, GuideNode>;

export function isMap(value: GuideNode['value'] | undefined): value is GuideMap {
  return value instanceof Map;
}

export function isList(value: GuideNode['value'] | undefined): value is readonly GuideNode[] {
  return Array.isArray(value);
}

/** The path of a key or item below a path: `color.palette.pine`, `terms[2]`. */
export function pathOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** Plain data, without places. */
export function dataOf({ value }: GuideNode): unknown {
  if (isMap(value)) return Object.fromEntries([...value].map(([key, child]) => [key, dataOf(child)]));
  return isList(value) ? value.map(dataOf) : value;
}

/** The place of every key and item, by path. */
export function placesOf(node: GuideNode, path = '', places: Record<string, GuidePlace> = {}) {
  if (path !== '') places[path] = node.place;
  const children = isMap(node.value) ? node.value : isList(node.value) ? node.value.entries() : [];
  for (const [key, child] of children) placesOf(child, pathOf(path, key), places);
  return places;
}

/** A changed copy: `change` sees every key and item below, with its path, parents first. */
export function mapNode(
  node: GuideNode,
  change: (node: GuideNode, path: string) => GuideNode,
  path = '',
): GuideNode {
  const { value, place } = change(node, path);
  if (isMap(value)) {
    return {
      place,
      value: new Map([...value].map(([key, child]) => [key, mapNode(child, change, pathOf(path, key))])),
    };
  }
  if (isList(value))
    return { place, value: value.map((child, i) => mapNode(child, change, pathOf(path, i))) };
  return { place, value };
}

/** Lists that add up along `extends`; every other list is replaced. */
const ADDED_UP = new Set([
  'terms',
  'legal',
  'channels',
  'campaigns',
  'overrides',
  'suppress',
  'ignore',
  'plugins',
]);

/** Lays one guide over another: maps are merged key by key, the upper one wins. */
export function mergeNodes(base: GuideNode, over: GuideNode, path = ''): GuideNode {
  if (isMap(base.value) && isMap(over.value)) {
    const merged = new Map(base.value);
    for (const [key, child] of over.value) {
      const below = merged.get(key);
      // A later rule setting wins over an earlier one, so one that is set again moves to the end.
      if (path === 'rules') merged.delete(key);
      merged.set(key, below ? mergeNodes(below, child, pathOf(path, key)) : child);
    }
    return { place: over.place, value: merged };
  }
  if (ADDED_UP.has(path)) return { place: over.place, value: [...itemsOf(base), ...itemsOf(over)] };
  return over;
}

/** `ignore: "a/**"` is short for a list of one. */
function itemsOf(node: GuideNode): readonly GuideNode[] {
  return isList(node.value) ? node.value : [node];
}
