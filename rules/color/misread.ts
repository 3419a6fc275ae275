/**
 * Old attributes (`bgcolor`, `text`, `link`, `<font color>` …) read nearly anything as a colour, and often as another
 * one than it says: `bgcolor="#0057b7;"` is a green.
 */
import { type Color, type ColorUse, isSameColor, parseColor } from 'brandlint/rule';

export interface Misread {
  /** What browsers show, by HTML's "rules for parsing a legacy color value". */
  readonly shown: Color;
  /** What was meant; null where that is a guess. */
  readonly meant: Color | null;
  /** The value without what does not belong there. */
  readonly value: string;
}

/** What an attribute shows instead of what it says; null when it shows that, or cannot be known. */
export function misreadOf({ origin, raw, color }: ColorUse): Misread | null {
  if (origin !== 'attribute' || !color || isTemplate(raw)) return null;
  const value = plainValue(raw);
  const meant = parseColor(value);
  return meant?.alpha === 1 && isSameColor(meant, color) ? null : { shown: color, meant, value };
}

/** Whether another program fills it in: `@banner.color`, `${accent}`, `%brand%`. What it will say is not known. */
export function isTemplate(raw: string): boolean {
  return /[{}<>@$[\]|]|%[a-z_]\w*%/i.test(raw);
}

/** Without what CSS, a quick hand or another language leaves around a colour: `#0057b7;`, `#0057b7 !important`. */
function plainValue(raw: string): string {
  const value = raw
    .replace(/^[\s'"]*(?:(?:background-)?color\s*:\s*)?/i, '')
    .replace(/\s*(?:!\s*important)?[\s;,.'"]*$/i, '')
    .replace(/^(?:0x|#+\s*)(?=[\da-f]+$)/i, '#');
  return /^(?:[\da-f]{3}|[\da-f]{6})$/i.test(value) ? `#${value}` : value;
}
