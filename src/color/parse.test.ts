import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ColorContext, formatHex, parseColor, resolveColor } from './index.ts';

describe('parseColor', () => {
  test.each([
    ['#0b4f3c', '#0B4F3C'],
    ['#fff8', '#FFFFFF88'],
    [' RED ', '#FF0000'],
    ['rgb(11 79 60)', '#0B4F3C'],
    ['rgba(11, 79, 60, 50%)', '#0B4F3C80'],
    ['hsl(120deg 100% 25%)', '#008000'],
    ['hwb(0 0% 0%)', '#FF0000'],
    ['rgb(calc(10 + 1) 79 calc(120 / 2))', '#0B4F3C'],
    ['color-mix(in srgb, #0b4f3c, #f4ede1)', '#809E8F'],
    ['rgb(from #0b4f3c r g b / 50%)', '#0B4F3C80'],
    ['contrast-color(#0b4f3c)', '#FFFFFF'],
  ])('%s is %s', (css, hex) => {
    expect(formatHex(parseColor(css)!)).toBe(hex);
  });

  test.each([
    'ff0000',
    'facade',
    '',
    'brand-pine',
    'red !important',
    'blac\u212a',
    // What these are, another must tell.
    'currentColor',
    'var(--brand)',
    'rgb(var(--brand-rgb))',
    'ButtonText',
    'light-dark(#0b4f3c, #f4ede1)',
    'color-mix(in srgb, currentColor, white)',
    'device-cmyk(0 1 1 0)',
  ])('%s is none', (css) => {
    expect(parseColor(css)).toBeNull();
  });

  test('a wide-gamut colour keeps what sRGB cannot show', () => {
    expect(parseColor('color(display-p3 1 0 0)')!.r).toBeGreaterThan(1);
  });
});

describe('resolveColor', () => {
  const onPine: ColorContext = { currentColor: parseColor('#0b4f3c'), scheme: 'dark' };

  test.each([
    ['currentColor', '#0B4F3C'],
    ['CURRENTCOLOR', '#0B4F3C'],
    ['color-mix(in srgb, currentColor 20%, transparent)', '#0B4F3C33'],
    ['rgb(from currentColor r g b / 10%)', '#0B4F3C1A'],
    ['light-dark(#0b4f3c, #f4ede1)', '#F4EDE1'],
    ['light-dark(white, light-dark(red, currentColor))', '#0B4F3C'],
    ['Canvas', '#121212'],
    ['LinkText', '#9E9EFF'],
    ['#e4572e', '#E4572E'],
  ])('%s on pine, in the dark, is %s', (css, hex) => {
    expect(formatHex(resolveColor(css, onPine)!)).toBe(hex);
  });

  test('without a context the scheme is light', () => {
    expect(formatHex(resolveColor('light-dark(#0b4f3c, #f4ede1)')!)).toBe('#0B4F3C');
  });

  test('an unknown currentColor is a colour, but not which', () => {
    expect(resolveColor('color-mix(in srgb, currentColor, white)')).toBeNull();
    expect(formatHex(resolveColor('light-dark(red, currentColor)')!)).toBe('#FF0000');
    expect(resolveColor('light-dark(red, brand-pine)')).toBeNull();
  });

  // The platform or the reader sets these.
  test.each(['AccentColor', 'Highlight', 'SelectedItem'])('%s is not known', (css) => {
    expect(resolveColor(css)).toBeNull();
  });

  test('any string is a colour of finite channels or none, and never an error', () => {
    const words = (
      'rgb( hsl( hwb( lab( oklch( color( color-mix( light-dark( contrast-color( alpha( calc( min( clamp( round( ( ) , / * + ' +
      '- from in none red #0b4f3c currentColor srgb xyz oklch shorter longer hue r g b l c h alpha 0 1 50 -1 1e9 50% 0% ' +
      '200% 90deg 1turn pi infinity nan /* */ # % ; var( __proto__ constructor'
    ).split(' ');
    const value = fc.oneof(
      fc.string(),
      fc
        .array(fc.tuple(fc.constantFrom(...words), fc.constantFrom('', ' ')), { maxLength: 30 })
        .map((parts) => parts.flat().join('')),
    );
    fc.assert(
      fc.property(value, (css) => {
        const color = resolveColor(css, onPine);
        if (!color) return;
        for (const channel of [color.r, color.g, color.b]) expect(channel).toSatisfy(Number.isFinite);
        expect(color.alpha).toBeGreaterThanOrEqual(0);
        expect(color.alpha).toBeLessThanOrEqual(1);
      }),
      { numRuns: 5000 },
    );
  });

  test('nests as deep as it likes', () => {
    expect(resolveColor('calc('.repeat(1e5))).toBeNull();
    expect(resolveColor(`rgb(${'('.repeat(40)}11${')'.repeat(40)} 79 60)`)).toBeNull();
    expect(resolveColor(`rgb(calc(${'('.repeat(40)}11${')'.repeat(40)}) 79 60)`)).not.toBeNull();
  });
});
