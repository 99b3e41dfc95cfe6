import type { Problem } from '../syntax/problem.ts';

/** Where in the source. Units: zero-based UTF-16 offsets, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Carries the first problem out of a walk. */
class Stopped {
  readonly problem: Problem;
  constructor(problem: Problem) {
    this.problem = problem;
  }
}

/** Ends a walk that `firstProblem` began. */
export const refuse = (text: string, { start, end }: Place): never =>
  stopWith({ type: 'SyntaxError', text, start, end });

/** The same for a problem that somebody else found. */
export const stopWith = (problem: Problem): never => {
  throw new Stopped(problem);
};

/** The problem at which a walk ended; `undefined` if it came to its end. */
export const firstProblem = (walk: () => void): Problem | undefined => {
  try {
    walk();
    return undefined;
  } catch (found) {
    if (found instanceof Stopped) return found.problem;
    throw found;
  }
};
