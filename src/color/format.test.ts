import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatHex, formatLike, parseColor } from './index.ts';

describe('formatLike', () => {
  test.each([
    ['#0b4f3d', '#0b4f3c'],
    ['#0B4F3D', '#0B4F3C'],
    ['0b4f3d', '0b4f3c'],
    ['#1ba', '#0b4f3c'],
    ['#0b4f3d80', '#0b4f3c80'],
    ['#1BA8', '#0B4F3C88'],
    ['rgb(11,79,61)', 'rgb(11,79,60)'],
    ['rgb(11, 79, 61)', 'rgb(11, 79, 60)'],
    ['rgb( 11 79  61 )', 'rgb( 11 79  60 )'],
    ['RGBA(11, 79, 61, .5)', 'RGBA(11, 79, 60, .5)'],
    ['rgb(11 79 61 / 50%)', 'rgb(11 79 60 / 50%)'],
    ['rgb(4%, 31%, 24%)', 'rgb(4.3%, 31%, 23.5%)'],
    ['hsl(163 76% 18%)', 'hsl(163.2 75.6% 17.6%)'],
    ['hsla(163, 76%, 18%, 0.9)', 'hsla(163.2, 75.6%, 17.6%, 0.9)'],
    ['hsl(163deg 76 18)', 'hsl(163.2deg 75.6 17.6)'],
    ['hsl(.45turn 76% 18%)', 'hsl(0.453turn 75.6% 17.6%)'],
    ['hwb(163 4% 70%)', 'hwb(163.2 4.3% 69%)'],
    ['teal', '#0b4f3c'],
    ['Teal', '#0b4f3c'],
  ])('#0B4F3C written like %s is %s', (authored, expected) => {
    expect(formatLike(authored, parseColor('#0B4F3C')!)).toBe(expected);
  });

  test.each([
    ['#1ba', '#11bbaa', '#1ba'],
    ['#1ba8', '#11bbaa', '#1ba8'],
    ['#1AB', '#FF0000', '#F00'],
    ['crimson', '#ff6347', 'tomato'],
    ['rgb(254 0 0)', 'color(display-p3 1 0 0)', 'rgb(255 0 0)'],
    ['hsl(350 90% 50%)', '#333333', 'hsl(0 0% 20%)'],
    ['rgb(10 20 30 / 50%)', '#0b4f3c20', 'rgb(11 79 60 / 50%)'],
  ])('written like %s, %s is %s', (authored, css, expected) => {
    expect(formatLike(authored, parseColor(css)!)).toBe(expected);
  });

  test.each([
    'color-mix(in srgb, #0b4f3d, white)',
    'rgb(from #0b4f3d r g b)',
    'rgb(calc(10 + 1) 79 61)',
    'rgb(var(--r) 79 61)',
    'color(srgb 0.04 0.3 0.2)',
    'light-dark(red, blue)',
    'var(--brand)',
    'currentColor',
    'transparent',
    'brand-pine',
    '#12',
    '#12345',
    'rgb(11 79)',
    'rgb(11/**/79 61)',
    '',
  ])('%s takes no new numbers', (authored) => {
    expect(formatLike(authored, parseColor('#0B4F3C')!)).toBeNull();
  });

  test('a wide-gamut colour stays one in oklch()', () => {
    const p3 = parseColor('color(display-p3 0.1 0.8 0.3)')!;
    const written = formatLike('oklch(70% .2 140 / .9)', p3)!;
    expect(written).toMatch(/^oklch\([\d.]+% [\d.]+ [\d.]+ \/ \.9\)$/);
    expect(parseColor(written)!.r).toBeCloseTo(p3.r, 2);
  });

  test('in any notation it reads as the colour, with the alpha of the author', () => {
    const notations = [
      '#abcdef',
      '#ABC',
      '#abcd',
      'tan',
      'rgb(1, 2, 3)',
      'rgba(1%,2%,3%,.3)',
      'rgb(1 2% 3 / 30%)',
      'hsl(10, 20%, 30%)',
      'hsl(10grad 20% 30% / .3)',
      'hsla(1rad 20 30%)',
      'hwb(10 20% 30%)',
      'lab(10 20 30)',
      'lab(10% 20% 30% / .3)',
      'lch(10 20 30)',
      'oklab(.1 .2 .3)',
      'oklch(10% .2 30)',
      'oklch(.1 20% .3turn / 30%)',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...notations), fc.integer({ min: 0, max: 0xffffff }), (authored, value) => {
        const color = parseColor(`#${value.toString(16).padStart(6, '0')}`)!;
        const read = parseColor(formatLike(authored, color)!)!;
        expect(formatHex({ ...read, alpha: 1 })).toBe(formatHex(color));
        expect(read.alpha).toBe(parseColor(authored)!.alpha);
      }),
      { numRuns: 3000 },
    );
  });
});
