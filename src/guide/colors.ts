/** The colours of a guide, with every reference by name followed. */
import { parseColor } from '../color/index.ts';
import type { Color, PaletteColor } from '../model/index.ts';
import type { GuideData } from './guide.generated.ts';
import type { ReportFault } from './resolve.ts';
import { anyOf, didYouMean } from './suggest.ts';

/** The keys of brand.yml that give a colour its job. */
// biome-ignore format: a row of names
export const THEME_KEYS = [
  'foreground', 'background', 'primary', 'secondary', 'tertiary', 'success', 'info', 'warning', 'danger', 'light',
  'dark', 'link',
] as const;

/** A colour of a token file, under a name and every other way to write that name. */
export interface TokenColor extends PaletteColor {
  readonly alsoNamed: readonly string[];
}

export interface TokenColors {
  readonly entries: readonly TokenColor[];
  /** Every token file could be read, so a name that none of them has is none. */
  readonly isComplete: boolean;
}

interface NamedColor {
  readonly name: string;
  readonly css: string;
  readonly source: string;
  /** Known already, as a token's is. */
  readonly color?: Color;
}

/**
 * What a value in the guide stands for: a theme key, else a name of the palette (brand.yml, "brand-named-theme-color"
 * has this order), else a token, else a CSS colour. A name never stands for itself: `blue: blue` is CSS's blue.
 */
export class GuideColors {
  readonly #palette: ReadonlyMap<string, NamedColor>;
  readonly #theme: ReadonlyMap<string, NamedColor>;
  readonly #tokens: TokenColors;
  readonly #tokenByName = new Map<string, TokenColor>();

  constructor(color: GuideData['color'], tokens: TokenColors = { entries: [], isComplete: true }) {
    for (const token of tokens.entries) {
      for (const name of [token.name, ...token.alsoNamed]) {
        if (!this.#tokenByName.has(name)) this.#tokenByName.set(name, token);
      }
    }
    this.#tokens = tokens;
    this.#palette = namedColors(Object.entries(color?.palette ?? {}), 'color.palette');
    this.#theme = namedColors(
      THEME_KEYS.map((key) => [key, color?.[key]]),
      'color',
    );
  }

  /** The palette in its order, the theme's colours that it does not name, then the tokens. */
  resolved(report: ReportFault): PaletteColor[] {
    const colors: PaletteColor[] = [];
    for (const [name, { css, source }] of this.#palette) {
      const color = this.colorOf(css, source, report);
      if (color) colors.push({ name, css, color, source });
    }
    for (const [name, { css, source }] of this.#theme) {
      const color = this.colorOf(css, source, report);
      if (color && this.#target(css, source) === null) colors.push({ name, css, color, source });
    }
    for (const { name, css, color, source } of this.#tokens.entries)
      colors.push({ name, css, color, source });
    return colors;
  }

  /** The colour a value stands for; reports what is wrong with it at `source`. */
  colorOf(css: unknown, source: string, report: ReportFault): Color | null {
    return this.entryOf(css, source, report)?.color ?? null;
  }

  /** The named colour a value stands for, or the value itself; reports what is wrong with it at `source`. */
  entryOf(css: unknown, source: string, report: ReportFault): PaletteColor | null {
    if (typeof css !== 'string') return null;
    const trail = [source];
    let at: NamedColor = { name: css, css, source };
    for (let next = this.#target(css, source); next; next = this.#target(at.css, at.source)) {
      if (trail.includes(next.source)) {
        // Each colour of a circle is reported once, at the place it is written.
        if (next.source === source) {
          report(
            source,
            `"${source}" refers to itself: ${[...trail, next.source].join(' → ')}.`,
            'Give one of them a colour.',
          );
        }
        return null;
      }
      trail.push(next.source);
      at = next;
    }
    const color = at.color ?? parseColor(at.css);
    if (color) return { name: at.name, css: at.css, color, source: at.source };
    // A name on the way that is no colour is reported where it is written; a token that could not be read, as a file.
    if (at.source === source && this.#tokens.isComplete) {
      const names = `"color.palette"${this.#tokenByName.size > 0 ? ' or a token' : ''}`;
      report(
        source,
        `"${source}" is "${css}", which is neither a colour nor a name in ${names}.`,
        this.#hint(css),
      );
    }
    return null;
  }

  #target(css: string, source: string): NamedColor | null {
    const candidates = source.startsWith('color.palette.')
      ? [this.#palette.get(css)]
      : [this.#theme.get(css), this.#palette.get(css)];
    const own = candidates.find((candidate) => candidate !== undefined && candidate.source !== source);
    return own ?? this.#token(css) ?? null;
  }

  /** `brand.primary`, `{brand.primary}`, `--brand-primary` or `var(--brand-primary)`. */
  #token(css: string): TokenColor | undefined {
    if (this.#tokenByName.size === 0) return undefined;
    const bare = /^(?:var\((--[^\s,()]+)\)|\{([^{}]+)\})$/.exec(css.trim());
    return this.#tokenByName.get(bare?.[1] ?? bare?.[2] ?? css);
  }

  #hint(css: string): string {
    if (/^([\da-f]{3}|[\da-f]{6})$/i.test(css)) return `Did you mean "#${css}"?`;
    const names = [...this.#palette.keys(), ...this.#theme.keys()];
    const known = names.length > 0 && names.length <= 12 ? `, or a name: ${anyOf(names)}` : '';
    return (
      didYouMean(css, [...names, ...this.#tokenByName.keys()]) ?? `Write a colour such as "#0B4F3C"${known}.`
    );
  }
}

/** A `Map`, so that a name such as `constructor` finds nothing that is not the guide's. */
function namedColors(
  entries: readonly (readonly [string, unknown])[],
  path: string,
): ReadonlyMap<string, NamedColor> {
  return new Map(
    entries.flatMap(([name, css]) =>
      typeof css === 'string' ? [[name, { name, css, source: `${path}.${name}` }]] : [],
    ),
  );
}
