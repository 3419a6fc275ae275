import type { Asset, Stretch, TextRun } from 'brandlint/rule';
import { saidRuns } from '../said.ts';

export interface Mention extends Stretch {
  readonly run: TextRun;
  /** As written, without its sign; on Mastodon with its host. */
  readonly name: string;
}

// No address of email, no path, no `@media` rule, no `C@t`: nothing but white space or punctuation stands before it.
const MENTION =
  /(?<![\p{L}\p{M}\p{N}_.+\-/@＠=:#$%&*!])[@＠]([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?(?:@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9]))?)(?![\p{L}\p{N}]|\()/gu;
/** `.@harbourpine` starts a post that is no reply, by an old custom. */
const DOTTED = /(?<=(?:^|\s)\.)[@＠]([A-Za-z0-9_]+)(?![\p{L}\p{N}])/gu;
const AT_RULE = /^(?:media|import|font-face|keyframes|supports|charset|page|layer|container)$/;

export function mentionsOf(asset: Asset): Mention[] {
  if (!asset.runs.some(({ content }) => /[@＠]/.test(content.text))) return [];
  return saidRuns(asset).flatMap((run) => {
    const { text } = run.content;
    if (!/[@＠]/.test(text) || run.role === 'code') return [];
    return [MENTION, DOTTED]
      .flatMap((pattern) => Array.from(text.matchAll(pattern)))
      .map(({ 0: { length }, 1: name, index }) => ({ run, name: name!, start: index, end: index + length }))
      .filter((mention) => !AT_RULE.test(mention.name) && !inCode(run, mention))
      .sort((a, b) => a.start - b.start);
  });
}

const inCode = (run: TextRun, { start, end }: Stretch): boolean =>
  run.spans.some((span) => span.kind === 'code' && span.start < end && start < span.end);

/** As handles are compared: case, and the marks that some networks allow and others do not, make no other name. */
export const bare = (handle: string): string => handle.replace(/^[@＠]/, '').toLowerCase();
export const squashed = (handle: string): string =>
  bare(handle)
    .replace(/(?<=.)@.*$/, '')
    .replace(/[._-]/g, '');

/**
 * Whether a name is another one with one slip of the pen: a letter too many, too few, another one, or two the wrong way
 * round. A name that goes on (`harbourpineau`, `harbourpine2`) is an account of its own; short ones are near too many.
 */
export function isSlip(written: string, meant: string): boolean {
  if (meant.length < 6 || written === meant || /\d/.test(written) !== /\d/.test(meant)) return false;
  let start = 0;
  while (start < written.length && written[start] === meant[start]) start++;
  let [a, b] = [written.length, meant.length];
  while (a > start && b > start && written[a - 1] === meant[b - 1]) {
    a--;
    b--;
  }
  const [w, m] = [written.slice(start, a), meant.slice(start, b)];
  if (w.length === 2 && m.length === 2) return w[0] === m[1] && w[1] === m[0];
  if (start === meant.length && w !== meant.at(-1)) return false;
  return w.length <= 1 && m.length <= 1;
}
