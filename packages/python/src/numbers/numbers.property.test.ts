import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PyRaise } from '../runtime/raise.ts';
import { complexRepr, parseComplex } from './complex-text.ts';
import { floatFromHex, floatToHex } from './float-hex.ts';
import { integerRatio } from './float-parts.ts';
import { floatRepr } from './float-repr.ts';
import { formatFloat } from './format-float.ts';
import { formatInt } from './format-int.ts';
import { parseFormatSpec } from './format-spec.ts';
import { formatStr } from './format-str.ts';
import { addInt, divmodInt, mulInt, subInt } from './int-arithmetic.ts';
import { intToBase } from './int-base.ts';
import { intToText } from './int-text.ts';
import { normal, type Int } from './int.ts';
import { parseFloat } from './parse-float.ts';
import { parseInt } from './parse-int.ts';
import { parsePercent } from './percent.ts';
import { freeMeter } from './testdata/reference.ts';

const ints = fc
  .oneof(fc.bigInt(), fc.maxSafeInteger().map(BigInt), fc.bigInt({ min: -(2n ** 2000n), max: 2n ** 2000n }))
  .map(normal);

/** Runs what may raise in Python, and nothing else. */
const orRaise = <T>(work: () => T): T | undefined => {
  try {
    return work();
  } catch (error) {
    if (error instanceof PyRaise) return undefined;
    throw error;
  }
};

/** A meter that stops at a million bytes, so that no width makes the test slow. */
const smallMeter = {
  spend: (): void => {},
  allocate: (bytes: number): void => {
    if (bytes > 1e6) throw new PyRaise('MemoryError', 'stopped');
  },
};

describe('numbers', () => {
  it('read back what they wrote', () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (x, y) => {
        expect(parseFloat(floatRepr(x), freeMeter)).toBe(x);
        expect(floatFromHex(floatToHex(x), freeMeter)).toBe(x);
        expect(
          Number(formatFloat(x, parseFormatSpec('.17g', 'float', '>', ''), freeMeter).replace('inf', 'Infinity')),
        ).toBe(x);
        const back = parseComplex(complexRepr(x, y), freeMeter);
        expect([back?.real, back?.imag]).toEqual([x, y]);
      }),
    );
    fc.assert(
      fc.property(ints, fc.constantFrom(2 as const, 8 as const, 16 as const), (value, base) => {
        expect(parseInt(intToText(value, freeMeter), 10, freeMeter)).toBe(value);
        expect(parseInt(intToBase(value, base, freeMeter), 0, freeMeter)).toBe(value);
        expect(parseInt((typeof value === 'number' ? value : value).toString(7), 7, freeMeter)).toBe(value);
      }),
    );
  });

  it('keep the laws of arithmetic, in one form', () => {
    const isNormal = (value: Int): boolean =>
      typeof value === 'number' ? Number.isSafeInteger(value) && !Object.is(value, -0) : normal(value) === value;
    fc.assert(
      fc.property(ints, ints, (a, b) => {
        expect(subInt(addInt(a, b, freeMeter), b, freeMeter)).toBe(a);
        expect(isNormal(mulInt(a, b, freeMeter))).toBe(true);
        if (b !== 0) {
          const [quotient, rest] = divmodInt(a, b, freeMeter);
          expect(addInt(mulInt(quotient, b, freeMeter), rest, freeMeter)).toBe(a);
          expect(rest === 0 || rest < 0 === b < 0).toBe(true);
          expect(isNormal(quotient) && isNormal(rest)).toBe(true);
        }
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (x) => {
        const [numerator, denominator] = integerRatio(x);
        expect(
          Number(numerator) / Number(denominator) === x ||
            typeof denominator === 'bigint' ||
            typeof numerator === 'bigint',
        ).toBe(true);
      }),
    );
  });

  it('never fail on a text but by what Python raises', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789.+-eEjxob_%#<>=^,zdfs(){} \u0661\ud835\udfd8')) }),
    );
    fc.assert(
      fc.property(texts, fc.integer({ min: -1, max: 40 }), (text, base) => {
        orRaise(() => parseFloat(text, freeMeter));
        orRaise(() => parseComplex(text, freeMeter));
        orRaise(() => parseInt(text, base, freeMeter));
        orRaise(() => floatFromHex(text, freeMeter));
        orRaise(() => formatFloat(1234.5, parseFormatSpec(text, 'float', '>', ''), smallMeter));
        orRaise(() => formatInt(-1234567, parseFormatSpec(text, 'int', '>', 'd'), smallMeter));
        orRaise(() => formatStr('a\ud835\udfd8', 2, parseFormatSpec(text, 'str', '<', 's'), smallMeter));
        const pieces = parsePercent(text);
        expect(pieces.filter((piece) => piece.kind === 'error').length).toBeLessThanOrEqual(1);
        if (!text.includes('%'))
          expect(pieces.map((piece) => (piece.kind === 'text' ? piece.text : '?')).join('')).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});
