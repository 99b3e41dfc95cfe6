/**
 * What Python's compiler refuses in a module that parsed and whose names are in order: `return`, `await` and their like in the
 * wrong place, patterns that bind twice or can never be reached, keywords given twice. It also warns, as CPython does, of
 * things that cannot be meant: `x is 5`, `"a"(b)`, `assert (x, "y")`.
 *
 * One walk in about the order in which CPython emits code; the first problem ends it.
 *
 * Source: CPython 3.12, behaviour of its compiler as observed; the texts are its own.
 */
import type {
  Argument,
  AstNode,
  Compare,
  DictComp,
  Expr,
  FunctionDef,
  Lambda,
  ListComp,
  Match,
  Module,
  Parameter,
  Stmt,
  Subscript,
  Try,
} from '../syntax/ast.ts';
import type { Problem, Warning } from '../syntax/problem.ts';
import { patternProblem } from './pattern-problem.ts';
import { childrenOf } from './scopes.ts';
import { firstProblem, type Place, refuse, stopWith } from './refuse.ts';

export interface CodeReport {
  readonly problem: Problem | undefined;
  readonly warnings: readonly Warning[];
}

/** CPython's limit of blocks inside blocks in one function. */
const MAX_BLOCKS = 20;

/** The first problem that the compiler finds, and its warnings up to there. */
export const codeReport = (module: Module): CodeReport => {
  const walk = new Walk();
  return { problem: firstProblem(() => walk.module(module)), warnings: walk.warnings };
};

/** The function, class body, module or comprehension that code is in. */
interface Unit {
  readonly kind: 'module' | 'class' | 'function' | 'async' | 'comprehension';
  /** An `async def` with `yield`. */
  readonly asyncGenerator: boolean;
  /** What statements stand inside of: innermost last. */
  readonly blocks: ('loop' | 'except*' | 'other')[];
}

class Walk {
  readonly warnings: Warning[] = [];
  private unit: Unit = { kind: 'module', asyncGenerator: false, blocks: [] };
  private futures = true;

  module({ body }: Module): void {
    body.forEach((one, i) => {
      const future = one.kind === 'ImportFrom' && one.module === '__future__' && one.level === 0;
      if (!future && !(i === 0 && one.kind === 'Expr' && one.value.kind === 'Str')) this.futures = false;
      this.statement(one);
    });
  }

  private warn(text: string, { start }: Place): void {
    this.warnings.push({ text, start });
  }

  private within(kind: Unit['kind'], inside: () => void, asyncGenerator = false): void {
    const outer = this.unit;
    this.unit = { kind, asyncGenerator, blocks: [] };
    inside();
    this.unit = outer;
  }

  private block(kind: Unit['blocks'][number], where: Place, inside: () => void): void {
    const { blocks } = this.unit;
    if (blocks.length >= MAX_BLOCKS) refuse('too many statically nested blocks', where);
    blocks.push(kind);
    inside();
    blocks.pop();
  }

  // ── Statements ──────────────────────────────────────────────────────────────────────────────────
  private statements(body: readonly Stmt[]): void {
    for (const one of body) this.statement(one);
  }

