/**
 * Statement lists and compound statements: one dispatch on the first token, one method per statement.
 *
 * Soft keywords are told apart by looking ahead, never by parsing twice: `match` begins a statement when its logical
 * line ends in a colon, `type` when a name and `=` or `[` follow. Only `with (` needs a try, and only when the
 * matching parenthesis is followed by a colon.
 *
 * In tolerant mode a statement list never stops early: leftovers of a line become a `BrokenStmt` that keeps the
 * expressions found in it, an unexpected indentation is part of the block around it, and clauses without their
 * head (`else:`, `except X:` at the start of a fragment) keep their bodies.
 */
import type * as A from './ast.ts';
import { type Body, SyntaxFault } from './cursor.ts';
import { addProblem } from './problem.ts';
import { SimpleStatementParser } from './simple-statements.ts';
import * as T from './tokens.ts';

export class StatementParser extends SimpleStatementParser {
  module(): A.Module {
    const body: Body = [];
    while (this.peek() !== T.EOF) {
      // Left over from an indentation that began in the middle of things.
      if (this.peek() === T.DEDENT) {
        if (!this.tolerant) this.unexpected();
        this.p++;
      } else this.statementInto(body);
    }
    return { kind: 'Module', start: 0, end: this.text.length, body };
  }

  // ── Lists of statements ───────────────────────────────────────────────────────────────────────
  /** Adds the next statement (or several on one line, or a stray block's) to `out` and always moves on. */
  private statementInto(out: Body): void {
    if (!this.tolerant) return this.statement(out);
    const { p, depth, blockDepth } = this;
    try {
      this.statement(out);
    } catch (fault) {
      if (!(fault instanceof SyntaxFault)) throw fault;
      addProblem(this.problems, fault.problem);
      this.depth = depth;
      this.blockDepth = blockDepth;
      this.trying = 0;
      this.p = p;
      const start = this.start;
      this.skipLine();
      out.push({ kind: 'BrokenStmt', start, end: Math.max(start, this.lastEnd), children: [] });
      this.skip(T.NEWLINE);
    }
    if (this.p === p) this.p++;
  }

  private statement(out: Body): void {
    switch (this.peek()) {
      case T.NEWLINE:
        this.p++;
        return;
      case T.INDENT:
        return this.strayBlock(out);
      case T.IF:
        return void out.push(this.if());
      case T.FOR:
        return void out.push(this.for(this.start, false));
      case T.WHILE:
        return void out.push(this.while());
      case T.TRY:
        return void out.push(this.try());
      case T.WITH:
        return void out.push(this.with(this.start, false));
      case T.DEF:
        return void out.push(this.functionDef(this.start, [], false));
      case T.CLASS:
        return void out.push(this.classDef([]));
      case T.AT:
        return void out.push(this.decorated());
      case T.ASYNC:
        return void out.push(this.async([]));
      case T.ELIF:
      case T.ELSE:
      case T.EXCEPT:
      case T.FINALLY:
        if (this.tolerant) return this.strayClause(out);
        break;
      case T.NAME:
        if (this.values[this.p] === T.ID_MATCH && this.atMatch()) return void out.push(this.match());
        if (this.values[this.p] === T.ID_CASE && this.tolerant && this.lineEndsInColon()) return this.strayCase(out);
        break;
      default:
        break;
    }
    this.simpleLine(out);
  }

  /** Statements on one line, up to and including its end. */
  private simpleLine(out: Body): void {
    for (;;) {
      out.push(this.simple());
      if (!this.skip(T.SEMI)) break;
      if (this.endsLine(this.p)) break;
    }
    if (this.skip(T.NEWLINE) || this.peek() === T.EOF) return;
    if (this.tolerant && this.trying === 0) {
      if (this.peek() !== T.DEDENT && this.peek() !== T.INDENT) this.leftovers(out);
    } else this.explainLeftover(out);
  }

