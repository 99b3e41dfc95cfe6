/**
 * Python's syntax tree to the generic one.
 *
 * In: a `Module` of `@sallyport/python/syntax`. Out: the generic nodes of `tree/node.ts`, with dense ids. The same
 * code lowers programs and patterns; with `pattern` on, names that begin with `$` become metavariables and
 * `...` becomes the ellipsis operator.
 *
 * Spelling that has no meaning is dropped here: chained comparisons become `and`, Python 2's `print` and
 * `exec` become calls, `except A, e` binds `e`. A definition starts at its first decorator.
 *
 * The recursion follows the parser's, which is bounded. Chains that the parser reads in a loop (`a + b + …`,
 * `a.b().c()…`, `elif`) are lowered in loops too, and bent where they are longer than `MAX_CHAIN`, so that the
 * generic tree stays shallow enough for every recursive walk: long sums become balanced trees, long
 * trailer chains an `Opaque` with the arguments as children, and further `elif`s a statement of their own.
 */
import type { Expr, MatchCase, Module, Pattern, Stmt } from '@sallyport/python/syntax';
import type {
  Block,
  Case,
  Catch,
  Ellipsis,
  Entry,
  Expression,
  Name,
  Node,
  Program,
  Spread,
  Statement,
  WithItem,
} from '../../tree/node.ts';
import { ExpressionLowering, MAX_CHAIN } from './lower-expressions.ts';

export interface Lowered<T> {
  readonly root: T;
  readonly nodeCount: number;
}

/** A whole module. */
export const lowerModule = (module: Module, text: string, mode: 'program' | 'pattern'): Lowered<Program> => {
  const lowering = new StatementLowering(text, mode === 'pattern');
  const body = lowering.statements(module.body);
  const root: Program = { kind: 'Program', id: lowering.next(), start: module.start, end: module.end, body };
  return { root, nodeCount: lowering.count };
};

class StatementLowering extends ExpressionLowering {
  statements(body: readonly Stmt[]): readonly Statement[] {
    const out: Statement[] = [];
    for (const stmt of body) this.statementInto(stmt, out);
    return out;
  }

  /** The block around statements; an empty one stands at `at`. */
  private block(body: readonly Stmt[], at: number): Block {
    const id = this.next();
    const lowered = this.statements(body);
    const first = lowered[0];
    const last = lowered.at(-1);
    return { kind: 'Block', id, start: first?.start ?? at, end: last?.end ?? at, body: lowered };
  }

  private optionalBlock(body: readonly Stmt[]): { else?: Block } {
    return body.length === 0 ? {} : { else: this.block(body, body[0]!.start) };
  }

  private statementInto(stmt: Stmt, out: Statement[]): void {
    if (stmt.kind === 'If') this.ifInto(stmt, out);
    else if (stmt.kind === 'Import') {
      for (const alias of stmt.names) {
        const alone = stmt.names.length === 1;
        const start = alone ? stmt.start : alias.start;
        const [top = ''] = alias.name.split('.', 1);
        const local = alias.asName ?? top;
        // `import a.b as a` binds what `from a import b as a` does; `import a.b` would look the same as it.
        const isRenamed = alias.asName === top && alias.name !== top;
        const imported = isRenamed ? alias.name.slice(alias.name.lastIndexOf('.') + 1) : '*';
        const binding = {
          kind: 'ImportBinding',
          id: this.next(),
          start: alias.start,
          end: alias.end,
          imported,
          local,
        } as const;
        out.push({
          kind: 'Import',
          id: this.next(),
          start,
          end: alias.end,
          module: isRenamed ? alias.name.slice(0, alias.name.lastIndexOf('.')) : alias.name,
          level: 0,
          bindings: [binding],
          typeOnly: false,
        });
      }
    } else out.push(this.statement(stmt));
  }

