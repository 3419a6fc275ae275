/** Edits → text. */
import type { Edit } from '../model/index.ts';

/**
 * Applies edits that do not overlap, in file order; of two that overlap the earlier one wins and the other
 * waits for the next pass. An edit given twice is applied once.
 */
export function applyEdits(text: string, edits: readonly Edit[]): { text: string; applied: number } {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let at = 0;
  let applied = 0;
  let last: Edit | undefined;
  for (const edit of ordered) {
    const repeated = last && edit.range.start === last.range.start && edit.range.end === last.range.end;
    if (edit.range.start < at || repeated) continue;
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
    applied++;
    last = edit;
  }
  return { text: result + text.slice(at), applied };
}
