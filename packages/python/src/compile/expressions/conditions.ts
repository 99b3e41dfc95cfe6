/** Truth: `and`, `or`, and expressions in the place of a condition, where a JavaScript boolean will do. */
import type { Expr } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { compareExpr } from './comparisons.ts';
import { expr } from './expression.ts';

/** A JavaScript boolean: whether Python takes the value for true. */
export const condition = (c: Emitter, node: Expr): string => {
  switch (node.kind) {
    case 'Bool':
      return node.value ? 'true' : 'false';
    case 'None':
      return 'false';
    case 'Int':
      return node.value === 0 ? 'false' : 'true';
    case 'Compare':
      return compareExpr(c, node, 'test');
    case 'BoolOp':
      return `(${node.values.map((one) => condition(c, one)).join(node.op === 'and' ? '&&' : '||')})`;
    case 'UnaryOp':
      if (node.op === 'not') return `!${condition(c, node.operand)}`;
  }
  const t = c.temp();
  const code = `((${t}=${expr(c, node)})===true||${t}!==false&&${c.mark(`$.truth(${t})`, node)})`;
  c.free();
  return code;
};

/** `a and b`, `a or b` as a value: that of the operand which decides. */
export const boolOp = (c: Emitter, op: 'and' | 'or', values: readonly Expr[]): string => {
  const [first, ...others] = values;
  if (others.length === 0) return expr(c, first!);
  const t = c.temp();
  const truth = `((${t}=${expr(c, first!)})===true||${t}!==false&&$.truth(${t}))`;
  const rest = boolOp(c, op, others);
  c.free();
  return op === 'and' ? `(${truth}?${rest}:${t})` : `(${truth}?${t}:${rest})`;
};
