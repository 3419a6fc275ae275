import type { Color } from './color.ts';

/** What is known of an image file that an asset refers to. */
export type ImageFile =
  | {
      readonly status: 'found';
      /** Relative to the guide's folder, with forward slashes. */
      readonly path: string;
      /** Hex, of the bytes as stored. */
      readonly sha256: string;
      /** Intrinsic size in pixels (SVG: user units of width and height, else of the viewBox); null when the file does not say. */
      readonly width: number | null;
      readonly height: number | null;
      /** What its pixels show; null: it was not opened, or nothing can open it here. */
      readonly look: ImageLook | null;
      /** What its text draws; null for what is no SVG, or was not opened. */
      readonly svg: SvgIdentity | null;
      /** Null: it shows none of the guide's logos, or was not opened. */
      readonly identity?: ShownIdentity | null;
      /** Which of the approved logos is somewhere in it. Null: it was not searched. */
      readonly inside?: LogoInside | 'absent' | null;
    }
  | MissingImage
  /** There, but no image we know, or none we can open; `reason` is the end of "cannot be read: …". */
  | { readonly status: 'unreadable'; readonly path: string; readonly reason: string }
  /** On the web: never fetched. */
  | { readonly status: 'remote'; readonly url: string };

/** No such file, in any folder where the address may lead. */
export interface MissingImage {
  readonly status: 'missing';
  readonly path: string;
  /** Whether the folder that the address names holds other pictures: where it does not, they may be kept elsewhere. */
  readonly hasSiblings: boolean;
  /** The address of a file in that folder that may have been meant. */
  readonly near: string | null;
}

/** A flat colour of a picture. */
export interface ColorShare {
  readonly color: Color;
  /** Of what is coloured at all, 0–1. */
  readonly share: number;
}

/** In pixels of the file; an edge that lies within a pixel has a fraction. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A mark on its ground: one way to take a picture apart. */
export interface Mark {
  readonly box: PixelBox;
  /** What the mark stands on. Null: nothing, the picture is transparent there. */
  readonly ground: Color | null;
  /** The box as a square of `MARK_SIZE` × `MARK_SIZE` RGBA values, row by row, not premultiplied. */
  readonly grid: Uint8Array;
  /** Without the mixed pixels of its edges, largest first. */
  readonly colors: readonly ColorShare[];
  /** Whether `colors` are those of areas; else the mark is all strokes too thin to have an inside. */
  readonly flat: boolean;
  /** `light` where the mean luminance (WCAG) is above 0.36: white next to it fails any contrast. */
  readonly tone: 'light' | 'dark';
}

/** Side of a mark's grid, in cells. */
export const MARK_SIZE = 64;

/** What the pixels of an image file show. */
export interface ImageLook {
  /** Pixels of the file to a pixel that was measured, 1 or more: large files are looked at in a smaller size. */
  readonly scale: number;
  /**
   * The mark, trimmed of its even margin; then, where that is a box of its own, what stands in the box; then the mark
   * without a soft edge such as a shadow. Empty: nothing stands on an even ground (a photo, an empty picture).
   */
  readonly marks: readonly Mark[];
  /** The first mark fades into its ground: a shadow, a glow. */
  readonly softEdge: boolean;
  /** Only the first frame is looked at. */
  readonly animated: boolean;
}

/** An SVG by what it draws, however it is written. */
export interface SvgIdentity {
  /** SHA-256 of the canonical text, hex. */
  readonly canonical: string;
  /** The same without its colours: equal for a recoloured copy. */
  readonly shape: string;
  /** In the order they stand in the text; null for what is no plain colour (`none`, a gradient). */
  readonly colors: readonly (Color | null)[];
}

/** A colour that became another. */
export interface ColorChange {
  readonly from: Color;
  readonly to: Color;
  /** CIEDE2000 */
  readonly difference: number;
}

/** What differs from the logo. */
export interface LogoMisuse {
  /** Its width by height, and what it should be; null: as it should be, or it cannot be told. */
  readonly stretched: { readonly ratio: number; readonly natural: number } | null;
  /** Colours that became others. */
  readonly recoloured: readonly ColorChange[];
  /** The negative of the logo; then `recoloured` says with what colours. */
  readonly inverted: boolean;
  /** Degrees clockwise, −180 to 180; 0: upright. */
  readonly rotated: number;
  /** How much is off each side, 0–1; null: nothing. */
  readonly cropped: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  } | null;
  readonly effects: readonly 'shadow'[];
  /** The colour of an opaque box behind a mark whose own file is transparent; null: there is none. */
  readonly background: Color | null;
}

/** Which of the guide's logos an opened picture shows. */
export interface ShownIdentity {
  /** The logo's path in the guide. */
  readonly path: string;
  /** `svg`: the same drawing. `look`: the same picture. */
  readonly how: 'svg' | 'look';
  readonly misuse: LogoMisuse;
}

/** How far it is from a logo inside a picture to what stands next. Pixels of the file. */
export interface SpaceInside {
  readonly pixels: number;
  /** What is there: the picture's edge, or something on an even ground. Null: at least so much is free. */
  readonly until: 'edge' | 'something' | null;
}

/** An approved logo that was found inside a larger picture. Sizes are in pixels of the file. */
export interface LogoInside {
  /** The logo's path in the guide. */
  readonly path: string;
  /** The visible mark, without the margin of the logo's own file. */
  readonly box: PixelBox;
  /** Else something like the logo is there. */
  readonly certain: boolean;
  /** Width by height, relative to the logo's own: 1.3 is 30 % too wide. 1: as it should be. */
  readonly stretch: number;
  /** Null: not certain, or it may be a part of a larger logo. */
  readonly shown: {
    /** The logo's file at this scale, its margin with it. */
    readonly width: number;
    readonly height: number;
    readonly space: Readonly<Record<'top' | 'right' | 'bottom' | 'left', SpaceInside>>;
    /** Colours that are none of an approved version's; empty where it has too few pixels to tell. */
    readonly recoloured: readonly ColorChange[];
  } | null;
}