  /** Strict: the best words for a token that cannot follow a complete statement. */
  private explainLeftover(out: Body): void {
    const last = out.at(-1);
    if (last?.kind === 'Expr' && last.value.kind === 'Name' && this.begins(this.p)) {
      const { id } = last.value;
      if (id === 'print' || id === 'exec') {
        const what = `Missing parentheses in call to '${id}'. Did you mean ${id}(...)?`;
        const at = this.start;
        this.trying++;
        try {
          this.starExpressions();
        } catch (fault) {
          if (!(fault instanceof SyntaxFault)) throw fault;
        }
        this.trying--;
        this.fail(what, last.start, this.lastEnd > at ? this.lastEnd : this.ends[this.p]!);
      }
    }
    // CPython has looked behind `not` for `in`.
    if (this.peek() === T.NOT && this.kinds[this.p + 1] !== T.IN) this.p++;
    else this.canRead();
    this.unexpected();
  }

  /** Tolerant: what stands between a complete statement and the end of its line. */
  private leftovers(out: Body): void {
    this.fail('invalid syntax', this.start, this.ends[this.p]!);
    const start = this.start;
    const children: A.Expr[] = [];
    while (!this.endsLine(this.p)) {
      const before = this.p;
      if (this.begins(this.p)) children.push(this.named());
      if (this.p === before) this.p++;
    }
    out.push({ kind: 'BrokenStmt', start, end: this.lastEnd, children });
    this.skip(T.NEWLINE);
  }

  private strayBlock(out: Body): void {
    this.note('unexpected indent', this.start, this.start, 'IndentationError');
    this.p++;
    if (!this.enterBlock()) return this.skipBlock();
    while (this.peek() !== T.DEDENT && this.peek() !== T.EOF) this.statementInto(out);
    this.skip(T.DEDENT);
    this.blockDepth--;
  }

  /** Passes over the rest of a block whose `INDENT` was read. */
  private skipBlock(): void {
    let open = 1;
    while (this.peek() !== T.EOF) {
      if (this.peek() === T.INDENT) open++;
      else if (this.peek() === T.DEDENT && --open === 0) {
        this.p++;
        return;
      }
      this.p++;
    }
  }

  /** A clause whose head is not in the text. */
  private strayClause(out: Body): void {
    this.note('invalid syntax', this.start, this.ends[this.p]!);
    const start = this.start;
    switch (this.peek()) {
      case T.ELIF:
        return void out.push(this.if());
      case T.ELSE:
        this.p++;
        this.skip(T.COLON);
        out.push(...this.block('else'));
        return;
      default: {
        const rest = this.tryRest();
        out.push({ kind: 'Try', start, end: this.lastSolidEnd(start), body: [], ...rest });
      }
    }
  }

  private strayCase(out: Body): void {
    this.note('invalid syntax', this.start, this.ends[this.p]!);
    const start = this.start;
    const cases: A.MatchCase[] = [];
    while (this.peek() === T.NAME && this.values[this.p] === T.ID_CASE && this.lineEndsInColon())
      cases.push(this.case());
    const subject = this.missingAt(start);
    out.push({ kind: 'Match', start, end: this.lastSolidEnd(start), subject, cases });
  }

  private missingAt(at: number): A.BrokenExpr {
    return { kind: 'BrokenExpr', start: at, end: at };
  }

  /** End of the last token that is no layout; compound statements end with their last statement. */
  private lastSolidEnd(start: number): number {
    let at = this.p - 1;
    while (at >= 0) {
      const kind = this.kinds[at]!;
      if (kind !== T.NEWLINE && kind !== T.DEDENT && kind !== T.INDENT) return Math.max(start, this.ends[at]!);
      at--;
    }
    return start;
  }

  /** The suite after a colon. `what` names its owner in CPython's words; `owner` is the owner's offset. */
  private block(what: string, owner = this.start): readonly A.Stmt[] {
    const out: Body = [];
    if (this.peek() !== T.NEWLINE) {
      if (this.endsLine(this.p)) {
        if (!this.pattern) this.missingBlock(what, owner);
        return out;
      }
      this.simpleLine(out);
      return out;
    }
    if (this.kinds[this.p + 1] !== T.INDENT) {
      if (this.kinds[this.p + 1] === T.ERROR) this.p++;
      this.missingBlock(what, owner);
      this.p++;
      return out;
    }
    this.p += 2;
    if (!this.enterBlock()) {
      const start = this.start;
      this.skipBlock();
      return [{ kind: 'BrokenStmt', start, end: this.lastSolidEnd(start), children: [] }];
    }
    while (this.peek() !== T.DEDENT && this.peek() !== T.EOF) this.statementInto(out);
    this.skip(T.DEDENT);
    this.blockDepth--;
    return out;
  }

