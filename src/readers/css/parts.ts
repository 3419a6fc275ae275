/** A piece of CSS in a file → parts of an asset, with places in the file. */
import {
  type ColorOrigin,
  type ColorUse,
  type Comment,
  type FontUse,
  type ImageUse,
  type MappedText,
  rangeOf,
  sliceMapped,
} from '../../model/index.ts';
import { plainImage } from '../asset.ts';
import { readStyle, type Style, type StyleContext } from './style.ts';

export interface StyleParts {
  readonly colors: ColorUse[];
  readonly fonts: FontUse[];
  readonly images: ImageUse[];
  readonly comments: Comment[];
}

/** Appends to `parts` what the CSS says, and returns it in its own offsets. */
export function readStyleParts(
  css: MappedText,
  context: StyleContext,
  origin: ColorOrigin,
  parts: StyleParts,
): Style {
  const style = readStyle(css.text, context);
  for (const { start, end, raw, color, property, selector } of style.colors) {
    parts.colors.push({ range: rangeOf(css, start, end), raw, color, property, origin, selector });
  }
  for (const { start, end, families, selector } of style.fonts) {
    parts.fonts.push({ range: rangeOf(css, start, end), families, selector });
  }
  for (const { start, end, property } of style.urls) {
    if (property.startsWith('background')) parts.images.push(backgroundImage(sliceMapped(css, start, end)));
  }
  for (const { start, end, text } of style.comments)
    parts.comments.push({ range: rangeOf(css, start, end), text });
  return style;
}

export function backgroundImage(src: MappedText): ImageUse {
  return plainImage('background', rangeOf(src), src, null);
}
