import type { Constant } from './names.ts';

/** Longest text that folding builds. Units: UTF-16 code units. */
const maxText = 65_536;

/** The value of `left op right`, as far as Python and JavaScript agree on it; `undefined` when it is not known. */
export const foldBinary = (op: string, left: Constant, right: Constant): Constant | undefined => {
  if (typeof left === 'string' || typeof right === 'string') return foldText(op, left, right);
  if (isNumber(left) && isNumber(right)) {
    if (typeof left === 'number' && typeof right === 'number') return foldNumbers(op, left, right);
    if (Number.isInteger(Number(left)) && Number.isInteger(Number(right)))
      return foldIntegers(op, BigInt(left), BigInt(right));
    return undefined;
  }
  if (op === '==' || op === '===' || op === 'is') return plain(left) && plain(right) ? left === right : undefined;
  if (op === '!=' || op === '!==' || op === 'is not') return plain(left) && plain(right) ? left !== right : undefined;
  if (op === '+' && Array.isArray(left) && Array.isArray(right) && left.length + right.length <= 256)
    return [...(left as readonly Constant[]), ...(right as readonly Constant[])];
  if (Array.isArray(right) && plain(left)) return membership(op, left, right as readonly Constant[]);
  return undefined;
};

const isNumber = (value: Constant): value is number | bigint => typeof value === 'number' || typeof value === 'bigint';
const plain = (value: Constant): boolean => value === null || typeof value !== 'object';

const membership = (op: string, left: Constant, right: readonly Constant[]): boolean | undefined => {
  if (!right.every(plain)) return undefined;
  if (op === 'in') return right.includes(left);
  return op === 'not in' ? !right.includes(left) : undefined;
};

const foldText = (op: string, left: Constant, right: Constant): Constant | undefined => {
  if (typeof left === 'string' && typeof right === 'string') {
    switch (op) {
      case '+':
        return left.length + right.length > maxText ? undefined : left + right;
      case '==':
      case '===':
        return left === right;
      case '!=':
      case '!==':
        return left !== right;
      case '<':
        return left < right;
      case '>':
        return left > right;
      case 'in':
        return right.includes(left);
      case 'not in':
        return !right.includes(left);
      default:
        return undefined;
    }
  }
  if (Array.isArray(right)) return membership(op, left, right as readonly Constant[]);
  if (op === '*') {
    const text = typeof left === 'string' ? left : typeof right === 'string' ? right : '';
    const times = typeof left === 'number' ? left : right;
    return typeof times === 'number' && times >= 0 && Number.isInteger(times) && text.length * times <= 4096
      ? text.repeat(times)
      : undefined;
  }
  if (op === '==' || op === '===') return plain(left) && plain(right) ? false : undefined;
  if (op === '!=' || op === '!==') return plain(left) && plain(right) ? true : undefined;
  if (op === '+' && typeof left === 'string' && typeof right === 'number') return `${left}${right}`;
  return undefined;
};

const foldNumbers = (op: string, left: number, right: number): Constant | undefined => {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
    case '//':
      return right === 0 ? undefined : Math.floor(left / right);
    case '%':
      return right === 0 || left < 0 || right < 0 ? undefined : left % right;
    case '**':
      return finite(left ** right);
    case '<<':
      return right >= 0 && right < 30 ? finite(left * 2 ** right) : undefined;
    case '|':
      return small(left, right) ? left | right : undefined;
    case '&':
      return small(left, right) ? left & right : undefined;
    default:
      return compare(op, left, right);
  }
};

const foldIntegers = (op: string, left: bigint, right: bigint): Constant | undefined => {
  switch (op) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    default:
      return compare(op, left, right);
  }
};

const compare = (op: string, left: number | bigint, right: number | bigint): boolean | undefined => {
  switch (op) {
    case '==':
    case '===':
    case 'is':
      return left === right;
    case '!=':
    case '!==':
    case 'is not':
      return left !== right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    default:
      return undefined;
  }
};

const finite = (value: number): number | undefined =>
  Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value)) ? value : undefined;
const small = (left: number, right: number): boolean =>
  Number.isInteger(left) && Number.isInteger(right) && left >= 0 && right >= 0 && left < 2 ** 31 && right < 2 ** 31;
