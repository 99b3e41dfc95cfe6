/**
 * Expressions, by precedence climbing.
 *
 * One function, `binary`, reads every operator from `or` up to `@`, driven by a table; prefix operators,
 * powers and trailers (`.a`, `(…)`, `[…]`) have their own. Long chains are loops, so only true nesting (brackets,
 * prefix operators, lambdas, conditionals, powers) makes the parser recurse, and all of that is counted.
 *
 * In tolerant mode nothing here throws except too deep nesting: a missing operand becomes a
 * `BrokenExpr` of no length, a missing bracket is taken as closed, and every loop moves on.
 */
import type * as A from './ast.ts';
import { SyntaxFault } from './cursor.ts';
import { numberLiteral } from './literal.ts';
import { StringLiteralParser } from './string-literals.ts';
import { badTarget, canBeEquality, describe } from './targets.ts';
import * as T from './tokens.ts';

const OR = 1;
const AND = 2;
const NOT = 3;
const COMPARE = 4;
export const BITOR = 5;
const UNARY = 11;

const precedence = new Uint8Array(T.KINDS);
const setPrecedence = (level: number, ...kinds: readonly number[]): void => {
  for (const kind of kinds) precedence[kind] = level;
};
setPrecedence(OR, T.OR);
setPrecedence(AND, T.AND);
setPrecedence(COMPARE, T.LT, T.GT, T.LE, T.GE, T.EQEQ, T.NE, T.IN, T.IS, T.NOT);
setPrecedence(BITOR, T.VBAR);
setPrecedence(6, T.CARET);
setPrecedence(7, T.AMP);
setPrecedence(8, T.LSHIFT, T.RSHIFT);
setPrecedence(9, T.PLUS, T.MINUS);
setPrecedence(10, T.STAR, T.SLASH, T.DSLASH, T.PERCENT, T.AT);

export class ExpressionParser extends StringLiteralParser {
  /** The expression that was last read between parentheses; they leave no other trace. */
  protected parenthesised: A.Expr | null = null;

  // ── Lists of expressions ──────────────────────────────────────────────────────────────────────
  /** `a`, `*a`, `a, b`, `a,`: what stands right of `=`, after `return`, after `in`. */
  protected starExpressions(): A.Expr {
    const start = this.start;
    const first = this.starExpression();
    if (this.peek() !== T.COMMA) return first;
    const elts = [first];
    while (this.skip(T.COMMA)) {
      if (!this.begins(this.p) && this.peek() !== T.STAR) break;
      elts.push(this.starExpression());
    }
    return { kind: 'Tuple', start, end: this.lastEnd, elts };
  }

  protected starExpression(): A.Expr {
    if (this.peek() !== T.STAR) return this.expression();
    const start = this.start;
    this.p++;
    const value = this.binary(BITOR);
    return { kind: 'Starred', start, end: this.lastEnd, value };
  }

  /** An element of a display: `*a`, `a := b`, `a`. */
  private starNamed(): A.Expr {
    return this.peek() === T.STAR ? this.starExpression() : this.named();
  }

  /** `a := b` or an expression, where `=` is likely to mean a comparison. */
  protected named(): A.Expr {
    const { start } = this;
    const left = this.namedOrKeyword();
    if (this.peek() === T.EQ && !this.tolerant && this.trying === 0) this.explainAssigned(left, start);
    return left;
  }

  /** Strict: the best words for `left =` where no assignment can stand. */
  private explainAssigned(left: A.Expr, start: number): void {
    const { p } = this;
    this.p++;
    if (this.begins(this.p)) {
      this.binary(BITOR);
      const next = this.peek();
      if (next !== T.EQ && next !== T.COLONEQ) {
        if (left.kind === 'Name' && left !== this.parenthesised) {
          this.fail("invalid syntax. Maybe you meant '==' or ':=' instead of '='?", start, this.lastEnd);
        } else if (canBeEquality.has(left.kind) || left.kind === 'Attribute' || left.kind === 'Subscript') {
          const what = `cannot assign to ${describe(left)} here. Maybe you meant '==' instead of '='?`;
          this.fail(what, left.start, left.end);
        }
      }
    }
    this.p = p;
  }

  /** `a := b` or an expression; an `=` after it is the caller's matter. */
  private namedOrKeyword(): A.Expr {
    const start = this.start;
    const left = this.expression();
    if (this.peek() !== T.COLONEQ) return left;
    if (left.kind !== 'Name' || left === this.parenthesised) {
      this.fail(`cannot use assignment expressions with ${describe(left)}`, left.start, left.end);
    }
    this.p++;
    const value = this.expression();
    return { kind: 'NamedExpr', start, end: this.lastEnd, target: left, value };
  }

