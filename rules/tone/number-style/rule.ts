import {
  type Asset,
  type BrandGuide,
  defineRule,
  editOf,
  englishRegion,
  isEnglish,
  isInQuotation,
  isRunningText,
  isVerbatim,
  languageOf,
  type NumberStyle,
  primaryLanguage,
  rangeOf,
  sentencesOf,
  type TextRun,
} from 'brandlint/rule';
import { conventionsIn } from './convention.ts';
import { type DateOrder, datesIn, slashedIn } from './dates.ts';
import { percentIn } from './percent.ts';
import { rangesIn } from './ranges.ts';
import { numeralsIn } from './spell-out.ts';
import type { Misfit } from './stretch.ts';
import { timesIn } from './times.ts';

const KINDS = { dates: 'dates', times: 'times', ranges: 'ranges', percent: 'percentages' } as const;

export default defineRule<Record<string, never>, NumberStyle>({
  name: 'tone/number-style',
  summary:
    'Numbers, dates, times, ranges and percentages are written the way the guide and the language write them.',
  severity: 'warning',
  fixable: true,
  messages: {
    number: { text: 'Write "{expected}", not "{actual}": the guide has numbers up to {limit} as words.' },
    form: { text: 'Write "{expected}", not "{actual}": the guide writes {kind} like "{like}".' },
    ambiguous: {
      text: '"{actual}" is {one} to some readers and {other} to others. Write the month as a word.',
      severity: 'info',
    },
    convention: { text: 'In {language} this is written "{expected}", not "{actual}".' },
  },
  needs: ['voice.numbers', 'voice.language'],
  prepare: (guide) => guide.voice.numbers,
  *check(asset, { guide, prepared: style }) {
    for (const run of asset.runs) {
      const { content } = run;
      if (run.role === 'code' || run.role === 'quote' || run.condition !== null || !/\d/.test(content.text))
        continue;
      for (const misfit of misfitsIn(run, asset, guide, style)) {
        const { start, end, expected, key, edit = { start, end, text: expected ?? '' } } = misfit;
        if (isVerbatim(run, misfit) || isInQuotation(run, misfit)) continue;
        const fix = expected === null ? null : editOf(content, edit.start, edit.end, edit.text);
        yield {
          messageId: misfit.messageId,
          range: rangeOf(content, start, end),
          actual: content.text.slice(start, end),
          ...(expected === null ? {} : { expected }),
          data: {
            ...misfit.data,
            ...(key && key !== 'spell-out' ? { kind: KINDS[key], like: style[key]! } : {}),
            ...(misfit.messageId === 'convention'
              ? { language: nameOf(languageOf(run, asset, guide.language)) }
              : {}),
          },
          ...(key ? { source: `voice.numbers.${key}` } : {}),
          ...(misfit.messageId === 'ambiguous' ? { verdict: 'cannot-tell' as const } : {}),
          fix: fix && { safety: misfit.isSafe ? 'safe' : 'suggested', edits: [fix] },
        };
      }
    }
  },
});

function* misfitsIn(run: TextRun, asset: Asset, guide: BrandGuide, style: NumberStyle): Iterable<Misfit> {
  const { text } = run.content;
  const tag = languageOf(run, asset, guide.language);
  if (tag) yield* conventionsIn(text, tag);
  // The forms of the guide are English: their words, and which side of a number they stand on.
  if (!isEnglish(run, asset, guide.language)) return;
  const isRunning = isRunningText(run) && !isShort(asset);
  const order = tag ? orderOf(tag) : null;
  if (style.dates) yield* datesIn(text, style.dates, isRunning, order);
  // A region has its own order, and its readers know it.
  else if (tag && order === null) yield* slashedIn(text, null, null);
  if (style.times) yield* timesIn(text, style.times);
  if (style.ranges) yield* rangesIn(text, style.ranges, isRunning);
  if (style.percent) yield* percentIn(text, style.percent, isRunning);
  if (style.spellOut && isRunning && hasRoomForWords(asset) && /(?:^|[^\d.,:])\d{1,3} [a-z]/.test(text))
    for (const sentence of sentencesOf(run.content)) yield* numeralsIn(text, sentence, style.spellOut);
}

function orderOf(tag: string): DateOrder | null {
  const region = englishRegion(tag);
  return region === null || region === 'CA' ? null : region === 'US' ? 'month' : 'day';
}

function isShort({ channel, impliedChannel }: Asset): boolean {
  return /^(?:social|ad)\/|^(?:sms|push|rcs|whatsapp|banner)/.test(channel ?? impliedChannel ?? '');
}

/** In posts and messages numerals are usual: they are short, and they catch the eye. */
function hasRoomForWords({ channel, impliedChannel }: Asset): boolean {
  return /^(?:blog|email|page)$/.test(channel ?? impliedChannel ?? '');
}

function nameOf(tag: string | null): string {
  return (tag && new Intl.DisplayNames('en', { type: 'language' }).of(primaryLanguage(tag))) ?? '';
}
