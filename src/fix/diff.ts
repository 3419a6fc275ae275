/** Two texts → a unified diff, as `patch` and `git apply` read it. */

const CONTEXT = 3;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

export function unifiedDiff(path: string, before: string, after: string): string {
  const lines = lineDiff(splitLines(before), splitLines(after));
  const hunks: string[] = [];
  let at = { before: 1, after: 1 };
  for (let i = 0; i < lines.length; ) {
    const next = lines.findIndex(({ sign }, index) => index >= i && sign !== ' ');
    if (next === -1) break;
    let end = next;
    for (let j = next; j < lines.length && j <= end + 2 * CONTEXT; j++) if (lines[j]!.sign !== ' ') end = j;
    const start = Math.max(i, next - CONTEXT);
    const stop = Math.min(lines.length, end + 1 + CONTEXT);
    at = advance(at, lines.slice(i, start));
    const body = lines.slice(start, stop);
    const to = advance(at, body);
    hunks.push(
      `@@ -${span(at.before, to.before)} +${span(at.after, to.after)} @@\n${body.map(printed).join('')}`,
    );
    at = to;
    i = stop;
  }
  return hunks.length === 0 ? '' : `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

function advance(at: { before: number; after: number }, lines: readonly Line[]) {
  const count = (sign: string) => lines.filter((line) => line.sign !== sign).length;
  return { before: at.before + count('+'), after: at.after + count('-') };
}

function span(from: number, to: number): string {
  return to === from ? `${from - 1},0` : `${from},${to - from}`;
}

function printed({ sign, text }: Line): string {
  return text.endsWith('\n') ? sign + text : `${sign}${text}\n\\ No newline at end of file\n`;
}

function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the greedy form of section 3. */
function lineDiff(before: readonly string[], after: readonly string[]): Line[] {
  const furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let distance = 0; ; distance++) {
    trace.push(new Map(furthest));
    for (let k = -distance; k <= distance; k += 2) {
      let x = stepsDown(furthest, k, distance) ? furthest.get(k + 1)! : furthest.get(k - 1)! + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++;
      furthest.set(k, x);
      if (x >= before.length && x - k >= after.length) return backtrack(trace, before, after);
    }
  }
}

function stepsDown(furthest: ReadonlyMap<number, number>, k: number, distance: number): boolean {
  return k === -distance || (k !== distance && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
}

function backtrack(
  trace: readonly ReadonlyMap<number, number>[],
  before: readonly string[],
  after: readonly string[],
): Line[] {
  const lines: Line[] = [];
  let x = before.length;
  let y = after.length;
  for (let distance = trace.length - 1; distance >= 0; distance--) {
    const furthest = trace[distance]!;
    const down = stepsDown(furthest, x - y, distance);
    const fromX = distance === 0 ? 0 : down ? furthest.get(x - y + 1)! : furthest.get(x - y - 1)!;
    const fromY = distance === 0 ? 0 : down ? fromX - (x - y + 1) : fromX - (x - y - 1);
    while (x > fromX && y > fromY) {
      lines.push({ sign: ' ', text: before[--x]! });
      y--;
    }
    if (distance === 0) break;
    lines.push(down ? { sign: '+', text: after[--y]! } : { sign: '-', text: before[--x]! });
  }
  return lines.reverse();
}
