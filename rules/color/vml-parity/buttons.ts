/** The two buttons of an email: Outlook's, drawn in VML, and the one that everybody else sees. */
import { type Asset, contains, type LinkUse, overlaps, type TextPair } from 'brandlint/rule';

export interface Button {
  readonly pair: TextPair;
  /** The link it is in; null where it is none, or one whose address is not there. */
  readonly link: LinkUse | null;
  /** The label as it reads, in lower case and with single spaces; null where it is no text. */
  readonly label: string | null;
  readonly href: string | null;
}

/** Each button of Outlook with the one that stands for it elsewhere. A button that has none is left out. */
export function buttonPairs(asset: Asset): { readonly mso: Button; readonly html: Button }[] {
  if (!asset.pairs.some(({ condition }) => condition === 'mso')) return [];
  const buttons = asset.pairs
    // Hidden ones too: `mso-hide:all` hides a button from Outlook alone.
    .filter(({ part, scheme }) => part === 'button' && scheme === 'light')
    .map((pair) => buttonOf(pair, asset));
  return buttons.flatMap((mso, i) => {
    if (mso.pair.condition !== 'mso') return [];
    // Emails repeat "Shop now": only the buttons up to the next one of Outlook can be meant.
    const after = untilNextMso(buttons.slice(i + 1));
    const before = untilNextMso(buttons.slice(0, i).reverse());
    const html = [...after, ...before].find((button) => isTwin(mso, button));
    return html ? [{ mso, html }] : [];
  });
}

function untilNextMso(buttons: readonly Button[]): readonly Button[] {
  const end = buttons.findIndex(({ pair }) => pair.condition === 'mso');
  return end === -1 ? buttons : buttons.slice(0, end);
}

/** The same words or the same address: one of them may be the fault. */
function isTwin(a: Button, b: Button): boolean {
  return (a.label !== null && a.label === b.label) || (a.href !== null && a.href === b.href);
}

function buttonOf(pair: TextPair, asset: Asset): Button {
  // Of links in one another the inner one is pressed.
  const link = asset.links.findLast(({ range }) => contains(range, pair.range)) ?? null;
  const text = link?.text?.text ?? runText(pair, asset);
  return {
    pair,
    link,
    label: text === null ? null : folded(text),
    href: link?.href?.text.trim() || null,
  };
}

/** VML without an address is no link, and yet has words. */
function runText({ range, condition }: TextPair, asset: Asset): string | null {
  const run = asset.runs.find(({ content, condition: seen }) => {
    const { segments } = content;
    if (seen !== condition || segments.length === 0) return false;
    return overlaps({ start: segments[1]!, end: segments.at(-1)! }, range);
  });
  return run?.content.text ?? null;
}

function folded(text: string): string | null {
  return (
    text
      .normalize('NFKC')
      .replace(/[\s\u200B-\u200D\u2060]+/g, ' ')
      .trim()
      .toLowerCase() || null
  );
}