  private missingBlock(what: string, owner: number): void {
    if (this.peek() === T.ERROR) return this.unexpected();
    const line = this.tolerant ? '' : ` on line ${this.lineOf(owner)}`;
    const at = this.tolerant ? this.start : (this.starts[this.p + 1] ?? this.start);
    this.note(`expected an indented block after ${what}${line}`, at, at, 'IndentationError');
  }

  /** The colon of a head. After `else`, `try`, `finally` and `def` CPython asks for it whatever comes instead. */
  private colon(always = false): void {
    if (this.skip(T.COLON)) return;
    if (this.tolerant) this.note("expected ':'", this.start, this.ends[this.p]!);
    else if (always || this.peek() === T.NEWLINE) this.fail("expected ':'", this.start, this.ends[this.p]!);
    else {
      this.unexpected();
    }
    // Tolerant: the block may still follow on the next line.
    while (!this.endsLine(this.p) && this.peek() !== T.COLON) this.p++;
    this.skip(T.COLON);
  }

  // ── Compound statements ───────────────────────────────────────────────────────────────────────
  private if(): A.If {
    // `elif` chains may be long: collect the clauses, then nest them from the last.
    const clauses: { start: number; test: A.Expr; body: readonly A.Stmt[] }[] = [];
    let orelse: readonly A.Stmt[] = [];
    let word = 'if';
    do {
      const start = this.start;
      this.p++;
      const test = this.named();
      this.colon();
      clauses.push({ start, test, body: this.block(`'${word}' statement`, start) });
      word = 'elif';
    } while (this.peek() === T.ELIF);
    if (this.peek() === T.ELSE) orelse = this.else();
    const end = this.lastSolidEnd(clauses[0]!.start);
    for (let i = clauses.length - 1; i > 0; i--) orelse = [{ kind: 'If', end, ...clauses[i]!, orelse }];
    return { kind: 'If', end, ...clauses[0]!, orelse };
  }

  private else(): readonly A.Stmt[] {
    const start = this.start;
    this.p++;
    this.colon(true);
    return this.block("'else' statement", start);
  }

  private while(): A.While {
    const start = this.start;
    this.p++;
    const test = this.named();
    this.colon();
    const body = this.block("'while' statement", start);
    const orelse = this.peek() === T.ELSE ? this.else() : [];
    return { kind: 'While', start, end: this.lastSolidEnd(start), test, body, orelse };
  }

  private for(start: number, isAsync: boolean): A.For {
    this.p++;
    const target = this.targetList();
    this.expect(T.IN);
    const iter = this.starExpressions();
    this.colon();
    const body = this.block("'for' statement", start);
    const orelse = this.peek() === T.ELSE ? this.else() : [];
    return { kind: 'For', start, end: this.lastSolidEnd(start), target, iter, body, orelse, isAsync };
  }

  private with(start: number, isAsync: boolean): A.With {
    this.p++;
    const items = this.withItems();
    this.colon();
    const body = this.block("'with' statement", start);
    return { kind: 'With', start, end: this.lastSolidEnd(start), items, body, isAsync };
  }

  private withItems(): readonly A.WithItem[] {
    if (this.peek() === T.LPAR && this.parenthesisEndsHeader()) {
      const { p, depth } = this;
      this.trying++;
      try {
        this.p++;
        const items: A.WithItem[] = [];
        do {
          if (this.peek() === T.RPAR && items.length > 0) break;
          items.push(this.withItem());
        } while (this.skip(T.COMMA));
        this.expect(T.RPAR);
        if (this.peek() !== T.COLON) this.unexpected();
        this.trying--;
        return items;
      } catch (fault) {
        this.trying--;
        if (!(fault instanceof SyntaxFault)) throw fault;
        this.p = p;
        this.depth = depth;
      }
    }
    const items: A.WithItem[] = [];
    do {
      if (items.length > 0 && this.peek() === T.COLON) {
        this.unexpected();
        break;
      }
      items.push(this.withItem());
    } while (this.skip(T.COMMA));
    return items;
  }

