import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  contextText,
  Dec,
  decimalText,
  DecimalRaise,
  divide,
  engineeringText,
  exponential,
  finite,
  formatDecimal,
  freeMeter,
  fromFloat,
  fromParts,
  fromInteger,
  hashOf,
  multiply,
  newContext,
  order,
  orderWithRatio,
  parseDecimal,
  power,
  quantize,
  settle,
  squareRootOf,
  subtract,
  tinyExponent,
  toFloat,
  toInteger,
  toRatio,
  type DecimalContext,
} from './index.ts';

const context = (): DecimalContext => newContext('default', freeMeter);
const read = (text: string): Dec => parseDecimal(text, context());
const show = (value: Dec): string => decimalText(value, 1, freeMeter);

/** What is thrown. */
const thrown = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('operations', () => {
  test('keep the precision that the operands have', () => {
    expect(show(add(read('1.10'), read('2.2'), context()))).toBe('3.30');
    expect(show(multiply(read('1.20'), read('3.00'), context()))).toBe('3.6000');
    expect(show(divide(read('1'), read('3'), context()))).toBe('0.3333333333333333333333333333');
    expect(show(divide(read('2.40'), read('2'), context()))).toBe('1.20');
    expect(show(squareRootOf(read('2'), context()))).toBe('1.414213562373095048801688724');
    expect(show(quantize(read('2.665'), read('0.01'), context()))).toBe('2.66');
    expect(show(power(read('2'), read('0.5'), context()))).toBe('1.414213562373095048801688724');
    expect(show(exponential(read('1'), context()))).toBe('2.718281828459045235360287471');
  });

  test('numbers far apart are added without building the digits between', () => {
    expect(show(add(read('1e999999'), read('1e-999999'), context()))).toBe('1.000000000000000000000000000E+999999');
    const small = context();
    expect(show(subtract(read('1'), read('1e-999999'), small))).toBe('1.000000000000000000000000000');
    expect(small.raised).not.toBe(0);
  });

  test('raise what is trapped, with all conditions listed', () => {
    const one = context();
    divide(read('1'), read('0'), one);
    const error = thrown(() => settle(one));
    expect(error).toBeInstanceOf(DecimalRaise);
    expect(error).toMatchObject({
      name: 'decimal.DivisionByZero',
      text: "[<class 'decimal.DivisionByZero'>]",
      conditions: ['DivisionByZero'],
    });
    const two = context();
    parseDecimal('one', two);
    expect(thrown(() => settle(two))).toMatchObject({
      name: 'decimal.InvalidOperation',
      text: "[<class 'decimal.ConversionSyntax'>]",
    });
  });

  test('do not raise what is not trapped, but remember it', () => {
    const one = context();
    one.traps = 0;
    expect(show(divide(read('1'), read('0'), one))).toBe('Infinity');
    settle(one);
    expect(contextText(one)).toBe(
      'Context(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, ' +
        'flags=[DivisionByZero], traps=[])',
    );
  });
});

describe('contexts', () => {
  test('read back what was set, beyond what operations can use', () => {
    const one = context();
    one.setPrecision(999999999999999999n);
    one.setEmax(999999999999999999n);
    expect(contextText(one)).toContain('prec=999999999999999999, ');
    expect(tinyExponent(one)).toBe(-1000000000000999997n);
    expect(show(add(read('1'), read('2'), one))).toBe('3');
  });

  test.each([
    [(one: DecimalContext) => one.setPrecision(0), 'valid range for prec is [1, MAX_PREC]'],
    [(one: DecimalContext) => one.setEmin(1), 'valid range for Emin is [MIN_EMIN, 0]'],
    [(one: DecimalContext) => one.setEmax(-1), 'valid range for Emax is [0, MAX_EMAX]'],
    [(one: DecimalContext) => one.setClamp(2), 'valid values for clamp are 0 or 1'],
    [(one: DecimalContext) => one.setCapitals(-1), 'valid values for capitals are 0 or 1'],
    [(one: DecimalContext) => one.setPrecision(1n << 64n), 'Python int too large to convert to C ssize_t'],
  ])('refuse what is out of range (%#)', (set, text) => {
    expect(thrown(() => set(context()))).toMatchObject({ text });
  });
});