  private statement(node: Stmt): void {
    switch (node.kind) {
      case 'FunctionDef':
        this.definition(node);
        return;
      case 'ClassDef':
        for (const one of node.decorators) this.expr(one);
        this.bound(node.name, node);
        this.arguments(node.args);
        this.within('class', () => this.statements(node.body));
        return;
      case 'Return':
        if (this.unit.kind !== 'function' && this.unit.kind !== 'async') refuse("'return' outside function", node);
        if (node.value !== null && this.unit.asyncGenerator) refuse("'return' with value in async generator", node);
        if (node.value !== null) this.expr(node.value);
        if (this.unit.blocks.includes('except*'))
          refuse(leavesGroup, node.value !== null && typeOfConstant(node.value) !== undefined ? node.value : node);
        return;
      case 'Break':
      case 'Continue': {
        const { blocks } = this.unit;
        const loop = blocks.lastIndexOf('loop');
        if (blocks.lastIndexOf('except*') > loop) refuse(leavesGroup, node);
        if (loop < 0) refuse(node.kind === 'Break' ? "'break' outside loop" : "'continue' not properly in loop", node);
        return;
      }
      case 'Delete':
        for (const one of node.targets) this.target(one, 'delete');
        return;
      case 'Assign':
        this.expr(node.value);
        for (const one of node.targets) this.target(one, 'assign to');
        return;
      case 'AugAssign':
        this.target(node.target, 'assign to');
        this.expr(node.value);
        return;
      case 'AnnAssign':
        if (node.value !== null) this.expr(node.value);
        if (node.target.kind === 'Name' && node.value === null) this.bound(node.target.id, node);
        this.target(node.target, 'assign to');
        this.expr(node.annotation);
        return;
      case 'For':
        if (node.isAsync && this.unit.kind !== 'async') refuse("'async for' outside async function", node);
        this.block('loop', node, () => {
          this.expr(node.iter);
          this.target(node.target, 'assign to');
          this.statements(node.body);
        });
        this.statements(node.orelse);
        return;
      case 'While':
        this.block('loop', node, () => {
          this.expr(node.test);
          this.statements(node.body);
        });
        this.statements(node.orelse);
        return;
      case 'If':
        this.expr(node.test);
        this.statements(node.body);
        this.statements(node.orelse);
        return;
      case 'With':
        if (node.isAsync && this.unit.kind !== 'async') refuse("'async with' outside async function", node);
        this.withItems(node, 0);
        return;
      case 'Match':
        this.match(node);
        return;
      case 'Try':
        this.try(node);
        return;
      case 'Assert':
        if (node.test.kind === 'Tuple' && node.test.elts.length > 0)
          this.warn('assertion is always true, perhaps remove parentheses?', node);
        this.expr(node.test);
        if (node.message !== null) this.expr(node.message);
        return;
      case 'Import':
        for (const one of node.names) this.bound(one.asName ?? one.name, node);
        return;
      case 'ImportFrom':
        if (node.module === '__future__' && node.level === 0 && !this.futures)
          refuse('from __future__ imports must occur at the beginning of the file', node);
        for (const one of node.names) this.bound(one.asName ?? one.name, node);
        return;
      case 'Raise':
        if (node.exc !== null) this.expr(node.exc);
        if (node.cause !== null) this.expr(node.cause);
        return;
      case 'Global':
      case 'Nonlocal':
      case 'Pass':
        return;
      default:
        for (const one of childrenOf(node)) this.expr(one);
    }
  }

  private definition(node: FunctionDef): void {
    this.parameterNames(node.params);
    for (const one of node.decorators) this.expr(one);
    for (const one of node.params) if (one.default !== null) this.expr(one.default);
    for (const { annotation } of node.params)
      if (annotation !== null) this.expr(annotation.kind === 'Starred' ? annotation.value : annotation);
    if (node.returns !== null) this.expr(node.returns);
    this.bound(node.name, node);
    const asyncGenerator = node.isAsync && yields(node.body);
    this.within(node.isAsync ? 'async' : 'function', () => this.statements(node.body), asyncGenerator);
  }

  private parameterNames(params: readonly Parameter[]): void {
    for (const one of params) this.bound(one.name, { start: one.nameStart, end: one.end });
  }

  /** The only name that cannot be bound. */
  private bound(name: string, where: Place): void {
    if (name === '__debug__') refuse('cannot assign to __debug__', where);
  }

  private withItems(node: Extract<Stmt, { kind: 'With' }>, at: number): void {
    const item = node.items[at];
    if (item === undefined) {
      this.statements(node.body);
      return;
    }
    this.expr(item.context);
    this.block('other', node, () => {
      if (item.target !== null) this.target(item.target, 'assign to');
      this.withItems(node, at + 1);
    });
  }

  private try(node: Try): void {
    if (node.finalbody.length > 0) this.block('other', node, () => this.tryExcept(node));
    else this.tryExcept(node);
    if (node.finalbody.length > 0) this.block('other', node, () => this.statements(node.finalbody));
  }

