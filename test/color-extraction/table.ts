/** The rows as docs/colour.md shows them: what brandlint finds, and what a search for hex digits finds. */
import { formatHex } from '../../src/color/index.ts';
import type { ColorUse } from '../../src/model/index.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { guideOf } from '../../src/test-rule.ts';
import { groups, type Row } from './rows.ts';

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A sample without its marks, and where they stood. */
export function unmark(marked: string): { readonly text: string; readonly places: readonly Place[] } {
  const places: Place[] = [];
  let text = '';
  for (const [i, piece] of marked.split(/[⟦⟧]/).entries()) {
    if (i % 2 === 1) places.push({ start: text.length, end: text.length + piece.length });
    text += piece;
  }
  return { text, places };
}

export function fileOf({ file = 'email.html' }: Row): string {
  return file;
}

export async function colorsIn(row: Row): Promise<readonly ColorUse[]> {
  const path = fileOf(row);
  const reader = (await loadReader(path))!;
  const source = { path, text: unmark(row.sample).text, encoding: 'utf-8' } as const;
  const { assets } = await reader.read(source, guideOf({}));
  return assets.flatMap(({ colors }) => colors);
}

/** What somebody without a linter would search for. */
const HEX = /#[0-9a-f]{3,8}/gi;

function hexIn(text: string): Place[] {
  return [...text.matchAll(HEX)].map(({ index, 0: hit }) => ({ start: index, end: index + hit.length }));
}

interface Score {
  readonly found: number;
  readonly of: number;
  readonly wrong: number;
}

function isAt(a: Place, b: Place): boolean {
  return a.start === b.start && a.end === b.end;
}

function scoreOf(places: readonly Place[], hits: readonly Place[]): Score {
  const found = places.filter((place) => hits.some((hit) => isAt(place, hit))).length;
  return {
    found,
    of: places.length,
    wrong: hits.filter((hit) => !places.some((place) => isAt(place, hit))).length,
  };
}

/** A colour at the right place with another value is wrong; with none, where it could be known, it is not found. */
function rightOnes(row: Row, uses: readonly ColorUse[]): Place[] {
  const { places } = unmark(row.sample);
  return uses.flatMap(({ range, color }) => {
    const shows = row.shows?.[places.findIndex((place) => isAt(place, range))];
    if (shows === undefined || (color ? formatHex(color) : null) === shows) return [range];
    return color ? [{ start: -1, end: -1 }] : [];
  });
}

function shown({ found, of, wrong }: Score): string {
  const parts = [...(of > 0 ? [`${found} of ${of}`] : []), ...(wrong > 0 ? [`${wrong} wrong`] : [])];
  return parts.join(', ') || 'silent';
}

function codeCell(text: string): string {
  const plain = text.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return plain.includes('`') ? `\`\` ${plain} \`\`` : `\`${plain}\``;
}

/** The part of docs/colour.md between its two marks. */
export async function renderTables(): Promise<string> {
  const ours = { found: 0, of: 0, wrong: 0 };
  const theirs = { found: 0, of: 0, wrong: 0 };
  const add = (sum: typeof ours, { found, of, wrong }: Score) => {
    sum.found += found;
    sum.of += of;
    sum.wrong += wrong;
  };
  let tables = '';
  for (const { title, rows } of groups) {
    tables += `### ${title}\n\n| what | as written | brandlint | hex search |\n| --- | --- | --- | --- |\n`;
    for (const row of rows) {
      const { text, places } = unmark(row.sample);
      const own = scoreOf(places, rightOnes(row, await colorsIn(row)));
      const hex = scoreOf(places, hexIn(text));
      add(ours, own);
      add(theirs, hex);
      tables += `| ${row.name} | ${codeCell(text)} | ${shown(own)} | ${shown(hex)} |\n`;
    }
    tables += '\n';
  }
  const summary = ({ found, of, wrong }: Score) =>
    `${found} of ${of} colours, and ${wrong} places that are none`;
  return `brandlint finds ${summary(ours)}. The search finds ${summary(theirs)}.\n\n${tables}`;
}
