/** What a run hands to reporters: plain data, in its final order. */
import type { Campaign, Finding, GuidePlace, Range, Related } from '../model/index.ts';
import type { Crash } from './check.ts';

/** 1-based; columns in UTF-16 units. `end` is exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface LocatedRelated extends Related {
  readonly place: Place;
}

export interface LocatedFinding extends Finding {
  readonly place: Place;
  readonly related: readonly LocatedRelated[];
}

export interface LocatedCampaign extends Campaign {
  /** Where a range of one of its files, or of its brief, stands. */
  placeOf(path: string, range: Range): Place;
}

export interface AssetSummary {
  readonly id: string;
  readonly channel: string | null;
  readonly campaign: string | null;
  /** 0–100; see `scoreOf`. */
  readonly score: number;
}

export interface FileResult {
  /** Relative to the guide's folder, with forward slashes. */
  readonly path: string;
  readonly assets: readonly AssetSummary[];
  readonly findings: readonly LocatedFinding[];
}

export interface Summary {
  readonly files: number;
  readonly assets: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Findings with a safe fix. */
  readonly fixable: number;
}

export interface Results {
  readonly guide: {
    readonly path: string;
    readonly sha256: string;
    /** Absolute; every path in the results is relative to it. */
    readonly root: string;
    /** Where the guide's keys are written, for a finding's `source`. */
    readonly places: Readonly<Record<string, GuidePlace>>;
  };
  /** Every file that was checked, with or without findings, ordered by path. */
  readonly files: readonly FileResult[];
  readonly summary: Summary;
  /** Worth knowing, and no fault: a file that was named and is not checked. Sentences. */
  readonly notices: readonly string[];
  /** Rules that failed: our fault. */
  readonly crashes: readonly Crash[];
  /** What the assets of each campaign state, by its name. Empty where no rule asks for it. */
  readonly campaigns: readonly LocatedCampaign[];
}
