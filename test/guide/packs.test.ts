/** `voice.packs`: what brandlint brings, what a brand writes itself, and what a person reads when one is wrong. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPackFiles } from '../../src/guide/pack-files.ts';
import { parseGuide } from '../../src/guide/parse.ts';
import { loadPack, packs } from '../../src/language/index.ts';
import { guideOf } from '../../src/test-rule.ts';
import { folderOf, load } from './folder.ts';

const namesOf = (voice?: object) => guideOf(voice ? { voice } : {}).packs.map(({ name }) => name);

describe('the packs of a guide', () => {
  it('are three where it does not say', () => {
    expect(namesOf()).toEqual(['inclusive', 'cliches', 'hype']);
    expect(namesOf({ language: 'en-AU' })).toEqual(['inclusive', 'cliches', 'hype']);
  });

  it('are those it names, and none where it says so', () => {
    expect(namesOf({ packs: ['plain-english'] })).toEqual(['plain-english']);
    expect(namesOf({ packs: 'hype' })).toEqual(['hype']);
    expect(namesOf({ packs: [] })).toEqual([]);
  });

  it('know their rule and where the guide says so, and load their words later', () => {
    expect(guideOf({ voice: { packs: ['hype', 'machine'] } }).packs[1]).toEqual({
      name: 'machine',
      rule: 'tone/hype',
      entries: null,
      source: 'voice.packs[1]',
    });
  });

  it('may be a file of its own', async () => {
    const guide = await load('voice: {packs: [hype, ./words/ours.yaml], allow: unrivalled}\n', {
      'words/ours.yaml':
        'rule: tone/hype\nmessage: machine\nentries:\n  - {avoid: [synergise], use: work together, inflect: verb}\n',
    });
    expect(guide.packs[1]).toMatchObject({
      name: './words/ours.yaml',
      rule: 'tone/hype',
      source: 'voice.packs[1]',
      entries: [{ avoid: ['synergise'], use: ['work together'], inflect: 'verb', message: 'machine' }],
    });
    expect(guide.allowed).toEqual(['unrivalled']);
  });

  it('stay where they are when another guide builds on theirs', async () => {
    const guide = await load('extends: ./base/brand.yaml\n', {
      'base/brand.yaml': 'voice: {packs: [hype, ours.yaml]}\n',
      'base/ours.yaml': 'rule: tone/cliche\nentries: [{avoid: [blue-sky]}]\n',
    });
    expect(guide.packs.map(({ name }) => name)).toEqual(['hype', 'base/ours.yaml']);
  });
});

/** The faults of a guide, of which a run goes on without the pack. */
async function faultsOf(guide: string, files: Readonly<Record<string, string>> = {}) {
  const { faults, packs } = await load(guide, files);
  return { faults: faults.filter(({ rule }) => rule === 'guide/pack'), names: packs.map(({ name }) => name) };
}

describe('a wrong name', () => {
  it('is told with the one that was meant, and the others count', async () => {
    const { faults, names } = await faultsOf('voice:\n  packs: [hype, inclusiv]\n');
    expect(names).toEqual(['hype']);
    expect(faults).toMatchObject([
      {
        messageId: 'unknown',
        at: 'voice.packs[1]',
        actual: 'inclusiv',
        data: { hint: 'Did you mean "inclusive"?' },
      },
    ]);
  });

  it('of a file is told', async () => {
    const { faults } = await faultsOf('voice:\n  packs: [./words.yaml]\n');
    expect(faults).toMatchObject([
      {
        messageId: 'file',
        at: { path: 'brand.yaml', line: 2, column: 11 },
        data: { problem: 'There is no word pack at "./words.yaml".' },
      },
    ]);
  });
});

