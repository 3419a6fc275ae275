/** Logos of invented brands are known again in every state they reach a campaign in, and never taken for another. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadSharp } from '../../src/lint/pixels.ts';
import { isNamed, knownLogos, type Outcome, openedFile, outcomes, renderTable, shownBy } from './measure.ts';

const isMissing = (await loadSharp()) === null;
if (isMissing && process.env.BRANDLINT_REQUIRE_PEERS) throw new Error('sharp is required and not installed');
if (isMissing) process.stderr.write('SKIPPED: sharp is not installed; no logo is measured.\n');

const SLOW = 120_000;

function rate(all: readonly Outcome[], group: RegExp): { known: number; named: number } {
  const own = all.filter(({ variant }) => group.test(variant.group));
  expect(own.length).toBeGreaterThan(0);
  const known = own.filter(({ drawing, identity }) => identity?.logo.name === drawing);
  return { known: known.length / own.length, named: known.filter(isNamed).length / known.length };
}

describe.skipIf(isMissing)('a logo', () => {
  it(
    'is never taken for another one',
    async () => {
      const wrong = (await outcomes()).filter(
        ({ drawing, identity }) => identity && identity.logo.name !== drawing,
      );
      expect(
        wrong.map(({ drawing, variant, identity }) => [drawing, variant.name, identity!.logo.name]),
      ).toEqual([]);
    },
    SLOW,
  );

  it.each([
    ['smaller', /^smaller/, 0.98, 0.95],
    ['in JPEG', /^JPEG/, 0.98, 0.95],
    ['in another encoding', /^WebP/, 0.98, 0.98],
    ['with space around it', /^padded/, 0.98, 0.98],
    ['stretched', /^stretched/, 0.98, 0.98],
    ['in other colours', /^in other colours/, 0.98, 0.95],
    ['as its negative', /^as its negative/, 0.98, 0.98],
    ['on its side or its head', /^turned by 90/, 0.98, 0.98],
    ['turned a little', /^turned by 3/, 0.85, 0.9],
    ['with a shadow', /^with a soft shadow/, 0.85, 0.9],
    ['cropped', /^cropped/, 0.8, 0.6],
    ['white on a dark ground', /^white/, 0.85, 0.9],
  ])(
    'is known %s, and what was done is said',
    async (_, group, known, named) => {
      const found = rate(await outcomes(), group);
      expect(found.known).toBeGreaterThanOrEqual(known);
      expect(found.named).toBeGreaterThanOrEqual(named);
    },
    SLOW,
  );

  it(
    'docs/logos.md shows what is found today ("npm run generate" writes it)',
    async () => {
      const doc = readFileSync(new URL('../../docs/logos.md', import.meta.url), 'utf8');
      const [, table] = /<!-- logos -->\n\n([\s\S]*)\n<!-- \/logos -->/.exec(doc) ?? [];
      expect(table).toBe(await renderTable());
    },
    SLOW,
  );
});

const corpus =
  process.env.BRANDLINT_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const folders = [
  'simple-icons',
  '18f-site-logos',
  'gitlab-svgs',
  'uswds',
  'kubernetes-community',
  '18f-brand',
];
const hasCorpus = existsSync(join(corpus, 'brand'));
if (!hasCorpus)
  process.stderr.write('SKIPPED: there is no corpus here; logos in the wild are not compared.\n');

/** The same mark in several files, by what their names have in common. */
const FAMILIES = [/18f/i, /gsa/i, /(?:^|\/)logo-img/i, /pif/i, /tanuki|gitlab/i, /kubernetes|k8s/i, /slack/i];

describe.skipIf(isMissing || !hasCorpus)('of the logos in the wild', () => {
  it(
    'none is taken for another, nor for one of ours',
    async () => {
      const paths = folders.flatMap((folder) =>
        readdirSync(join(corpus, 'brand', folder), { recursive: true, encoding: 'utf8' })
          .filter((path) => /\.(?:svg|png|jpe?g|gif)$/i.test(path))
          .map((path) => join(folder, path)),
      );
      const files = [];
      for (const path of paths)
        files.push({ name: path, file: await openedFile(path, readFileSync(join(corpus, 'brand', path))) });
      const logos = [...files, ...(await knownLogos())];
      const wrong: string[] = [];
      for (const { name, file } of files) {
        const others = logos.filter(
          (other) =>
            other.name !== name && !FAMILIES.some((family) => family.test(name) && family.test(other.name)),
        );
        const identity = shownBy(file, others);
        if (identity)
          wrong.push(
            `${name} is taken for ${identity.logo.name} (${identity.distance}, ${identity.similarity.toFixed(2)}, ${JSON.stringify(identity.misuse)})`,
          );
      }
      expect(files.length).toBeGreaterThan(60);
      expect(wrong).toEqual([]);
    },
    SLOW,
  );
});
