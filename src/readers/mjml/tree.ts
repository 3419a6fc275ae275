/**
 * MJML as the HTML that it becomes, with the places of what its author wrote. The tree follows what MJML 4 renders
 * (packages/mjml-*) where that decides what is seen: which element a class is on, what is painted, how wide it is.
 * What MJML adds by itself has a place and no length there.
 */
import { type ChildNode, Document, Element, ProcessingInstruction, Text } from 'domhandler';
import { type MappedText, MappedTextBuilder, type Range } from '../../model/index.ts';
import type { Chunk, HtmlDocument } from '../html/dom.ts';
import { elementsIn, type Given, type Lookup } from './attributes.ts';

export interface Tree {
  readonly document: HtmlDocument;
  /** The style sheet that MJML writes for its columns. */
  readonly columns: string;
}

/** A property, and the attribute that says it; in quotes MJML's own value. */
type Declaration = readonly [property: string, attribute: string];

const TYPE = ['font-family', 'font-size', 'font-style', 'font-weight', 'letter-spacing', 'line-height'];
const TEXT: readonly Declaration[] = same([...TYPE, 'color', 'text-decoration', 'text-transform']);
const SIDES = ['top', 'right', 'bottom', 'left'];
const PADDING = ['padding', ...SIDES.map((side) => `padding-${side}`)];
const BORDER = ['border', ...SIDES.map((side) => `border-${side}`)];
const BOX: readonly Declaration[] = same([...PADDING, ...BORDER]);
const INNER_PADDING: readonly Declaration[] = PADDING.map((name) => [name, `inner-${name}`]);
const GROUND: readonly Declaration[] = [['background-color', 'background-color']];
/** The cell that every element of a column stands in. */
const CELL: readonly Declaration[] = [
  ['background-color', 'container-background-color'],
  ...same(PADDING),
  ['text-align', 'align'],
];

function same(names: readonly string[]): Declaration[] {
  return names.map((name) => [name, name]);
}

/** The content of these is HTML, as written (MJML calls them ending tags). */
const HOLDS_HTML: ReadonlySet<string> = new Set([
  'mj-text',
  'mj-button',
  'mj-table',
  'mj-raw',
  'mj-navbar-link',
  'mj-social-element',
  'mj-accordion-title',
  'mj-accordion-text',
]);

interface Attribute {
  readonly text: string;
  readonly mapped: MappedText | null;
}

