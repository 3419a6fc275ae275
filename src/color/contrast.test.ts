import { describe, expect, test } from 'vitest';
import { composite, contrastRatio, formatHex, parseColor } from './index.ts';

const contrast = (a: string, b: string) => contrastRatio(parseColor(a)!, parseColor(b)!);

describe('contrastRatio', () => {
  test.each([
    ['black', 'white', 21],
    ['white', 'white', 1],
    // The greys on either side of WCAG's 4.5 and 3 on white.
    ['#777', 'white', 4.48],
    ['#767676', 'white', 4.54],
    ['#959595', 'white', 2.995],
    ['#949494', 'white', 3.03],
    ['#767676', 'black', 4.62],
    ['red', 'white', 4.0],
    ['lime', 'white', 1.37],
    ['blue', 'white', 8.59],
    ['blue', 'red', 2.15],
    ['yellow', 'white', 1.07],
    ['#0B4F3C', '#F4EDE1', 8.21],
  ])('%s on %s is %f', (a, b, expected) => {
    expect(contrast(a, b)).toBeCloseTo(expected, 2);
    expect(contrast(b, a)).toBe(contrast(a, b));
  });

  test('is not rounded: #777 on white fails 4.5, by little', () => {
    expect(contrast('#777', '#fff')).toBeLessThan(4.5);
    expect(contrast('#777', '#fff')).toBeGreaterThan(4.47);
  });

  test('what a screen cannot show is clipped', () => {
    expect(contrast('color(srgb 1.4 1.2 1.3)', 'black')).toBe(21);
  });
});

describe('composite', () => {
  test.each([
    ['#00000080', '#ffffff', '#7F7F7F'],
    ['rgb(11 79 60 / 50%)', '#f4ede1', '#809E8F'],
    ['#0b4f3c', '#f4ede1', '#0B4F3C'],
    ['transparent', '#f4ede1', '#F4EDE1'],
    ['rgb(255 0 0 / 50%)', 'rgb(0 0 255 / 50%)', '#AA0055BF'],
    ['transparent', 'transparent', '#00000000'],
  ])('%s over %s shows %s', (over, under, shown) => {
    expect(formatHex(composite(parseColor(over)!, parseColor(under)!))).toBe(shown);
  });
});
