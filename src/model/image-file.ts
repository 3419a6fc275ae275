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
  /** `missing`: no such file. `unreadable`: there, but no image we know. */
  | { readonly status: 'missing' | 'unreadable'; readonly path: string }
  /** On the web: never fetched. */
  | { readonly status: 'remote'; readonly url: string };
