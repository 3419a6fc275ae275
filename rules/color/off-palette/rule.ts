import {
  type Color,
  type ColorUse,
  defineRule,
  difference,
  formatHex,
  formatLike,
  isGrey,
  isNeutral,
  nearestColor,
  type PaletteColor,
  type Report,
  type RuleContext,
} from 'brandlint/rule';

interface Prepared {
  readonly allowed: readonly PaletteColor[];
  readonly verdicts: Map<string, Verdict | null>;
}

interface Verdict {
  readonly messageId: 'near' | 'off-shade' | 'off';
  readonly nearest: PaletteColor;
  readonly distance: number;
}

/** Under this CIEDE2000 distance a colour is a slip of the eyedropper, not a choice. */
const NEAR = 2;

/** Beyond this distance the nearest brand colour is no better a guess than any other. */
const RELATED = 20;

export default defineRule<Record<string, never>, Prepared>({
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
    off: { text: '{actual} is not a brand colour. Use {expected}.' },
  },
  prepare(guide) {
    const { neutrals } = guide.color;
    if (guide.palette.length === 0) return null;
    return { allowed: [...guide.palette, ...(neutrals === 'any' ? [] : neutrals)], verdicts: new Map() };
  },
  *check(asset, context) {
    // A logo's own colours are what the brand approved with it.
    if (context.guide.logos.some(({ path }) => path === asset.path)) return;
    for (const use of asset.colors) {
      if (!use.color || use.color.alpha === 0) continue;
      const verdict = verdictOf(use.color, context);
      if (verdict) yield report(use, verdict, context);
    }
  },
});

function verdictOf(color: Color, { guide, prepared }: RuleContext<Prepared>): Verdict | null {
  const key = `${color.r} ${color.g} ${color.b}`;
  let verdict = prepared.verdicts.get(key);
  if (verdict === undefined) {
    verdict = judge(color, prepared.allowed, guide.color.tolerance, guide.color.neutrals === 'any');
    prepared.verdicts.set(key, verdict);
  }
  return verdict;
}

function judge(
  color: Color,
  allowed: readonly PaletteColor[],
  tolerance: number,
  anyNeutral: boolean,
): Verdict | null {
  const found = nearestColor(color, allowed);
  if (!found || isSame(color, found.entry.color)) return null;
  const { entry: nearest, distance } = found;
  if (anyNeutral && isFreeNeutral(color, nearest.color)) return null;
  const messageId = distance < NEAR ? 'near' : distance <= tolerance ? 'off-shade' : 'off';
  return { messageId, nearest, distance };
}

/** The same in eight bits a channel, unclipped: `hsl()` and rounding may write one colour in many ways. */
function isSame(a: Color, b: Color): boolean {
  const eightBits = (value: number) => Math.round(value * 255);
  return (['r', 'g', 'b'] as const).every((channel) => eightBits(a[channel]) === eightBits(b[channel]));
}

/** A faint tint that is almost a tinted brand colour was meant to be it; any other neutral is free. */
function isFreeNeutral(color: Color, nearest: Color): boolean {
  if (isGrey(color)) return true;
  return isNeutral(color) && (isGrey(nearest) || difference(color, nearest) >= NEAR);
}

function report(
  use: ColorUse,
  { messageId, nearest, distance }: Verdict,
  context: RuleContext<Prepared>,
): Report {
  const isPlain = context.raw(use.range) === use.raw && use.color?.alpha === 1;
  const isRelated = distance < RELATED;
  const text = messageId === 'near' && isPlain ? formatLike(use.raw, nearest.color) : null;
  // A legacy attribute that is no valid colour shows as another one: say which.
  const shown = formatHex(use.color!).slice(0, 7);
  const isMisread =
    use.origin === 'attribute' &&
    /^#|^rgb|^var/i.test(use.raw) &&
    !/^#[\da-f]{3}(?:[\da-f]{3})?$/i.test(use.raw);
  return {
    messageId,
    range: use.range,
    actual: isMisread ? `${use.raw} (shown as ${shown})` : use.raw,
    expected: isRelated ? shownEntry(nearest) : anyOf(context.guide.palette),
    source: isRelated ? nearest.source : 'color.palette',
    fix: text === null ? null : { safety: 'safe', edits: [{ range: use.range, text }] },
  };
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
