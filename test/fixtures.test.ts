/** The project's own campaigns: one with seeded faults, one that must stay silent. See docs/fixtures.md. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules as builtin } from '../rules/registry.generated.ts';
import { checkSource } from '../src/lint/check.ts';
import { RuleSets } from '../src/lint/rule-set.ts';
import { run } from '../src/lint/run.ts';
import type { Finding, Rule } from '../src/model/index.ts';
import { LineIndex } from '../src/model/index.ts';
import { loadReader } from '../src/readers/registry.generated.ts';
import { guideOf } from '../src/test-rule.ts';

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

async function findingsOf(campaign: string): Promise<Fault[]> {
  const { files, crashes } = await run({ cwd: `${fixtures}/${campaign}`, paths: ['.'] });
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
      'color/off-palette near',
      'color/off-palette off',
      'color/off-palette off-shade',
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
  it('finds what the rules of both plugins are for', async () => {
    const plugins = await Promise.all(
      ['plugin/index.js', 'plugin-consumer/rules/our-rules.js'].map(
        async (path): Promise<readonly Rule[]> => (await import(`${fixtures}/${path}`)).default.rules,
      ),
    );
    const faults = faultsOf('plugin-consumer');
    const guide = guideOf(parse(read('plugin-consumer/brand.yaml')));
    const rules = [...builtin, ...plugins.flat()];
    const found: Fault[] = [];
    for (const path of ['emails/april.html', 'emails/may.html', 'posts/why-we-walk.md']) {
      const reader = await loadReader(path);
      const { findings } = await checkSource(
        { path, text: read(`plugin-consumer/${path}`), encoding: 'utf-8' },
        reader!,
        guide,
        {
          rules: new RuleSets(guide, rules).for(path),
          image: () => null,
          ruleNames: rules.map(({ name }) => name),
        },
      );
      found.push(...findings.map((finding) => faultOf('plugin-consumer', finding)));
    }
    expect(found).toEqual(faults);
  });

  // `npm install` in the consumer's folder makes it a project of its own, with the packages its guide names.
  it.skipIf(!existsSync(`${fixtures}/plugin-consumer/node_modules/brandlint-plugin-tagline`))(
    'loads both plugins from where the guide names them',
    async () => {
      expect(await findingsOf('plugin-consumer')).toEqual(faultsOf('plugin-consumer'));
    },
  );
});