  private tryExcept(node: Try): void {
    if (node.handlers.length === 0) {
      this.statements(node.body);
      this.statements(node.orelse);
      return;
    }
    this.block('other', node, () => this.statements(node.body));
    this.block(node.isStar ? 'except*' : 'other', node, () => {
      node.handlers.forEach((one, i) => {
        if (one.type === null && i < node.handlers.length - 1 && !node.isStar)
          refuse("default 'except:' must be last", { start: one.start, end: one.body.at(-1)?.end ?? one.end });
        if (one.type !== null) this.expr(one.type);
        if (one.target === null) {
          this.block('other', one, () => this.statements(one.body));
          return;
        }
        if (one.target.kind === 'Name')
          this.bound(one.target.id, { start: one.start, end: one.body.at(-1)?.end ?? one.end });
        this.block('other', one, () => this.statements(one.body));
      });
    });
    this.statements(node.orelse);
  }

  private match(node: Match): void {
    this.expr(node.subject);
    node.cases.forEach(({ pattern, guard, body }, i) => {
      const problem = patternProblem(pattern, guard !== null || i === node.cases.length - 1);
      if (problem !== undefined) stopWith(problem);
      for (const one of childrenOf(pattern)) this.patternParts(one);
      if (guard !== null) this.expr(guard);
      this.statements(body);
    });
  }

  private patternParts(node: AstNode): void {
    if (node.kind.startsWith('Match')) for (const one of childrenOf(node)) this.patternParts(one);
    else this.expr(node);
  }

  // ── Targets ─────────────────────────────────────────────────────────────────────────────────────
  private target(node: Expr, what: 'assign to' | 'delete'): void {
    switch (node.kind) {
      case 'Name':
        if (node.id === '__debug__') refuse(`cannot ${what} __debug__`, node);
        return;
      case 'Tuple':
      case 'List': {
        let starred = false;
        for (const [i, one] of node.elts.entries()) {
          if (one.kind !== 'Starred') continue;
          if (starred) refuse('multiple starred expressions in assignment', node);
          starred = true;
          if (i >= 256 || node.elts.length - i - 1 >= 2 ** 23)
            refuse('too many expressions in star-unpacking assignment', node);
        }
        for (const one of node.elts) this.target(one.kind === 'Starred' ? one.value : one, what);
        return;
      }
      case 'Starred':
        refuse('starred assignment target must be in a list or tuple', node);
        return;
      case 'Attribute':
        if (what === 'assign to') this.bound(node.attr, node);
        this.expr(node.value);
        return;
      case 'Subscript':
        this.expr(node.value);
        this.expr(node.slice);
        return;
      default:
        this.expr(node);
    }
  }

  // ── Expressions ─────────────────────────────────────────────────────────────────────────────────
  private expr(node: AstNode): void {
    switch (node.kind) {
      case 'Name':
      case 'Int':
      case 'Str':
      case 'None':
      case 'Bool':
      case 'Float':
        return;
      case 'Starred':
        refuse("can't use starred expression here", node);
        return;
      case 'NamedExpr':
        this.expr(node.value);
        this.target(node.target, 'assign to');
        return;
      case 'Tuple':
      case 'List':
      case 'Set':
        for (const one of node.elts) this.expr(one.kind === 'Starred' ? one.value : one);
        return;
      case 'Lambda':
        this.lambda(node);
        return;
      case 'ListComp':
      case 'SetComp':
      case 'DictComp':
      case 'GeneratorExp':
        this.comprehension(node);
        return;
      case 'Yield':
      case 'YieldFrom': {
        const { kind } = this.unit;
        if (kind !== 'function' && kind !== 'async' && kind !== 'comprehension')
          refuse("'yield' outside function", node);
        if (node.kind === 'YieldFrom' && kind === 'async') refuse("'yield from' inside async function", node);
        if (node.value !== null) this.expr(node.value);
        return;
      }
      case 'Await': {
        const { kind } = this.unit;
        if (kind === 'module' || kind === 'class') refuse("'await' outside function", node);
        if (kind === 'function') refuse("'await' outside async function", node);
        this.expr(node.value);
        return;
      }
      case 'Compare':
        this.identity(node);
        this.expr(node.left);
        for (const one of node.comparators) this.expr(one);
        return;
      case 'Call': {
        const { func } = node;
        const type = typeOfDisplay(func);
        if (type !== undefined && type !== 'function')
          this.warn(`'${type}' object is not callable; perhaps you missed a comma?`, func);
        this.keywords(node.args);
        this.expr(func);
        this.arguments(node.args, 'checked');
        return;
      }
      case 'Attribute':
        this.expr(node.value);
        return;
      case 'Subscript':
        this.indexed(node);
        this.expr(node.value);
        this.expr(node.slice);
        return;
      case 'IfExp':
        this.expr(node.test);
        this.expr(node.body);
        this.expr(node.orelse);
        return;
      default:
        for (const one of childrenOf(node)) this.expr(one);
    }
  }

