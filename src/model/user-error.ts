/**
 * The user's error: a guide that cannot be read, an option that does not exist. Its message is one clear
 * line for a person and ends the run with exit code 2. Any other error is ours (exit code 3).
 */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** What to do about it. */
  readonly hint: string | null;
  readonly place: { readonly path: string; readonly line: number; readonly column: number } | null;

  constructor(
    message: string,
    options: { hint?: string; place?: { path: string; line: number; column: number } | null } = {},
  ) {
    super(message);
    this.hint = options.hint ?? null;
    this.place = options.place ?? null;
  }
}
