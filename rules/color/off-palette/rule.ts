import {
  type Color,
  type ColorUse,
  defineRule,
  formatHex,
  formatLike,
  type PaletteColor,
  parseColor,
  type Report,
  type RuleContext,
} from 'brandlint/rule';
import { type Allowed, type Verdict, verdictOf } from './judge.ts';

/** Beyond this distance the nearest brand colour is no better a guess than any other. */
const RELATED = 20;

export default defineRule<Record<string, never>, Allowed>({
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
    off: { text: '{actual} is not a brand colour. Use {expected}.' },
  },
  prepare(guide) {
    const { neutrals } = guide.color;
    if (guide.palette.length === 0) return null;
    return {
      entries: [...guide.palette, ...(neutrals === 'any' ? [] : neutrals)],
      tolerance: guide.color.tolerance,
      anyNeutral: neutrals === 'any',
      verdicts: new Map(),
    };
  },
  *check(asset, context) {
    // A logo's own colours are what the brand approved with it.
    if (context.guide.logos.some(({ path }) => path === asset.path)) return;
    for (const use of asset.colors) {
      if (!use.color || use.color.alpha === 0) continue;
      const verdict = verdictOf(use.color, context.prepared);
      if (verdict) yield report(use, verdict, context);
    }
  },
});

function report(
  use: ColorUse,
  { messageId, nearest, distance }: Verdict,
  context: RuleContext<Allowed>,
): Report {
  const isPlain = context.raw(use.range) === use.raw && use.color?.alpha === 1;
  const isRelated = distance < RELATED;
  const text = messageId === 'near' && isPlain ? formatLike(use.raw, nearest.color) : null;
  const shown = formatHex(use.color!).slice(0, 7);
  return {
    messageId,
    range: use.range,
    actual: isMisread(use, shown) ? `${use.raw} (shown as ${shown})` : use.raw,
    // Whether so faint a hue is one is for the eye to tell.
    verdict: messageId === 'tint' ? 'cannot-tell' : 'certain',
    expected: isRelated ? shownEntry(nearest) : anyOf(context.guide.palette),
    source: isRelated ? nearest.source : 'color.palette',
    fix: text === null ? null : { safety: 'safe', edits: [{ range: use.range, text }] },
  };
}

/** An old attribute reads nearly anything as a colour, and often as another one than it says: `bgcolor="#0057b7;"`. */
function isMisread({ origin, raw }: ColorUse, shown: string): boolean {
  if (origin !== 'attribute') return false;
  const meant: Color | null = parseColor(/^[\da-f]{6}$/i.test(raw) ? `#${raw}` : raw);
  return meant === null || formatHex(meant).slice(0, 7) !== shown;
}

function shownEntry({ css, name }: PaletteColor): string {
  return `${css} (${name})`;
}

/** A palette may be long: a few of it, in the guide's order, are enough to choose from. */
function anyOf(palette: readonly PaletteColor[]): string {
  const shown = palette.slice(0, 5).map(shownEntry);
  const rest = palette.length - shown.length;
  if (rest > 0) return `a colour of the palette: ${shown.join(', ')} and ${rest} more`;
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}` : shown.join();
}
