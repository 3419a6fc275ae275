/**
 * Emails as they are sent (RFC 5322, MIME). The HTML part is read by the reader of HTML, from its decoded text, and its
 * places are moved back to the characters that encode it. The plain-text version is an asset of its own, `id/text`:
 * what is wrong in both is to be mended in both.
 */
import {
  type Asset,
  type BrandGuide,
  contentStart,
  type MappedText,
  MappedTextBuilder,
  type MergeTag,
  mapSlice,
  type Problem,
  type Reader,
  type ReadNeighbour,
  type ReadResult,
  type SourceFile,
  sliceMapped,
  WINDOWS_1252_LABELS,
} from '../../model/index.ts';
import { emptyAsset, plainRun } from '../asset.ts';
import { appendAroundTags, maskMergeTags } from '../merge-tags.ts';
import { type Carrier, remap, through } from '../remap.ts';
import { trimmed } from '../trim.ts';
import { isCharset, PlacedBytes, storedBytes, textOfBytes } from './bytes.ts';
import { type Header, headerNamed, headerText } from './headers.ts';
import { type Body, bodiesOf, type Part, readParts } from './parts.ts';
import { base64, quotedPrintable } from './transfer.ts';

const reader: Reader = {
  format: 'eml',
  extensions: ['eml'],
  claims: 'always',
  async read(source, guide, neighbour) {
    const start = startOf(source.text);
    const problems: Problem[] = [];
    const root = readParts(source, { start, end: source.text.length }, problems);
    if (!root.headers.some(({ name }) => KNOWN.test(name))) {
      const range = { start, end: lineEnd(source.text, start) };
      return { assets: [], comments: [], problems: [{ range, message: NO_HEADERS }] };
    }
    const bodies = bodiesOf(root);
    const main = bodies.find(({ html }) => html !== null) ?? bodies[0] ?? null;
    const message = await messageOf(root, main, { source, guide, neighbour, problems });
    const rest = bodies.filter((body) => body !== main);
    const further: ReadResult[] = [];
    for (const [i, body] of rest.entries()) {
      const { id } = emptyAsset(source, 'eml');
      further.push(await bodyOf(body, `${id}/part-${i + 2}`, { source, guide, neighbour, problems }));
    }
    return {
      assets: [message, ...further].flatMap(({ assets }) => assets),
      comments: [message, ...further].flatMap(({ comments }) => comments),
      problems,
    };
  },
};

export default reader;

const KNOWN =
  /^(?:from|to|cc|subject|date|mime-version|content-type|content-transfer-encoding|received|message-id|return-path|delivered-to|sender|reply-to)$/;

const NO_HEADERS =
  'This file does not start with the headers of an email (From:, Subject: …), so it is not read. Export the email with its headers, or save a text as .txt and HTML as .html.';

interface Context {
  readonly source: SourceFile;
  readonly guide: BrandGuide;
  readonly neighbour: ReadNeighbour | undefined;
  readonly problems: Problem[];
}

/** An mbox puts a line of its own before a message. */
function startOf(text: string): number {
  const start = contentStart(text);
  return text.startsWith('From ', start) ? Math.min(text.length, lineEnd(text, start) + 1) : start;
}

function lineEnd(text: string, start: number): number {
  const newline = text.indexOf('\n', start);
  return newline === -1 ? text.length : newline;
}

/** The message's own asset, and the plain-text version. */
async function messageOf(root: Part, body: Body | null, context: Context): Promise<ReadResult> {
  const { source } = context;
  const whole = emptyAsset(source, 'eml');
  const headers: Record<string, MappedText> = {};
  const tags: MergeTag[] = [];
  for (const header of root.headers) {
    if (Object.hasOwn(headers, header.name)) continue;
    const read = headerValue(source, header);
    headers[header.name] = read.content;
    tags.push(...read.tags);
  }
  const { subject, from } = headers;
  const read = body ? await bodyOf(body, whole.id, context) : NOTHING;
  const [shown = whole, ...twins] = read.assets;
  const about = from?.text ? { from } : {};
  const own: Asset = {
    ...shown,
    id: whole.id,
    format: 'eml',
    channel: 'email',
    lang: shown.lang ?? headers['content-language']?.text ?? null,
    range: whole.range,
    about,
    runs: subject?.text ? [plainRun('field:subject', subject), ...shown.runs] : shown.runs,
    mergeTags: [...tags, ...shown.mergeTags],
    message: { headers, plainText: read.plainText },
  };
  return { ...read, assets: [own, ...twins.map((twin) => ({ ...twin, about }))] };
}

/** The value as text, each merge tag one opaque character. */
function headerValue(source: SourceFile, header: Header): { content: MappedText; tags: MergeTag[] } {
  const decoded = headerText(source, header.value);
  const masked = maskMergeTags(decoded.text);
  if (masked.tags.length === 0) return { content: trimmed(decoded), tags: [] };
  const builder = new MappedTextBuilder(decoded.text, 'plain');
  appendAroundTags(builder, masked.tags, 0, decoded.text.length);
  const carrier = decoded.notation === 'none' ? 'none' : 'ascii';
  return {
    content: trimmed(through(builder.build(0), decoded, carrier)),
    tags: masked.tags.map((tag) => remap(tag, decoded, carrier)),
  };
}

