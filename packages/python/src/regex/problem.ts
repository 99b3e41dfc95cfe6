import type { PatternText } from './pattern-text.ts';

/** The exception classes that a bad pattern can cause; `error` is `re.error`. */
export type ProblemKind = 'error' | 'ValueError' | 'OverflowError' | 'RecursionError' | 'MemoryError' | 'IndexError';

/**
 * Why a pattern or a replacement template is refused, in CPython's words and with the attributes of `re.error`.
 *
 * Units: `pos` counts code points from zero; `lineno` and `colno` count from one, as CPython's do. All three are
 * undefined where CPython gives `None`.
 */
export class RegexProblem extends Error {
  readonly kind: ProblemKind;
  /** The message without the position. */
  readonly msg: string;
  readonly pos: number | undefined;
  readonly lineno: number | undefined;
  readonly colno: number | undefined;

  constructor(kind: ProblemKind, msg: string, pattern?: PatternText, pos?: number) {
    let full = msg;
    let lineno: number | undefined;
    let colno: number | undefined;
    if (pattern !== undefined && pos !== undefined) {
      let last = -1;
      lineno = 1;
      let lines = false;
      for (let i = 0; i < pattern.length; i++) {
        if (pattern[i] !== 10) continue;
        lines = true;
        if (i >= pos) continue;
        lineno++;
        last = i;
      }
      colno = pos - last;
      full = `${msg} at position ${pos}`;
      if (lines) full += ` (line ${lineno}, column ${colno})`;
    }
    super(full);
    this.name = 'RegexProblem';
    this.kind = kind;
    this.msg = msg;
    this.pos = pos;
    this.lineno = lineno;
    this.colno = colno;
  }
}
