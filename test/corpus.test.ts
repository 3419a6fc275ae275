/**
 * The whole corpus under a plain guide: no crash, the same findings twice, and every finding's slice is what its
 * message says.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { decodeHTML } from 'entities/decode';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatHex, parseColor, parseLegacyColor } from '../src/color/index.ts';
import { decode } from '../src/lint/decode.ts';
import type { LocatedFinding, Results } from '../src/lint/results.ts';
import { run } from '../src/lint/run.ts';
import { LineIndex } from '../src/model/index.ts';
import { corpus, hasCorpus } from './corpus.ts';

const GUIDE = `
meta: {name: 18F}
color: {palette: {navy: "#046B99", bright: "#00CFFF", red: "#E31C3D", dark: "#112E51"}}
voice: {exclamations: {max: 1, "social/*": {max: 3}}}
terms:
  - {use: email, not: [e-mail]}
  - {use: website, not: [web site]}
  - {name: GitHub}
  - {name: Kubernetes}
  - {avoid: [utilize, leverage], use: [use]}
`;

/** What a reader of the file reads in a slice of it: no tags, marks or escapes, one kind of space. */
function read(slice: string): string {
  return decodeHTML(slice.replace(/<[^>]*>/g, ''))
    .replace(/\\(?=[!-/:-@[-`{-~])|[*_`]|\\u00AD/g, '')
    .replace(/\\n|(?:\\r)?\n[ \t>]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What a slice of a message may stand for: it is quoted-printable, base64 or neither. */
function decodings(path: string, slice: string): readonly string[] {
  if (!path.endsWith('.eml')) return [slice];
  const bytes = slice
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return [
    slice,
    Buffer.from(bytes, 'latin1').toString('utf8'),
    ...(/^[\w+/=\s]+$/.test(slice) ? [Buffer.from(slice, 'base64').toString('utf8')] : []),
  ];
}

/** A place in base64 holds more than the words: it is made of groups of three bytes. */
function isOfGroups({ actual, message, rule }: LocatedFinding, group: string): boolean {
  if (/^(?:color|email)\//.test(rule)) {
    const color = /#[\da-f]{3,8}/i.exec(group)?.[0];
    return !color || message.toLowerCase().includes(color.toLowerCase()) || rule === 'color/contrast';
  }
  const [first = ''] = read(actual ?? '').split(' ');
  return read(group).includes(first);
}

/** What the slice must be for the message to be true of it. */
function isWhatItSays({ rule, messageId, actual, message }: LocatedFinding, slice: string): boolean {
  const said = (actual ?? '').replace(/\s+/g, ' ').replace(/[*_`]/g, '');
  switch (`${rule}/${messageId}`) {
    case 'color/off-palette/near':
    case 'color/off-palette/off-shade':
    case 'color/off-palette/off':
      return slice === said;
    case 'color/contrast/low':
    case 'color/contrast/gradient': {
      // The colour as it is seen, which is the one written unless that is see-through or made of others.
      const color = parseColor(slice) ?? (/^[#\w]+$/.test(slice) ? parseLegacyColor(slice) : null);
      return color ? color.alpha < 1 || message.includes(formatHex(color)) : slice.trim() !== '';
    }
    case 'tone/exclamations/budget':
      return /^[!?]+$/.test(slice);
    case 'email/alt/missing':
    case 'email/alt/link':
    case 'email/alt/twin':
      return (
        /^<(?:img|input|mj-image|mj-social-element|mj-carousel-image)\b/i.test(slice) ||
        slice.startsWith('![')
      );
    case 'file/malformed/malformed':
    case 'email/clip/near':
    case 'email/clip/clipped':
      return true;
    case 'email/viewport/missing':
      return /^<(?:head|body)/i.test(slice);
    case 'email/viewport/zoom':
      return said.split(', ').every((lock) => slice.includes(lock));
    case 'email/preheader/leak':
    case 'email/preheader/alt':
      return read(slice).startsWith(said.replace(/…$/, ''));
    case 'email/preheader/short':
    case 'email/subject/missing':
    case 'email/twin/missing':
    case 'email/twin/placeholder':
      return slice.trim() !== '';
    case 'channel/length/hard':
    case 'channel/length/advice':
    case 'channel/length/own':
    case 'channel/length/fold':
    case 'channel/length/soft':
      // What does not fit.
      return slice.trim() !== '';
    case 'link/host/empty':
      return slice === '';
    case 'link/insecure/elsewhere':
    case 'link/insecure/image':
    case 'link/insecure/own':
      return slice === 'http';
    case 'email/unsubscribe/link-maybe':
      return read(slice) !== '';
    default:
      return said !== '' && read(slice) === said;
  }
}

describe.skipIf(!hasCorpus)('the corpus', () => {
  let folder: string;
  let results: Results;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brandlint-corpus-'));
    writeFileSync(join(folder, 'brand.yaml'), GUIDE);
    results = await run({ cwd: folder, paths: [corpus] });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is read without a crash', () => {
    expect(results.crashes).toEqual([]);
    expect(results.summary.files).toBeGreaterThan(1000);
    expect(results.summary.errors).toBeGreaterThan(100);
  });

  test('every slice is what its message says', () => {
    const wrong: string[] = [];
    for (const { path, findings } of results.files) {
      if (findings.length === 0) continue;
      const decoded = decode(readFileSync(resolve(results.guide.root, path)), path);
      const text = decoded.ok ? decoded.source.text : '';
      const lines = new LineIndex(text);
      for (const finding of findings) {
        const { range, place, rule, messageId, actual } = finding;
        if (/^file\/(?:unreadable|empty)$/.test(rule)) continue;
        const slice = text.slice(range.start, range.end);
        const { line, column } = lines.positionAt(range.start);
        const isPlaced =
          // Where neither subject nor sender stands, a message has no better place than its start; nor has an address that is empty.
          (range.start < range.end || messageId === 'missing' || messageId === 'empty') &&
          range.end <= text.length &&
          line === place.line &&
          column === place.column;
        const isSaid = decodings(path, slice).some(
          (said, i) => isWhatItSays(finding, said) || (i === 2 && isOfGroups(finding, said)),
        );
        if (!isPlaced || !(isSaid || range.start === range.end)) {
          wrong.push(
            `${path}:${place.line}:${place.column} ${rule}/${messageId} ${JSON.stringify(actual)} at ${JSON.stringify(slice)}`,
          );
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('says the same twice, in order', async () => {
    const again = await run({ cwd: folder, paths: [corpus] });
    expect(JSON.stringify(again.files)).toBe(JSON.stringify(results.files));
    const places = results.files.flatMap(({ path, findings }) =>
      findings.map(({ range }) => [path, range.start] as const),
    );
    const sorted = [...places].sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j));
    expect(places).toEqual(sorted);
  }, 120_000);
});
