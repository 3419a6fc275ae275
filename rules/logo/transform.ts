/** What `transform`, `scale` and `rotate` make of a picture (CSS Transforms 1 §13, 2 §3). */
import type { StyleSource } from 'brandlint/rule';

export interface Transformation {
  /** 1: as it is; never negative. */
  readonly scaleX: number;
  readonly scaleY: number;
  /** Clockwise, −180–180. */
  readonly degrees: number;
  readonly isSkewed: boolean;
  readonly isMirrored: boolean;
}

/** `matrix(a, b, c, d, 0, 0)` */
type Matrix = readonly [a: number, b: number, c: number, d: number];

/** Null where it cannot be known. */
export function transformationOf({
  property,
  raw,
}: Pick<StyleSource, 'property' | 'raw'>): Transformation | null {
  const functions = functionsOf(property, raw.toLowerCase().trim());
  if (functions === null) return null;
  let whole: Matrix = [1, 0, 0, 1];
  for (const { name, values } of functions) {
    const matrix = matrixOf(name, values);
    if (matrix === null) return null;
    whole = product(whole, matrix);
  }
  const [a, b, c, d] = whole;
  const scaleX = Math.hypot(a, b);
  const scaleY = Math.hypot(c, d);
  const isMirrored = a * d - b * c < 0;
  // A picture turned upside down in a mirror is one mirrored sideways: neither counts as turned.
  const angle = isMirrored && isNone(b) ? 0 : (Math.atan2(b, a) * 180) / Math.PI;
  return {
    scaleX,
    scaleY,
    degrees: isNone(angle) ? 0 : angle,
    isSkewed: !isNone((a * c + b * d) / (scaleX * scaleY || 1)),
    isMirrored,
  };
}

interface Call {
  readonly name: string;
  readonly values: readonly string[];
}

function functionsOf(property: string, raw: string): Call[] | null {
  const words = raw.split(/\s+/);
  if (property === 'scale') return [{ name: 'scale', values: words.slice(0, 2) }];
  if (property === 'rotate') return words.length === 1 ? [{ name: 'rotate', values: words }] : null;
  const calls = Array.from(raw.matchAll(/([a-z\d]+)\(([^()]*)\)/g), ([, name, values]) => ({
    name: name!,
    values: values!.split(',').map((value) => value.trim()),
  }));
  return raw.replace(/[a-z\d]+\([^()]*\)/g, '').trim() === '' ? calls : null;
}

function matrixOf(name: string, values: readonly string[]): Matrix | null {
  const [first = '', second = first] = values;
  switch (name) {
    case 'translate':
    case 'translatex':
    case 'translatey':
    case 'translatez':
    case 'translate3d':
    case 'perspective':
      return [1, 0, 0, 1];
    case 'scale':
    case 'scale3d':
      return numbers([first, second], ([x, y]) => [x!, 0, 0, y!]);
    case 'scalex':
      return numbers([first], ([x]) => [x!, 0, 0, 1]);
    case 'scaley':
      return numbers([first], ([y]) => [1, 0, 0, y!]);
    case 'rotate':
    case 'rotatez':
      return angles([first], ([a]) => [Math.cos(a!), Math.sin(a!), -Math.sin(a!), Math.cos(a!)]);
    case 'skew':
      return angles([first, values[1] ?? '0'], ([x, y]) => [1, Math.tan(y!), Math.tan(x!), 1]);
    case 'skewx':
      return angles([first], ([x]) => [1, 0, Math.tan(x!), 1]);
    case 'skewy':
      return angles([first], ([y]) => [1, Math.tan(y!), 0, 1]);
    case 'matrix':
      return values.length === 6 ? numbers(values.slice(0, 4), ([a, b, c, d]) => [a!, b!, c!, d!]) : null;
    default:
      return null;
  }
}

function numbers(values: readonly string[], matrix: (values: readonly number[]) => Matrix): Matrix | null {
  const read = values.map((value) =>
    value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value),
  );
  return values.includes('') || read.some(Number.isNaN) ? null : matrix(read);
}

const RADIANS: Readonly<Record<string, number>> = {
  deg: Math.PI / 180,
  grad: Math.PI / 200,
  rad: 1,
  turn: 2 * Math.PI,
};

function angles(values: readonly string[], matrix: (radians: readonly number[]) => Matrix): Matrix | null {
  const read = values.map((value) => {
    const [, number, unit] = /^([+-]?\d*\.?\d+)(deg|grad|rad|turn)?$/.exec(value) ?? [];
    if (number === undefined) return Number.NaN;
    if (!unit) return Number(number) === 0 ? 0 : Number.NaN;
    return Number(number) * RADIANS[unit]!;
  });
  return read.some(Number.isNaN) ? null : matrix(read);
}

function product([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix {
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}

function isNone(value: number): boolean {
  return Math.abs(value) < 1e-6;
}