  // ── Operators ─────────────────────────────────────────────────────────────────────────────────
  protected expression(): A.Expr {
    if (this.peek() === T.LAMBDA) return this.lambda();
    const start = this.start;
    const body = this.binary(OR);
    if (this.peek() !== T.IF) return body;
    this.p++;
    const test = this.binary(OR);
    if (this.peek() !== T.ELSE && this.peek() !== T.COLON && !this.tolerant)
      this.fail("expected 'else' after 'if' expression", start, this.lastEnd);
    if (!this.expect(T.ELSE, this.peek() === T.COLON ? undefined : "expected 'else' after 'if' expression")) {
      return { kind: 'IfExp', start, end: this.lastEnd, test, body, orelse: this.missing() };
    }
    this.enter();
    const orelse = this.expression();
    this.depth--;
    return { kind: 'IfExp', start, end: this.lastEnd, test, body, orelse };
  }

  private lambda(): A.Expr {
    const start = this.start;
    this.enter();
    this.p++;
    const params = this.parameters(T.COLON, false);
    this.expect(T.COLON, "expected ':'");
    const body = this.expression();
    this.depth--;
    return { kind: 'Lambda', start, end: this.lastEnd, params, body };
  }

  protected binary(min: number): A.Expr {
    const start = this.starts[this.p]!;
    let left = this.unary(min);
    for (;;) {
      const kind = this.kinds[this.p]!;
      const level = precedence[kind]!;
      if (level < min || level === 0) return left;
      if (level > COMPARE) {
        this.p++;
        const right = this.binary(level + 1);
        left = { kind: 'BinOp', start, end: this.lastEnd, op: T.spelling[kind]!, left, right };
      } else if (level === COMPARE) {
        if (kind === T.NOT && this.kinds[this.p + 1] !== T.IN) return left;
        left = this.comparison(start, left);
      } else {
        const values = [left];
        while (this.kinds[this.p] === kind) {
          this.p++;
          values.push(this.binary(level + 1));
        }
        left = { kind: 'BoolOp', start, end: this.lastEnd, op: kind === T.OR ? 'or' : 'and', values };
      }
    }
  }

  private comparison(start: number, left: A.Expr): A.Expr {
    const ops: string[] = [];
    const comparators: A.Expr[] = [];
    for (;;) {
      const kind = this.peek();
      if (precedence[kind] !== COMPARE) break;
      if (kind === T.NOT) {
        if (this.kinds[this.p + 1] !== T.IN) break;
        this.p += 2;
        ops.push('not in');
      } else if (kind === T.IS && this.kinds[this.p + 1] === T.NOT) {
        this.p += 2;
        ops.push('is not');
      } else {
        this.p++;
        ops.push(T.spelling[kind]!);
      }
      comparators.push(this.binary(BITOR));
    }
    return { kind: 'Compare', start, end: this.lastEnd, left, ops, comparators };
  }

  private unary(min: number): A.Expr {
    const kind = this.kinds[this.p]!;
    if (kind === T.NAME) return this.power();
    const op = kind === T.NOT ? 'not' : kind === T.MINUS ? '-' : kind === T.PLUS ? '+' : kind === T.TILDE ? '~' : '';
    if (op === '') return this.power();
    const start = this.start;
    if (op === 'not' && min > NOT) this.unexpected();
    this.enter();
    this.p++;
    const operand = op === 'not' ? this.binary(NOT) : this.unary(UNARY);
    this.depth--;
    return { kind: 'UnaryOp', start, end: this.lastEnd, op, operand };
  }

  private power(): A.Expr {
    const start = this.start;
    let base: A.Expr;
    if (this.peek() === T.AWAIT) {
      this.p++;
      const value = this.primary();
      base = { kind: 'Await', start, end: this.lastEnd, value };
    } else base = this.primary();
    if (this.peek() !== T.DSTAR) return base;
    this.p++;
    this.enter();
    const right = this.unary(UNARY);
    this.depth--;
    return { kind: 'BinOp', start, end: this.lastEnd, op: '**', left: base, right };
  }