  private arguments(args: readonly Argument[], keywords: 'checked' | 'unchecked' = 'unchecked'): void {
    if (keywords === 'unchecked') this.keywords(args);
    for (const one of args) if (one.kind !== 'Keyword') this.expr(one.kind === 'Starred' ? one.value : one);
    for (const one of args) if (one.kind === 'Keyword') this.expr(one.value);
  }

  private keywords(args: readonly Argument[]): void {
    const seen = new Set<string>();
    for (const one of args) {
      if (one.kind !== 'Keyword' || one.name === null) continue;
      this.bound(one.name, one);
      if (seen.has(one.name)) refuse(`keyword argument repeated: ${one.name}`, one);
      seen.add(one.name);
    }
  }

  private lambda(node: Lambda): void {
    this.parameterNames(node.params);
    for (const one of node.params) if (one.default !== null) this.expr(one.default);
    this.within('function', () => this.expr(node.body));
  }

  private comprehension(node: ListComp | DictComp): void {
    const [first] = node.generators;
    if (first === undefined) return;
    const { kind } = this.unit;
    if (node.kind !== 'GeneratorExp' && kind !== 'async' && kind !== 'comprehension' && isAsynchronous(node))
      refuse('asynchronous comprehension outside of an asynchronous function', node);
    this.expr(first.iter);
    this.within('comprehension', () => {
      node.generators.forEach((part, i) => {
        if (i > 0) this.expr(part.iter);
        this.target(part.target, 'assign to');
        for (const one of part.ifs) this.expr(one);
      });
      if (node.kind === 'DictComp') {
        this.expr(node.key);
        this.expr(node.value);
      } else {
        if (node.elt.kind === 'Starred') refuse('iterable unpacking cannot be used in comprehension', node.elt);
        this.expr(node.elt);
      }
    });
  }

  // ── Warnings ────────────────────────────────────────────────────────────────────────────────────
  /** `x is 5`. */
  private identity(node: Compare): void {
    let { left } = node;
    for (const [i, op] of node.ops.entries()) {
      const right = node.comparators[i]!;
      if (op === 'is' || op === 'is not') {
        const literal = isShared(left) ? (isShared(right) ? undefined : right) : left;
        if (literal !== undefined) {
          this.warn(
            `"${op}" with '${typeOfConstant(literal)!}' literal. Did you mean "${op === 'is' ? '==' : '!='}"?`,
            node,
          );
          return;
        }
      }
      left = right;
    }
  }

  /** `(1, 2)["a"]`, `5[0]`. */
  private indexed({ value, slice }: Subscript): void {
    const constant = typeOfConstant(value);
    const subscripted = constant ?? typeOfDisplay(value);
    if (
      subscripted !== undefined &&
      ['NoneType', 'ellipsis', 'int', 'bool', 'float', 'complex', 'set', 'generator', 'function'].includes(subscripted)
    )
      this.warn(`'${subscripted}' object is not subscriptable; perhaps you missed a comma?`, value);
    const index = typeOfConstant(slice) ?? typeOfDisplay(slice);
    if (
      index !== undefined &&
      index !== 'int' &&
      index !== 'bool' &&
      subscripted !== undefined &&
      ['str', 'bytes', 'tuple', 'list'].includes(subscripted)
    )
      this.warn(`${subscripted} indices must be integers or slices, not ${index}; perhaps you missed a comma?`, value);
  }
}