  private statement(stmt: Exclude<Stmt, { kind: 'If' | 'Import' }>): Statement {
    const { start, end } = stmt;
    const id = this.next();
    switch (stmt.kind) {
      case 'Expr':
        return this.exprStmt(stmt.value, id, start, end);
      case 'Assign': {
        let value = this.expr(stmt.value);
        const targets = stmt.targets.slice(-MAX_CHAIN);
        for (let i = targets.length - 1; i >= 0; i--) {
          const target = targets[i]!;
          const own = this.next();
          value = { kind: 'Assign', id: own, start: target.start, end, op: '=', target: this.expr(target), value };
        }
        if (targets.length < stmt.targets.length) {
          const rest = this.exprs(stmt.targets.slice(0, -MAX_CHAIN));
          value = { kind: 'Opaque', id: this.next(), start, end, text: '', children: [...rest, value] };
        }
        return { kind: 'ExprStmt', id, start, end, expr: value };
      }
      case 'AugAssign': {
        const own = this.next();
        const target = this.expr(stmt.target);
        const value = this.expr(stmt.value);
        return {
          kind: 'ExprStmt',
          id,
          start,
          end,
          expr: { kind: 'Assign', id: own, start, end, op: stmt.op, target, value },
        };
      }
      case 'AnnAssign': {
        const own = this.next();
        const target = this.expr(stmt.target);
        const annotation = this.expr(stmt.annotation);
        const value = stmt.value === null ? {} : { value: this.expr(stmt.value) };
        const expr: Expression = { kind: 'Assign', id: own, start, end, op: '=', target, annotation, ...value };
        return { kind: 'ExprStmt', id, start, end, expr };
      }
      case 'TypeAlias': {
        const own = this.next();
        const target = this.expr(stmt.name);
        const value = this.expr(stmt.value);
        return {
          kind: 'ExprStmt',
          id,
          start,
          end,
          expr: { kind: 'Assign', id: own, start, end, op: '=', target, value },
        };
      }
      case 'FunctionDef': {
        this.yields.push(false);
        const decorators = stmt.decorators.map((decorator) => this.expr(decorator));
        const params = stmt.params.map((param) => this.param(param));
        const returns = stmt.returns === null ? {} : { returns: this.expr(stmt.returns) };
        const body = this.block(stmt.body, end);
        const generator = this.yields.pop() === true;
        return {
          kind: 'Function',
          id,
          start: decorators[0]?.start ?? start,
          end,
          flavor: 'def',
          name: stmt.name,
          nameStart: stmt.nameStart,
          params,
          body,
          expressionBody: false,
          decorators,
          ...returns,
          async: stmt.isAsync,
          generator,
          static: false,
        };
      }
      case 'ClassDef': {
        const decorators = stmt.decorators.map((decorator) => this.expr(decorator));
        const bases = stmt.args.map((arg) => this.argument(arg));
        const body = this.block(stmt.body, end);
        const { name, nameStart } = stmt;
        return {
          kind: 'Class',
          id,
          start: decorators[0]?.start ?? start,
          end,
          name,
          nameStart,
          bases,
          decorators,
          body,
        };
      }
      case 'Return':
        return { kind: 'Return', id, start, end, ...(stmt.value === null ? {} : { value: this.expr(stmt.value) }) };
      case 'Delete':
        return { kind: 'Delete', id, start, end, targets: stmt.targets.map((target) => this.expr(target)) };
      case 'For':
        return {
          kind: 'ForEach',
          id,
          start,
          end,
          target: this.expr(stmt.target),
          iter: this.expr(stmt.iter),
          body: this.block(stmt.body, end),
          ...this.optionalBlock(stmt.orelse),
          async: stmt.isAsync,
          over: 'values',
        };
      case 'While':
        return {
          kind: 'While',
          id,
          start,
          end,
          test: this.expr(stmt.test),
          body: this.block(stmt.body, end),
          ...this.optionalBlock(stmt.orelse),
          doWhile: false,
        };
      case 'With': {
        const items = stmt.items.map((item): WithItem => {
          const own = this.next();
          const context = this.expr(item.context);
          const target = item.target === null ? {} : { target: this.expr(item.target) };
          return { kind: 'WithItem', id: own, start: item.start, end: item.end, context, ...target };
        });
        return { kind: 'With', id, start, end, items, body: this.block(stmt.body, end), async: stmt.isAsync };
      }
      case 'Match':
        return {
          kind: 'Switch',
          id,
          start,
          end,
          subject: this.expr(stmt.subject),
          cases: stmt.cases.map((one) => this.case(one)),
          fallsThrough: false,
        };
      case 'Raise': {
        if (stmt.exc === null) return { kind: 'Throw', id, start, end };
        if (stmt.extra.length === 0) {
          const cause = stmt.cause === null ? {} : { cause: this.expr(stmt.cause) };
          return { kind: 'Throw', id, start, end, value: this.expr(stmt.exc), ...cause };
        }
        // Python 2: `raise E, message` makes an instance.
        const own = this.next();
        const callee = this.expr(stmt.exc);
        const args = [this.expr(stmt.extra[0]!)];
        const value: Expression = {
          kind: 'Call',
          id: own,
          start: stmt.exc.start,
          end,
          callee,
          args,
          isNew: false,
          optional: false,
        };
        return { kind: 'Throw', id, start, end, value };
      }
      case 'Try': {
        const body = this.block(stmt.body, start);
        const handlers = stmt.handlers.map((handler): Catch => {
          const own = this.next();
          const type = handler.type === null ? {} : { type: this.expr(handler.type) };
          const target = handler.target === null ? {} : { target: this.expr(handler.target) };
          const inner = this.block(handler.body, handler.end);
          return { kind: 'Catch', id: own, start: handler.start, end: handler.end, ...type, ...target, body: inner };
        });
        const last = stmt.finalbody.length === 0 ? {} : { finally: this.block(stmt.finalbody, end) };
        return { kind: 'Try', id, start, end, body, handlers, ...this.optionalBlock(stmt.orelse), ...last };
      }
      case 'Assert': {
        const message = stmt.message === null ? {} : { message: this.expr(stmt.message) };
        return { kind: 'Assert', id, start, end, test: this.expr(stmt.test), ...message };
      }
      case 'ImportFrom': {
        const bindings = stmt.names.map((alias) => ({
          kind: 'ImportBinding' as const,
          id: this.next(),
          start: alias.start,
          end: alias.end,
          imported: alias.name,
          local: alias.asName ?? alias.name,
        }));
        return { kind: 'Import', id, start, end, module: stmt.module, level: stmt.level, bindings, typeOnly: false };
      }
      case 'Global':
      case 'Nonlocal':
        return {
          kind: 'ScopeDecl',
          id,
          start,
          end,
          flavor: stmt.kind === 'Global' ? 'global' : 'nonlocal',
          names: stmt.names,
        };
      case 'Pass':
        return { kind: 'Pass', id, start, end };
      case 'Break':
      case 'Continue':
        return { kind: 'Jump', id, start, end, flavor: stmt.kind === 'Break' ? 'break' : 'continue' };
      case 'Print': {
        const args: Expression[] = stmt.values.map((value) => this.expr(value));
        if (stmt.dest !== null) {
          const own = this.next();
          args.push({
            kind: 'KeywordArg',
            id: own,
            start: stmt.dest.start,
            end: stmt.dest.end,
            name: 'file',
            value: this.expr(stmt.dest),
          });
        }
        return { kind: 'ExprStmt', id, start, end, expr: this.oldCall('print', start, end, args) };
      }
      case 'Exec': {
        const args = [stmt.code, ...stmt.scopes].map((value) => this.expr(value));
        return { kind: 'ExprStmt', id, start, end, expr: this.oldCall('exec', start, end, args) };
      }
      case 'BrokenStmt': {
        const nodes: Node[] = [];
        for (const child of stmt.children) {
          if (isStatement(child)) {
            const inner: Statement[] = [];
            this.statementInto(child, inner);
            nodes.push(...inner);
          } else nodes.push(this.expr(child));
        }
        return { kind: 'Broken', id, start, end, children: nodes };
      }
      default: {
        const rest: never = stmt;
        return rest;
      }
    }
  }