  // ── Primaries ─────────────────────────────────────────────────────────────────────────────────
  protected primary(): A.Expr {
    const start = this.starts[this.p]!;
    let value = this.atom();
    for (;;) {
      const kind = this.kinds[this.p]!;
      if (kind === T.DOT) {
        const next = this.kinds[this.p + 1]!;
        if (next === T.NAME) {
          const attrStart = this.starts[this.p + 1]!;
          const attr = this.names[this.values[this.p + 1]!]!;
          this.p += 2;
          value = { kind: 'Attribute', start, end: this.ends[this.p - 1]!, value, attr, attrStart };
        } else if (this.pattern && next === T.ELLIPSIS) {
          this.p += 2;
          value = { kind: 'AttributeEllipsis', start, end: this.lastEnd, value };
        } else {
          this.p++;
          if (!this.tolerant || this.trying > 0) this.unexpected();
          // `x.` at the end of a fragment, or a keyword as attribute (`x.print`, `x.async` of old code).
          const isWord = next >= T.KEYWORD;
          const attrStart = isWord ? this.start : this.lastEnd;
          const attr = isWord ? T.spelling[next]! : '';
          this.note('invalid syntax', this.start, this.ends[this.p]!);
          if (isWord) this.p++;
          value = { kind: 'Attribute', start, end: this.lastEnd, value, attr, attrStart };
          if (!isWord) return value;
        }
      } else if (kind === T.LPAR) {
        value = this.call(start, value);
      } else if (kind === T.LSQB) {
        this.enter();
        this.p++;
        const before = this.p;
        const slice = this.slices();
        this.closer(T.RSQB, before);
        this.depth--;
        value = { kind: 'Subscript', start, end: this.lastEnd, value, slice };
      } else return value;
    }
  }

  private call(start: number, func: A.Expr): A.Expr {
    const args = this.args();
    return { kind: 'Call', start, end: this.lastEnd, func, args };
  }

  /** Parenthesised arguments of a call or a class; the cursor is at `(` and ends behind `)`. */
  protected args(): readonly A.Argument[] {
    const open = this.start;
    this.enter();
    this.p++;
    const args: A.Argument[] = [];
    let last: 'positional' | 'keyword' | 'double' = 'positional';
    while (this.peek() !== T.RPAR && !this.endsLine(this.p)) {
      let before = this.p;
      const start = this.start;
      const kind = this.peek();
      if (kind === T.DSTAR) {
        this.p++;
        const value = this.expression();
        args.push({ kind: 'Keyword', start, end: this.lastEnd, name: null, value });
        last = 'double';
      } else if (kind === T.STAR) {
        this.p++;
        const value = this.expression();
        if (last === 'double' && !this.pattern) {
          this.fail('iterable argument unpacking follows keyword argument unpacking', start, start + 1);
        }
        args.push({ kind: 'Starred', start, end: this.lastEnd, value });
      } else if ((kind === T.NAME || kind >= T.KEYWORD) && this.kinds[this.p + 1] === T.EQ) {
        if (kind !== T.NAME) {
          const word = T.spelling[kind]!;
          if (kind === T.TRUE || kind === T.FALSE || kind === T.NONE) {
            this.fail(`cannot assign to ${word}`, start, this.ends[this.p + 1]!);
          } else this.unexpected();
        }
        const name = kind === T.NAME ? this.name(this.p) : T.spelling[kind]!;
        this.p += 2;
        if (!this.tolerant && (this.peek() === T.COMMA || this.peek() === T.RPAR)) {
          this.fail('expected argument value expression', start, this.lastEnd);
        }
        const valueAt = this.p;
        const value = this.expression();
        args.push({ kind: 'Keyword', start, end: this.lastEnd, name, value });
        if (last === 'positional') last = 'keyword';
        before = valueAt;
        if (this.peek() === T.FOR) {
          const what = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
          this.fail(what, start, this.starts[this.p - 1]!);
        }
      } else {
        const value = this.namedOrKeyword();
        if (this.peek() === T.FOR || (this.peek() === T.ASYNC && this.kinds[this.p + 1] === T.FOR)) {
          const generators = this.comprehension();
          const alone = args.length === 0 && this.peek() === T.RPAR;
          const end = alone ? this.ends[this.p]! : this.lastEnd;
          args.push({ kind: 'GeneratorExp', start: alone ? open : start, end, elt: value, generators });
          if (!alone && !(args.length === 1 && !this.begins(this.p) && this.peek() !== T.COMMA)) {
            this.fail('Generator expression must be parenthesized', start, end);
          }
        } else if (this.peek() === T.EQ) {
          this.fail('expression cannot contain assignment, perhaps you meant "=="?', start, this.ends[this.p]!);
          this.p++;
          args.push(value, this.expression());
        } else {
          if (last !== 'positional' && !this.pattern) {
            const unpacking = last === 'double' ? ' unpacking' : '';
            if (!this.tolerant && (this.peek() === T.COMMA || this.peek() === T.RPAR)) {
              this.fail(`positional argument follows keyword argument${unpacking}`, this.start, this.ends[this.p]!);
            }
          }
          args.push(value);
        }
      }
      if (this.skip(T.COMMA)) continue;
      if (this.peek() === T.RPAR || !this.separate(before)) break;
    }
    this.expect(T.RPAR);
    this.depth--;
    return args;
  }

