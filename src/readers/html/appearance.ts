/**
 * How an element looks: what the cascade, its attributes and its ancestors make of colour, ground and type. One
 * `Appearance` an element and scheme; an element that changes nothing shares its parent's.
 */
import { composite, parseColor, parseLegacyColor, resolveColor } from '../../color/index.ts';
import {
  type Color,
  OPAQUE,
  type Paint,
  type PaintDoubt,
  rangeOf,
  type Scheme,
  type StyleSource,
} from '../../model/index.ts';
import { type Effect, PADDED, WIDE_KEYWORD } from '../css/effects.ts';
import { isUnwritten } from '../css/parts.ts';
import { familiesOf } from '../css/style.ts';
import { valueParts } from '../css/value.ts';
import { NO_VARIABLES, substitute, type Variables, withOwn } from '../css/variables.ts';
import type { Matched, Sheet } from './cascade.ts';
import { LINK_COLOR } from './defaults.ts';

/** A colour before what lies under it is mixed in. */
interface Tone {
  readonly color: Color | null;
  readonly doubt: PaintDoubt | null;
  readonly source: StyleSource | null;
}

export interface Appearance {
  readonly scheme: Scheme;
  /** The used colour scheme of CSS: which system colours and `light-dark()` branch hold. */
  readonly used: 'light' | 'dark';
  readonly color: Tone;
  readonly fill: Tone | null;
  readonly ground: Paint;
  readonly fontSize: number | null;
  readonly fontWeight: number;
  readonly families: readonly string[];
  readonly fontSource: StyleSource | null;
  readonly variables: Variables;
  /** What the browser or `<body link>` makes links. */
  readonly linkColor: Tone;
  /** The body's own: in quirks mode tables have it. */
  readonly bodyColor: Tone;
  /** `display: none` and its like: nothing inside is shown. */
  readonly gone: boolean;
  readonly invisible: boolean;
  /** `opacity` of the groups around, innermost last, with what lies behind each. */
  readonly groups: readonly { readonly alpha: number; readonly behind: Paint }[];
  /** What makes every colour inside uncertain. */
  readonly doubt: PaintDoubt | null;
}

/** What an element says of itself and its children do not inherit. */
export interface OwnLook {
  readonly display: string | null;
  readonly hasGround: boolean;
  readonly hasPadding: boolean;
}

export const PLAIN: OwnLook = { display: null, hasGround: false, hasPadding: false };

/** One thing that is said of an element: by a rule, its `style`, an attribute or the browser. */
export interface Said {
  readonly property: string;
  readonly value: string;
  /** Null: the browser says it. */
  readonly sheet: Sheet | null;
  readonly selector: string | null;
  readonly effect: Pick<Effect, 'start' | 'end' | 'quirk'> | null;
  /** For attributes, which have no sheet. */
  readonly source: StyleSource | null;
  /** Whether it counts is not known (`@container`, `@supports` of a vendor). */
  readonly conditional: boolean;
  /** A value by the HTML standard's own rules for colours. */
  readonly legacy: boolean;
  /** By a rule for `[data-ogsc]` or `[data-ogsb]`. */
  readonly forOutlook: boolean;
}

const BLACK: Color = { r: 0, g: 0, b: 0, alpha: 1 };
const WHITE: Color = { r: 1, g: 1, b: 1, alpha: 1 };
/** Chromium's, for `color-scheme: dark`. */
const DARK_CANVAS = parseColor('#121212')!;
const DARK_LINK = parseColor('#9E9EFF')!;
const LINK = parseColor('#0000EE')!;

const certain = (color: Color, source: StyleSource | null = null): Tone => ({ color, doubt: null, source });
const unknown = (doubt: PaintDoubt, source: StyleSource | null = null): Tone => ({
  color: null,
  doubt,
  source,
});

/** What a page starts from; a piece of HTML in something else starts from what that is. */
export function initialAppearance(scheme: Scheme, used: 'light' | 'dark', isPage: boolean): Appearance {
  const dark = used === 'dark';
  const doubt = scheme === 'outlook-dark' ? 'effect' : isPage ? null : 'outside';
  const toneOrDoubt = (color: Color): Tone => (doubt ? unknown(doubt) : certain(color));
  const tone = toneOrDoubt(dark ? WHITE : BLACK);
  return {
    scheme,
    used,
    color: tone,
    fill: null,
    ground: { color: doubt ? null : dark ? DARK_CANVAS : WHITE, doubt, stops: [], source: null },
    fontSize: isPage ? 16 : null,
    fontWeight: 400,
    families: [],
    fontSource: null,
    variables: NO_VARIABLES,
    linkColor: toneOrDoubt(dark ? DARK_LINK : LINK),
    bodyColor: tone,
    gone: false,
    invisible: false,
    groups: [],
    doubt: null,
  };
}