  private withItem(): A.WithItem {
    const start = this.start;
    const context = this.expression();
    if (!this.skip(T.AS)) return { kind: 'WithItem', start, end: this.lastEnd, context, target: null };
    const target = this.peek() === T.STAR ? this.starExpression() : this.primary();
    this.checkTarget(target, 'with');
    return { kind: 'WithItem', start, end: this.lastEnd, context, target };
  }

  /** Whether the parenthesis at the cursor closes right before a colon. */
  private parenthesisEndsHeader(): boolean {
    let open = 0;
    for (let at = this.p; ; at++) {
      const kind = this.kinds[at]!;
      if (kind === T.LPAR || kind === T.LSQB || kind === T.LBRACE) open++;
      else if (kind === T.RPAR || kind === T.RSQB || kind === T.RBRACE) {
        if (--open === 0) return this.kinds[at + 1] === T.COLON;
      } else if (kind === T.NEWLINE || kind === T.EOF || kind === T.ERROR) return false;
    }
  }

  private try(): A.Try {
    const start = this.start;
    this.p++;
    this.colon(true);
    const body = this.block("'try' statement", start);
    if (this.peek() !== T.EXCEPT && this.peek() !== T.FINALLY && !this.pattern) {
      this.note("expected 'except' or 'finally' block", this.start, this.ends[this.p]!);
    }
    const rest = this.tryRest();
    return { kind: 'Try', start, end: this.lastSolidEnd(start), body, ...rest };
  }

  private tryRest(): Pick<A.Try, 'handlers' | 'orelse' | 'finalbody' | 'isStar'> {
    const handlers: A.ExceptHandler[] = [];
    let isStar = false;
    while (this.peek() === T.EXCEPT) {
      const star = this.kinds[this.p + 1] === T.STAR;
      if (handlers.length > 0 && star !== isStar) {
        this.fail("cannot have both 'except' and 'except*' on the same 'try'", this.start, this.ends[this.p]!);
      }
      isStar = star;
      handlers.push(this.handler());
    }
    const orelse = this.peek() === T.ELSE && (handlers.length > 0 || this.tolerant) ? this.else() : [];
    let finalbody: readonly A.Stmt[] = [];
    if (this.peek() === T.FINALLY) {
      const start = this.start;
      this.p++;
      this.colon(true);
      finalbody = this.block("'finally' statement", start);
    }
    return { handlers, orelse, finalbody, isStar };
  }

  private handler(): A.ExceptHandler {
    const start = this.start;
    this.p++;
    const star = this.skip(T.STAR);
    let type: A.Expr | null = null;
    let target: A.Expr | null = null;
    if (this.peek() !== T.COLON || star) {
      if (star && this.peek() === T.COLON)
        this.fail('expected one or more exception types', this.start, this.start + 1);
      const typeStart = this.start;
      type = this.expression();
      if (this.peek() === T.COMMA) {
        const elts = [type];
        while (this.skip(T.COMMA) && this.begins(this.p)) elts.push(this.expression());
        if (this.tolerant && elts.length === 2 && isOldTarget(elts[1]!)) target = elts[1]!;
        else {
          type = { kind: 'Tuple', start: typeStart, end: this.lastEnd, elts };
          const named = this.peek() === T.AS && this.kinds[this.p + 1] === T.NAME;
          const colon = this.p + (named ? 2 : 0);
          if (!this.tolerant && !this.pattern && this.kinds[colon] === T.COLON)
            this.fail('multiple exception types must be parenthesized', typeStart, this.ends[colon]! - 1);
          if (!this.tolerant && !this.pattern) this.unexpected();
        }
      }
      if (this.skip(T.AS)) {
        const at = this.p;
        if (this.peek() === T.NAME) {
          this.p++;
          target = { kind: 'Name', start: this.starts[at]!, end: this.ends[at]!, id: this.name(at) };
        } else this.unexpected();
      }
    }
    this.colon();
    const body = this.block(star ? "'except*' statement" : "'except' statement", start);
    return { kind: 'ExceptHandler', start, end: this.lastSolidEnd(start), type, target, body };
  }

