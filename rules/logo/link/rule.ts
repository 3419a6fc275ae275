import {
  type Asset,
  addressWithin,
  defineRule,
  hostOf,
  type ImageUse,
  isHostAmong,
  isRedirect,
  type LinkUse,
  type MappedText,
  matchLogo,
  OPAQUE,
  rangeOf,
} from 'brandlint/rule';
import { type AllowedHosts, allowedHosts } from './allowed.ts';

export default defineRule<Record<string, never>, AllowedHosts>({
  name: 'logo/link',
  summary: 'A logo that is a link leads to the brand.',
  severity: 'error',
  needs: ['logo.images', 'logo.link', 'meta.link', 'links.hosts'],
  looksAt: ['images'],
  messages: {
    elsewhere: { text: 'This logo leads to {actual}. Link it to {expected}.' },
    redirect: {
      text: 'This logo leads to {actual}, which may lead on to anywhere. Make sure that it ends at {expected}.',
      severity: 'info',
    },
    none: { text: 'No logo here is a link. Link this one to {expected}.', severity: 'info' },
  },
  prepare: (guide) => (guide.logos.length > 0 ? allowedHosts(guide) : null),
  *check(asset, context) {
    const { prepared: allowed } = context;
    const logos = asset.images.flatMap((use) => {
      const match = matchLogo(use, context);
      return match?.kind === 'approved' ? [{ use, match }] : [];
    });
    for (const { use, match } of logos) {
      const href = hrefAround(use, asset);
      const fault = href && faultOf(href.text, use, allowed);
      if (!fault) continue;
      yield {
        messageId: fault.messageId,
        verdict: fault.messageId === 'redirect' ? 'cannot-tell' : match.certain ? 'certain' : 'likely',
        range: rangeOf(href),
        actual: fault.actual,
        expected: allowed.shown,
        source: allowed.source,
      };
    }
    const [first] = logos.filter(({ use }) => isLaidOut(use));
    if (allowed.explicit && first && logos.every(({ use }) => use.href === null)) {
      yield {
        messageId: 'none',
        verdict: first.match.certain ? 'certain' : 'likely',
        range: first.use.range,
        expected: allowed.shown,
        source: allowed.source,
      };
    }
  },
});

/** A picture in running text is no masthead, and need not be a link. */
function isLaidOut({ kind, grounds }: ImageUse): boolean {
  return kind === 'img' && grounds.some(({ hidden }) => !hidden);
}

/** The address of the innermost link around a picture. */
function hrefAround({ range, href }: ImageUse, { links }: Asset): MappedText | null {
  if (href === null) return null;
  let inner: LinkUse | null = null;
  for (const link of links) {
    if (link.range.start > range.start || link.range.end < range.end || !link.href) continue;
    if (!inner || link.range.start >= inner.range.start) inner = link;
  }
  return inner?.href ?? null;
}

function faultOf(
  address: string,
  { src }: ImageUse,
  allowed: AllowedHosts,
): { messageId: 'elsewhere' | 'redirect'; actual: string } | null {
  const href = address.trim();
  if (href === '' || href.includes(OPAQUE) || /[{}<>[\]|]|%%/.test(href)) return null;
  if (/^(?:mailto|tel|sms):/i.test(href)) return { messageId: 'elsewhere', actual: href };
  // A path is on the site itself, and `#` is nowhere yet.
  if (!/^(?:https?:)?\/\//i.test(href)) return null;
  // A picture that leads to itself is shown large.
  if (href === src?.text.trim() || /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/i.test(href)) return null;
  const host = hostOf(href);
  if (host === null || isHostAmong(host, allowed.hosts)) return null;
  const url = new URL(href.replace(/^\/\//, 'https://'));
  const within = addressWithin(url);
  if (within) {
    const end = hostOf(within);
    if (end && isHostAmong(end, allowed.hosts)) return null;
    return { messageId: 'elsewhere', actual: end ?? host };
  }
  return { messageId: isRedirect(url) ? 'redirect' : 'elsewhere', actual: host };
}