/** @param winners By property, what wins the cascade on the element. */
export function appearanceOf(
  parent: Appearance,
  winners: ReadonlyMap<string, Said>,
): { appearance: Appearance; own: OwnLook } {
  const used = usedScheme(parent, winners.get('color-scheme'));
  const variables = variablesOf(parent.variables, winners);
  const told = (property: string): Told | null => {
    const said = winners.get(property);
    return said ? tell(said, variables, parent.scheme) : null;
  };
  const base: Appearance =
    used === parent.used
      ? parent
      : {
          ...parent,
          linkColor: isLink(parent.linkColor)
            ? certain(used === 'dark' ? DARK_LINK : LINK)
            : parent.linkColor,
        };

  const link = told(LINK_COLOR);
  const linkColor = link ? toneOf(link, link.value ?? '', base.linkColor, used) : base.linkColor;
  const color = colorOf(told('color'), { ...base, linkColor, used });
  const fillTold = told('-webkit-text-fill-color');
  const fill = fillTold ? fillOf(fillTold, parent, color, used) : parent.fill;

  const font = fontOf(parent, told);
  const opacity = opacityOf(told('opacity'));
  const position = told('position')?.value?.toLowerCase();
  const painted = told('filter')?.value ?? 'none';
  const blended = told('mix-blend-mode')?.value ?? 'normal';
  const effect = !/^none$/i.test(painted) || !/^normal$/i.test(blended) ? ('effect' as const) : null;

  // What is taken out of the flow may lie over anything.
  const under: Paint = /^(?:absolute|fixed)$/.test(position ?? '')
    ? { color: null, doubt: 'effect', stops: [], source: null }
    : parent.ground;
  const { ground, hasGround } = groundOf(under, told, color, used, parent);
  const clipsText = told('background-clip')?.value?.toLowerCase() === 'text';

  const display = told('display')?.value?.toLowerCase() ?? null;
  const visibility = told('visibility')?.value?.toLowerCase();
  const appearance: Appearance = {
    ...base,
    used,
    linkColor,
    color: clipsText ? unknown('effect', color.source) : color,
    fill: clipsText ? null : fill,
    ground: clipsText ? under : ground,
    ...font,
    variables,
    gone:
      parent.gone ||
      display === 'none' ||
      (isPlaced(winners) && (isClipped(told) || isOffPage(told, position))),
    invisible: visibility === undefined ? parent.invisible : /^(?:hidden|collapse)$/.test(visibility),
    groups: opacity === 1 ? parent.groups : [...parent.groups, { alpha: opacity ?? 1, behind: under }],
    doubt: parent.doubt ?? effect ?? (opacity === null ? 'unknown-value' : null),
  };
  return { appearance, own: { display, hasGround, hasPadding: winners.has(PADDED) } };
}

/**
 * By property, what wins on an element (CSS Cascade 5 §6): the browser's, attributes, rules, `style`, and then
 * what is `!important` in rules and in `style`.
 */
export function winnersOf(
  scheme: Scheme,
  defaults: readonly Said[],
  hints: readonly Said[],
  matched: readonly Matched[],
  inline: { readonly effects: readonly Effect[]; readonly sheet: Sheet } | null,
): ReadonlyMap<string, Said> {
  const winners = new Map<string, Said>();
  const say = (said: Said): void => {
    if (said.property === 'all') {
      for (const property of [...winners.keys()]) if (!property.startsWith('--')) winners.delete(property);
      if (/^initial$/i.test(said.value))
        for (const property of ['color', 'font-size', 'font-weight'])
          winners.set(property, { ...said, property });
    } else if (/^revert$/i.test(said.value)) {
      const own = defaults.findLast(({ property }) => property === said.property);
      if (own) winners.set(said.property, own);
      else winners.delete(said.property);
    } else if (!/^revert-layer$/i.test(said.value)) {
      // What may or may not count changes nothing where it says the same.
      if (said.conditional && winners.get(said.property)?.value === said.value) return;
      winners.set(said.property, said);
    }
  };
  for (const said of defaults) say(said);
  for (const said of hints) say(said);
  for (const important of [false, true]) {
    for (const rule of important ? byImportance(matched) : matched) {
      const holds = rule.holds(scheme);
      if (holds === false) continue;
      for (const effect of rule.effects)
        if (effect.important === important) say(saidBy(effect, rule.sheet, rule, holds === null));
    }
    if (!inline) continue;
    for (const effect of inline.effects)
      if (effect.important === important) say(saidBy(effect, inline.sheet, null, false));
  }
  return winners;
}

