import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodeText } from '../src/lint/decode.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)),
  );

function textOf(bytes: Uint8Array, path = 'sale.html'): [string, string] {
  const decoded = decode(bytes, path);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded));
  return [decoded.source.encoding, decoded.source.text];
}

function roundTrip(bytes: Uint8Array, path: string): boolean {
  const decoded = decode(bytes, path);
  return decoded.ok && Buffer.compare(encodeText(decoded.source, decoded.source.text)!, bytes) === 0;
}

describe('decode', () => {
  it('reads UTF-8, and keeps a byte order mark as U+FEFF', () => {
    expect(textOf(utf8('Café · 20% off 🎉'))).toEqual(['utf-8', 'Café · 20% off 🎉']);
    expect(textOf(utf8('\uFEFFCafé'))).toEqual(['utf-8', '\uFEFFCafé']);
    expect(textOf(utf8(''))).toEqual(['utf-8', '']);
  });

  it('reads UTF-16 by its byte order mark', () => {
    const little = Buffer.from('\uFEFFCafé 🎉', 'utf16le');
    expect(textOf(little)).toEqual(['utf-16le', '\uFEFFCafé 🎉']);
    expect(textOf(Buffer.from(little).swap16())).toEqual(['utf-16be', '\uFEFFCafé 🎉']);
  });

  it.each([
    ['sale.html', '<meta charset="iso-8859-1"><p>Caf', '</p>'],
    ['sale.html', '<META CHARSET=latin1><p>Caf', '</p>'],
    ['sale.htm', '<meta http-equiv="Content-Type" content="text/html; charset=Windows-1252"><p>Caf', '</p>'],
    ['badge.svg', '<?xml version="1.0" encoding="ISO-8859-1"?><text>Caf', '</text>'],
    ['theme.css', '@charset "windows-1252";\n.caf', '{}'],
  ])('reads a declared Latin-1 as windows-1252: %s, %s', (path, before, after) => {
    expect(textOf(bytesOf(before, [0xe9, 0x80], after), path)).toEqual([
      'windows-1252',
      `${before}é€${after}`,
    ]);
  });

  it('believes the bytes over a wrong declaration', () => {
    expect(textOf(utf8('<meta charset="iso-8859-1"><p>Café</p>'))[0]).toBe('utf-8');
  });

  it('gives every byte of windows-1252 a character of its own and writes it back', () => {
    const head = '<meta charset=windows-1252>';
    const bytes = bytesOf(
      head,
      Array.from({ length: 255 }, (_, i) => i + 1),
    );
    const [, text] = textOf(bytes);
    expect(new Set(text.slice(head.length)).size).toBe(255);
    expect(text.slice(head.length + 0x7f, head.length + 0x9f)).toBe(
      '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
        '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178',
    );
    expect(roundTrip(bytes, 'sale.html')).toBe(true);
  });

  it('names the byte where an undeclared encoding shows', () => {
    const bytes = bytesOf('First line\nThe Caf', [0xe9], ' sale');
    expect(decode(bytes, 'post.md')).toEqual({
      ok: false,
      messageId: 'encoding',
      offset: 18,
      before: 'First line\nThe Caf',
      declared: null,
    });
    expect(decode(bytesOf('<meta charset=shift_jis>', [0x83, 0x67]), 'a.html')).toMatchObject({
      messageId: 'encoding',
      offset: 24,
      declared: 'shift_jis',
    });
    // A declaration in a file that declares nothing that way is copy.
    expect(decode(bytesOf('<meta charset=latin1>', [0xe9]), 'post.txt')).toMatchObject({
      messageId: 'encoding',
    });
  });

  it('takes a replacement character that the file holds for what it is', () => {
    expect(textOf(utf8('Caf\uFFFD sale'))).toEqual(['utf-8', 'Caf\uFFFD sale']);
    expect(decode(bytesOf([...utf8('Caf\uFFFD sal')], [0xff]), 'a.txt')).toMatchObject({ offset: 10 });
  });

  it('tells binary files from text', () => {
    expect(decode(bytesOf('%PDF-1.7 …'), 'guide.txt')).toMatchObject({
      ok: false,
      messageId: 'binary',
      offset: 0,
    });
    expect(decode(bytesOf([0xff, 0xd8, 0xff, 0xe0]), 'a.txt')).toMatchObject({ messageId: 'binary' });
    expect(decode(bytesOf('Sale', [0], 'now'), 'a.txt')).toMatchObject({ messageId: 'binary', offset: 4 });
    expect(textOf(utf8('PKs and GIFs are welcome'))[0]).toBe('utf-8');
  });

  it('reads no UTF-32, and no half character of UTF-16', () => {
    expect(decode(bytesOf([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'a.txt')).toMatchObject({
      messageId: 'encoding',
    });
    expect(decode(bytesOf([0xff, 0xfe, 0x41]), 'a.txt')).toMatchObject({ messageId: 'encoding', offset: 2 });
  });

  it('says when an encoding has no such character', () => {
    const decoded = decode(bytesOf('<meta charset=latin1>', [0xe9]), 'a.html');
    expect(decoded.ok && encodeText(decoded.source, 'Shop now →')).toBeNull();
    expect(decoded.ok && encodeText(decoded.source, '“20 €”')).toEqual(
      Buffer.from([0x93, 0x32, 0x30, 0x20, 0x80, 0x94]),
    );
  });

  it('writes back every file as it was', () => {
    const head = bytesOf('<meta charset=latin1>');
    fc.assert(
      fc.property(
        fc.uint8Array(),
        fc.constantFrom<number[]>([], [0xff, 0xfe], [0xfe, 0xff], [...head]),
        (tail, start) => {
          const bytes = Uint8Array.from([...start, ...tail]);
          return !decode(bytes, 'a.html').ok || roundTrip(bytes, 'a.html');
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => text.includes('\0') || roundTrip(utf8(text), 'a.txt') || !decode(utf8(text), 'a.txt').ok,
      ),
    );
  });
});

const corpus = process.env.BRANDLINT_CORPUS ?? new URL('../../shared/corpus', import.meta.url).pathname;
const present = (() => {
  try {
    return readdirSync(corpus).length > 0;
  } catch {
    return false;
  }
})();

describe.skipIf(!present)('over the corpus', () => {
  it('reads every HTML, text and YAML file and writes it back', () => {
    const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(html|txt|tweet|ya?ml|json|css|svg)$/.test(path),
    );
    const changed = paths.filter((path) => {
      const bytes = readFileSync(join(corpus, path));
      return decode(bytes, path).ok && !roundTrip(bytes, path);
    });
    expect(changed).toEqual([]);
    expect(paths.length).toBeGreaterThan(100);
  });
});
