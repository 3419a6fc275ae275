export { chromaOf, difference, isGrey, isNeutral, nearestColor } from './difference.ts';
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
export { parseColor } from './parse.ts';
