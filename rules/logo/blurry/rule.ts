import { type Asset, defineRule, type LogoVariant, type RuleContext } from 'brandlint/rule';
import { logosShown, rounded, sizeRange } from '../shown.ts';

interface Options {
  readonly density: number;
}

/** A file may lose a few pixels where it is trimmed. */
const SLACK = 0.02;

export default defineRule<Partial<Options>, Options>({
  name: 'logo/blurry',
  summary: 'Every logo has enough pixels for the size at which it is shown.',
  severity: 'warning',
  needs: ['logo.images'],
  looksAt: ['images'],
  options: {
    density: {
      description: 'How many pixels of the file each CSS pixel needs. Default: 2, for sharp screens.',
      type: 'number',
      minimum: 1,
      maximum: 4,
    },
  },
  messages: {
    blurry: {
      text: 'This logo is shown {shown} px wide and its file has {actual}: on sharp screens it is blurred. Use {expected}.',
    },
    upscaled: {
      text: 'This logo is shown {shown} px wide and its file has only {actual}: it is blurred on every screen. Use {expected}.',
      severity: 'error',
    },
  },
  prepare: ({ logos }, { density = 2 }) => (logos.length > 0 ? { density } : null),
  *check(asset, context) {
    const { density } = context.prepared;
    for (const { use, variant, file, width, scale, verdict } of logosShown(asset, context)) {
      if (!variant || !file?.isOwn || file.isVector || !width) continue;
      // The browser takes a larger file where one is offered.
      if (/\ssrcset\s*=/i.test(context.raw(use.range))) continue;
      const shown = width * scale;
      const has = file.width * (1 + SLACK);
      if (has >= shown * density) continue;
      const needed = Math.ceil(shown * density);
      const better = sharperThan(variant, needed, asset, context);
      yield {
        messageId: has < shown ? 'upscaled' : 'blurry',
        range: sizeRange(use, use.width ? 'width' : 'height'),
        actual: `${file.width} px`,
        expected: `${better ? `${better.path} or ` : ''}a file at least ${needed} px wide`,
        data: { shown: rounded(shown) },
        source: variant.source,
        verdict,
      };
    }
  },
});

/** The same logo in more pixels, or in none; no SVG in an email, as Gmail and Outlook show none. */
function sharperThan(
  { name, path, tone }: LogoVariant,
  needed: number,
  { channel }: Asset,
  context: RuleContext<Options>,
): LogoVariant | undefined {
  const isSame = (other: LogoVariant) =>
    other.name !== name && (stem(other.path) === stem(path) || (tone !== null && other.tone === tone));
  return context.guide.logos.filter(isSame).find((other) => {
    if (/\.svgz?$/i.test(other.path)) return channel !== 'email';
    const file = context.guideImage(other.path);
    return file?.status === 'found' && (file.width ?? 0) >= needed;
  });
}

/** `assets/logo@2x.png` → `logo`: the same logo in other files. */
function stem(path: string): string {
  return path
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '')
    .replace(/[-_@](?:\d+x|\d+w?)$/i, '')
    .toLowerCase();
}
