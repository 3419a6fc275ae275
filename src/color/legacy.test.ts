import { describe, expect, test } from 'vitest';
import { formatHex, parseLegacyColor } from './index.ts';

describe('parseLegacyColor', () => {
  // What Chromium renders for <table bgcolor>; most of the values are those of WebKit's attribute-legacy-colors test.
  test.each([
    ['red', '#FF0000'],
    [' red ', '#FF0000'],
    ['Tomato', '#FF6347'],
    ['#f00', '#FF0000'],
    [' #f00 ', '#FF0000'],
    ['#ff0000', '#FF0000'],
    [' #F4EDE1 ', '#F4EDE1'],
    ['ff0000', '#FF0000'],
    ['f00', '#0F0000'],
    ['foo', '#0F0000'],
    ['cheese', '#C0EE0E'],
    ['chucknorris', '#C00000'],
    ['#fzz', '#0F0000'],
    ['#ffzzzz', '#FF0000'],
    ['#00000000', '#000000'],
    ['#0057b7;', '#007B00'],
    ['#0057b7ff', '#007BFF'],
    ['rgb(0,87,183)', '#000883'],
    ['rgb(255, 0, 0)', '#005500'],
    ['rgba(255,255,255,50%)', '#005055'],
    ['hsl(180,100%,50%)', '#000150'],
    ['hsla(180,100%,50%,50%)', '#001005'],
    ['var(--brand)', '#0A00A0'],
    ['currentColor', '#C0E000'],
    ['ButtonText', '#B00000'],
    ['550000001155000000115500000011', '#111111'],
    ['550000000155000000015500000001', '#010101'],
    ['550000000055000000005500000000', '#000000'],
    ['550020001155000000115500000011', '#200000'],
    ['#', '#000000'],
    ['#5', '#050000'],
    ['#55', '#050500'],
    ['#555', '#555555'],
    ['#5555', '#555500'],
    ['#55555', '#555550'],
    ['#5555555', '#555550'],
    ['#55555555', '#555555'],
    ['5', '#050000'],
    ['555', '#050505'],
    ['5555', '#555500'],
    ['5555555', '#555550'],
    // A character beyond the Basic Multilingual Plane counts as two zeros.
    ['🎨', '#000000'],
    ['ff🎨ff', '#FF00FF'],
    ['f🎨f', '#F00F00'],
    ['55🎨20🎨1155🎨🎨00115500🎨0011', '#200000'],
    // Nothing after 128 characters counts.
    [`${'f'.repeat(128)}000000`, '#FFFFFF'],
    [`${'🎨'.repeat(64)}ffffff`, '#000000'],
    // White space is nothing only after it has been found to be something.
    ['   ', '#000000'],
    ['\u00a0red', '#00ED00'],
  ])('%s renders %s', (value, hex) => {
    expect(formatHex(parseLegacyColor(value)!)).toBe(hex);
  });

  test.each(['', 'transparent', ' TRANSPARENT '])('"%s" is no colour', (value) => {
    expect(parseLegacyColor(value)).toBeNull();
  });
});
