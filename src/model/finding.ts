import type { Range } from './range.ts';

export type Severity = 'error' | 'warning' | 'info';

/** `cannot-tell`: the answer depends on what a static reader cannot see. It never fails a build. */
export type Verdict = 'certain' | 'likely' | 'cannot-tell';

export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** `safe`: applied by `--fix`. `suggested`: shown, and left to a person. */
export interface Fix {
  readonly safety: 'safe' | 'suggested';
  readonly edits: readonly Edit[];
}

/** Another place that explains a finding, in this file or another one. */
export interface Related {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** What a rule yields: data, no words. The engine turns it into a `Finding`. */
export interface Report {
  /** A key of the rule's `messages`. */
  readonly messageId: string;
  readonly range: Range;
  /** What stands there. */
  readonly actual?: string;
  /** What should stand there, in the brand's own value. */
  readonly expected?: string;
  /** Further values for the message's `{placeholders}`. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The key of the guide that says so: `color.palette.pine`, `terms[2]`. */
  readonly source?: string;
  /** The asset's field it stands in, such as `subject`. */
  readonly field?: string | null;
  /** Default `certain`. */
  readonly verdict?: Verdict;
  readonly fix?: Fix | null;
  readonly related?: readonly Related[];
}

export interface Finding {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly verdict: Verdict;
  readonly message: string;
  readonly path: string;
  readonly range: Range;
  /** The id of the asset; null for a finding about the file. */
  readonly asset: string | null;
  readonly field: string | null;
  readonly actual: string | null;
  readonly expected: string | null;
  readonly source: string | null;
  readonly related: readonly Related[];
  readonly fix: Fix | null;
}
