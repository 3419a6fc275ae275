export { composite, contrastRatio, isLargeText, NEEDED_CONTRAST } from './contrast.ts';
export { chromaOf, difference, isGrey, isNeutral, nearestColor } from './difference.ts';
export type { ColorContext } from './evaluate.ts';
export { formatHex, formatLike } from './format.ts';
export { parseLegacyColor } from './legacy.ts';
export {
  type AllowedColors,
  allowedColors,
  type ColorBand,
  type ColorJudgement,
  isAllowedAlpha,
  isSameColor,
  judgeColor,
} from './palette.ts';
export { parseColor, resolveColor } from './parse.ts';
