/** Edits → text. */
import type { Edit, Fix } from '../model/index.ts';

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

/**
 * Applies whole fixes: a fix whose edits meet those of an earlier one waits for the next pass, so that no fix is
 * ever applied in part. The same fix given twice is applied once, and counted twice.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { text: string; applied: number } {
  const accepted = new Set<string>();
  const edits: Edit[] = [];
  let applied = 0;
  for (const fix of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    const known = JSON.stringify(fix.edits);
    if (!accepted.has(known)) {
      if (fix.edits.some((edit) => edits.some((other) => meet(edit, other)))) continue;
      accepted.add(known);
      edits.push(...fix.edits);
    }
    applied++;
  }
  return { text: applyEdits(text, edits).text, applied };
}

function startOf({ edits }: Fix): number {
  return Math.min(...edits.map(({ range }) => range.start));
}

/** Two insertions at one place meet too: which comes first is not theirs to say. */
function meet({ range: a }: Edit, { range: b }: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end);
}
