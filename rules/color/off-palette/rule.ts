import {
  type AllowedColors,
  allowedColors,
  type ColorJudgement,
  type ColorUse,
  defineRule,
  formatLike,
  isAllowedAlpha,
  judgeColor,
  type PaletteColor,
  type Report,
  type RuleContext,
} from 'brandlint/rule';
import { isTemplate, misreadOf } from '../misread.ts';

/** Beyond this distance the nearest brand colour is no better a guess than any other. */
const RELATED = 20;

export default defineRule<Record<string, never>, AllowedColors>({
  name: 'color/off-palette',
  summary: 'Every colour is one of the palette, or a neutral.',
  severity: 'error',
  fixable: true,
  needs: ['color.palette'],
  messages: {
    near: {
      text: '{actual} is almost {expected}, but not quite. Use the exact brand colour.',
      severity: 'warning',
    },
    'off-shade': {
      text: '{actual} is a shade off {expected}. Use the brand colour, or add this shade to the palette.',
      severity: 'warning',
    },
    tint: {
      text: '{actual} is a faint tint that the palette does not have. Use a plain grey or {expected}, or add it to the palette.',
      severity: 'info',
    },
    alpha: {
      text: '{actual} is {color} at {alpha}% opacity, and the guide allows {expected}. Use one of these, or make it opaque.',
    },
    off: { text: '{actual} is not a brand colour. Use {expected}.' },
  },
  prepare: allowedColors,
  *check(asset, context) {
    // A logo's own colours are what the brand approved with it.
    if (context.guide.logos.some(({ path }) => path === asset.path)) return;
    for (const use of asset.colors) {
      if (!use.color || use.color.alpha === 0) continue;
      // An attribute that shows another colour than it says is color/legacy-value's to report.
      if (misreadOf(use) || (use.origin === 'attribute' && isTemplate(use.raw))) continue;
      const judgement = judgeColor(use.color, context.prepared);
      const report =
        judgement.band === 'brand' || judgement.band === 'mix'
          ? alphaReport(use, judgement, context.prepared)
          : colorReport(use, judgement, context);
      if (report) yield report;
    }
  },
});

function colorReport(
  use: ColorUse,
  { band, nearest, distance }: ColorJudgement,
  context: RuleContext<AllowedColors>,
): Report | null {
  if (band === 'neutral') return null;
  const isPlain = context.raw(use.range) === use.raw && use.color?.alpha === 1;
  const isRelated = distance < RELATED;
  const text = band === 'near' && isPlain ? formatLike(use.raw, nearest.color) : null;
  return {
    messageId: band,
    range: use.range,
    actual: use.raw,
    // Whether so faint a hue is one is for the eye to tell.
    verdict: band === 'tint' ? 'cannot-tell' : 'certain',
    expected: isRelated ? shownEntry(nearest) : anyOf(context.guide.palette),
    source: isRelated ? nearest.source : 'color.palette',
    fix: text === null ? null : { safety: 'safe', edits: [{ range: use.range, text }] },
  };
}

/** Shadows and custom properties for them are see-through by nature. */
function alphaReport(use: ColorUse, { nearest }: ColorJudgement, allowed: AllowedColors): Report | null {
  const { alphas } = allowed;
  if (alphas === 'any' || isAllowedAlpha(use.color!, allowed) || use.property.includes('shadow')) return null;
  const percent = (alpha: number) => Math.round(alpha * 100);
  return {
    messageId: 'alpha',
    range: use.range,
    actual: use.raw,
    expected: alphas.length === 0 ? '100% only' : `${listed([...alphas, 1].map((a) => `${percent(a)}%`))}`,
    data: { color: shownEntry(nearest), alpha: percent(use.color!.alpha) },
    source: 'color.alphas',
  };
}

function shownEntry({ css, name }: PaletteColor): string {
  return `${css} (${name})`;
}

/** A palette may be long: a few of it, in the guide's order, are enough to choose from. */
function anyOf(palette: readonly PaletteColor[]): string {
  const shown = palette.slice(0, 5).map(shownEntry);
  const rest = palette.length - shown.length;
  return rest > 0 ? `a colour of the palette: ${shown.join(', ')} and ${rest} more` : listed(shown);
}

function listed(choices: readonly string[]): string {
  return choices.length > 1 ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}` : choices.join();
}
