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
    }
  | MissingImage
  /** There, but no image we know. */
  | { readonly status: 'unreadable'; readonly path: string }
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
