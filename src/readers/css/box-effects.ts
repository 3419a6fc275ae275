/** Declarations as the longhand properties that decide how large a box is and what is done to a picture in it. */
import type { Effect } from './effects.ts';
import type { StyleDeclaration } from './style.ts';

const LONGHANDS: ReadonlySet<string> = new Set([
  'aspect-ratio',
  'border-collapse',
  'border-radius',
  'border-spacing',
  'box-shadow',
  'box-sizing',
  'display',
  'filter',
  'float',
  'height',
  'max-height',
  'max-width',
  'min-height',
  'min-width',
  'mix-blend-mode',
  'object-fit',
  'opacity',
  'outline',
  'position',
  'rotate',
  'scale',
  'transform',
  'width',
]);

const SIZE = /^(?:max-|min-)?(?:width|height)$/;

/** What browsers take for a size; they drop the rest, as `height: 30px, width: 30px`. */
const LENGTH = /^(?:[+-]?\d*\.?\d+(?:e[+-]?\d+)?(?:[a-z]+|%)?|[a-z-]+|[a-z-]+\(.*\)|\uFFFC+)$/i;

const SIDES = ['top', 'right', 'bottom', 'left'] as const;

const known = new WeakMap<readonly StyleDeclaration[], readonly Effect[]>();

/** In the order they are declared. `padding` becomes `padding-top` …, `border` `border-top-width` …. */
export function boxEffectsOf(declarations: readonly StyleDeclaration[]): readonly Effect[] {
  let effects = known.get(declarations);
  if (!effects) {
    effects = declarations.flatMap(expand);
    known.set(declarations, effects);
  }
  return effects;
}

function expand({ property, value, important, start, end }: StyleDeclaration): Effect[] {
  if (value === '') return [];
  const as = (name: string, part: string): Effect => ({
    property: name,
    value: part,
    important,
    quirk: false,
    start,
    end,
  });
  if (LONGHANDS.has(property)) return !SIZE.test(property) || LENGTH.test(value) ? [as(property, value)] : [];
  const box = /^(padding|margin)$/.exec(property);
  if (box) return fourSides(value).map((part, i) => as(`${property}-${SIDES[i]}`, part));
  if (/^(?:padding|margin)-(?:top|right|bottom|left)$/.test(property)) return [as(property, value)];
  if (property === 'border') return SIDES.map((side) => as(`border-${side}-width`, borderWidth(value)));
  const side = /^border-(top|right|bottom|left)$/.exec(property)?.[1];
  if (side) return [as(`border-${side}-width`, borderWidth(value))];
  if (property === 'border-width')
    return fourSides(value).map((part, i) => as(`border-${SIDES[i]}-width`, part));
  return /^border-(?:top|right|bottom|left)-width$/.test(property) ? [as(property, value)] : [];
}

/** One to four values, clockwise from the top; the missing ones are those across. */
function fourSides(value: string): string[] {
  const [top = '0', right = top, bottom = top, left = right] = value.split(/\s+(?![^(]*\))/);
  return [top, right, bottom, left];
}

/** Without a style there is no border, whatever its width. */
function borderWidth(value: string): string {
  if (
    /\b(?:none|hidden)\b/i.test(value) ||
    !/\b(?:solid|dashed|dotted|double|groove|ridge|inset|outset)\b/i.test(value)
  )
    return '0';
  return /(?:^|\s)([\d.]+[a-z]*|thin|medium|thick)(?=\s|$)/i.exec(value)?.[1] ?? 'medium';
}
