/** How far two writings of one thing are apart. */

/**
 * The slips of the pen between two texts: characters wrong, missing, too many, or two swapped (optimal string
 * alignment). Counting stops above `most`, which is then returned plus one.
 */
export function slips(a: string, b: string, most = 3): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > 400) return most + 1;
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return Math.min(last[b.length]!, most + 1);
}
