import type { Expr } from '../syntax/ast.ts';
import type { Facts } from './facts.ts';
import type { FunctionFact, Scope } from './scope.ts';

/**
 * The functions that reach themselves, as far as names tell: a function reaches those whose names it reads and, in a
 * method, those of its own class that it reads from its first parameter. In the order of the walk.
 *
 * A function that gets itself as an argument, or out of a dict, is not seen; the limit on depth stops it.
 */
export const recursiveFunctions = (
  facts: Facts,
  classOf: (expr: Expr, scope: Scope) => Scope | undefined,
): readonly FunctionFact[] => {
  for (const { node, scope } of facts.names) {
    if (scope.fact === null) continue;
    for (const callee of scope.find(node.id)?.functions ?? []) scope.fact.calls.add(callee);
  }
  for (const { node, scope } of facts.attributes) {
    if (scope.fact === null) continue;
    const owner = classOf(node.value, scope);
    for (const callee of owner?.bindings.get(node.attr)?.functions ?? []) scope.fact.calls.add(callee);
  }
  return cyclic(facts.functions);
};

/** Tarjan's strongly connected components, with a stack of our own: a chain of calls may be as long as the program. */
const cyclic = (functions: readonly FunctionFact[]): readonly FunctionFact[] => {
  const order = new Map<FunctionFact, number>();
  const low = new Map<FunctionFact, number>();
  const onStack = new Set<FunctionFact>();
  const stack: FunctionFact[] = [];
  const found = new Set<FunctionFact>();
  for (const root of functions) {
    if (order.has(root)) continue;
    const frames: { readonly fact: FunctionFact; readonly rest: Iterator<FunctionFact> }[] = [];
    const enter = (fact: FunctionFact): void => {
      order.set(fact, order.size);
      low.set(fact, order.size - 1);
      stack.push(fact);
      onStack.add(fact);
      frames.push({ fact, rest: fact.calls.values() });
    };
    enter(root);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { fact, rest } = frame;
      const next = rest.next();
      if (next.done !== true) {
        if (!order.has(next.value)) enter(next.value);
        else if (onStack.has(next.value)) low.set(fact, Math.min(low.get(fact)!, order.get(next.value)!));
        continue;
      }
      frames.pop();
      const caller = frames.at(-1);
      if (caller !== undefined) low.set(caller.fact, Math.min(low.get(caller.fact)!, low.get(fact)!));
      if (low.get(fact) !== order.get(fact)) continue;
      const component: FunctionFact[] = [];
      for (let one = stack.pop(); one !== undefined; one = one === fact ? undefined : stack.pop()) {
        onStack.delete(one);
        component.push(one);
      }
      if (component.length > 1 || fact.calls.has(fact)) for (const one of component) found.add(one);
    }
  }
  return functions.filter((fact) => found.has(fact));
};
