/** What is one thing in dark mode and another in Outlook's. */
import {
  type Asset,
  formatHex,
  isSameColor,
  type Paint,
  type Report,
  type StyleSource,
  type TextPair,
} from 'brandlint/rule';

/** Each declaration for Outlook once, however many texts it is for. */
export function* disagreements(asset: Asset): Iterable<Report> {
  const dark = new Map<string, TextPair>();
  for (const pair of asset.pairs) if (pair.scheme === 'dark') dark.set(keyOf(pair), pair);
  const said = new Set<number>();
  for (const pair of asset.pairs) {
    const twin = pair.scheme === 'outlook-dark' && !pair.hidden ? dark.get(keyOf(pair)) : undefined;
    if (!twin || twin.hidden) continue;
    for (const report of [
      reportOf('text-differs', pair.foreground, twin.foreground, asset.path),
      reportOf('ground-differs', pair.background, twin.background, asset.path),
    ]) {
      if (!report || said.has(report.range.start)) continue;
      said.add(report.range.start);
      yield report;
    }
  }
}

function keyOf({ range }: TextPair): string {
  return `${range.start} ${range.end}`;
}

/** Null where one of both is not known, as Outlook picks colours for what no rule names, or is said of another element. */
function reportOf(
  messageId: 'text-differs' | 'ground-differs',
  outlook: Paint,
  dark: Paint,
  path: string,
): Report | null {
  if (!outlook.color || !dark.color || isSameColor(outlook.color, dark.color)) return null;
  if (outlook.source?.path !== null || !sharesSelector(outlook.source, dark.source)) return null;
  const there = dark.source;
  return {
    messageId,
    range: outlook.source.range,
    actual: formatHex(outlook.color),
    expected: formatHex(dark.color),
    related: there
      ? [{ path: there.path ?? path, range: there.range, message: `${formatHex(dark.color)} here` }]
      : [],
  };
}

/** `[data-ogsc] p, [data-ogsc] h1` is for Outlook what `p` is elsewhere; what a text inherits is not its own. */
function sharesSelector(outlook: StyleSource, dark: StyleSource | null): boolean {
  const selectorsOf = ({ selector }: StyleSource) =>
    (selector ?? '').split(',').map((one) =>
      one
        .replace(/\[data-og\w+\]/gi, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const others = dark === null ? [] : selectorsOf(dark);
  return selectorsOf(outlook).some((selector) => selector !== '' && others.includes(selector));
}
