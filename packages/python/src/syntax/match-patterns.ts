/** Patterns of `match` statements (PEP 634). */
import type * as A from './ast.ts';
import { BITOR, ExpressionParser } from './expressions.ts';
import * as T from './tokens.ts';

export class MatchPatternParser extends ExpressionParser {
  /** Patterns after `case`, where a sequence needs no brackets. */
  protected casePatterns(): A.Pattern {
    const start = this.start;
    const first = this.starPattern();
    if (this.peek() !== T.COMMA && first.kind !== 'MatchStar') return first;
    const patterns = [first];
    if (first.kind === 'MatchStar' && this.peek() !== T.COMMA) this.unexpected();
    while (this.skip(T.COMMA)) {
      if (this.peek() === T.COLON || this.peek() === T.IF || this.endsLine(this.p)) break;
      patterns.push(this.starPattern());
    }
    return { kind: 'MatchSequence', start, end: this.lastEnd, patterns };
  }

  private starPattern(): A.Pattern {
    if (this.peek() !== T.STAR) return this.asPattern();
    const start = this.start;
    this.p++;
    const at = this.p;
    if (!this.expect(T.NAME)) return { kind: 'MatchStar', start, end: this.lastEnd, name: null };
    const name = this.values[at] === T.ID_UNDERSCORE ? null : this.name(at);
    return { kind: 'MatchStar', start, end: this.lastEnd, name };
  }

  private asPattern(): A.Pattern {
    const start = this.start;
    const pattern = this.orPattern();
    if (!this.skip(T.AS)) return pattern;
    const at = this.p;
    if (this.peek() === T.NAME && this.values[at] === T.ID_UNDERSCORE) {
      this.fail("cannot use '_' as a target", this.start, this.ends[at]!);
    }
    const name = this.expect(T.NAME, this.tolerant ? undefined : 'invalid pattern target') ? this.name(at) : '';
    return { kind: 'MatchAs', start, end: this.lastEnd, pattern, name };
  }

  private orPattern(): A.Pattern {
    const start = this.start;
    const first = this.closedPattern();
    if (this.peek() !== T.VBAR) return first;
    const patterns = [first];
    while (this.skip(T.VBAR)) patterns.push(this.closedPattern());
    return { kind: 'MatchOr', start, end: this.lastEnd, patterns };
  }

  private closedPattern(): A.Pattern {
    const start = this.start;
    switch (this.peek()) {
      case T.NAME:
        return this.namePattern();
      case T.NONE:
      case T.TRUE:
      case T.FALSE: {
        const value = this.primary();
        if (value.kind !== 'None' && value.kind !== 'Bool') this.unexpected();
        return { kind: 'MatchSingleton', start, end: this.lastEnd, value };
      }
      case T.NUMBER:
      case T.MINUS:
      case T.PLUS: {
        const value = this.binary(BITOR + 1);
        if (value.kind === 'BinOp' && /^[-+]$/.test(value.op) && isReal(value.left) && isReal(value.right))
          this.fail('imaginary number required in complex literal', value.right.start, value.right.end);
        if (!isPatternNumber(value) || value === this.parenthesised) this.unexpected();
        return { kind: 'MatchValue', start, end: this.lastEnd, value };
      }
      case T.STRING:
      case T.FSTART: {
        const value = this.primary();
        // CPython's grammar takes f-strings here; its compiler refuses them.
        if (value.kind !== 'Str' && value.kind !== 'Bytes' && value.kind !== 'JoinedStr') this.unexpected();
        return { kind: 'MatchValue', start, end: this.lastEnd, value };
      }
      case T.ELLIPSIS:
        if (this.pattern) return { kind: 'MatchValue', start, end: this.ends[this.p]!, value: this.primary() };
        break;
      case T.LPAR: {
        this.enter();
        this.p++;
        if (this.skip(T.RPAR)) {
          this.depth--;
          return { kind: 'MatchSequence', start, end: this.lastEnd, patterns: [] };
        }
        const first = this.starPattern();
        if (this.peek() === T.RPAR && first.kind !== 'MatchStar') {
          this.p++;
          this.depth--;
          return first;
        }
        const patterns = [first];
        this.morePatterns(patterns, T.RPAR);
        if (patterns.length === 1 && first.kind === 'MatchStar' && this.kinds[this.p - 1] !== T.COMMA)
          this.unexpected();
        this.expect(T.RPAR);
        this.depth--;
        return { kind: 'MatchSequence', start, end: this.lastEnd, patterns };
      }
      case T.LSQB: {
        this.enter();
        this.p++;
        const patterns: A.Pattern[] = [];
        if (this.peek() !== T.RSQB) {
          patterns.push(this.starPattern());
          this.morePatterns(patterns, T.RSQB);
        }
        this.expect(T.RSQB);
        this.depth--;
        return { kind: 'MatchSequence', start, end: this.lastEnd, patterns };
      }
      case T.LBRACE:
        return this.mappingPattern();
      default:
        break;
    }
    this.unexpected();
    const before = this.p;
    const value = this.tolerant ? this.binary(BITOR + 1) : this.missing();
    if (this.p === before && !this.endsLine(this.p) && this.peek() !== T.COLON) this.p++;
    return { kind: 'MatchValue', start, end: this.lastEnd, value };
  }