export function htmlTreeOf(source: string, mjml: HtmlDocument, lookup: Lookup): Tree {
  const ranges = new Map<ChildNode, Range>();
  const attributes = new Map<Element, Map<string, MappedText>>();
  const chunks = new Map<Text, readonly Chunk[]>();
  const columns = new Map<string, string>();

  /** An element that stands where another one is written. */
  function make(
    name: string,
    from: Element,
    given: Readonly<Record<string, Attribute | null>>,
    children: readonly ChildNode[] = [],
  ): Element {
    const own = new Map<string, MappedText>();
    const element = new Element(name, {}, [], name === 'style' ? ('style' as never) : undefined);
    const range = mjml.rangeOf(from);
    for (const [attribute, value] of Object.entries(given)) {
      if (!value) continue;
      element.attribs[attribute] = value.text;
      own.set(attribute, value.mapped ?? unwritten(value.text, range.start));
    }
    ranges.set(element, range);
    attributes.set(element, own);
    return hold(element, children);
  }

  function hold(element: Element, children: readonly ChildNode[]): Element {
    element.children = [...children];
    for (const child of children) child.parent = element;
    return element;
  }

  function styleOf(from: Element, declarations: readonly Declaration[]): Attribute | null {
    const at = mjml.rangeOf(from).start;
    const builder = new MappedTextBuilder(source, 'attribute-double');
    for (const [property, attribute] of declarations) {
      const isOwn = attribute.startsWith('"');
      const given: Given | null = isOwn
        ? { text: attribute.slice(1, -1), mapped: null }
        : lookup.of(from, attribute);
      if (!given) continue;
      const isAddress = property === 'background-image';
      builder.atom(`${property}:${isAddress ? 'url("' : ''}`, at, at);
      if (given.mapped) builder.append(given.mapped);
      else builder.atom(given.text, at, at);
      builder.atom(isAddress ? '");' : ';', at, at);
    }
    const mapped = builder.build();
    return mapped.text === '' ? null : { text: mapped.text, mapped };
  }

  const of = (element: Element, name: string): Attribute | null => lookup.of(element, name);
  const own = (text: string): Attribute => ({ text, mapped: null });
  const comments = (element: Element) => element.children.filter(({ type }) => type === 'comment');

  /** A table of one cell. */
  const table = (
    from: Element,
    style: readonly Declaration[],
    cell: readonly Declaration[],
    children: readonly ChildNode[],
    classes: Attribute | null = null,
  ) =>
    tableOf(
      from,
      style,
      [make('tr', from, {}, [make('td', from, { style: styleOf(from, cell) }, children)])],
      classes,
    );

  const tableOf = (
    from: Element,
    style: readonly Declaration[],
    rows: readonly ChildNode[],
    classes: Attribute | null = null,
  ) =>
    make(
      'table',
      from,
      {
        class: classes,
        role: own('presentation'),
        border: own('0'),
        cellpadding: own('0'),
        cellspacing: own('0'),
        style: styleOf(from, [...style, ['width', '"100%"']]),
      },
      [make('tbody', from, {}, rows)],
    );

  const isFull = (element: Element) => of(element, 'full-width')?.text === 'full-width';
  const background: readonly Declaration[] = [...GROUND, ['background-image', 'background-url']];

  function section(element: Element, width: string, children: readonly ChildNode[]): ChildNode[] {
    const full = isFull(element);
    const inside = make(
      'div',
      element,
      {
        class: full ? null : of(element, 'css-class'),
        style: styleOf(element, [
          ...(full ? [] : background),
          ['margin', '"0px auto"'],
          ['max-width', `"${width}"`],
        ]),
      },
      [table(element, [], [...BOX, ['text-align', 'text-align']], children)],
    );
    return full ? [table(element, background, [], [inside], of(element, 'css-class'))] : [inside];
  }

  /** Columns of a section share its width; those of a group do on a phone, too. */
  function column(
    element: Element,
    share: number,
    inGroup: boolean,
    children: readonly ChildNode[],
  ): ChildNode {
    const width = of(element, 'width')?.text.trim() ?? `${share}%`;
    const [, number = String(share), unit = 'px'] = /^([\d.]+)\s*(px|%)?/.exec(width) ?? [];
    const isShare = unit === '%';
    const name = `mj-column-${isShare ? 'per' : 'px'}-${number.replace('.', '-')}`;
    columns.set(name, `${number}${unit}`);
    const classes = of(element, 'css-class');
    const shown: Attribute = classes ? { text: `${name} ${classes.text}`, mapped: null } : own(name);
    return make(
      'div',
      element,
      {
        class: shown,
        style: styleOf(element, [
          ['display', '"inline-block"'],
          ['text-align', '"left"'],
          ['width', `"${inGroup ? (isShare ? `${number}%` : '50%') : '100%'}"`],
        ]),
      },
      children,
    );
  }

  function columnsIn(element: Element, inGroup: boolean): ChildNode[] {
    const shared = elementsIn(element).filter(
      ({ name }) => name === 'mj-column' || name === 'mj-group',
    ).length;
    const share = 100 / Math.max(1, shared);
    return element.children.flatMap((child): ChildNode[] => {
      if (child.type === 'comment') return [child];
      if (child.type !== 'tag') return [];
      const inner = child as Element;
      if (inner.name === 'mj-group')
        return [
          make('div', inner, { class: of(inner, 'css-class'), style: styleOf(inner, GROUND) }, [
            column(inner, share, false, columnsIn(inner, true)),
          ]),
        ];
      if (inner.name !== 'mj-column') return other(inner);
      const rows = [tableOf(inner, [['background-color', 'inner-background-color']], rowsIn(inner))];
      return [column(inner, share, inGroup, [table(inner, [], [...GROUND, ...BOX], rows)])];
    });
  }

  function rowsIn(element: Element): ChildNode[] {
    return element.children.flatMap((child): ChildNode[] => {
      if (child.type === 'comment') return [child];
      if (child.type !== 'tag') return [];
      const inner = child as Element;
      if (inner.name === 'mj-raw') return [...inner.children];
      const content = contentOf(inner);
      if (content.length === 0) return [];
      const cell = make('td', inner, { class: of(inner, 'css-class'), style: styleOf(inner, CELL) }, content);
      return [make('tr', inner, {}, [cell])];
    });
  }

  /** What stands in the cell of an element of a column. */
  function contentOf(element: Element): ChildNode[] {
    const all = (style: readonly Declaration[]) => ({ style: styleOf(element, style) });
    switch (element.name) {
      case 'mj-text':
        return [make('div', element, all([...TEXT, ['text-align', 'align']]), element.children)];
      case 'mj-button':
        return [
          table(
            element,
            [],
            BORDER.map((name) => [name, name]),
            [
              make(
                'a',
                element,
                {
                  href: of(element, 'href'),
                  title: of(element, 'title'),
                  'aria-label': of(element, 'aria-label'),
                  ...all([
                    ['display', '"inline-block"'],
                    ...GROUND,
                    ...TEXT,
                    ...INNER_PADDING,
                    ['border-radius', 'border-radius'],
                  ]),
                },
                element.children,
              ),
            ],
          ),
        ];
      case 'mj-image':
        return [picture(element, 'mj-image')];
      case 'mj-table':
        return [make('table', element, all([...TEXT, ['width', 'width']]), element.children)];
      case 'mj-divider':
        return [
          make(
            'p',
            element,
            all([
              ['border-top-color', 'border-color'],
              ['border-top-style', 'border-style'],
              ['border-top-width', 'border-width'],
            ]),
          ),
        ];
      case 'mj-social':
      case 'mj-navbar':
      case 'mj-accordion':
      case 'mj-accordion-element':
      case 'mj-carousel':
        return element.children.flatMap((child) =>
          child.type === 'tag' ? contentOf(child as Element) : child.type === 'comment' ? [child] : [],
        );
      case 'mj-social-element':
        return social(element);
      case 'mj-navbar-link':
        return [
          make(
            'a',
            element,
            {
              class: of(element, 'css-class'),
              href: of(element, 'href'),
              ...all([['display', '"inline-block"'], ...TEXT, ...same(PADDING)]),
            },
            element.children,
          ),
        ];
      case 'mj-accordion-title':
      case 'mj-accordion-text':
        return [make('div', element, all([...GROUND, ...TEXT, ...same(PADDING)]), element.children)];
      case 'mj-carousel-image':
        return [picture(element, 'mj-carousel-image')];
      case 'mj-spacer':
        return [];
      default:
        return other(element);
    }
  }

  function picture(element: Element, name: string): ChildNode {
    const isWide = lookup.of(element, 'width') === null;
    const image = make('img', element, {
      src: of(element, 'src'),
      srcset: of(element, 'srcset'),
      alt: of(element, 'alt'),
      title: of(element, 'title'),
      'css-class': of(element, 'css-class'),
      style: styleOf(element, [
        ['display', '"block"'],
        ...same(BORDER),
        ['border-radius', 'border-radius'],
        ...(name === 'mj-image' ? ([['height', 'height']] as const) : []),
        ['width', isWide ? '"100%"' : 'width'],
        ['max-width', '"100%"'],
      ]),
    });
    const href = of(element, 'href');
    return href ? make('a', element, { href, 'aria-label': of(element, 'aria-label') }, [image]) : image;
  }

  function social(element: Element): ChildNode[] {
    const href = of(element, 'href');
    const name = element.attribs.name ?? '';
    const image = make('img', element, {
      src: of(element, 'src'),
      alt: of(element, 'alt'),
      title: of(element, 'title') ?? (name === '' ? null : own(name)),
      style: styleOf(element, [
        ['display', '"block"'],
        ['border-radius', 'border-radius'],
        ['width', 'icon-size'],
      ]),
    });
    const icon = make(
      'div',
      element,
      { style: styleOf(element, [['display', '"inline-block"'], ...GROUND]) },
      href ? [make('a', element, { href }, [image])] : [image],
    );
    if (!element.children.some((child) => child.type !== 'text' || child.data.trim() !== '')) return [icon];
    const text = make(
      href ? 'a' : 'span',
      element,
      { href, style: styleOf(element, TEXT) },
      element.children,
    );
    return [icon, text];
  }

  /** A component of somebody else's, or HTML where MJML has none. */
  function other(element: Element): ChildNode[] {
    if (element.name === 'mj-include' || element.name === 'mj-spacer') return [];
    if (!element.name.startsWith('mj-')) return [element];
    if (HOLDS_HTML.has(element.name)) return rowsOrHtml(element);
    return [make('div', element, { class: of(element, 'css-class') }, blocks(element, WIDTH))];
  }

  function rowsOrHtml(element: Element): ChildNode[] {
    return element.name === 'mj-raw' ? [...element.children] : contentOf(element);
  }

  function blocks(parent: Element | Document, width: string): ChildNode[] {
    return parent.children.flatMap((child): ChildNode[] => {
      if (child.type === 'comment') return [child];
      // Between its elements MJML reads no text; a part of a file may be put in where it does.
      if (child.type !== 'tag') return [];
      const element = child as Element;
      switch (element.name) {
        case 'mj-wrapper':
          return section(element, width, blocks(element, width));
        case 'mj-section':
          return section(element, width, columnsIn(element, false));
        case 'mj-hero':
          return section(element, width, [tableOf(element, [], rowsIn(element))]);
        case 'mj-column':
        case 'mj-group':
          return [
            make('div', element, {}, columnsIn(hold(make('mj-section', element, {}), [element]), false)),
          ];
        case 'mj-raw':
        case 'mj-include':
          return other(element);
        default:
          return contentOf(element);
      }
    });
  }

  function head(element: Element): { head: ChildNode[]; preview: ChildNode[] } {
    const [inside, preview]: [ChildNode[], ChildNode[]] = [[], []];
    for (const child of elementsIn(element)) {
      if (child.name === 'mj-title') inside.push(make('title', child, {}, child.children));
      else if (child.name === 'mj-preview')
        preview.push(make('div', child, { style: styleOf(child, [['display', '"none"']]) }, child.children));
      else if (child.name === 'mj-style') inside.push(styleElement(child));
      else if (child.name === 'mj-raw') inside.push(...child.children);
    }
    return { head: [...comments(element), ...inside], preview };
  }

  /** Its content is raw, so what is in the file is what CSS reads. */
  function styleElement(element: Element): ChildNode {
    const [first, last] = [element.children[0], element.children.at(-1)];
    if (!first || !last) return make('style', element, {});
    const text = new Text('');
    chunks.set(text, [{ text: '', start: mjml.rangeOf(first).start, end: mjml.rangeOf(last).end }]);
    return make('style', element, {}, [text]);
  }

  const roots = elementsIn(mjml.root);
  const whole = roots.find(({ name }) => name === 'mjml');
  const inside = whole ? elementsIn(whole) : roots;
  const bodies = inside.filter(({ name }) => name === 'mj-body');
  const heads = inside.filter(({ name }) => name === 'mj-head').map(head);
  const root = new Document([]);
  const asElement = root as unknown as Element;
  if (whole) {
    const body = bodies[0] ?? whole;
    const width = bodies[0] ? (lookup.of(body, 'width')?.text ?? WIDTH) : WIDTH;
    const page = make(
      'body',
      body,
      { style: styleOf(body, [...GROUND, ['margin', '"0"'], ['padding', '"0"']]) },
      [...heads.flatMap(({ preview }) => preview), ...bodies.flatMap((each) => blocks(each, width))],
    );
    const lang = mjml.attribute(whole, 'lang');
    hold(asElement, [
      new ProcessingInstruction('!doctype', '!doctype html'),
      ...mjml.root.children.filter(({ type }) => type === 'comment'),
      make('html', whole, { lang: lang && { text: lang.text, mapped: lang } }, [
        make(
          'head',
          whole,
          {},
          heads.flatMap(({ head }) => head),
        ),
        ...comments(whole),
        page,
      ]),
    ]);
  } else {
    hold(asElement, [
      ...heads.flatMap(({ head, preview }) => [...head, ...preview]),
      ...bodies.flatMap((each) => blocks(each, WIDTH)),
      ...blocks(withoutPage(mjml.root), WIDTH),
    ]);
  }

  return {
    columns: `@media only screen and (min-width:480px){${[...columns]
      .map(([name, width]) => `.${name}{width:${width}!important;max-width:${width}}`)
      .join('')}}`,
    document: {
      root,
      chunksOf: (text) => chunks.get(text) ?? mjml.chunksOf(text),
      rangeOf: (node) => ranges.get(node) ?? mjml.rangeOf(node),
      attributePlace: (element, name) => mjml.attributePlace(element, name),
      attribute: (element, name) => {
        const made = attributes.get(element);
        return made ? (made.get(name) ?? null) : mjml.attribute(element, name);
      },
    },
  };
}

const WIDTH = '600px';

function withoutPage(root: Document): Document {
  const rest = new Document([]);
  rest.children = root.children.filter(
    (child) => child.type !== 'tag' || !/^mj-(?:body|head)$/.test((child as Element).name),
  );
  return rest;
}

/** A text that nobody wrote, at a place. */
function unwritten(text: string, at: number): MappedText {
  return new MappedTextBuilder('', 'attribute-double').atom(text, at, at).build(at);
}
