/** Every way to write a colour, found at its place and for what it is; and what only looks like one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatHex } from '../src/color/index.ts';
import { groups } from './color-extraction/rows.ts';
import { colorsIn, renderTables, unmark } from './color-extraction/table.ts';

describe.each(groups)('$title', ({ rows }) => {
  for (const row of rows) {
    // A row that comes true must lose its `todo`.
    (row.todo ? it.fails : it)(row.name, async () => {
      const { text, places } = unmark(row.sample);
      const uses = await colorsIn(row);
      const shown = ({ start, end }: { start: number; end: number }) => `${start}: ${text.slice(start, end)}`;
      expect(uses.map(({ range }) => shown(range))).toEqual(places.map(shown));
      for (const { range, raw } of uses) {
        const written = text.slice(range.start, range.end);
        // A reader's own spelling where the file has another: entities, percent signs, merge tags.
        if (!/&|%23|\{\{|\*\|/.test(written) && !text.includes(';base64,')) expect(raw).toBe(written);
      }
      if (row.shows) {
        expect(uses.map(({ color }) => (color ? formatHex(color) : null))).toEqual(row.shows);
      }
    });
  }
});

it('docs/colour.md shows what is found today ("npm run generate" writes it)', async () => {
  const doc = readFileSync(new URL('../docs/colour.md', import.meta.url), 'utf8');
  const [, table] = /<!-- colours -->\n\n([\s\S]*)<!-- \/colours -->/.exec(doc) ?? [];
  expect(table).toBe(await renderTables());
});
