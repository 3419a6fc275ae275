/** Shares of a hundred. */
import type { NumberStyle } from 'brandlint/rule';
import { type Misfit, SPACE } from './stretch.ts';

type PercentForm = NonNullable<NumberStyle['percent']>;

const PERCENT = new RegExp(
  String.raw`(?<![\p{L}\d.,#])(\d+(?:[.,]\d+)*)(${SPACE}?)(%|per${SPACE}?cent\b)(?![\p{L}\p{N}%-])`,
  'giu',
);

/** @param isRunning Where there is little room, the sign is right whatever the guide says of text. */
export function* percentIn(text: string, form: PercentForm, isRunning: boolean): Iterable<Misfit> {
  if (!/\d\s?(?:%|per\s?cent)/i.test(text)) return;
  for (const { 0: whole, 1: number = '', 2: space = '', 3: sign = '', index } of text.matchAll(PERCENT)) {
    const joint = form.slice(2).startsWith(' ') ? ' ' : '';
    const wanted = form.slice(2).trim();
    const found = sign.toLowerCase().replace(/\s/g, ' ');
    if (found === wanted && (space === '') === (joint === '')) continue;
    if (!isRunning && (wanted !== '%' || found !== '%')) continue;
    // width: 50%
    if (
      /[a-z-]:\s?$/.test(text.slice(Math.max(0, index - 3), index)) &&
      /^\s*;/.test(text.slice(index + whole.length))
    )
      continue;
    yield {
      start: index,
      end: index + whole.length,
      messageId: 'form',
      key: 'percent',
      expected: `${number}${joint}${wanted}`,
      isSafe: true,
    };
  }
}
