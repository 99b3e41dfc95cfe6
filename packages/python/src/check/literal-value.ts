import type { Expr } from '../syntax/ast.ts';

/** Nesting and number of parts that are looked at. */
const deepest = 20;
const mostParts = 1000;

/** The plain data that an expression of literals stands for; `undefined` for every other expression. */
export const literalValue = (expr: Expr): { readonly value: unknown } | undefined => {
  const left = { parts: mostParts };
  return read(expr, 0, left);
};

const read = (expr: Expr, depth: number, left: { parts: number }): { readonly value: unknown } | undefined => {
  left.parts -= 1;
  if (depth > deepest || left.parts < 0) return undefined;
  switch (expr.kind) {
    case 'Str':
    case 'Int':
    case 'Float':
    case 'Bool':
      return { value: expr.value };
    case 'None':
      return { value: null };
    case 'UnaryOp': {
      const value = read(expr.operand, depth + 1, left)?.value;
      return expr.op === '-' && (typeof value === 'number' || typeof value === 'bigint')
        ? { value: -value }
        : undefined;
    }
    case 'List':
    case 'Tuple': {
      const values: unknown[] = [];
      for (const each of expr.elts) {
        const one = read(each, depth + 1, left);
        if (one === undefined) return undefined;
        values.push(one.value);
      }
      return { value: values };
    }
    case 'Dict': {
      const entries: (readonly [string, unknown])[] = [];
      for (const [index, key] of expr.keys.entries()) {
        const one = read(expr.values[index]!, depth + 1, left);
        if (key?.kind !== 'Str' || one === undefined) return undefined;
        entries.push([key.value, one.value]);
      }
      return { value: Object.fromEntries(entries) };
    }
    default:
      return undefined;
  }
};
