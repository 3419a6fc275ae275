import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inventedTexts } from '../../bench/voice/copy.ts';
import { brandlint, folder, useBrandlint } from './brandlint.ts';

useBrandlint();

const neighbourly = inventedTexts('neighbourly').map(({ text }) => text);
const institutional = inventedTexts('institutional').map(({ text }) => text);
const filesIn = (path: string, texts: readonly string[]) =>
  Object.fromEntries(texts.map((text, i) => [`${path}/${i}.md`, text]));
const files = {
  'brand.yaml':
    'voice:\n  dimensions: {formality: casual}\n  sounds-like: [voice/on/*.md]\n  not-like: [voice/off/*.md]\nchannels: [{files: "blog/**", channel: blog}, {files: "sms/**", channel: sms}]\n',
  ...filesIn('voice/on', neighbourly.slice(0, 28)),
  ...filesIn('voice/off', institutional.slice(0, 28)),
  ...filesIn('blog', institutional.slice(30)),
  'sms/sale.txt': 'The sale is on. Come and see us.',
};

describe('voice', () => {
  it('plots each channel beside the target, and says what the examples are worth', async () => {
    const { code, stdout, stderr } = await brandlint(['voice', 'blog', 'sms'], { cwd: folder(files) });
    expect([code, stderr]).toEqual([0, '']);
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^blog {2}10 texts, 1,\d{3} words$/);
    const formality = lines.find((line) => line.includes('casual'))!;
    expect(formality).toMatch(/^ +casual \S+ formal +\+\d\.\d very formal$/);
    expect(formality.search(/[◇x]/)).toBeLessThan(formality.search(/[●o](?=[─-])/));
    expect(stdout).toContain('Together more like "not-like" than "sounds-like" (confidence 9');
    expect(stdout).toContain('sms  1 text, 8 words\n  Too little copy to say: that takes 100 words.\n');
    expect(stdout).toMatch(/Your examples can be told apart: \d+ times in 100 at \d+ words/);
    expect(Math.max(...lines.slice(0, 8).map((line) => line.length))).toBeLessThanOrEqual(110);
  });

  it('is JSON for programs', async () => {
    const { stdout } = await brandlint(['voice', 'blog', '--format', 'json'], { cwd: folder(files) });
    const picture = JSON.parse(stdout);
    expect(picture).toMatchObject({
      version: 1,
      guide: { path: 'brand.yaml' },
      channels: [{ channel: 'blog', assets: 10, dimensions: { formality: { words: 'very formal' } } }],
    });
    expect(picture.targets[0]).toEqual({
      dimension: 'formality',
      place: -1,
      source: 'voice.dimensions.formality',
    });
    expect(picture.channels[0].unlike).toBeGreaterThan(0.9);
  });

  it('says the same from its cache, and keeps none where the user wants none', async () => {
    const cwd = folder(files);
    const ran = (env: Readonly<Record<string, string>>) =>
      brandlint(['check', 'blog', '--format', 'json'], {
        cwd,
        env: { XDG_CACHE_HOME: join(cwd, 'caches'), ...env },
      });
    const without = await ran({ BRANDLINT_NO_CACHE: '1' });
    expect(existsSync(join(cwd, 'caches'))).toBe(false);
    expect(without.stdout).toContain('"tone/voice"');
    expect(await ran({ BRANDLINT_NO_CACHE: '' })).toEqual(without);
    const kept = readdirSync(join(cwd, 'caches/brandlint'));
    expect(kept).toHaveLength(1);
    expect(await ran({ BRANDLINT_NO_CACHE: '' })).toEqual(without);
    expect(readdirSync(join(cwd, 'caches/brandlint'))).toEqual(kept);
  });

  it('shows the dimensions without examples, and says what more would take', async () => {
    const { code, stdout } = await brandlint(['voice'], {
      cwd: folder({ 'brand.yaml': 'meta: {name: Lumen}\n', ...filesIn('blog', neighbourly.slice(30)) }),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/very casual\n/);
    expect(stdout).toContain('There are no examples');
    expect(stdout).not.toMatch(/[◇]/);
  });

  it('names the kind that has too few', async () => {
    const { stdout, stderr } = await brandlint(['voice', 'blog'], {
      cwd: folder({
        ...files,
        ...{ 'brand.yaml': files['brand.yaml'].replace('voice/off/*', 'voice/off/1') },
      }),
    });
    expect(stdout).toContain('Add texts to "not-like" (1).');
    expect(stderr).toContain('run "brandlint" to see what');
  });
});
