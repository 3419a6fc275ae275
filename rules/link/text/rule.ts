import {
  type Asset,
  defineRule,
  enclosing,
  type ImageUse,
  isEnglish,
  isWeb,
  OPAQUE,
  type Report,
  type RuleContext,
  rangeOf,
  type TextRun,
} from 'brandlint/rule';
import { isPlaceholder } from '../host/known.ts';
import { isSite, type Link, linksOf } from '../links.ts';
import { vagueness } from './vague.ts';

export default defineRule({
  name: 'link/text',
  summary: 'The text of a link says where it leads.',
  severity: 'warning',
  looksAt: ['links'],
  messages: {
    nothing: {
      text: '"{actual}" does not say where the link leads. Link the words that name it, as in "see the autumn sale".',
    },
    generic: {
      text: '"{actual}" does not say of what. Name it, as in "{actual} about e-bikes", for those who hear the links alone.',
      severity: 'info',
    },
    address: {
      text: 'An address is hard to read and to hear. Link words that say what is there.',
      severity: 'info',
    },
    empty: {
      text: 'This link has no text, and a screen reader reads out its address. Give it words, or its picture an alt text.',
    },
    same: {
      text: '"{actual}" leads elsewhere further up, to {other}. Give the links texts that tell them apart.',
      severity: 'info',
    },
  },
  *check(asset, context) {
    if (asset.links.every(({ kind }) => kind === 'bare')) return;
    const links = linksOf(asset).filter(({ kind, condition }) => kind !== 'bare' && condition === null);
    const texts = new Map<string, Link>();
    const runAround = enclosing(
      asset.runs.filter(({ content }) => content.segments.length > 0),
      ({ content }) => rangeOf(content),
    );
    const silent = silentAmong(links, asset, context);
    for (const link of links) {
      const text = link.text?.text.trim() ?? '';
      if (text === '') {
        if (silent(link)) yield { messageId: 'empty', range: rangeOf(link.href) };
        continue;
      }
      // Part of it is filled in: nobody knows what it says.
      if (text.includes(OPAQUE)) continue;
      const report =
        unclear(link, text, runAround(rangeOf(link.text!)), asset, context) ??
        (isSite(asset) ? null : seenBefore(link, text, texts));
      if (report) yield report;
    }
  },
});