  /** A comma is missing between elements. Returns false when the list ends here (tolerant), throws otherwise. */
  private separate(before: number): boolean {
    if (this.tolerant && this.trying === 0 && this.endsLine(this.p)) return false;
    this.explainComma(before);
    this.unexpected();
    const kind = this.peek();
    if (kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE || kind === T.FMIDDLE || kind === T.FEND) return false;
    if (!this.begins(this.p) || this.p === before) this.p++;
    return true;
  }

  /** Whether an expression can be read from here; the cursor stays. */
  protected canRead(): boolean {
    return this.readable() >= 0;
  }

  /** Where an expression that can be read from here ends, or -1; the cursor stays. */
  protected readable(): number {
    if (!this.begins(this.p)) return -1;
    const { p, depth } = this;
    this.trying++;
    try {
      this.expression();
      return this.lastEnd;
    } catch (fault) {
      // A bracket that the text's end leaves open explains more.
      if (!(fault instanceof SyntaxFault) || (fault.token === T.EOF && this.lexer.unclosed.length > 0)) throw fault;
      return -1;
    } finally {
      this.trying--;
      this.p = p;
      this.depth = depth;
    }
  }

  /** Strict: two expressions side by side in brackets, the first beginning at token `before`. */
  protected explainComma(before: number): void {
    if (this.tolerant || this.trying > 0 || before >= this.p) return;
    const first = this.kinds[before]!;
    const isString = this.kinds[before + 1] === T.STRING || this.kinds[before + 1] === T.FSTART;
    if (first === T.NAME && (isString || this.isSoftKeyword(before))) return;
    const to = this.readable();
    if (to >= 0) this.fail('invalid syntax. Perhaps you forgot a comma?', this.starts[before]!, to);
  }

  private isSoftKeyword(at: number): boolean {
    const id = this.values[at]!;
    return id === T.ID_MATCH || id === T.ID_CASE || id === T.ID_TYPE || id === T.ID_UNDERSCORE;
  }

  /** The closing bracket of what began at token `before`. */
  protected closer(kind: number, before: number): void {
    if (this.skip(kind)) return;
    this.explainComma(before);
    this.expect(kind);
  }

  private slices(): A.Expr {
    const start = this.start;
    if (this.peek() === T.RSQB) {
      this.unexpected();
      return this.missing();
    }
    const first = this.slice();
    if (this.peek() !== T.COMMA && first.kind !== 'Starred') return first;
    const elts = [first];
    while (this.skip(T.COMMA)) {
      if (!this.begins(this.p) && this.peek() !== T.STAR && this.peek() !== T.COLON) break;
      elts.push(this.slice());
    }
    return { kind: 'Tuple', start, end: this.lastEnd, elts };
  }

  private slice(): A.Expr {
    if (this.peek() === T.STAR) {
      const start = this.start;
      this.p++;
      const value = this.binary(BITOR);
      return { kind: 'Starred', start, end: this.lastEnd, value };
    }
    const start = this.start;
    const lower = this.peek() === T.COLON ? null : this.named();
    if (this.peek() !== T.COLON) return lower ?? this.missing();
    this.p++;
    const upper = this.begins(this.p) ? this.expression() : null;
    const step = this.skip(T.COLON) && this.begins(this.p) ? this.expression() : null;
    return { kind: 'Slice', start, end: this.lastEnd, lower, upper, step };
  }

