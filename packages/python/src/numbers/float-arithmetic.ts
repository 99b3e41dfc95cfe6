import { PyRaise } from '../runtime/raise.ts';
import { pow } from './libm/pow.ts';

/**
 * `// %`, divmod and `**` of floats, with CPython's signs and errors.
 */

const zeroDivision = (text: string): PyRaise => new PyRaise('ZeroDivisionError', text);

/** a / b. Errors: ZeroDivisionError. */
export const divFloat = (a: number, b: number): number => {
  if (b === 0) throw zeroDivision('float division by zero');
  return a / b;
};

const modulo = (a: number, b: number): number => {
  const rest = a % b;
  if (rest !== 0) return rest < 0 !== b < 0 ? rest + b : rest;
  return b < 0 ? -0 : 0;
};

const quotient = (a: number, b: number): number => {
  const rest = a % b;
  let exact = (a - rest) / b;
  if (rest !== 0 && rest < 0 !== b < 0) exact -= 1;
  // A zero has the sign of the true quotient.
  if (exact === 0) return a / b < 0 || Object.is(a / b, -0) ? -0 : 0;
  const floor = Math.floor(exact);
  return exact - floor > 0.5 ? floor + 1 : floor;
};

/** a % b, with the sign of b. Errors: ZeroDivisionError "float modulo". */
export const modFloat = (a: number, b: number): number => {
  if (b === 0) throw zeroDivision('float modulo');
  return modulo(a, b);
};

/** a // b. Errors: ZeroDivisionError "float floor division by zero". */
export const floorDivFloat = (a: number, b: number): number => {
  if (b === 0) throw zeroDivision('float floor division by zero');
  return quotient(a, b);
};

/** divmod(a, b). Errors: ZeroDivisionError "float divmod()". */
export const divmodFloat = (a: number, b: number): readonly [number, number] => {
  if (b === 0) throw zeroDivision('float divmod()');
  return [quotient(a, b), modulo(a, b)];
};

/**
 * a ** b, or `undefined` where a negative base has a broken exponent: the result is complex then.
 *
 * Errors: ZeroDivisionError "0.0 cannot be raised to a negative power"; OverflowError, whose arguments are the pair
 * `(34, 'Numerical result out of range')` and whose text is here that pair's.
 */
export const powFloat = (a: number, b: number): number | undefined => {
  if (b === 0) return 1;
  if (a !== a) return a;
  if (b !== b) return a === 1 ? 1 : b;
  if (b === Infinity || b === -Infinity) {
    const size = Math.abs(a);
    if (size === 1) return 1;
    return b > 0 === size > 1 ? Infinity : 0;
  }
  const isOdd = Math.abs(b % 2) === 1;
  if (a === Infinity || a === -Infinity) {
    if (b > 0) return isOdd ? a : Infinity;
    return isOdd && a < 0 ? -0 : 0;
  }
  if (a === 0) {
    if (b < 0) throw zeroDivision('0.0 cannot be raised to a negative power');
    return isOdd ? a : 0;
  }
  if (a < 0 && b !== Math.floor(b)) return undefined;
  const size = pow(Math.abs(a), b);
  if (size === Infinity) throw new PyRaise('OverflowError', "(34, 'Numerical result out of range')");
  return a < 0 && isOdd ? -size : size;
};
