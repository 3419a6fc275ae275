import {
  type Asset,
  type BrandFont,
  type BrandFonts,
  defineRule,
  type Fix,
  type Report,
} from 'brandlint/rule';
import { roleReports, shownChoices } from './cascade.ts';
import { genericOf, isDefaultFont, isEmailSafe, isOnDevices, isSystemUi, isWebFont } from './families.ts';
import { isBrands, matchName } from './names.ts';
import { type FontChoice, fontChoices } from './uses.ts';

export default defineRule<Record<string, never>, BrandFonts>({
  name: 'type/font',
  summary: "Every text is set in the brand's font, with one behind it that every device has.",
  severity: 'error',
  fixable: true,
  needs: ['typography.base', 'typography.headings', 'typography.monospace', 'typography.fonts'],
  looksAt: ['fonts', 'pairs'],
  messages: {
    near: {
      text: 'No font is called {actual}: {expected} is. Write its name as it is.',
      severity: 'warning',
    },
    'off-brand': { text: '{actual} is not a font of the brand. Use {expected}.' },
    'fallback-only': {
      text: '{actual} stands first, so the brand\'s font is not shown here. Put {expected} in front, or list {actual} under "typography.fonts".',
      severity: 'warning',
    },
    'no-fallback': {
      text: 'Where {actual} is not there, nothing says what to show instead. Put {expected} behind it.',
      severity: 'warning',
    },
    'email-fallback': {
      text: 'Mail programs that do not load {actual} have none of the fonts behind it. Put {expected} at the end.',
      severity: 'warning',
    },
    'wrong-role': {
      text: 'This heading is in {actual}, and the guide sets headings in {expected}. Use {expected}.',
      severity: 'warning',
    },
  },
  prepare: ({ fonts }) => (fonts.families.length > 0 ? fonts : null),
  *check(asset, context) {
    const fonts = context.prepared;
    const choices = fontChoices(asset, context.raw);
    const shown = shownChoices(asset, choices, fonts);
    for (const choice of choices) {
      const report = isBrands(choice.first, fonts)
        ? fallbackReport(choice, asset, fonts)
        : familyReport(choice, fonts, shown);
      if (report) yield report;
    }
    yield* roleReports(asset, fonts, context.raw);
  },
});

function familyReport(
  choice: FontChoice,
  fonts: BrandFonts,
  isShown: (choice: FontChoice) => boolean,
): Report | null {
  const { first, firstRange: range, isDefined } = choice;
  const near = fonts.families.find(({ name }) => matchName(first, name) === 'near');
  if (near) {
    // A page may call the font it brings as it likes.
    if (isDefined) return null;
    const isOwnPlace = range.end - range.start === first.length;
    return {
      messageId: 'near',
      range,
      actual: first,
      expected: near.name,
      source: near.source,
      fix: isOwnPlace && isQuotedOr(near.name, choice) ? safe(range, near.name) : null,
    };
  }
  const isCode = isMonospace(choice);
  if (isCode && !fonts.monospace) return null;
  const right = isCode ? fonts.monospace : roleOf(choice, fonts);
  const report = {
    range,
    actual: first,
    expected: right?.family ?? listed(fonts.families.map(({ name }) => name)),
    source: right?.source ?? 'typography',
  };
  if (!isDefaultFont(first)) return { ...report, messageId: 'off-brand' };
  const isSystem = isSystemUi(first) && fonts.base !== null && isOnDevices(fonts.base.family);
  if (isSystem || !isShown(choice)) return null;
  return { ...report, messageId: 'fallback-only', verdict: 'likely' };
}

/** A name of several words, or one that is none to CSS, needs the quotes that are there already. */
function isQuotedOr(name: string, { range, firstRange: { start } }: FontChoice): boolean {
  return start > range.start || /^[a-z][\w-]*(?: [a-z][\w-]*)*$/i.test(name);
}

function isMonospace({ first, fallbacks, selector }: FontChoice): boolean {
  return (
    genericOf(first) === 'monospace' ||
    /^(?:ui-)?monospace$/i.test(fallbacks.at(-1) ?? first) ||
    /(?:^|[\s,>+~(])(?:code|pre|kbd|samp|tt)\b/i.test(selector ?? '')
  );
}

/** What the selector says of the text; null: it may be any. */
function roleOf({ selector }: FontChoice, { base, headings }: BrandFonts): BrandFont | null {
  if (selector === null || !headings) return base;
  if (/(?:^|[\s,>+~(])h[1-6]\b/i.test(selector)) return headings;
  return /^\s*(?:html|body|p|td|li|\*)\b/i.test(selector) ? base : null;
}

/** A font that is loaded may not arrive; in mail it mostly does not. */
function fallbackReport(
  { first, firstRange: range, fallbacks, end }: FontChoice,
  asset: Asset,
  fonts: BrandFonts,
): Report | null {
  if (!isWebFont(first) || fallbacks.some((family) => /[(\uFFFC]/.test(family))) return null;
  const isEmail = asset.channel === 'email';
  if (fallbacks.some(isEmail ? isEmailSafe : isOnDevices)) return null;
  const isCode = fonts.monospace !== null && matchName(first, fonts.monospace.family) === 'same';
  const generic = genericOf(first) ?? (isCode ? 'monospace' : null);
  return {
    messageId: fallbacks.some(isOnDevices) ? 'email-fallback' : 'no-fallback',
    range,
    actual: first,
    expected: generic ?? 'a plain font such as Arial or Georgia',
    fix: generic ? safe(end, `, ${generic}`) : null,
  };
}

function safe(range: Report['range'], text: string): Fix {
  return { safety: 'safe', edits: [{ range, text }] };
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join();
}
