/** A run opens what may be a logo, and nothing else. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { matchLogo } from '../../src/image/index.ts';
import { withPlacement } from '../../src/lint/channel.ts';
import { imageResolver } from '../../src/lint/images.ts';
import { looksOf } from '../../src/lint/looks.ts';
import { loadSharp } from '../../src/lint/pixels.ts';
import { loadReader } from '../../src/readers/registry.generated.ts';
import { guideOf } from '../../src/test-rule.ts';
import { drawings, pngOf } from '../image/variants.ts';

const root = mkdtempSync(join(tmpdir(), 'brandlint-looks-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const guide = {
  ...guideOf({
    meta: { name: 'Tideline', link: { home: 'https://tideline.example/' } },
    logo: { images: { wordmark: 'logo.svg' }, retired: ['old.svg'] },
    channels: [{ files: ['email.html'], channel: 'email' }],
  }),
  root,
};

const isMissing = (await loadSharp()) === null;
const named = (name: string) => drawings.find((drawing) => drawing.name === name)!;

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function matches(html: string) {
  put('logo.svg', named('tideline').bytes);
  put('old.svg', named('kestrel').bytes);
  put('img/a81f.png', await pngOf(named('tideline')));
  put('img/b22c.png', await pngOf(named('kestrel')));
  put('img/tideline-logo-final.png', await pngOf(named('northgate')));
  const source = { path: 'email.html', text: html, encoding: 'utf-8' } as const;
  const read = await (await loadReader(source.path))!.read(source, guide);
  const assets = read.assets.map((asset) => withPlacement(asset, guide));
  const image = imageResolver(root);
  const resolve = await looksOf(guide).prepareLooks(assets, source.path, image);
  const context = {
    guide,
    image: (use: { src: { text: string } | null }) => (use.src ? resolve(use.src.text, source.path) : null),
    guideImage: (path: string) => resolve(path, guide.path),
  };
  return assets[0]!.images.map((use) => {
    const match = matchLogo(use, context);
    return match && (match.kind === 'candidate' ? match.kind : `${match.kind} by ${match.how}`);
  });
}

describe.skipIf(isMissing)('a picture in an email', () => {
  it('that is first, or leads home, is known by its look, whatever it is called', async () => {
    expect(
      await matches(
        '<table><tr><td><img src="img/a81f.png"><a href="https://www.tideline.example"><img src="img/b22c.png"></a></td></tr></table>',
      ),
    ).toEqual(['approved by look', 'retired by look']);
  });

  it('that stands further down and is called nothing is not opened', async () => {
    expect(await matches('<img src="logo.svg"><p>Ride on</p><img src="img/b22c.png">')).toEqual([
      'approved by bytes',
      null,
    ]);
  });

  it('that is called a logo of ours and shows another stays a candidate', async () => {
    expect(await matches('<img src="img/tideline-logo-final.png" alt="Tideline">')).toEqual(['candidate']);
  });
});
