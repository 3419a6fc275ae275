/** A piece of CSS in a file → parts of an asset, with places in the file. */

import { parseColor } from '../../color/index.ts';
import {
  type ColorOrigin,
  type ColorUse,
  type Comment,
  type FontUse,
  type ImageUse,
  type MappedText,
  type Range,
  rangeOf,
  type Scheme,
  sliceMapped,
} from '../../model/index.ts';
import { plainImage } from '../asset.ts';
import { readStyle, type Style, type StyleContext } from './style.ts';
import { substitute, type Variables } from './variables.ts';

export interface StyleParts {
  readonly colors: ColorUse[];
  readonly fonts: FontUse[];
  readonly images: ImageUse[];
  readonly comments: Comment[];
  /** Addresses that hold an SVG, for whoever can read one. */
  readonly svgAddresses: MappedText[];
}

/** Where a piece of CSS stands. */
export interface StylePlace {
  readonly context: StyleContext;
  readonly origin: ColorOrigin;
  readonly condition: 'mso' | null;
  /** The scheme that the whole piece is for, as `<style media>` says. */
  readonly scheme: Scheme | null;
}

/** Appends to `parts` what the CSS says, and returns it in its own offsets. */
export function readStyleParts(
  css: MappedText,
  { context, origin, condition, scheme: sheetScheme }: StylePlace,
  parts: StyleParts,
): Style {
  const style = readStyle(css.text, context);
  for (const { start, end, raw, color, property, selector, scheme } of style.colors) {
    const range = rangeOf(css, start, end);
    if (isUnwritten(range)) continue;
    parts.colors.push({
      range,
      raw,
      color,
      property,
      origin,
      selector,
      scheme: scheme ?? sheetScheme,
      condition,
    });
  }
  for (const { start, end, families, selector, isDefinition } of style.fonts) {
    const range = rangeOf(css, start, end);
    if (!isUnwritten(range)) parts.fonts.push({ range, families, selector, isDefinition, condition });
  }
  for (const { start, end, property } of style.urls) {
    const address = sliceMapped(css, start, end);
    if (/^\s*data:image\/svg/i.test(address.text)) parts.svgAddresses.push(address);
    if (property.startsWith('background')) parts.images.push(backgroundImage(address));
  }
  for (const { start, end, text } of style.comments)
    parts.comments.push({ range: rangeOf(css, start, end), text });
  return style;
}

/** What a format fills in by itself has a place and no room there. */
export function isUnwritten({ start, end }: Range): boolean {
  return start === end;
}

/** Colours that are made of custom properties, where each has one value in the file. */
export function fillIn(colors: ColorUse[], variables: Variables): void {
  if (variables.size === 0) return;
  for (const [i, use] of colors.entries()) {
    if (use.color || !/\bvar\(/i.test(use.raw)) continue;
    const value = substitute(use.raw, variables);
    const color = value === null ? null : parseColor(value);
    if (color) colors[i] = { ...use, color };
  }
}

export function backgroundImage(src: MappedText): ImageUse {
  return plainImage('background', rangeOf(src), src, null);
}
