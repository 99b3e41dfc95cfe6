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
import type {
  Argument,
  Expr,
  Module,
  Parameter,
  Pattern,
  Stmt,
  MatchCase,
  ComprehensionFor,
} from '@sallyport/python/syntax';
import type {
  Block,
  Case,
  Catch,
  ComprehensionClause,
  Dict,
  Entry,
  Ellipsis,
  Expression,
  Function,
  Metavar,
  Name,
  Node,
  Param,
  Program,
  Spread,
  Statement,
  WithItem,
} from '../../tree/node.ts';

/** Links of one chain that become nesting. */
const MAX_CHAIN = 200;

export interface Lowered<T> {
  readonly root: T;
  readonly nodeCount: number;
}

/** A whole module. */
export const lowerModule = (module: Module, text: string, mode: 'program' | 'pattern'): Lowered<Program> => {
  const lowering = new Lowering(text, mode === 'pattern');
  const body = lowering.statements(module.body);
  const root: Program = { kind: 'Program', id: lowering.next(), start: module.start, end: module.end, body };
  return { root, nodeCount: lowering.count };
};

class Lowering {
  count = 0;
  private readonly text: string;
  private readonly pattern: boolean;
  /** For each function being lowered: whether a `yield` was seen in it. */
  private readonly yields: boolean[] = [];

  constructor(text: string, pattern: boolean) {
    this.text = text;
    this.pattern = pattern;
  }

  next(): number {
    return this.count++;
  }

  private isMeta(name: string): boolean {
    return this.pattern && name.charCodeAt(0) === 36;
  }

  // ── Statements ────────────────────────────────────────────────────────────────────────────────
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
        const local = alias.asName ?? alias.name.split('.')[0]!;
        const imported = '*';
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
          module: alias.name,
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

  // ── Expressions ───────────────────────────────────────────────────────────────────────────────
  private exprs(list: readonly Expr[]): readonly Expression[] {
    const out: Expression[] = [];
    for (const one of list) out.push(this.expr(one));
    return out;
  }

