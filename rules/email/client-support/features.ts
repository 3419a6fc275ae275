/**
 * What an email may use and a client may not know, by its name on caniemail.com: how to tell that it is used, and what
 * its reader meets where it is not supported. Loaded only where the guide names clients.
 */
import { type MarkupUse, parseColor } from 'brandlint/rule';

export interface Feature {
  /** Of caniemail.com. */
  readonly slug: string;
  /** As the message names it. */
  readonly name: string;
  /** What the reader meets without it, and what to do; null: nothing curated. */
  readonly effect: string | null;
  /** Nothing is lost that the email needs. */
  readonly harmless?: boolean;
  /** Clients that know it in part, and this is the part that they do not know. */
  readonly partIsNone?: RegExp;
  /** Clients in which it does nothing anyway. */
  readonly idleIn?: RegExp;
  /** Outlook on Windows lays out by tables: one with a width, maybe for it alone, holds what is in it. */
  readonly hasGhostTable?: boolean;
  /** Clients that stop knowing it in the body. */
  readonly inBody?: boolean;
  /** Outlook on Windows has its own way, which the email may go: VML. */
  readonly hasVml?: boolean;
  uses(use: MarkupUse): boolean;
  /** Something beside it that shows where it does not. */
  fallsBack?(use: MarkupUse): boolean;
}

const property =
  (pattern: RegExp, value: RegExp = /./) =>
  ({ kind, name, value: said }: MarkupUse): boolean =>
    kind === 'property' && pattern.test(name) && value.test(said);
const element =
  (pattern: RegExp) =>
  ({ kind, name }: MarkupUse): boolean =>
    kind === 'element' && pattern.test(name);
const attribute =
  (pattern: RegExp, value: RegExp = /(?:)/) =>
  ({ kind, name, value: said }: MarkupUse): boolean =>
    kind === 'attribute' && pattern.test(name) && value.test(said);
const atRule =
  (name: string, prelude: RegExp = /(?:)/) =>
  (use: MarkupUse): boolean =>
    use.kind === 'at-rule' && use.name === name && prelude.test(use.value);
const selector =
  (pattern: RegExp) =>
  ({ kind, value }: MarkupUse): boolean =>
    kind === 'selector' && pattern.test(value);
const has =
  (pattern: RegExp, value: RegExp = /\S/) =>
  ({ beside }: MarkupUse): boolean =>
    beside.some(({ name, value: said }) => pattern.test(name) && value.test(said));
/** The same property before it, for those who do not know this value of it. */
const saidBefore = ({ name, value, beside }: MarkupUse): boolean =>
  beside.some((other) => other.name === name && other.value !== value);
const hasGround = (use: MarkupUse): boolean =>
  has(/^(?:background-color|bgcolor)$/)(use) ||
  use.beside.some(({ name, value }) => name === 'background' && hasColor(value));
/** Whether a shorthand has a colour beside its picture. */
const hasColor = (value: string): boolean =>
  value
    .replace(/url\([^)]*\)|[\w-]*-gradient\(.*\)/gi, '')
    .split(/\s+(?![^(]*\))/)
    .some((part) => parseColor(part.trim()) !== null);
const maxWidth = (use: MarkupUse): boolean =>
  use.selector === null && use.element !== null && property(/^max-width$/, /^[1-9]\d\d+px/)(use);
const isPicture = (address: string, ending: string): boolean =>
  new RegExp(`\\.${ending}(?:[?#]|$)`, 'i').test(address.trim());
const pictureOf =
  (ending: string) =>
  ({ kind, name, element, value }: MarkupUse): boolean =>
    kind === 'attribute' && name === 'src' && element === 'img' && isPicture(value, ending);

