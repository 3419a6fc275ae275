import type { Color } from './color.ts';
import type { AssetKind } from './guide.ts';
import type { MappedText } from './mapped-text.ts';
import type { Range } from './range.ts';

/** A channel's name: `email`, `blog`, `page`, `social/x`, `sms`, `push`, `ad/google` … */
export type ChannelName = string;

/**
 * What a run of text is to its reader. `field:…` is a header of the asset: subject, preheader,
 * title, description, headline, and whatever else its format or channel names.
 */
export type Role =
  | 'body'
  | 'heading'
  | 'list-item'
  | 'table-cell'
  | 'quote'
  | 'caption'
  | 'button'
  | 'link'
  | 'alt'
  | 'code'
  | `field:${string}`;

/** What a stretch of a run is, in text offsets of that run. */
export interface InlineSpan {
  readonly kind: 'link' | 'code' | 'strong' | 'emphasis' | 'quote';
  readonly start: number;
  readonly end: number;
}

/** A stretch of text that is read as one: a paragraph, a heading, a cell, a field. Sentences do not cross runs. */
export interface TextRun {
  readonly role: Role;
  readonly content: MappedText;
  readonly spans: readonly InlineSpan[];
  /** BCP 47, where the format says (`lang`), else null. */
  readonly lang: string | null;
  /** Not shown when the asset is opened (a preheader, `display:none`). */
  readonly hidden: boolean;
  /** `mso`: only Outlook on Windows shows it. */
  readonly condition: 'mso' | null;
}

/**
 * How the reader's device shows the asset. `dark`: by its own rules for `prefers-color-scheme: dark`. `outlook-dark`:
 * as Outlook.com and its apps recolour it, by its rules for `[data-ogsc]` and `[data-ogsb]`.
 */
export type Scheme = 'light' | 'dark' | 'outlook-dark';

/** Where a colour is written. */
export type ColorOrigin = 'css' | 'attribute' | 'vml' | 'svg' | 'meta';

export interface ColorUse {
  /** The colour itself, as written: `#0057B7`, not the declaration. */
  readonly range: Range;
  readonly raw: string;
  /** Null when it cannot be known here: a merge tag, `var()` of something defined elsewhere. */
  readonly color: Color | null;
  /** CSS property or attribute name, lower case. */
  readonly property: string;
  readonly origin: ColorOrigin;
  /** The rule's selector, for colours in a style sheet. */
  readonly selector: string | null;
  /** Null: in every scheme; else the one that its rule is for. */
  readonly scheme: Scheme | null;
  /** `mso`: only Outlook on Windows shows it. */
  readonly condition: 'mso' | null;
}

/** A width or height as written. Pixels are CSS pixels. */
export interface Length {
  readonly value: number;
  readonly unit: 'px' | '%' | 'other';
  readonly range: Range;
}

/**
 * The box a picture is given in a window of 1024 CSS pixels. Pixels are CSS pixels. `auto`: the file decides, by its
 * own size or its ratio. Null: it cannot be known here.
 */
export interface ImageBox {
  readonly width: number | 'auto' | null;
  readonly height: number | 'auto' | null;
  /** The most and least it may be, whatever else is said; null: no bound. */
  readonly maxWidth: number | null;
  readonly maxHeight: number | null;
  readonly minWidth: number | null;
  /** False where a bound may or may not cut it: `max-width: 100%` of something of unknown width. */
  readonly certain: boolean;
}

/** What is done to a picture that changes how it looks. */
export interface Alteration {
  readonly kind: 'filter' | 'transform' | 'opacity' | 'shadow' | 'border' | 'radius' | 'blend' | 'outline';
  readonly source: StyleSource;
}

/** The free space beside a picture. CSS pixels. */
export interface SpaceBeside {
  readonly pixels: number;
  /** Whether it ends there: something is known to stand beside it. Else there is at least so much. */
  readonly isExact: boolean;
}

/** A picture on its ground, in one scheme. */
export interface ImageGround {
  readonly scheme: Scheme;
  readonly ground: Paint;
  readonly hidden: boolean;
}

