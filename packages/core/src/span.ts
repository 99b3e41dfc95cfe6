/**
 * A place in a text.
 *
 * Units: `offset` zero-based UTF-16; `line` one-based; `column` one-based UTF-16.
 */
export interface Position {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/** A stretch of text; `end` is exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}
