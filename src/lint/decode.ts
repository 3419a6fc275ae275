/** Bytes → text and back, so that a fix leaves every other byte of the file as it was. */
import {
  type Encoding,
  fromWindows1252,
  type SourceFile,
  toWindows1252,
  WINDOWS_1252_LABELS,
} from '../model/index.ts';

export interface Undecodable {
  readonly ok: false;
  /** `binary`: no text. `encoding`: text, in an encoding the file does not name or that brandlint does not read. */
  readonly messageId: 'binary' | 'encoding';
  /** In bytes: the first that does not fit. */
  readonly offset: number;
  /** What can be read up to there; nothing where the bytes come in pairs. */
  readonly before: string;
  /** The charset that the file names, if it names one. */
  readonly declared: string | null;
}

export type Decoded = { readonly ok: true; readonly source: SourceFile } | Undecodable;

/**
 * A byte order mark decides; else valid UTF-8 is UTF-8, whatever the file says of itself; else the charset that the
 * file declares, where that is Latin-1 or windows-1252.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = startsWith(buffer, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(buffer, [0xfe, 0xff])
      ? 'utf-16be'
      : null;
  const read = (encoding: Encoding, text: string): Decoded => ({
    ok: true,
    source: { path, text, encoding },
  });
  const fail = (
    messageId: 'binary' | 'encoding',
    offset: number,
    declared: string | null = null,
  ): Undecodable => ({
    ok: false,
    messageId,
    offset,
    before: wide ? '' : buffer.subarray(0, offset).toString('utf8'),
    declared,
  });

  if (wide) {
    // FF FE 00 00 is UTF-32, which the web has dropped as well.
    if (wide === 'utf-16le' && buffer.length >= 4 && buffer.readUInt16LE(2) === 0) return fail('encoding', 2);
    if (buffer.length % 2 === 1) return fail('encoding', buffer.length - 1);
    // Not TextDecoder: it would replace a lone surrogate, and the file could not be written back unchanged.
    return read(wide, (wide === 'utf-16le' ? buffer : Buffer.from(buffer).swap16()).toString('utf16le'));
  }

  if (MAGIC.some((magic) => startsWith(buffer, magic))) return fail('binary', 0);
  const nul = buffer.indexOf(0);
  if (nul !== -1) return fail('binary', nul);

  const text = buffer.toString('utf8');
  const invalid = firstInvalid(buffer, text);
  if (invalid === -1) return read('utf-8', text);

  const declared = declaredCharset(buffer.subarray(0, 1024).toString('latin1'), path);
  // The parts of an email may each have a charset of their own: its reader decodes them, from characters that stand
  // for the bytes one for one.
  const isBytewise = /\.eml$/i.test(path) || (declared !== null && WINDOWS_1252_LABELS.has(declared));
  return isBytewise ? read('windows-1252', fromWindows1252(buffer)) : fail('encoding', invalid, declared);
}

/** The bytes of `text` as the file of `source` is stored; null when that encoding has no such character. */
export function encodeText(source: SourceFile, text: string): Uint8Array | null {
  switch (source.encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-16le':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(text, 'utf16le').swap16();
    case 'extracted':
      return null;
    case 'windows-1252': {
      const bytes = Buffer.alloc(text.length);
      for (let i = 0; i < text.length; i++) {
        const byte = toWindows1252(text.charCodeAt(i));
        if (byte === null) return null;
        bytes[i] = byte;
      }
      return bytes;
    }
  }
}

const ascii = (text: string): number[] => [...text].map((c) => c.charCodeAt(0));

/** Starts of binary files that may hold no NUL byte early on. */
const MAGIC: readonly (readonly number[])[] = [
  [0x89, ...ascii('PNG')],
  [0xff, 0xd8, 0xff],
  ascii('GIF87a'),
  ascii('GIF89a'),
  ascii('%PDF-'),
  [...ascii('PK'), 3, 4],
  [0x1f, 0x8b],
  ascii('wOFF'),
  ascii('wOF2'),
];

function startsWith(buffer: Buffer, start: readonly number[]): boolean {
  return start.every((byte, i) => buffer[i] === byte);
}

/** Offset of the first byte that is no UTF-8, or -1. `text` is the lossy decoding. */
function firstInvalid(buffer: Buffer, text: string): number {
  let offset = 0;
  let counted = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) {
    offset += Buffer.byteLength(text.slice(counted, at), 'utf8');
    // A replacement character that the file itself holds is valid.
    if (!startsWith(buffer.subarray(offset, offset + 3), [0xef, 0xbf, 0xbd])) return offset;
    counted = at;
  }
  return -1;
}

/** The charset a file of this kind names at its start, lower case. */
function declaredCharset(head: string, path: string): string | null {
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  const patterns =
    extension === 'css' ? [CSS] : /^(?:x?html?|xml|svg|mjml)$/.test(extension) ? [XML, META] : [];
  for (const pattern of patterns) {
    const label = pattern.exec(head)?.[1];
    if (label) return label.toLowerCase();
  }
  return null;
}

const XML = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/;
/** Both `<meta charset=…>` and `<meta http-equiv="Content-Type" content="text/html; charset=…">`. */
const META = /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i;
/** Only in this exact form: https://drafts.csswg.org/css-syntax/#charset-rule */
const CSS = /^@charset "([^"]+)";/;
