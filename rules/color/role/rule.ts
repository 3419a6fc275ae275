import {
  type Asset,
  type BrandGuide,
  type Color,
  type ColorRole,
  defineRule,
  difference,
  formatLike,
  isNeutral,
  isSameColor,
  type PaletteColor,
  parseColor,
  type Report,
  type RoleColors,
  type RuleContext,
} from 'brandlint/rule';
import { leastContrast, levelOf } from '../legibility.ts';
import { listed, shownEntry } from '../words.ts';
import { type PartColor, partsOfPage, partsOfSheet } from './parts.ts';

type Roles = ReadonlyMap<ColorRole, RoleColors>;

const PARTS: Readonly<Record<ColorRole, string>> = {
  text: 'running text',
  heading: 'headings',
  link: 'links',
  'button-background': 'the ground of buttons',
  'button-text': 'the words on buttons',
  background: 'the ground of text',
  border: 'borders',
};

export default defineRule<Record<string, never>, Roles>({
  name: 'color/role',
  summary: 'Text, headings, links, buttons, grounds and borders have the colours that the guide gives them.',
  severity: 'error',
  needs: ['color.roles'],
  looksAt: ['colors', 'pairs'],
  messages: {
    other: { text: '{actual} is {name}, which the guide does not have for {part}. Use {expected}.' },
    neutral: {
      text: '{actual} is a neutral, and the guide has other colours for {part}. Use {expected}.',
      // Who allows every neutral may well mean some for small print.
      severity: 'info',
    },
  },
  prepare({ color: { roles } }) {
    const filled = roles.filter(({ colors }) => colors.length > 0);
    return filled.length === 0 ? null : new Map(filled.map((role) => [role.role, role]));
  },
  *check(asset, context) {
    const said = new Set<number>();
    for (const part of partsOf(asset)) {
      const report = said.has(part.range.start) ? null : reportOf(part, context);
      if (!report) continue;
      said.add(part.range.start);
      yield report;
    }
  },
});

function partsOf(asset: Asset): Iterable<PartColor> {
  return asset.format === 'css' ? partsOfSheet(asset) : partsOfPage(asset);
}

/** Nearer than this to a colour of the role, a slip of the eyedropper: color/off-palette's to report. CIEDE2000. */
const NEAR = 2;

function reportOf(part: PartColor, context: RuleContext<Roles>): Report | null {
  const { guide, prepared } = context;
  const { color, grounds, range, raw } = part;
  const roles = part.roles.flatMap((role) => prepared.get(role) ?? []);
  const [role] = roles;
  if (!role || roles[0]!.role !== part.roles[0]) return null;
  if (roles.some(({ colors }) => colors.some((entry) => difference(entry.color, color) < NEAR))) return null;
  const kind = kindOf(color, guide);
  if (!kind || (kind.messageId === 'neutral' && role.role === 'border' && guide.color.neutrals === 'any'))
    return null;
  // On a ground that none of them can be read on, another colour is right.
  const fitting = role.colors.filter((entry) => isLegible(entry, grounds, guide));
  if (fitting.length === 0) return null;
  const [only] = fitting;
  const isPlain = context.raw(range) === raw && parseColor(raw)?.alpha === 1;
  const text = fitting.length === 1 && isPlain ? formatLike(raw, only!.color) : null;
  return {
    messageId: kind.messageId,
    range,
    actual: raw,
    expected: listed(fitting.map(shownEntry)),
    data: { name: kind.name, part: PARTS[role.role] },
    source: role.source,
    verdict: part.isCertain ? 'certain' : 'likely',
    fix: text === null ? null : { safety: 'suggested', edits: [{ range, text }] },
  };
}

/** Null for a colour of which color/off-palette says all there is to say, and for a mix that the guide allows. */
function kindOf(color: Color, guide: BrandGuide): { messageId: 'other' | 'neutral'; name: string } | null {
  const entry = guide.palette.find((candidate) => isSameColor(candidate.color, color));
  if (entry) return { messageId: 'other', name: entry.name };
  const { neutrals } = guide.color;
  const isFree =
    neutrals === 'any' ? isNeutral(color) : neutrals.some((one) => isSameColor(one.color, color));
  return isFree ? { messageId: 'neutral', name: 'a neutral' } : null;
}

function isLegible({ color }: PaletteColor, grounds: readonly Color[] | null, guide: BrandGuide): boolean {
  // Large text needs less: what it needs is asked of every text, so that no colour is called right that may be.
  return grounds === null || leastContrast(color, grounds) >= (levelOf(guide) === 'AAA' ? 4.5 : 3);
}
