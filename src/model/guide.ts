import type { Color } from './color.ts';
import type { Severity } from './finding.ts';

/** Where a guide key is written. 1-based. */
export interface GuidePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface PaletteColor {
  readonly name: string;
  /** As the guide writes it. */
  readonly css: string;
  readonly color: Color;
  /** `color.palette.pine` */
  readonly source: string;
}

export interface BrandFont {
  readonly family: string;
  /** `typography.base` */
  readonly source: string;
}

export interface BrandFonts {
  /** Every family the guide names, each once. */
  readonly families: readonly { readonly name: string; readonly source: string }[];
  readonly base: BrandFont | null;
  readonly headings: BrandFont | null;
  readonly monospace: BrandFont | null;
}

export interface LogoVariant {
  readonly name: string;
  /** Relative to the guide's folder, or a URL. */
  readonly path: string;
  readonly alt: string | null;
  /** `light`: light-coloured, for dark grounds. Null: not said. */
  readonly tone: 'light' | 'dark' | null;
  readonly source: string;
}

/** What the guide says of one word, phrase or name. */
export interface Term {
  /** `name`: how a name is written. `use`: the word for a thing. `avoid`: a word not used at all. */
  readonly kind: 'name' | 'use' | 'avoid';
  /** The right form; for `avoid`, the replacements, best first (maybe none). */
  readonly right: readonly string[];
  /** Forms that are wrong. For a name: those the guide lists; every other spelling of it is found by itself. */
  readonly wrong: readonly string[];
  /** Further right forms of a name. */
  readonly forms: readonly string[];
  readonly because: string | null;
  /** The term's own case matters. */
  readonly caseSensitive: boolean;
  readonly source: string;
}

export type SeveritySetting = Severity | 'off';

/** One line of `rules`: a name or glob over names, a severity and options. Null severity: the rule's own. */
export interface RuleSetting {
  readonly pattern: string;
  readonly severity: SeveritySetting | null;
  readonly options: Readonly<Record<string, unknown>>;
  readonly source: string;
}

export interface Override {
  readonly files: readonly string[];
  readonly rules: readonly RuleSetting[];
}

export interface ChannelGlob {
  readonly files: readonly string[];
  readonly channel: string;
}

export interface CampaignGlob {
  readonly name: string;
  readonly files: readonly string[];
}

export interface Suppression {
  readonly files: readonly string[];
  readonly rules: readonly string[];
  readonly reason: string;
  /** ISO date; the last day on which it holds. */
  readonly until: string | null;
  readonly source: string;
}

/** A limit with exceptions by channel or channel glob: `{max: 0, "social/*": {max: 3}}`. */
export interface Budget {
  readonly max: number | null;
  readonly channels: readonly { readonly pattern: string; readonly max: number }[];
}

/**
 * The brand guide: read, merged, validated and resolved. It never changes during a run.
 * Resolved parts are typed here; `data` holds every key as written, for rules that need more.
 */
export interface BrandGuide {
  /** Relative to `root`. */
  readonly path: string;
  /** Absolute folder of the guide file; every path in results is relative to it. */
  readonly root: string;
  /** Of the guide file and all it extends, in order. Hex. */
  readonly sha256: string;
  /** The brand's name, short form first. */
  readonly names: readonly string[];
  readonly palette: readonly PaletteColor[];
  readonly color: {
    /** CIEDE2000 */
    readonly tolerance: number;
    readonly neutrals: 'any' | readonly PaletteColor[];
    /** Percent of a palette colour that is left when it is mixed with white in sRGB: 20 is a light tint. */
    readonly tints: 'any' | readonly number[];
    /** The same with black. */
    readonly shades: 'any' | readonly number[];
    /** How see-through a palette colour may be, 0–1. */
    readonly alphas: 'any' | readonly number[];
  };
  readonly fonts: BrandFonts;
  readonly logos: readonly LogoVariant[];
  /** Paths of logos that are no longer used. */
  readonly retiredLogos: readonly { readonly path: string; readonly source: string }[];
  readonly terms: readonly Term[];
  readonly exclamations: Budget | null;
  readonly language: string | null;
  readonly channels: readonly ChannelGlob[];
  readonly campaigns: readonly CampaignGlob[];
  /** Names of CSV columns and YAML keys for copy: `{text: [Copy], channel: [Platform]}`. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleSetting[];
  readonly overrides: readonly Override[];
  readonly ignore: readonly string[];
  readonly suppress: readonly Suppression[];
  readonly plugins: readonly { readonly specifier: string; readonly from: string; readonly source: string }[];
  /** Files the guide names that are not there, and what to do about each. */
  readonly missingFiles: readonly { readonly path: string; readonly source: string; readonly hint: string }[];
  /** Every key as written, after `extends` and with `colour` as `color`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Key path (`color.palette.pine`, `terms[2]`) → where it is written. */
  readonly places: Readonly<Record<string, GuidePlace>>;
}