describe('conversions', () => {
  test('to text in both notations', () => {
    expect(show(read('123E-10'))).toBe('1.23E-8');
    expect(engineeringText(read('123E+4'), 1, freeMeter)).toBe('1.23E+6');
    expect(decimalText(read('1E+4'), 0, freeMeter)).toBe('1e+4');
    expect(show(read('-0.00'))).toBe('-0.00');
  });

  test('of floats are exact', () => {
    expect(show(fromFloat(0.1))).toBe('0.1000000000000000055511151231257827021181583404541015625');
    expect(show(fromFloat(5e-324)).slice(0, 12)).toBe('4.9406564584');
    expect(show(fromFloat(-0))).toBe('-0');
  });

  test('of tuples are what their text would be', () => {
    expect(show(fromParts(1, '123', -2, context()))).toBe('-1.23');
    expect(show(fromParts(0, '', 3, context()))).toBe('0E+3');
    expect(show(fromParts(1, '12', 'F', context()))).toBe('-Infinity');
    expect(show(fromParts(0, '007', 'N', context()))).toBe('sNaN7');
    expect(thrown(() => fromParts(0, '1', 'x', context()))).toMatchObject({
      name: 'ValueError',
      text: "string argument in the third position must be 'F', 'n' or 'N'",
    });
  });

  test('hash like the equal int and float', () => {
    expect(hashOf(read('1e2'), freeMeter)).toBe(100);
    expect(hashOf(read('-1'), freeMeter)).toBe(-2);
    expect(hashOf(read('0.5'), freeMeter)).toBe(1152921504606846976n);
    expect(hashOf(read('NaN'), freeMeter)).toBeUndefined();
  });

  test('compare with ratios exactly', () => {
    expect(orderWithRatio(read('0.3333333333333333333333333333'), 1, 3, freeMeter)).toBe(-1);
    expect(orderWithRatio(read('0.25'), 1, 4, freeMeter)).toBe(0);
    expect(orderWithRatio(read('-Infinity'), 1, 4, freeMeter)).toBe(-1);
  });

  test('formats group, pad and round', () => {
    expect(formatDecimal(read('1234567.891'), '020,.2f', context())).toBe('0,000,001,234,567.89');
    expect(formatDecimal(read('0.1235'), '.1%', context())).toBe('12.4%');
    expect(thrown(() => formatDecimal(read('1'), '<05', context()))).toMatchObject({ text: 'invalid format string' });
  });
});

/** A decimal of up to 60 digits. */
const anyDecimal = fc
  .tuple(fc.constantFrom(0 as const, 1 as const), fc.bigInt(0n, 10n ** 60n), fc.integer({ min: -200, max: 200 }))
  .map(([sign, digits, exponent]) => {
    const plain = fromInteger(digits);
    return finite(sign, plain.coefficient, exponent);
  });

describe('properties', () => {
  test('a text gives back its number', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        const back = read(show(value));
        return back.sign === value.sign && back.coefficient === value.coefficient && back.exponent === value.exponent;
      }),
    );
  });

  test('no text makes the parser throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => read(text) instanceof Dec));
  });

  test('a sum minus one part is the other, with precision enough', () => {
    const wide = context();
    wide.setPrecision(1000);
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (left, right) => {
        const back = subtract(add(left, right, wide), right, wide);
        return order(back, left, freeMeter) === 0;
      }),
    );
  });

  test('coefficients are numbers exactly when safe', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (left, right) => {
        const wide = context();
        return [add, multiply, divide, subtract].every((operation) => {
          wide.raised = 0;
          const { coefficient } = operation(left, right, wide);
          return typeof coefficient === 'number' ? Number.isSafeInteger(coefficient) : coefficient > 9007199254740991n;
        });
      }),
    );
  });

  test('a float goes there and back', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => Object.is(toFloat(fromFloat(value), freeMeter), value)),
    );
  });

  test('an int goes there and back, a ratio is the number', () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 40n), 10n ** 40n), anyDecimal, (whole, value) => {
        const [top, bottom] = toRatio(value, freeMeter);
        return (
          BigInt(toInteger(fromInteger(Number.isSafeInteger(Number(whole)) ? Number(whole) : whole), freeMeter)) ===
            whole && orderWithRatio(value, top, bottom, freeMeter) === 0
        );
      }),
    );
  });
});
