import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brandlint, folder, useBrandlint } from './brandlint.ts';

useBrandlint();

const guide = `color:
  palette: {pine: "#0B4F3C", sand: "#F4EDE1", coral: "#E4572E"}
channels: [{files: "emails/**", channel: email}]
`;
const files = {
  'emails/sale.html': `<table bgcolor="#0b4f3c">
<tr><td style="color: #0B4F3C; border: 1px solid rgb(11 79 60)">Ride on</td>
<td style="background: #0B4F3D; color: rgba(11, 79, 60, .5)">Shop the sale</td>
<td style="background: #FADDD5; color: transparent">Gear</td></tr></table>
`,
  'site.css': '.cta { background: #0057B7; box-shadow: 0 1px #333; } .x { --accent: #0057B7 }\n',
};

describe('palette', () => {
  it('shows each colour once, the brand first in its own order, with what is not used', async () => {
    const { code, stdout, stderr } = await brandlint(['palette'], {
      cwd: folder({ 'brand.yaml': guide, ...files }),
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(
      stdout,
    ).toBe(`colour       places  files  palette                            used as                         first place
#0B4F3C           3      1  pine                               background 1, text 1, border 1  emails/sale.html:1:17
#0B4F3C 50%       1      1  pine                               text                            emails/sale.html:3:40
#0057B7           2      1  off, nearest pine (36.4)           background 1, variable 1        site.css:1:20
#0B4F3D           1      1  almost pine (0.4)                  background                      emails/sale.html:3:24
#333333           1      1  neutral                            shadow                          site.css:1:47
#FADDD5           1      1  a faint tint, nearest sand (10.4)  background                      emails/sale.html:4:24

6 colours in 9 places of 2 files.

Of the palette, not used:
sand   #F4EDE1
coral  #E4572E
`);
  });

  it('is JSON for programs', async () => {
    const cwd = folder({ 'brand.yaml': guide, ...files });
    const { stdout } = await brandlint(['palette', '--format', 'json'], { cwd });
    const picture = JSON.parse(stdout);
    expect(picture).toMatchObject({
      version: 1,
      guide: { path: 'brand.yaml', sha256: expect.stringMatching(/^[\da-f]{64}$/) },
      unused: [
        { name: 'sand', hex: '#F4EDE1', source: 'color.palette.sand' },
        { name: 'coral', hex: '#E4572E', source: 'color.palette.coral' },
      ],
      summary: { files: 2, colors: 6, places: 9 },
    });
    expect(picture.colors[0]).toEqual({
      hex: '#0B4F3C',
      alpha: 1,
      count: 3,
      files: 1,
      roles: { background: 1, text: 1, border: 1 },
      example: { path: 'emails/sale.html', line: 1, column: 17, raw: '#0b4f3c' },
      band: 'brand',
      nearest: { name: 'pine', hex: '#0B4F3C', source: 'color.palette.pine', difference: 0 },
    });
    expect(
      picture.colors.map(({ hex, alpha, band }: { hex: string; alpha: number; band: string }) => [
        hex,
        alpha,
        band,
      ]),
    ).toEqual([
      ['#0B4F3C', 1, 'brand'],
      ['#0B4F3C', 0.5, 'brand'],
      ['#0057B7', 1, 'off'],
      ['#0B4F3D', 1, 'near'],
      ['#333333', 1, 'neutral'],
      ['#FADDD5', 1, 'tint'],
    ]);
  });

  it('takes files, a channel and a file to write to', async () => {
    const cwd = folder({ 'brand.yaml': guide, ...files });
    const css = await brandlint(['palette', 'site.css'], { cwd });
    expect(css.stdout).toContain('2 colours in 3 places of 1 file.');
    const args = ['palette', '--channel', 'email', '--format', 'json', '--output', 'out/palette.json'];
    expect((await brandlint(args, { cwd })).stdout).toBe('');
    expect(existsSync(join(cwd, 'out/palette.json'))).toBe(true);
    expect(JSON.parse(readFileSync(join(cwd, 'out/palette.json'), 'utf8')).summary.files).toBe(1);
  });

  it('works without a guide', async () => {
    const { code, stdout } = await brandlint(['palette'], { cwd: folder(files) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^#0057B7 +2 +1 +background 1, variable 1 +site\.css:1:20$/m);
    expect(stdout).toContain('There is no brand guide here');
    expect(stdout).not.toContain('not used');
  });

  it('has swatches where there are colours', async () => {
    const cwd = folder({ 'brand.yaml': guide, ...files });
    const { stdout } = await brandlint(['palette'], { cwd, env: { FORCE_COLOR: '3' } });
    expect(stdout).toContain('\u001B[38;2;11;79;60m████\u001B[39m  #0B4F3C');
    expect(
      (await brandlint(['palette', '--no-color'], { cwd, env: { FORCE_COLOR: '3' } })).stdout,
    ).not.toContain('█');
  });

  it('says what cannot be read, and goes on', async () => {
    const cwd = folder({
      'brand.yaml': guide,
      ...files,
      'emails/photo.html': new Uint8Array([0, 1, 2, 255, 0, 0]),
    });
    const { code, stdout, stderr } = await brandlint(['palette', 'emails'], { cwd });
    expect(code).toBe(0);
    expect(stdout).toContain('#0B4F3C');
    expect(stderr).toContain('emails/photo.html: This file holds binary data');
  });

  it('leaves out the colours of logos', async () => {
    const cwd = folder({
      'brand.yaml': `${guide}logo: {images: {mark: {path: mark.svg}}}\n`,
      'mark.svg': '<svg><path fill="#7B2FF7"/></svg>',
    });
    const { stdout } = await brandlint(['palette'], { cwd });
    expect(stdout).toBe('No colours in 1 file.\n');
  });

  it.each([
    [['palete'], 'Did you mean "palette"?'],
    [['palette', '--channel', 'emial'], 'Did you mean "email"?'],
    [['palette', '--format', 'csv'], 'Allowed choices are text, json.'],
    [['palette', 'emials'], 'emials'],
    [['palette', '--config', 'brnd.yaml'], 'There is no brand guide at "brnd.yaml".'],
    [['palette', '--output', 'brand.yaml/x'], '--output: brand.yaml/x cannot be written'],
  ])('%s is refused', async (args, message) => {
    const { code, stderr } = await brandlint(args, { cwd: folder({ 'brand.yaml': guide, ...files }) });
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  it('has help with examples, and is completed', async () => {
    const cwd = folder({});
    expect((await brandlint(['palette', '--help'], { cwd })).stdout).toContain(
      'brandlint palette --channel email',
    );
    for (const shell of ['bash', 'zsh', 'fish'])
      expect((await brandlint(['completion', shell], { cwd })).stdout).toContain('palette');
  });
});
