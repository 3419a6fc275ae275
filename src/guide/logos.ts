/** The logo files of a guide. */
import { posix } from 'node:path';
import type { LogoLimit, LogoVariant } from '../model/index.ts';
import type { Logo } from './guide.generated.ts';

const SIZES = ['small', 'medium', 'large'] as const;
type Size = (typeof SIZES)[number];

interface NamedLogo {
  readonly name: string;
  readonly value: unknown;
  readonly size: Size;
  readonly tone: 'light' | 'dark' | null;
  readonly source: string;
}

type Limits = Pick<LogoVariant, 'minWidth' | 'minHeight' | 'clearSpace'>;
type LogoFile = Pick<LogoVariant, 'path' | 'alt' | 'urls'> & Limits;

/**
 * The images by name, then files that only a size names. An image that is used as the light or the dark one gets that
 * tone; one used as both has none.
 */
export function logosOf(logo: Logo | undefined): LogoVariant[] {
  if (typeof logo === 'string') {
    const { path, ...file } = fileOf(logo, 'logo');
    return [{ name: 'logo', path: plainPath(path), ...file, tone: null, source: 'logo' }];
  }
  const logos = new Map<string, LogoVariant>();
  for (const [name, image] of Object.entries(logo?.images ?? {})) {
    const source = `logo.images.${name}`;
    logos.set(name, { name, ...fileOf(image, source), tone: null, source });
  }
  const tones = new Map<string, Set<'light' | 'dark'>>();
  const sizes = new Map<string, Set<Size>>();
  for (const { name, value, size, tone, source } of sizesOf(logo)) {
    const file = fileOf(value, source);
    const known = logos.has(file.path)
      ? file.path
      : ([...logos.values()].find((other) => other.path === file.path)?.name ?? name);
    if (!logos.has(known)) logos.set(known, { name: known, ...file, tone: null, source });
    if (tone) tones.set(known, (tones.get(known) ?? new Set()).add(tone));
    sizes.set(known, (sizes.get(known) ?? new Set()).add(size));
  }
  const general = limitsOf(logo, 'logo');
  return [...logos.values()].map((variant) => {
    const [tone, other] = tones.get(variant.name) ?? [];
    const [size, larger] = sizes.get(variant.name) ?? [];
    const isIcon = size === 'small' && !larger && logos.size > 1;
    return {
      ...variant,
      path: plainPath(variant.path),
      tone: tone && !other ? tone : null,
      // What the whole logo needs to be read says nothing of an icon, which is there for where it does not fit.
      minWidth: variant.minWidth ?? (isIcon ? null : general.minWidth),
      minHeight: variant.minHeight ?? (isIcon ? null : general.minHeight),
      clearSpace: variant.clearSpace ?? general.clearSpace,
    };
  });
}

/** Each logo that a size names, with `{light, dark}` taken apart. */
function sizesOf(logo: Exclude<Logo, string> | undefined): NamedLogo[] {
  return SIZES.flatMap((size): NamedLogo[] => {
    const value = logo?.[size];
    if (value === undefined) return [];
    if (typeof value === 'string' || value.path !== undefined) {
      return [{ name: size, value, size, tone: null, source: `logo.${size}` }];
    }
    return (['light', 'dark'] as const)
      .filter((tone) => value[tone] !== undefined)
      .map((tone) => ({
        name: `${size}-${tone}`,
        value: value[tone],
        size,
        tone,
        source: `logo.${size}.${tone}`,
      }));
  });
}

function fileOf(image: any, source: string): LogoFile {
  const { path, alt } = typeof image === 'string' ? { path: image, alt: null } : (image ?? {});
  return { path: path ?? '', alt: alt ?? null, urls: urlsOf(image), ...limitsOf(image, source) };
}

function limitsOf(given: any, source: string): Limits {
  const limit = (key: string): LogoLimit | null =>
    typeof given?.[key] === 'number' ? { value: given[key], source: `${source}.${key}` } : null;
  return {
    minWidth: limit('min-width'),
    minHeight: limit('min-height'),
    clearSpace: limit('clear-space'),
  };
}

function urlsOf(image: any): string[] {
  return typeof image === 'string' ? [] : [image?.urls ?? []].flat();
}

/** Logos that are no longer used. */
export function retiredLogosOf(logo: Logo | undefined): { path: string; source: string }[] {
  const retired = typeof logo === 'object' ? logo.retired : undefined;
  if (typeof retired === 'string') return [{ path: plainPath(retired), source: 'logo.retired' }];
  return (retired ?? []).map((path, i) => ({ path: plainPath(path), source: `logo.retired[${i}]` }));
}

export function isUrl(path: string): boolean {
  return /^([a-z][a-z\d+.-]+:|\/\/)/i.test(path);
}

/** `./assets/logo.svg` → `assets/logo.svg`, as paths of image files are written everywhere else. */
function plainPath(path: string): string {
  return isUrl(path) ? path : posix.normalize(path);
}
