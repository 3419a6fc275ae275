/** The logo files of a guide. */
import { posix } from 'node:path';
import type { LogoVariant } from '../model/index.ts';
import type { Logo } from './guide.generated.ts';

interface NamedLogo {
  readonly name: string;
  readonly value: unknown;
  readonly tone: 'light' | 'dark' | null;
  readonly source: string;
}

const SIZES = ['small', 'medium', 'large'] as const;

/**
 * The images by name, then files that only a size names. An image that is used as the light or the dark one gets that
 * tone; one used as both has none.
 */
export function logosOf(logo: Logo | undefined): LogoVariant[] {
  if (typeof logo === 'string')
    return [{ name: 'logo', path: plainPath(logo), alt: null, urls: [], tone: null, source: 'logo' }];
  const logos = new Map<string, LogoVariant>();
  for (const [name, image] of Object.entries(logo?.images ?? {})) {
    logos.set(name, {
      name,
      ...fileOf(image),
      urls: urlsOf(image),
      tone: null,
      source: `logo.images.${name}`,
    });
  }
  const tones = new Map<string, Set<'light' | 'dark'>>();
  for (const { name, value, tone, source } of sizesOf(logo)) {
    const { path, alt } = fileOf(value);
    const known = logos.has(path)
      ? path
      : ([...logos.values()].find((other) => other.path === path)?.name ?? name);
    if (!logos.has(known)) logos.set(known, { name: known, path, alt, urls: [], tone: null, source });
    if (tone) tones.set(known, (tones.get(known) ?? new Set()).add(tone));
  }
  return [...logos.values()].map((variant) => {
    const [tone, other] = tones.get(variant.name) ?? [];
    return { ...variant, path: plainPath(variant.path), tone: tone && !other ? tone : null };
  });
}

/** Each logo that a size names, with `{light, dark}` taken apart. */
function sizesOf(logo: Exclude<Logo, string> | undefined): NamedLogo[] {
  return SIZES.flatMap((size): NamedLogo[] => {
    const value = logo?.[size];
    if (value === undefined) return [];
    if (typeof value === 'string' || value.path !== undefined) {
      return [{ name: size, value, tone: null, source: `logo.${size}` }];
    }
    return (['light', 'dark'] as const)
      .filter((tone) => value[tone] !== undefined)
      .map((tone) => ({ name: `${size}-${tone}`, value: value[tone], tone, source: `logo.${size}.${tone}` }));
  });
}

function fileOf(image: any): { path: string; alt: string | null } {
  return typeof image === 'string'
    ? { path: image, alt: null }
    : { path: image?.path ?? '', alt: image?.alt ?? null };
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