  private async(decorators: readonly A.Expr[]): A.Stmt {
    const start = this.start;
    const next = this.kinds[this.p + 1];
    if (next === T.DEF) {
      this.p++;
      return this.functionDef(start, decorators, true);
    }
    if (next === T.FOR && decorators.length === 0) {
      this.p++;
      return this.for(start, true);
    }
    if (next === T.WITH && decorators.length === 0) {
      this.p++;
      return this.with(start, true);
    }
    this.p++;
    this.unexpected();
    return { kind: 'Expr', start, end: this.lastEnd, value: { kind: 'Name', start, end: this.lastEnd, id: 'async' } };
  }

  private decorated(): A.Stmt {
    const start = this.start;
    const decorators: A.Expr[] = [];
    for (;;) {
      if (this.peek() === T.AT) {
        this.p++;
        decorators.push(this.named());
        if (this.peek() === T.COLONEQ) this.unexpected();
        if (!this.expect(T.NEWLINE)) {
          this.skipLine();
          this.skip(T.NEWLINE);
        }
      } else if (this.pattern && this.peek() === T.ELLIPSIS) {
        decorators.push({ kind: 'Ellipsis', start: this.start, end: this.ends[this.p]! });
        this.p++;
        this.skip(T.NEWLINE);
      } else break;
    }
    if (this.peek() === T.DEF) return this.functionDef(this.start, decorators, false);
    if (this.peek() === T.CLASS) return this.classDef(decorators);
    if (this.peek() === T.ASYNC) return this.async(decorators);
    if (this.pattern && this.peek() === T.EOF) return this.anyFunction(start, decorators);
    if (this.peek() !== T.ERROR || this.tolerant) {
      this.fail('invalid syntax', this.start, this.ends[this.p]!);
    } else this.unexpected();
    return { kind: 'BrokenStmt', start, end: this.lastSolidEnd(start), children: decorators };
  }

  /** Pattern: decorators alone stand for any function that has them. */
  private anyFunction(start: number, decorators: readonly A.Expr[]): A.FunctionDef {
    const end = this.lastSolidEnd(start);
    const ellipsis: A.EllipsisLiteral = { kind: 'Ellipsis', start: end, end };
    return {
      kind: 'FunctionDef',
      start,
      end,
      name: '$_',
      nameStart: end,
      typeParams: [],
      params: [
        {
          kind: 'Parameter',
          start: end,
          end,
          name: '...',
          nameStart: end,
          flavor: 'ellipsis',
          annotation: null,
          default: null,
          tuple: null,
        },
      ],
      body: [{ kind: 'Expr', start: end, end, value: ellipsis }],
      decorators,
      returns: null,
      isAsync: false,
    };
  }

  /** A definition's name; in a pattern `...` stands for any. */
  private definitionName(): string {
    const at = this.p;
    if (this.pattern && this.skip(T.ELLIPSIS)) return '$_';
    if (this.peek() >= T.KEYWORD && this.tolerant && this.kinds[at + 1] === T.LPAR) {
      this.fail('invalid syntax', this.start, this.ends[at]!);
      this.p++;
      return T.spelling[this.kinds[at]!]!;
    }
    return this.expect(T.NAME) ? this.name(at) : '';
  }

  private functionDef(start: number, decorators: readonly A.Expr[], isAsync: boolean): A.FunctionDef {
    this.p++;
    const nameStart = this.start;
    const name = this.definitionName();
    const typeParams = this.typeParams();
    let params: readonly A.Parameter[] = [];
    if (this.expect(T.LPAR, this.tolerant ? undefined : "expected '('")) {
      params = this.parameters(T.RPAR, true);
      this.expect(T.RPAR);
    }
    const returns = this.skip(T.ARROW) ? this.expression() : null;
    const body = this.definitionBody('function definition', start);
    const end = this.lastSolidEnd(start);
    return { kind: 'FunctionDef', start, end, name, nameStart, typeParams, params, body, decorators, returns, isAsync };
  }

  private classDef(decorators: readonly A.Expr[]): A.ClassDef {
    const start = this.start;
    this.p++;
    const nameStart = this.start;
    const name = this.definitionName();
    const typeParams = this.typeParams();
    const open = this.start;
    const args = this.peek() === T.LPAR ? this.args() : [];
    if (!this.tolerant && args.some((arg) => arg.kind === 'GeneratorExp' && arg.start === open)) this.unexpected();
    const body = this.definitionBody('class definition', start);
    return {
      kind: 'ClassDef',
      start,
      end: this.lastSolidEnd(start),
      name,
      nameStart,
      typeParams,
      args,
      body,
      decorators,
    };
  }

