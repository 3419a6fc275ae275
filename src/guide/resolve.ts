/** Validated guide data → `BrandGuide`. Pure. */
import { parseColor } from '../color/index.ts';
import type { BrandGuide, Budget, GuidePlace, LogoVariant, PaletteColor, RuleSetting, SeveritySetting, Term } from '../model/index.ts';

export interface GuideSource {
  readonly path: string;
  readonly root: string;
  readonly sha256: string;
  readonly places: Readonly<Record<string, GuidePlace>>;
}

export function resolveGuide(data: any, source: GuideSource): BrandGuide {
  return {
    ...source,
    names: namesOf(data.meta?.name),
    palette: paletteOf(data.color?.palette ?? {}, 'color.palette'),
    color: { tolerance: data.color?.tolerance ?? 5, neutrals: 'any' },
    logos: Object.entries<any>(data.logo?.images ?? {}).map(([name, image]): LogoVariant => ({
      name, path: image.path ?? image, alt: image.alt ?? null, tone: null, source: `logo.images.${name}`,
    })),
    retiredLogos: (data.logo?.retired ?? []).map((path: string, i: number) => ({ path, source: `logo.retired[${i}]` })),
    terms: (data.terms ?? []).map(termOf),
    exclamations: budgetOf(data.voice?.exclamations),
    language: data.voice?.language ?? null,
    channels: data.channels ?? [],
    campaigns: data.campaigns ?? [],
    columns: data.columns ?? {},
    rules: Object.entries(data.rules ?? {}).map(([pattern, value]) => settingOf(pattern, value)),
    overrides: [],
    ignore: data.ignore ?? [],
    suppress: [],
    plugins: [],
    data,
  };
}

function namesOf(name: any): string[] {
  if (!name) return [];
  return typeof name === 'string' ? [name] : [name.short, name.full].filter(Boolean);
}

function paletteOf(palette: Record<string, string>, key: string): PaletteColor[] {
  return Object.entries(palette).flatMap(([name, css]) => {
    const color = parseColor(css);
    return color ? [{ name, css, color, source: `${key}.${name}` }] : [];
  });
}

function termOf(term: any, i: number): Term {
  const base = { because: term.because ?? null, caseSensitive: false, source: `terms[${i}]` };
  if (term.name) return { ...base, kind: 'name', right: [term.name], wrong: term.never ?? [], forms: term.forms ?? [] };
  if (term.avoid) return { ...base, kind: 'avoid', right: [term.use ?? []].flat(), wrong: term.avoid, forms: [] };
  return { ...base, kind: 'use', right: [term.use].flat(), wrong: term.not ?? [], forms: [] };
}

function budgetOf(budget: any): Budget | null {
  if (!budget) return null;
  return {
    max: budget.max ?? null,
    channels: Object.entries<any>(budget).filter(([key]) => key !== 'max').map(([pattern, { max }]) => ({ pattern, max })),
  };
}

export function settingOf(pattern: string, value: any): RuleSetting {
  const [severity, options] = Array.isArray(value) ? value : [value, {}];
  return { pattern, severity: severity as SeveritySetting, options: options ?? {}, source: `rules.${pattern}` };
}
