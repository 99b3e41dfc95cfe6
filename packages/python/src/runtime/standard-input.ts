/** Standard input as the run reads it: by `input()`, `sys.stdin` and its bytes, which share one place in the text. */
import { run } from './state.ts';

/** What was taken from the host and not yet read. */
const waiting = (): string => (run.store.get('standard input') as string | undefined) ?? '';
const keep = (text: string): void => {
  run.store.set('standard input', text);
};

/** The next line with its line break, or as much of it as is wanted; '' at the end. Units: UTF-16 code units. */
export const readInputLine = (most = Infinity): string => {
  const text = waiting() === '' ? (run.host.readLine?.() ?? '') : waiting();
  const newline = text.indexOf('\n');
  const end = Math.min(most, newline < 0 ? text.length : newline + 1);
  keep(text.slice(end));
  return text.slice(0, end);
};

/** The rest, or as much of it as is wanted. */
export const readInput = (most = Infinity): string => {
  let text = waiting();
  while (text.length < most) {
    const line = run.host.readLine?.();
    if (line === undefined) break;
    text += line;
  }
  const end = Math.min(most, text.length);
  keep(text.slice(end));
  return text.slice(0, end);
};
