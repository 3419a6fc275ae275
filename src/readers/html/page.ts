/** A page before its text is read: the documents in it, its style sheets, and what it starts to look like. */
import type { ChildNode, Element, ParentNode } from 'domhandler';
import type { MappedText, Paint, Range, Scheme } from '../../model/index.ts';
import { boxEffectsOf } from '../css/box-effects.ts';
import { DESKTOP, schemeOfMedia, type Window } from '../css/conditions.ts';
import { readStyleParts } from '../css/parts.ts';
import { readStyle } from '../css/style.ts';
import { singleVariables, type Variables } from '../css/variables.ts';
import type { Masked } from '../merge-tags.ts';
import { type Appearance, initialAppearance, schemeFor } from './appearance.ts';
import { Cascade, type Sheet } from './cascade.ts';
import { conditionalContent } from './conditional.ts';
import { type HtmlDocument, parseHtml } from './dom.ts';
import type { HtmlOptions, HtmlParts } from './parts.ts';

/** One appearance for each scheme, the light one first. */
export type Looks = readonly Appearance[];

/** Markup that only Outlook reads, inside a comment. */
interface Fragment {
  readonly document: HtmlDocument;
  readonly range: Range;
}

export interface Page {
  readonly source: string;
  readonly masked: Masked;
  readonly document: HtmlDocument;
  readonly parts: HtmlParts;
  readonly isPage: boolean;
  readonly quirks: boolean;
  readonly cascade: Cascade;
  /** With the style sheets that only Outlook reads. */
  readonly msoCascade: Cascade;
  /** Of `boxEffectsOf`; built when the first picture asks for it. */
  boxCascade(window?: Window): Cascade;
  /** By comment. */
  readonly fragments: ReadonlyMap<ChildNode, Fragment>;
  readonly looks: Looks;
  /** Custom properties that have one value in all of the page. */
  readonly variables: Variables;
  /** A style sheet that cannot be read may say anything but what `style` says. */
  trust(paint: Paint): Paint;
}

export function openPage(
  source: string,
  masked: Masked,
  document: HtmlDocument,
  parts: HtmlParts,
  { isPage = false, styleSheet = () => null, sheets: given = [], hasUnreadStyles = false }: HtmlOptions,
): Page {
  const fragments = new Map<ChildNode, Fragment>();
  const sheets: Sheet[] = [...given];
  const msoSheets: Sheet[] = [];
  let offered: string | null = null;
  let isUnread = hasUnreadStyles;
  let doctype: string | null = null;

  const collect = (parent: ParentNode, of: HtmlDocument, into: Sheet[]): void => {
    for (const node of parent.children) {
      if (node.type === 'comment') {
        const content = conditionalContent(node.data, of.rangeOf(node));
        if (!content) continue;
        const fragment = parseHtml(source, masked, content, 'vml');
        fragments.set(node, { document: fragment, range: content });
        // What stands in the comment descends from what the comment stands in.
        for (const child of fragment.root.children) child.parent = parent as Element;
        collect(fragment.root, fragment, msoSheets);
      } else if (node.type === 'style') {
        const sheet = styleElement(node as Element, of, into === msoSheets ? 'mso' : null);
        if (sheet) into.push(sheet);
      } else if (node.type === 'directive' && /^!doctype/i.test(node.name)) {
        doctype = node.data;
      } else if ('children' in node) {
        if (node.type === 'tag') {
          const { name, attribs } = node as Element;
          if (name === 'link') linked(attribs, into);
          else if (name === 'meta' && /^color-scheme$/i.test(attribs.name ?? ''))
            offered = attribs.content ?? '';
        }
        collect(node, of, into);
      }
    }
  };

  /** `<style>`: raw text, so what is in the file is what CSS reads. Merge tags stay masked: they are names to CSS. */
  const styleElement = (element: Element, of: HtmlDocument, condition: 'mso' | null): Sheet | null => {
    const pieces = element.children.flatMap((child) => (child.type === 'cdata' ? child.children : child));
    const chunks = pieces.flatMap((child) => (child.type === 'text' ? of.chunksOf(child) : []));
    if (chunks.length === 0) return null;
    const start = chunks[0]!.start;
    const end = chunks.at(-1)!.end;
    const css: MappedText = {
      text: masked.text.slice(start, end),
      segments: [0, start, end],
      notation: 'plain',
    };
    const { media = '' } = element.attribs;
    const style = readStyleParts(
      css,
      { context: 'stylesheet', origin: 'css', condition, scheme: schemeOfMedia(media) },
      parts,
    );
    return { style, css, path: null, media };
  };

  const linked = (attribs: Element['attribs'], into: Sheet[]): void => {
    const { rel = '', href = '', media = '' } = attribs;
    if (!/(?:^|\s)stylesheet(?:$|\s)/i.test(rel) || /(?:^|\s)alternate(?:$|\s)/i.test(rel)) return;
    const file = styleSheet(href);
    if (file) {
      const css: MappedText = { text: file.text, segments: [0, 0, file.text.length], notation: 'plain' };
      into.push({ style: readStyle(file.text, 'stylesheet'), css, path: file.path, media });
    } else if (!FONTS_ONLY.test(href)) {
      isUnread = true;
    }
  };

  collect(document.root, document, sheets);
  const quirks = isPage && isQuirky(doctype);
  const cascade = new Cascade(sheets, quirks);
  const boxCascades = new Map<Window, Cascade>();
  const msoCascade = msoSheets.length > 0 ? new Cascade([...sheets, ...msoSheets], quirks) : cascade;
  const schemes: Scheme[] = ['light'];
  if (cascade.schemes.has('dark') || offersDark(offered, sheets)) schemes.push('dark');
  if (cascade.schemes.has('outlook-dark')) schemes.push('outlook-dark');
  return {
    source,
    masked,
    document,
    parts,
    isPage,
    quirks,
    cascade,
    msoCascade,
    boxCascade: (asked = DESKTOP) => {
      const window = sheets.some(isConditional) ? asked : DESKTOP;
      const cascade = boxCascades.get(window) ?? new Cascade(sheets, quirks, boxEffectsOf, window);
      boxCascades.set(window, cascade);
      return cascade;
    },
    fragments,
    looks: schemes.map((scheme) =>
      initialAppearance(scheme, schemeFor(offered ?? rootScheme(sheets) ?? '', scheme), isPage),
    ),
    variables: singleVariables([...sheets, ...msoSheets].map(({ style }) => style)),
    trust: isUnread ? doubtful : (paint) => paint,
  };
}

