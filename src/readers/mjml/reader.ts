/** Emails in MJML: what they become in HTML, at the places where their author wrote it. */
import {
  type Asset,
  contentStart,
  type FontUse,
  type MappedText,
  type Range,
  type Reader,
  rangeOf,
} from '../../model/index.ts';
import { emptyAsset } from '../asset.ts';
import { readStyleParts } from '../css/parts.ts';
import { readStyle } from '../css/style.ts';
import type { Sheet } from '../html/cascade.ts';
import { type HtmlDocument, parseHtml } from '../html/dom.ts';
import { type HtmlParts, readDocument } from '../html/parse.ts';
import { withPreheader } from '../html/reader.ts';
import { maskMergeTags } from '../merge-tags.ts';
import { elementsIn, lookupIn, SharedAttributes } from './attributes.ts';
import { COLORS } from './defaults.ts';
import { partsIn, readIncludes } from './includes.ts';
import { brokenElements } from './structure.ts';
import { htmlTreeOf } from './tree.ts';

const reader: Reader = {
  format: 'mjml',
  extensions: ['mjml'],
  claims: 'always',
  read(source, _guide, neighbour) {
    const { text } = source;
    const masked = maskMergeTags(text);
    const range: Range = { start: contentStart(text), end: text.length };
    const mjml = parseHtml(text, masked, range, 'vml');
    const isWhole = elementsIn(mjml.root).some(({ name }) => name === 'mjml');
    const shared = new SharedAttributes();
    const included = readIncludes(mjml.root, neighbour, shared);
    const own = partsIn(mjml.root);
    for (const part of own) if (part.name === 'mj-attributes') shared.add(part, mjml);
    const heads = sharedParts(own, mjml);
    const { document, columns } = htmlTreeOf(text, mjml, lookupIn(mjml, shared, isWhole, included.hasUnread));
    const parts = readDocument(text, masked, document, range, {
      isPage: isWhole,
      sheets: [sheetOf(columns, range.start), ...included.sheets],
      hasUnreadStyles: included.hasUnread,
    });
    const asset: Asset = {
      ...emptyAsset(source, 'mjml'),
      impliedChannel: 'email',
      lang: parts.lang,
      runs: withPreheader(parts),
      colors: once([...heads.colors, ...parts.colors]),
      pairs: parts.pairs,
      images: parts.images,
      links: parts.links,
      fonts: once([...heads.fonts, ...parts.fonts]),
      mergeTags: masked.tags,
      written: parts.written,
    };
    return { assets: [asset], comments: parts.comments, problems: isWhole ? brokenElements(masked) : [] };
  },
};

export default reader;

/** A style sheet that MJML writes: it has a place, and no length there. */
function sheetOf(text: string, at: number): Sheet {
  const css: MappedText = { text, segments: [0, at, at], notation: 'plain' };
  return { style: readStyle(text, 'stylesheet'), css, path: null, media: '' };
}

/** The colours and fonts of `mj-attributes` and `mj-font`, whether an element takes them or not. */
function sharedParts(
  parts: ReturnType<typeof partsIn>,
  mjml: HtmlDocument,
): Pick<HtmlParts, 'colors' | 'fonts'> {
  const found = { colors: [], fonts: [] as FontUse[], images: [], comments: [], svgAddresses: [] };
  const read = (element: (typeof parts)[number]): void => {
    for (const [attribute, property] of Object.entries(COLORS)) {
      const value = mjml.attribute(element, attribute);
      if (!value?.text.trim()) continue;
      const css = {
        ...value,
        text: `${property}:${value.text}`,
        segments: shifted(value, property.length + 1),
      };
      readStyleParts(
        css,
        { context: 'declarationList', origin: 'css', condition: null, scheme: null },
        found,
      );
    }
    for (const child of elementsIn(element)) read(child);
  };
  for (const part of parts) {
    if (part.name === 'mj-attributes') read(part);
    const name = part.name === 'mj-font' ? mjml.attribute(part, 'name') : null;
    if (name?.text.trim())
      found.fonts.push({
        range: rangeOf(name),
        families: [name.text.trim()],
        selector: null,
        isDefinition: true,
        condition: null,
      });
  }
  return found;
}

/** The places of a text after a property that nobody wrote. */
function shifted({ segments }: MappedText, by: number): number[] {
  const at = segments[1] ?? 0;
  return [0, at, at, ...segments.map((value, i) => (i % 3 === 0 ? value + by : value))];
}

/** What `mj-attributes` says once is seen wherever an element takes it. In the order of the file. */
function once<Use extends { readonly range: Range }>(uses: readonly Use[]): Use[] {
  const known = new Map<string, Use>();
  for (const use of uses) {
    const key = `${use.range.start}-${use.range.end}`;
    if (!known.has(key)) known.set(key, use);
  }
  return [...known.values()].sort((a, b) => a.range.start - b.range.start);
}
