import { describe, expect, test } from 'vitest';
import { difference, formatHex, formatLike, isNeutral, parseColor, parseLegacyColor } from './index.ts';

describe('parseLegacyColor', () => {
  // Worked through by the steps of the HTML standard; what Chromium renders.
  test.each([
    ['ff0000', '#FF0000'],
    ['f00', '#0F0000'],
    ['#f00', '#FF0000'],
    [' #F4EDE1 ', '#F4EDE1'],
    ['#0057b7;', '#007B00'],
    ['rgb(0,87,183)', '#000883'],
    ['#0057b7ff', '#007BFF'],
    ['var(--brand)', '#0A00A0'],
    ['chucknorris', '#C00000'],
    ['Tomato', '#FF6347'],
    ['🎨', '#000000'],
  ])('%s renders %s', (value, hex) => {
    expect(formatHex(parseLegacyColor(value)!)).toBe(hex);
  });

  test.each(['', '   ', 'transparent', 'TRANSPARENT'])('"%s" is no colour', (value) => {
    expect(parseLegacyColor(value)).toBeNull();
  });
});

describe('parseColor', () => {
  test.each([
    ['#0b4f3c', '#0B4F3C'],
    ['#fff8', '#FFFFFF88'],
    [' RED ', '#FF0000'],
    ['rgb(11 79 60)', '#0B4F3C'],
    ['rgba(11, 79, 60, 50%)', '#0B4F3C80'],
    ['hsl(120deg 100% 25%)', '#008000'],
    ['hwb(0 0% 0%)', '#FF0000'],
  ])('%s is %s', (css, hex) => {
    expect(formatHex(parseColor(css)!)).toBe(hex);
  });

  test.each(['ff0000', 'facade', 'currentColor', 'var(--brand)', 'ButtonText', '', 'brand-pine'])(
    '%s is none',
    (css) => {
      expect(parseColor(css)).toBeNull();
    },
  );

  test('a wide-gamut colour keeps what sRGB cannot show', () => {
    expect(parseColor('color(display-p3 1 0 0)')!.r).toBeGreaterThan(1);
  });
});

describe('difference', () => {
  // Figures measured with an independent implementation; see research on thresholds.
  test.each([
    ['#2B4EFF', '#2C4FFF', 0.27],
    ['#0057B7', '#0061C8', 3.81],
    ['#E4002B', '#DA291C', 5.36],
    ['#6B8E23', '#8FBC8F', 19.5],
  ])('%s to %s is about %f', (a, b, expected) => {
    expect(difference(parseColor(a)!, parseColor(b)!)).toBeCloseTo(expected, 1);
  });
});

test.each([
  ['#333', true],
  ['#FFFFFF', true],
  ['#F5F5F4', true],
  ['#0B4F3C', false],
  ['#F4EDE1', true],
  ['#E4572E', false],
  ['#1B1B1F', true],
])('%s is a neutral: %s', (css, neutral) => {
  expect(isNeutral(parseColor(css)!)).toBe(neutral);
});

test.each([
  ['#0b4f3d', '#0b4f3c'],
  ['#0B4F3D', '#0B4F3C'],
  ['rgb(11,79,61)', 'rgb(11,79,60)'],
  ['rgb(11, 79, 61)', 'rgb(11, 79, 60)'],
  ['rgb(11 79 61)', 'rgb(11 79 60)'],
  ['hsl(163 76% 18%)', null],
  ['teal', null],
])('#0B4F3C written like %s is %s', (authored, expected) => {
  expect(formatLike(authored, parseColor('#0B4F3C')!)).toBe(expected);
});
