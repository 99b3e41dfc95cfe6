/**
 * Where a program awaits what a tool answers, found in its text.
 *
 * A tool that is not declared `async` is a plain function: `price('tea')` waits and gives a number. But models write
 * `await price('tea')` and `asyncio.gather(*[price(n) for n in names])` as readily, and mean calls side by side. Where the value of a call
 * can only be an awaitable, because it is awaited or handed to what takes nothing else, the tool's name means its
 * coroutine function: in the operand of `await`, in the arguments of the functions below, through lists, comprehensions,
 * conditions and `map`, and through names of the same function that are used so.
 */
import type { AstNode, Expr, Module } from '../syntax/ast.ts';
import { childrenOf } from '../names/scopes.ts';

/** Members of `asyncio`, of its loops and of `TaskGroup` that take awaitables; some take collections of them. */
const takers: ReadonlySet<string> = new Set([
  'gather',
  'wait',
  'wait_for',
  'as_completed',
  'create_task',
  'ensure_future',
  'shield',
  'run_until_complete',
]);

/** The names of tools that mean their awaited form, each with that form's name. */
export const awaitedTools = (
  module: Module,
  tools: ReadonlySet<string>,
  form: (tool: string) => string,
): ReadonlyMap<AstNode, string> => {
  const found = new Map<AstNode, string>();
  if (tools.size === 0) return found;
  const waiting: AstNode[] = [module];
  // Each function is looked at by itself; what a name holds in one says nothing of another.
  for (let scope = waiting.pop(); scope !== undefined; scope = waiting.pop()) {
    const uses: Uses = { awaited: [], stored: new Map(), inner: waiting };
    for (const child of childrenOf(scope)) collect(child, uses);
    const wanted = new Set<string>();
    const seen = new Set<AstNode>();
    for (let expr = uses.awaited.pop(); expr !== undefined; expr = uses.awaited.pop()) {
      if (seen.has(expr)) continue;
      seen.add(expr);
      for (const part of values(expr)) {
        if (part.kind === 'Name') {
          if (!wanted.has(part.id)) uses.awaited.push(...(uses.stored.get(part.id) ?? []));
          wanted.add(part.id);
          continue;
        }
        if (part.kind !== 'Call') continue;
        const { func, args } = part;
        if (func.kind !== 'Name') continue;
        if (tools.has(func.id)) found.set(func, form(func.id));
        const [mapped] = args;
        if (func.id === 'map' && mapped?.kind === 'Name' && tools.has(mapped.id)) found.set(mapped, form(mapped.id));
      }
    }
  }
  return found;
};

interface Uses {
  /** Expressions that stand for an awaitable, or a collection of such. */
  readonly awaited: Expr[];
  /** What is stored to a name, or appended to what it names. */
  readonly stored: Map<string, Expr[]>;
  readonly inner: AstNode[];
}

/** Walks one function; those inside of it are left for later. */
const collect = (top: AstNode, uses: Uses): void => {
  const waiting: AstNode[] = [top];
  const store = (target: Expr, value: Expr): void => {
    if (target.kind !== 'Name') return;
    const known = uses.stored.get(target.id);
    if (known === undefined) uses.stored.set(target.id, [value]);
    else known.push(value);
  };
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    switch (node.kind) {
      case 'FunctionDef':
      case 'ClassDef':
      case 'Lambda':
        uses.inner.push(node);
        continue;
      case 'Await':
        uses.awaited.push(node.value);
        break;
      case 'Assign':
        for (const target of node.targets) store(target, node.value);
        break;
      case 'AnnAssign':
        if (node.value !== null) store(node.target, node.value);
        break;
      case 'AugAssign':
        store(node.target, node.value);
        break;
      case 'NamedExpr':
        store(node.target, node.value);
        break;
      case 'For':
        store(node.target, node.iter);
        break;
      case 'ComprehensionFor':
        store(node.target, node.iter);
        break;
      case 'Call': {
        const { func, args } = node;
        const name = func.kind === 'Attribute' ? func.attr : func.kind === 'Name' ? func.id : '';
        for (const one of args) {
          const value = one.kind === 'Keyword' || one.kind === 'Starred' ? one.value : one;
          if (takers.has(name)) uses.awaited.push(value);
          else if (name === 'append' && func.kind === 'Attribute') store(func.value, value);
        }
        break;
      }
      default:
    }
    for (const child of childrenOf(node)) waiting.push(child);
  }
};

/** The expressions whose value an expression has, or has in it as a collection. */
const values = (expr: Expr): readonly Expr[] => {
  const out: Expr[] = [];
  const waiting: Expr[] = [expr];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    switch (one.kind) {
      case 'List':
      case 'Tuple':
      case 'Set':
        waiting.push(...one.elts.map((element) => (element.kind === 'Starred' ? element.value : element)));
        break;
      case 'ListComp':
      case 'SetComp':
      case 'GeneratorExp':
        waiting.push(one.elt);
        break;
      case 'IfExp':
        waiting.push(one.body, one.orelse);
        break;
      case 'NamedExpr':
        waiting.push(one.value);
        break;
      default:
        out.push(one);
    }
  }
  return out;
};