  /** Call of a builtin that Python 2 had as a statement; the keyword is the callee. */
  private oldCall(name: 'print' | 'exec', start: number, end: number, args: readonly Expression[]): Expression {
    const callee: Name = { kind: 'Name', id: this.next(), start, end: start + name.length, name };
    return { kind: 'Call', id: this.next(), start, end, callee, args, isNew: false, optional: false };
  }

  private exprStmt(value: Expr, id: number, start: number, end: number): Statement {
    if (this.pattern) {
      if (value.kind === 'Ellipsis') return { kind: 'Ellipsis', id, start, end };
      if (value.kind === 'Name' && value.id.startsWith('$...'))
        return { kind: 'EllipsisMetavar', id, start, end, name: value.id };
    }
    return { kind: 'ExprStmt', id, start, end, expr: this.expr(value) };
  }

  private ifInto(stmt: Extract<Stmt, { kind: 'If' }>, out: Statement[]): void {
    // The chain of `elif`s as a list, then nested from its end; where it is too long, cut into statements.
    const chain = [stmt];
    for (;;) {
      const rest: readonly Stmt[] = chain.at(-1)!.orelse;
      const only = rest[0];
      if (rest.length !== 1 || only?.kind !== 'If') break;
      chain.push(only);
    }
    const pieces: Statement[] = [];
    let otherwise: Block | undefined;
    let nested = 0;
    const last = chain.at(-1)!;
    if (last.orelse.length > 0) otherwise = this.block(last.orelse, last.end);
    for (let i = chain.length - 1; i >= 0; i--) {
      const { test, body, start, end } = chain[i]!;
      const id = this.next();
      const whole: Statement = {
        kind: 'If',
        id,
        start,
        end: otherwise === undefined ? (body.at(-1)?.end ?? end) : end,
        test: this.expr(test),
        // oxlint-disable-next-line unicorn/no-thenable -- the tree's own word
        then: this.block(body, end),
        ...(otherwise === undefined ? {} : { else: otherwise }),
      };
      nested++;
      if (i === 0) pieces.push(whole);
      else if (nested % MAX_CHAIN === 0) {
        pieces.push(whole);
        otherwise = undefined;
      } else otherwise = { kind: 'Block', id: this.next(), start: whole.start, end: whole.end, body: [whole] };
    }
    for (let i = pieces.length - 1; i >= 0; i--) out.push(pieces[i]!);
  }