interface ReadBody extends ReadResult {
  /** The version beside the HTML. */
  readonly plainText: MappedText | null;
}

const NOTHING: ReadBody = { assets: [], comments: [], problems: [], plainText: null };

/** The HTML with its plain-text version after it, or the text alone. */
async function bodyOf({ html, text }: Body, id: string, context: Context): Promise<ReadBody> {
  const { source, guide, neighbour, problems } = context;
  const shown = html ?? text;
  if (!shown) return NOTHING;
  const decoded = decodePart(source, shown, problems);
  // The path stays that of the message, so that style sheets are looked for beside it.
  const copy: SourceFile = { path: source.path, text: decoded.content.text, encoding: 'utf-8' };
  const { default: inner } = html ? await import('../html/reader.ts') : await import('../text/reader.ts');
  const read = await inner.read(copy, guide, neighbour);
  const toFile = <T extends Asset | ReadResult['comments'][number]>(placed: T): T =>
    remap(placed, decoded.content, decoded.carrier);
  const assets = read.assets.map((asset): Asset => ({ ...toFile(asset), id, channel: 'email' }));
  if (!html || !text) return { ...NOTHING, assets, comments: read.comments.map(toFile) };
  const twin = await bodyOf({ html: null, text }, `${id}/text`, context);
  return {
    assets: [...assets, ...twin.assets],
    comments: [...read.comments.map(toFile), ...twin.comments],
    problems: [],
    plainText: decodePart(source, text, []).content,
  };
}

/** The text of a part, and how a fix would be written in it. */
function decodePart(
  source: SourceFile,
  part: Part,
  problems: Problem[],
): { content: MappedText; carrier: Carrier } {
  const { body, transfer } = part;
  const type = headerNamed(part.headers, 'content-type');
  if (part.charset !== null && !isCharset(part.charset)) {
    problems.push({
      range: type!.range,
      message: `"${part.charset}" is no charset that mail programs know, so letters with accents may be read wrongly. Write charset="utf-8" and save the text in it.`,
    });
  }
  const content = contentOf(source, part, problems);
  const flowed = part.isFlowed ? withoutSoftBreaks(content) : content;
  const isUtf8 = part.charset === 'utf-8' || part.charset === 'utf8';
  switch (transfer) {
    case 'base64':
      return { content: flowed, carrier: 'none' };
    case 'quoted-printable':
      return { content: flowed, carrier: isUtf8 ? 'quoted-printable' : 'none' };
    default:
      // In characters of one byte each, as others are stored, what is not ASCII would be read as something else.
      return {
        content: flowed,
        carrier:
          (transfer === '8bit' || transfer === 'binary') && isStoredAs(source, part) ? 'same' : 'ascii',
      };
  }

  function contentOf(source: SourceFile, part: Part, problems: Problem[]): MappedText {
    const isEncoded = transfer === 'quoted-printable' || transfer === 'base64';
    if (!isEncoded && isStoredAs(source, part)) return mapSlice(source.text, body, 'plain');
    const bytes = new PlacedBytes();
    if (transfer === 'quoted-printable') quotedPrintable(source, body, bytes);
    else if (transfer === 'base64') {
      const fault = base64(source, body, bytes);
      if (fault)
        problems.push({
          range: fault.range,
          message:
            fault.kind === 'cut'
              ? 'The base64 of this part ends in the middle of a group of four characters, so the end of the text is missing. Export the email again.'
              : 'This character is none of base64, which this part says it is written in. Export the email again.',
        });
    } else storedBytes(source, body.start, body.end, bytes);
    return textOfBytes(bytes, part.charset, source.text);
  }
}

/** Whether the characters of the file are those of the part. */
function isStoredAs({ encoding, text }: SourceFile, { charset, body }: Part): boolean {
  const isAscii = !/[^\x00-\x7f]/.test(text.slice(body.start, body.end));
  const label = charset ?? 'us-ascii';
  if (isAscii) return !/^(?:csiso2022|iso-2022|hz|utf-?16|utf-7)/.test(label);
  if (encoding === 'windows-1252')
    return charset !== null && !/ascii$/.test(label) && WINDOWS_1252_LABELS.has(label);
  return charset === null || /ascii$|^utf-?8$/.test(label);
}

/** RFC 3676 §4.2: a space before a line end says that the line goes on. The line of a signature is none of them. */
function withoutSoftBreaks(content: MappedText): MappedText {
  const { text, notation } = content;
  const builder = new MappedTextBuilder('', notation);
  let at = 0;
  for (const { index, 0: whole } of text.matchAll(/ \r?\n(?![\r\n>]|-- ?\r?\n)/g)) {
    if (/(?:^|\n)-- $/.test(text.slice(Math.max(0, index - 3), index + 1))) continue;
    builder.append(sliceMapped(content, at, index + 1));
    at = index + whole.length;
  }
  return builder.append(sliceMapped(content, at, text.length)).build(content.segments[1]);
}
