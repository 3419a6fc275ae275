/** What the rules of links share. */
import {
  type Address,
  type Asset,
  addressOf,
  type LinkUse,
  type MappedText,
  rangeOf,
  remembered,
} from 'brandlint/rule';

/** A link with the parts of its address. */
export interface Link extends LinkUse {
  readonly href: MappedText;
  readonly address: Address;
}

/** Links whose address is there to be judged, each once. */
export const linksOf: (asset: Asset) => readonly Link[] = remembered(({ links }: Asset) => {
  const found: Link[] = [];
  // A post has one link, as a rule.
  const seen = links.length > 1 ? new Set<number>() : null;
  for (const link of links) {
    const { href, kind } = link;
    if (!href) continue;
    if (seen) {
      const { start } = rangeOf(href);
      if (seen.has(start)) continue;
      seen.add(start);
    }
    found.push({ ...link, href, address: addressOf(href.text, { bare: kind === 'bare' }) });
  }
  return found;
});

/** Sites explain and quote addresses; what is sent does not. */
export function isSite({ channel }: Asset): boolean {
  return /^(?:blog|page)$/.test(channel ?? '');
}

/** Whether an address stands in the text as it is, and is not what a text leads to. */
export function showsItself({ kind, text, href }: LinkUse): boolean {
  return kind === 'bare' || (text !== null && text.text.trim() === href?.text.trim());
}
