import {
  convertA98ToXyz65,
  convertLabToRgb,
  convertLrgbToRgb,
  convertOklabToRgb,
  convertP3ToXyz65,
  convertProphotoToXyz50,
  convertRec2020ToXyz65,
  convertRgbToLab,
  convertRgbToLrgb,
  convertRgbToOklab,
  convertRgbToXyz50,
  convertRgbToXyz65,
  convertXyz50ToProphoto,
  convertXyz50ToRgb,
  convertXyz65ToA98,
  convertXyz65ToP3,
  convertXyz65ToRec2020,
  convertXyz65ToRgb,
} from 'culori/fn';

export type Triple<T = number> = readonly [T, T, T];

export function mapTriple<T, U>([a, b, c]: Triple<T>, change: (value: T, index: number) => U): Triple<U> {
  return [change(a, 0), change(b, 1), change(c, 2)];
}

/** A colour space of CSS Color 4, in the numbers its functions are written in, with the way to extended sRGB. */
export interface Space {
  /** A letter for each channel, as relative colours name it. */
  readonly channels: 'rgb' | 'xyz' | 'hsl' | 'hwb' | 'lab' | 'lch';
  readonly toRgb: (channels: Triple) => Triple;
  readonly fromRgb: (rgb: Triple) => Triple;
  /** The lightness of white, where there is one. */
  readonly white?: number;
  /** Whether a colour of these channels has no hue to speak of (CSS Color 4, "powerless"). */
  readonly isAchromatic?: (channels: Triple) => boolean;
}

const rgb = ([r, g, b]: Triple) => ({ r, g, b });
const fromRgbObject = ({ r, g, b }: { r: number; g: number; b: number }): Triple => [r, g, b];
const fromXyzObject = ({ x, y, z }: { x: number; y: number; z: number }): Triple => [x, y, z];
const fromLabObject = ({ l, a, b }: { l: number; a: number; b: number }): Triple => [l, a, b];

const srgb: Space = { channels: 'rgb', toRgb: (channels) => channels, fromRgb: (channels) => channels };

const srgbLinear: Space = {
  channels: 'rgb',
  toRgb: (channels) => fromRgbObject(convertLrgbToRgb(rgb(channels))),
  fromRgb: (channels) => fromRgbObject(convertRgbToLrgb(rgb(channels))),
};

const displayP3: Space = {
  channels: 'rgb',
  toRgb: (channels) => fromRgbObject(convertXyz65ToRgb(convertP3ToXyz65(rgb(channels)))),
  fromRgb: (channels) => fromRgbObject(convertXyz65ToP3(convertRgbToXyz65(rgb(channels)))),
};

/** Display P3 has the transfer curve of sRGB. */
const displayP3Linear: Space = {
  channels: 'rgb',
  toRgb: (channels) => displayP3.toRgb(srgbLinear.toRgb(channels)),
  fromRgb: (channels) => srgbLinear.fromRgb(displayP3.fromRgb(channels)),
};

const a98: Space = {
  channels: 'rgb',
  toRgb: (channels) => fromRgbObject(convertXyz65ToRgb(convertA98ToXyz65(rgb(channels)))),
  fromRgb: (channels) => fromRgbObject(convertXyz65ToA98(convertRgbToXyz65(rgb(channels)))),
};

const prophoto: Space = {
  channels: 'rgb',
  toRgb: (channels) => fromRgbObject(convertXyz50ToRgb(convertProphotoToXyz50(rgb(channels)))),
  fromRgb: (channels) => fromRgbObject(convertXyz50ToProphoto(convertRgbToXyz50(rgb(channels)))),
};

/** With the curve of BT.2020 as browsers have it; drafts since 2025 have the 2.4 gamma of BT.1886. */
const rec2020: Space = {
  channels: 'rgb',
  toRgb: (channels) => fromRgbObject(convertXyz65ToRgb(convertRec2020ToXyz65(rgb(channels)))),
  fromRgb: (channels) => fromRgbObject(convertXyz65ToRec2020(convertRgbToXyz65(rgb(channels)))),
};

const xyz50: Space = {
  channels: 'xyz',
  toRgb: ([x, y, z]) => fromRgbObject(convertXyz50ToRgb({ x, y, z })),
  fromRgb: (channels) => fromXyzObject(convertRgbToXyz50(rgb(channels))),
};

