/** What a command knows of the place it runs in, and its only way to say something. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly colorLevel: 0 | 1 | 2 | 3;
  readonly unicode: boolean;
  /** Of stdout, in columns; infinite where nobody looks at it in a window. */
  readonly width: number;
  /** Whether a person can answer a question. */
  readonly interactive: boolean;
  /** Whether progress on stderr would be seen. */
  readonly watched: boolean;
  /** The result, to stdout. */
  write(text: string | Uint8Array): Promise<void>;
  /** All else, to stderr. */
  warn(text: string): Promise<void>;
  readStdin(): Promise<Uint8Array>;
}

/** What came of a command; `main` turns it into an exit code. */
export type Outcome = 'clean' | 'findings' | 'crashed' | 'plugin-crashed';
