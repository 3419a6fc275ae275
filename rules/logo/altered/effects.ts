/** What CSS does to a picture, in words; null where that is nothing that is seen. */
import { type Alteration, type Color, difference, parseColor } from 'brandlint/rule';
import { transformationOf } from '../transform.ts';

/** @param written The whole value as the file has it; null: it stands in another file. */
export function effectOf(
  { kind, source }: Alteration,
  written: string | null,
  ground: Color | null,
): string | null {
  const raw = source.raw.trim().toLowerCase();
  // What a variable or a merge tag says is not told here.
  if (/\bvar\(|\uFFFC/.test(raw)) return null;
  switch (kind) {
    case 'filter':
      return filterEffect(raw);
    case 'transform':
      return transformEffect(source);
    case 'opacity':
      return numberOf(raw) < 0.99 ? 'makes it see-through' : null;
    case 'shadow':
      return listOf(raw).some(isShadowSeen) ? 'gives it a shadow' : null;
    case 'border':
      return written !== null && isLineSeen(written, ground) ? 'draws a line around it' : null;
    case 'outline':
      return isLineSeen(written ?? raw, ground) ? 'draws a line around it' : null;
    case 'radius':
      return /[1-9]/.test(raw) ? 'rounds its corners' : null;
    case 'blend':
      return 'mixes its colours with the ground';
  }
}

/** Functions of `filter` that change nothing at 0, and those that change nothing at 1 (Filter Effects 1 §7). */
const NONE_AT_ZERO = new Set(['blur', 'grayscale', 'hue-rotate', 'invert', 'sepia']);
const NONE_AT_ONE = new Set(['brightness', 'contrast', 'opacity', 'saturate']);

function filterEffect(raw: string): string | null {
  const done = Array.from(raw.matchAll(/([a-z-]+)\(((?:[^()]|\([^()]*\))*)\)/g)).filter(
    ([, name = '', value = '']) => {
      if (NONE_AT_ZERO.has(name))
        return value.trim() === '' ? /gray|inv|sep/.test(name) : numberOf(value) !== 0;
      return NONE_AT_ONE.has(name) ? value.trim() !== '' && numberOf(value) !== 1 : true;
    },
  );
  if (done.length === 0) return null;
  const isShadow = done.every(([, name]) => name === 'drop-shadow');
  if (isShadow) return 'gives it a shadow';
  return done.some(([, name]) => name === 'blur') ? 'blurs it' : 'changes its colours';
}

/** Scaling is size or, unevenly, stretching: other rules have the words for it. */
function transformEffect(source: Alteration['source']): string | null {
  const done = transformationOf(source);
  if (!done) return null;
  if (done.isSkewed) return 'slants it';
  if (done.isMirrored) return 'mirrors it';
  const degrees = Math.round(done.degrees * 10) / 10;
  return degrees === 0 ? null : `turns it by ${Math.abs(degrees)}°`;
}

/** One of `box-shadow`; one inside the box lies under the picture. */
function isShadowSeen(shadow: string): boolean {
  const words = wordsOf(shadow);
  if (words.includes('inset') || words.some(isSeeThrough)) return false;
  return words.some((word) => /^-?[\d.]+[a-z]*$/.test(word) && numberOf(word) !== 0);
}

const LINE_STYLE = /\b(?:solid|dashed|dotted|double|groove|ridge|inset|outset|auto)\b/i;

/** Without a style there is no line; one in the colour of the ground is free space. */
function isLineSeen(value: string, ground: Color | null): boolean {
  if (!LINE_STYLE.test(value)) return false;
  const words = wordsOf(value.toLowerCase());
  if (words.some(isSeeThrough) || words.some((word) => /^[\d.]/.test(word) && numberOf(word) === 0))
    return false;
  const color = words.map((word) => parseColor(word)).find((parsed) => parsed !== null);
  return !color || !ground || difference(color, ground) > 1;
}

function isSeeThrough(word: string): boolean {
  return word === 'transparent' || parseColor(word)?.alpha === 0;
}

function listOf(value: string): string[] {
  return value.split(/,(?![^(]*\))/);
}

function wordsOf(value: string): string[] {
  return value.trim().split(/\s+(?![^(]*\))/);
}

/** `90%` → 0.9, `2px` → 2 */
function numberOf(value: string): number {
  const number = Number.parseFloat(value);
  return value.trim().endsWith('%') ? number / 100 : number;
}
