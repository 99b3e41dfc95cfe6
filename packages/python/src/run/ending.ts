import type { Problem } from '../syntax/problem.ts';
import { syntaxErrorText } from '../runtime/syntax-error-text.ts';
import type { Outcome } from './outcome.ts';
import { placeOf } from './place-of.ts';

/** An outcome before cost and journal are added. */
export type Ending = Outcome extends infer O ? (O extends unknown ? Omit<O, 'cost' | 'journal'> : never) : never;

/** A text that is no program, in CPython's words. */
export const syntaxEnding = (
  problem: Problem,
  source: string,
  fileName: string,
): Ending & { readonly kind: 'syntax' } => ({
  kind: 'syntax',
  type: problem.type,
  message: problem.text,
  traceback: syntaxErrorText(problem, source, fileName),
  place: placeOf(source, problem.start, problem.end),
});

/** Nesting beyond our stack, as CPython says it. */
export const tooDeepToCompile: Ending & { readonly kind: 'syntax' } = {
  kind: 'syntax',
  type: 'RecursionError',
  message: 'maximum recursion depth exceeded during compilation',
  traceback: 'RecursionError: maximum recursion depth exceeded during compilation\n',
  place: { start: { line: 1, column: 0, offset: 0 }, end: { line: 1, column: 0, offset: 0 } },
};

/** What is told of an entry that did not end well. */
export const endingText = (end: Ending): string => {
  switch (end.kind) {
    case 'raised':
    case 'syntax':
      return end.traceback;
    case 'refused':
      return end.refusals
        .map(({ what, repair }) => `refused: ${what}${repair === '' ? '' : `\n  repair: ${repair}`}\n`)
        .join('');
    case 'exhausted':
      return `stopped: ${end.text}\n`;
    default:
      return '';
  }
};
