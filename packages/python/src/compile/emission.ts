/**
 * The text pieces of emitted JavaScript, and the way back from a place in it to the Python source.
 *
 * While code is put together, the code of each expression that can fail is wrapped in marks (control characters, which no
 * emitted code contains). `place` strips them in one pass and keeps where each began and ended, so positions cost nothing at
 * run time: a traceback takes line and column of a JavaScript stack frame and finds the innermost marked node around it.
 */
import type { AstNode } from '../syntax/ast.ts';

const OPEN = '\u0001';
const SEPARATOR = '\u0002';
const CLOSE = '\u0003';

/** Where a piece of emitted code comes from. */
export interface Origin {
  readonly node: AstNode;
  /** The function, class body or module it runs in, as tracebacks name it (`f`, `<module>`, `<listcomp>`). */
  readonly frame: string;
  /** Which function, class body or module: code of the same one has the same number. */
  readonly unit: number;
  /** Comprehensions around it that run in that frame, each as a JavaScript function of its own. */
  readonly inlined: number;
  /** Names bound in that frame, for suggestions. */
  readonly names: ReadonlySet<string>;
}

export interface PlacedCode {
  readonly code: string;
  /** Sorted by start, outer before inner. Units: zero-based UTF-16 offsets into `code`, end exclusive. */
  readonly ranges: readonly { readonly start: number; readonly end: number; readonly origin: Origin }[];
}

/** Collects origins while code is emitted. */
export class Marks {
  private readonly origins: Origin[] = [];

  wrap(code: string, node: AstNode, place: Omit<Origin, 'node'>): string {
    this.origins.push({ node, ...place });
    return `${OPEN}${this.origins.length - 1}${SEPARATOR}${code}${CLOSE}`;
  }

  /** The code without marks, and where they were. */
  place(marked: string): PlacedCode {
    const ranges: { start: number; end: number; origin: Origin }[] = [];
    const open: { start: number; end: number; origin: Origin }[] = [];
    const parts: string[] = [];
    let length = 0;
    let from = 0;
    const add = (to: number): void => {
      if (to > from) {
        parts.push(marked.slice(from, to));
        length += to - from;
      }
    };
    for (let i = 0; i < marked.length; i++) {
      const c = marked.charCodeAt(i);
      if (c > 3) continue;
      if (c === 1) {
        add(i);
        const separator = marked.indexOf(SEPARATOR, i);
        const range = { start: length, end: 0, origin: this.origins[Number(marked.slice(i + 1, separator))]! };
        ranges.push(range);
        open.push(range);
        from = separator + 1;
        i = separator;
      } else if (c === 3) {
        add(i);
        open.pop()!.end = length;
        from = i + 1;
      }
    }
    add(marked.length);
    return { code: parts.join(''), ranges };
  }
}

/** The innermost marked node around an offset of the emitted code. */
export const originAt = (placed: PlacedCode, offset: number): Origin | undefined => {
  let found: Origin | undefined;
  let size = Infinity;
  for (const { start, end, origin } of placed.ranges) {
    if (start > offset) break;
    if (offset < end && end - start <= size) {
      found = origin;
      size = end - start;
    }
  }
  return found;
};

/** A JavaScript string literal in printable ASCII. */
export const jsString = (text: string): string =>
  `"${text.replace(/[^ !#-[\]-~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`;

/** A Python identifier as part of a JavaScript one: letters outside ASCII become `$hex$`. */
export const jsName = (name: string): string => {
  if (/^\w+$/.test(name)) return name;
  let out = '';
  for (const c of name) out += /\w/.test(c) ? c : `$${c.codePointAt(0)!.toString(16)}$`;
  return out;
};