/** @param run In which the text of the link stands. */
function unclear(
  link: Link,
  text: string,
  run: TextRun | null,
  asset: Asset,
  { guide, raw }: RuleContext,
): Report | null {
  const range = rangeOf(link.text!);
  // A network shows a link of a post as its address, whatever its text.
  if (isLongAddress(text) && /^social\//.test(asset.channel ?? '')) return null;
  if (isLongAddress(text))
    return run && isToBeCopied(run, asset) ? null : { messageId: 'address', range, actual: text };
  if (!run || !isEnglish(run, asset, guide.language) || hasLabel(link, asset, raw)) return null;
  const says = vagueness(text);
  if (says === null || (says === 'generic' && link.kind === 'button')) return null;
  return {
    messageId: says,
    range,
    actual: text.replace(/\s+/g, ' '),
    verdict: says === 'nothing' ? 'certain' : 'likely',
  };
}

/** An address with more than a host and a word: `tideline.example/sale` can be read. */
function isLongAddress(text: string): boolean {
  if (!/^(?:https?:\/\/|www\.)\S+$/i.test(text)) return false;
  const path = text.replace(/^(?:https?:\/\/)?[^/?#]*/i, '').replace(/\/$/, '');
  return path.length > 24 || /[?#]/.test(path) || path.split('/').length > 3;
}

/** `If the button does not work, paste this into your browser:` stands in the run or in that before it. */
function isToBeCopied(run: TextRun, { runs }: Asset): boolean {
  const at = runs.indexOf(run);
  const around = runs.slice(Math.max(0, at - 2), at + 2).map(({ content }) => content.text);
  return /\b(?:paste|copy|browser|address bar|this (?:link|url|address)|following (?:link|url|address)|link below|url below)\b/i.test(
    around.join(' '),
  );
}

/** Words that only a screen reader says: `aria-label`, `title`. */
function hasLabel({ href }: Link, asset: Asset, raw: RuleContext['raw']): boolean {
  if (asset.format !== 'html' && asset.format !== 'markdown') return false;
  const { start, end } = rangeOf(href);
  const before = raw({ start: Math.max(0, start - 600), end: start });
  const opening = before.slice(before.lastIndexOf('<'));
  const after = raw({ start: end, end: Math.min(end + 600, asset.range.end) });
  const tag = opening + after.slice(0, after.search(/>|$/));
  return /^<\w/.test(opening) && /\s(?:aria-label|aria-labelledby|title)\s*=\s*["']?[^"'\s>]/i.test(tag);
}

/** Whether a link has nothing to hear: no text, no alt text, no label, and no twin with words. */
function silentAmong(links: readonly Link[], asset: Asset, { raw }: RuleContext): (link: Link) => boolean {
  let said: Set<string> | undefined;
  let pictures: Map<string | null, ImageUse[]> | undefined;
  return (link) => {
    if (!isWeb(link.address) || asset.format !== 'html' || isPlaceholder(link.address.text)) return false;
    if (hasLabel(link, asset, raw)) return false;
    const { start, end } = rangeOf(link.href);
    pictures ??= picturesByAddress(asset);
    const inside = (pictures.get(link.href.text) ?? []).filter(({ range }) => range.start > start);
    // A picture without any alt text is another fault, and told there.
    if (inside.some(({ alt }) => alt === null || alt.text.trim() !== '')) return false;
    // What stands in it may be what the reader of pages does not see: an icon drawn by a style sheet, hidden words.
    if (
      inside.length === 0 &&
      /^[^<]*>\s*<(?!\/a)/.test(raw({ start: end, end: Math.min(end + 400, asset.range.end) }))
    )
      return false;
    said ??= new Set(
      links.filter(({ text }) => text && text.text.trim() !== '').map(({ href }) => href.text),
    );
    return !said.has(link.href.text);
  };
}

function picturesByAddress({ images }: Asset): Map<string | null, ImageUse[]> {
  const pictures = new Map<string | null, ImageUse[]>();
  for (const use of images) {
    if (use.kind !== 'img') continue;
    const known = pictures.get(use.href);
    if (known) known.push(use);
    else pictures.set(use.href, [use]);
  }
  return pictures;
}

/** Texts of shops and lists that stand beside many things, and whose place tells which. */
const REPEATED =
  /^(?:(?:shop|buy|book|order|get|add|view|see|read|learn|find|watch|listen|download|register|rsvp|sign|join|try|start|details|more|apply|explore|discover|play|pdf|slides?|video|code|github|link|demo|paper|abstract|recording|website|source|yes|no|reply|share|tweet|edit)\b.*|.{1,3}|[\d\W]+)$/i;

function seenBefore(link: Link, text: string, texts: Map<string, Link>): Report | null {
  const key = text.toLowerCase().replace(/\s+/g, ' ');
  const before = texts.get(key);
  if (!before) {
    texts.set(key, link);
    return null;
  }
  if (link.kind !== 'link' || REPEATED.test(key) || key.split(' ').length < 2) return null;
  if (!isWeb(link.address) || !isWeb(before.address) || isSamePlace(link, before)) return null;
  return {
    messageId: 'same',
    verdict: 'likely',
    range: rangeOf(link.text!),
    actual: text.replace(/\s+/g, ' '),
    data: { other: before.address.text },
  };
}

/** Parameters, places on the page and `www.` make no other page. */
function isSamePlace({ address: a }: Link, { address: b }: Link): boolean {
  if (a.isFilledIn || b.isFilledIn) return true;
  const place = ({ host, path }: Link['address']) =>
    `${host!.text.replace(/^www\./, '')}${path.text.replace(/\/(?:index\.\w+)?$/, '')}`.toLowerCase();
  return place(a) === place(b);
}
