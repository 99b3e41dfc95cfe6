import type { BrokenExpr, Stmt } from './ast.ts';
import type { Lexer, Mode } from './lexer.ts';
import { addProblem, type Problem, type Warning } from './problem.ts';
import * as T from './tokens.ts';

/** Carries a problem out of the grammar; never leaves `parse`. */
export class SyntaxFault extends Error {
  readonly problem: Problem;
  /** Kind of the token at which the parser stood. */
  readonly token: number;
  /** Where it begins. */
  readonly at: number;
  constructor(problem: Problem, token: number, at: number) {
    super(problem.text);
    this.problem = problem;
    this.token = token;
    this.at = at;
  }
}

/**
 * Levels of expressions inside expressions, and of blocks inside blocks, that the parser enters.
 *
 * CPython allows 200 brackets and 100 indentations; unary operators, lambdas and conditionals, which it allows to
 * nest deeper, share the first limit here, so that the parser and every walk over its tree fit the default stack.
 */
const MAX_EXPRESSIONS = 240;
const MAX_BLOCKS = 110;
/** Warnings kept of one text. */
const MAX_WARNINGS = 200;

/** Tokens that may begin an expression. */
const beginners = new Uint8Array(T.KINDS);
for (const kind of [
  T.NAME,
  T.NUMBER,
  T.STRING,
  T.FSTART,
  T.LPAR,
  T.LSQB,
  T.LBRACE,
  T.ELLIPSIS,
  T.MINUS,
  T.PLUS,
  T.TILDE,
  T.NOT,
  T.LAMBDA,
  T.AWAIT,
  T.NONE,
  T.TRUE,
  T.FALSE,
  T.BACKQUOTE,
  T.DEEP_OPEN,
]) {
  beginners[kind] = 1;
}

/** Where the parser stands in the token arrays, and what happens when a token is not the one that must come. */
export class Cursor {
  protected readonly text: string;
  protected readonly lexer: Lexer;
  protected readonly kinds: Uint8Array;
  protected readonly starts: Int32Array;
  protected readonly ends: Int32Array;
  protected readonly values: Int32Array;
  protected readonly names: readonly string[];
  protected readonly tolerant: boolean;
  protected readonly pattern: boolean;
  protected p = 0;
  protected depth = 0;
  protected blockDepth = 0;
  /** While above zero, faults are thrown in tolerant mode too, for a caller that steps back. */
  protected trying = 0;
  readonly problems: Problem[] = [];
  readonly warnings: Warning[] = [];

  constructor(text: string, lexer: Lexer, mode: Mode) {
    this.text = text;
    this.lexer = lexer;
    this.kinds = lexer.kinds;
    this.starts = lexer.starts;
    this.ends = lexer.ends;
    this.values = lexer.values;
    this.names = lexer.names;
    this.tolerant = mode === 'tolerant';
    this.pattern = mode === 'pattern';
  }

  /** Kind of the next token. */
  protected peek(): number {
    return this.kinds[this.p]!;
  }

  protected get start(): number {
    return this.starts[this.p]!;
  }

  /** End of the token before the next one. */
  protected get lastEnd(): number {
    return this.p === 0 ? 0 : this.ends[this.p - 1]!;
  }

  protected name(at: number): string {
    return this.names[this.values[at]!]!;
  }

  protected lineOf(offset: number): number {
    let line = 1;
    for (let i = 0; i < offset; i++) {
      const c = this.text.charCodeAt(i);
      if (c === 10 || (c === 13 && this.text.charCodeAt(i + 1) !== 10)) line++;
    }
    return line;
  }

  /** Reports a fault: thrown in strict mode, noted in tolerant mode, where the caller must find a way on. */
  protected fail(text: string, start: number, end: number, type: Problem['type'] = 'SyntaxError'): void {
    const problem: Problem = { type, text, start, end: Math.max(start, end) };
    if (!this.tolerant || this.trying > 0) throw new SyntaxFault(problem, this.peek(), this.start);
    addProblem(this.problems, problem);
  }

  /** Like `fail`, where tolerant mode loses nothing by going on. */
  protected note(text: string, start: number, end: number, type: Problem['type'] = 'SyntaxError'): void {
    const problem: Problem = { type, text, start, end: Math.max(start, end) };
    if (!this.tolerant || this.trying > 0) throw new SyntaxFault(problem, this.peek(), this.start);
    addProblem(this.problems, { ...problem, recovered: true });
  }

  /** Notes a warning, once per place however often the parser steps back. */
  protected warn(text: string, start: number): void {
    if (this.tolerant || this.warnings.length >= MAX_WARNINGS) return;
    const last = this.warnings.at(-1);
    if (last === undefined || last.start < start) this.warnings.push({ text, start });
  }

  /** The next token is not what the grammar allows here. */
  protected unexpected(): void {
    this.fail('invalid syntax', this.start, this.ends[this.p]!);
  }

  protected expect(kind: number, text?: string): boolean {
    if (this.kinds[this.p] === kind) {
      this.p++;
      return true;
    }
    if (this.tolerant && this.trying === 0 && isCloser(kind) && this.endsLine(this.p)) return false;
    if (text === undefined) this.unexpected();
    else this.fail(text, this.start, this.ends[this.p]!);
    return false;
  }

  protected begins(at: number): boolean {
    return beginners[this.kinds[at]!] === 1;
  }

  protected skip(kind: number): boolean {
    if (this.kinds[this.p] !== kind) return false;
    this.p++;
    return true;
  }

  /** Counts one more level of nesting; whoever calls it takes it back, or gives up the statement. */
  protected enter(): void {
    if (++this.depth > MAX_EXPRESSIONS) {
      throw new SyntaxFault(
        {
          type: 'SyntaxError',
          text: 'too many nested expressions',
          start: this.start,
          end: this.ends[this.p]!,
          unseen: true,
        },
        this.peek(),
        this.start,
      );
    }
  }

  protected enterBlock(): boolean {
    if (this.blockDepth >= MAX_BLOCKS) {
      this.fail('too many statically nested blocks', this.start, this.start, 'IndentationError');
      return false;
    }
    this.blockDepth++;
    return true;
  }

  /** Stands where an expression is missing. */
  protected missing(): BrokenExpr {
    const at = this.p === 0 ? this.start : this.lastEnd;
    return { kind: 'BrokenExpr', start: at, end: at };
  }

  /** Whether the token at `at` ends a logical line. */
  protected endsLine(at: number): boolean {
    const kind = this.kinds[at]!;
    return kind === T.NEWLINE || kind === T.EOF || kind === T.INDENT || kind === T.DEDENT;
  }

  protected skipLine(): void {
    while (!this.endsLine(this.p)) this.p++;
  }
}

/** The lexer has noted every bracket that a line's end closes; a second problem would say the same. */
const isCloser = (kind: number): boolean => kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE;

/** A list that statements are added to. */
export type Body = Stmt[];