export const FEATURES: readonly Feature[] = [
  {
    slug: 'css-display-flex',
    name: 'display: flex',
    effect: 'What should stand side by side is stacked. Build the columns as table cells.',
    uses: property(/^display$/, /\bflex\b/i),
    fallsBack: saidBefore,
  },
  {
    slug: 'css-display-grid',
    name: 'display: grid',
    effect: 'What should stand in columns is stacked. Build the columns as table cells.',
    uses: property(/^display$/, /\bgrid\b/i),
    fallsBack: saidBefore,
  },
  {
    slug: 'css-background-image',
    name: 'background-image',
    effect:
      'The ground stays empty, and text made for the picture may vanish. Give a background-color beside it.',
    hasVml: true,
    uses: property(/^background(?:-image)?$/, /url\(/i),
    fallsBack: hasGround,
  },
  {
    slug: 'html-background',
    name: 'the background attribute',
    effect: 'The ground stays empty, and text made for the picture may vanish. Give a bgcolor beside it.',
    hasVml: true,
    uses: attribute(/^background$/, /\S/),
    fallsBack: hasGround,
  },
  {
    slug: 'css-linear-gradient',
    name: 'linear-gradient()',
    effect: 'The ground stays empty, and light text on it cannot be read. Give a background-color beside it.',
    hasVml: true,
    uses: property(/^background(?:-image)?$/, /linear-gradient\(/i),
    fallsBack: hasGround,
  },
  {
    slug: 'css-radial-gradient',
    name: 'radial-gradient()',
    effect: 'The ground stays empty, and light text on it cannot be read. Give a background-color beside it.',
    hasVml: true,
    uses: property(/^background(?:-image)?$/, /radial-gradient\(/i),
    fallsBack: hasGround,
  },
  {
    slug: 'css-max-width',
    name: 'max-width',
    effect: 'It is as wide as the window. Put it into a table with a width, which may be for Outlook alone.',
    partIsNone: /^outlook\.windows/,
    hasGhostTable: true,
    uses: (use) => maxWidth(use) && !/^(?:table|img)$/.test(use.element!),
    fallsBack: has(/^width$/, /^\d+(?:px)?$/),
  },
  {
    slug: 'css-max-width',
    name: 'max-width on a picture',
    effect: 'The picture is as wide as its file. Give the width as an attribute, too.',
    partIsNone: /^outlook\.windows/,
    uses: (use) => maxWidth(use) && use.element === 'img',
    fallsBack: has(/^width$/, /^\d+(?:px)?$/),
  },
  {
    slug: 'css-position',
    name: 'position',
    effect: 'It stands where it is in the text, not where it was put. Place it with table cells and padding.',
    uses: property(/^position$/, /^(?:absolute|fixed|sticky)/i),
  },
  {
    slug: 'css-margin',
    name: 'a negative margin',
    effect: 'It is not moved. Use padding in a table cell.',
    partIsNone: /./,
    uses: property(/^margin(?:-\w+)?$/, /(?:^|\s)-(?:[3-9]|[1-9]\d)/),
  },
  {
    slug: 'css-border',
    name: 'a border of more than 8 px',
    effect: 'It is 8 px wide, so that a button made of borders is smaller. Use padding in a table cell.',
    harmless: true,
    partIsNone: /^outlook\.windows/,
    uses: property(
      /^border(?:-(?:top|right|bottom|left))?(?:-width)?$/,
      /(?:^|\s)(?:9|[1-9]\d+)(?:\.\d+)?px/,
    ),
  },
  {
    slug: 'css-float',
    name: 'float',
    effect:
      'What should stand side by side is stacked. Give align="left" or align="right" to the table or picture.',
    uses: (use) => property(/^float$/, /left|right/i)(use) && use.selector === null,
    fallsBack: has(/^align$/),
  },
  {
    slug: 'css-object-fit',
    name: 'object-fit',
    effect: 'The picture is stretched. Cut the file to the shape in which it is shown.',
    uses: property(/^object-fit$/),
  },
  {
    slug: 'css-variables',
    name: 'var()',
    effect: 'The declaration is dropped. Write the value itself.',
    uses: property(/^(?!--)/, /\bvar\(/i),
    fallsBack: saidBefore,
  },
  {
    slug: 'css-unit-calc',
    name: 'calc()',
    effect: 'The declaration is dropped. Give a plain value before it.',
    uses: property(/./, /\bcalc\(/i),
    fallsBack: (use) => saidBefore(use) || has(/^width$/, /^\d+(?:px)?$/)(use),
  },
  {
    slug: 'css-function-clamp',
    name: 'clamp()',
    effect: 'The declaration is dropped. Give a plain value before it.',
    uses: property(/./, /\bclamp\(/i),
    fallsBack: saidBefore,
  },
  {
    slug: 'css-unit-rem',
    name: 'rem',
    effect: 'The declaration is dropped. Write the size in px.',
    uses: property(/./, /\d(?:\.\d+)?rem\b/i),
    fallsBack: saidBefore,
  },
  {
    slug: 'css-unit-vw',
    name: 'vw',
    effect: 'The declaration is dropped. Give a size in px before it.',
    uses: property(/./, /\dvw\b/i),
    fallsBack: saidBefore,
  },
  {
    slug: 'css-rgba',
    name: 'rgba()',
    effect: 'The colour is dropped. Give an opaque one before it.',
    uses: property(/^(?:color|background(?:-color)?|border(?:-\w+)*)$/, /\brgba\(/i),
    fallsBack: (use) => saidBefore(use) || (use.name.startsWith('background') && has(/^bgcolor$/)(use)),
  },
  {
    slug: 'css-modern-color',
    name: 'lch() or oklch()',
    effect: 'The colour is dropped. Give it in hex before it.',
    uses: property(/^(?!--)/, /\b(?:ok)?(?:lch|lab)\(/i),
    fallsBack: saidBefore,
  },
  {
    slug: 'css-nesting',
    name: 'nested rules',
    effect: 'What they say is dropped, or said of the wrong element. Write each rule by itself.',
    uses: (use) => use.kind === 'selector' && use.selector !== null,
  },
  {
    slug: 'html-style',
    name: '<style> in the body',
    effect: 'The rules are dropped. Put the style sheet in the head.',
    inBody: true,
    uses: (use) => element(/^style$/)(use) && use.value === 'body',
  },
  {
    // One beside the email is for a tool that puts its rules into the email before it is sent.
    slug: 'html-link',
    name: 'a linked style sheet',
    effect: 'Nothing that it says is seen. Put the rules in <style> and in style attributes.',
    uses: (use) =>
      element(/^link$/)(use) &&
      has(/^rel$/, /^\s*stylesheet\s*$/i)(use) &&
      has(/^href$/, /^(?:https?:)?\/\/(?!.*(?:font|typekit))/i)(use),
  },
  {
    slug: 'html-link',
    name: 'a web font by <link>',
    effect: 'The next font of the list is shown.',
    harmless: true,
    uses: (use) =>
      element(/^link$/)(use) &&
      has(/^rel$/, /^\s*stylesheet\s*$/i)(use) &&
      has(/^href$/, /^(?:https?:)?\/\/.*(?:font|typekit)/i)(use),
  },
  {
    slug: 'html-video',
    name: '<video>',
    effect: 'It does not play. What stands inside it is shown: put a linked picture there.',
    uses: element(/^video$/),
  },
  {
    slug: 'html-audio',
    name: '<audio>',
    effect: 'It does not play. Link to it.',
    uses: element(/^audio$/),
  },
  {
    slug: 'html-form',
    name: '<form>',
    effect: 'It cannot be sent. Link to a page with the form.',
    uses: element(/^form$/),
  },
  {
    slug: 'html-svg',
    name: '<svg>',
    effect: 'Nothing is shown. Use a PNG.',
    uses: element(/^svg$/),
  },
  {
    slug: 'html-object',
    name: '<object>',
    effect: 'Nothing is shown. Use a picture that links to it.',
    uses: element(/^object$/),
  },
  {
    slug: 'html-dialog',
    name: '<dialog>',
    effect: 'It does not open. Put its content in the email.',
    uses: element(/^dialog$/),
  },
  {
    slug: 'image-svg',
    name: 'an SVG picture',
    effect: 'Nothing is shown but the alternative text. Use a PNG.',
    uses: pictureOf('svg'),
  },
  {
    slug: 'image-webp',
    name: 'a WebP picture',
    effect: 'Nothing is shown but the alternative text. Use a JPEG or PNG.',
    uses: pictureOf('webp'),
  },
  {
    slug: 'image-avif',
    name: 'an AVIF picture',
    effect: 'Nothing is shown but the alternative text. Use a JPEG or PNG.',
    uses: pictureOf('avif'),
  },
  {
    slug: 'image-base64',
    name: 'a picture in the address (data:)',
    effect: 'Nothing is shown but the alternative text. Upload the picture and link to it.',
    uses: (use) => use.element === 'img' && attribute(/^src$/, /^\s*data:image\//i)(use),
  },
  {
    slug: 'html-anchor-links',
    name: 'a link within the email',
    effect: 'Nothing happens when it is clicked. Leave it out, or link to a page.',
    uses: (use) => use.element === 'a' && attribute(/^href$/, /^#[\w-]+$/)(use),
  },
  {
    slug: 'css-pseudo-element-before',
    name: '::before',
    effect: 'What it adds is not there. Write it in the text.',
    uses: selector(/:before\b/i),
  },
  {
    slug: 'css-pseudo-element-after',
    name: '::after',
    effect: 'What it adds is not there. Write it in the text.',
    // Clearing floats adds nothing that is seen.
    uses: (use) => selector(/:after\b/i)(use) && !/clear|row|\.cf\b/i.test(use.value),
  },
  {
    slug: 'css-at-media',
    name: 'media queries',
    effect: 'The desktop layout is shown on a phone.',
    harmless: true,
    idleIn: /windows|macos|desktop/,
    uses: atRule('media', /width/i),
  },
  ...harmless([
    [
      'css-border-radius',
      'border-radius',
      'Corners are square.',
      property(/^border-(?:\w+-\w+-)?radius$/, /[1-9]/),
    ],
    ['css-box-shadow', 'box-shadow', 'There is no shadow.', property(/^box-shadow$/, /\d/)],
    ['css-text-shadow', 'text-shadow', 'There is no shadow.', property(/^text-shadow$/, /\d/)],
    ['css-opacity', 'opacity', 'It is shown in full strength.', property(/^opacity$/, /^0?\.\d/)],
    ['css-filter', 'filter', 'The picture is shown as it is.', property(/^filter$/, /\(/)],
    ['css-transform', 'transform', 'It is not moved or turned.', property(/^transform$/, /\(/)],
    ['css-transition', 'transition', 'It changes at once.', property(/^transition$/, /\d/)],
    ['css-animation', 'animation', 'It stands still.', property(/^animation(?:-name)?$/)],
    ['css-pseudo-class-hover', ':hover', 'Nothing changes under the pointer.', selector(/:hover\b/i)],
    [
      'css-at-media-prefers-color-scheme',
      'a dark mode of your own (prefers-color-scheme)',
      'The client recolours the email by its own rules, or not at all.',
      atRule('media', /prefers-color-scheme/i),
    ],
    [
      'css-at-font-face',
      'web fonts (@font-face)',
      'The next font of the list is shown.',
      atRule('font-face'),
    ],
    ['css-at-import', '@import', 'What it brings, such as a web font, is not there.', atRule('import')],
    ['html-picture', '<picture>', 'The <img> in it is shown.', element(/^picture$/)],
    [
      'html-srcset',
      'srcset',
      'The picture of src is shown.',
      (use) => use.element === 'img' && attribute(/^srcset$/)(use),
    ],
    ['css-gap', 'gap', 'There is no room between the parts.', property(/^(?:row-|column-)?gap$/, /[1-9]/)],
    ['css-aspect-ratio', 'aspect-ratio', 'The file decides the height.', property(/^aspect-ratio$/)],
    ['css-clip-path', 'clip-path', 'It is shown whole.', property(/^clip-path$/)],
    [
      'css-background-size',
      'background-size',
      'The picture has the size of its file.',
      property(/^background-size$/),
    ],
    ['css-column-count', 'column-count', 'The text has one column.', property(/^column-count$/)],
    ['css-mix-blend-mode', 'mix-blend-mode', 'It is shown unmixed.', property(/^mix-blend-mode$/)],
  ]),
];

function harmless(
  list: readonly (readonly [slug: string, name: string, effect: string, uses: Feature['uses']])[],
): Feature[] {
  return list.map(([slug, name, effect, uses]) => ({ slug, name, effect, uses, harmless: true }));
}

/** Properties of caniemail.com that no feature above speaks of, by their own name. */
export function otherFeature(use: MarkupUse, known: ReadonlySet<string>): Feature | null {
  if (use.kind !== 'property' || SELF_EVIDENT.test(use.name)) return null;
  const slug = `css-${use.name}`;
  if (!known.has(slug) || FEATURES.some((feature) => feature.slug === slug)) return null;
  return { slug, name: use.name, effect: null, harmless: true, uses: () => true };
}

/** Parts of what is said of another property, and resets whose loss nobody sees. */
const SELF_EVIDENT =
  /^(?:align-items|justify-content|flex-\w+|grid-.*|background-(?:position|repeat|origin|clip)|border-(?:spacing|collapse)|box-sizing|cursor|overflow|visibility|outline|user-select|text-(?:size-adjust|overflow|rendering)|word-(?:break|wrap)|overflow-wrap|white-space|hyphens|height|width|min-height|min-width|max-height|color-scheme|display|direction|orphans|widows|z-index|left|right|top|bottom|table-layout|resize|float|inset|object-position|content|clear|transform-origin)$/;
