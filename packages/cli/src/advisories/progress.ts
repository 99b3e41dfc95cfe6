import type { Io } from '../io.ts';

/** A line on standard error that is written over, where somebody watches; nothing elsewhere. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

export const newProgress = (io: Io, now: () => number = () => performance.now()): Progress => {
  const isWatched =
    io.errIsTerminal && (io.env['CI'] === undefined || io.env['CI'] === '') && io.env['TERM'] !== 'dumb';
  if (!isWatched) return { show: () => undefined, clear: () => undefined };
  let isShown = false;
  let last = Number.NEGATIVE_INFINITY;
  return {
    show: (text) => {
      if (now() - last < 100) return;
      last = now();
      isShown = true;
      io.err(`\r\u001B[K${text.slice(0, Math.max(20, (io.columns || 80) - 1))}`);
    },
    clear: () => {
      if (isShown) io.err('\r\u001B[K');
      isShown = false;
      last = Number.NEGATIVE_INFINITY;
    },
  };
};
