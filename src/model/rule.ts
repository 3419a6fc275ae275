import type { Asset, ImageUse } from './asset.ts';
import type { Campaign } from './campaign.ts';
import type { AssetFacts } from './fact.ts';
import type { Report, Severity } from './finding.ts';
import type { BrandGuide } from './guide.ts';
import type { ImageFile } from './image-file.ts';
import type { VoiceJudge } from './voice.ts';

/**
 * Words for one kind of finding. `{name}` is filled from the report's `data`, `{actual}` and `{expected}`.
 * It says what is wrong and what to do.
 */
export interface Message {
  readonly text: string;
  /** When it is not the rule's own. */
  readonly severity?: Severity;
}

/** A JSON Schema (draft 2020-12 subset ajv reads) for one option of a rule. */
export type OptionSchema = Readonly<Record<string, unknown>>;

export interface RuleContext<Prepared = unknown> {
  readonly guide: BrandGuide;
  /** What `prepare` returned. */
  readonly prepared: Prepared;
  /**
   * The day that the run is asked to judge by, ISO; null: nobody said, and what depends on the day of the run must
   * not be said. An asset's own date (`about.scheduled`) comes first.
   */
  readonly now: string | null;
  /** What is known of the file behind an image; null when it has no known address. */
  image(use: ImageUse): ImageFile | null;
  /** What is known of an image the guide names, by its path there. */
  guideImage(path: string): ImageFile | null;
  /** The file's raw text of a range; in an email, with its transfer encoding undone. */
  raw(range: { readonly start: number; readonly end: number }): string;
}

/** What the engine makes for a rule that asks for it. */
export interface Preparation {
  /** The guide's voice, from its dimensions and examples; null where it says nothing that can be used. */
  voice(): Promise<VoiceJudge | null>;
}

/** What a rule keeps of one asset until all have been read. */
export interface Collected<Kept = unknown> {
  readonly path: string;
  readonly asset: Pick<Asset, 'id' | 'channel' | 'impliedChannel' | 'campaign'>;
  readonly kept: Kept;
}

/** A report about several assets, at one of them. */
export interface ConvergedReport {
  readonly at: Collected;
  readonly report: Report;
}

/** What of an asset a rule may look at, and what many assets have not: a post in plain text has no colours. */
export type AssetPart = Extract<
  keyof Asset,
  'banner' | 'colors' | 'fonts' | 'images' | 'links' | 'markup' | 'mergeTags' | 'message' | 'pairs'
>;

/** A report about a campaign: at one of its assets, or in its brief. */
export interface CampaignReport {
  readonly at: AssetFacts | 'brief';
  readonly report: Report;
}

export interface Rule<Options = any, Prepared = any, Kept = any> {
  /** `area/fault`: `color/off-palette`. A plugin's rule: `plugin-name/fault`. */
  readonly name: string;
  /** One line, for the table of rules: what holds when it is silent. */
  readonly summary: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<string, Message>>;
  /** Whether any of its findings carries a safe fix. */
  readonly fixable: boolean;
  /** The schema of each option by name. A message's id is an option too (its severity or `off`); that comes by itself. */
  readonly options: Readonly<Record<string, OptionSchema>>;
  /**
   * The guide keys it reads; an empty guide makes it silent. For a rule that reads one under `logo`, pictures that may
   * be logos are opened before it runs.
   */
  readonly needs: readonly string[];
  /** An asset that has none of these is passed over: the rule would find nothing there. Without it, none is. */
  readonly looksAt?: readonly AssetPart[];
  /** Names or globs: an asset of another channel, or of none, is passed over. Without it, none is. */
  readonly channels?: readonly string[];
  /**
   * Called once per guide and set of options: compile what every asset needs.
   * `null` says that this guide has nothing for the rule to hold assets to. What takes long to load (word data, a
   * parser) is imported here, dynamically, so that a run without the rule does not pay for it.
   */
  prepare(
    guide: BrandGuide,
    options: Options,
    engine?: Preparation,
  ): Prepared | null | Promise<Prepared | null>;
  /** Yields what is wrong in one asset. Pure: no I/O, no state. */
  check(asset: Asset, context: RuleContext<Prepared>): Iterable<Report>;
  /**
   * What it needs of an asset to judge it together with others; null: nothing. Small and plain: it is kept for every
   * asset of a run, and assets are not.
   */
  collect?(asset: Asset, context: RuleContext<Prepared>): Kept | null;
  /** Yields what is wrong between assets, once all have been read. Pure. */
  converge?(
    collected: readonly Collected<Kept>[],
    context: Pick<RuleContext<Prepared>, 'guide' | 'prepared'>,
  ): Iterable<ConvergedReport>;
  /** Yields what is wrong between the assets of one campaign, or between them and its brief. Pure; it sees facts only. */
  campaign?(
    campaign: Campaign,
    context: Pick<RuleContext<Prepared>, 'guide' | 'prepared'>,
  ): Iterable<CampaignReport>;
}
