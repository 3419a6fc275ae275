import {
  compileMatcher,
  defineRule,
  editOf,
  fieldName,
  isAllCaps,
  isEnglish,
  type Matcher,
  rangeOf,
  type TextRun,
} from 'brandlint/rule';
import type { HeadingWord } from './words.ts';

interface Options {
  readonly fields?: readonly string[];
}

interface Prepared {
  readonly style: 'sentence' | 'title';
  readonly fields: ReadonlySet<string>;
  readonly names: Matcher<null>;
  readonly words: typeof import('./words.ts');
  readonly judge: typeof import('./judge.ts');
}

export default defineRule<Options, Prepared>({
  name: 'tone/heading-case',
  summary: 'Headings are capitalised the way the guide says.',
  severity: 'warning',
  fixable: true,
  messages: {
    sentence: { text: 'Headings are in sentence case: write "{expected}".' },
    title: { text: 'Headings Are in Title Case: write "{expected}".' },
  },
  options: {
    fields: {
      description:
        'The fields that are headings, too: of "title", "subject", "headline", "preheader" and others.',
      type: 'array',
      items: { type: 'string' },
      default: ['title'],
    },
  },
  needs: ['voice.headings'],
  async prepare(guide, { fields = ['title'] }) {
    const style = guide.voice.headings;
    if (!style) return null;
    const [words, judge] = await Promise.all([import('./words.ts'), import('./judge.ts')]);
    const names = [
      ...guide.names,
      ...guide.terms.flatMap(({ kind, right, forms }) => (kind === 'name' ? [...right, ...forms] : [])),
      // A term with a capital of its own is written so wherever it stands.
      ...guide.terms.flatMap(({ kind, right }) =>
        kind === 'use' ? right.filter((form) => /\p{Lu}/u.test(form)) : [],
      ),
    ];
    return {
      style,
      fields: new Set(fields),
      names: compileMatcher(names.map((text) => ({ text, value: null }))),
      words,
      judge,
    };
  },
  *check(asset, { guide, prepared: { style, fields, names, words, judge } }) {
    const headings = asset.runs.filter(
      (run) =>
        isHeading(run, fields) &&
        run.condition === null &&
        !isAllCaps(run.content.text) &&
        words.mayBeWrong(style, run) &&
        isEnglish(run, asset, guide.language),
    );
    if (headings.length === 0) return;
    const usage = words.usageOf(asset, headings, guide.language);
    for (const run of headings) {
      const { content } = run;
      const parts = words.wordsOfHeading(run, usage, names);
      const verdict = style === 'sentence' ? judge.judgeSentence(parts, usage) : judge.judgeTitle(parts);
      if (!verdict) continue;
      const changed = verdict.wrong.map((word) => inCase(style, word));
      const edits = changed.map(({ word, text }) => editOf(content, word.start, word.end, text));
      yield {
        messageId: style,
        range: rangeOf(content),
        actual: content.text,
        expected: rewritten(content.text, changed),
        source: 'voice.headings',
        verdict: verdict.isSure ? 'certain' : 'likely',
        fix: edits.every((edit) => edit !== null)
          ? { safety: verdict.isSure ? 'safe' : 'suggested', edits }
          : null,
      };
    }
  },
});

function isHeading({ role }: TextRun, fields: ReadonlySet<string>): boolean {
  return role === 'heading' || fields.has(fieldName(role) ?? '');
}

interface Change {
  readonly word: HeadingWord;
  readonly text: string;
}

function inCase(style: 'sentence' | 'title', word: HeadingWord): Change {
  const isLowered = style === 'sentence' || word.isCapitalised;
  return { word, text: isLowered ? word.text.toLowerCase() : capitalised(word.text) };
}

/** Each part of a compound has its capital, but for small words in its middle: Step-by-Step. */
function capitalised(word: string): string {
  return word.replace(
    /(^|[-‐‑])(?!(?:by|to|of|in|on|the|and|a)[-‐‑])(\p{Ll})/gu,
    (_, hyphen: string, letter: string) => hyphen + letter.toUpperCase(),
  );
}

function rewritten(text: string, changes: readonly Change[]): string {
  let out = '';
  let at = 0;
  for (const { word, text: replacement } of changes) {
    out += text.slice(at, word.start) + replacement;
    at = word.end;
  }
  return out + text.slice(at);
}
