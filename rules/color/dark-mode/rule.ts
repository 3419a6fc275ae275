import {
  type AllowedColors,
  type Asset,
  allowedColors,
  defineRule,
  judgeColor,
  type Report,
} from 'brandlint/rule';
import { isForDark, offBrandReport } from '../off-brand.ts';
import { disagreements } from './schemes.ts';

interface Prepared {
  /** Null: the guide has no palette. */
  readonly allowed: AllowedColors | null;
}

const MODE = { dark: 'dark mode', 'outlook-dark': "Outlook's dark mode" } as const;

export default defineRule<Record<string, never>, Prepared>({
  name: 'color/dark-mode',
  summary: 'Dark mode has the colours of the brand, the same in every mail program.',
  severity: 'error',
  fixable: true,
  looksAt: ['colors', 'pairs'],
  messages: {
    near: {
      text: '{actual}, for {mode}, is almost {expected}, but not quite. Use the exact brand colour.',
      severity: 'warning',
    },
    'off-shade': {
      text: '{actual}, for {mode}, is a shade off {expected}. Use the brand colour, or add this shade to the palette.',
      severity: 'warning',
    },
    tint: {
      text: '{actual}, for {mode}, is a faint tint that the palette does not have. Use a plain grey or {expected}, or add it to the palette.',
      severity: 'info',
    },
    off: { text: '{actual}, for {mode}, is not a brand colour. Use {expected}, or add it to the palette.' },
    'text-differs': {
      text: "This text is {actual} in Outlook's dark mode and {expected} in everybody else's. Give both one colour.",
      severity: 'warning',
    },
    'ground-differs': {
      text: "This ground is {actual} in Outlook's dark mode and {expected} in everybody else's. Give both one colour.",
      severity: 'warning',
    },
  },
  prepare: (guide) => ({ allowed: allowedColors(guide) }),
  *check(asset, context) {
    // A logo's own colours are what the brand approved with it.
    if (context.guide.logos.some(({ path }) => path === asset.path)) return;
    const { allowed } = context.prepared;
    if (allowed) {
      for (const report of overrides(asset, allowed, context)) yield report;
    }
    yield* disagreements(asset);
  },
});

function* overrides(
  asset: Asset,
  allowed: AllowedColors,
  context: Parameters<typeof offBrandReport>[2],
): Iterable<Report> {
  for (const use of asset.colors) {
    if (!use.color || use.color.alpha === 0 || !isForDark(use)) continue;
    const judgement = judgeColor(use.color, allowed);
    if (judgement.band === 'brand' || judgement.band === 'mix') continue;
    const report = offBrandReport(use, judgement, context);
    if (report) yield { ...report, data: { mode: MODE[use.scheme as keyof typeof MODE] } };
  }
}
