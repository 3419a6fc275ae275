/** What an ad server reads of an HTML5 banner: https://support.google.com/admanager/answer/7046799 */
import type { ChildNode, Element, ParentNode } from 'domhandler';
import type { BannerParts, ClickTag, MappedText } from '../../model/index.ts';
import type { Masked } from '../merge-tags.ts';
import { type HtmlDocument, parseHtml } from './dom.ts';

/** Attributes that load a file at once. */
const LOADS: Readonly<Record<string, string>> = {
  script: 'src',
  img: 'src',
  iframe: 'src',
  source: 'src',
  video: 'src',
  audio: 'src',
  embed: 'src',
};

const DECLARATION = /(?:\b(?:var|let|const)\s+|\bwindow\.)(clicktag\w*)\s*=/gi;

/** Studio's Enabler, Google Web Designer, Google Ads' own exit, MRAID, Adform, Sizmek: they call the ad server by themselves. */
const OTHER_EXIT =
  /\bEnabler\.|\bgwd-|\bExitApi\b|exitapi\.js|\bmraid\.open\b|\bdhtml\.getVar\b|\bEB\.clickthrough\b/;

/** Null where nothing marks the file as a banner. */
export function bannerIn(source: string, masked: Masked, start: number): BannerParts | null {
  const document = parseHtml(source, masked, { start, end: source.length });
  const clickTags: ClickTag[] = [];
  const insecure: MappedText[] = [];
  let size: BannerParts['size'] = null;
  let hasBody = false;
  let isUsed = false;

  const visit = (parent: ParentNode, isInHead: boolean): void => {
    for (const node of parent.children) {
      if (!('children' in node) || !('attribs' in node)) continue;
      const element = node as Element;
      const { name, attribs } = element;
      if (name === 'body') hasBody = true;
      if (name === 'meta' && /^ad\.size$/i.test(attribs.name?.trim() ?? ''))
        size ??= sizeIn(element, document);
      const loads =
        LOADS[name] ?? (name === 'link' && /\bstylesheet\b/i.test(attribs.rel ?? '') ? 'href' : null);
      const address = loads ? document.attribute(element, loads) : null;
      if (address && /^\s*http:/i.test(address.text)) insecure.push(address);
      if (name === 'script') for (const tag of clickTagsIn(element, document, isInHead)) clickTags.push(tag);
      isUsed ||= Object.values(attribs).some((value) => /\bclicktag/i.test(value));
      visit(element, isInHead && name !== 'body');
    }
  };
  // What stands before the body is the head, with or without its tags.
  visit(document.root, true);
  if (!hasBody) for (const [i, tag] of clickTags.entries()) clickTags[i] = { ...tag, isInHead: true };
  if (size === null && clickTags.length === 0 && !isUsed) return null;
  return { size, clickTags, hasOtherExit: OTHER_EXIT.test(source), insecure };
}

function sizeIn(meta: Element, document: HtmlDocument): BannerParts['size'] {
  const place = document.attributePlace(meta, 'content');
  const raw = meta.attribs.content ?? '';
  const pixels = (name: string): number | null => {
    const value = new RegExp(`\\b${name}\\s*=\\s*(\\d+)(?:px)?\\s*(?:[,;]|$)`, 'i').exec(raw)?.[1];
    return value === undefined || Number(value) === 0 ? null : Number(value);
  };
  return {
    range: place?.value ?? document.rangeOf(meta),
    raw,
    width: pixels('width'),
    height: pixels('height'),
  };
}

function clickTagsIn(script: Element, document: HtmlDocument, isInHead: boolean): ClickTag[] {
  return script.children.flatMap((child: ChildNode) =>
    child.type !== 'text'
      ? []
      : document.chunksOf(child).flatMap(({ text, start }) =>
          Array.from(text.matchAll(DECLARATION), ({ 0: whole, 1: name = '', index }) => {
            const at = start + index + whole.indexOf(name);
            return { range: { start: at, end: at + name.length }, isInHead };
          }),
        ),
  );
}
