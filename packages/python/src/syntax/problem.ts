/** What is wrong at a place of the text, in CPython's words where it has words for it. */
export interface Problem {
  readonly type: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly text: string;
  /** Units: zero-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** Tolerant mode read everything at this place all the same: old syntax, or a fragment's edge. */
  readonly recovered?: boolean;
  /** Found by the parser, rather than by the lexer or the compiler: CPython counts its columns in bytes. */
  readonly by?: 'parser';
  /** The stretch may be correct Python; it was given up because of its nesting and nobody knows what is in it. */
  readonly unseen?: boolean;
}

/**
 * What is allowed and surely not meant: CPython's `SyntaxWarning`, in its words.
 *
 * Units: zero-based UTF-16 offset; CPython shows the line.
 */
export interface Warning {
  readonly text: string;
  readonly start: number;
}

/** Problems kept of one text; a text with more is not Python. */
const MAX_PROBLEMS = 200;

/** Adds a problem, unless the one before it stands at the same place or there are enough. */
export const addProblem = (problems: Problem[], problem: Problem): void => {
  const last = problems.at(-1);
  if (
    problems.length < MAX_PROBLEMS &&
    !(last !== undefined && last.start === problem.start && last.end >= problem.start)
  ) {
    problems.push(problem);
  }
};
