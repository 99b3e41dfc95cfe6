import { PyRaise } from '../../runtime/raise.ts';
import { acos } from './acos.ts';
import { acosh } from './acosh.ts';
import { asin } from './asin.ts';
import { asinh } from './asinh.ts';
import { atan } from './atan.ts';
import { atanh } from './atanh.ts';
import { cbrt } from './cbrt.ts';
import { cos } from './cos.ts';
import { cosh } from './cosh.ts';
import { erf } from './erf.ts';
import { erfc } from './erfc.ts';
import { exp } from './exp.ts';
import { exp2 } from './exp2.ts';
import { expm1 } from './expm1.ts';
import { gamma } from './gamma.ts';
import { lgamma } from './lgamma.ts';
import { log } from './log.ts';
import { log10 } from './log10.ts';
import { log1p } from './log1p.ts';
import { log2 } from './log2.ts';
import { pow } from './pow.ts';
import { sin } from './sin.ts';
import { sinh } from './sinh.ts';
import { tan } from './tan.ts';
import { tanh } from './tanh.ts';

const domainError = (): PyRaise => new PyRaise('ValueError', 'math domain error');
const rangeError = (): PyRaise => new PyRaise('OverflowError', 'math range error');

type Unary = (x: number) => number;

/** NaN out of a number, or an infinity out of a finite one, is an error: by overflow only where the function can. */
const checked =
  (work: Unary, infinite: 'overflow' | 'pole'): Unary =>
  (x) => {
    const result = work(x);
    if (result - result === 0 || x !== x) return result;
    if (result !== result) throw domainError();
    if (x - x !== 0) return result;
    throw infinite === 'overflow' ? rangeError() : domainError();
  };

/** Poles are at 0 and the negative whole numbers; elsewhere an infinity is an overflow. */
const checkedGamma =
  (work: Unary): Unary =>
  (x) => {
    const result = work(x);
    if (result - result === 0 || x !== x) return result;
    if (result !== result) throw domainError();
    if (x - x !== 0) return result;
    throw x <= 0 && x === Math.floor(x) ? domainError() : rangeError();
  };

/**
 * `math`'s functions of one float by name, with CPython's errors: ValueError "math domain error", OverflowError "math range
 * error". (`log`, `log2` and `log10` of an int beyond floats: {@link logOfLarge}.)
 */
export const unaryMath: ReadonlyMap<string, (x: number) => number> = new Map([
  ['acos', checked(acos, 'pole')],
  ['acosh', checked(acosh, 'pole')],
  ['asin', checked(asin, 'pole')],
  ['asinh', checked(asinh, 'pole')],
  ['atan', checked(atan, 'pole')],
  ['atanh', checked(atanh, 'pole')],
  ['cbrt', checked(cbrt, 'pole')],
  ['cos', checked(cos, 'pole')],
  ['cosh', checked(cosh, 'overflow')],
  ['erf', erf],
  ['erfc', erfc],
  ['exp', checked(exp, 'overflow')],
  ['exp2', checked(exp2, 'overflow')],
  ['expm1', checked(expm1, 'overflow')],
  ['gamma', checkedGamma(gamma)],
  ['lgamma', checkedGamma(lgamma)],
  ['log', checked(log, 'pole')],
  ['log10', checked(log10, 'pole')],
  ['log1p', checked(log1p, 'pole')],
  ['log2', checked(log2, 'pole')],
  ['sin', checked(sin, 'pole')],
  ['sinh', checked(sinh, 'overflow')],
  ['sqrt', checked(Math.sqrt, 'pole')],
  ['tan', checked(tan, 'pole')],
  ['tanh', checked(tanh, 'pole')],
]);

/** math.pow(x, y). Errors: ValueError "math domain error", OverflowError "math range error". */
export const mathPow = (x: number, y: number): number => {
  const result = pow(x, y);
  if (result - result === 0 || x - x !== 0 || y - y !== 0) return result;
  if (result === result && x !== 0) throw rangeError();
  throw domainError();
};
