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

import type { Color } from '../model/index.ts';
import { parseColor as p } from './parse.ts';
export const resolveColor = (css: string, c: { currentColor: Color | null; scheme: string }): Color | null => /^currentcolor$/i.test(css) ? c.currentColor : p(css);
export const composite = (o: Color, u: Color): Color => ({ r: o.r * o.alpha + u.r * (1 - o.alpha), g: o.g * o.alpha + u.g * (1 - o.alpha), b: o.b * o.alpha + u.b * (1 - o.alpha), alpha: 1 });
