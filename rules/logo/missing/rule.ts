import {
  type Asset,
  type BrandGuide,
  defineRule,
  type ImageUse,
  isOnChannel,
  type LogoVariant,
  matchLogo,
  type Range,
  type Report,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';
import { saysName, svgName } from '../name.ts';
import { doubtsIn, isTakenAtItsWord } from './doubts.ts';
import { pictureWithout } from './pictures.ts';

/** Formats that hold no pictures. */
const WITHOUT_PICTURES: ReadonlySet<string> = new Set(['text', 'css', 'svg']);

/** Channels whose messages are text alone. */
const TEXT_CHANNELS = ['sms', 'ad/google', 'ad/microsoft'];

export default defineRule<Record<string, never>, Channels>({
  name: 'logo/missing',
  summary: 'Everything on a channel that must show the logo shows it.',
  severity: 'error',
  needs: ['logo.required', 'logo.required-in-images', 'logo.images'],
  messages: {
    missing: {
      text: 'Nothing here shows the logo, which the guide asks of everything for {channel}. Add {expected}.',
    },
    'cannot-tell': {
      text: 'Nothing here is known to be the logo, which the guide asks of everything for {channel}. If {actual} is not it, add {expected}.',
      severity: 'info',
    },
    'not-in-picture': {
      text: 'The logo was not found in this picture, and the guide asks it of pictures for {channel}. If it is not there, add {expected}.',
      severity: 'info',
    },
    'picture-cannot-tell': {
      text: 'The guide asks that pictures for {channel} carry the logo. Whether this one does cannot be told: {reason}. If it does not, add {expected}.',
      severity: 'info',
    },
  },
  prepare: (guide) => (guide.logos.length > 0 ? channelsOf(guide) : null),
  *check(asset, context) {
    if (isOnChannel(TEXT_CHANNELS, asset.channel) || WITHOUT_PICTURES.has(asset.format)) return;
    if (asset.images.some((use) => isLogo(use, context))) return;
    const anywhere = withoutLogo(asset, context);
    const picture = isOnChannel(context.prepared.inPictures, asset.channel)
      ? pictureWithout(asset, context)
      : null;
    // Said once: of a picture where that is what is in doubt.
    const report = anywhere?.messageId === 'missing' ? anywhere : (picture ?? anywhere);
    if (!report) return;
    const { data, ...rest } = report;
    const expected = logoFor(asset, context.guide).path;
    yield { ...rest, expected, data: { ...data, channel: asset.channel! } };
  },
});

interface Channels {
  readonly anywhere: readonly string[];
  readonly inPictures: readonly string[];
}

/** Null where the guide asks it of none. */
function channelsOf({ data }: BrandGuide): Channels | null {
  const { logo } = data as { logo?: Record<string, string | string[] | undefined> };
  const channels = (key: string) => [logo?.[key] ?? []].flat();
  const anywhere = channels('required');
  const inPictures = channels('required-in-images');
  return anywhere.length + inPictures.length > 0 ? { anywhere, inPictures } : null;
}

/** An asset in which no picture is the logo: what is said of it where the logo may stand anywhere. */
function withoutLogo(asset: Asset, context: RuleContext<Channels>): Report | null {
  if (!isOnChannel(context.prepared.anywhere, asset.channel)) return null;
  const body = startOf(asset, context);
  if (!body) return null;
  const [doubt] = doubtsIn(asset, context);
  const source = 'logo.required';
  if (doubt) return { messageId: 'cannot-tell', verdict: 'cannot-tell', ...doubt, source };
  const isBelieved = asset.images.some((use) => isTakenAtItsWord(use, context));
  return { messageId: 'missing', verdict: isBelieved ? 'likely' : 'certain', range: body, source };
}

/** Or has it in it. A retired one is that rule's to tell. */
function isLogo(use: ImageUse, context: RuleContext): boolean {
  if (use.grounds.length > 0 && use.grounds.every(({ hidden }) => hidden)) return false;
  const file = context.image(use);
  if (file?.status === 'found' && file.inside && file.inside !== 'absent' && file.inside.certain) return true;
  const match = matchLogo(use, context);
  if (match?.kind === 'approved' || match?.kind === 'retired') return true;
  return use.kind === 'svg' && saysName(svgName(use, context) ?? '', context.guide);
}

/** Where the asset starts; null for a piece of HTML, which is put into something that may have the logo. */
function startOf(asset: Asset, context: RuleContext): Range | null {
  const { markup } = asset;
  if (markup) {
    // Of the same length, without comments: one for Outlook may hold another body.
    const raw = markup.text.replace(/<!--[\s\S]*?-->/g, (comment) => ' '.repeat(comment.length));
    const body = /<body(?:\s(?:"[^"]*"|'[^']*'|[^>"'])*)?>/i.exec(raw);
    return body && rangeOf(markup, body.index, body.index + body[0].length);
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
