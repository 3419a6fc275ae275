import {
  type AllowedColors,
  allowedColors,
  type ColorJudgement,
  type ColorUse,
  defineRule,
  isAllowedAlpha,
  judgeColor,
  type Report,
} from 'brandlint/rule';
import { isTemplate, misreadOf } from '../misread.ts';
import { isForDark, offBrandReport } from '../off-brand.ts';
import { listed, shownEntry } from '../words.ts';

export default defineRule<Record<string, never>, AllowedColors>({
  name: 'color/off-palette',
  summary: 'Every colour is one of the palette, or a neutral.',
  severity: 'error',
  fixable: true,
  needs: ['color.palette'],
  looksAt: ['colors'],
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
      const isBrand = judgement.band === 'brand' || judgement.band === 'mix';
      // Other colours of dark mode are color/dark-mode's to report.
      if (!isBrand && isForDark(use)) continue;
      const report = isBrand
        ? alphaReport(use, judgement, context.prepared)
        : offBrandReport(use, judgement, context);
      if (report) yield report;
    }
  },
});

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
