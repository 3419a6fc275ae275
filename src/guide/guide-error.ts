import { UserError } from '../model/index.ts';

/** A place for a person: the path as typed from the working directory, 1-based line and column. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with a guide. */
export interface GuideProblem {
  readonly message: string;
  /** What to do about it. */
  readonly hint: string | null;
  readonly place: Place | null;
}

/** A guide that cannot be used, with everything that is wrong with it. */
export class GuideError extends UserError {
  readonly problems: readonly GuideProblem[];

  /** @param problems At least one, in the order a reader of the files meets them. */
  constructor(problems: readonly GuideProblem[]) {
    const [first] = problems;
    super(
      problems.length === 1 ? first!.message : `The brand guide has ${problems.length} problems.`,
      problems.length === 1 && first!.hint
        ? { hint: first!.hint, place: first!.place }
        : { place: first!.place },
    );
    this.problems = problems;
  }
}
