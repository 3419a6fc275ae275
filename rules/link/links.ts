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
export const linksOf: (asset: Asset) => readonly Link[] = remembered((asset: Asset) => {
  const seen = new Set<number>();
  return asset.links.flatMap((link) => {
    const { href, kind } = link;
    if (!href) return [];
    const { start } = rangeOf(href);
    if (seen.has(start)) return [];
    seen.add(start);
    return [{ ...link, href, address: addressOf(href.text, { bare: kind === 'bare' }) }];
  });
});

/** Sites explain and quote addresses; what is sent does not. */
export function isSite({ channel }: Asset): boolean {
  return /^(?:blog|page)$/.test(channel ?? '');
}

/** Whether an address stands in the text as it is, and is not what a text leads to. */
export function showsItself({ kind, text, href }: LinkUse): boolean {
  return kind === 'bare' || (text !== null && text.text.trim() === href?.text.trim());
}
