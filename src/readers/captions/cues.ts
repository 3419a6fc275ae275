/**
 * The cues of a caption file. SubRip has no specification; WebVTT is https://www.w3.org/TR/webvtt1/. What a file breaks
 * is told, and what can be read of it is read, as players do.
 */
import { type Comment, contentStart, type Problem, type Range } from '../../model/index.ts';

/** A line of text on the screen, without its line end. */
export type Line = Range;

export interface Cue {
  /** Milliseconds; null where the timing line cannot be read. */
  readonly from: number | null;
  readonly to: number | null;
  readonly lines: readonly Line[];
}

export interface Cues {
  readonly cues: readonly Cue[];
  readonly comments: readonly Comment[];
  readonly problems: readonly Problem[];
  /** What the header of a WebVTT file says: `Language: de`. */
  readonly lang: string | null;
}

const TIME = '(?:(\\d+):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})';
const TIMING = new RegExp(`^\\s*${TIME}\\s*-->\\s*${TIME}(?:\\s|$)`);
/** Meant to be a timing line: two times with something of an arrow between them, or an arrow alone. */
const MEANT_AS_TIMING = /-->|^\s*\d+:[\d:.,;]+\s*[-–—=]+>?\s*\d+:[\d:.,;]+/;
const NUMBER = /^\s*\d+\s*$/;

export function readCues(text: string, isWebVtt: boolean): Cues {
  const lines = linesOf(text);
  const at = (i: number): string => (lines[i] ? text.slice(lines[i].start, lines[i].end) : '');
  const isBlank = (i: number): boolean => at(i).trim() === '';
  const endOfBlock = (from: number): number => {
    let i = from;
    while (i < lines.length && !isBlank(i)) i++;
    return i;
  };

  const cues: Cue[] = [];
  const comments: Comment[] = [];
  const problems: Problem[] = [];
  let lang: string | null = null;
  let i = 0;
  while (i < lines.length && isBlank(i)) i++;
  if (isWebVtt && i < lines.length) {
    if (/^WEBVTT(?:\s|$)/.test(at(i))) {
      const end = endOfBlock(i);
      for (; i < end && !at(i).includes('-->'); i++) lang ??= /^Language:\s*(\S+)/i.exec(at(i))?.[1] ?? null;
    } else {
      problems.push({
        range: lines[i]!,
        message: 'The first line of a WebVTT file is "WEBVTT". Players show no captions without it.',
      });
    }
  }
  while (i < lines.length) {
    if (isBlank(i)) {
      i++;
      continue;
    }
    if (isWebVtt && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(at(i))) {
      const end = endOfBlock(i);
      const range = { start: lines[i]!.start, end: lines[end - 1]!.end };
      if (at(i).startsWith('NOTE'))
        comments.push({ range, text: text.slice(range.start + 'NOTE'.length, range.end) });
      i = end;
      continue;
    }
    // A number or a name stands before the timing line; in SubRip the number may follow the cue before at once.
    const timing = isTiming(at(i)) ? i : isTiming(at(i + 1)) ? i + 1 : null;
    let cue: Omit<Cue, 'lines'> = { from: null, to: null };
    if (timing === null) {
      const message =
        'No timing line stands before this text. Write one, such as "00:00:01,000 --> 00:00:04,000", or delete the text.';
      // The blank line within a cue that some editors write: what follows it is text of that cue, to those who read.
      problems.push({ range: lines[i]!, message: isWebVtt ? message.replaceAll(',000', '.000') : message });
      if (NUMBER.test(at(i))) i++;
    } else {
      i = timing;
      const problem = faultOf(at(i), isWebVtt);
      if (problem) problems.push({ range: lines[i]!, message: problem });
      cue = timesIn(at(i)) ?? cue;
      i++;
    }
    const shown: Line[] = [];
    while (i < lines.length && !isBlank(i) && !isTiming(at(i))) {
      if (NUMBER.test(at(i)) && isTiming(at(i + 1))) break;
      shown.push(lines[i]!);
      i++;
    }
    if (shown.length > 0) cues.push({ ...cue, lines: shown });
  }
  return { cues, comments, problems, lang };
}

function isTiming(line: string): boolean {
  return MEANT_AS_TIMING.test(line);
}

function timesIn(line: string): { from: number; to: number } | null {
  const match = TIMING.exec(line);
  if (!match) return null;
  const [, ...parts] = match;
  const time = ([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number =>
    ((Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 +
    Number((fraction ?? '').padEnd(3, '0'));
  return { from: time(parts.slice(0, 4)), to: time(parts.slice(4)) };
}

function faultOf(line: string, isWebVtt: boolean): string | null {
  const times = timesIn(line);
  const example = isWebVtt ? '00:00:01.000 --> 00:00:04.000' : '00:00:01,000 --> 00:00:04,000';
  if (!times)
    return `This timing line cannot be read. Write it as "${example}": hours, minutes, seconds and thousandths.`;
  // https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp: another character than a full stop fails the cue.
  if (isWebVtt && /\d,\d/.test(line.replace(/(-->\s*\S+).*/, '$1')))
    return 'The thousandths of a WebVTT time follow a full stop, not a comma. Browsers leave this caption out.';
  if (times.to < times.from) return 'This caption ends before it starts. Swap its times or mend one of them.';
  return null;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = contentStart(text);
  for (const { 0: end, index } of text.matchAll(/\r\n?|\n/g)) {
    if (index < start) continue;
    lines.push({ start, end: index });
    start = index + end.length;
  }
  if (start < text.length) lines.push({ start, end: text.length });
  return lines;
}
