import type { Expr } from './c-tree.ts';
import { type CType, sizeOf } from './c-type.ts';

/**
 * The value of an integer constant expression; `undefined` when it is none.
 *
 * `known` says what a name stands for: a number, or the type of the object that bears it (for `sizeof`).
 * Source: C11 6.6 Constant expressions.
 */
export const foldConstant = (expr: Expr, known: (name: string) => number | CType | undefined): number | undefined => {
  const fold = (one: Expr): number | undefined => foldConstant(one, known);
  switch (expr.kind) {
    case 'number':
      return expr.type.kind === 'int' ? expr.value : undefined;
    case 'name': {
      const found = known(expr.name);
      return typeof found === 'number' ? found : undefined;
    }
    case 'cast': {
      const value = expr.type.kind === 'int' ? fold(expr.value) : undefined;
      return value;
    }
    case 'sizeof':
      return expr.type === undefined
        ? expr.value === undefined
          ? undefined
          : sizeOfValue(expr.value, known)
        : sizeOf(expr.type);
    case 'unary': {
      const value = fold(expr.operand);
      if (value === undefined) return undefined;
      return expr.op === '-'
        ? -value
        : expr.op === '+'
          ? value
          : expr.op === '!'
            ? value === 0
              ? 1
              : 0
            : expr.op === '~'
              ? -value - 1
              : undefined;
    }
    case 'conditional': {
      const test = fold(expr.test);
      if (test === undefined) return undefined;
      return test !== 0 ? (expr.then === undefined ? test : fold(expr.then)) : fold(expr.else);
    }
    case 'binary': {
      const left = fold(expr.left);
      const right = fold(expr.right);
      return left === undefined || right === undefined ? undefined : compute(expr.op, left, right);
    }
    default:
      return undefined;
  }
};

const sizeOfValue = (value: Expr, known: (name: string) => number | CType | undefined): number | undefined => {
  if (value.kind === 'string') return value.value.length + 1;
  if (value.kind === 'index' && value.object.kind === 'name') {
    const type = known(value.object.name);
    return (
      (typeof type === 'object' &&
        (type.kind === 'array' ? sizeOf(type.of) : type.kind === 'pointer' ? sizeOf(type.to) : undefined)) ||
      undefined
    );
  }
  if (value.kind !== 'name') return undefined;
  const type = known(value.name);
  return typeof type === 'object' ? sizeOf(type) : undefined;
};

const compute = (op: string, a: number, b: number): number | undefined => {
  switch (op) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return b === 0 ? undefined : Math.trunc(a / b);
    case '%':
      return b === 0 ? undefined : a % b;
    case '<<':
      return b >= 0 && b < 64 ? a * 2 ** b : undefined;
    case '>>':
      return b >= 0 && b < 64 ? Math.floor(a / 2 ** b) : undefined;
    case '&':
      return small(a, b) ? a & b : undefined;
    case '|':
      return small(a, b) ? a | b : undefined;
    case '^':
      return small(a, b) ? a ^ b : undefined;
    case '==':
      return a === b ? 1 : 0;
    case '!=':
      return a === b ? 0 : 1;
    case '<':
      return a < b ? 1 : 0;
    case '>':
      return a > b ? 1 : 0;
    case '<=':
      return a <= b ? 1 : 0;
    case '>=':
      return a >= b ? 1 : 0;
    case '&&':
      return a !== 0 && b !== 0 ? 1 : 0;
    default:
      return a !== 0 || b !== 0 ? 1 : 0;
  }
};

/** JavaScript's bit operators work on 32 bits. */
const small = (a: number, b: number): boolean => Math.abs(a) < 2 ** 31 && Math.abs(b) < 2 ** 31;
