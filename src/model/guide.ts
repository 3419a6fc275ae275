import type { MergeTag } from './asset.ts';
import type { Color } from './color.ts';
import type { Report, Severity } from './finding.ts';
import type { VoiceGuide } from './voice.ts';

/** Where a guide key is written. 1-based. */
export interface GuidePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

export interface PaletteColor {
  readonly name: string;
  /** As the guide or the token file writes it; hex for a value that is no text. */
  readonly css: string;
  readonly color: Color;
  /** `color.palette.pine`; `color.tokens:brand.pine` for a colour of a token file. */
  readonly source: string;
}

export type ColorRole =
  | 'text'
  | 'heading'
  | 'link'
  | 'button-background'
  | 'button-text'
  | 'background'
  | 'border';

/** Which colours a part may have. */
export interface RoleColors {
  readonly role: ColorRole;
  readonly colors: readonly PaletteColor[];
  /** `color.roles.link` */
  readonly source: string;
}

export interface BrandFont {
  /** One family, without quotes and fallbacks. */
  readonly family: string;
  /** `typography.base` */
  readonly source: string;
}

/**
 * What is wrong with the guide, or with a file it names, and does not keep it from being used. A rule of the engine
 * has the words for it.
 */
export interface GuideFault extends Omit<Report, 'range'> {
  readonly rule: string;
  /** Where it stands: a key of `places`, or a place of its own. `actual` is marked where that line holds it. */
  readonly at: string | GuidePlace;
}

/** How a logo must be shown at least. */
export interface LogoLimit {
  readonly value: number;
  /** `logo.images.icon.min-width` where the file has its own, else `logo.min-width`. */
  readonly source: string;
}

export interface LogoVariant {
  readonly name: string;
  /** Relative to the guide's folder, or a URL. */
  readonly path: string;
  readonly alt: string | null;
  /** Where it is on the web; `*` stands for any characters. */
  readonly urls: readonly string[];
  /** `light`: light-coloured, for dark grounds. Null: not said. */
  readonly tone: 'light' | 'dark' | null;
  /** CSS pixels. Null: no limit, as for an icon that has none of its own. */
  readonly minWidth: LogoLimit | null;
  /** CSS pixels */
  readonly minHeight: LogoLimit | null;
  /** The free space around it, as a part of its height. */
  readonly clearSpace: LogoLimit | null;
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
  /** Whether the other forms of a wrong noun or verb are wrong, too. */
  readonly inflect: 'noun' | 'verb' | null;
  /** Longer phrases in which a wrong word is right. */
  readonly unless: readonly string[];
  /** A wrong form as a regular expression of RE2's syntax, which runs in linear time. */
  readonly pattern: string | null;
  /** What a name is never used as. */
  readonly neverAs: readonly ('plural' | 'possessive' | 'verb')[];
  /** The mark that the name has where an asset first has it. */
  readonly mark: '®' | '™' | '℠' | null;
  /** Names or globs; empty: every channel. */
  readonly channels: readonly string[];
  /** Sentences that are right and wrong, which "brandlint test" holds the term to. */
  readonly good: readonly string[];
  readonly bad: readonly string[];
  readonly source: string;
}

/** One line of a word pack. */
export interface PackEntry {
  /** Words and phrases. */
  readonly avoid: readonly string[];
  /** What to say instead, best first; maybe nothing. */
  readonly use: readonly string[];
  readonly because: string | null;
  readonly inflect: 'noun' | 'verb' | null;
  /** Longer phrases in which a word is right. */
  readonly unless: readonly string[];
  /** The only phrases in which a word is wrong; empty: it is wrong anywhere. */
  readonly within: readonly string[];
  /** The message of the pack's rule that says it; null: its usual one. */
  readonly message: string | null;
}

