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
import { inTemp, isPlain, operand } from './operands.ts';

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

/** What the text alone tells of an operand. */
export const kindOf = (node: Expr): Kind => {
  if (node.kind === 'Int') return typeof node.value === 'number' && (node.value | 0) === node.value ? 'int' : 'any';
  return node.kind === 'Str' || node.kind === 'JoinedStr' ? 'str' : 'any';
};

/** `a + b` of two expressions: the left one is evaluated first, also where only one of them needs a temporary. */
export const binOp = (c: Emitter, op: string, left: Expr, right: Expr, node: AstNode): string => {
  const product = c.flows ? undefined : reducedProduct(c, op, left, right, node);
  if (product !== undefined) return product;
  const a = operand(c, left, isPlain(c, right));
  const b = operand(c, right, true);
  const name = operations[op]!;
  const code = arith(c, op, [a.use, kindOf(left)], [b.use, kindOf(right)], name);
  c.free(a.temps + b.temps);
  return c.mark(`(${a.setup}${b.setup}${code})`, node);
};

/**
 * `a * b % m`, `(a * b + c) % m`, and with `& 0x7fff…` for `% m`: of numbers these are done in one go, without the big integer
 * that the product may be. Everything else is done step by step as ever.
 */
const reducedProduct = (c: Emitter, op: string, left: Expr, right: Expr, node: AstNode): string | undefined => {
  if (op === '&' ? !isMask(right) : op !== '%') return undefined;
  if (left.kind !== 'BinOp' || right.end - right.start > short) return undefined;
  const sum = left.op === '+' && left.left.kind === 'BinOp' && left.left.op === '*' ? left : undefined;
  if (sum !== undefined && sum.right.end - sum.right.start > short) return undefined;
  const product = sum === undefined ? left : sum.left;
  if (product.kind !== 'BinOp' || product.op !== '*' || kindOf(product.left) === 'str') return undefined;
  const a = inTemp(c, () => expr(c, product.left));
  const b = inTemp(c, () => expr(c, product.right));
  const x = c.temp();
  const y = c.temp();
  const times = `${x}=${c.mark(`$.mul(${a.use},${b.use})`, product)}`;
  const plus = (addend: string): string => (sum === undefined ? '' : `,${x}=${c.mark(`$.add(${x},${addend})`, sum)}`);
  const addend = sum === undefined ? '0' : expr(c, sum.right);
  const then = expr(c, right);
  const name = op === '%' ? 'mod' : 'and';
  const numbers = `typeof ${a.use}==="number"&&typeof ${b.use}==="number"`;
  const z = c.temp();
  // The product of two numbers has no effect, so it may wait for the other operands; not that of anything else.
  const fast = `(${z}=${addend},${y}=${then},typeof ${z}==="number"&&typeof ${y}==="number"?$.${op === '%' ? 'mulAddMod' : 'mulAddAnd'}(${a.use},${b.use},${z},${y}):(${times}${plus(z)},$.${name}(${x},${y})))`;
  c.free(5);
  return c.mark(`(${a.setup}${b.setup}${numbers}?${fast}:(${times}${plus(addend)},$.${name}(${x},${then})))`, node);
};

/** What is emitted twice is no longer than this. Units: characters. */
const short = 24;

/** Ones in the lowest bits, up to fifty. */
const isMask = (node: Expr): boolean =>
  node.kind === 'Int' &&
  typeof node.value === 'number' &&
  node.value > 0 &&
  node.value < 2 ** 50 &&
  Number.isInteger(Math.log2(node.value + 1));

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

/** `-a`, `+a`, `~a`, `not a`. The negative of a number in the text is a literal. */
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
