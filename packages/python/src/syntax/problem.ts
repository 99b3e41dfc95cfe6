/** What is wrong at a place of the text, in CPython's words where it has words for it. */
export interface Problem {
  readonly type: 'SyntaxError' | 'IndentationError' | 'TabError';
  readonly text: string;
  /** Units: zero-based UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
}
