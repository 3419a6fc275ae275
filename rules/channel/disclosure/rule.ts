import {
  type Asset,
  defineRule,
  isVerbatim,
  languageOf,
  primaryLanguage,
  rangeOf,
  type TextRun,
} from 'brandlint/rule';
import type { Label } from './labels.ts';

interface Prepared {
  readonly labelsIn: typeof import('./labels.ts').labelsIn;
  readonly WANTED: typeof import('./labels.ts').WANTED;
}

/** Other hashtags right before a label, from which on it is one of many. */
const CROWD = 3;

/** What is shown before "more", in characters. Where it is not known, a label anywhere will do. */
const FOLD: Readonly<Record<string, number>> = {
  'social/instagram': 125,
  'social/linkedin': 210,
};

const NOT_SPONSORED =
  /^\s*(?:no|n|false|0|none|n\/?a|-+|–|—|x|organic|unpaid|not sponsored|nein|non|nee)?\s*$/i;

export default defineRule<Record<string, never>, Prepared>({
  name: 'channel/disclosure',
  summary: 'A sponsored post says that it is one, where readers see it.',
  severity: 'error',
  messages: {
    missing: {
      text: 'This post is sponsored, and its text does not say so. Start it with "{expected}"; a label that the network adds may not be enough.',
    },
    folded: {
      text: 'Readers see "{actual}" only when they open the whole post. Move it to the start.',
      severity: 'warning',
    },
    crowded: {
      text: '"{actual}" goes under among the hashtags before it. Move it to the start of the post.',
      severity: 'warning',
    },
    vague: {
      text: 'Few readers take "{actual}" for a sign that a post is paid for. Write "{expected}" at the start.',
      severity: 'info',
    },
  },
  async prepare() {
    const { labelsIn, WANTED } = await import('./labels.ts');
    return { labelsIn, WANTED };
  },
  *check(asset, { guide, prepared: { labelsIn, WANTED } }) {
    const { sponsored } = asset.about;
    if (!sponsored || NOT_SPONSORED.test(sponsored.text) || !isPost(asset)) return;
    const runs = asset.runs.filter(isSeen);
    const [first] = runs;
    if (!first) return;
    const language = primaryLanguage(languageOf(first, asset, guide.language) ?? 'en');
    const expected = WANTED[language] ?? WANTED.en!;
    const fold = FOLD[asset.channel ?? ''] ?? Number.POSITIVE_INFINITY;
    const found: { run: TextRun; label: Label; isFolded: boolean; isCrowded: boolean }[] = [];
    let shown = 0;
    for (const run of runs) {
      const { text } = run.content;
      for (const label of labelsIn(text, language)) {
        // In a link's address it is no word of the post.
        if (!label.isHashtag && isVerbatim(run, label)) continue;
        const isFolded = shown + label.end > fold;
        found.push({
          run,
          label,
          isFolded,
          isCrowded: label.isHashtag && isCrowded(text.slice(0, label.start)),
        });
      }
      shown += text.length + 2;
    }
    const clear = found.filter(({ label }) => !label.isVague);
    if (clear.some(({ isFolded, isCrowded }) => !isFolded && !isCrowded)) return;
    const worst = clear[0] ?? found[0];
    if (!worst) {
      yield { messageId: 'missing', range: rangeOf(sponsored), expected, verdict: 'likely' };
      return;
    }
    const { run, label, isFolded } = worst;
    const messageId = label.isVague ? 'vague' : isFolded ? 'folded' : 'crowded';
    yield {
      messageId,
      range: rangeOf(run.content, label.start, label.end),
      actual: run.content.text.slice(label.start, label.end),
      expected,
    };
  },
});

/** An ad is labelled by its network, and an email, a page or a message is the brand's own. */
function isPost({ channel }: Asset): boolean {
  return channel === null || channel === 'blog' || channel.startsWith('social/');
}

function isSeen({ role, hidden }: TextRun): boolean {
  return !hidden && !['alt', 'code', 'button', 'field:comment'].includes(role);
}

function isCrowded(before: string): boolean {
  const tags = /(?:[#＃][\p{L}\p{N}_]+[\s,·|]*)+$/u.exec(before)?.[0] ?? '';
  return (tags.match(/[#＃]/g)?.length ?? 0) >= CROWD;
}
