import {
  type Asset,
  type BrandGuide,
  defineRule,
  type ImageUse,
  isOnChannel,
  type LogoVariant,
  matchLogo,
  type Range,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';
import { saysName, svgName } from '../name.ts';
import { doubtsIn, isTakenAtItsWord } from './doubts.ts';

/** Formats that hold no pictures. */
const WITHOUT_PICTURES: ReadonlySet<string> = new Set(['text', 'css', 'svg']);

/** Channels whose messages are text alone. */
const TEXT_CHANNELS = ['sms', 'ad/google', 'ad/microsoft'];

export default defineRule<Record<string, never>, readonly string[]>({
  name: 'logo/missing',
  summary: 'Everything on a channel that must show the logo shows it.',
  severity: 'error',
  needs: ['logo.required', 'logo.images'],
  messages: {
    missing: {
      text: 'Nothing here shows the logo, which the guide asks of everything for {channel}. Add {expected}.',
    },
    'cannot-tell': {
      text: 'Nothing here is known to be the logo, which the guide asks of everything for {channel}. If {actual} is not it, add {expected}.',
      severity: 'info',
    },
  },
  prepare: (guide) => (guide.logos.length > 0 ? requiredChannels(guide) : null),
  *check(asset, context) {
    const { guide, prepared: required } = context;
    if (!isOnChannel(required, asset.channel) || isOnChannel(TEXT_CHANNELS, asset.channel)) return;
    if (WITHOUT_PICTURES.has(asset.format)) return;
    const body = startOf(asset, context);
    if (!body || asset.images.some((use) => isLogo(use, context))) return;
    const [doubt] = doubtsIn(asset, context);
    const logo = logoFor(asset, guide);
    yield {
      messageId: doubt ? 'cannot-tell' : 'missing',
      verdict: doubt
        ? 'cannot-tell'
        : asset.images.some((use) => isTakenAtItsWord(use, context))
          ? 'likely'
          : 'certain',
      range: doubt?.range ?? body,
      ...(doubt ? { actual: doubt.actual } : {}),
      expected: logo.path,
      data: { channel: asset.channel! },
      source: 'logo.required',
    };
  },
});

function requiredChannels({ data }: BrandGuide): readonly string[] | null {
  const { logo } = data as { logo?: { required?: string | string[] } };
  const required = [logo?.required ?? []].flat();
  return required.length > 0 ? required : null;
}

/** A retired one is that rule's to tell. */
function isLogo(use: ImageUse, context: RuleContext): boolean {
  if (use.grounds.length > 0 && use.grounds.every(({ hidden }) => hidden)) return false;
  const match = matchLogo(use, context);
  if (match?.kind === 'approved' || match?.kind === 'retired') return true;
  return use.kind === 'svg' && saysName(svgName(use, context) ?? '', context.guide);
}

/** Where the asset starts; null for a piece of HTML, which is put into something that may have the logo. */
function startOf(asset: Asset, context: RuleContext): Range | null {
  const { start } = asset.range;
  if (asset.format === 'html') {
    // Of the same length, without comments: one for Outlook may hold another body.
    const raw = context.raw(asset.range).replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
    const body = /<body(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>/i.exec(raw);
    return body && { start: start + body.index, end: start + body.index + body[0].length };
  }
  const [first] = asset.runs;
  if (!first) return null;
  const range = rangeOf(first.content);
  const line = /[\r\n]/.exec(context.raw(range));
  return line ? { start: range.start, end: range.start + line.index } : range;
}

/** Most mail programs show no SVG. */
function logoFor({ channel }: Asset, { logos }: BrandGuide): LogoVariant {
  const shown = channel === 'email' ? logos.find(({ path }) => !/\.svg$/i.test(path)) : undefined;
  return shown ?? logos[0]!;
}
