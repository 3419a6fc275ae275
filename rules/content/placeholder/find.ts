import { type Asset, isQuoted, type TextRun } from 'brandlint/rule';
import { wholeText } from '../whole.ts';
import { PATTERNS, type Pattern } from './patterns.ts';

export interface Found {
  readonly start: number;
  readonly end: number;
  readonly pattern: Pattern;
}

const built = new Map<Pattern, RegExp>();

function expressionOf(pattern: Pattern): RegExp {
  let expression = built.get(pattern);
  if (!expression) {
    expression = pattern.expression();
    built.set(pattern, expression);
  }
  return expression;
}

let hints: readonly RegExp[] | undefined;

/** Whether a pattern's hint is in an asset, where each run has lines of its own. */
export function mayHold(asset: Asset): boolean {
  hints ??= Array.from(
    new Set(PATTERNS.map(({ hint }) => hint)),
    ({ source, flags }) => new RegExp(source, `${flags}m`),
  );
  const text = wholeText(asset);
  return hints.some((hint) => hint.test(text));
}

/** The placeholders in a run, in order; of two at one place the earlier pattern's, and of filler text its start. */
export function placeholdersIn(run: TextRun): readonly Found[] {
  const found: Found[] = [];
  let hint: RegExp | undefined;
  let isHinted = false;
  for (const pattern of PATTERNS) {
    if (pattern.hint !== hint) {
      hint = pattern.hint;
      isHinted = hint.test(run.content.text);
    }
    if (!isHinted) continue;
    for (const { 0: match, index } of run.content.text.matchAll(expressionOf(pattern))) {
      const next = { start: index, end: index + match.length, pattern };
      const said = found.some(({ start, end }) => start < next.end && next.start < end);
      if (said || isMention(run, next)) continue;
      found.push(next);
      if (pattern.messageId === 'filler') break;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Whether the copy talks about the placeholder: it is in quotes, or "lorem ipsum" is a word of a sentence. */
function isMention(run: TextRun, { start, end, pattern }: Found): boolean {
  const { text } = run.content;
  const around = `${text.slice(0, start)} ${text.slice(end)}`.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;
  const quoted =
    /["“”„«][^"“”»]{0,20}$|['‘`]$/u.test(text.slice(0, start)) &&
    /^[^"“”»]{0,60}["”“»'’`]/u.test(text.slice(end));
  if (quoted && around > 1) return true;
  if (run.role !== 'quote' && isQuoted(run, { start, end }) && around > 1) return true;
  return pattern.messageId === 'filler' && /^lorem\s+ipsum$/i.test(text.slice(start, end)) && around > 3;
}