  private morePatterns(patterns: A.Pattern[], close: number): void {
    while (this.skip(T.COMMA)) {
      if (this.peek() === close || this.endsLine(this.p)) return;
      patterns.push(this.starPattern());
    }
  }

  private namePattern(): A.Pattern {
    const start = this.start;
    const at = this.p++;
    const id = this.name(at);
    if (this.peek() !== T.DOT && this.peek() !== T.LPAR) {
      const name = this.values[at] === T.ID_UNDERSCORE ? null : id;
      return { kind: 'MatchAs', start, end: this.lastEnd, pattern: null, name };
    }
    let cls: A.Expr = { kind: 'Name', start, end: this.lastEnd, id };
    while (this.skip(T.DOT)) {
      const attrStart = this.start;
      const nameAt = this.p;
      const attr = this.expect(T.NAME) ? this.name(nameAt) : '';
      cls = { kind: 'Attribute', start, end: this.lastEnd, value: cls, attr, attrStart };
    }
    if (this.peek() !== T.LPAR) return { kind: 'MatchValue', start, end: this.lastEnd, value: cls };
    this.enter();
    this.p++;
    const patterns: A.Pattern[] = [];
    const keywords: { name: string; start: number; pattern: A.Pattern }[] = [];
    while (this.peek() !== T.RPAR && !this.endsLine(this.p)) {
      const before = this.p;
      if (this.peek() === T.NAME && this.kinds[this.p + 1] === T.EQ) {
        const name = this.name(this.p);
        const nameStart = this.start;
        this.p += 2;
        keywords.push({ name, start: nameStart, pattern: this.asPattern() });
      } else {
        const from = this.start;
        patterns.push(this.asPattern());
        if (keywords.length > 0 && !this.pattern) {
          this.fail('positional patterns follow keyword patterns', from, this.lastEnd);
        }
      }
      if (this.skip(T.COMMA)) continue;
      if (this.peek() === T.RPAR) break;
      this.unexpected();
      if (this.p === before) this.p++;
    }
    this.expect(T.RPAR);
    this.depth--;
    return { kind: 'MatchClass', start, end: this.lastEnd, cls, patterns, keywords };
  }

  private mappingPattern(): A.Pattern {
    const start = this.start;
    this.enter();
    this.p++;
    const keys: A.Expr[] = [];
    const patterns: A.Pattern[] = [];
    let rest: string | null = null;
    while (this.peek() !== T.RBRACE && !this.endsLine(this.p)) {
      const before = this.p;
      if (rest !== null) this.unexpected();
      if (this.skip(T.DSTAR)) {
        const at = this.p;
        if (this.peek() === T.NAME && this.values[at] === T.ID_UNDERSCORE) this.unexpected();
        rest = this.expect(T.NAME) ? this.name(at) : '';
      } else {
        const key = this.binary(BITOR + 1);
        if (!isPatternKey(key) && !this.pattern) this.unexpected();
        keys.push(key);
        if (this.pattern && key.kind === 'Ellipsis' && this.peek() !== T.COLON) {
          patterns.push({ kind: 'MatchValue', start: key.start, end: key.end, value: key });
        } else {
          this.expect(T.COLON);
          patterns.push(this.asPattern());
        }
      }
      if (this.skip(T.COMMA)) continue;
      if (this.peek() === T.RBRACE) break;
      this.unexpected();
      if (this.p === before) this.p++;
    }
    this.expect(T.RBRACE);
    this.depth--;
    return { kind: 'MatchMapping', start, end: this.lastEnd, keys, patterns, rest };
  }
}

/** `1`, `-1`, `1 + 2j`, `-1 - 2j`. */
const isPatternNumber = (value: A.Expr): boolean => {
  if (value.kind === 'BinOp') {
    return (value.op === '+' || value.op === '-') && isReal(value.left) && value.right.kind === 'Imaginary';
  }
  return (
    isReal(value) ||
    value.kind === 'Imaginary' ||
    (value.kind === 'UnaryOp' && value.op === '-' && value.operand.kind === 'Imaginary')
  );
};

const isReal = (value: A.Expr): boolean => {
  const number = value.kind === 'UnaryOp' && value.op === '-' ? value.operand : value;
  return number.kind === 'Int' || number.kind === 'Float';
};

const isPatternKey = (key: A.Expr): boolean => {
  switch (key.kind) {
    case 'Str':
    case 'Bytes':
    case 'JoinedStr':
    case 'None':
    case 'Bool':
      return true;
    case 'Attribute': {
      let root: A.Expr = key;
      while (root.kind === 'Attribute') root = root.value;
      return root.kind === 'Name';
    }
    default:
      return isPatternNumber(key);
  }
};