/** What is important wins from the first layer to the last, and what stands in none loses to it. */
function byImportance(matched: readonly Matched[]): readonly Matched[] {
  const isLayered = matched.some(({ layer }) => layer !== matched[0]!.layer);
  return isLayered ? matched.toSorted((a, b) => b.layer - a.layer) : matched;
}

function saidBy(effect: Effect, sheet: Sheet, rule: Matched | null, conditional: boolean): Said {
  const { property, value } = effect;
  const selector = rule?.selector ?? null;
  const forOutlook = rule?.forOutlook ?? false;
  return { property, value, sheet, selector, effect, source: null, conditional, legacy: false, forOutlook };
}

interface Told {
  /** Null: invalid once `var()` is filled in. */
  readonly value: string | null;
  readonly said: Said;
  readonly doubt: PaintDoubt | null;
}

function tell(said: Said, variables: Variables, scheme: Scheme): Told {
  // Outlook.com paints in colours of its own what no rule for it has a colour for.
  if (scheme === 'outlook-dark' && !said.forOutlook && /color|background/.test(said.property))
    return { value: said.value, said, doubt: 'effect' };
  if (said.conditional) return { value: null, said, doubt: 'unknown-value' };
  const isFunction = said.value.includes('(');
  const value = isFunction && /\bvar\(/i.test(said.value) ? substitute(said.value, variables) : said.value;
  if (value?.includes(OPAQUE)) return { value, said, doubt: 'merge-tag' };
  if (isFunction && value && /\benv\(/i.test(value)) return { value, said, doubt: 'unknown-value' };
  // An empty custom property is a value, and leaves nothing.
  return { value: value?.trim() || null, said, doubt: null };
}

/** Where it is said, made only for what is kept. */
function sourceOf({ source, sheet, effect, property, selector, value }: Said): StyleSource | null {
  if (!sheet || !effect) return source;
  const range = rangeOf(sheet.css, effect.start, effect.end);
  if (isUnwritten(range)) return null;
  return {
    range,
    raw: value,
    property,
    path: sheet.path,
    selector,
  };
}

function colorOf(told: Told | null, parent: Appearance): Tone {
  if (!told) return parent.color;
  if (told.doubt) return unknown(told.doubt, sourceOf(told.said));
  switch (told.value?.toLowerCase()) {
    case undefined:
    case 'inherit':
    case 'unset':
    case 'currentcolor':
      return parent.color;
    case 'initial':
      return certain(parent.used === 'dark' ? WHITE : BLACK);
    case '-webkit-link':
      return parent.linkColor;
    case '-internal-quirk-inherit':
      return parent.bodyColor;
    default:
      return toneOf(told, told.value!, parent.color, parent.used);
  }
}

/** @param current What `currentColor` is. */
function toneOf({ said }: Told, value: string, current: Tone, used: 'light' | 'dark'): Tone {
  const source = sourceOf(said);
  if (said.legacy) {
    const color = parseLegacyColor(value);
    return color ? certain(color, source) : current;
  }
  const written = said.effect?.quirk ? `#${value}` : value;
  const color = resolveColor(written, { currentColor: current.color, scheme: used });
  if (color) return certain(color, source);
  return unknown(/currentcolor/i.test(value) && current.doubt ? current.doubt : 'unknown-value', source);
}

function fillOf(told: Told, parent: Appearance, color: Tone, used: 'light' | 'dark'): Tone | null {
  if (told.doubt) return unknown(told.doubt, sourceOf(told.said));
  if (told.value === null || /^(?:inherit|unset)$/i.test(told.value)) return parent.fill;
  if (/^(?:initial|currentcolor)$/i.test(told.value)) return null;
  return toneOf(told, told.value, color, used);
}

type Tell = (property: string) => Told | null;

function groundOf(
  under: Paint,
  told: Tell,
  color: Tone,
  used: 'light' | 'dark',
  parent: Appearance,
): { ground: Paint; hasGround: boolean } {
  let ground = under;
  let hasGround = false;
  const flat = told('background-color');
  if (flat) {
    const tone = ownGround(flat, color, used, parent);
    if (tone) {
      hasGround = tone.color === null || tone.color.alpha > 0;
      if (hasGround) ground = layered(tone, under);
    }
  }
  const image = told('background-image');
  if (image && !/^(?:none|initial|unset|inherit)$/i.test(image.value ?? 'none')) {
    const source = sourceOf(image.said);
    const value = image.value ?? '';
    const isGradient = /gradient\(/i.test(value) && !/\b(?:url|image-set|image)\(/i.test(value);
    const stops = isGradient ? stopsOf(value, ground, color, used) : [];
    ground = { color: null, doubt: image.doubt ?? (isGradient ? 'gradient' : 'image'), stops, source };
    hasGround = true;
  }
  return { ground, hasGround };
}

/** Null where the element paints nothing of its own. */
function ownGround(flat: Told, color: Tone, used: 'light' | 'dark', parent: Appearance): Tone | null {
  if (flat.doubt) return unknown(flat.doubt, sourceOf(flat.said));
  if (flat.value === null || /^(?:initial|unset|transparent)$/i.test(flat.value)) return null;
  if (WIDE_KEYWORD.test(flat.value)) return { ...parent.ground, source: sourceOf(flat.said) };
  if (/^currentcolor$/i.test(flat.value)) return { ...color, source: sourceOf(flat.said) };
  if (flat.said.legacy) {
    const legacy = parseLegacyColor(flat.value);
    return legacy ? certain(legacy, sourceOf(flat.said)) : null;
  }
  return toneOf(flat, flat.value, color, used);
}

/** A colour laid over what is under it. */
function layered({ color, doubt, source }: Tone, under: Paint): Paint {
  if (!color) return { color: null, doubt, stops: [], source };
  if (color.alpha >= 1) return { color, doubt: null, stops: [], source };
  if (under.color) return { color: composite(color, under.color), doubt: null, stops: [], source };
  const stops = under.stops.map((stop) => composite(color, stop));
  return { color: null, doubt: under.doubt, stops, source };
}

function stopsOf(value: string, under: Paint, color: Tone, used: 'light' | 'dark'): Color[] {
  const stops: Color[] = [];
  for (const part of valueParts('background-image', value).colors) {
    const raw = value.slice(part.start, part.end);
    const stop = part.color ?? resolveColor(raw, { currentColor: color.color, scheme: used });
    if (!stop) return [];
    if (stop.alpha >= 1) stops.push(stop);
    else if (under.color) stops.push(composite(stop, under.color));
    else return [];
  }
  return stops;
}

function variablesOf(inherited: Variables, winners: ReadonlyMap<string, Said>): Variables {
  let own: Map<string, string> | null = null;
  for (const [property, { value, conditional }] of winners) {
    if (!property.startsWith('--')) continue;
    own ??= new Map();
    // Not known is not the value that another rule gives it.
    own.set(property, conditional ? OPAQUE : value);
  }
  return own ? withOwn(inherited, own) : inherited;
}

function usedScheme(parent: Appearance, said: Said | undefined): 'light' | 'dark' {
  if (!said || /^(?:inherit|unset)$/i.test(said.value)) return parent.used;
  return schemeFor(said.value, parent.scheme);
}

/** `color-scheme` of CSS and `<meta name="color-scheme">`: the first that is wanted, else the first that is offered. */
export function schemeFor(list: string, scheme: Scheme): 'light' | 'dark' {
  const offered = list.toLowerCase().split(/[\s,]+/);
  if (scheme === 'dark' && offered.includes('dark')) return 'dark';
  return offered.includes('dark') && !offered.includes('light') ? 'dark' : 'light';
}

function isLink({ color }: Tone): boolean {
  return color === LINK || color === DARK_LINK;
}

const FONT_SIZES: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};

const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 9.6 / 2.54,
  q: 2.4 / 2.54,
};

function fontOf(
  parent: Appearance,
  told: Tell,
): Pick<Appearance, 'fontSize' | 'fontWeight' | 'families' | 'fontSource'> {
  const size = told('font-size');
  const weight = told('font-weight');
  const family = told('font-family');
  const hasFamily = family && family.value !== null && !family.doubt && !WIDE_KEYWORD.test(family.value);
  return {
    fontSize: size ? fontSizeOf(size, parent.fontSize) : parent.fontSize,
    fontWeight: weight ? fontWeightOf(weight.value, parent.fontWeight) : parent.fontWeight,
    families: hasFamily ? familiesOf(family.value!) : parent.families,
    fontSource: hasFamily ? sourceOf(family.said) : parent.fontSource,
  };
}

function fontSizeOf({ value, doubt }: Told, inherited: number | null): number | null {
  if (doubt) return null;
  const size = value?.toLowerCase();
  if (size === undefined || /^(?:inherit|unset)$/.test(size)) return inherited;
  if (size === 'initial') return 16;
  if (size in FONT_SIZES) return FONT_SIZES[size]!;
  if (size === '0') return 0;
  if (size === 'smaller') return inherited && inherited / 1.2;
  if (size === 'larger') return inherited && inherited * 1.2;
  const [, number, unit = ''] = /^(-?[\d.]+)([a-z]+|%)$/.exec(size) ?? [];
  if (number === undefined) return null;
  if (unit in UNITS) return Number(number) * UNITS[unit]!;
  if (unit === 'em') return inherited === null ? null : Number(number) * inherited;
  if (unit === '%') return inherited === null ? null : (Number(number) / 100) * inherited;
  if (unit === 'rem') return Number(number) * 16;
  return null;
}

function fontWeightOf(value: string | null, inherited: number): number {
  switch (value?.toLowerCase()) {
    case 'normal':
    case 'initial':
      return 400;
    case 'bold':
      return 700;
    // CSS Fonts 4 §2.2.1
    case 'bolder':
      return inherited < 350 ? 400 : inherited < 550 ? 700 : 900;
    case 'lighter':
      return inherited < 550 ? 100 : inherited < 750 ? 400 : 700;
    default: {
      const number = Number(value);
      return value && number >= 1 && number <= 1000 ? number : inherited;
    }
  }
}

/** Null: not known. */
function opacityOf(told: Told | null): number | null {
  if (!told || told.value === null) return told?.doubt ? null : 1;
  if (WIDE_KEYWORD.test(told.value)) return 1;
  const number = told.value.endsWith('%') ? Number(told.value.slice(0, -1)) / 100 : Number(told.value);
  return Number.isNaN(number) ? null : Math.min(1, Math.max(0, number));
}

const ZERO = /^0(?:\.0*)?(?:px|pt|em|rem|%)?$/;

/** Whether anything is said that could cut text off or put it off the page. */
function isPlaced(winners: ReadonlyMap<string, Said>): boolean {
  return PLACING.some((property) => winners.has(property));
}

const PLACING = ['max-height', 'height', 'text-indent', 'position'] as const;

/** A box without height whose text is cut off: how preheaders are hidden. */
function isClipped(told: Tell): boolean {
  const isZero = (property: string) => ZERO.test(told(property)?.value ?? '');
  return (isZero('max-height') || isZero('height')) && /^(?:hidden|clip)/.test(told('overflow')?.value ?? '');
}

/** Text for screen readers only, and headings that a picture stands for. */
function isOffPage(told: Tell, position: string | undefined): boolean {
  const offset = (property: string) => Number.parseFloat(told(property)?.value ?? '0');
  if (offset('text-indent') <= FAR) return true;
  if (position !== 'absolute' && position !== 'fixed') return false;
  if (offset('left') <= FAR || offset('top') <= FAR) return true;
  return (
    /^rect\(\s*0\w*(?:[\s,]+0\w*)*\s*\)$/i.test(told('clip')?.value ?? '') ||
    /^inset\(\s*(?:50|100)%/i.test(told('clip-path')?.value ?? '')
  );
}

/** Further off than anything that is shown starts. Pixels, and what other units come to at least. */
const FAR = -500;

/** Whether text is not shown. */
export function isHidden({ gone, invisible, fontSize, groups }: Appearance): boolean {
  return gone || invisible || fontSize === 0 || groups.some(({ alpha }) => alpha === 0);
}

const paints = new WeakMap<Appearance, { readonly foreground: Paint; readonly background: Paint }>();

/** Text and ground as the eye meets them: what is see-through mixed with what lies under it. */
export function paintsOf(appearance: Appearance): { foreground: Paint; background: Paint } {
  let painted = paints.get(appearance);
  if (!painted) {
    painted = paint(appearance);
    paints.set(appearance, painted);
  }
  return painted;
}

function paint({ color, fill, ground, groups, doubt }: Appearance): { foreground: Paint; background: Paint } {
  const tone = fill ?? color;
  let foreground: Paint = layered(tone, ground);
  let background = ground;
  if (doubt) {
    foreground = { ...foreground, color: null, doubt, stops: [] };
    background = { ...background, color: null, doubt, stops: [] };
  }
  for (const { alpha, behind } of groups.toReversed()) {
    foreground = faded(foreground, alpha, behind);
    background = faded(background, alpha, behind);
  }
  return { foreground, background };
}

/** A group's opacity mixes all of it, ground and text, with what lies behind the group. */
function faded(paint: Paint, alpha: number, behind: Paint): Paint {
  if (!paint.color || paint === behind) return paint;
  if (!behind.color) return { ...paint, color: null, doubt: behind.doubt, stops: [] };
  return { ...paint, color: composite({ ...paint.color, alpha }, behind.color) };
}

/** What lies under a picture, as the eye meets it. */
export function groundUnder(appearance: Appearance): Paint {
  return paintsOf(appearance).background;
}
