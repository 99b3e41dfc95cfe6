/**
 * Statements of one line: assignments, imports, jumps, and Python 2's `print` and `exec` in tolerant mode.
 */
import type * as A from './ast.ts';
import { MatchPatternParser } from './match-patterns.ts';
import { badTarget, describe } from './targets.ts';
import * as T from './tokens.ts';

export class SimpleStatementParser extends MatchPatternParser {
  protected simple(): A.Stmt {
    const start = this.start;
    const at = this.p;
    switch (this.peek()) {
      case T.NAME:
        if (this.values[at] === T.ID_TYPE && this.atTypeAlias()) return this.typeAlias();
        if (this.tolerant) {
          if (this.values[at] === T.ID_PRINT && this.atOldPrint()) return this.oldPrint();
          if (this.values[at] === T.ID_EXEC && this.atOldExec()) return this.oldExec();
        }
        return this.assignment();
      case T.RETURN: {
        this.p++;
        const value = this.atExpression() ? this.starExpressions() : null;
        return { kind: 'Return', start, end: this.lastEnd, value };
      }
      case T.IMPORT:
        return this.import();
      case T.FROM:
        return this.importFrom();
      case T.RAISE:
        return this.raise();
      case T.PASS:
        this.p++;
        return { kind: 'Pass', start, end: this.lastEnd };
      case T.BREAK:
        this.p++;
        return { kind: 'Break', start, end: this.lastEnd };
      case T.CONTINUE:
        this.p++;
        return { kind: 'Continue', start, end: this.lastEnd };
      case T.DEL:
        return this.delete();
      case T.ASSERT: {
        this.p++;
        const test = this.expression();
        const message = this.skip(T.COMMA) ? this.expression() : null;
        return { kind: 'Assert', start, end: this.lastEnd, test, message };
      }
      case T.GLOBAL:
      case T.NONLOCAL: {
        const kind = this.peek() === T.GLOBAL ? 'Global' : 'Nonlocal';
        this.p++;
        const names: string[] = [];
        do {
          if (this.peek() === T.NAME) names.push(this.name(this.p));
          if (!this.expect(T.NAME)) break;
        } while (this.skip(T.COMMA));
        return { kind, start, end: this.lastEnd, names };
      }
      default:
        return this.assignment();
    }
  }

  private atExpression(): boolean {
    return this.begins(this.p) || this.peek() === T.STAR || (this.tolerant && this.peek() === T.YIELD);
  }

  /** An expression statement or any of the assignments. */
  private assignment(): A.Stmt {
    const start = this.start;
    const first = this.peek() === T.YIELD ? this.yield() : this.starExpressions();
    const kind = this.peek();
    if (kind === T.EQ) {
      const targets: A.Expr[] = [];
      let value = first;
      while (this.peek() === T.EQ) {
        this.checkAssigned(value);
        targets.push(value);
        this.p++;
        value = this.peek() === T.YIELD ? this.yield() : this.starExpressions();
      }
      return { kind: 'Assign', start, end: this.lastEnd, targets, value };
    }
    if (kind >= T.AT + T.AUG && kind <= T.CARET + T.AUG) {
      if (first.kind !== 'Name' && first.kind !== 'Attribute' && first.kind !== 'Subscript' && !this.pattern) {
        this.fail(`'${describe(first)}' is an illegal expression for augmented assignment`, first.start, first.end);
      }
      this.p++;
      const value = this.peek() === T.YIELD ? this.yield() : this.starExpressions();
      return { kind: 'AugAssign', start, end: this.lastEnd, target: first, op: T.spelling[kind]!, value };
    }
    if (kind === T.COLON && this.canAnnotate(first)) {
      const simple = first.kind === 'Name' && first !== this.parenthesised;
      this.p++;
      const annotation = this.expression();
      let value: A.Expr | null = null;
      if (this.skip(T.EQ)) value = this.peek() === T.YIELD ? this.yield() : this.starExpressions();
      return { kind: 'AnnAssign', start, end: this.lastEnd, target: first, annotation, value, simple };
    }
    return { kind: 'Expr', start, end: this.lastEnd, value: first };
  }

  private checkAssigned(target: A.Expr): void {
    if (target.kind === 'Yield' || target.kind === 'YieldFrom') {
      this.fail('assignment to yield expression not possible', target.start, target.end);
    } else if (target.kind === 'Starred' && badTarget(target, false) === null) {
      // `*a = x` is refused by the compiler, not by the grammar.
    } else this.checkTarget(target, 'assign');
  }

  private canAnnotate(target: A.Expr): boolean {
    if (target.kind === 'Name' || target.kind === 'Attribute' || target.kind === 'Subscript') {
      // In tolerant mode `word:` at the end of a line is a header that lost its keyword, not an annotation.
      return !(this.tolerant && this.endsLine(this.p + 1));
    }
    if (this.tolerant) return false;
    if (target.kind === 'Tuple') this.fail('only single target (not tuple) can be annotated', target.start, target.end);
    if (target.kind === 'List') this.fail('only single target (not list) can be annotated', target.start, target.end);
    const { p } = this;
    this.p++;
    if (this.canRead()) this.fail('illegal target for annotation', target.start, target.end);
    this.p = p;
    return false;
  }

