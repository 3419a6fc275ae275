import type { Reader } from '../model/index.ts';

export interface ReaderEntry extends Pick<Reader, 'format' | 'extensions' | 'claims'> {
  /** The format is no text: the reader extracts it. */
  readonly isBinary: boolean;
  /** A reader brings its parser with it, so it is loaded when a file needs it. */
  load(): Promise<{ readonly default: Reader }>;
}

export function entryFor(readers: readonly ReaderEntry[], path: string): ReaderEntry | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return readers.find(({ extensions }) => extensions.some((extension) => name.endsWith(`.${extension}`)));
}

export function readerFor(readers: readonly ReaderEntry[]): (path: string) => Promise<Reader | null> {
  return async (path) => (await entryFor(readers, path)?.load())?.default ?? null;
}
