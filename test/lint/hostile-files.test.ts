/** Files as they come: broken, huge, and made by other programs. Each is said once, and the others are still checked. */
import { describe, expect, it } from 'vitest';
import { type RunOptions, run } from '../../src/lint/run.ts';
import { folder, useBrandlint } from '../cli/brandlint.ts';

useBrandlint();

const guide = 'color: {palette: {pine: "#0B4F3C"}}\nterms: [{use: e-bike, not: [ebike]}]\n';

async function check(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<RunOptions> = {},
) {
  const cwd = folder({ 'brand.yaml': guide, ...files });
  const results = await run({ cwd, paths: [], ...options });
  const said = results.files.flatMap(({ path, findings }) =>
    findings.map(({ place, message }) => `${path}:${place.line}:${place.column} ${message}`),
  );
  return { ...results, said };
}

describe('a file in an encoding nobody named', () => {
  it('is reported at the byte that gives it away, and what to do', async () => {
    const { said } = await check({ 'blog/a.md': Buffer.from('# News\n\nThe caf\xe9 opens.\n', 'latin1') });
    expect(said).toEqual([
      'blog/a.md:3:8 This file is no UTF-8 text: the byte at this place stands for no character. Save it as UTF-8.',
    ]);
  });

  it('is reported with the encoding it names, when that is not read', async () => {
    const { said } = await check({
      'emails/a.html': Buffer.from('<meta charset="shift_jis"><p>\x83\x67</p>', 'latin1'),
    });
    expect(said).toEqual([
      'emails/a.html:1:30 This file is no UTF-8 text, and brandlint does not read the "shift_jis" that it names: the byte at this place stands for no character. Save it as UTF-8.',
    ]);
  });

  it('is reported at its start where its bytes come in pairs', async () => {
    const { said } = await check({ 'blog/a.md': Uint8Array.from([0xff, 0xfe, 0x41]) });
    expect(said).toEqual([
      'blog/a.md:1:1 This file is no UTF-8 text: the byte at this place stands for no character. Save it as UTF-8.',
    ]);
  });
});