  private atTypeAlias(): boolean {
    const next = this.kinds[this.p + 2];
    return this.kinds[this.p + 1] === T.NAME && (next === T.EQ || next === T.LSQB);
  }

  private typeAlias(): A.TypeAlias {
    const start = this.start;
    const at = this.p + 1;
    this.p += 2;
    const name: A.Name = { kind: 'Name', start: this.starts[at]!, end: this.ends[at]!, id: this.name(at) };
    const typeParams = this.typeParams();
    this.expect(T.EQ);
    const value = this.expression();
    return { kind: 'TypeAlias', start, end: this.lastEnd, name, typeParams, value };
  }

  private delete(): A.Delete {
    const start = this.start;
    this.p++;
    const targets: A.Expr[] = [];
    do {
      if (targets.length > 0 && !this.begins(this.p)) break;
      const { p } = this;
      let target = this.peek() === T.STAR ? this.starExpression() : this.primary();
      if (!this.tolerant && this.peek() !== T.COMMA && this.peek() !== T.SEMI && !this.endsLine(this.p)) {
        // More than a target: it is named as a whole.
        this.p = p;
        target = this.expression();
      }
      this.checkTarget(target, 'del');
      targets.push(target);
    } while (this.skip(T.COMMA));
    if (!this.tolerant && this.peek() !== T.SEMI && !this.endsLine(this.p)) this.unexpected();
    return { kind: 'Delete', start, end: this.lastEnd, targets };
  }

  private raise(): A.Raise {
    const start = this.start;
    this.p++;
    const exc = this.begins(this.p) ? this.expression() : null;
    let cause: A.Expr | null = null;
    const extra: A.Expr[] = [];
    if (exc !== null && this.skip(T.FROM)) cause = this.expression();
    if (this.tolerant && exc !== null) while (this.skip(T.COMMA)) extra.push(this.expression());
    return { kind: 'Raise', start, end: this.lastEnd, exc, cause, extra };
  }

  // ── Imports ───────────────────────────────────────────────────────────────────────────────────
  private dottedName(): string {
    const first = this.p;
    if (!this.expect(T.NAME)) return '';
    if (this.peek() !== T.DOT) return this.name(first);
    let name = this.name(first);
    while (this.skip(T.DOT)) {
      const at = this.p;
      if (!this.expect(T.NAME)) break;
      name += `.${this.name(at)}`;
    }
    return name;
  }

  private alias(start: number, name: string): A.Alias {
    let asName: string | null = null;
    if (this.skip(T.AS)) {
      const at = this.p;
      asName = this.expect(T.NAME) ? this.name(at) : null;
    }
    return { kind: 'Alias', start, end: this.lastEnd, name, asName };
  }

  private import(): A.Import {
    const start = this.start;
    this.p++;
    const names: A.Alias[] = [];
    do {
      const at = this.start;
      names.push(this.alias(at, this.dottedName()));
    } while (this.skip(T.COMMA));
    if (this.peek() === T.FROM) this.fail("Did you mean to use 'from ... import ...' instead?", start, this.lastEnd);
    return { kind: 'Import', start, end: this.lastEnd, names };
  }

  private importFrom(): A.ImportFrom {
    const start = this.start;
    this.p++;
    let level = 0;
    while (this.peek() === T.DOT || this.peek() === T.ELLIPSIS) {
      level += this.peek() === T.DOT ? 1 : 3;
      this.p++;
    }
    const module = level > 0 && this.peek() === T.IMPORT ? '' : this.dottedName();
    const names: A.Alias[] = [];
    if (!this.expect(T.IMPORT)) return { kind: 'ImportFrom', start, end: this.lastEnd, module, names, level };
    if (this.peek() === T.STAR) {
      const at = this.start;
      this.p++;
      names.push({ kind: 'Alias', start: at, end: this.lastEnd, name: '*', asName: null });
      return { kind: 'ImportFrom', start, end: this.lastEnd, module, names, level };
    }
    const parenthesised = this.skip(T.LPAR);
    if (!this.tolerant && (this.endsLine(this.p) || (parenthesised && this.peek() === T.RPAR))) {
      this.unexpected();
    }
    do {
      if (parenthesised && this.peek() === T.RPAR) break;
      if (!parenthesised && names.length > 0 && this.endsLine(this.p)) {
        this.fail('trailing comma not allowed without surrounding parentheses', this.start, this.ends[this.p]!);
        break;
      }
      const at = this.start;
      const nameAt = this.p;
      if (this.pattern && this.skip(T.ELLIPSIS)) continue;
      if (!this.expect(T.NAME)) break;
      names.push(this.alias(at, this.name(nameAt)));
    } while (this.skip(T.COMMA));
    if (parenthesised) this.expect(T.RPAR);
    return { kind: 'ImportFrom', start, end: this.lastEnd, module, names, level };
  }