/** A list of words that the guide asks for under `voice.packs`. */
export interface WordPack {
  /** The name of one that brandlint brings, or the path of the guide's own. */
  readonly name: string;
  /** The rule that reports its words: `tone/hype`. */
  readonly rule: string;
  /** Of the guide's own pack. Null: brandlint brings it, and `loadPack` loads it. */
  readonly entries: readonly PackEntry[] | null;
  /** `voice.packs[1]` */
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

/** What an asset is for: to sell, to serve a deal that was made (a receipt, a reminder), or to inform. */
export type AssetKind = 'promotional' | 'transactional' | 'editorial';

export interface ChannelGlob {
  readonly files: readonly string[];
  /** Null: it says only what kind the assets are. */
  readonly channel: string | null;
  readonly kind: AssetKind | null;
}

/** A limit of the brand's own. */
export interface OwnLimit {
  /** A channel's name or a glob. */
  readonly channel: string;
  /** `text`, a field, or what is counted: `hashtags`, `mentions`, `links`. */
  readonly of: string;
  readonly max: number;
  /** `limits.social/x.text` */
  readonly source: string;
}

export type UtmParameter = 'source' | 'medium' | 'campaign' | 'term' | 'content' | 'id';

/** A value, or one for each channel; the last pattern that matches holds. */
export interface UtmValue {
  readonly parameter: UtmParameter;
  readonly values: readonly { readonly channel: string | null; readonly value: string }[];
  readonly source: string;
}

export interface BrandLinks {
  /** The brand's own hosts. */
  readonly hosts: readonly string[];
  readonly utm: {
    readonly required: readonly UtmParameter[];
    readonly values: readonly UtmValue[];
    /** The parameter that tells the links of one asset apart. */
    readonly unique: UtmParameter | null;
  };
  /** Hosts of short links that may be used. */
  readonly shorteners: readonly string[];
  /** Hosts customers must never see; `*` stands for any characters. */
  readonly staging: readonly string[];
}

export interface CampaignGlob {
  readonly name: string;
  readonly files: readonly string[];
  /** Its brief, from the guide's folder; null: a `campaign.yaml` in the folder of its files, if there is one. */
  readonly brief: string | null;
  readonly source: string;
}

/** A sentence that must stand word for word. */
export interface LegalText {
  readonly id: string;
  readonly text: string;
  /** Names or globs; empty: every channel. */
  readonly channels: readonly string[];
  /** Empty: every campaign. */
  readonly campaigns: readonly string[];
  readonly because: string | null;
  readonly source: string;
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

/** How the brand sounds: null where the guide does not say. */
export interface Voice extends VoiceGuide {
  readonly person: 'we-you' | 'i-you' | 'name-you' | 'third-person' | null;
  readonly contractions: 'prefer' | 'allow' | 'avoid' | null;
  readonly passive: 'avoid' | 'allow' | null;
  readonly headings: 'sentence' | 'title' | null;
  /** Flesch-Kincaid grade. */
  readonly readingGrade: Budget | null;
  /** Words in one sentence. */
  readonly sentenceWords: Budget | null;
  /** Emoji in one asset. */
  readonly emoji: Budget | null;
  readonly numbers: NumberStyle;
}

/** How numbers are written, each by its example in the schema; null where the guide does not say. */
export interface NumberStyle {
  /** Whole numbers up to this one are words. */
  readonly spellOut: number | null;
  readonly dates: '15 March 2026' | 'March 15, 2026' | '15 Mar 2026' | 'Mar 15, 2026' | '2026-03-15' | null;
  readonly times: '9am' | '9 am' | '9 a.m.' | '9:00 am' | '9:00 AM' | '9 AM' | '09:00' | null;
  readonly ranges: '9–5' | '9-5' | '9 to 5' | null;
  readonly percent: '20%' | '20 %' | '20 percent' | '20 per cent' | null;
}

/** The brand's fonts by job; null where the guide does not say. */
export interface BrandFonts {
  /** Every family named under `typography`, once. */
  readonly families: readonly { readonly name: string; readonly source: string }[];
  readonly base: BrandFont | null;
  readonly headings: BrandFont | null;
  readonly monospace: BrandFont | null;
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
  /** Of the guide file, all it extends and its token files, in order. Hex. */
  readonly sha256: string;
  /** The brand's name, short form first. */
  readonly names: readonly string[];
  readonly palette: readonly PaletteColor[];
  readonly color: {
    /** CIEDE2000 */
    readonly tolerance: number;
    readonly neutrals: 'any' | readonly PaletteColor[];
    readonly roles: readonly RoleColors[];
    /** The WCAG level text must reach; null: the guide does not say. */
    readonly contrast: 'AA' | 'AAA' | null;
    /** Mixes of a palette colour with white that are allowed, in percent of the colour. Empty: none. */
    readonly tints: 'any' | readonly number[];
    /** Mixes of a palette colour with black that are allowed, in percent of the colour. Empty: none. */
    readonly shades: 'any' | readonly number[];
    /** Opacities palette colours may have, 0–1. */
    readonly alphas: 'any' | readonly number[];
  };
  readonly fonts: BrandFonts;
  readonly logos: readonly LogoVariant[];
  /** Paths of logos that are no longer used. */
  readonly retiredLogos: readonly { readonly path: string; readonly source: string }[];
  readonly terms: readonly Term[];
  readonly exclamations: Budget | null;
  readonly language: string | null;
  readonly voice: Voice;
  readonly links: BrandLinks;
  readonly limits: readonly OwnLimit[];
  readonly email: {
    /** Postal addresses that promotional emails show. */
    readonly addresses: readonly string[];
    /** Names of caniemail.com: `gmail`, `outlook.windows`. */
    readonly clients: readonly string[];
  };
  readonly mergeTags: {
    readonly dialect: MergeTag['dialect'] | null;
    readonly fallback: 'required' | 'optional' | null;
  };
  readonly sms: { readonly cost: number | null; readonly currency: string | null };
  /** By channel name or glob, in the guide's order. */
  readonly handles: readonly {
    readonly channel: string;
    readonly handles: readonly string[];
    readonly source: string;
  }[];
  readonly packs: readonly WordPack[];
  /** Words of packs that this brand uses all the same. */
  readonly allowed: readonly string[];
  readonly legal: readonly LegalText[];
  readonly channels: readonly ChannelGlob[];
  readonly campaigns: readonly CampaignGlob[];
  /** Names of CSV columns and YAML keys for copy: `{text: [Copy], channel: [Platform]}`. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly rules: readonly RuleSetting[];
  readonly overrides: readonly Override[];
  readonly ignore: readonly string[];
  readonly suppress: readonly Suppression[];
  readonly plugins: readonly { readonly specifier: string; readonly from: string; readonly source: string }[];
  /** Found on first use. */
  readonly faults: readonly GuideFault[];
  /** Every key as written, after `extends` and with `colour` as `color`. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Key path (`color.palette.pine`, `terms[2]`) or token (`color.tokens:brand.pine`) → where it is written. */
  readonly places: Readonly<Record<string, GuidePlace>>;
}
