/**
 * Whether an image is the brand's logo: by identity where the file or address is one the guide names, else by
 * what it is called. A name is a hint, never proof.
 */
import type { BrandGuide, ImageFile, ImageUse, LogoVariant } from '../model/index.ts';

export type LogoMatch =
  /** `certain`: the very file or address. Else an address on the web with the file's name. */
  | { readonly kind: 'approved'; readonly certain: boolean; readonly variant: LogoVariant }
  | { readonly kind: 'retired'; readonly certain: boolean; readonly source: string }
  /** Looks like our logo and is none of the guide's. `named`: it carries the brand's name. */
  | { readonly kind: 'candidate'; readonly named: boolean };

export interface LogoContext {
  readonly guide: BrandGuide;
  image(use: ImageUse): ImageFile | null;
  guideImage(path: string): ImageFile | null;
}

export function matchLogo(use: ImageUse, context: LogoContext): LogoMatch | null {
  if (!use.src) return null;
  const { guide } = context;
  const file = context.image(use);
  const identity = (path: string): 'same' | 'alike' | null => {
    if (isSameFile(file, path, context)) return 'same';
    return file?.status !== 'found' && baseName(use.src!.text).toLowerCase() === baseName(path).toLowerCase()
      ? 'alike'
      : null;
  };
  // The very file first: a retired one may share its name with an approved one.
  for (const wanted of ['same', 'alike'] as const) {
    for (const variant of guide.logos) {
      if (identity(variant.path) === wanted || isAtUrl(file, variant))
        return { kind: 'approved', certain: wanted === 'same', variant };
    }
    for (const { path, source } of guide.retiredLogos) {
      if (identity(path) === wanted) return { kind: 'retired', certain: wanted === 'same', source };
    }
  }
  return candidate(use, guide.names);
}

function isSameFile(file: ImageFile | null, path: string, context: LogoContext): boolean {
  if (!file) return false;
  if (file.status === 'remote') return withoutQuery(file.url) === withoutQuery(path);
  if (file.path === path) return true;
  if (file.status !== 'found') return false;
  const approved = context.guideImage(path);
  return approved?.status === 'found' && approved.sha256 === file.sha256;
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

/** Ours, by its name: it says "logo" and names the brand, or says "logo" and names nobody. */
function candidate(use: ImageUse, names: readonly string[]): LogoMatch | null {
  if (use.kind === 'background' || use.kind === 'attachment') return null;
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