  expr(node: Expr): Expression {
    const { start, end } = node;
    switch (node.kind) {
      case 'Name': {
        const id = this.next();
        if (!this.isMeta(node.id)) return { kind: 'Name', id, start, end, name: node.id };
        return { kind: node.id.startsWith('$...') ? 'EllipsisMetavar' : 'Metavar', id, start, end, name: node.id };
      }
      case 'Str':
        return { kind: 'Str', id: this.next(), start, end, value: node.value, bytes: false };
      case 'Bytes':
        return { kind: 'Str', id: this.next(), start, end, value: node.value, bytes: true };
      case 'Int':
      case 'Float':
      case 'Imaginary':
        return { kind: 'Num', id: this.next(), start, end, value: node.value, raw: this.text.slice(start, end) };
      case 'Bool':
        return { kind: 'Bool', id: this.next(), start, end, value: node.value };
      case 'None':
        return { kind: 'Null', id: this.next(), start, end, flavor: 'null' };
      case 'Ellipsis':
        if (this.pattern) return { kind: 'Ellipsis', id: this.next(), start, end };
        return { kind: 'Null', id: this.next(), start, end, flavor: 'ellipsis' };
      case 'Attribute':
      case 'Call':
      case 'Subscript':
      case 'AttributeEllipsis':
        return this.trailers(node);
      case 'JoinedStr':
      case 'TemplateStr': {
        const id = this.next();
        const parts: Expression[] = [];
        this.templateParts(node.parts, parts);
        return { kind: 'Template', id, start, end, parts };
      }
      case 'FormattedValue':
        return this.expr(node.value);
      case 'BinOp':
        return this.binary(node);
      case 'BoolOp':
        return this.fold(node, this.exprs(node.values), (left, right) => ({
          kind: 'Logical',
          id: this.next(),
          start: left.start,
          end: right.end,
          op: node.op,
          left,
          right,
        }));
      case 'Compare': {
        const links: Expression[] = [];
        let left = this.expr(node.left);
        for (let i = 0; i < node.ops.length; i++) {
          // The middle of `a < b < c` stands in both comparisons, as two nodes with own ids.
          const operand = node.comparators[i]!;
          if (i > 0) left = this.expr(node.comparators[i - 1]!);
          const right = this.expr(operand);
          links.push({
            kind: 'Binary',
            id: this.next(),
            start: left.start,
            end: right.end,
            op: node.ops[i]!,
            left,
            right,
          });
        }
        return this.fold(node, links, (a, b) => ({
          kind: 'Logical',
          id: this.next(),
          start: a.start,
          end: b.end,
          op: 'and',
          left: a,
          right: b,
        }));
      }
      case 'UnaryOp':
        return { kind: 'Unary', id: this.next(), start, end, op: node.op, operand: this.expr(node.operand) };
      case 'IfExp': {
        const id = this.next();
        const test = this.expr(node.test);
        // oxlint-disable-next-line unicorn/no-thenable -- the tree's own word
        return { kind: 'Conditional', id, start, end, test, then: this.expr(node.body), else: this.expr(node.orelse) };
      }
      case 'NamedExpr': {
        const id = this.next();
        const target = this.expr(node.target);
        return { kind: 'Assign', id, start, end, op: '=', target, value: this.expr(node.value) };
      }
      case 'Lambda':
        return this.lambda(node);
      case 'Await':
        return { kind: 'Await', id: this.next(), start, end, value: this.expr(node.value) };
      case 'Yield': {
        this.markYield();
        const value = node.value === null ? {} : { value: this.expr(node.value) };
        return { kind: 'Yield', id: this.next(), start, end, ...value, from: false };
      }
      case 'YieldFrom':
        this.markYield();
        return { kind: 'Yield', id: this.next(), start, end, value: this.expr(node.value), from: true };
      case 'Starred':
        return { kind: 'Spread', id: this.next(), start, end, value: this.expr(node.value), double: false };
      case 'Slice': {
        const lower = node.lower === null ? {} : { lower: this.expr(node.lower) };
        const upper = node.upper === null ? {} : { upper: this.expr(node.upper) };
        const step = node.step === null ? {} : { step: this.expr(node.step) };
        return { kind: 'Slice', id: this.next(), start, end, ...lower, ...upper, ...step };
      }
      case 'List':
      case 'Tuple':
      case 'Set': {
        const flavor = node.kind === 'List' ? 'list' : node.kind === 'Tuple' ? 'tuple' : 'set';
        return { kind: 'List', id: this.next(), start, end, flavor, items: this.exprs(node.elts) };
      }
      case 'Dict':
        return this.dict(node);
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp': {
        const id = this.next();
        const flavor = node.kind === 'ListComp' ? 'list' : node.kind === 'SetComp' ? 'set' : 'generator';
        const element = this.expr(node.elt);
        return { kind: 'Comprehension', id, start, end, flavor, element, clauses: this.clauses(node.generators) };
      }
      case 'DictComp': {
        const id = this.next();
        const element: Entry = this.entry(node.key, node.value);
        return {
          kind: 'Comprehension',
          id,
          start,
          end,
          flavor: 'dict',
          element,
          clauses: this.clauses(node.generators),
        };
      }
      case 'Repr': {
        const callee: Name = { kind: 'Name', id: this.next(), start, end: start, name: 'repr' };
        const args = [this.expr(node.value)];
        return { kind: 'Call', id: this.next(), start, end, callee, args, isNew: false, optional: false };
      }
      case 'BrokenExpr':
        return { kind: 'Broken', id: this.next(), start, end, children: [] };
      case 'DeepExpr':
        return { kind: 'DeepExpr', id: this.next(), start, end, expr: this.expr(node.value) };
      case 'TypedMetavar':
        return { kind: 'TypedMetavar', id: this.next(), start, end, name: node.name, type: this.expr(node.type) };
      default: {
        const rest: never = node;
        return rest;
      }
    }
  }

  private markYield(): void {
    if (this.yields.length > 0) this.yields[this.yields.length - 1] = true;
  }

  private templateParts(parts: readonly Expr[], out: Expression[]): void {
    for (const part of parts) {
      if (part.kind !== 'FormattedValue') {
        const any = this.pattern && part.kind === 'Str' && part.value === '...';
        out.push(any ? { kind: 'Ellipsis', id: this.next(), start: part.start, end: part.end } : this.expr(part));
        continue;
      }
      out.push(this.expr(part.value));
      if (part.formatSpec !== null) {
        const fields = part.formatSpec.parts.filter((inner) => inner.kind === 'FormattedValue');
        this.templateParts(fields, out);
      }
    }
  }

  /** Left-nested while short; balanced beyond, which keeps the order of operands. The outermost spans `whole`. */
  private fold(
    whole: { readonly start: number; readonly end: number },
    items: readonly Expression[],
    join: (left: Expression, right: Expression) => Expression,
  ): Expression {
    let level = items;
    while (level.length > MAX_CHAIN) {
      const pairs: Expression[] = [];
      for (let i = 0; i < level.length; i += 2) {
        pairs.push(i + 1 < level.length ? join(level[i]!, level[i + 1]!) : level[i]!);
      }
      level = pairs;
    }
    let left = level[0]!;
    for (let i = 1; i < level.length; i++) left = join(left, level[i]!);
    return { ...left, start: whole.start, end: whole.end };
  }

  private binary(node: Extract<Expr, { kind: 'BinOp' }>): Expression {
    // Walk down the left spine instead of recursing into it.
    const spine = [node];
    for (let left: Expr = node.left; left.kind === 'BinOp'; left = left.left) spine.push(left);
    const bottom = spine.at(-1)!;
    const uniform = spine.length > MAX_CHAIN && spine.every((one) => one.op === node.op);
    if (uniform) {
      const items = [this.expr(bottom.left)];
      for (let i = spine.length - 1; i >= 0; i--) items.push(this.expr(spine[i]!.right));
      return this.fold(node, items, (left, right) => ({
        kind: 'Binary',
        id: this.next(),
        start: left.start,
        end: right.end,
        op: node.op,
        left,
        right,
      }));
    }
    let value = this.expr(bottom.left);
    // Mixed operators beyond the limit: the operands stay, side by side.
    const cut: Node[] = [];
    for (let i = spine.length - 1; i >= 0; i--) {
      const { start, end, op, right: operand } = spine[i]!;
      const right = this.expr(operand);
      if (spine.length - i > MAX_CHAIN) cut.push(right);
      else value = { kind: 'Binary', id: this.next(), start, end, op, left: value, right };
    }
    if (cut.length === 0) return value;
    return { kind: 'Opaque', id: this.next(), start: node.start, end: node.end, text: '', children: [value, ...cut] };
  }

  /** `a.b(c)[d]`, from the inside out, without recursing into the spine. */
  private trailers(
    node: Extract<Expr, { kind: 'Attribute' | 'Call' | 'Subscript' | 'AttributeEllipsis' }>,
  ): Expression {
    const spine = [node];
    let root: Expr = node.kind === 'Call' ? node.func : node.value;
    while (
      root.kind === 'Attribute' ||
      root.kind === 'Call' ||
      root.kind === 'Subscript' ||
      root.kind === 'AttributeEllipsis'
    ) {
      spine.push(root);
      root = root.kind === 'Call' ? root.func : root.value;
    }
    let value = this.expr(root);
    let nested = 0;
    const cut: Node[] = [];
    for (let i = spine.length - 1; i >= 0; i--) {
      const one = spine[i]!;
      const { start, end } = one;
      if (++nested > MAX_CHAIN) {
        // Beyond the limit only what stands in brackets is kept; the innermost links stay a proper chain.
        if (one.kind === 'Call') for (const arg of one.args) cut.push(this.argument(arg));
        else if (one.kind === 'Subscript') cut.push(this.expr(one.slice));
        continue;
      }
      const id = this.next();
      if (one.kind === 'Attribute') {
        value = {
          kind: 'Member',
          id,
          start,
          end,
          object: value,
          property: one.attr,
          propertyStart: one.attrStart,
          optional: false,
        };
      } else if (one.kind === 'Call') {
        const args: Expression[] = [];
        for (const arg of one.args) args.push(this.argument(arg));
        value = { kind: 'Call', id, start, end, callee: value, args, isNew: false, optional: false };
      } else if (one.kind === 'Subscript')
        value = { kind: 'Index', id, start, end, object: value, index: this.expr(one.slice) };
      else value = { kind: 'MemberEllipsis', id, start, end, object: value };
    }
    if (nested <= MAX_CHAIN) return value;
    return { kind: 'Opaque', id: this.next(), start: node.start, end: node.end, text: '', children: [value, ...cut] };
  }

  private argument(arg: Argument): Expression {
    if (arg.kind !== 'Keyword') return this.expr(arg);
    const { start, end } = arg;
    const id = this.next();
    const value = this.expr(arg.value);
    if (arg.name === null) return { kind: 'Spread', id, start, end, value, double: true };
    return { kind: 'KeywordArg', id, start, end, name: arg.name, value };
  }

  private entry(key: Expr, value: Expr): Entry {
    const id = this.next();
    const loweredKey = this.expr(key);
    const loweredValue = this.expr(value);
    return {
      kind: 'Entry',
      id,
      start: key.start,
      end: value.end,
      key: loweredKey,
      value: loweredValue,
      shorthand: false,
    };
  }

  private dict(node: Extract<Expr, { kind: 'Dict' }>): Dict {
    const id = this.next();
    const entries: (Entry | Spread | Ellipsis | Metavar)[] = [];
    node.keys.forEach((key, i) => {
      const value = node.values[i]!;
      if (key === null) {
        const own = this.next();
        entries.push({
          kind: 'Spread',
          id: own,
          start: value.start,
          end: value.end,
          value: this.expr(value),
          double: true,
        });
      } else if (key === value) {
        const alone = this.expr(key);
        if (alone.kind === 'Ellipsis' || alone.kind === 'Metavar') entries.push(alone);
        else if (alone.kind === 'EllipsisMetavar')
          entries.push({ kind: 'Ellipsis', id: alone.id, start: alone.start, end: alone.end });
        // Tolerant: a lone element among entries is a key whose value was not written.
        else {
          const { start, end } = alone;
          const missing: Expression = { kind: 'Broken', id: this.next(), start: end, end, children: [] };
          entries.push({ kind: 'Entry', id: this.next(), start, end, key: alone, value: missing, shorthand: false });
        }
      } else entries.push(this.entry(key, value));
    });
    return { kind: 'Dict', id, start: node.start, end: node.end, entries };
  }

  private clauses(generators: readonly ComprehensionFor[]): readonly ComprehensionClause[] {
    return generators.map(({ start, end, target, iter, ifs, isAsync }) => ({
      kind: 'ComprehensionClause',
      id: this.next(),
      start,
      end,
      target: this.expr(target),
      iter: this.expr(iter),
      conditions: this.exprs(ifs),
      async: isAsync,
    }));
  }

  private lambda(node: Extract<Expr, { kind: 'Lambda' }>): Function {
    const { start, end } = node;
    const id = this.next();
    this.yields.push(false);
    const params = node.params.map((param) => this.param(param));
    const value = this.expr(node.body);
    const generator = this.yields.pop() === true;
    const returned: Statement = { kind: 'Return', id: this.next(), start: value.start, end: value.end, value };
    const body: Block = { kind: 'Block', id: this.next(), start: value.start, end: value.end, body: [returned] };
    return {
      kind: 'Function',
      id,
      start,
      end,
      flavor: 'lambda',
      params,
      body,
      expressionBody: true,
      decorators: [],
      async: false,
      generator,
      static: false,
    };
  }

  private param(param: Parameter): Param {
    const { start, end } = param;
    const id = this.next();
    const annotation = param.annotation === null ? {} : { annotation: this.expr(param.annotation) };
    const byDefault = param.default === null ? {} : { default: this.expr(param.default) };
    const target = this.paramTarget(param);
    const flavor = param.flavor === 'ellipsis' ? 'plain' : param.flavor;
    return { kind: 'Param', id, start, end, target, flavor, ...byDefault, ...annotation, decorators: [] };
  }

  private paramTarget(param: Parameter): Expression {
    if (param.tuple !== null) return this.expr(param.tuple);
    const start = param.nameStart;
    const end = start + param.name.length;
    if (param.flavor === 'ellipsis') return { kind: 'Ellipsis', id: this.next(), start, end };
    return this.expr({ kind: 'Name', start, end: Math.min(end, Math.max(start, param.end)), id: param.name });
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