export interface ImageUse {
  /** The whole element or mark. */
  readonly range: Range;
  /** The address as written; null when it cannot be known (a merge tag, none given). */
  readonly src: MappedText | null;
  /** Null when the attribute is absent; empty when it is present and empty. */
  readonly alt: MappedText | null;
  /** From `style` where it says so, else from the attribute. */
  readonly width: Length | null;
  readonly height: Length | null;
  /** `object-fit`, `preserveAspectRatio`: how the picture fills a box of another shape. Null: by default it is stretched. */
  readonly fit: string | null;
  /** `source`: another file for the picture before or after it, of `srcset` or `<source>`; nothing but its address is known. */
  readonly kind: 'img' | 'source' | 'background' | 'vml' | 'svg' | 'attachment';
  /** What else names it: class, id, title. For telling likely logos. */
  readonly hints: string;
  /** The link around it. */
  readonly href: string | null;
  readonly condition: 'mso' | null;
  /** Null where nothing is laid out: markdown, an attachment. */
  readonly box: ImageBox | null;
  /** The same in a window of 375 CSS pixels, a phone's. Null, too, where it is not shown there. */
  readonly phoneBox: ImageBox | null;
  readonly alterations: readonly Alteration[];
  /** One for each scheme that the asset has rules for, the light one first; empty where nothing is painted. */
  readonly grounds: readonly ImageGround[];
  /** Null where nothing is known. */
  readonly space: {
    readonly top: SpaceBeside;
    readonly right: SpaceBeside;
    readonly bottom: SpaceBeside;
    readonly left: SpaceBeside;
  } | null;
}

export interface LinkUse {
  readonly range: Range;
  readonly href: MappedText | null;
  /** What the reader clicks on, `null` where it is no text. */
  readonly text: MappedText | null;
  readonly kind: 'link' | 'button' | 'image' | 'bare';
  readonly condition: 'mso' | null;
}

export interface FontUse {
  /** The families as written. */
  readonly range: Range;
  readonly families: readonly string[];
  readonly selector: string | null;
  /** `@font-face`: it gives a font this name and uses none. */
  readonly isDefinition: boolean;
  readonly condition: 'mso' | null;
}

/** Where a style is said: the declaration or attribute that wins the cascade. */
export interface StyleSource {
  /** The value, in `path`. */
  readonly range: Range;
  /** As written: `#0057B7`, `var(--brand)`. */
  readonly raw: string;
  /** CSS property or attribute name, lower case. */
  readonly property: string;
  /** Another file, from the guide's folder: a linked style sheet. Null: the asset's own. */
  readonly path: string | null;
  /** The rule's selector; null for `style` and attributes. */
  readonly selector: string | null;
}

/**
 * Why a colour cannot be known: a merge tag fills it in, a picture lies under it, it depends on the program that
 * shows it (a system colour, a filter, a blend), or on what is around the asset (a piece of HTML in a post).
 */
export type PaintDoubt = 'merge-tag' | 'image' | 'gradient' | 'effect' | 'outside' | 'unknown-value';

/** A colour as it is seen. */
export interface Paint {
  /** Opaque: what shows through is mixed in. Null: it cannot be known, and `doubt` says why. */
  readonly color: Color | null;
  readonly doubt: PaintDoubt | null;
  /** Over a gradient: the colour at each of its stops. Else empty. */
  readonly stops: readonly Color[];
  /** What decides; null: the browser's own default. */
  readonly source: StyleSource | null;
}

/** What a piece of text is on the page. */
export type TextPart = 'text' | 'heading' | 'link' | 'button';

/** Text in its colour on what lies under it, by the cascade, in one scheme. */
export interface TextPair {
  /** From its first to its last character. */
  readonly range: Range;
  readonly part: TextPart;
  readonly scheme: Scheme;
  readonly foreground: Paint;
  readonly background: Paint;
  /** CSS pixels; null: cannot be known. */
  readonly fontSize: number | null;
  /** 1–1000 */
  readonly fontWeight: number;
  /** Families in order; null source: the browser's own. */
  readonly font: { readonly families: readonly string[]; readonly source: StyleSource | null };
  /** Not shown when the asset is opened (a preheader, `display:none`). */
  readonly hidden: boolean;
  /** `mso`: only Outlook on Windows shows it. */
  readonly condition: 'mso' | null;
}

/** A placeholder of the sending system: its output is not known here. */
export interface MergeTag {
  readonly range: Range;
  readonly dialect: 'braces' | 'mailchimp' | 'salesforce' | 'erb';
  /** `output` prints something, `control` decides or sets, `comment` prints nothing. */
  readonly kind: 'output' | 'control' | 'comment';
}

/** A click tag of an HTML5 banner: the variable that the ad server fills with the address to go to. */
export interface ClickTag {
  /** The name where it is declared. */
  readonly range: Range;
  readonly isInHead: boolean;
}

