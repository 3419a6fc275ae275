/** The matrix as a terminal of some width shows it. */
import { describe, expect, it } from 'vitest';
import { type Matrix, matrixOf } from '../../src/campaign/matrix.ts';
import { matrixMarkdown } from '../../src/cli/matrix/markdown.ts';
import { matrixText } from '../../src/cli/matrix/text.ts';
import type { LocatedCampaign, LocatedFinding } from '../../src/lint/results.ts';
import type { Fact } from '../../src/model/index.ts';

const FROM = { root: '/work', cwd: '/work' };
const LOOK = { colorLevel: 0, unicode: true, width: 100 } as const;

type Said = Pick<Fact, 'kind' | 'subject' | 'value'> & Partial<Fact>;

/** By path: channel and what is said there. Every fact stands at column 1 of a line of its own. */
function campaign(
  said: Readonly<Record<string, readonly [channel: string, ...facts: Said[]]>>,
): LocatedCampaign {
  return {
    name: 'peak-week',
    brief: null,
    isComplete: true,
    placeOf: (_, { start }) => ({ line: start + 1, column: 1, endLine: start + 1, endColumn: 5 }),
    assets: Object.entries(said).map(([path, [channel, ...facts]]) => ({
      path,
      asset: { id: path, channel, impliedChannel: null, lang: null, kind: null },
      range: { start: 0, end: 0 },
      scheduled: null,
      facts: facts.map((fact, i) => ({
        text: fact.value,
        qualifier: null,
        field: null,
        sentence: i,
        isSure: true,
        range: { start: i, end: i + 1 },
        ...fact,
      })),
    })),
  };
}

const code = (value: string, more: Partial<Fact> = {}): Said => ({
  kind: 'code',
  subject: 'code',
  value,
  ...more,
});
const page = (value: string): Said => ({ kind: 'destination', subject: 'page', value });
const matrix = (of: LocatedCampaign, ...findings: LocatedFinding[]): Matrix<LocatedFinding> =>
  matrixOf(of, findings);
const shown = (of: LocatedCampaign, width = 100): string =>
  matrixText(of, matrix(of), { ...LOOK, width }, FROM);

describe('the matrix at a terminal', () => {
  const long = 'campaigns/2026/q1/peak-week/social/launch-week/calendar-final-v3.csv';
  const wide = campaign({
    'a.html': ['email', code('PEAK-WEEK-2026-MEMBERS-ONLY')],
    'b.md': ['blog', code('PEAK-WEEK-2026-MEMBERS-ONLY')],
    [long]: ['social/instagram', code('PEAK-WEEK-2026-MEMBERS-ONLY')],
  });

  it('cuts cells before it gives the table up, and says them in full below', () => {
    expect(shown(wide, 100).split('\n').slice(2, 4)).toEqual([
      '      blog                         email                        social/instagram',
      'code  PEAK-WEEK-2026-MEMBERS-ONLY  PEAK-WEEK-2026-MEMBERS-ONLY  PEAK-WEEK-2026-MEMBERS-ONLY',
    ]);
    expect(shown(wide, 70).split('\n').slice(2, 4)).toEqual([
      '      blog                email               social/instagram',
      'code  PEAK-WEEK-2026-ME…  PEAK-WEEK-2026-ME…  PEAK-WEEK-2026-ME…',
    ]);
    expect(shown(wide, 70)).toContain('    PEAK-WEEK-2026-MEMBERS-ONLY  blog');
  });

  it('is the list alone where no table fits, and breaks no path', () => {
    expect(shown(wide, 50).split('\n').slice(2, 6)).toEqual([
      'code',
      '    PEAK-WEEK-2026-MEMBERS-ONLY  blog',
      '      b.md:1:1',
      '    PEAK-WEEK-2026-MEMBERS-ONLY  email',
    ]);
    expect(shown(wide, 60)).toContain(`\n      ${long}:1:1\n`);
  });

  it('leaves out the host that all addresses share, in the table', () => {
    const two = campaign({
      'a.html': ['email', page('lumen.example/sale')],
      'b.md': ['blog', page('lumen.example/sale/tents')],
    });
    expect(shown(two)).toMatch(/^leads to +\/sale\/tents +\/sale$/m);
    expect(shown(two)).toContain('    lumen.example/sale        email  a.html:1:1\n');
    const other = campaign({
      'a.html': ['email', page('lumen.example/sale')],
      'b.md': ['blog', page('lumin.example/sale')],
    });
    expect(shown(other)).toMatch(/^leads to +lumin.example\/sale +lumen.example\/sale$/m);
  });

  it('shows a value that several assets of a channel have once, with their places', () => {
    const posts = Object.fromEntries(
      [1, 2, 3, 4, 5].map((i) => [`x${i}.txt`, ['social/x', code('PEAK20')] as const]),
    );
    expect(shown(campaign(posts))).toContain(
      '    PEAK20  social/x  x1.txt:1:1, x2.txt:1:1, x3.txt:1:1 and 2 more\n',
    );
  });

  it('leaves out what may be no fact, until another says the same for sure', () => {
    const maybe = code('TENTS', { isSure: false });
    expect(shown(campaign({ 'a.html': ['email', maybe], 'b.md': ['blog', maybe] }))).toContain(
      'Its assets say nothing that could be compared.',
    );
    expect(shown(campaign({ 'a.html': ['email', maybe], 'b.md': ['blog', code('TENTS')] }))).toMatch(
      /^code +TENTS +TENTS$/m,
    );
  });

  it('leaves out prices whose product nobody names', () => {
    const priced = campaign({ 'a.html': ['email', { kind: 'price', subject: '~ticket', value: 'EUR 5' }] });
    expect(shown(priced)).not.toContain('price');
  });
});

it('in markdown, copy cannot end a cell or begin a tag', () => {
  const odd = campaign({ 'a|b.html': ['email', code('<b>A|B</b> *x*')] });
  const { text, notes } = matrixMarkdown(odd, matrix(odd), FROM, 7);
  expect(text).toContain('| code | \\<b\\>A\\|B\\</b\\> \\*x\\*[^7] |\n');
  expect(text).toContain('[^7]: `a|b.html:1:1`\n');
  expect(notes).toBe(1);
});
