/**
 * A colour as sRGB channels, nominally 0–1 and unbounded: a wide-gamut colour has channels outside
 * that range and loses nothing (extended sRGB, CSS Color 4 §10.2). `alpha` is 0–1.
 */
export interface Color {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly alpha: number;
}
