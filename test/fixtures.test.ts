/** The project's own campaigns: one with seeded faults, one that must stay silent. See docs/fixtures.md. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../src/lint/run.ts';
import { type Finding, LineIndex } from '../src/model/index.ts';

/** A seeded fault, as `expected.json` lists it. */
interface Fault {
  readonly path: string;
  /** 1-based; the column in UTF-16 units. */
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly messageId: string;
  /** The file's text at the place. */
  readonly slice: string;
  /** What the brand says instead; null where it has no one word for it. */
  readonly expected: string | null;
}

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const read = (path: string): string => readFileSync(`${fixtures}/${path}`, 'utf8');
const faultsOf = (campaign: string): readonly Fault[] => JSON.parse(read(`${campaign}/expected.json`));

/** A finding in the words of `expected.json`. */
function faultOf(campaign: string, { path, range, rule, messageId, expected }: Finding): Fault {
  const text = read(`${campaign}/${path}`);
  const { line, column } = new LineIndex(text).positionAt(range.start);
  return { path, line, column, rule, messageId, slice: text.slice(range.start, range.end), expected };
}

async function findingsOf(campaign: string, folder = fixtures): Promise<Fault[]> {
  const { files, crashes } = await run({ cwd: join(folder, campaign), paths: ['.'] });
  expect(crashes).toEqual([]);
  return files.flatMap(({ findings }) => findings.map((finding) => faultOf(campaign, finding)));
}

describe('Harbour & Pine, a sale with seeded faults', () => {
  it('is found out fault by fault, at the exact places', async () => {
    expect(await findingsOf('harbour-and-pine')).toEqual(faultsOf('harbour-and-pine'));
  });

  it('seeds a fault of every kind of message it is meant to show', () => {
    const kinds = new Set(faultsOf('harbour-and-pine').map(({ rule, messageId }) => `${rule} ${messageId}`));
    expect([...kinds].filter((kind) => kind.startsWith('color/')).sort()).toEqual([
      'color/contrast contradiction',
      'color/off-palette near',
      'color/off-palette off',
      'color/off-palette off-shade',
      'color/vml-parity ground',
    ]);
    expect(kinds.size).toBeGreaterThan(14);
  });
});

describe('Orchard Lane, a campaign as it should be', () => {
  it('is silent under its full guide', async () => {
    expect(await findingsOf('orchard-lane')).toEqual([]);
  });

  it('has every file read as copy, in its channel', async () => {
    const { files } = await run({ cwd: `${fixtures}/orchard-lane`, paths: ['campaigns'] });
    const channels = files.map(({ path, assets }) => [
      path.replace(/^.*\//, ''),
      [...new Set(assets.map(({ channel }) => channel))],
    ]);
    expect(channels).toEqual([
      ['blog.md', ['blog']],
      ['calendar.csv', ['social/instagram', 'social/x', 'social/linkedin', 'social/facebook']],
      ['dispatch.txt', [null]],
      ['email.html', ['email']],
      ['push.json', ['push']],
      ['reminder.html', ['email']],
      ['sms.txt', ['sms']],
      ['social.yaml', ['social/instagram', 'social/x', 'social/linkedin']],
    ]);
  });

  it('keeps its odd line ends and byte order mark', () => {
    expect(read('orchard-lane/campaigns/spring-boxes/reminder.html')).toMatch(/<\/html>\r\n$/);
    expect(read('orchard-lane/campaigns/spring-boxes/calendar.csv')).toMatch(/^\uFEFFPost ID,/);
  });
});

describe('Long Field, with rules of its own and of a third party', () => {
  it('loads both plugins from where the guide names them, and finds what they are for', async () => {
    // What `npm install` makes of the folder: it links a `file:` dependency.
    const folder = mkdtempSync(join(tmpdir(), 'brandlint-'));
    try {
      cpSync(join(fixtures, 'plugin'), join(folder, 'plugin'), { recursive: true });
      cpSync(join(fixtures, 'plugin-consumer'), join(folder, 'plugin-consumer'), { recursive: true });
      mkdirSync(join(folder, 'plugin-consumer/node_modules'));
      symlinkSync(
        join(folder, 'plugin'),
        join(folder, 'plugin-consumer/node_modules/brandlint-plugin-tagline'),
        'junction',
      );
      expect(await findingsOf('plugin-consumer', folder)).toEqual(faultsOf('plugin-consumer'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
