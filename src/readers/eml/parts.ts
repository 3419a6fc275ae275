/** The parts of a message (RFC 2046): which of them is the HTML, which its plain-text version. */
import type { Problem, Range, SourceFile } from '../../model/index.ts';
import { type Header, headerNamed, LONGEST_LINE, parametersOf, readHead } from './headers.ts';

export interface Part {
  readonly headers: readonly Header[];
  readonly body: Range;
  /** `text/html` */
  readonly type: string;
  /** Lower case; null: not said. */
  readonly charset: string | null;
  /** Lower case. */
  readonly transfer: string;
  readonly isFlowed: boolean;
  readonly isAttachment: boolean;
  readonly children: readonly Part[];
}

/** One text of a message, in up to two versions. */
export interface Body {
  readonly html: Part | null;
  readonly text: Part | null;
}

/** Real messages nest four or five parts deep. */
const DEEPEST = 50;

export function readParts(source: SourceFile, range: Range, problems: Problem[]): Part {
  return readPart(source.text, range, 0, problems, 'text/plain');
}

function readPart(text: string, range: Range, depth: number, problems: Problem[], usual: string): Part {
  const { headers, bodyStart, longLine } = readHead(text, range);
  if (longLine) {
    const characters = (longLine.end - longLine.start).toLocaleString('en');
    problems.push({
      range: longLine,
      message: `This header line has ${characters} characters, and mail servers take ${LONGEST_LINE} at most. Break it before a space, or shorten it.`,
    });
  }
  const header = headerNamed(headers, 'content-type');
  const { value, parameters } = parametersOf(text, header);
  const disposition = parametersOf(text, headerNamed(headers, 'content-disposition'));
  const type = /^[^\s/]+\/[^\s/]+$/.test(value) ? value : usual;
  const body = { start: Math.min(bodyStart, range.end), end: range.end };
  const isMultipart = type.startsWith('multipart/');
  return {
    headers,
    body,
    type,
    charset: parameters.charset?.trim().toLowerCase() || null,
    transfer: parametersOf(text, headerNamed(headers, 'content-transfer-encoding')).value,
    isFlowed: parameters.format?.toLowerCase() === 'flowed',
    isAttachment: disposition.value === 'attachment' || disposition.parameters.filename !== undefined,
    children: isMultipart ? childrenOf(text, body, { type, header, parameters }, depth, problems) : [],
  };
}

function childrenOf(
  text: string,
  body: Range,
  {
    type,
    header,
    parameters,
  }: { type: string; header: Header | undefined; parameters: Readonly<Record<string, string>> },
  depth: number,
  problems: Problem[],
): Part[] {
  const place = header?.range ?? { start: body.start, end: body.start };
  const { boundary } = parameters;
  if (!boundary) {
    problems.push({
      range: place,
      message: `A ${type} message needs a "boundary" in its Content-Type, which says where its parts begin. Export the email again.`,
    });
    return [];
  }
  if (depth === DEEPEST) {
    problems.push({
      range: place,
      message: `This email has parts within parts, more than ${DEEPEST} deep. What is in the innermost ones is not read: export the email again.`,
    });
    return [];
  }
  const { parts, isClosed } = split(text, body, `--${boundary}`);
  if (parts.length === 0) {
    problems.push({
      range: place,
      message: `No part of this email starts with the boundary "${boundary.slice(0, 70)}" that its Content-Type names. Export the email again.`,
    });
  } else if (!isClosed) {
    problems.push({
      range: place,
      message: `This email ends before the line "--${boundary.slice(0, 70)}--" that closes its last part, so something may be missing. Export the email again.`,
    });
  }
  const usual = type === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  return parts.map((range) => readPart(text, range, depth + 1, problems, usual));
}

/** The stretches between the lines of a boundary. The line end before such a line belongs to it (RFC 2046 §5.1.1). */
function split(text: string, { start, end }: Range, mark: string): { parts: Range[]; isClosed: boolean } {
  const parts: Range[] = [];
  let open = -1;
  for (let at = text.indexOf(mark, start); at !== -1 && at < end; at = text.indexOf(mark, at + mark.length)) {
    if (at > start && text[at - 1] !== '\n') continue;
    const newline = text.indexOf('\n', at);
    const next = newline === -1 || newline >= end ? end : newline + 1;
    const rest = text.slice(at + mark.length, next).trimEnd();
    // Another boundary may start like this one.
    if (rest !== '' && rest !== '--') continue;
    if (open !== -1) {
      const before = text[at - 2] === '\r' ? at - 2 : at - 1;
      parts.push({ start: open, end: Math.max(open, before) });
    }
    if (rest === '--') return { parts, isClosed: true };
    open = next;
  }
  if (open !== -1 && open < end) parts.push({ start: open, end });
  return { parts, isClosed: false };
}

/** What a mail program shows, in order. Attachments and messages within a message are left alone. */
export function bodiesOf(part: Part): Body[] {
  if (part.children.length > 0) {
    // RFC 2387: the rest is what the first part shows.
    if (part.type === 'multipart/related') return bodiesOf(part.children[0]!);
    const bodies = part.children.flatMap(bodiesOf);
    if (part.type !== 'multipart/alternative') return bodies;
    const html = bodies.find((body) => body.html !== null);
    const plain = bodies.find((body) => body.text !== null);
    return html || plain ? [{ html: html?.html ?? null, text: plain?.text ?? null }] : [];
  }
  if (part.isAttachment) return [];
  if (part.type === 'text/html') return [{ html: part, text: null }];
  return part.type === 'text/plain' ? [{ html: null, text: part }] : [];
}
