/**
 * Text as it flows on the page: inline elements do not break it, block elements do, white space collapses
 * (CSS Text 3 §4.1). One run a block.
 */
import {
  type InlineSpan,
  type LinkUse,
  MappedTextBuilder,
  type MergeTag,
  type Range,
  type Role,
  sliceMapped,
  type TextRun,
} from '../../model/index.ts';
import { appendAroundTags, type TextSink } from '../merge-tags.ts';
import type { Chunk } from './dom.ts';

/** What is known of the elements around a piece of text. */
export interface FlowContext {
  readonly role: Role;
  readonly lang: string | null;
  readonly hidden: boolean;
  /** `<pre>`: white space stays. */
  readonly preserve: boolean;
}

interface OpenSpan {
  readonly kind: InlineSpan['kind'];
  readonly start: number;
}

/** A link whose text is being read. */
export interface PendingLink {
  readonly use: Omit<LinkUse, 'text'>;
  start: number;
  end: number;
}

const SPACE = /[ \t\n\f\r]+/g;

export class TextFlow {
  readonly #source: string;
  readonly #tags: readonly MergeTag[];
  readonly #condition: TextRun['condition'];
  readonly #emit: (run: TextRun) => void;
  readonly #emitLink: (link: LinkUse) => void;
  #builder: MappedTextBuilder;
  #context: FlowContext | null = null;
  /** White space that counts only when text follows it in the same run. */
  #space: Range | null = null;
  #spans: InlineSpan[] = [];
  #open: OpenSpan[] = [];
  #links: PendingLink[] = [];
  #ended: PendingLink[] = [];

  constructor(
    source: string,
    tags: readonly MergeTag[],
    condition: TextRun['condition'],
    emit: (run: TextRun) => void,
    emitLink: (link: LinkUse) => void,
  ) {
    this.#source = source;
    this.#tags = tags;
    this.#condition = condition;
    this.#emit = emit;
    this.#emitLink = emitLink;
    this.#builder = new MappedTextBuilder(source, 'html');
  }

  text(chunks: readonly Chunk[], context: FlowContext): void {
    // A change of what surrounds the text inside one block (a hidden span) is a new run.
    if (this.#context && this.#context.hidden !== context.hidden && this.#builder.length > 0) this.flush();
    for (const { text, start, end } of chunks) {
      // The parser saw masked text: a chunk as long as its range is text as it is, else one character reference.
      if (text.length === end - start) {
        appendAroundTags(this.#sink(context), this.#tags, start, end);
      } else if (!context.preserve && /^[ \t\n\f\r]+$/.test(text)) {
        this.#space ??= { start, end };
      } else {
        this.#begin(context);
        this.#builder.atom(text, start, end);
      }
    }
  }

  lineBreak(range: Range): void {
    if (this.#builder.length === 0) return;
    this.#space = null;
    this.#builder.atom('\n', range.start, range.end);
  }

  openSpan(kind: InlineSpan['kind']): void {
    this.#open.push({ kind, start: this.#builder.length });
  }

  closeSpan(): void {
    const open = this.#open.pop();
    if (open && this.#builder.length > open.start) this.#spans.push({ ...open, end: this.#builder.length });
  }

  openLink(use: PendingLink['use']): void {
    this.#links.push({ use, start: this.#builder.length, end: -1 });
  }

  closeLink(): void {
    const link = this.#links.pop();
    if (!link) return;
    link.end = this.#builder.length;
    this.#ended.push(link);
  }

  /** Ends the run: a block starts or ends here. */
  flush(): void {
    const content = this.#builder.build();
    const trimmed = content.text.trimEnd().length;
    const text = trimmed < content.text.length ? sliceMapped(content, 0, trimmed) : content;
    // A span that goes on in the next block is cut here and starts again there.
    const spans = [...this.#spans, ...this.#open.map(({ kind, start }) => ({ kind, start, end: trimmed }))]
      .map(({ kind, start, end }) => ({
        kind,
        start: start + leadingSpace(text.text, start, end),
        end: Math.min(end, trimmed),
      }))
      .filter(({ start, end }) => start < end);
    const links = [...this.#ended, ...this.#links.map((link) => ({ ...link, end: trimmed }))];
    for (const { use, start, end } of links) {
      const inner = text.text.slice(start, Math.min(end, trimmed));
      const from = start + (inner.length - inner.trimStart().length);
      const to = start + inner.trimEnd().length;
      if (from < to) this.#emitLink({ ...use, text: sliceMapped(text, from, to) });
      else if (this.#ended.some((ended) => ended.use === use)) this.#emitLink({ ...use, text: null });
    }
    if (text.text !== '' && this.#context) {
      const { role, lang, hidden } = this.#context;
      const only = links.find(({ start, end }) => text.text.slice(0, start).trim() === '' && end >= trimmed);
      const shown: Role = only && role === 'body' ? (only.use.kind === 'button' ? 'button' : 'link') : role;
      this.#emit({
        role: shown,
        content: text,
        spans: spans.sort((a, b) => a.start - b.start),
        lang,
        hidden,
        condition: this.#condition,
      });
    }
    // A link around several blocks is one use, with the text of the first block that has any.
    this.#links = this.#links
      .filter(({ start }) => text.text.slice(start).trim() === '')
      .map((link) => ({ ...link, start: 0 }));
    this.#ended = [];
    this.#spans = [];
    this.#open = this.#open.map(({ kind }) => ({ kind, start: 0 }));
    this.#space = null;
    this.#context = null;
    this.#builder = new MappedTextBuilder(this.#source, 'html');
  }

  #append(start: number, end: number, context: FlowContext): void {
    if (context.preserve) {
      this.#begin(context);
      this.#builder.raw(start, end);
      return;
    }
    let at = start;
    SPACE.lastIndex = 0;
    for (const space of this.#source.slice(start, end).matchAll(SPACE)) {
      const from = start + space.index;
      if (from > at) this.#word(at, from, context);
      at = from + space[0].length;
      this.#space ??= { start: from, end: at };
    }
    if (at < end) this.#word(at, end, context);
  }

  #word(start: number, end: number, context: FlowContext): void {
    this.#begin(context);
    this.#builder.raw(start, end);
  }

  /** Before any text: the space that stood between it and the text before. */
  #begin(context: FlowContext): void {
    if (this.#space && this.#builder.length > 0 && this.#builder.lastCharacter !== '\n') {
      this.#builder.atom(' ', this.#space.start, this.#space.end);
    }
    this.#space = null;
    this.#context ??= context;
  }

  /** Where text goes around merge tags: each comes with the space before it. */
  #sink(context: FlowContext): TextSink {
    return {
      raw: (start, end) => this.#append(start, end, context),
      atom: (text, start, end) => {
        this.#begin(context);
        this.#builder.atom(text, start, end);
      },
    };
  }
}

function leadingSpace(text: string, start: number, end: number): number {
  const inner = text.slice(start, end);
  return inner.length - inner.trimStart().length;
}
