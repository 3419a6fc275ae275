/** Addresses that stand in plain text, which the network or the phone makes a link of. */
import { type LinkUse, type MappedText, rangeOf, sliceMapped } from '../model/index.ts';

/**
 * Top-level domains under which a host without a scheme is a link. Short on purpose: `Node.js`, `e.g.` and
 * `README.md` are words. Two letters count where a path follows, as in `bit.ly/x`.
 */
const HOST_TLD = 'com|org|net|edu|gov|info|biz|shop|store|app|dev|io|co|ai|example|com\\.au|co\\.uk|co\\.nz';
const FILE_ENDINGS = 'md|py|rs|sh|pl|ps|so|js|ts|cc|mm';
const LABELS = '(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+';
const REST = '[^\\s<>"“”«»`|\\\\^]';

const ADDRESS = new RegExp(
  `(?<![\\p{L}\\p{N}@#_./-])(?:https?://${REST}+|www\\.${REST}+|${LABELS}(?:(?:${HOST_TLD})(?![\\p{L}\\p{N}@_-]|\\.[\\p{L}\\p{N}])(?:[/?]${REST}*)?|(?!(?:${FILE_ENDINGS})/)[a-z]{2}/${REST}+))`,
  'giu',
);

/** Every bare address in a text. The punctuation of the sentence around it is not part of it. */
export function bareLinks(content: MappedText): LinkUse[] {
  if (!/:\/\/|\.\w|\.[^\x00-\x7f]/.test(content.text)) return [];
  const links: LinkUse[] = [];
  for (const { 0: match, index } of content.text.matchAll(ADDRESS)) {
    const end = index + trimmedLength(match);
    const address = sliceMapped(content, index, end);
    links.push({
      range: rangeOf(content, index, end),
      href: address,
      text: address,
      kind: 'bare',
      condition: null,
    });
  }
  return links;
}

/** A closing bracket belongs to the address when its opening one does: `/wiki/Pine_(tree)`. */
function trimmedLength(address: string): number {
  const surplus: Record<string, number> = { ')': excess(address, ')', '('), ']': excess(address, ']', '[') };
  let end = address.length;
  for (;;) {
    const last = address[end - 1]!;
    if (/[.,;:!?'’…*_]/.test(last)) end--;
    else if (surplus[last]! > 0) {
      surplus[last]!--;
      end--;
    } else return end;
  }
}

/** How many more there are of one character than of the other. */
function excess(text: string, more: string, less: string): number {
  return text.split(more).length - text.split(less).length;
}