/** Services whose style sheets hold `@font-face` and nothing else. */
const FONTS_ONLY =
  /^(?:https?:)?\/\/(?:fonts\.googleapis\.com|fonts\.bunny\.net|use\.typekit\.net|p\.typekit\.net|fast\.fonts\.net|cloud\.typography\.com|use\.fontawesome\.com|kit\.fontawesome\.com)\//i;

function doubtful(paint: Paint): Paint {
  const { source } = paint;
  const isInline = source !== null && source.selector === null && source.path === null;
  return isInline ? paint : { ...paint, color: null, doubt: paint.doubt ?? 'outside', stops: [] };
}

/** Whether what a sheet says depends on who looks. */
function isConditional({ media, style }: Sheet): boolean {
  return media !== '' || style.rules.some(({ conditions }) => conditions.length > 0);
}

function offersDark(offered: string | null, sheets: readonly Sheet[]): boolean {
  const isDark = (list: string) => /\bdark\b/i.test(list);
  return (offered !== null && isDark(offered)) || sheets.some(({ style }) => isDark(schemesIn(style.rules)));
}

function schemesIn(rules: Sheet['style']['rules']): string {
  return rules
    .flatMap(({ declarations }) => declarations)
    .filter(({ property }) => property === 'color-scheme')
    .map(({ value }) => value)
    .join(' ');
}

/** `:root { color-scheme: light dark }` decides what the canvas is painted with. */
function rootScheme(sheets: readonly Sheet[]): string | null {
  const roots = sheets.flatMap(({ style }) =>
    style.rules.filter(({ selector }) => /(?:^|,)\s*(?::root|html)\s*(?:$|,)/i.test(selector)),
  );
  const last = roots
    .flatMap(({ declarations }) => declarations)
    .findLast(({ property }) => property === 'color-scheme');
  return last?.value ?? null;
}

/** HTML §13.2.6.4.1: no doctype, or one of before 2000. */
function isQuirky(doctype: string | null): boolean {
  if (doctype === null) return true;
  if (/^!doctype\s+html\s*$/i.test(doctype)) return false;
  if (/\/\/dtd html (?:4\.0|4\.01) (?:transitional|frameset)\/\//i.test(doctype))
    return !/\bhttps?:\/\//i.test(doctype);
  return !/\/\/dtd (?:xhtml|html 4\.01\/\/)|about:legacy-compat/i.test(doctype);
}
