/** HTML emails and pages. */
import {
  type Asset,
  contentStart,
  mapSlice,
  type Reader,
  type Role,
  type TextRun,
} from '../../model/index.ts';
import { emptyAsset } from '../asset.ts';
import { maskMergeTags } from '../merge-tags.ts';
import { type HtmlParts, readHtml } from './parse.ts';

const reader: Reader = {
  format: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  claims: 'always',
  async read(source, _guide, neighbour) {
    const masked = maskMergeTags(source.text);
    const start = contentStart(source.text);
    // Site generators put front matter before HTML, too; only then is its reader loaded.
    const front = source.text.startsWith('---', start)
      ? (await import('../front-matter.ts')).readFrontMatter(source, masked)
      : null;
    const parts = readHtml(source.text, masked, front?.bodyStart ?? start, source.text.length, {
      // A partial is put into another page, which says what it stands on.
      ...(neighbour ? { styleSheet: neighbour } : {}),
      isPage: /<(?:!doctype|html|body)\b/i.test(source.text),
    });
    const banner = mayBeBanner(source.text)
      ? (await import('./banner.ts')).bannerIn(source.text, masked, front?.bodyStart ?? start)
      : null;
    const asset = emptyAsset(source, 'html');
    const html: Asset = {
      ...asset,
      id: front?.id ?? asset.id,
      channel: front?.channel ?? null,
      impliedChannel: banner ? 'banner' : channelOf(source.text),
      campaign: front?.campaign ?? null,
      kind: front?.kind ?? null,
      about: front?.about ?? {},
      lang: front?.lang ?? parts.lang,
      runs: [...(front?.runs ?? []), ...withPreheader(parts)],
      colors: parts.colors,
      pairs: parts.pairs,
      images: [...(front?.images ?? []), ...parts.images],
      links: [...(front?.links ?? []), ...parts.links],
      fonts: parts.fonts,
      mergeTags: masked.tags,
      markup: mapSlice(source.text, { start: front?.bodyStart ?? start, end: source.text.length }, 'plain'),
      written: parts.written,
      ...(banner ? { banner } : {}),
    };
    return {
      assets: [html],
      comments: [...(front?.comments ?? []), ...parts.comments],
      problems: front?.problems ?? [],
    };
  },
};

export default reader;

/** The preheader is what an inbox shows after the subject: the first text of the body, where the sender hid it. */
export function withPreheader({ runs }: HtmlParts): TextRun[] {
  const isBody = ({ role, condition }: TextRun) =>
    !role.startsWith('field:') && role !== 'alt' && condition === null;
  const first = runs.find(isBody);
  if (!first?.hidden || runs.some(({ role }) => role === 'field:preheader')) return runs;
  const role: Role = 'field:preheader';
  return runs.map((run) => (run === first ? { ...run, role } : run));
}

/** Only then is it read for what an ad server reads. */
function mayBeBanner(html: string): boolean {
  return /\bad\.size\b|clicktag/i.test(html);
}

/**
 * An email's markup differs from a page's: Outlook's conditionals and VML, layout tables, and no script.
 * Null where neither can be told.
 */
function channelOf(html: string): 'email' | 'page' | null {
  if (
    /<!--\[if[^\]]*\bmso\b|xmlns:[vo]=|x-apple-disable-message-reformatting|-ms-text-size-adjust|\brole=["']?presentation/i.test(
      html,
    )
  )
    return 'email';
  if (/<script\b[^>]*\bsrc=|<link\b[^>]*\brel=["']?stylesheet|<nav\b|<main\b/i.test(html)) return 'page';
  return /<table\b[^>]*(?:cellpadding|bgcolor|cellspacing)/i.test(html) ? 'email' : null;
}