  // ── match ─────────────────────────────────────────────────────────────────────────────────────
  private case(one: MatchCase): Case {
    const { start, end } = one;
    const id = this.next();
    const test = this.matchPattern(one.pattern);
    const guard = one.guard === null ? {} : { guard: this.expr(one.guard) };
    return { kind: 'Case', id, start, end, test, ...guard, body: this.block(one.body, end) };
  }

  private matchPattern(pattern: Pattern): Expression {
    const { start, end } = pattern;
    switch (pattern.kind) {
      case 'MatchValue':
      case 'MatchSingleton':
        return this.expr(pattern.value);
      case 'MatchSequence': {
        const items = pattern.patterns.map((inner) => this.matchPattern(inner));
        return { kind: 'List', id: this.next(), start, end, flavor: 'list', items };
      }
      case 'MatchStar': {
        const id = this.next();
        const name = pattern.name === null ? {} : { name: pattern.name };
        return {
          kind: 'Spread',
          id,
          start,
          end,
          value: { kind: 'Capture', id: this.next(), start, end, ...name },
          double: false,
        };
      }
      case 'MatchMapping': {
        const entries: (Entry | Spread | Ellipsis)[] = pattern.keys.map((key, i) => {
          const inner = pattern.patterns[i]!;
          if (this.pattern && key.kind === 'Ellipsis')
            return { kind: 'Ellipsis', id: this.next(), start: key.start, end: key.end };
          const id = this.next();
          const value = this.matchPattern(inner);
          return { kind: 'Entry', id, start: key.start, end: inner.end, key: this.expr(key), value, shorthand: false };
        });
        if (pattern.rest !== null) {
          const at = end - 1 - pattern.rest.length;
          const value: Expression = { kind: 'Capture', id: this.next(), start: at, end: at, name: pattern.rest };
          entries.push({ kind: 'Spread', id: this.next(), start: at, end: at, value, double: true });
        }
        return { kind: 'Dict', id: this.next(), start, end, entries };
      }
      case 'MatchClass': {
        const callee = this.expr(pattern.cls);
        const args = pattern.patterns.map((inner) => this.matchPattern(inner));
        for (const { name, start: at, pattern: inner } of pattern.keywords) {
          const value = this.matchPattern(inner);
          args.push({ kind: 'KeywordArg', id: this.next(), start: at, end: inner.end, name, value });
        }
        return { kind: 'Call', id: this.next(), start, end, callee, args, isNew: false, optional: false };
      }
      case 'MatchAs': {
        if (this.pattern && pattern.name !== null && pattern.pattern === null && this.isMeta(pattern.name)) {
          return { kind: 'Metavar', id: this.next(), start, end, name: pattern.name };
        }
        const name = pattern.name === null ? {} : { name: pattern.name };
        const inner = pattern.pattern === null ? {} : { pattern: this.matchPattern(pattern.pattern) };
        return { kind: 'Capture', id: this.next(), start, end, ...name, ...inner };
      }
      case 'MatchOr':
        return this.fold(
          pattern,
          pattern.patterns.map((inner) => this.matchPattern(inner)),
          (left, right) => ({
            kind: 'Binary',
            id: this.next(),
            start: left.start,
            end: right.end,
            op: '|',
            left,
            right,
          }),
        );
      default: {
        const rest: never = pattern;
        return rest;
      }
    }
  }
}

const statementKinds = new Set([
  'FunctionDef',
  'ClassDef',
  'Return',
  'Delete',
  'Assign',
  'AugAssign',
  'AnnAssign',
  'TypeAlias',
  'For',
  'While',
  'If',
  'With',
  'Match',
  'Raise',
  'Try',
  'Assert',
  'Import',
  'ImportFrom',
  'Global',
  'Nonlocal',
  'Expr',
  'Pass',
  'Break',
  'Continue',
  'Print',
  'Exec',
  'BrokenStmt',
]);
const isStatement = (node: Expr | Stmt): node is Stmt => statementKinds.has(node.kind);
