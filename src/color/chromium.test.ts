import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Color } from '../model/index.ts';
import { resolveColor } from './index.ts';

const rows = readFileSync(new URL('chromium.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('//'))
  .map((line) => line.split(' => ') as [css: string, computed: string]);

const currentColor: Color = { r: 200 / 255, g: 50 / 255, b: 20 / 255, alpha: 1 };

/** `rgb(11, 79, 60)`, `rgba(11, 79, 60, 0.5)` or `color(srgb 0.043 0.31 0.235 / 0.5)`, as Chromium serializes. */
function channelsOf(computed: string): number[] {
  const numbers = computed.match(/-?\d[\d.]*(?:e[+-]?\d+)?|none/g)!.map((text) => Number(text) || 0);
  const scale = computed.startsWith('rgb') ? 255 : 1;
  const [r, g, b, alpha = 1] = numbers as [number, number, number, number?];
  return [r / scale, g / scale, b / scale, alpha];
}

describe('resolveColor is what Chromium computes', () => {
  test('there is something to compare', () => {
    expect(rows.length).toBeGreaterThan(900);
  });

  test.each(rows)('%s => %s', (css, computed) => {
    const color = resolveColor(css, { currentColor, scheme: 'light' });
    if (computed === 'none') {
      expect(color).toBeNull();
      return;
    }
    const { r, g, b, alpha } = color!;
    const expected = channelsOf(computed);
    // Chromium calculates in 32-bit floats, with rounded matrices; its alpha is written in two or three digits.
    for (const [index, channel] of [r, g, b].entries()) {
      expect(Math.abs(channel - expected[index]!)).toBeLessThan(
        0.002 * Math.max(1, Math.abs(expected[index]!)),
      );
    }
    expect(Math.abs(alpha - expected[3]!)).toBeLessThan(0.005);
  });
});