describe('a wrong file of words', () => {
  const cases: Readonly<Record<string, readonly [text: string, message: string, hint: string | null]>> = {
    'an unknown key': [
      'rule: tone/hype\nentrys: []\nentries: [{avoid: [wow]}]\n',
      'Unknown key "entrys".',
      'Did you mean "entries"?',
    ],
    'an unknown key of an entry': [
      'rule: tone/hype\nentries:\n  - {avoid: [wow], instead: good}\n',
      'Unknown key "instead".',
      'Known here: avoid, use, because, inflect, unless, within, message.',
    ],
    'a rule that has no packs': [
      'rule: tone/hyp\nentries: [{avoid: [wow]}]\n',
      '"rule" should be tone/inclusive, tone/jargon, tone/cliche, tone/hedge or tone/hype, but is "tone/hyp".',
      'Did you mean "tone/hype"?',
    ],
    'a number for a word': [
      'rule: tone/hype\nentries:\n  - {avoid: [wow, 110]}\n',
      '"entries[0].avoid" should be text, but is 110.',
      'Put numbers, "yes" and "no" in quotes.',
    ],
    'a message of another rule': [
      'rule: tone/hype\nentries:\n  - {avoid: [wow], message: mild}\n',
      '"entries[0].message" should be claim or machine, but is "mild".',
      null,
    ],
    'no entries': [
      'rule: tone/hype\n',
      'The word pack should hold a list of "entries".',
      'Write entries: [{avoid: [word], use: [better]}].',
    ],
  };
  it.each(Object.entries(cases))('%s', (_, [text, message, hint]) => {
    const root = folderOf({ 'brand.yaml': '', 'ours.yaml': text });
    const guide = parseGuide('voice: {packs: ours.yaml}\n', `${root}/brand.yaml`).node!;
    const problems: Parameters<typeof readPackFiles>[2] = [];
    readPackFiles(guide, root, problems);
    expect(problems).toEqual([expect.objectContaining({ message, hint })]);
    expect(problems[0]!.place!.path).toBe(`${root}/ours.yaml`);
  });

  it('is told at its place, and the run goes on with what is right in it', async () => {
    const { faults, names } = await faultsOf('voice: {packs: [hype, ours.yaml]}\n', {
      'ours.yaml': 'rule: tone/hype\nentries:\n  - {avoid: [wow], instead: good}\n',
    });
    expect(names).toEqual(['hype', 'ours.yaml']);
    expect(faults).toMatchObject([
      { at: { path: 'ours.yaml', line: 3 }, data: { problem: 'Unknown key "instead".' } },
    ]);
  });
});

describe.each(packs.map(({ name }) => name))('the pack %s', (name) => {
  const pack = parse(readFileSync(new URL(`../../packs/${name}.yaml`, import.meta.url), 'utf8'));

  it('names its sources with their licences', () => {
    expect(pack.name).toBe(name);
    expect(pack.summary).toMatch(/^\p{Lu}.*\.$/u);
    for (const source of pack.sources) expect(Object.keys(source)).toEqual(['title', 'url', 'licence']);
    expect(pack.sources.length).toBeGreaterThan(0);
  });

  it('lists no word twice, also not with another hyphen', () => {
    const seen = new Map<string, string>();
    for (const { avoid, within } of pack.entries) {
      for (const listed of within ? [] : avoid) {
        const key = listed.toLowerCase();
        const double = seen.get(key);
        expect(double, `"${listed}" and "${double}"`).toBeUndefined();
        seen.set(key, listed);
      }
    }
  });

  it('has exceptions and contexts that hold a word of their entry', () => {
    for (const { avoid, within } of pack.entries) {
      for (const phrase of within ?? []) {
        const lower = phrase.toLowerCase();
        expect(
          avoid.some((word: string) => lower.includes(word.toLowerCase())),
          phrase,
        ).toBe(true);
      }
    }
  });

  it('is shipped as it is written', async () => {
    const shipped = await loadPack(name);
    expect(shipped.map(({ avoid }) => avoid)).toEqual(pack.entries.map(({ avoid }: any) => avoid));
  });
});

it('there is a pack for every file', () => {
  const files = readdirSync(new URL('../../packs/', import.meta.url)).map((file) =>
    file.replace('.yaml', ''),
  );
  expect(packs.map(({ name }) => name)).toEqual(files);
});
