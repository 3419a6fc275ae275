/**
 * Markdown and MDX → mdast with UTF-16 offsets. satteri (native) parses; remark is the reference and steps in
 * where no native part runs. docs/decisions/markdown.md tells where the two differ.
 */
import type { Nodes, Root } from 'mdast';

/** A node of the parts of MDX we look into. The rest of an element (attributes, data) is opaque. */
export interface MdxNode {
  readonly type:
    | 'mdxjsEsm'
    | 'mdxFlowExpression'
    | 'mdxTextExpression'
    | 'mdxJsxFlowElement'
    | 'mdxJsxTextElement';
  readonly name?: string | null;
  readonly value?: string;
  readonly children?: readonly Node[];
  readonly position?: Nodes['position'];
}

export type Node = Nodes | MdxNode;

/** Both throw only where the grammar refuses the text, which is in MDX alone. */
export interface MarkdownParser {
  markdown(text: string): Root;
  mdx(text: string): Root;
}

let parser: Promise<MarkdownParser> | undefined;

export function loadParser(): Promise<MarkdownParser> {
  parser ??= satteriParser().catch(remarkParser);
  return parser;
}

/** @throws when satteri's native part is missing for this platform. */
export async function satteriParser(): Promise<MarkdownParser> {
  const { markdownToMdast, mdxToMdast } = await import('satteri');
  const options = { features: { gfm: true, frontmatter: false } };
  return {
    markdown: (text) => markdownToMdast(text, options) as Root,
    mdx: (text) => mdxToMdast(text, options) as Root,
  };
}

export async function remarkParser(): Promise<MarkdownParser> {
  const [{ remark }, gfm, mdx] = await Promise.all([
    import('remark'),
    import('remark-gfm'),
    import('remark-mdx'),
  ]);
  const markdown = withoutTransforms(remark().use(gfm.default).freeze());
  const withMdx = withoutTransforms(remark().use(gfm.default).use(mdx.default).freeze());
  return { markdown: (text) => markdown.parse(text), mdx: (text) => withMdx.parse(text) };
}

/**
 * remark-gfm finds a few more literal autolinks (`[see www.example.com`) by search and replace over the finished
 * tree, and the text it splits loses its positions. A link less is better than a paragraph without places.
 */
function withoutTransforms<Processor extends { data(): object }>(processor: Processor): Processor {
  const { fromMarkdownExtensions = [] } = processor.data() as { fromMarkdownExtensions?: unknown[] };
  for (const extension of fromMarkdownExtensions.flat(Number.POSITIVE_INFINITY) as {
    transforms?: unknown[];
  }[]) {
    if (extension.transforms) extension.transforms = [];
  }
  return processor;
}
