/** What was learnt of the examples of a voice is kept between runs, and changes no result. */
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inventedTexts } from '../../bench/voice/copy.ts';
import { loadGuide } from '../../src/guide/load.ts';
import { type Cache, cacheFolder, cacheIn, userCache } from '../../src/lint/cache.ts';
import { voiceLoader } from '../../src/lint/voice.ts';
import { trainVoice } from '../../src/voice/index.ts';
import { folderOf } from '../guide/folder.ts';

const LEARNT = 28;
const filesIn = (folder: string, name: 'neighbourly' | 'institutional') =>
  Object.fromEntries(
    inventedTexts(name)
      .slice(0, LEARNT)
      .map(({ text }, i) => [`${folder}/${i}.md`, text]),
  );
const guided = {
  'brand.yaml': 'voice:\n  sounds-like: [on/*.md]\n  not-like: off/*.md\n',
  ...filesIn('on', 'neighbourly'),
  ...filesIn('off', 'institutional'),
};

/** Remembers what it was asked for. */
function watched(cache: Cache) {
  const asked = { hits: 0, writes: 0 };
  const watching: Cache = {
    read(name) {
      const value = cache.read(name);
      if (value !== undefined) asked.hits++;
      return value;
    },
    write(name, value) {
      asked.writes++;
      cache.write(name, value);
    },
  };
  return { asked, watching };
}

async function learn(cwd: string, cache: Cache | null) {
  const loader = voiceLoader(await loadGuide({ cwd }), cache);
  const voice = (await loader.voice())!;
  return { model: voice.model(), targets: voice.targets, faults: loader.faults() };
}

test('a model from the cache is the one that would be learnt, to the last bit', async () => {
  const cwd = folderOf(guided);
  const cache = cacheIn(join(cwd, 'cache'));
  const learnt = await learn(cwd, null);
  expect(learnt.model).not.toBeNull();
  const first = watched(cache);
  expect(await learn(cwd, first.watching)).toEqual(learnt);
  expect(first.asked).toEqual({ hits: 0, writes: 2 });
  const second = watched(cache);
  expect(await learn(cwd, second.watching)).toEqual(learnt);
  expect(second.asked).toEqual({ hits: 1, writes: 0 });
});

test('an example that is changed, added or taken away is learnt anew', async () => {
  const cwd = folderOf(guided);
  const cache = cacheIn(join(cwd, 'cache'));
  const before = await learn(cwd, cache);
  writeFileSync(join(cwd, 'on/1.md'), 'Hello. It is I. We are here, and you are there, my friend.');
  writeFileSync(join(cwd, 'on/100.md'), 'One more of them, and it is short. It says little of anything.');
  const after = await learn(cwd, cache);
  expect(after).toEqual(await learn(cwd, null));
  expect(after).not.toEqual(before);
});

test('a guide that is changed reads its examples anew', async () => {
  const cwd = folderOf(guided);
  const cache = cacheIn(join(cwd, 'cache'));
  await learn(cwd, cache);
  writeFileSync(join(cwd, 'brand.yaml'), 'voice:\n  sounds-like: [off/*.md]\n  not-like: on/*.md\n');
  expect(await learn(cwd, cache)).toEqual(await learn(cwd, null));
});

test.each([
  ['cut off', (text: string) => text.slice(0, text.length / 2)],
  [
    'with another number in it',
    (text: string) => text.replace(/\d(?=\D*$)/, (digit) => String(9 - Number(digit))),
  ],
  ['empty', () => ''],
  ['something else', () => '{"texts": null}'],
])('a file of the cache that is %s counts for nothing', async (_, spoilt) => {
  const cwd = folderOf(guided);
  const folder = join(cwd, 'cache');
  const learnt = await learn(cwd, cacheIn(folder));
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8');
    expect(spoilt(text)).not.toBe(text);
    writeFileSync(join(folder, name), spoilt(text));
  }
  const { asked, watching } = watched(cacheIn(folder));
  expect(await learn(cwd, watching)).toEqual(learnt);
  expect(asked.hits).toBe(0);
});

test('a cache that cannot be written fails no run', async () => {
  const cwd = folderOf({ ...guided, cache: 'a file where the folder would be' });
  const cache = cacheIn(join(cwd, 'cache'));
  expect((await learn(cwd, cache)).model).not.toBeNull();
  expect(cache.read('anything')).toBeUndefined();
});

test('few files are kept, those used last', () => {
  const folder = join(folderOf({ 'a.txt': '' }), 'cache');
  const cache = cacheIn(folder);
  mkdirSync(folder);
  for (let i = 0; i < 40; i++) {
    cache.write(`entry ${i}`, i);
    // As if one had been written each day.
    for (const name of readdirSync(folder)) {
      const file = join(folder, name);
      if (readFileSync(file, 'utf8').endsWith(`\n${i}`)) utimesSync(file, i * 86_400, i * 86_400);
    }
  }
  expect(readdirSync(folder).length).toBeLessThanOrEqual(33);
  expect(cache.read('entry 0')).toBeUndefined();
  expect(cache.read('entry 39')).toBe(39);
});

test.each<[string, NodeJS.ProcessEnv, NodeJS.Platform, string | null]>([
  ['Linux', { HOME: '/home/ana' }, 'linux', '/home/ana/.cache/brandlint'],
  ['macOS', { HOME: '/Users/ana' }, 'darwin', '/Users/ana/Library/Caches/brandlint'],
  ['where XDG says', { HOME: '/home/ana', XDG_CACHE_HOME: '/tmp/caches' }, 'linux', '/tmp/caches/brandlint'],
  [
    'not where a relative path says',
    { HOME: '/home/ana', XDG_CACHE_HOME: 'caches' },
    'linux',
    '/home/ana/.cache/brandlint',
  ],
  ['nowhere without a home', {}, 'linux', null],
])('the cache is in the folder that the system has for it: %s', (_, env, platform, folder) => {
  expect(cacheFolder(env, platform)).toBe(folder);
});

test('code that is no build keeps nothing, for it may change at any time', () => {
  expect(userCache({ HOME: '/home/ana' })).toBeNull();
});

test('too few examples are told the same with the cache as without', async () => {
  const cwd = folderOf({
    ...guided,
    'brand.yaml': 'voice:\n  sounds-like: [on/1.md]\n  not-like: off/*.md\n',
  });
  const cache = cacheIn(join(cwd, 'cache'));
  const learnt = await learn(cwd, cache);
  expect(learnt.faults.map(({ messageId }) => messageId)).toEqual(['few']);
  expect(learnt.model).toBeNull();
  expect(await learn(cwd, cache)).toEqual(learnt);
  expect(trainVoice([], [])).toBeNull();
});