  private definitionBody(what: string, start: number): readonly A.Stmt[] {
    if (this.pattern && (this.peek() === T.NEWLINE || this.peek() === T.EOF)) {
      // A head alone stands for any body.
      const at = this.lastEnd;
      this.skip(T.NEWLINE);
      return [{ kind: 'Expr', start: at, end: at, value: { kind: 'Ellipsis', start: at, end: at } }];
    }
    this.colon(what === 'function definition');
    return this.block(what, start);
  }

  // ── match ─────────────────────────────────────────────────────────────────────────────────────
  private lineEndsInColon(): boolean {
    let at = this.p + 1;
    if (this.endsLine(at)) return false;
    while (!this.endsLine(at) && this.kinds[at] !== T.ERROR) at++;
    if (this.kinds[at - 1] === T.COLON) return true;
    return false;
  }

  /** Whether `match` at the cursor begins a statement: nothing else ends its line with a colon. */
  private atMatch(): boolean {
    const next = this.kinds[this.p + 1]!;
    if (!this.begins(this.p + 1) && next !== T.STAR && next !== T.YIELD) return false;
    return this.lineEndsInColon();
  }

  private match(): A.Match {
    const start = this.start;
    this.p++;
    const subject = this.matchSubject();
    this.colon();
    const cases: A.MatchCase[] = [];
    if (this.peek() === T.NEWLINE && this.kinds[this.p + 1] === T.INDENT) {
      this.p += 2;
      if (!this.enterBlock()) this.skipBlock();
      else {
        while (this.peek() !== T.DEDENT && this.peek() !== T.EOF) {
          if (this.peek() === T.NAME && this.values[this.p] === T.ID_CASE) cases.push(this.case());
          else if (this.pattern && this.peek() === T.ELLIPSIS) {
            this.p++;
            this.skip(T.NEWLINE);
          } else {
            this.unexpected();
            const stray: Body = [];
            this.statementInto(stray);
            const at = stray[0]?.start ?? this.start;
            const pattern: A.Pattern = { kind: 'MatchAs', start: at, end: at, pattern: null, name: null };
            if (stray.length > 0) {
              cases.push({
                kind: 'MatchCase',
                start: at,
                end: this.lastSolidEnd(at),
                pattern,
                guard: null,
                body: stray,
              });
            }
          }
        }
        this.skip(T.DEDENT);
        this.blockDepth--;
      }
    } else {
      this.missingBlock("'match' statement", start);
      this.skip(T.NEWLINE);
    }
    return { kind: 'Match', start, end: this.lastSolidEnd(start), subject, cases };
  }

  private matchSubject(): A.Expr {
    const start = this.start;
    const first = this.peek() === T.STAR ? this.starExpression() : this.named();
    if (this.peek() !== T.COMMA) {
      if (first.kind === 'Starred') this.unexpected();
      return first;
    }
    const elts = [first];
    while (this.skip(T.COMMA)) {
      if (this.peek() === T.COLON || this.endsLine(this.p)) break;
      elts.push(this.peek() === T.STAR ? this.starExpression() : this.named());
    }
    return { kind: 'Tuple', start, end: this.lastEnd, elts };
  }

  private case(): A.MatchCase {
    const start = this.start;
    this.p++;
    const pattern = this.casePatterns();
    const guard = this.skip(T.IF) ? this.named() : null;
    this.colon();
    const body = this.block("'case' statement", start);
    return { kind: 'MatchCase', start, end: this.lastSolidEnd(start), pattern, guard, body };
  }
}

/** Whether the second item of `except A, b:` is Python 2's variable rather than PEP 758's second type. */
const isOldTarget = (node: A.Expr): boolean => {
  if (node.kind === 'Tuple' || node.kind === 'List' || node.kind === 'Subscript') return true;
  if (node.kind !== 'Name') return false;
  const first = node.id.charAt(0);
  return first === first.toLowerCase();
};
