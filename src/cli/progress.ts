import { stripVTControlCharacters } from 'node:util';
import type { Terminal } from './terminal.ts';

/** In milliseconds: a shorter run needs no sign of life. */
const PATIENCE = 1000;
const INTERVAL = 100;
const CLEAR_LINE = '\r\u001B[K';

export interface Progress {
  show(done: number, total: number, path: string): void;
  end(): Promise<void>;
}

/** How far a run is, on stderr, where a person watches; null where nobody does. */
export function progressOn(terminal: Terminal): Progress | null {
  if (!terminal.watched || terminal.env.TERM === 'dumb') return null;
  const start = Date.now();
  let last = start + PATIENCE - INTERVAL;
  let shown = false;
  return {
    show(done, total, path) {
      const now = Date.now();
      if (now - last < INTERVAL) return;
      last = now;
      shown = true;
      const room = Math.min(terminal.width, 80) - 20;
      const tail = stripVTControlCharacters(path).slice(-Math.max(10, room));
      void terminal.warn(`${CLEAR_LINE}${done}/${total} ${tail}`);
    },
    async end() {
      if (shown) await terminal.warn(CLEAR_LINE);
      shown = false;
    },
  };
}
