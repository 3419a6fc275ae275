/** A `.docx` is a ZIP archive of XML files (ECMA-376 part 2): here the few of them that hold text. */
import { type UnzipFileInfo, unzipSync } from 'fflate';

export type Unpacked =
  | { readonly ok: true; readonly parts: ReadonlyMap<string, string> }
  /** The rest of "it …". */
  | { readonly ok: false; readonly reason: string };

/** What one part may unpack to, in bytes: the text of some twenty novels. fflate writes no more than a part says of itself. */
const UNPACKED_LIMIT = 32 * 1024 * 1024;

/** What one part may take in the archive, in bytes. It bounds the time: deflate makes up to a thousand bytes of one. */
const PACKED_LIMIT = 3 * 1024 * 1024;

/** The main document may have any name; `_rels/.rels` says which. */
const WANTED =
  /^(?:_rels\/\.rels|[^/]+\/(?:_rels\/)?(?:document|styles|footnotes|endnotes)\d*\.xml(?:\.rels)?)$/i;

export function unpack(bytes: Uint8Array): Unpacked {
  const reason = refusal(bytes);
  if (reason) return { ok: false, reason };
  let isLarge = false;
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if (!WANTED.test(name)) return false;
    const fits = size <= PACKED_LIMIT && originalSize <= UNPACKED_LIMIT;
    isLarge ||= !fits;
    return fits;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter }));
    if (isLarge) {
      const limit = UNPACKED_LIMIT / 1024 / 1024;
      return {
        ok: false,
        reason: `unpacks to more than ${limit} MB of text. Split it into several documents`,
      };
    }
    return { ok: true, parts: new Map(parts.map(([name, part]) => [name, decodeXml(part)])) };
  } catch {
    return { ok: false, reason: 'is damaged. Open it in Word and save it anew' };
  }
}

/** https://learn.microsoft.com/openspecs/windows_protocols/ms-cfb: the container of old and of encrypted documents. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

function refusal(bytes: Uint8Array): string | null {
  const startsWith = (start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
  if (startsWith(COMPOUND)) {
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
      'EncryptedPackage',
      0,
      'utf16le',
    )
      ? 'is protected by a password. Save it without one'
      : 'is in the old format of Word 97. Save it as .docx';
  }
  return startsWith([0x50, 0x4b]) ? null : 'is no Word document, whatever its name says';
}

/** UTF-8 or, with a byte order mark, UTF-16 (XML 1.0 §4.3.3). */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
