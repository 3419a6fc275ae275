/** Pictures of a page: `<img>`, VML's and drawings that stand in it. */
import type { Element } from 'domhandler';
import {
  type ImageUse,
  type Length,
  type MappedText,
  OPAQUE,
  type Range,
  rangeOf,
  sliceMapped,
  type TextRun,
} from '../../model/index.ts';
import { plainImage } from '../asset.ts';
import { PHONE } from '../css/conditions.ts';
import { isUnwritten } from '../css/parts.ts';
import type { Style } from '../css/style.ts';
import { groundUnder, isHidden } from './appearance.ts';
import type { HtmlDocument } from './dom.ts';
import { Layout } from './layout.ts';
import type { Looks, Page } from './page.ts';

/** What the elements around a picture say about it. */
interface Around {
  readonly href: string | null;
  readonly looks: Looks;
}

export interface Pictures {
  image(element: Element, style: Style | null, kind: ImageUse['kind'], around: Around): ImageUse;
  /** The files that `srcset` offers. */
  sources(element: Element): readonly ImageUse[];
  inlineSvg(element: Element, style: Style | null, around: Around): ImageUse;
}

export function picturesIn(page: Page, document: HtmlDocument, condition: TextRun['condition']): Pictures {
  let layout: Layout | undefined;
  const layoutOf = (): Layout => {
    layout ??= new Layout(document, page.boxCascade(), page.variables, page.isPage);
    return layout;
  };

  let phone: Layout | undefined;
  const onPhone = (): Layout => {
    phone ??= new Layout(document, page.boxCascade(PHONE), page.variables, page.isPage, PHONE);
    return phone;
  };

  const grounds = ({ looks }: Around): ImageUse['grounds'] => {
    if (condition) return [];
    return looks.map((look) => ({
      scheme: look.scheme,
      ground: page.trust(groundUnder(look)),
      hidden: isHidden(look),
    }));
  };

  /** Laid out when somebody asks: few pictures are logos. Outlook on Windows lays out by its own rules. */
  const laidOut = (use: ImageUse, element: Element, { looks }: Around): ImageUse => {
    if (condition) return use;
    let shown: ReturnType<Layout['image']> | undefined;
    const said = use.fit;
    const lay = () => {
      shown ??= layoutOf().image(element, looks[0]!.fontSize);
      return shown;
    };
    const late = (get: () => unknown) => ({ get, enumerable: true, configurable: true });
    return Object.defineProperties(use, {
      box: late(() => lay().box),
      phoneBox: late(() => onPhone().box(element, looks[0]!.fontSize)),
      fit: late(() => layoutOf().fit(element) ?? said),
      alterations: late(() => lay().alterations),
      space: late(() => lay().space),
    });
  };

  /** An `<img>` is its start tag; what follows it is somebody else's. */
  const startTag = (element: Element): Range => {
    const range = document.rangeOf(element);
    const first = element.children[0];
    return first ? { start: range.start, end: document.rangeOf(first).start } : range;
  };

  /** `style` wins over the attribute, and `auto` over both: then the other side decides. */
  const length = (element: Element, style: Style | null, name: 'width' | 'height'): Length | null => {
    const declared = style?.declarations.findLast(({ property }) => property === name);
    if (declared) {
      const css = document.attribute(element, 'style')!;
      const range = rangeOf(css, declared.start, declared.end);
      return isUnwritten(range) ? null : lengthOf(declared.value.replace(/\s*!important$/i, ''), range);
    }
    const mapped = document.attribute(element, name);
    if (!mapped?.text.trim()) return null;
    return lengthOf(mapped.text.trim().replace(/^(\d+(?:\.\d+)?)$/, '$1px'), rangeOf(mapped));
  };

  const image: Pictures['image'] = (element, style, kind, around) => {
    const attribute = (name: string) => document.attribute(element, name);
    const src = attribute('src') ?? attribute('href') ?? attribute('xlink:href');
    if (src && /^\s*data:image\/svg/i.test(src.text)) page.parts.svgAddresses.push(src);
    const use: ImageUse = {
      range: startTag(element),
      src: src && src.text.trim() !== '' && !src.text.includes(OPAQUE) ? src : null,
      alt: attribute('alt'),
      width: length(element, style, 'width'),
      height: length(element, style, 'height'),
      fit: styleValue(style, 'object-fit') ?? aspect(element),
      kind,
      hints: hintsOf(element),
      href: around.href,
      condition,
      grounds: grounds(around),
      ...NOT_LAID_OUT,
    };
    return laidOut(use, element, around);
  };

  const inlineSvg: Pictures['inlineSvg'] = (element, style, around) => {
    const use: ImageUse = {
      range: startTag(element),
      src: null,
      alt: document.attribute(element, 'aria-label'),
      width: length(element, style, 'width'),
      height: length(element, style, 'height'),
      fit: aspect(element),
      kind: 'svg',
      hints: hintsOf(element),
      href: around.href,
      condition,
      grounds: grounds(around),
      ...NOT_LAID_OUT,
    };
    return laidOut(use, element, around);
  };

  const sources: Pictures['sources'] = (element) => {
    const offered = element.attribs.srcset ? document.attribute(element, 'srcset') : null;
    return (offered ? candidatesIn(offered) : []).map((src) => ({
      ...plainImage('source', rangeOf(src), src, null),
      condition,
    }));
  };

  return { image, sources, inlineSvg };
}

/** The addresses of image candidates (HTML, “Parsing a srcset attribute”): a comma may stand in one, and no space. */
function candidatesIn(srcset: MappedText): MappedText[] {
  const found: MappedText[] = [];
  const candidate = /[\s,]*([^\s,]\S*)/y;
  const descriptors = /(?:\([^)]*\)?|[^(),])*/y;
  for (let at = 0; ; ) {
    candidate.lastIndex = at;
    const match = candidate.exec(srcset.text);
    if (!match) return found;
    const address = match[1]!.replace(/,+$/, '');
    const start = candidate.lastIndex - match[1]!.length;
    at = candidate.lastIndex;
    if (address.length === match[1]!.length) {
      descriptors.lastIndex = at;
      at += descriptors.exec(srcset.text)![0].length;
    }
    if (!address.includes(OPAQUE) && !/^data:/i.test(address))
      found.push(sliceMapped(srcset, start, start + address.length));
  }
}

const NOT_LAID_OUT: Pick<ImageUse, 'box' | 'phoneBox' | 'alterations' | 'space'> = {
  box: null,
  phoneBox: null,
  alterations: [],
  space: null,
};

function aspect({ attribs }: Element): string | null {
  return attribs.preserveAspectRatio ?? attribs.preserveaspectratio ?? null;
}

function styleValue(style: Style | null, property: string): string | null {
  return style?.declarations.findLast((declaration) => declaration.property === property)?.value ?? null;
}

function lengthOf(value: string, range: Range): Length | null {
  const match = /^(\d*\.?\d+)\s*(px|%|[a-z]+)?$/i.exec(value);
  if (!match) return null;
  const unit = match[2]?.toLowerCase();
  return { value: Number(match[1]), unit: unit === 'px' || unit === '%' ? unit : 'other', range };
}

function hintsOf({ attribs }: Element): string {
  return [attribs.class, attribs['css-class'], attribs.id, attribs.title].filter(Boolean).join(' ');
}
