/** The blocks of a markdown body: each leaf that holds text becomes a run. */
import type { Definition, Root } from 'mdast';
import type { Range, Role } from '../../model/index.ts';
import { type BodyContext, placeOf, readInline } from './inline.ts';
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
      readInline(context, node.children, role);
      break;
    case 'heading':
      readInline(context, node.children, 'heading');
      break;
    case 'tableCell':
      readInline(context, node.children, 'table-cell');
      break;
    case 'blockquote':
      readBlocks(context, node.children, 'quote');
      break;
    case 'listItem':
      readBlocks(context, node.children, 'list-item');
      break;
    case 'html':
      readHtmlBlock(context, placeOf(context, node));
      break;
    case 'mdxFlowExpression': {
      const comment = expressionComment(node.value ?? '', placeOf(context, node));
      if (comment) context.parts.comments.push(comment);
      break;
    }
    case 'mdxJsxFlowElement':
      readElement(context, node, node.children ?? [], role);
      break;
    default:
      if ('children' in node && node.children) readBlocks(context, node.children, role);
  }
}

function readHtmlBlock(context: BodyContext, range: Range): void {
  const comment = commentOf(context.source.slice(range.start, range.end), range);
  if (comment) context.parts.comments.push(comment);
  else addHtml(context.parts, context.html(range), context.lang);
}

/** A JSX element on one line holds inline nodes (`<Note>text *and* more</Note>`), one over several lines blocks. */
function readElement(context: BodyContext, node: Node, children: readonly Node[], role: Role): void {
  if (children.every(({ type }) => PHRASING.has(type))) readInline(context, [node], role);
  else readBlocks(context, children, role);
}

/** Finds the definitions of a file when the first reference asks for one. */
export function definitionsOf(root: Root): (identifier: string) => Definition | undefined {
  let definitions: Map<string, Definition> | undefined;
  const collect = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.type === 'definition') {
        if (!definitions!.has(node.identifier)) definitions!.set(node.identifier, node);
      } else if ('children' in node && node.children) collect(node.children);
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
