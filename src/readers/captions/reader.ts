/**
 * Captions of videos: SubRip (`.srt`) and WebVTT (`.vtt`). A sentence often runs over several cues, so cues are joined:
 * a run is what one speaker says up to the end of a sentence or a pause.
 */
import { decodeHTML } from 'entities/decode';
import {
  type Asset,
  contentStart,
  type MappedText,
  MappedTextBuilder,
  type Reader,
  type SourceFile,
  type TextRun,
} from '../../model/index.ts';
import { emptyAsset, plainRun } from '../asset.ts';
import { bareLinks } from '../bare-links.ts';
import { appendAroundTags, type Masked, maskMergeTags } from '../merge-tags.ts';
import { type Cue, type Line, readCues } from './cues.ts';

const reader: Reader = {
  format: 'captions',
  extensions: ['srt', 'vtt'],
  claims: 'always',
  read(source) {
    const isWebVtt = /\.vtt$/i.test(source.path);
    const masked = maskMergeTags(source.text);
    const { cues, comments, problems, lang: said } = readCues(masked.text, isWebVtt);
    const lang = said ?? langOf(source.path);
    const runs = runsOf(cues, source, masked, isWebVtt).map(
      (content): TextRun => plainRun('body', content, lang),
    );
    const asset: Asset = {
      ...emptyAsset(source, 'captions'),
      impliedChannel: 'captions',
      lang,
      range: { start: contentStart(source.text), end: source.text.length },
      runs,
      links: runs.flatMap(({ content }) => bareLinks(content)),
      mergeTags: masked.tags,
    };
    return { assets: [asset], comments, problems };
  },
};

export default reader;

/** `promo.de.srt`, `promo.en-GB.vtt`: as players pick them. */
function langOf(path: string): string | null {
  return /[._]([a-z]{2}(?:-(?:[A-Z]{2}|[A-Z][a-z]{3}))?)\.\w+$/.exec(path)?.[1] ?? null;
}

/** Between two cues, in milliseconds: longer, and nobody reads the one as the end of the other. */
const PAUSE = 3000;

/** Captions without punctuation, as recognisers write them, would be one run. In characters. */
const LONG = 1000;

const CLOSED = /[.!?…。！？‽]["'”’»)\]♪]*$/;

function runsOf(
  cues: readonly Cue[],
  source: SourceFile,
  masked: Masked,
  isWebVtt: boolean,
): readonly MappedText[] {
  const runs: MappedText[] = [];
  const start = () => new MappedTextBuilder(source.text, isWebVtt ? 'html' : 'plain');
  let builder = start();
  let speaker: string | null = null;
  let until: number | null = null;
  /** Where the last line ended. */
  let seam: number | null = null;
  const close = (): void => {
    if (builder.length > 0) runs.push(builder.build());
    builder = start();
    seam = null;
  };

  for (const cue of cues) {
    const pause = until !== null && cue.from !== null ? cue.from - until : 0;
    if (pause > PAUSE || CLOSED.test(builder.text) || builder.length > LONG) close();
    until = cue.to;
    for (const [i, line] of cue.lines.entries()) {
      const pieces = piecesOf(masked.text, line, isWebVtt);
      const name = pieces.speaker;
      // A voice lasts to the end of its cue.
      if (i === 0 || name !== null) {
        if ((name ?? null) !== speaker && builder.length > 0) close();
        speaker = name ?? null;
      }
      if (pieces.isTurn || pieces.isSound) close();
      if (pieces.parts.length === 0) continue;
      if (seam !== null && builder.length > 0) {
        // Of what stands between two cues only the line end: a fix over both would delete the timing line.
        const isNext = line.start - seam <= '\r\n'.length;
        builder.atom(' ', seam, isNext ? line.start : seam + 1);
      }
      for (const part of pieces.parts) {
        if (part.text === null) appendAroundTags(builder, masked.tags, part.start, part.end);
        else builder.atom(part.text, part.start, part.end);
      }
      seam = line.end;
      if (pieces.isSound) close();
    }
  }
  close();
  return runs;
}

interface Part extends Line {
  /** Null: as it stands. */
  readonly text: string | null;
}

interface Pieces {
  readonly parts: readonly Part[];
  /** The name in `<v Name>`. */
  readonly speaker: string | null;
  /** A dash or `>>` starts the line: somebody else speaks. */
  readonly isTurn: boolean;
  /** Nothing but `[door slams]`, `(laughs)` or `♪ music ♪`. */
  readonly isSound: boolean;
}

const MARK = /<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}/gi;
const MARK_OR_ENTITY = /<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/gi;
const TURN = /^(?:[-–—]|&gt;&gt;|>>)\s*(?=\S)/;
const SOUND = /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫#][^♪♫]*[♪♫#]?)$/u;

/** The text of a line without its marks. */
function piecesOf(text: string, line: Line, isWebVtt: boolean): Pieces {
  const parts: Part[] = [];
  let speaker: string | null = null;
  let { start } = line;
  const raw = (end: number): void => {
    if (start < end) parts.push({ text: null, start, end });
  };
  for (const { 0: mark, index } of text
    .slice(line.start, line.end)
    .matchAll(isWebVtt ? MARK_OR_ENTITY : MARK)) {
    const from = line.start + index;
    const to = from + mark.length;
    raw(from);
    start = to;
    if (mark.startsWith('&')) {
      const value = decodeHTML(mark);
      if (value === mark) parts.push({ text: null, start: from, end: to });
      // The marks for the direction of the text are not read.
      else if (!/^[\u200E\u200F]$/.test(value)) parts.push({ text: value, start: from, end: to });
    } else speaker = /^<v(?:\.[^\s>]*)?\s+([^>]+)>/i.exec(mark)?.[1]?.trim() ?? speaker;
  }
  raw(line.end);
  const shown = trimParts(parts, text);
  const said = shown.map((part) => part.text ?? text.slice(part.start, part.end)).join('');
  const turn = TURN.exec(said)?.[0] ?? '';
  const rest = turn === '' ? shown : trimParts(dropFrom(shown, turn.length), text);
  return {
    parts: rest,
    speaker,
    isTurn: turn !== '',
    isSound: SOUND.test(said.slice(turn.length).trim()),
  };
}

/** Without so many characters at the start. */
function dropFrom(parts: readonly Part[], length: number): Part[] {
  let left = length;
  return parts.flatMap((part): Part[] => {
    if (left === 0) return [part];
    const size = part.text?.length ?? part.end - part.start;
    const cut = Math.min(left, size);
    left -= cut;
    if (cut === size) return [];
    return part.text === null ? [{ ...part, start: part.start + cut }] : [part];
  });
}

function trimParts(parts: readonly Part[], source: string): Part[] {
  const kept = [...parts];
  for (;;) {
    const first = kept[0];
    if (!first) return kept;
    const said = first.text ?? source.slice(first.start, first.end);
    const blank = said.length - said.trimStart().length;
    if (blank === 0) break;
    if (blank === said.length) kept.shift();
    else kept[0] = { ...first, start: first.start + (first.text === null ? blank : 0) };
    if (first.text !== null && blank < said.length) break;
  }
  for (;;) {
    const last = kept.at(-1);
    if (!last) return kept;
    const said = last.text ?? source.slice(last.start, last.end);
    const blank = said.length - said.trimEnd().length;
    if (blank === 0) break;
    if (blank === said.length) kept.pop();
    else kept[kept.length - 1] = { ...last, end: last.end - (last.text === null ? blank : 0) };
    if (last.text !== null && blank < said.length) break;
  }
  return kept;
}
