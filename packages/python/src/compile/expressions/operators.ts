/**
 * `a + b`, `-a`: arithmetic, with the common case of numbers in place and everything else in the runtime.
 *
 * An integer is a JavaScript number while it is safe, a float one while it has a fraction (`runtime/object.ts`). So the sum of two
 * numbers is right as it stands where both are small integers (`(a|0)===a`) or where it has a fraction (`F(r)!==r`, `F` being `floor`);
 * what is left goes to the runtime. `+0` turns `-0`, which no integer is, into `0`.
 */
import type { AstNode, Expr } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { condition } from './conditions.ts';
import { expr } from './expression.ts';
import { isPlain, operand } from './operands.ts';

/** Names of the runtime's operations; in place, `iadd` and so on. */
const operations: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '@': 'matmul',
  '<<': 'lshift',
  '>>': 'rshift',
  '&': 'and',
  '|': 'or',
  '^': 'xor',
};

/** What an operand is by its text alone; `'int'`: one of 32 bits. */
type Kind = 'int' | 'str' | 'any';

export const kindOf = (node: Expr): Kind => {
  if (node.kind === 'Int') return typeof node.value === 'number' && (node.value | 0) === node.value ? 'int' : 'any';
  return node.kind === 'Str' || node.kind === 'JoinedStr' ? 'str' : 'any';
};

export const binOp = (c: Emitter, op: string, left: Expr, right: Expr, node: AstNode): string => {
  const a = operand(c, left, isPlain(c, right));
  const b = operand(c, right, true);
  const name = operations[op]!;
  const code = arith(c, op, [a.use, kindOf(left)], [b.use, kindOf(right)], name);
  c.free(a.temps + b.temps);
  return c.mark(`(${a.setup}${b.setup}${code})`, node);
};

/** `a += b` of two evaluated operands: numbers as in `a + b`, objects may change in place. */
export const inPlace = (c: Emitter, op: string, a: string, b: string, kb: Kind): string =>
  arith(c, op, [a, 'any'], [b, kb], `i${operations[op]!}`);

/** An operator on two evaluated operands; `name` is the operation for what is not done in place. */
const arith = (
  c: Emitter,
  op: string,
  [a, ka]: readonly [string, Kind],
  [b, kb]: readonly [string, Kind],
  name: string,
): string => {
  const slow = `$.${name}(${a},${b})`;
  if (ka === 'str' || kb === 'str' || (ka === 'int' && kb === 'int')) return slow;
  const open = [...(ka === 'int' ? [] : [a]), ...(kb === 'int' ? [] : [b])];
  const both = open.map((v) => `typeof ${v}==="number"`).join('&&');
  const small = open.map((v) => `(${v}|0)===${v}`).join('&&');
  switch (op) {
    case '+':
    case '-':
      return `${both}&&(${small}||F(${a}${op}${b})!==${a}${op}${b})?${a}${op}${b}:${slow}`;
    case '*': {
      const r = scratch(c);
      return `${both}&&(${small}&&(${r}=${a}*${b})<=9007199254740991&&${r}>=-9007199254740991||F(${r}=${a}*${b})!==${r})?${r}+0:${slow}`;
    }
    case '/': {
      const r = scratch(c);
      return `${both}&&${b}!==0&&F(${r}=${a}/${b})!==${r}?${r}:${slow}`;
    }
    case '//':
      return `${both}&&${small}&&${b}!==0?F(${a}/${b})+0:${slow}`;
    case '%': {
      const r = scratch(c);
      return `${both}&&${small}&&${b}>0?(${r}=${a}%${b})<0?${r}+${b}:${r}+0:${slow}`;
    }
    case '&':
    case '|':
    case '^':
      return `${both}&&${small}?${a}${op}${b}:${slow}`;
    case '>>':
      return `${both}&&${small}&&${b}>=0&&${b}<32?${a}>>${b}:${slow}`;
    default:
      return slow;
  }
};

/** A temporary for the expression at hand alone. */
const scratch = (c: Emitter): string => {
  const t = c.temp();
  c.free();
  return t;
};

export const unaryOp = (c: Emitter, op: string, inner: Expr, node: AstNode): string => {
  if (op === 'not') return c.flows ? `$.not(${expr(c, inner)})` : `!${condition(c, inner)}`;
  if (op === '-' && inner.kind === 'Int')
    return typeof inner.value === 'number' ? `(-${inner.value}+0)` : c.constants.integer(-inner.value);
  if (op === '-' && inner.kind === 'Float') {
    const code = c.constants.float(-inner.value);
    return code.startsWith('-') ? `(${code})` : code;
  }
  const name = op === '-' ? 'neg' : op === '+' ? 'pos' : 'invert';
  return c.mark(`$.${name}(${expr(c, inner)})`, node);
};