  // ── Atoms ─────────────────────────────────────────────────────────────────────────────────────
  private atom(): A.Expr {
    const at = this.p;
    const start = this.starts[at]!;
    const end = this.ends[at]!;
    switch (this.kinds[at]!) {
      case T.NAME:
        this.p++;
        return { kind: 'Name', start, end, id: this.names[this.values[at]!]! };
      case T.NUMBER: {
        this.p++;
        const literal = numberLiteral(this.text, start, end);
        if (literal !== undefined) return literal;
        const digits = end - start;
        this.fail(
          `Exceeds the limit (4300 digits) for integer string conversion: value has ${digits} digits; ` +
            'use sys.set_int_max_str_digits() to increase the limit - ' +
            'Consider hexadecimal for huge integer literals to avoid decimal conversion limits.',
          start,
          end,
        );
        return { kind: 'Int', start, end, value: Number.POSITIVE_INFINITY };
      }
      case T.STRING:
      case T.FSTART:
        return this.strings();
      case T.LPAR:
        return this.group();
      case T.LSQB:
        return this.list();
      case T.LBRACE:
        return this.braces();
      case T.NONE:
        this.p++;
        return { kind: 'None', start, end };
      case T.TRUE:
      case T.FALSE:
        this.p++;
        return { kind: 'Bool', start, end, value: this.kinds[at] === T.TRUE };
      case T.ELLIPSIS:
        this.p++;
        return { kind: 'Ellipsis', start, end };
      case T.DEEP_OPEN: {
        this.enter();
        this.p++;
        const value = this.starExpressions();
        this.depth--;
        this.expect(T.DEEP_CLOSE);
        return { kind: 'DeepExpr', start, end: this.lastEnd, value };
      }
      case T.BACKQUOTE: {
        this.enter();
        this.p++;
        const value = this.starExpressions();
        this.depth--;
        this.expect(T.BACKQUOTE);
        return { kind: 'Repr', start, end: this.lastEnd, value };
      }
      case T.LAMBDA:
        if (this.tolerant) return this.lambda();
        break;
      case T.YIELD:
        if (this.tolerant) return this.yield();
        break;
      default:
        break;
    }
    this.unexpected();
    return this.missing();
  }

  protected yield(): A.Expr {
    const start = this.start;
    this.p++;
    if (this.skip(T.FROM)) {
      const value = this.expression();
      return { kind: 'YieldFrom', start, end: this.lastEnd, value };
    }
    const value = this.begins(this.p) || this.peek() === T.STAR ? this.starExpressions() : null;
    return { kind: 'Yield', start, end: this.lastEnd, value };
  }

  private atComprehension(): boolean {
    return this.peek() === T.FOR || (this.peek() === T.ASYNC && this.kinds[this.p + 1] === T.FOR);
  }

  private group(): A.Expr {
    const start = this.start;
    this.enter();
    this.p++;
    if (this.skip(T.RPAR)) {
      this.depth--;
      return { kind: 'Tuple', start, end: this.lastEnd, elts: [] };
    }
    if (this.peek() === T.YIELD) {
      const value = this.yield();
      this.expect(T.RPAR);
      this.depth--;
      this.parenthesised = value;
      return value;
    }
    if (this.peek() === T.DSTAR) this.fail('cannot use double starred expression here', this.start, this.ends[this.p]!);
    const at = this.p;
    const first = this.starNamed();
    if (this.pattern && first.kind === 'Name' && first.id.startsWith('$') && this.skip(T.COLON)) {
      const type = this.expression();
      this.expect(T.RPAR);
      this.depth--;
      return { kind: 'TypedMetavar', start, end: this.lastEnd, name: first.id, type };
    }
    if (this.atComprehension()) {
      if (first.kind === 'Starred') {
        this.fail('iterable unpacking cannot be used in comprehension', first.start, first.end);
      }
      const generators = this.comprehension();
      this.expect(T.RPAR);
      this.depth--;
      return { kind: 'GeneratorExp', start, end: this.lastEnd, elt: first, generators };
    }
    if (this.peek() === T.RPAR) {
      this.p++;
      this.depth--;
      if (first.kind === 'Starred') this.fail('cannot use starred expression here', first.start, first.end);
      this.parenthesised = first;
      return first;
    }
    if (this.tolerant && this.trying === 0 && this.endsLine(this.p)) {
      // Never closed: nothing says that it is a tuple.
      this.depth--;
      return first;
    }
    const elts = [first];
    this.elements(elts, T.RPAR, at);
    this.expect(T.RPAR);
    this.depth--;
    return { kind: 'Tuple', start, end: this.lastEnd, elts };
  }