  // ── Python 2 (tolerant) ───────────────────────────────────────────────────────────────────────
  /** `print x`, `print "x"`, `print >>f, x`, a lone `print`; but not `print(x)`, `print = 1`, `print.x`. */
  private atOldPrint(): boolean {
    const next = this.kinds[this.p + 1]!;
    if (next === T.RSHIFT) return true;
    switch (next) {
      case T.NAME:
      case T.NUMBER:
      case T.STRING:
      case T.FSTART:
      case T.NOT:
      case T.LAMBDA:
      case T.NONE:
      case T.TRUE:
      case T.FALSE:
      case T.BACKQUOTE:
      case T.LBRACE:
      case T.TILDE:
        return true;
      // `print [1, 2]` prints a list; `print[1]` would be a subscript, which nobody writes.
      case T.LSQB:
        return this.starts[this.p + 1]! > this.ends[this.p]!;
      case T.LPAR:
        return this.printsAfterParenthesis();
      default:
        return false;
    }
  }

  /** `print ("%s") % x` and `print (a), b` are statements; told by the blank and by what follows the bracket. */
  private printsAfterParenthesis(): boolean {
    if (this.starts[this.p + 1]! === this.ends[this.p]!) return false;
    let open = 0;
    for (let at = this.p + 1; !this.endsLine(at); at++) {
      const kind = this.kinds[at]!;
      if (kind === T.LPAR || kind === T.LSQB || kind === T.LBRACE) open++;
      else if ((kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE) && --open === 0) {
        return !this.endsLine(at + 1) && this.kinds[at + 1] !== T.SEMI;
      }
    }
    return false;
  }

  private oldPrint(): A.Stmt {
    const start = this.start;
    this.note("Missing parentheses in call to 'print'. Did you mean print(...)?", start, this.ends[this.p]!);
    this.p++;
    let dest: A.Expr | null = null;
    if (this.skip(T.RSHIFT)) {
      dest = this.expression();
      this.skip(T.COMMA);
    }
    const values: A.Expr[] = [];
    while (this.begins(this.p)) {
      values.push(this.expression());
      if (!this.skip(T.COMMA)) break;
    }
    return { kind: 'Print', start, end: this.lastEnd, nameStart: start, dest, values };
  }

  private atOldExec(): boolean {
    const next = this.kinds[this.p + 1]!;
    return next === T.NAME || next === T.STRING || next === T.FSTART || (next === T.LPAR && this.execHasScope());
  }

  /** `exec(code) in scope`; without `in` it is a call already. */
  private execHasScope(): boolean {
    let open = 0;
    for (let at = this.p + 1; !this.endsLine(at); at++) {
      const kind = this.kinds[at]!;
      if (kind === T.LPAR || kind === T.LSQB || kind === T.LBRACE) open++;
      else if ((kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE) && --open === 0)
        return this.kinds[at + 1] === T.IN;
    }
    return false;
  }

  private oldExec(): A.Stmt {
    const start = this.start;
    this.note("Missing parentheses in call to 'exec'. Did you mean exec(...)?", start, this.ends[this.p]!);
    this.p++;
    const code = this.binary(5);
    const scopes: A.Expr[] = [];
    if (this.skip(T.IN)) {
      scopes.push(this.expression());
      if (this.skip(T.COMMA)) scopes.push(this.expression());
    }
    return { kind: 'Exec', start, end: this.lastEnd, nameStart: start, code, scopes };
  }

  protected typeParams(): readonly A.TypeParam[] {
    if (this.peek() !== T.LSQB) return [];
    this.p++;
    const params: A.TypeParam[] = [];
    if (this.peek() === T.RSQB) this.fail("expected '('", this.lastEnd - 1, this.lastEnd);
    while (this.peek() !== T.RSQB && !this.endsLine(this.p)) {
      const before = this.p;
      const start = this.start;
      const flavor = this.skip(T.STAR) ? 'TypeVarTuple' : this.skip(T.DSTAR) ? 'ParamSpec' : 'TypeVar';
      const at = this.p;
      const name = this.expect(T.NAME) ? this.name(at) : '';
      let bound: A.Expr | null = null;
      if (this.peek() === T.COLON) {
        if (flavor !== 'TypeVar') this.fail(`cannot use bound with ${flavor}`, this.start, this.start + 1);
        this.p++;
        bound = this.expression();
      }
      const byDefault = this.skip(T.EQ)
        ? flavor === 'TypeVarTuple'
          ? this.starExpression()
          : this.expression()
        : null;
      params.push({ kind: 'TypeParam', start, end: this.lastEnd, flavor, name, bound, default: byDefault });
      if (this.skip(T.COMMA)) continue;
      if (this.peek() === T.RSQB) break;
      this.unexpected();
      if (this.p === before) this.p++;
    }
    this.expect(T.RSQB);
    return params;
  }
}
