/** What an element looks like before any style sheet: the browser's own, and old attributes (HTML standard, "Rendering"). */
import type { Element } from 'domhandler';
import { type MappedText, rangeOf } from '../../model/index.ts';
import type { Said } from './appearance.ts';
import type { HtmlDocument } from './dom.ts';

const byBrowser = (property: string, value: string): Said => ({
  property,
  value,
  sheet: null,
  selector: null,
  effect: null,
  source: null,
  conditional: false,
  legacy: false,
  forOutlook: false,
});

const bold = byBrowser('font-weight', 'bold');
const bolder = byBrowser('font-weight', 'bolder');
const heading = (size: string): Said[] => [bold, byBrowser('font-size', size)];
// Browsers show monospace at 13px where other text has 16.
const code = [byBrowser('font-family', 'monospace'), byBrowser('font-size', '0.8125em')];

const BROWSER: ReadonlyMap<string, readonly Said[]> = new Map([
  ['b', [bolder]],
  ['strong', [bolder]],
  ['th', [bold]],
  ['h1', heading('2em')],
  ['h2', heading('1.5em')],
  ['h3', heading('1.17em')],
  ['h4', heading('1em')],
  ['h5', heading('0.83em')],
  ['h6', heading('0.67em')],
  ['small', [byBrowser('font-size', 'smaller')]],
  ['big', [byBrowser('font-size', 'larger')]],
  ['sub', [byBrowser('font-size', 'smaller')]],
  ['sup', [byBrowser('font-size', 'smaller')]],
  ['pre', code],
  ['code', code],
  ['kbd', code],
  ['samp', code],
  ['tt', code],
  ['mark', [byBrowser('background-color', '#ffff00'), byBrowser('color', '#000000')]],
  [
    'button',
    [
      byBrowser('background-color', '#efefef'),
      byBrowser('color', '#000000'),
      byBrowser('font-size', '13.3333px'),
      byBrowser('font-weight', 'normal'),
    ],
  ],
]);

const link = byBrowser('color', '-webkit-link');
const none = byBrowser('display', 'none');
/** Quirks mode: a table starts its text anew, and its colour is the body's. */
const quirkyTable = [
  byBrowser('font-size', 'medium'),
  byBrowser('font-weight', 'normal'),
  byBrowser('color', '-internal-quirk-inherit'),
];

const NOTHING: readonly Said[] = [];

export function browserDefaults(element: Element, quirks: boolean): readonly Said[] {
  const { name, attribs } = element;
  const own = BROWSER.get(name) ?? NOTHING;
  if ((name === 'a' || name === 'area') && attribs.href !== undefined) return [link];
  if (name === 'table' && quirks) return quirkyTable;
  if (attribs.hidden !== undefined || isClosed(element)) return [...own, none];
  return own;
}

/** A dialog, or what stands under the summary of details, before it is opened. */
function isClosed({ name, attribs, parent }: Element): boolean {
  if (name === 'dialog') return attribs.open === undefined;
  return (
    name !== 'summary' &&
    parent?.type === 'tag' &&
    (parent as Element).name === 'details' &&
    (parent as Element).attribs.open === undefined
  );
}

const GROUNDS: ReadonlySet<string> = new Set(['body', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th']);
const SHAPE = /^v:(?:rect|roundrect|oval|shape|background)$/;

/** `<font size>` (HTML, "rules for parsing a legacy font size"). */
const FONT_SIZES = ['x-small', 'small', 'medium', 'large', 'x-large', 'xx-large', 'xxx-large'];

/** Old attributes: they lose to every rule of the author (HTML, "presentational hints"). */
export function attributeHints(element: Element, document: HtmlDocument): readonly Said[] {
  const { name, attribs } = element;
  const isShape = SHAPE.test(name);
  const canHint = GROUNDS.has(name) || name === 'font' || isShape;
  if (!canHint) return NOTHING;
  const hints: Said[] = [];
  const hint = (attribute: string, property: string, more: Partial<Said> = {}): void => {
    const mapped = document.attribute(element, attribute);
    if (!mapped) return;
    hints.push(ofAttribute(mapped, attribute, property, more));
  };
  if (GROUNDS.has(name)) {
    if (attribs.bgcolor !== undefined) hint('bgcolor', 'background-color', { legacy: true });
    if (attribs.background) hint('background', 'background-image', { value: 'url(background)' });
  }
  if (name === 'body') {
    if (attribs.text !== undefined) hint('text', 'color', { legacy: true });
    if (attribs.link !== undefined) hint('link', LINK_COLOR, { legacy: true });
  } else if (name === 'font') {
    if (attribs.color !== undefined) hint('color', 'color', { legacy: true });
    if (attribs.face !== undefined) hint('face', 'font-family');
    const size = attribs.size === undefined ? null : legacyFontSize(attribs.size);
    if (size) hint('size', 'font-size', { value: size });
  } else if (isShape) {
    shapeHints(element, document, hints, hint);
  }
  return hints;
}

/** A pseudo-property of ours: what `<body link>` makes of links. */
export const LINK_COLOR = ':link';

function ofAttribute(mapped: MappedText, attribute: string, property: string, more: Partial<Said>): Said {
  const raw = mapped.text.trim();
  const from = mapped.text.length - mapped.text.trimStart().length;
  return {
    ...byBrowser(property, raw),
    source: {
      range: rangeOf(mapped, from, from + raw.length),
      raw,
      property: attribute,
      path: null,
      selector: null,
    },
    ...more,
  };
}

/** VML: a shape is white unless it says otherwise; `<v:fill>` inside it wins over its own `fillcolor`. */
function shapeHints(
  element: Element,
  document: HtmlDocument,
  hints: Said[],
  hint: (attribute: string, property: string, more?: Partial<Said>) => void,
): void {
  const { attribs } = element;
  if (/^(?:f|false)$/i.test(attribs.filled ?? attribs.fill ?? '')) return;
  if (attribs.fillcolor === undefined) hints.push(byBrowser('background-color', '#ffffff'));
  else hint('fillcolor', 'background-color', { value: attribs.fillcolor.replace(/\s*\[[^\]]*\]\s*$/, '') });
  const fill = element.children.find(
    (child): child is Element => child.type === 'tag' && (child as Element).name === 'v:fill',
  );
  if (!fill) return;
  const color = document.attribute(fill, 'color');
  if (color) {
    const value = color.text.trim().replace(/\s*\[[^\]]*\]$/, '');
    hints.push(ofAttribute(color, 'color', 'background-color', { value }));
  }
  if (fill.attribs.src) {
    const src = document.attribute(fill, 'src')!;
    hints.push(ofAttribute(src, 'src', 'background-image', { value: 'url(src)' }));
  }
}

function legacyFontSize(value: string): string | null {
  const [, sign, digits] = /^\s*([+-])?(\d+)/.exec(value) ?? [];
  if (digits === undefined) return null;
  const number = sign === '+' ? 3 + Number(digits) : sign === '-' ? 3 - Number(digits) : Number(digits);
  return FONT_SIZES[Math.min(7, Math.max(1, number)) - 1]!;
}