  /** The elements after the first one, up to the closing bracket. */
  private elements(elts: A.Expr[], close: number, from: number): void {
    let before = from;
    for (;;) {
      if (this.skip(T.COMMA)) {
        if (this.peek() === close || this.endsLine(this.p)) return;
      } else if (this.peek() === close) return;
      else if (!this.separate(before)) return;
      before = this.p;
      if (this.peek() === close || this.endsLine(this.p)) return;
      elts.push(this.starNamed());
      if (this.atComprehension() && !this.tolerant && close !== T.RPAR) {
        const what = 'did you forget parentheses around the comprehension target?';
        this.fail(what, elts[0]!.start, this.lastEnd);
      }
    }
  }

  private list(): A.Expr {
    const start = this.start;
    this.enter();
    this.p++;
    const elts: A.Expr[] = [];
    if (this.peek() !== T.RSQB && !this.endsLine(this.p)) {
      const at = this.p;
      const first = this.starNamed();
      if (this.atComprehension()) {
        if (first.kind === 'Starred') {
          this.fail('iterable unpacking cannot be used in comprehension', first.start, first.end);
        }
        const generators = this.comprehension();
        this.expect(T.RSQB);
        this.depth--;
        return { kind: 'ListComp', start, end: this.lastEnd, elt: first, generators };
      }
      elts.push(first);
      this.elements(elts, T.RSQB, at);
    }
    this.expect(T.RSQB);
    this.depth--;
    return { kind: 'List', start, end: this.lastEnd, elts };
  }

  private braces(): A.Expr {
    const start = this.start;
    this.enter();
    this.p++;
    const keys: (A.Expr | null)[] = [];
    const values: A.Expr[] = [];
    let isDict = this.peek() === T.RBRACE;
    let isSet = false;
    let colon: number | undefined;
    while (this.peek() !== T.RBRACE && !this.endsLine(this.p)) {
      let before = this.p;
      if (this.peek() === T.DSTAR) {
        const at = this.start;
        this.p++;
        keys.push(null);
        values.push(this.binary(BITOR));
        isDict = true;
        if (this.atComprehension()) this.fail('dict unpacking cannot be used in dict comprehension', at, at + 2);
      } else {
        const key = this.starNamed();
        if (this.peek() === T.COLON && key.kind !== 'Starred') {
          if (key.kind === 'NamedExpr' && key !== this.parenthesised) this.unexpected();
          colon = this.start;
          this.p++;
          if (!this.tolerant && (this.peek() === T.RBRACE || this.peek() === T.COMMA)) {
            this.fail("expression expected after dictionary key and ':'", this.starts[this.p - 1]!, this.lastEnd);
          }
          if (!this.tolerant && this.peek() === T.STAR) {
            this.fail('cannot use a starred expression in a dictionary value', this.start, this.ends[this.p]!);
          }
          before = this.p;
          const value = this.expression();
          if (keys.length === 0 && this.atComprehension()) {
            const generators = this.comprehension();
            this.expect(T.RBRACE);
            this.depth--;
            return { kind: 'DictComp', start, end: this.lastEnd, key, value, generators };
          }
          keys.push(key);
          values.push(value);
          isDict = true;
        } else {
          if (keys.length === 0 && this.atComprehension()) {
            if (key.kind === 'Starred') {
              this.fail('iterable unpacking cannot be used in comprehension', key.start, key.end);
            }
            const generators = this.comprehension();
            this.expect(T.RBRACE);
            this.depth--;
            return { kind: 'SetComp', start, end: this.lastEnd, elt: key, generators };
          }
          keys.push(key);
          values.push(key);
          const lone = this.pattern && (key.kind === 'Ellipsis' || (key.kind === 'Name' && key.id.startsWith('$')));
          if (!lone) isSet = true;
        }
      }
      if (isDict && isSet) {
        // Where a set began, the first colon is wrong.
        if (colon !== undefined && values[0] === keys[0]) this.fail('invalid syntax', colon, colon + 1);
        if (this.peek() !== T.COMMA && this.peek() !== T.RBRACE) this.unexpected();
        this.fail("':' expected after dictionary key", this.lastEnd - 1, this.lastEnd);
      }
      if (this.skip(T.COMMA)) continue;
      if (this.peek() === T.RBRACE || !this.separate(before)) break;
    }
    this.expect(T.RBRACE);
    this.depth--;
    const end = this.lastEnd;
    if (isDict || (!isSet && this.pattern)) return { kind: 'Dict', start, end, keys, values };
    return { kind: 'Set', start, end, elts: values };
  }

