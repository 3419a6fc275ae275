/** What the reader tests share: reading a text, and what must hold of every text with its places. */
import { expect } from 'vitest';
import {
  type Asset,
  contains,
  contentStart,
  forEachSegment,
  type MappedText,
  type ReadResult,
  rangeOf,
} from '../../src/model/index.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { guideOf } from '../../src/test-rule.ts';

export async function read(
  path: string,
  text: string,
  guide: Record<string, unknown> = {},
): Promise<ReadResult> {
  const reader = await loadReader(path);
  if (!reader) throw new Error(`no reader for ${path}`);
  const result = await reader.read({ path, text, encoding: 'utf-8' }, guideOf(guide));
  for (const asset of result.assets) expectSound(asset, text);
  for (const { range } of [...result.comments, ...result.problems])
    expect(range.start <= range.end && range.end <= text.length).toBe(true);
  return result;
}

/** `role: text` of each run. */
export function runsOf(asset: Asset | undefined): string[] {
  return (asset?.runs ?? []).map(({ role, content }) => `${role}: ${content.text}`);
}

/** Each asset as `[id, channel, …runs]`. */
export function outline({ assets }: ReadResult): (string | null)[][] {
  return assets.map((asset) => [asset.id, asset.channel, ...runsOf(asset)]);
}

/** The raw text of the first place where an asset says `text`. */
export function rawOf(asset: Asset, source: string, text: string): string {
  for (const { content } of asset.runs) {
    const at = content.text.indexOf(text);
    if (at === -1) continue;
    const { start, end } = rangeOf(content, at, at + text.length);
    return source.slice(start, end);
  }
  throw new Error(`no run says ${JSON.stringify(text)}`);
}

export function expectSound(asset: Asset, source: string): void {
  expect(contains({ start: contentStart(source), end: source.length }, asset.range)).toBe(true);
  const starts = asset.runs.map(({ content }) => rangeOf(content).start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  for (const { content } of asset.runs) expectMapped(content, source);
  for (const { href, range } of asset.links) {
    expectMapped(href!, source);
    expect(rangeOf(href!)).toEqual(range);
  }
  for (const { src, alt } of asset.images) {
    if (src) expectMapped(src, source);
    if (alt) expectMapped(alt, source);
  }
}

/** Pieces in order, in bounds, and never over each other; a piece as long as its raw is that raw or its newline. */
export function expectMapped(mapped: MappedText, source: string): void {
  let last = 0;
  let covered = 0;
  forEachSegment(mapped, (textStart, textEnd, rawStart, rawEnd) => {
    expect(textStart).toBe(covered);
    expect(textEnd).toBeGreaterThan(textStart);
    expect(rawStart).toBeGreaterThanOrEqual(last);
    expect(rawEnd).toBeGreaterThanOrEqual(rawStart);
    expect(rawEnd).toBeLessThanOrEqual(source.length);
    const text = mapped.text.slice(textStart, textEnd);
    // A line break and the space or `\n` that stands for it are as long; a tag's U+FFFC never is its raw.
    if (rawEnd - rawStart === text.length && text !== '\uFFFC') {
      expect(source.slice(rawStart, rawEnd).replace(/[\r\n]/g, ' ')).toBe(text.replace(/[\r\n]/g, ' '));
    }
    last = rawEnd;
    covered = textEnd;
  });
  expect(covered).toBe(mapped.text.length);
}