/** What an ad server reads of an HTML5 banner. */
export interface BannerParts {
  /** `<meta name="ad.size">`; null where there is none. Pixels are CSS pixels, null where it gives no fixed number. */
  readonly size: {
    readonly range: Range;
    readonly raw: string;
    readonly width: number | null;
    readonly height: number | null;
  } | null;
  readonly clickTags: readonly ClickTag[];
  /** A click is handled in another way: an exit of Google Web Designer or Studio, MRAID, an ad server's own script. */
  readonly hasOtherExit: boolean;
  /** Files that it loads over `http://`. */
  readonly insecure: readonly MappedText[];
}

/** What a file says of an asset beside its copy: when it goes out, who paid for it, who sends it. */
export type AboutKey = 'scheduled' | 'sponsored' | 'from' | 'status';

/** A field that the file has a place for and leaves empty: a blank cell under `Title`, `image:` with nothing behind it. */
export interface BlankField {
  /** As in a role: `title`, `headline`; `image` for pictures and videos. */
  readonly field: string;
  /** Empty where nothing is written. */
  readonly range: Range;
}

/** What only an email as it is sent (RFC 5322) holds; a template's sending system adds it later. */
export interface MailMessage {
  /** By name in lower case, decoded; the first where a name is given twice. */
  readonly headers: Readonly<Record<string, MappedText>>;
  /** The plain-text version beside the HTML, which is an asset too: `id/text`. Null where there is none. */
  readonly plainText: MappedText | null;
}

/** A piece of HTML or CSS as its author wrote it: what it asks of the program that shows it. */
export interface MarkupUse {
  /** `selector`: a whole selector list. `at-rule`: `@media` and its like. */
  readonly kind: 'element' | 'attribute' | 'property' | 'selector' | 'at-rule';
  /** Of the element, attribute, property or at-rule, lower case; of a selector: empty. */
  readonly name: string;
  /** Of the attribute or property; the selector; what stands after an at-rule's name; of an element: where it stands, `head` or `body`. */
  readonly value: string;
  readonly range: Range;
  /** The element it is said of; null in a style sheet. */
  readonly element: string | null;
  /** Of the rule it stands in; null outside a style sheet. */
  readonly selector: string | null;
  /** Names of the at-rules around it. */
  readonly within: readonly string[];
  /** What is said beside it: the attributes of its element, and the properties of its rule or `style` in order. */
  readonly beside: readonly { readonly name: string; readonly value: string }[];
  readonly condition: 'mso' | null;
}

/** Collected when it is first asked for: few guides name the programs that must show an asset right. */
export interface Written {
  readonly uses: readonly MarkupUse[];
}

/** One thing an audience receives: an email, a post, a message. A file holds one or many. */
export interface Asset {
  readonly id: string;
  readonly path: string;
  readonly format: string;
  /** What the asset itself says, then the guide's globs, then its path; null when nothing says. */
  readonly channel: ChannelName | null;
  /** What its markup suggests where nothing says: layout tables are an email's, a markdown post a blog's. */
  readonly impliedChannel: ChannelName | null;
  /** As the asset itself says; once it is placed, the first of `campaigns`. */
  readonly campaign: string | null;
  /** Every campaign it belongs to: what itself says, else the guide's globs, a brief above it or its links. */
  readonly campaigns: readonly string[];
  /** What the asset itself says, then the guide; null when neither does. */
  readonly kind: AssetKind | null;
  /** As written, with the place. */
  readonly about: Readonly<Partial<Record<AboutKey, MappedText>>>;
  readonly lang: string | null;
  /** The part of the file that is this asset. */
  readonly range: Range;
  readonly blanks: readonly BlankField[];
  readonly runs: readonly TextRun[];
  readonly colors: readonly ColorUse[];
  /** In the order of the text; the light scheme first, others only where the asset has rules for them. */
  readonly pairs: readonly TextPair[];
  readonly images: readonly ImageUse[];
  readonly links: readonly LinkUse[];
  readonly fonts: readonly FontUse[];
  readonly mergeTags: readonly MergeTag[];
  /** The whole HTML as a program that shows it gets it: decoded, where the file holds it encoded. Null: no HTML. */
  readonly markup: MappedText | null;
  /** Null where the format is not that of a message. */
  readonly message: MailMessage | null;
  /** HTML and CSS as written; empty for what is neither. */
  readonly written: Written;
  /** Only what is marked as an HTML5 banner has them. */
  readonly banner?: BannerParts;
}

/** The run of a field, such as `subject`. */
export function fieldOf(asset: Asset, name: string): TextRun | undefined {
  return asset.runs.find((run) => run.role === `field:${name}`);
}

/** `subject` for a run with role `field:subject`, else null. */
export function fieldName(role: Role): string | null {
  return role.startsWith('field:') ? role.slice('field:'.length) : null;
}
