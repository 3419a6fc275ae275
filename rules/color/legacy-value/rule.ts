import { type ColorUse, defineRule, formatHex, type Report } from 'brandlint/rule';
import { type Misread, misreadOf } from '../misread.ts';

export default defineRule({
  name: 'color/legacy-value',
  summary: 'Every colour in an old attribute shows as the colour it says.',
  severity: 'error',
  fixable: true,
  looksAt: ['colors'],
  messages: {
    misread: {
      text: '{property}="{actual}" shows as {shown} in browsers: such an attribute takes a name or #RRGGBB and nothing else. Write {expected}.',
    },
    'see-through': {
      text: '{property}="{actual}" shows as {shown} in browsers: such an attribute holds no see-through colour. Say it in a style attribute, or write the solid colour as #RRGGBB.',
    },
    keyword: {
      text: '{property}="{actual}" shows as {shown} in browsers: such an attribute takes a name or #RRGGBB and nothing else. Leave the attribute out.',
    },
    unreadable: {
      text: '{property}="{actual}" shows as {shown} in browsers: such an attribute takes a name or #RRGGBB and nothing else. Write the colour that is meant as #RRGGBB.',
    },
  },
  *check(asset) {
    for (const use of asset.colors) {
      const misread = misreadOf(use);
      if (misread) yield reportOf(use, misread);
    }
  },
});

/** CSS for "no colour of its own". In `bgcolor` these can only mean that there is no ground. */
const KEYWORD = /^(?:none|inherit|initial|unset|revert|auto|currentcolor)$/i;

function reportOf(use: ColorUse, { shown, meant, value }: Misread): Report {
  const { raw, range, property } = use;
  const report = { range, actual: raw, data: { property, shown: formatHex(shown) } };
  const fix = (text: string): Report['fix'] => ({ safety: 'safe', edits: [{ range, text }] });
  if (KEYWORD.test(value)) {
    // HTML takes `transparent` for an error, which leaves the attribute without effect.
    return { ...report, messageId: 'keyword', fix: property === 'bgcolor' ? fix('transparent') : null };
  }
  if (!meant) return { ...report, messageId: 'unreadable' };
  if (meant.alpha > 0 && meant.alpha < 1) return { ...report, messageId: 'see-through' };
  const text = meant.alpha === 0 ? 'transparent' : isAttributeColor(value) ? value : formatHex(meant);
  return { ...report, messageId: 'misread', expected: text, fix: fix(text) };
}

/** What an attribute reads as CSS does, so that it may stay as it is written. */
function isAttributeColor(value: string): boolean {
  return /^(?:#(?:[\da-f]{3}){1,2}|[a-z]+)$/i.test(value);
}
