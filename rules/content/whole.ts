import { type Asset, remembered } from 'brandlint/rule';

/** The text of all runs, a line or more for each: one look at it tells most rules that they have nothing to look for. */
export const wholeText = remembered(({ runs }: Asset): string => {
  let text = '';
  for (const { content } of runs) text += `${content.text}\n`;
  return text;
});
