/**
 * Whether an image is the brand's logo: by identity where the file or address is one the guide names, by what it
 * shows where it was opened, else by what it is called. A name is a hint, never proof.
 */
import type { Asset, BrandGuide, ImageFile, ImageUse, LogoMisuse, LogoVariant } from '../model/index.ts';

/**
 * How a logo is known. `bytes`: the file itself, or a copy of it. `address`: the address on the web that the guide
 * names. `svg`: the same drawing, written in another way or in other colours. `look`: the same picture in another
 * size, encoding or state. `name`: a picture nobody can open here has the file's name.
 */
export type KnownBy = 'bytes' | 'address' | 'svg' | 'look' | 'name';

interface Known {
  /** It is the very file, address or drawing; by its look or name it is likely at most. */
  readonly certain: boolean;
  readonly how: KnownBy;
  /** What was done to it; nothing where it is known by anything but `svg` and `look`. */
  readonly misuse: LogoMisuse;
}

export type LogoMatch =
  | (Known & { readonly kind: 'approved'; readonly variant: LogoVariant })
  | (Known & { readonly kind: 'retired'; readonly source: string })
  /** Looks like our logo and is none of the guide's. `named`: it carries the brand's name. */
  | { readonly kind: 'candidate'; readonly named: boolean };

export interface LogoContext {
  readonly guide: BrandGuide;
  image(use: ImageUse): ImageFile | null;
  guideImage(path: string): ImageFile | null;
}

/** Each rule about logos asks the same of each picture. */
const matched = new WeakMap<
  ImageUse,
  { readonly guide: BrandGuide; readonly file: ImageFile | null; readonly match: LogoMatch | null }
>();

export function matchLogo(use: ImageUse, context: LogoContext): LogoMatch | null {
  if (!use.src) return null;
  const { guide } = context;
  const file = context.image(use);
  const known = matched.get(use);
  if (known && known.guide === guide && known.file === file) return known.match;
  const match = matchFile(use, file, context);
  matched.set(use, { guide, file, match });
  return match;
}

function matchFile(use: ImageUse, file: ImageFile | null, context: LogoContext): LogoMatch | null {
  const { guide } = context;
  const logos: readonly KnownFile[] = [
    ...guide.logos.map((variant) => ({ kind: 'approved' as const, path: variant.path, variant })),
    ...guide.retiredLogos.map((retired) => ({ kind: 'retired' as const, ...retired })),
  ];
  // The very file first: a retired one may share its name with an approved one.
  for (const logo of logos) {
    const atUrl = logo.kind === 'approved' && isAtUrl(file, logo.variant);
    const how = sameFile(file, logo.path, context) ?? (atUrl ? 'address' : null);
    if (how) return { ...logo, how, certain: true, misuse: NO_MISUSE };
  }
  if (file?.status === 'found') {
    const { identity } = file;
    const logo = identity && logos.find(({ path }) => path === identity.path);
    if (logo) {
      const { how, misuse } = identity;
      return { ...logo, how, misuse, certain: how === 'svg' && misuse === NO_MISUSE };
    }
  } else {
    const name = baseName(use.src!.text).toLowerCase();
    const logo = logos.find(({ path }) => baseName(path).toLowerCase() === name);
    if (logo) return { ...logo, how: 'name', certain: false, misuse: NO_MISUSE };
  }
  return candidate(use, guide.names);
}

export const NO_MISUSE: LogoMisuse = {
  stretched: null,
  recoloured: [],
  inverted: false,
  rotated: 0,
  cropped: null,
  effects: [],
  background: null,
};

type KnownFile =
  | { readonly kind: 'approved'; readonly path: string; readonly variant: LogoVariant }
  | { readonly kind: 'retired'; readonly path: string; readonly source: string };

/**
 * Whether a picture is worth opening: it is called a logo, has the name of one, or stands where a logo does, first in
 * an email or in a link to the brand's home page.
 */
export function isPerhapsLogo(
  use: ImageUse,
  { guide, asset }: { readonly guide: BrandGuide; readonly asset: Asset },
): boolean {
  if (!use.src) return false;
  const name = baseName(use.src.text).toLowerCase();
  if ([...guide.logos, ...guide.retiredLogos].some(({ path }) => baseName(path).toLowerCase() === name))
    return true;
  if (use.kind !== 'background' && looksNamedLogo(use, guide.names)) return true;
  if (use.kind === 'background' || use.kind === 'attachment') return false;
  const isEmail = (asset.channel ?? asset.impliedChannel) === 'email';
  return (isEmail && asset.images.find(({ kind }) => kind === 'img') === use) || isHome(use.href, guide);
}

