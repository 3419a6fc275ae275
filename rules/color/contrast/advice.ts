/** What to do about text that is hard to read. */
import {
  type Asset,
  type BrandGuide,
  type Color,
  contrastRatio,
  type Fix,
  formatLike,
  isSameColor,
  type PaletteColor,
  parseColor,
  type RuleContext,
} from 'brandlint/rule';
import { groundsOf, leastContrast, legibleColor, roleOf } from '../legibility.ts';
import { shownEntry } from '../words.ts';
import { type Fault, inFile } from './faults.ts';

export interface Advice {
  /** The colour that would do where the fault is reported. */
  readonly better: PaletteColor | null;
  /** A sentence. */
  readonly advice: string;
  readonly fix: Fix | null;
}

export function adviceOn(fault: Fault, asset: Asset, context: RuleContext): Advice {
  const { half, at } = fault;
  const { text, ground } = betterOf(fault, context.guide);
  const better = at === 'text' ? text : at === 'ground' ? ground : null;
  const move = text ? `make the text ${shownEntry(text)}` : ground ? `put it on ${shownEntry(ground)}` : null;
  const mode = fault.scheme === 'outlook-dark' ? "Outlook's dark mode" : 'dark mode';
  if (half === 'text') {
    const advice = `The text is recoloured for ${mode} and its ground is not: ${move ?? 'recolour both'}.`;
    return { better, advice, fix: null };
  }
  if (half === 'ground') {
    const advice = `The ground is recoloured for ${mode} and the text is not: ${move ?? 'recolour both'}.`;
    return { better, advice, fix: null };
  }
  const advice = text
    ? `Use ${shownEntry(text)}.`
    : ground
      ? `Put it on ${shownEntry(ground)}.`
      : generalAdvice(fault);
  return { better, advice, fix: text ? fixOf(fault, text, asset, context) : null };
}

/** One colour to change: of the two, the one that is not the brand's or that only the light scheme has. */
function betterOf(
  fault: Fault,
  guide: BrandGuide,
): { readonly text: PaletteColor | null; readonly ground: PaletteColor | null } {
  const { half, foreground, grounds } = fault;
  const isBrands = (color: Color) => guide.palette.some((entry) => isSameColor(entry.color, color));
  const isGroundFirst = half === 'text' || (half === null && isBrands(foreground) && !grounds.some(isBrands));
  const other = isGroundFirst ? betterGround(fault, guide) : betterText(fault, guide);
  if (other) return isGroundFirst ? { text: null, ground: other } : { text: other, ground: null };
  return isGroundFirst
    ? { text: betterText(fault, guide), ground: null }
    : { text: null, ground: betterGround(fault, guide) };
}

function betterText({ foreground, grounds, needed, pairs }: Fault, guide: BrandGuide): PaletteColor | null {
  const role = roleOf(pairs[0]!.part, 'text');
  return legibleColor(guide, role, foreground, (color) => leastContrast(color, grounds) >= needed);
}

function betterGround({ foreground, grounds, needed, pairs }: Fault, guide: BrandGuide): PaletteColor | null {
  const role = roleOf(pairs[0]!.part, 'ground');
  return legibleColor(guide, role, grounds[0]!, (color) => contrastRatio(color, foreground) >= needed);
}

const WHITE = parseColor('#fff')!;

/** Where neither the palette nor a neutral helps. */
function generalAdvice({ grounds, needed }: Fault): string {
  if (leastContrast(WHITE, grounds) >= needed) return 'Make the text lighter.';
  const black = { ...WHITE, r: 0, g: 0, b: 0 };
  return leastContrast(black, grounds) >= needed ? 'Make the text darker.' : 'Change its ground.';
}

/** Only where every text that has its colour from here can be read in the better one. */
function fixOf(fault: Fault, better: PaletteColor, asset: Asset, context: RuleContext): Fix | null {
  const source = inFile(fault.pairs[0]!.foreground.source);
  if (!source || context.raw(source.range) !== source.raw || parseColor(source.raw)?.alpha !== 1) return null;
  const text = formatLike(source.raw, better.color);
  if (text === null) return null;
  const isFit = asset.pairs.every(({ foreground, background, hidden }) => {
    const grounds = groundsOf(background);
    const isOther = foreground.source?.range.start !== source.range.start || foreground.source.path !== null;
    return hidden || isOther || (grounds.length > 0 && leastContrast(better.color, grounds) >= fault.needed);
  });
  return isFit ? { safety: 'suggested', edits: [{ range: source.range, text }] } : null;
}
