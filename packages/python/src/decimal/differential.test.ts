import { describe, expect, test } from 'vitest';
import {
  anyInvalid,
  DecimalContext,
  formatDecimal,
  freeMeter,
  newContext,
  parseDecimal,
  parseRounded,
  roundingNamed,
  roundingNames,
  settle,
  decimalText,
} from './index.ts';
import { PyRaise } from '../runtime/raise.ts';
import { operand, operations, ours, program, randomCase } from './testdata/operations.ts';
import { askPython, noReference, randomFrom, referencePython } from './testdata/reference-python.ts';

const perOperation = 120;

/** The text of a result, or of the exception in its place. */
const textOf = (work: () => string): string => {
  try {
    return work();
  } catch (error) {
    if (error instanceof PyRaise) return `${error.name}: ${error.text}`;
    throw error;
  }
};

describe.skipIf(referencePython === undefined)(`against CPython (${noReference})`, () => {
  test('all operations give the same results and flags', () => {
    const random = randomFrom(20260101);
    const cases = [...operations.keys()].flatMap((name) =>
      Array.from({ length: perOperation }, () => randomCase(name, random)),
    );
    const theirs = askPython(program, cases);
    const different = cases.flatMap((one, index) => {
      const mine = ours(one);
      return JSON.stringify(mine) === JSON.stringify(theirs[index]) ? [] : [{ case: one, mine, theirs: theirs[index] }];
    });
    expect(theirs).toHaveLength(operations.size * perOperation);
    expect(different).toEqual([]);
  });

  test('formats give the same texts', () => {
    const random = randomFrom(7);
    const pick = <T>(from: readonly T[]): T => from[random(from.length)] as T;
    const odd = [
      '#f',
      '_',
      'x',
      'd',
      '.',
      '5.',
      '..2',
      '0<5',
      '-+',
      '<<<',
      '==8',
      '05',
      '00',
      '.99999999999999999999f',
    ];
    const cases = Array.from({ length: 6000 }, () => {
      const spec =
        random(30) === 0
          ? pick(odd)
          : pick(['', '', '<', '>', '=', '^', '*<', '0=', 'é^', '🐍>']) +
            pick(['', '', '+', '-', ' ']) +
            pick(['', '', 'z']) +
            pick(['', '', '0']) +
            pick(['', '', '5', '12', '33']) +
            pick(['', '', ',']) +
            pick(['', '', '.0', '.1', '.2', '.5', '.30']) +
            pick(['', 'e', 'E', 'f', 'F', 'g', 'G', 'n', '%', 'f', '']);
      const value = operand(random, 'format');
      return [/E[+]?\d{3}/u.test(value) ? '1234567.5' : value, spec, pick(roundingNames), random(2)] as const;
    });
    const theirs = askPython(
      `
from decimal import *
def answer(c):
    try:
        setcontext(Context(rounding=c[2], capitals=c[3]))
        return format(Decimal(c[0]), c[1])
    except Exception as e: return type(e).__name__ + ': ' + str(e)
`,
      cases,
    );
    const different = cases.flatMap(([value, spec, rounding, capitals], index) => {
      const context = newContext('default', freeMeter);
      context.rounding = roundingNamed(rounding);
      context.setCapitals(capitals);
      const mine = textOf(() => formatDecimal(parseDecimal(value, context), spec, context));
      return mine === theirs[index] ? [] : [{ value, spec, rounding, mine, theirs: theirs[index] }];
    });
    expect(different).toEqual([]);
  });

  test('texts are read alike, exactly and in a context', () => {
    const random = randomFrom(11);
    const pieces = [
      '1',
      '0',
      '9',
      '.',
      'e',
      'E',
      '+',
      '-',
      '_',
      ' ',
      '\n',
      'inf',
      'nan',
      's',
      'NaN',
      '٣',
      '𝟗',
      '\0',
      'x',
      '\u00a0',
      '12345678901234567890',
    ];
    const cases = Array.from({ length: 8000 }, () =>
      Array.from({ length: 1 + random(6) }, () => pieces[random(pieces.length)]).join(''),
    );
    const theirs = askPython(
      `
from decimal import *
c = Context(prec=5, traps=[InvalidOperation])
def one(f):
    try: return str(f())
    except Exception as e: return type(e).__name__ + ': ' + str(e)
def answer(t): return [one(lambda: Decimal(t)), one(lambda: c.create_decimal(t))]
`,
      cases,
    );
    const read = (text: string, how: typeof parseDecimal, context: DecimalContext): string =>
      textOf(() => {
        const value = how(text, context);
        settle(context);
        return decimalText(value, 1, freeMeter);
      }).replace(/^decimal\./u, '');
    const different = cases.flatMap((text, index) => {
      const small = newContext('default', freeMeter);
      small.setPrecision(5);
      small.traps = anyInvalid;
      const mine = [read(text, parseDecimal, newContext('default', freeMeter)), read(text, parseRounded, small)];
      return JSON.stringify(mine) === JSON.stringify(theirs[index]) ? [] : [{ text, mine, theirs: theirs[index] }];
    });
    expect(different).toEqual([]);
  });
});
