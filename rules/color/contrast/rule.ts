import {
  type Asset,
  contrastRatio,
  defineRule,
  formatHex,
  NEEDED_CONTRAST,
  type Range,
  type Report,
  type RuleContext,
} from 'brandlint/rule';
import { levelOf, shownRatio } from '../legibility.ts';
import { shownEntry } from '../words.ts';
import { adviceOn } from './advice.ts';
import { type Fault, faultsIn } from './faults.ts';
import { relatedTo } from './related.ts';

const WORDS = '{actual} on {ground}{where} {fault}';

export default defineRule({
  name: 'color/contrast',
  summary: 'Text can be read on what it stands on.',
  severity: 'warning',
  looksAt: ['pairs'],
  messages: {
    low: { text: `${WORDS}, and {text} needs {needed} (WCAG {level}). {advice}` },
    contradiction: {
      text: `${WORDS}, and the guide asks for {needed} for {text} (WCAG {level}). {advice}`,
      severity: 'error',
    },
    gradient: {
      text: `${WORDS} where it is {stop}, and {text} needs {needed} (WCAG {level}). {advice}`,
      severity: 'info',
    },
  },
  *check(asset, context) {
    const isText = (range: Range) => hasWords(context.raw(range));
    for (const fault of faultsIn(asset, levelOf(context.guide), isText))
      yield reportOf(fault, asset, context);
  },
});

/** A separator, an arrow or a row of stars is no text (WCAG 2.2, "pure decoration"). */
function hasWords(raw: string): boolean {
  const text = raw.includes('&') ? raw.replace(/&(?:#\d+|#x[\da-f]+|[a-z]\w*);?/gi, ' ') : raw;
  // The first one answers for nearly all copy, and the second costs a millisecond or more when it first runs.
  return /[a-z\d]/i.test(text) || /[\p{L}\p{N}]/u.test(text);
}

function reportOf(fault: Fault, asset: Asset, context: RuleContext): Report {
  const { foreground, grounds, needed, place } = fault;
  const { guide } = context;
  const level = levelOf(guide);
  const ratios = grounds.map((ground) => contrastRatio(foreground, ground));
  const isEverywhere = ratios.every((ratio) => ratio < needed);
  // Where nothing can be read, the best of a gradient's stops says it all.
  const ratio = isEverywhere ? Math.max(...ratios) : Math.min(...ratios);
  const stop = named(grounds[ratios.indexOf(ratio)]!);
  const { better, advice, fix } = adviceOn(fault, asset, context);
  return {
    messageId: isEverywhere ? (guide.color.contrast === null ? 'low' : 'contradiction') : 'gradient',
    range: place,
    actual: named(foreground),
    ...(better ? { expected: shownEntry(better) } : {}),
    data: {
      ground: grounds.length > 1 ? 'a gradient' : stop,
      stop,
      where: whereOf(fault),
      fault:
        ratio < UNREADABLE
          ? `cannot be read: its contrast is ${shownRatio(ratio)}:1`
          : `has a contrast of ${shownRatio(ratio)}:1`,
      needed: `${needed}:1`,
      text: needed < NEEDED_CONTRAST[level].text ? 'large text' : 'text of this size',
      level,
      advice,
    },
    ...(guide.color.contrast === null ? {} : { source: 'color.contrast' }),
    verdict: isEverywhere ? (isGuess(fault, level) ? 'likely' : 'certain') : 'cannot-tell',
    related: relatedTo(fault, asset.path),
    fix,
  };

  function named(color: Fault['foreground']): string {
    const hex = formatHex(color);
    const entry = guide.palette.find((candidate) => formatHex(candidate.color) === hex);
    return entry ? `${hex} (${entry.name})` : hex;
  }
}

/** From here on text is a shade on its ground rather than words. */
const UNREADABLE = 1.3;

const WHERE = { light: '', dark: ' in dark mode', 'outlook-dark': " in Outlook's dark mode" } as const;

function whereOf({ scheme, pairs }: Fault): string {
  return pairs.every(({ condition }) => condition === 'mso') ? ' in Outlook on Windows' : WHERE[scheme];
}

/** What the browser decides, what runs over a gradient, and what may be hidden on purpose or large. */
function isGuess({ foreground, grounds, pairs, scheme }: Fault, level: 'AA' | 'AAA'): boolean {
  const [pair] = pairs;
  const ratio = contrastRatio(foreground, grounds[0]!);
  const isHiddenByColor = scheme === 'light' && ratio < 1.05;
  const mayBeLarge =
    ratio >= NEEDED_CONTRAST[level].large && pairs.every(({ fontSize }) => fontSize === null);
  return (
    grounds.length > 1 ||
    pair!.foreground.source === null ||
    pair!.background.source === null ||
    isHiddenByColor ||
    mayBeLarge
  );
}
