import type { Results } from '../lint/results.ts';
import type { Severity } from '../model/index.ts';

/** What a rule is about, for reports that carry it. */
export interface RuleDescription {
  readonly summary: string;
  readonly severity: Severity;
  /** Its README, in markdown. */
  readonly help: string | null;
  readonly url: string | null;
}

/** What a report depends on besides the results. */
export interface ReporterContext {
  /** The guide's folder, absolute: what paths in results are relative to. */
  readonly root: string;
  /** What paths in the report are relative to, where a reporter does not say otherwise. Absolute. */
  readonly cwd: string;
  readonly version: string;
  /** 0: none, 1: 16 colours, 2: 256, 3: any (24 bit). */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** Whether the output shows more than ASCII. */
  readonly unicode: boolean;
  /** Columns to wrap to. */
  readonly width: number;
  /** The command that applies the safe fixes; null when they have just been applied. */
  readonly fixCommand: string | null;
  /** Only errors were asked for, and nothing when there are none. */
  readonly quiet: boolean;
  /** Null for a rule nobody knows. */
  describeRule(name: string): RuleDescription | null;
}

export interface Reporter {
  readonly name: string;
  /** One line for the list of formats. */
  readonly describe: string;
  /** Pure. Ends with a line end unless it is empty. In pieces where it may grow long: they are written one by one. */
  report(results: Results, context: ReporterContext): string | Iterable<string>;
}

export interface ReporterEntry extends Pick<Reporter, 'name' | 'describe'> {
  /** A report is written once and in one format, so only that one is loaded. */
  load(): Promise<{ readonly default: Reporter }>;
}
