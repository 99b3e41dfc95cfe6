import type { Exc } from './exceptions.ts';
import { write } from './state.ts';
import { exceptionLines, formatTraceback } from './traceback.ts';
import { tracebackHolder } from './traceback-holder.ts';

/** Prints, as CPython does, what was raised where nobody can catch it; `where` is the rest of the first line. */
export const showIgnored = (exc: Exc, where: string): void => {
  const { source } = tracebackHolder;
  const shown = source === undefined ? exceptionLines(exc) : formatTraceback(exc, source);
  write('stderr', `Exception ignored${where}\n${shown}`);
};
