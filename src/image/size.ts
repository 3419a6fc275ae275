/** The size at which a picture is shown. */
import type { ImageBox } from '../model/index.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * CSS pixels, or null where they cannot be known: what a box says, and for the rest the file's own size and ratio
 * (CSS 2.1 §10.3.2, §10.4).
 * @param natural Of the file, in pixels; null: not known.
 */
export function sizeShown(box: ImageBox, natural: Size | null): Size | null {
  const { width, height, maxWidth, maxHeight, minWidth, certain } = box;
  if (!certain || width === null || height === null) return null;
  const ratio = natural && natural.height > 0 ? natural.width / natural.height : null;
  const most = maxWidth ?? Number.POSITIVE_INFINITY;
  const tallest = maxHeight ?? Number.POSITIVE_INFINITY;
  const held = (value: number) => Math.max(minWidth ?? 0, Math.min(most, value));
  if (width !== 'auto') {
    const shown = held(width);
    if (height !== 'auto') return { width: shown, height: Math.min(tallest, height) };
    if (ratio === null) return null;
    return { width: shown, height: Math.min(tallest, shown / ratio) };
  }
  if (ratio === null) return null;
  if (height !== 'auto') {
    const shown = Math.min(tallest, height);
    return { width: held(shown * ratio), height: shown };
  }
  // Neither is said: both bounds hold, and the shape with them.
  const shown = held(Math.min(natural!.width, tallest * ratio));
  return { width: shown, height: shown / ratio };
}
