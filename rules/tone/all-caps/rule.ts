import {
  type Asset,
  compileMatcher,
  defineRule,
  editOf,
  englishRuns,
  isAllCaps,
  type Matcher,
  type Report,
  rangeOf,
  type Stretch,
  type TextRun,
} from 'brandlint/rule';
import { legalMatcher } from '../prose.ts';

/** A cheap test: three capitals in a row, or two words of two. */
const MAY_SHOUT = /[A-Z]{3}|\b[A-Z]{2}\b[^a-z]{1,4}\b[A-Z]{2}\b/;
/** A button of so many words is a label that a designer set. */
const LABEL_WORDS = 3;

interface Prepared {
  readonly shouting: typeof import('./shouting.ts');
  readonly inSentenceCase: typeof import('./lower.ts').inSentenceCase;
  /** Text that is in capitals because the guide has it so. */
  readonly exceptions: Matcher<null>;
  readonly names: Matcher<string>;
}

export default defineRule<Record<string, never>, Prepared>({
  name: 'tone/all-caps',
  summary: 'No words are shouted in capitals.',
  severity: 'warning',
  messages: {
    words: { text: 'Capitals shout, and are slow to read. Write "{expected}" instead of "{actual}".' },
    word: {
      text: 'One word in capitals: write "{expected}" instead of "{actual}", in bold if it matters.',
      severity: 'info',
    },
    title: { text: 'This {part} shouts: "{actual}". Write "{expected}".' },
    titles: {
      text: 'All {count} headings are typed in capitals, which cannot be undone on a phone or for a screen reader. Type "{expected}" and let the design set capitals (text-transform).',
      severity: 'info',
    },
  },
  async prepare(guide) {
    const [shouting, { inSentenceCase }] = await Promise.all([import('./shouting.ts'), import('./lower.ts')]);
    const forms = [
      ...guide.names,
      ...guide.terms.flatMap(({ kind, right, forms }) => (kind === 'avoid' ? [] : [...right, ...forms])),
    ];
    const legal = legalMatcher(guide);
    const capitals = shouting.exceptionsOf(forms.filter(isAllCaps));
    return {
      shouting,
      inSentenceCase,
      exceptions: (text) => [...capitals(text), ...legal(text)],
      names: compileMatcher(forms.map((text) => ({ text, value: text }))),
    };
  },
  *check(asset, { guide, prepared }) {
    const runs = englishRuns(asset, guide.language).filter(isRead);
    const headings = runs.filter(({ role }) => role === 'heading');
    const isDesign = headings.length > 1 && headings.every(({ content }) => isAllCaps(content.text));
    let isSaid = false;
    for (const run of runs) {
      if (!MAY_SHOUT.test(run.content.text)) continue;
      const isDesigned = isDesign && run.role === 'heading';
      if (isDesigned && isSaid) continue;
      for (const report of reportsOn(run, asset, prepared)) {
        if (!isDesigned) yield report;
        else if (report.messageId === 'title') {
          isSaid = true;
          yield { ...report, messageId: 'titles', data: { count: headings.length }, fix: null };
        }
      }
    }
  },
});

/** Not tables, whose heads are set in capitals, nor texts that stand for pictures. */
function isRead({ role }: TextRun): boolean {
  return (
    role !== 'table-cell' &&
    role !== 'alt' &&
    !/^field:(?!subject|title|preheader|headline|description)/.test(role)
  );
}

function* reportsOn(
  run: TextRun,
  asset: Asset,
  { shouting, inSentenceCase, exceptions, names }: Prepared,
): Iterable<Report> {
  const { content, role } = run;
  const { text } = content;
  if (shouting.isOfficial(text)) return;
  const links = shouting.linksOf(run);
  const isLabel = ({ start, end }: Stretch) =>
    role === 'button' || role === 'link' || links.some((link) => link.start === start && link.end <= end + 2);
  for (const shout of shouting.capitalsIn(run, exceptions)) {
    const { start, end, words } = shout;
    const ordinary = words.filter((word) => shouting.isOrdinary(word.text));
    const letters = words.filter((word) => /\p{L}/u.test(word.text));
    const isLoud = letters.length === 1 && shouting.isLoud(letters[0]!.text);
    const isShouted =
      ordinary.length > 1 &&
      ordinary.some((word) => word.text.length > 2) &&
      ordinary.length * 2 >= letters.length;
    if (!isShouted && !(isLoud && !shouting.isExplained(asset, letters[0]!.text))) continue;
    if (isLabel(shout) && letters.length <= LABEL_WORDS) continue;
    if (shouting.isMentioned(run, shout)) continue;
    const isWhole = isAllCaps(text) && isTitleLike(role);
    if (!isShouted && (isWhole || isAllCaps(text))) continue;
    const actual = text.slice(start, end);
    const expected = inSentenceCase(text, shout, names);
    const edit = editOf(content, start, end, expected);
    yield {
      messageId: isWhole ? 'title' : isShouted ? 'words' : 'word',
      range: rangeOf(content, start, end),
      actual,
      expected,
      data: { part: role === 'heading' ? 'heading' : role === 'button' ? 'button' : 'title' },
      fix: edit && { safety: 'suggested', edits: [edit] },
    };
  }
}

function isTitleLike(role: TextRun['role']): boolean {
  return role === 'heading' || role === 'button' || role.startsWith('field:');
}
