import { describe, expect, test } from 'vitest';
import {
  add,
  decimalLogarithm,
  decimalText,
  divide,
  exponential,
  formatDecimal,
  hashOf,
  infinity,
  logicalInvert,
  multiply,
  naturalLogarithm,
  newContext,
  nextPlus,
  parseDecimal,
  power,
  powerModulo,
  quantize,
  remainderNear,
  rotate,
  shift,
  squareRootOf,
  toInteger,
  toIntegral,
  toRatio,
  type Dec,
  type DecimalContext,
} from './index.ts';
import { PyRaise } from '../runtime/raise.ts';

class Stop {}

/** A context that stops after so many steps or bytes. */
const limited = (steps: number, bytes: number): DecimalContext => {
  let stepsLeft = steps;
  let bytesLeft = bytes;
  return newContext('default', {
    spend: (count) => {
      stepsLeft -= count;
      if (!(stepsLeft >= 0)) throw new Stop();
    },
    allocate: (count) => {
      bytesLeft -= count;
      if (!(bytesLeft >= 0)) throw new Stop();
    },
  });
};

const read = (text: string, context: DecimalContext): Dec => parseDecimal(text, context);

const withPrecision = (context: DecimalContext, precision: number): DecimalContext => {
  context.setPrecision(precision);
  return context;
};

/** Programs that would take hours or terabytes; each must stop, or give its answer at once. */
const hostile: readonly (readonly [string, (c: DecimalContext) => unknown])[] = [
  ['int of a huge exponent', (c) => toInteger(read('1e999999999', c), c.meter)],
  ['ratio of a huge exponent', (c) => toRatio(read('1e-999999999', c), c.meter)],
  ['all digits of a huge number', (c) => formatDecimal(read('1e999999999', c), 'f', c)],
  ['grouped digits of a huge number', (c) => formatDecimal(read('1e99999999', c), ',f', c)],
  ['a billion places', (c) => formatDecimal(read('1', c), '.999999999f', c)],
  ['a billion columns', (c) => formatDecimal(read('1', c), '999999999', c)],
  ['a billion grouped columns', (c) => formatDecimal(read('1', c), '0999999999,', c)],
  ['quotient of 10^8 digits', (c) => divide(read('1', c), read('3', c), withPrecision(c, 1e8))],
  ['root of 10^8 digits', (c) => squareRootOf(read('2', c), withPrecision(c, 1e8))],
  ['exponential of 10^6 digits', (c) => exponential(read('1.5', c), withPrecision(c, 1e6))],
  ['exponential of 10^15 digits', (c) => exponential(read('1.5', c), withPrecision(c, 1e15))],
  ['exponential of nearly nothing', (c) => exponential(read('1e-99', c), withPrecision(c, 1e15))],
  ['logarithm of 10^6 digits', (c) => naturalLogarithm(read('3', c), withPrecision(c, 1e6))],
  ['logarithm to base ten of 10^8 digits', (c) => decimalLogarithm(read('3', c), withPrecision(c, 1e8))],
  ['power of 10^7 digits', (c) => power(read('3', c), read('0.5', c), withPrecision(c, 1e7))],
  ['power of one with 10^9 zeros', (c) => power(read('1.0', c), read('1e15', c), withPrecision(c, 1e9))],
  ['quantize to 10^9 places', (c) => quantize(read('1', c), read('1e-999999', c), withPrecision(c, 1e9))],
  ['neighbour of infinity', (c) => nextPlus(infinity(1), withPrecision(c, 1e9))],
  ['all nines turned over', (c) => logicalInvert(read('1', c), withPrecision(c, 1e9))],
  ['a far shift', (c) => shift(read('1', c), read('999999998', c), withPrecision(c, 1e9))],
  ['a far turn', (c) => rotate(read('1', c), read('999999998', c), withPrecision(c, 1e9))],
  ['power modulo, ten to a huge power', (c) => powerModulo(read('3', c), read('1e99999999', c), read('97', c), c)],
  ['a sum that needs 10^9 digits', (c) => add(read('1e999999', c), read('1e-999999', c), withPrecision(c, 1e9))],
];

/** Programs with huge exponents that cost nothing. */
const cheap: readonly (readonly [string, string, (c: DecimalContext) => Dec])[] = [
  ['sum', '1.000000000000000000000000000E+999999', (c) => add(read('1e999999', c), read('1', c), c)],
  ['power that overflows', 'Infinity', (c) => power(read('10', c), read('1000000000', c), c)],
  ['power that underflows', '0E-1000026', (c) => power(read('10', c), read('-1000000000', c), c)],
  ['product', 'Infinity', (c) => multiply(read('1e999999', c), read('1e999999', c), c)],
  ['remainder', '0E-1000026', (c) => remainderNear(read('1e-1000000000', c), read('1e1000000000', c), c)],
  ['whole part of a tiny number', '0', (c) => toIntegral(read('7e-1000000000', c), 'exact', c)],
  ['exponential', '0E-1000026', (c) => exponential(read('-1e17', c), c)],
  [
    'near one, to a large power',
    '1.000000000100000000005000000',
    (c) => power(read(`1.${'0'.repeat(99)}1`, c), read('1e90', c), c),
  ],
];

describe('nothing is free', () => {
  test.each(hostile)('%s stops', (_, work) => {
    let caught: unknown;
    try {
      work(limited(2e7, 2 ** 26));
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(Stop);
  });

  test.each(cheap)('%s is answered', (_, expected, work) => {
    const context = limited(20_000, 2 ** 20);
    expect(decimalText(work(context), 1, context.meter)).toBe(expected);
  });

  test('what no engine can hold is a memory error where no budget stops it', () => {
    const context = limited(Infinity, Infinity);
    expect(() => toInteger(read('1e999999999', context), context.meter)).toThrow(PyRaise);
  });

  test('ordinary numbers pay nothing', () => {
    const context = limited(0, 0);
    const sum = add(read('1234.5678', context), read('0.1', context), context);
    const product = multiply(sum, sum, context);
    expect(decimalText(divide(product, sum, context), 1, context.meter)).toBe('1234.6678');
  });

  test('a long coefficient pays for its hash', () => {
    const free = limited(Infinity, Infinity);
    const value = read('7'.repeat(100_000), free);
    expect(() => hashOf(value, limited(10, 10).meter)).toThrow();
  });
});