  private comprehension(): readonly A.ComprehensionFor[] {
    const generators: A.ComprehensionFor[] = [];
    while (this.atComprehension()) {
      const start = this.start;
      const isAsync = this.skip(T.ASYNC);
      this.p++;
      const target = this.targetList();
      const targetAt = this.p - 1;
      if (this.peek() !== T.IN) this.explainComma(targetAt);
      this.expect(T.IN);
      let iter = this.binary(OR);
      if (this.tolerant && this.peek() === T.COMMA && this.begins(this.p + 1) && this.listInComprehension()) {
        // Python 2: `[x for x in 1, 2, 3]`.
        const elts = [iter];
        while (this.skip(T.COMMA)) elts.push(this.binary(OR));
        iter = { kind: 'Tuple', start: iter.start, end: this.lastEnd, elts };
      }
      const ifs: A.Expr[] = [];
      while (this.skip(T.IF)) ifs.push(this.binary(OR));
      generators.push({ kind: 'ComprehensionFor', start, end: this.lastEnd, target, iter, ifs, isAsync });
    }
    return generators;
  }

  /** Whether only plain literals or names follow up to `]`. */
  private listInComprehension(): boolean {
    let at = this.p;
    for (; at < this.p + 64; at++) {
      const kind = this.kinds[at]!;
      if (kind === T.RSQB || kind === T.IF || kind === T.FOR) return true;
      if (kind !== T.COMMA && kind !== T.NAME && kind !== T.NUMBER && kind !== T.STRING) return false;
    }
    return false;
  }

  // ── Targets ───────────────────────────────────────────────────────────────────────────────────
  /** The targets between `for` and `in`. */
  protected targetList(): A.Expr {
    const start = this.start;
    const first = this.targetItem();
    if (this.peek() !== T.COMMA) {
      return first;
    }
    const elts = [first];
    while (this.skip(T.COMMA)) {
      if (!this.begins(this.p) && this.peek() !== T.STAR) break;
      elts.push(this.targetItem());
    }
    return { kind: 'Tuple', start, end: this.lastEnd, elts };
  }

  private targetItem(): A.Expr {
    const start = this.start;
    if (this.skip(T.STAR)) {
      const value = this.binary(BITOR);
      this.checkTarget(value, 'star');
      return { kind: 'Starred', start, end: this.lastEnd, value };
    }
    const target = this.binary(BITOR);
    this.checkTarget(target, 'for');
    return target;
  }

  /** Faults unless a value can be bound to the expression. */
  protected checkTarget(target: A.Expr, use: 'assign' | 'for' | 'star' | 'del' | 'with'): void {
    if (this.pattern) return;
    const bad = badTarget(target, use === 'del');
    if (bad === null) return;
    const verb = use === 'del' ? 'delete' : 'assign to';
    const what = describe(bad);
    const grouped =
      target === this.parenthesised &&
      (bad.kind === 'IfExp' ||
        bad.kind === 'BoolOp' ||
        bad.kind === 'Compare' ||
        bad.kind === 'Lambda' ||
        bad.kind === 'NamedExpr');
    const isHere = use === 'assign' && target === bad && (grouped || canBeEquality.has(bad.kind));
    const hint = isHere ? " here. Maybe you meant '==' instead of '='?" : '';
    this.fail(`cannot ${verb} ${what}${hint}`, bad.start, bad.end);
  }