function isHome(href: string | null, { data }: BrandGuide): boolean {
  if (!href) return false;
  const link = (data.meta as { link?: unknown } | undefined)?.link;
  const home = typeof link === 'string' ? link : (link as { home?: unknown } | undefined)?.home;
  const plain = (url: string) =>
    withoutQuery(url)
      .replace(/^\/\/(?:www\.)?/, '')
      .replace(/\/$/, '');
  return typeof home === 'string' && plain(href) === plain(home);
}

function sameFile(file: ImageFile | null, path: string, context: LogoContext): 'bytes' | 'address' | null {
  if (!file) return null;
  if (file.status === 'remote') return withoutQuery(file.url) === withoutQuery(path) ? 'address' : null;
  if (file.path === path) return 'bytes';
  if (file.status !== 'found') return null;
  const approved = context.guideImage(path);
  return approved?.status === 'found' && approved.sha256 === file.sha256 ? 'bytes' : null;
}

/** Whether it is on the web where the guide says that the logo is. What follows `?` counts where the guide has it. */
function isAtUrl(file: ImageFile | null, { urls }: LogoVariant): boolean {
  if (file?.status !== 'remote') return false;
  return urls.some((approved) => {
    const url = (approved.includes('?') ? withoutScheme : withoutQuery)(file.url);
    const [first = '', ...rest] = withoutScheme(approved).split('*');
    const last = rest.pop();
    if (last === undefined) return url === first;
    if (!url.startsWith(first) || !url.endsWith(last)) return false;
    let at = first.length;
    for (const part of rest) {
      const found = url.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= url.length - last.length;
  });
}

const LOGO_WORD = /^(?:logo|logos|logotype|wordmark|brandmark|lockup)$/;

/** Words in a logo's file name that say which cut of it this is, not whose it is. */
const GENERIC = new Set(
  `logo logos logotype wordmark brandmark lockup the our my company brand site website web app email mail newsletter header footer top
   nav main primary secondary white black dark light grey gray color colour colored coloured mono reversed reverse inverse inverted
   negative positive horizontal vertical stacked square round full small medium large big new old final draft copy transparent bg rgb
   cmyk retina hd img image images picture file icon x px version v`.split(/\s+/),
);

/** What is attached to a post and called a logo may well be a card with the logo on it; of files of one picture one is told. */
function candidate(use: ImageUse, names: readonly string[]): LogoMatch | null {
  return /^(?:background|attachment|source)$/.test(use.kind) ? null : looksNamedLogo(use, names);
}

/** Ours, by its name: it says "logo" and names the brand, or says "logo" and names nobody. */
function looksNamedLogo(use: ImageUse, names: readonly string[]): LogoMatch | null {
  const stem = baseName(use.src!.text).replace(/\.\w+$/, '');
  const alt = use.alt?.text ?? '';
  const words = [...wordsOf(stem), ...wordsOf(alt), ...wordsOf(use.hints)];
  if (!words.some((word) => LOGO_WORD.test(word))) return null;
  const said = ` ${wordsOf(`${stem} ${alt}`).join(' ')} `;
  const named = names.some((name) => {
    const brand = wordsOf(name);
    return (
      brand.length > 0 && (said.includes(` ${brand.join(' ')} `) || said.includes(` ${brand.join('')} `))
    );
  });
  if (named) return { kind: 'candidate', named: true };
  const others = [...wordsOf(stem), ...wordsOf(alt)].filter(
    (word) => !GENERIC.has(word) && !/^\d+(?:x\d*|px|w|h)?$|^[a-f\d]{8,}$|^v\d+$/.test(word),
  );
  return wordsOf(stem).some((word) => LOGO_WORD.test(word)) && others.length === 0
    ? { kind: 'candidate', named: false }
    : null;
}

/** `Harbour & Pine` → harbour, pine; `emailLogo@2x` → email, logo, 2x. */
function wordsOf(text: string): string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and');
}

function withoutQuery(url: string): string {
  return withoutScheme(url).replace(/[?#].*$/, '');
}

function withoutScheme(url: string): string {
  return url.replace(/^https?:/i, '');
}

function baseName(path: string): string {
  return withoutQuery(path).replace(/^.*[\\/]/, '');
}

/** The approved logo to use in place of an image: one of the same kind of file where there is one. */
export function logoInstead(use: ImageUse, { logos }: BrandGuide): LogoVariant | null {
  const ending = /\.\w+$/.exec(baseName(use.src?.text ?? ''))?.[0].toLowerCase();
  return logos.find(({ path }) => ending && path.toLowerCase().endsWith(ending)) ?? logos[0] ?? null;
}
