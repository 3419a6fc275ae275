/** A file of a run → its text and the reader for it, or why there is none. */
import type { BrandGuide, Reader, Report, SourceFile } from '../model/index.ts';
import { readers } from '../readers/registry.generated.ts';
import { entryFor } from '../readers/registry.ts';
import { isCopyPath } from './channel.ts';
import { type Decoded, decode } from './decode.ts';
import type { Input } from './inputs.ts';

/** A file larger than this is no copy: an email is clipped at a hundredth of it. Bytes. */
const SIZE_LIMIT = 10 * 1024 * 1024;

export type Opened =
  | {
      readonly kind: 'copy';
      readonly source: SourceFile;
      /** Such a file may hold nothing that looks like copy, and is then passed over. */
      readonly mayBeOther: boolean;
      reader(): Promise<Reader>;
    }
  | {
      readonly kind: 'fault';
      readonly rule: 'file/unreadable' | 'file/empty';
      readonly report: Omit<Report, 'range'>;
      /** What can be read of the file; the fault is where it ends. */
      readonly before: string;
      /** The file of a sheet whose other rows can be read all the same, with U+FFFD for the bytes that cannot. */
      readonly rest?: Extract<Opened, { kind: 'copy' }>;
    }
  /** Nothing says that it is copy. */
  | { readonly kind: 'passed-over' };

/** By error code. */
const WHY_NOT_OPENED: Readonly<Record<string, string>> = {
  EACCES: 'there is no permission to read it',
  EPERM: 'there is no permission to read it',
  ENOENT: 'it is gone',
  EISDIR: 'it is a folder',
  ELOOP: 'its links lead in a circle',
};

/** The text of a file, by the reader of its format where that is no text. */
export async function textIn(
  bytes: Uint8Array,
  path: string,
): Promise<Decoded | { readonly ok: false; readonly messageId: 'document'; readonly reason: string }> {
  const entry = entryFor(readers, path);
  if (!entry?.isBinary) return decode(bytes, path);
  const extracted = await (await entry.load()).default.extract!(bytes);
  return extracted.ok
    ? { ok: true, source: { path, text: extracted.text, encoding: 'extracted', bytes } }
    : { ok: false, messageId: 'document', reason: extracted.reason };
}

/** @param onRead Called with the bytes of the file. */
export async function openInput(
  input: Input,
  guide: BrandGuide,
  onRead?: (path: string, bytes: Uint8Array) => void,
): Promise<Opened> {
  const unreadable = (report: Omit<Report, 'range'>, before = ''): Extract<Opened, { kind: 'fault' }> => ({
    kind: 'fault',
    rule: 'file/unreadable',
    report,
    before,
  });
  let bytes: Uint8Array;
  try {
    const size = input.size();
    if (size > SIZE_LIMIT) {
      const megabytes = (bytes: number) => (bytes / 1024 / 1024).toFixed(0);
      return unreadable({
        messageId: 'large',
        data: { size: megabytes(size), limit: megabytes(SIZE_LIMIT) },
      });
    }
    bytes = input.read();
    onRead?.(input.path, bytes);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return unreadable({ messageId: 'permission', data: { reason: WHY_NOT_OPENED[code] ?? code } });
  }
  const decoded = await textIn(bytes, input.path);
  if (!decoded.ok) {
    if (decoded.messageId === 'document')
      return unreadable({ messageId: 'document', data: { reason: decoded.reason } });
    const { messageId, before, declared } = decoded;
    const data = {
      declared: declared ? `, and brandlint does not read the "${declared}" that it names` : '',
    };
    if (messageId !== 'encoding') return unreadable({ messageId, data });
    const fault = unreadable({ messageId, data }, before);
    const sheet =
      /\.(?:csv|tsv)$/i.test(input.path) && before !== '' ? entryFor(readers, input.path) : undefined;
    if (!sheet) return fault;
    const source = {
      path: input.path,
      text: Buffer.from(bytes).toString('utf8'),
      encoding: 'utf-8',
    } as const;
    const reader = async () => (await sheet.load()).default;
    return { ...fault, rest: { kind: 'copy', source, mayBeOther: true, reader } };
  }
  const { source } = decoded;
  const entry = entryFor(readers, input.path);
  if (!entry) throw new Error(`no reader for ${input.path}`);
  if (source.text.trim() === '') {
    // Empty, a file that nothing says is copy is somebody else's business.
    const isCopy = entry.claims === 'always' || input.explicit || isCopyPath(input.path, guide);
    if (!isCopy) return { kind: 'passed-over' };
    return { kind: 'fault', rule: 'file/empty', report: { messageId: 'empty' }, before: '' };
  }
  return {
    kind: 'copy',
    source,
    mayBeOther: entry.claims === 'if-recognised',
    reader: async () => (await entry.load()).default,
  };
}