const xyz65: Space = {
  channels: 'xyz',
  toRgb: ([x, y, z]) => fromRgbObject(convertXyz65ToRgb({ x, y, z })),
  fromRgb: (channels) => fromXyzObject(convertRgbToXyz65(rgb(channels))),
};

const lab: Space = {
  channels: 'lab',
  white: 100,
  toRgb: ([l, a, b]) => fromRgbObject(convertLabToRgb({ l, a, b })),
  fromRgb: (channels) => fromLabObject(convertRgbToLab(rgb(channels))),
};

const oklab: Space = {
  channels: 'lab',
  white: 1,
  toRgb: ([l, a, b]) => fromRgbObject(convertOklabToRgb({ l, a, b })),
  fromRgb: (channels) => fromLabObject(convertRgbToOklab(rgb(channels))),
};

const hsl: Space = {
  channels: 'hsl',
  toRgb: hslToRgb,
  fromRgb: rgbToHsl,
  isAchromatic: ([, s]) => Math.abs(s) < 1e-5,
};

const hwb: Space = {
  channels: 'hwb',
  toRgb([h, white, black]) {
    const sum = (white + black) / 100;
    if (sum >= 1) {
      const grey = white / 100 / sum;
      return [grey, grey, grey];
    }
    const [r, g, b] = hslToRgb([h, 100, 50]);
    const tint = (channel: number) => channel * (1 - sum) + white / 100;
    return [tint(r), tint(g), tint(b)];
  },
  fromRgb: (channels) => [hueOf(channels), 100 * Math.min(...channels), 100 * (1 - Math.max(...channels))],
  isAchromatic: ([, white, black]) => white + black > 100 - 1e-5,
};

/** By the names that `color()` and `color-mix(in …)` know them by. */
export const SPACES: ReadonlyMap<string, Space> = new Map([
  ['srgb', srgb],
  ['srgb-linear', srgbLinear],
  ['display-p3', displayP3],
  ['display-p3-linear', displayP3Linear],
  ['a98-rgb', a98],
  ['prophoto-rgb', prophoto],
  ['rec2020', rec2020],
  ['xyz', xyz65],
  ['xyz-d50', xyz50],
  ['xyz-d65', xyz65],
  ['lab', lab],
  ['oklab', oklab],
  ['lch', polar(lab)],
  ['oklch', polar(oklab)],
  ['hsl', hsl],
  ['hwb', hwb],
]);

/** CSS Color 4 takes the hue for noise from a chroma of 0.0015 (LCH) or 0.000004 (OKLCH) down, Chromium from 0.02. */
function polar(space: Space): Space {
  return {
    channels: 'lch',
    white: space.white!,
    toRgb([l, c, h]) {
      const angle = (h / 180) * Math.PI;
      return space.toRgb([l, c * Math.cos(angle), c * Math.sin(angle)]);
    },
    fromRgb(channels) {
      const [l, a, b] = space.fromRgb(channels);
      return [l, Math.hypot(a, b), ((Math.atan2(b, a) / Math.PI) * 180 + 360) % 360];
    },
    isAchromatic: ([, c]) => c <= 0.02,
  };
}

/** CSS Color 4 §7.1. */
function hslToRgb([h, s, l]: Triple): Triple {
  const [saturation, lightness] = [s / 100, l / 100];
  const channel = (n: number) => {
    const k = (((n + h / 30) % 12) + 12) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    return lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** CSS Color 4 §7.2, which turns the hue around where a colour far out of sRGB has a saturation below zero. */
function rgbToHsl(channels: Triple): Triple {
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  const lightness = (min + max) / 2;
  const room = Math.min(lightness, 1 - lightness);
  const saturation = max === min || room === 0 ? 0 : (max - lightness) / room;
  const hue = hueOf(channels);
  return [saturation < 0 ? (hue + 180) % 360 : hue, Math.abs(saturation) * 100, lightness * 100];
}

function hueOf([r, g, b]: Triple): number {
  const max = Math.max(r, g, b);
  const range = max - Math.min(r, g, b);
  if (range === 0) return 0;
  if (max === r) return ((g - b) / range + (g < b ? 6 : 0)) * 60;
  return (max === g ? (b - r) / range + 2 : (r - g) / range + 4) * 60;
}
