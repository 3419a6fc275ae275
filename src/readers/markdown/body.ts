/** The blocks of a markdown body: each leaf that holds text becomes a run. */
import type { Definition, Root } from 'mdast';
import type { Range, Role } from '../../model/index.ts';
import { type BodyContext, readInline } from './inline.ts';
import type { Node } from './parse.ts';
import { addHtml, commentOf, expressionComment } from './parts.ts';

const PHRASING = new Set([
  'text',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
]);

export function readBlocks(context: BodyContext, nodes: readonly Node[], role: Role): void {
  for (const node of nodes) readBlock(context, node, role);
}

function readBlock(context: BodyContext, node: Node, role: Role): void {
  switch (node.type) {
    case 'paragraph':
      return readInline(context, node.children, role);
    case 'heading':
      return readInline(context, node.children, 'heading');
    case 'tableCell':
      return readInline(context, node.children, 'table-cell');
    case 'blockquote':
      return readBlocks(context, node.children, 'quote');
    case 'listItem':
      return readBlocks(context, node.children, 'list-item');
    case 'html':
      return readHtmlBlock(context, placeOf(context, node));
    case 'mdxFlowExpression': {
      const comment = expressionComment(node.value ?? '', placeOf(context, node));
      if (comment) context.parts.comments.push(comment);
      return;
    }
    case 'mdxJsxFlowElement':
      return readElement(context, node, role);
    default:
      if ('children' in node && node.children) readBlocks(context, node.children as Node[], role);
  }
}

function readHtmlBlock(context: BodyContext, range: Range): void {
  const comment = commentOf(context.source.slice(range.start, range.end), range);
  if (comment) context.parts.comments.push(comment);
  else addHtml(context.parts, context.html(range), context.lang);
}

/** `<Note>text *and* more</Note>` on one line holds inline nodes, a JSX element over several lines blocks. */
function readElement(context: BodyContext, node: Node, role: Role): void {
  const children = ('children' in node ? (node.children ?? []) : []) as Node[];
  if (children.every(({ type }) => PHRASING.has(type))) readInline(context, [node], role);
  else readBlocks(context, children, role);
}

function placeOf({ base }: BodyContext, { position }: Node): Range {
  return { start: position!.start.offset! + base, end: position!.end.offset! + base };
}

/** Finds the definitions of a file when the first reference asks for one. */
export function definitionsOf(root: Root): (identifier: string) => Definition | undefined {
  let definitions: Map<string, Definition> | undefined;
  const collect = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition') {
        if (!definitions!.has(node.identifier)) definitions!.set(node.identifier, node);
      } else if ('children' in node && node.children) collect(node.children as Node[]);
    }
  };
  return (identifier) => {
    if (!definitions) {
      definitions = new Map();
      collect(root.children);
    }
    return definitions.get(identifier);
  };
}
