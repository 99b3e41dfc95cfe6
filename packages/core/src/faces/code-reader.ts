import type { SourceText } from './scanner.ts';

/** Something that other code, or the web, can name. */
export interface PublicName {
  readonly kind: 'function' | 'class' | 'method' | 'constant' | 'route' | 'export';
  /** Enclosing symbols first, joined by `.`; of a route its method and path, e.g. `POST /login`. */
  readonly name: string;
  /** Parameters as written, with blanks and comments out; empty for what has none. */
  readonly signature: string;
}

/** Something that keeps harm away: a condition that ends or refuses, a handler of errors, a call that checks or escapes, a decorator. */
export interface Guard {
  readonly kind: 'check' | 'handler' | 'call' | 'decorator';
  /** The symbol it stands in. */
  readonly symbol: string;
  /** Its code, with blanks and comments out. */
  readonly code: string;
}

export interface Outline {
  readonly surface: readonly PublicName[];
  readonly guards: readonly Guard[];
  /** Everything that is done, as the calls in order, so that a feature that went missing shows. */
  readonly calls: readonly { readonly symbol: string; readonly name: string }[];
  /** Module names that are imported, as written. */
  readonly imports: readonly string[];
}

/** Reads code without judging it. */
export interface CodeReader {
  /** `problem` says why and where the text is not code of its kind. */
  outline(file: SourceText): Promise<{ readonly outline: Outline } | { readonly problem: string }>;
  /** The smallest function that encloses a place, or `undefined` at module level. Units: zero-based UTF-16 offsets. */
  functionAt(
    file: SourceText,
    offset: number,
  ): Promise<{ readonly name: string; readonly start: number; readonly end: number } | undefined>;
}
