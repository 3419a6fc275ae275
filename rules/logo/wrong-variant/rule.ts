import {
  type Asset,
  type Color,
  defineRule,
  formatHex,
  type ImageGround,
  type ImageUse,
  type LogoVariant,
  matchLogo,
  type Report,
  type RuleContext,
  rangeOf,
} from 'brandlint/rule';
import { type LogoTone, toneOf } from '../tone.ts';
import { contrastOf, isLost } from './visible.ts';

type Match = Extract<ReturnType<typeof matchLogo>, { kind: 'approved' }>;

export default defineRule({
  name: 'logo/wrong-variant',
  summary: 'Light logos stand on dark grounds and dark logos on light ones, in dark mode too.',
  severity: 'error',
  needs: ['logo.images'],
  looksAt: ['images'],
  messages: {
    ground: { text: 'This logo is {tone}, and so is its ground, {actual}{contrast}. {instead}' },
    'dark-mode': {
      text: 'This logo is {tone} and vanishes in dark mode, where its ground is {actual}{contrast}. {instead}',
    },
    unsure: {
      text: 'By its name this logo is {tone}, and so is its ground{where}, {actual}. {instead}',
      severity: 'warning',
    },
  },
  prepare: (guide) => (guide.logos.length > 0 ? {} : null),
  *check(asset, context) {
    for (const use of asset.images) {
      if (!use.src || use.grounds.length === 0) continue;
      const match = matchLogo(use, context);
      if (match?.kind !== 'approved') continue;
      const file = context.image(use);
      const tone = toneOf(
        match.variant,
        file?.status === 'found' ? file : context.guideImage(match.variant.path),
        context,
      );
      // One finding a logo: what is wrong in the light is put right first.
      const place = tone && use.grounds.find((on) => isWrong(on, tone, use, asset, context));
      if (place) yield reportOf(use, place, tone, match, asset, context);
    }
  },
});

function isWrong(
  on: ImageGround,
  tone: LogoTone,
  use: ImageUse,
  asset: Asset,
  context: RuleContext,
): boolean {
  if (on.hidden) return false;
  const grounds = groundsOf(on);
  if (grounds.length === 0 || !grounds.every((ground) => isLost(tone, ground))) return false;
  return on.scheme === 'light' || !isSwapped(use, on, asset, context);
}

/** Over a gradient, each of its stops. */
function groundsOf({ ground: { color, doubt, stops } }: ImageGround): readonly Color[] {
  return color ? [color] : doubt === 'gradient' ? stops : [];
}

/** Whether dark mode has a picture of its own: another logo that only it shows, or a `<source>` for it. */
function isSwapped(use: ImageUse, { scheme }: ImageGround, asset: Asset, context: RuleContext): boolean {
  const isShown = (other: ImageUse, wanted: string) =>
    other.grounds.some((on) => on.scheme === wanted && !on.hidden);
  const hasOther = asset.images.some(
    (other) =>
      other !== use &&
      isShown(other, scheme) &&
      !isShown(other, 'light') &&
      matchLogo(other, context)?.kind === 'approved',
  );
  if (hasOther) return true;
  // The reader reads the picture that stands for all; its alternatives are not part of what it says of it.
  const before = context.raw({ start: asset.range.start, end: use.range.start });
  const picture = before.slice(before.toLowerCase().lastIndexOf('<picture'));
  return (
    /^<picture[\s>]/i.test(picture) &&
    !/<\/picture/i.test(picture) &&
    /prefers-color-scheme\s*:\s*dark/i.test(picture)
  );
}

function reportOf(
  use: ImageUse,
  on: ImageGround,
  tone: LogoTone,
  match: Match,
  asset: Asset,
  context: RuleContext,
): Report {
  const [ground] = groundsOf(on) as [Color];
  const other = otherVariant(use, match.variant, tone, context);
  const inDark = on.scheme !== 'light';
  const ratio = contrastOf(tone, ground);
  const { source } = on.ground;
  return {
    messageId: !tone.certain ? 'unsure' : inDark ? 'dark-mode' : 'ground',
    verdict: tone.certain && match.certain && on.ground.color ? 'certain' : 'likely',
    range: rangeOf(use.src!),
    actual: formatHex(ground),
    ...(other ? { expected: other.path } : {}),
    source: other?.source ?? match.variant.source,
    data: {
      tone: tone.tone,
      where: inDark ? ' in dark mode' : '',
      contrast: ratio === null ? '' : ` (contrast ${(Math.floor(ratio * 10) / 10).toFixed(1)}:1)`,
      instead: insteadOf(tone, other, inDark),
    },
    related: source
      ? [
          {
            path: source.path ?? asset.path,
            range: source.range,
            message: `on this ground, ${formatHex(ground)}`,
          },
        ]
      : [],
  };
}

function insteadOf({ tone }: LogoTone, other: LogoVariant | null, inDark: boolean): string {
  const plate = tone === 'dark' ? 'a light plate' : 'a dark plate';
  if (!inDark) return other ? `Use ${other.path}.` : `Give it ${plate}.`;
  return other ? `Show ${other.path} there, or give it ${plate}.` : `Give it ${plate} there.`;
}

/** An approved logo of the other tone: of the same kind of file where there is one. */
function otherVariant(
  use: ImageUse,
  own: LogoVariant,
  { tone }: LogoTone,
  context: RuleContext,
): LogoVariant | null {
  const others = context.guide.logos.filter((variant) => {
    const its = variant === own ? null : toneOf(variant, context.guideImage(variant.path), context);
    return its !== null && its.tone !== tone;
  });
  const ending = /\.\w+(?=[?#]|$)/.exec(use.src!.text)?.[0].toLowerCase();
  return others.find(({ path }) => ending && path.toLowerCase().endsWith(ending)) ?? others[0] ?? null;
}