  // ── Parameters ────────────────────────────────────────────────────────────────────────────────
  /** Parameters of `def` or `lambda`, up to (not including) the closing token. */
  protected parameters(close: number, annotated: boolean): readonly A.Parameter[] {
    let params: A.Parameter[] = [];
    let flavor: A.Parameter['flavor'] = 'plain';
    let sawDefault = false;
    let sawSlash = false;
    let bareStar = -1;
    while (this.peek() !== close && !this.endsLine(this.p)) {
      const before = this.p;
      const start = this.start;
      if (params.at(-1)?.flavor === 'kwrest' && !this.pattern) {
        this.fail('arguments cannot follow var-keyword argument', start, this.ends[this.p]!);
      }
      const kind = this.peek();
      if (kind === T.SLASH) {
        this.p++;
        if (sawSlash) this.fail('/ may appear only once', start, start + 1);
        else if (flavor !== 'plain') this.fail('/ must be ahead of *', start, start + 1);
        else if (params.length === 0 && !this.pattern)
          this.fail(
            this.peek() === T.COMMA ? 'at least one argument must precede /' : 'invalid syntax',
            start,
            start + 1,
          );
        sawSlash = true;
        params = params.map((param) => (param.flavor === 'plain' ? { ...param, flavor: 'posonly' } : param));
      } else if (kind === T.STAR) {
        this.p++;
        if (flavor === 'kwonly') this.fail('* argument may appear only once', start, start + 1);
        flavor = 'kwonly';
        if (this.peek() === T.NAME) params.push(this.parameter(start, 'rest', annotated));
        else bareStar = this.p - 1;
      } else if (kind === T.DSTAR) {
        this.p++;
        params.push(this.parameter(start, 'kwrest', annotated));
      } else if (kind === T.NAME) {
        const param = this.parameter(start, flavor, annotated);
        if (param.default !== null) sawDefault = true;
        else if (sawDefault && flavor === 'plain' && !this.pattern) {
          this.fail('parameter without a default follows parameter with a default', start, this.lastEnd);
        }
        bareStar = -1;
        params.push(param);
      } else if (this.pattern && kind === T.ELLIPSIS) {
        this.p++;
        bareStar = -1;
        params.push(newParameter(start, this.lastEnd, '...', start, 'ellipsis'));
      } else if (this.tolerant && kind === T.LPAR) {
        // Python 2: `def f(a, (b, c))`.
        const tuple = this.group();
        const byDefault = this.skip(T.EQ) ? this.expression() : null;
        params.push({ ...newParameter(start, this.lastEnd, '', start, flavor), default: byDefault, tuple });
      } else {
        const to = kind === T.LPAR && !params.some((one) => one.default !== null) ? this.afterNames(this.p) : -1;
        if (to >= 0) {
          const what = annotated ? 'Function' : 'Lambda expression';
          this.fail(`${what} parameters cannot be parenthesized`, start, to);
        }
        this.unexpected();
      }
      if (bareStar >= 0 && (this.peek() === close || (this.peek() === T.COMMA && this.isNoName(this.p + 1, close)))) {
        this.fail('named arguments must follow bare *', this.starts[bareStar]!, this.ends[bareStar]!);
        bareStar = -1;
      }
      if (this.skip(T.COMMA)) continue;
      if (this.peek() === close) break;
      this.unexpected();
      if (this.endsLine(this.p) || this.peek() === T.COLON || this.peek() === T.RPAR) break;
      if (this.p === before) this.p++;
    }
    return params;
  }

  /** Where names in parentheses that open at token `at` end; -1 if there is something else in them. */
  private afterNames(at: number): number {
    let next = at + 1;
    while (this.kinds[next] === T.NAME) {
      next++;
      if (this.kinds[next] !== T.COMMA) break;
      next++;
    }
    return this.kinds[next] === T.RPAR && next > at + 1 ? this.ends[next]! : -1;
  }

  private isNoName(at: number, close: number): boolean {
    const kind = this.kinds[at]!;
    return kind === close || kind === T.DSTAR;
  }

  private parameter(start: number, flavor: A.Parameter['flavor'], annotated: boolean): A.Parameter {
    const nameStart = this.start;
    const at = this.p;
    let name = '';
    if (this.expect(T.NAME)) name = this.name(at);
    let annotation: A.Expr | null = null;
    if (annotated && this.skip(T.COLON)) annotation = flavor === 'rest' ? this.starExpression() : this.expression();
    let byDefault: A.Expr | null = null;
    if (this.peek() === T.EQ) {
      if (flavor === 'rest') this.fail('var-positional argument cannot have default value', this.start, this.start + 1);
      if (flavor === 'kwrest') this.fail('var-keyword argument cannot have default value', this.start, this.start + 1);
      this.p++;
      if (!this.tolerant && (this.peek() === T.COMMA || this.peek() === T.RPAR)) {
        this.fail('expected default value expression', this.starts[this.p - 1]!, this.lastEnd);
      }
      byDefault = this.expression();
    }
    return {
      kind: 'Parameter',
      start,
      end: this.lastEnd,
      name,
      nameStart,
      flavor,
      annotation,
      default: byDefault,
      tuple: null,
    };
  }
}

const newParameter = (
  start: number,
  end: number,
  name: string,
  nameStart: number,
  flavor: A.Parameter['flavor'],
): A.Parameter => ({
  kind: 'Parameter',
  start,
  end,
  name,
  nameStart,
  flavor,
  annotation: null,
  default: null,
  tuple: null,
});