const leavesGroup = "'break', 'continue' and 'return' cannot appear in an except* block";

/** Whether an expression may stand beside `is`: no constant, or one of which there is only one. */
const isShared = (node: Expr): boolean => {
  const type = typeOfConstant(node);
  return type === undefined || type === 'NoneType' || type === 'bool' || type === 'ellipsis';
};

/** The type of what folds into a constant. */
const typeOfConstant = (node: AstNode): string | undefined => {
  switch (node.kind) {
    case 'Int':
      return 'int';
    case 'Float':
      return 'float';
    case 'Imaginary':
      return 'complex';
    case 'Str':
      return 'str';
    case 'Bytes':
      return 'bytes';
    case 'Bool':
      return 'bool';
    case 'None':
      return 'NoneType';
    case 'Ellipsis':
      return 'ellipsis';
    case 'Tuple':
      return node.elts.every((one) => typeOfConstant(one) !== undefined) ? 'tuple' : undefined;
    case 'UnaryOp': {
      const type = typeOfConstant(node.operand);
      if (node.op === 'not') return type === undefined ? undefined : 'bool';
      if (type === 'bool') return 'int';
      return type === 'int' || ((type === 'float' || type === 'complex') && node.op !== '~') ? type : undefined;
    }
    case 'BinOp': {
      const left = typeOfConstant(node.left);
      const right = typeOfConstant(node.right);
      if (left === 'int' && right === 'int') return node.op === '/' ? 'float' : node.op === '@' ? undefined : 'int';
      const numbers = ['int', 'float'];
      return left !== undefined &&
        right !== undefined &&
        numbers.includes(left) &&
        numbers.includes(right) &&
        /^[-+*/]/.test(node.op)
        ? 'float'
        : undefined;
    }
    default:
      return undefined;
  }
};

/** The type of a display, a literal or a lambda. */
const typeOfDisplay = (node: AstNode): string | undefined => {
  switch (node.kind) {
    case 'Tuple':
      return 'tuple';
    case 'List':
    case 'ListComp':
      return 'list';
    case 'Dict':
    case 'DictComp':
      return 'dict';
    case 'Set':
    case 'SetComp':
      return 'set';
    case 'GeneratorExp':
      return 'generator';
    case 'Lambda':
      return 'function';
    case 'JoinedStr':
      return 'str';
    default:
      return typeOfConstant(node);
  }
};

/** Whether a comprehension awaits, itself or in one that runs inside it. */
const isAsynchronous = (node: ListComp | DictComp): boolean =>
  node.generators.some(
    (part, i) => part.isAsync || (i > 0 && awaits(part.iter)) || part.ifs.some(awaits) || awaits(part.target),
  ) || (node.kind === 'DictComp' ? awaits(node.key) || awaits(node.value) : awaits(node.elt));

const awaits = (node: AstNode): boolean => {
  switch (node.kind) {
    case 'Await':
      return true;
    case 'Lambda':
      return node.params.some((one) => one.default !== null && awaits(one.default));
    case 'GeneratorExp':
      return node.generators.length > 0 && awaits(node.generators[0]!.iter);
    case 'ListComp':
    case 'SetComp':
    case 'DictComp':
      return isAsynchronous(node) || (node.generators.length > 0 && awaits(node.generators[0]!.iter));
    default:
      return childrenOf(node).some(awaits);
  }
};

/** Whether `yield` stands in a body, outside of functions in it. */
const yields = (body: readonly AstNode[]): boolean =>
  body.some((node) => {
    if (node.kind === 'Yield' || node.kind === 'YieldFrom') return true;
    if (node.kind === 'Lambda' || node.kind === 'ClassDef' || node.kind === 'FunctionDef') return false;
    return yields(childrenOf(node));
  });
