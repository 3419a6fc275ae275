/** What a guide says of the use of its names: never as a plural, a possessive or a verb, and with a mark at first. */
import {
  type Asset,
  type BrandGuide,
  compileMatcher,
  editOf,
  foldSpelling,
  inflectionsOf,
  type Matcher,
  matchesIn,
  type Phrase,
  type Report,
  rangeOf,
  type Term,
  type TextRun,
} from 'brandlint/rule';

interface Inflected {
  readonly term: Term;
  readonly name: string;
  readonly kind: 'plural' | 'verb';
}

export interface NameUsage {
  /** Inflected forms that a name never has. */
  readonly inflected: Matcher<Inflected>;
  /** Right forms of names with a mark or without a possessive. */
  readonly names: Matcher<Term>;
}

export function usageOf(guide: BrandGuide): NameUsage | null {
  const terms = guide.terms.filter(
    ({ kind, neverAs, mark }) => kind === 'name' && (neverAs.length > 0 || mark !== null),
  );
  if (terms.length === 0) return null;
  const forms = terms.flatMap((term) => [...term.right, ...term.forms].map((name) => ({ term, name })));
  return {
    inflected: compileMatcher(forms.flatMap(({ term, name }) => inflectedForms(term, name))),
    names: compileMatcher(forms.map(({ term, name }) => ({ text: name, value: term, caseSensitive: true }))),
  };
}

function inflectedForms(term: Term, name: string): Phrase<Inflected>[] {
  const right = new Set([...term.right, ...term.forms].map(foldSpelling));
  return (['plural', 'verb'] as const)
    .filter((kind) => term.neverAs.includes(kind))
    .flatMap((kind) =>
      inflectionsOf(name, kind === 'verb' ? 'verb' : 'noun')
        // As a verb, `Tidelines` is no more than a plural.
        .filter(
          (form) =>
            form.kind !== 'base' && form.kind !== 'third-person' && !right.has(foldSpelling(form.text)),
        )
        .map(({ text }) => ({ text, value: { term, name, kind }, alone: true })),
    );
}

export function* usageFaults(asset: Asset, { inflected, names }: NameUsage): Iterable<Report> {
  const marked = new Set<Term>();
  for (const run of asset.runs) {
    const { content } = run;
    for (const { start, end, value } of matchesIn(run, inflected)) {
      yield {
        messageId: 'as',
        range: rangeOf(content, start, end),
        actual: content.text.slice(start, end),
        expected: value.name,
        data: { kind: value.kind, because: becauseOf(value.term) },
        source: value.term.source,
      };
    }
    for (const { start, end, value: term } of matchesIn(run, names)) {
      const name = content.text.slice(start, end);
      const after = /^['’]s(?![\p{L}\p{N}])/u.exec(content.text.slice(end, end + 3));
      if (after && term.neverAs.includes('possessive')) {
        yield {
          messageId: 'as',
          range: rangeOf(content, start, end + after[0].length),
          actual: name + after[0],
          expected: name,
          data: { kind: 'possessive', because: becauseOf(term) },
          source: term.source,
        };
      }
      if (term.mark === null || marked.has(term) || !isShownAsCopy(run)) continue;
      marked.add(term);
      const fault = markFault(run, term, start, end);
      if (fault) yield fault;
    }
  }
}

function becauseOf({ because }: Term): string {
  return because ? ` (${because.replace(/\.$/, '')})` : '';
}

/** Where readers see the name first. Subjects, preheaders and alternative texts have no room for marks. */
function isShownAsCopy({ role, hidden, condition }: TextRun): boolean {
  return !hidden && condition === null && role !== 'alt' && !role.startsWith('field:');
}

/** A mark typed in letters stands for its sign. */
const TYPED: Readonly<Record<string, RegExp>> = {
  '®': /^\s?\(r\)/i,
  '™': /^\s?\(?tm\)/i,
  '℠': /^\s?\(sm\)/i,
};

function markFault({ content }: TextRun, term: Term, start: number, end: number): Report | null {
  const mark = term.mark!;
  const after = content.text.slice(end, end + 6);
  if (/^\s?[®™℠]/.test(after) && after.trimStart().startsWith(mark)) return null;
  const other = /^\s?[®™℠]/.exec(after)?.[0] ?? TYPED[mark]!.exec(after)?.[0] ?? '';
  const actual = content.text.slice(start, end + other.length);
  const expected = content.text.slice(start, end) + mark;
  const edit = editOf(content, start, end + other.length, expected);
  return {
    messageId: 'mark',
    range: rangeOf(content, start, end + other.length),
    actual,
    expected,
    data: { because: becauseOf(term) },
    source: term.source,
    fix: edit && { safety: 'safe', edits: [edit] },
  };
}
