/** HTML and CSS as written, for rules about the programs that show them. */
import type { Atrule, CssNode, Rule } from 'css-tree';
import parse from 'css-tree/parser';
import type { Element, ParentNode } from 'domhandler';
import { type MappedText, type MarkupUse, rangeOf, type Written } from '../../model/index.ts';
import { readStyle } from '../css/style.ts';
import { childrenOf } from '../css/value.ts';
import type { HtmlDocument } from './dom.ts';
import type { Page } from './page.ts';

type Beside = MarkupUse['beside'];

/** Collected on first use. */
export function writtenIn(page: Page): Written {
  let uses: readonly MarkupUse[] | undefined;
  return {
    get uses() {
      uses ??= collect(page);
      return uses;
    },
  };
}

function collect(page: Page): MarkupUse[] {
  const uses: MarkupUse[] = [];
  const { source, masked } = page;

  const walk = (
    parent: ParentNode,
    document: HtmlDocument,
    part: 'head' | 'body',
    condition: MarkupUse['condition'],
  ): void => {
    for (const node of parent.children) {
      if (node.type === 'comment') {
        const fragment = page.fragments.get(node);
        if (fragment) walk(fragment.document.root, fragment.document, part, 'mso');
      } else if ('children' in node && node.type !== 'cdata') {
        const element = node as Element;
        const inside = element.name === 'head' ? 'head' : element.name === 'body' ? 'body' : part;
        read(element, document, inside, condition);
        walk(element, document, inside, condition);
      }
    }
  };

  const read = (
    element: Element,
    document: HtmlDocument,
    part: 'head' | 'body',
    condition: MarkupUse['condition'],
  ): void => {
    const { name, attribs } = element;
    const { start } = document.rangeOf(element);
    const end = start + 1 + name.length;
    // What another format becomes in HTML is not what its author wrote.
    const isWritten = source.slice(start, end).toLowerCase() === `<${name}`;
    const attributes = Object.entries(attribs).map(([name, value]) => ({ name, value }));
    const css = isWritten && attribs.style !== undefined ? document.attribute(element, 'style') : null;
    const declarations = css ? readStyle(css.text, 'declarationList').declarations : [];
    const beside: Beside = [
      ...attributes,
      ...declarations.map(({ property, value }) => ({ name: property, value })),
    ];
    const of = { element: name, selector: null, within: [], beside, condition };
    if (isWritten) {
      uses.push({ kind: 'element', name, value: part, range: { start, end }, ...of });
      for (const { name, value } of attributes) {
        const place = document.attributePlace(element, name);
        if (place) uses.push({ kind: 'attribute', name, value, range: place.range, ...of });
      }
      for (const { property, value, start, end } of declarations)
        uses.push({ kind: 'property', name: property, value, range: rangeOf(css!, start, end), ...of });
    }
    if (name === 'style') sheet(element, document, condition);
  };

  const sheet = (element: Element, document: HtmlDocument, condition: MarkupUse['condition']): void => {
    const chunks = element.children.flatMap((child) =>
      child.type === 'text' ? document.chunksOf(child) : [],
    );
    const [first, last] = [chunks[0], chunks.at(-1)];
    if (!first || !last) return;
    const text = masked.text.slice(first.start, last.end);
    const css: MappedText = { text, segments: [0, first.start, last.end], notation: 'plain' };
    for (const use of usesInSheet(css)) uses.push({ ...use, condition });
  };

  walk(page.document.root, page.document, 'head', null);
  return uses.sort((a, b) => a.range.start - b.range.start);
}

/** At-rules whose blocks style no element. */
const NO_ELEMENT: ReadonlySet<string> = new Set([
  'font-face',
  'keyframes',
  'page',
  'property',
  'counter-style',
]);

function usesInSheet(css: MappedText): Omit<MarkupUse, 'condition'>[] {
  const uses: Omit<MarkupUse, 'condition'>[] = [];
  const tree = parse(css.text, {
    positions: true,
    parseValue: false,
    parseCustomProperty: false,
    parseRulePrelude: false,
    parseAtrulePrelude: false,
    list: false,
    onParseError: () => {},
  } as Parameters<typeof parse>[1]);

  const placed = (node: CssNode) => ({ start: node.loc!.start.offset, end: node.loc!.end.offset });
  const textOf = (node: CssNode | null | undefined): string =>
    node?.loc ? css.text.slice(placed(node).start, placed(node).end).trim() : '';

  const walk = (parent: CssNode, within: readonly string[], selector: string | null): void => {
    const nodes = [...childrenOf(parent)];
    const said: Beside = nodes.flatMap((node) =>
      node.type === 'Declaration' ? [{ name: node.property.toLowerCase(), value: textOf(node.value) }] : [],
    );
    for (const node of nodes) {
      if (node.type === 'Atrule') atrule(node, within, selector);
      else if (node.type === 'Rule') rule(node, within, selector);
      else if (node.type === 'Declaration') {
        const { start, end: until } = placed(node);
        const end = start + css.text.slice(start, until).trimEnd().length;
        const value = textOf(node.value);
        const name = node.property.toLowerCase();
        const range = rangeOf(css, start, end);
        uses.push({ kind: 'property', name, value, range, element: null, selector, within, beside: said });
      }
    }
  };

  const atrule = (node: Atrule, within: readonly string[], selector: string | null): void => {
    const name = node.name.toLowerCase().replace(/^-\w+-/, '');
    const { start } = placed(node);
    const end = node.prelude?.loc ? placed(node.prelude).end : start + 1 + node.name.length;
    const range = rangeOf(css, start, end);
    const value = textOf(node.prelude);
    uses.push({ kind: 'at-rule', name, value, range, element: null, selector, within, beside: [] });
    if (node.block && !NO_ELEMENT.has(name)) walk(node.block, [...within, name], selector);
  };

  const rule = (node: Rule, within: readonly string[], around: string | null): void => {
    const value = textOf(node.prelude);
    const range = node.prelude.loc
      ? rangeOf(css, placed(node.prelude).start, placed(node.prelude).end)
      : null;
    if (!range) return;
    uses.push({
      kind: 'selector',
      name: '',
      value,
      range,
      element: null,
      selector: around,
      within,
      beside: [],
    });
    walk(node.block, within, value);
  };

  walk(tree, [], null);
  return uses;
}
