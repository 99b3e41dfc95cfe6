import { describe, expect, it } from 'vitest';
import { floatRepr } from './float-repr.ts';
import { addInt, divmodInt, floorDivInt, modInt, mulInt, subInt } from './int-arithmetic.ts';
import { andInt, bitCount, bitLength, invertInt, orInt, shiftLeft, shiftRight, xorInt } from './int-bits.ts';
import { modularPower, powInt } from './int-power.ts';
import { combinations, factorial, gcdInt, integerRoot, lcmInt, permutations } from './int-theory.ts';
import { intToFloat } from './int-to-float.ts';
import { trueDivInt } from './int-true-div.ts';
import { normal, type Int } from './int.ts';
import { mulMod } from './mul-mod.ts';
import { hashInt } from './number-hash.ts';
import { roundInt } from './round.ts';
import { bigBitLength, bitsBound } from './size.ts';
import { answerOf, askPython, freeMeter, literal, referencePython, seeded } from './testdata/reference.ts';

const anyBig = (random: () => number): bigint => {
  const kind = random();
  const bits = kind < 0.2 ? random() * 8 : kind < 0.5 ? random() * 70 : kind < 0.8 ? random() * 300 : random() * 3000;
  let value = 0n;
  for (let left = bits; left > 0; left -= 32) value = (value << 32n) | BigInt(Math.floor(random() * 2 ** 32));
  value >>= BigInt(Math.floor(random() * 32));
  if (random() < 0.15) value = 1n << BigInt(Math.floor(bits));
  if (random() < 0.15) value = (1n << BigInt(Math.floor(bits))) - 1n;
  if (random() < 0.1) value = 2n ** 53n + BigInt(Math.floor(random() * 3) - 1);
  return random() < 0.4 ? -value : value;
};

const isNormal = (value: Int): boolean =>
  typeof value === 'number'
    ? Number.isSafeInteger(value) && !Object.is(value, -0)
    : !Number.isSafeInteger(Number(value));

const shown = (value: Int): string => {
  if (!isNormal(value)) throw new Error(`not in its one form: ${value}`);
  return `s${value < 0 ? '-' : ''}0x${(value < 0 ? -value : value).toString(16)}`;
};

const hex = (value: Int): string => shown(value).slice(1);

/** Stops a program after so many steps or bytes, as a budget does. */
const stopper = (): { spend(n: number): void; allocate(n: number): void } => {
  let [steps, bytes] = [0, 0];
  return {
    spend(n) {
      expect(n >= 0).toBe(true);
      if ((steps += n) > 10_000_000) throw new Error('stop');
    },
    allocate(n) {
      expect(n >= 0).toBe(true);
      if ((bytes += n) > 8_000_000) throw new Error('stop');
    },
  };
};

describe('ints', () => {
  it('pay before they grow', () => {
    const large = 1n << 100_000_000n;
    const works: readonly (() => unknown)[] = [
      () => powInt(10, 10 ** 8, stopper()),
      () => powInt(2, 10 ** 12, stopper()),
      () => powInt(-7, normal(10n ** 30n), stopper()),
      () => powInt(normal(10n ** 4000n), 10 ** 6, stopper()),
      () => shiftLeft(1, 10 ** 12, stopper()),
      () => shiftLeft(large, 1, stopper()),
      () => factorial(10 ** 7, stopper()),
      () => factorial(10 ** 15, stopper()),
      () => combinations(10 ** 9, 5 * 10 ** 8, stopper()),
      () => combinations(normal(10n ** 30n), 10 ** 10, stopper()),
      () => permutations(10 ** 9, 10 ** 8, stopper()),
      () => mulInt(large, large, stopper()),
      () => addInt(large, 1, stopper()),
      () => floorDivInt(large, normal(10n ** 1000n), stopper()),
      () => modularPower(3, (1n << 200_000n) - 1n, (1n << 200_000n) - 1n, stopper()),
      () => gcdInt(3n ** 1_000_000n, 5n ** 700_000n, stopper()),
      () => integerRoot(large, stopper()),
    ];
    for (const [i, work] of works.entries()) expect(work, `work ${i}`).toThrow('stop');
  });

  it('stop with MemoryError where no budget did', () => {
    for (const work of [
      () => shiftLeft(1, 2 ** 40, freeMeter),
      () => powInt(3, 2 ** 52, freeMeter),
      () => powInt(3, 2n ** 60n, freeMeter),
    ]) {
      expect(answerOf(() => String(work()))).toBe('!MemoryError: ');
    }
  });

  it('know their size from above, and not by much', () => {
    const random = seeded(5);
    for (let i = 0; i < 300; i++) {
      const bits = Math.floor(2 ** (random() * 22));
      const value = (1n << BigInt(bits)) + BigInt(Math.floor(random() * 1e9)) * (random() < 0.5 ? 1n : -1n);
      const signed = random() < 0.5 ? value : -value;
      const exact = bigBitLength(value);
      expect(exact).toBe((value < 0n ? -value : value).toString(2).length);
      const bound = bitsBound(signed);
      expect(bound).toBeGreaterThanOrEqual(exact);
      expect(bound).toBeLessThanOrEqual(Math.max(1024, exact * 1.51));
    }
  });

  it('multiply modulo without a bigint', () => {
    const random = seeded(6);
    for (let i = 0; i < 20_000; i++) {
      const m = Math.floor(2 ** (random() * 50)) + (random() < 0.1 ? 0 : Math.floor(random() * 3)) || 1;
      if (m >= 2 ** 50) continue;
      const [a, b] = [Math.floor(random() * m), random() < 0.1 ? m - 1 : Math.floor(random() * m)];
      expect(mulMod(a, b, m)).toBe(Number((BigInt(a) * BigInt(b)) % BigInt(m)));
    }
  });

  it.skipIf(referencePython === undefined)('agree with CPython (skipped without one)', () => {
    const random = seeded(7);
    const questions: string[] = [];
    const ours: string[] = [];
    const ask = (question: string, work: () => string): void => {
      questions.push(question);
      ours.push(answerOf(work));
    };
    for (let i = 0; i < 2000; i++) {
      const [a, b] = [normal(anyBig(random)), normal(anyBig(random))];
      const [x, y] = [hex(a), hex(b)];
      const meter = freeMeter;
      ask(`hex(${x} + ${y})`, () => shown(addInt(a, b, meter)));
      ask(`hex(${x} - ${y})`, () => shown(subInt(a, b, meter)));
      ask(`hex(${x} * ${y})`, () => shown(mulInt(a, b, meter)));
      ask(`hex(${x} // ${y})`, () => shown(floorDivInt(a, b, meter)));
      ask(`hex(${x} % ${y})`, () => shown(modInt(a, b, meter)));
      ask(`' '.join(map(hex, divmod(${x}, ${y})))`, () => {
        const [q, r] = divmodInt(a, b, meter);
        return `${shown(q)} ${hex(r)}`;
      });
      ask(`${x} / ${y}`, () => floatRepr(trueDivInt(a, b, meter)));
      ask(`hex(${x} & ${y})`, () => shown(andInt(a, b, meter)));
      ask(`hex(${x} | ${y})`, () => shown(orInt(a, b, meter)));
      ask(`hex(${x} ^ ${y})`, () => shown(xorInt(a, b, meter)));
      ask(`hex(~${x})`, () => shown(invertInt(a, meter)));
      ask(`gcd(${x}, ${y}) == 0 or hex(gcd(${x}, ${y}))`, () =>
        a === 0 && b === 0 ? 'True' : shown(gcdInt(a, b, meter)),
      );
      ask(`hex(lcm(${x}, ${y}))`, () => shown(lcmInt(a, b, meter)));
      const count = Math.floor(random() * 200 - 5);
      ask(`hex(${x} << ${count})`, () => shown(shiftLeft(a, count, meter)));
      ask(`hex(${x} >> ${count})`, () => shown(shiftRight(a, count, meter)));
      ask(`[(${x}).bit_length(), (${x}).bit_count()]`, () => `[${bitLength(a, meter)}, ${bitCount(a, meter)}]`);
      ask(`hex(isqrt(${x}))`, () => shown(integerRoot(a, meter)));
      ask(`hex(hash(${x}))`, () => shown(hashInt(a, meter)));
      ask(`float(${x})`, () => floatRepr(intToFloat(a)));
      const digits = Math.floor(random() * 30 - 25);
      ask(`hex(round(${x}, ${digits}))`, () => shown(roundInt(a, digits, meter)));
      const exponent = Math.floor(random() * random() * 60);
      ask(`hex(pow(${x}, ${exponent}))`, () => shown(powInt(a, exponent, meter)));
      const e = normal(anyBig(random));
      if (bitLength(a, meter) + bitLength(b, meter) + bitLength(e, meter) < 1500) {
        ask(`hex(pow(${x}, ${hex(e)}, ${y}))`, () => shown(modularPower(a, e, b, meter)));
      }
    }
    for (const n of [0, 1, 2, 5, 18, 19, 20, 21, 50, 100, 170, 171, 500, 1000, 3001, -1, normal(10n ** 20n)]) {
      ask(`hex(factorial(${n}))`, () => shown(factorial(n, freeMeter)));
      for (const k of [0, 1, 2, 3, 17, 25, 49, 50, 85, 250, 2990, -2]) {
        ask(`hex(comb(${n}, ${k}))`, () => shown(combinations(n, k, freeMeter)));
        ask(`hex(perm(${n}, ${k}))`, () => shown(permutations(n, k, freeMeter)));
      }
    }
    for (const [n, k] of [
      [normal(10n ** 30n), normal(10n ** 30n - 2n)],
      [5, normal(10n ** 30n)],
      [normal(10n ** 30n), normal(10n ** 25n)],
      [normal(2n ** 60n), 100],
    ] as const) {
      ask(`hex(comb(${n}, ${k}))`, () => shown(combinations(n, k, freeMeter)));
    }
    for (const [a, e, m] of [
      [2, -1, 4],
      [3, -1, 7],
      [2, 3, 0],
      [2, 5, -7],
      [0, 0, 1],
      [2, -1, 1],
      [2, -1, -1],
      [0, -1, 5],
      [0, 0, 7],
      [-3, -5, 101],
      [123456789, 1e15, 1e15 - 37],
    ] as const) {
      ask(`hex(pow(${a}, int(${e}), int(${m})))`, () => shown(modularPower(a, e, m, freeMeter)));
    }
    for (const [a, count] of [
      [0, 10n ** 20n],
      [1, 10n ** 20n],
      [-1, 10n ** 20n],
    ] as const) {
      ask(`hex(${a} << ${count})`, () => shown(shiftLeft(a, count, freeMeter)));
      ask(`hex(${a} >> ${count})`, () => shown(shiftRight(a, count, freeMeter)));
    }
    const theirs = askPython(questions);
    const differences = theirs.flatMap((answer, i) =>
      ours[i] === answer
        ? []
        : [`${questions[i]?.slice(0, 300)}: ${answer.slice(0, 100)}, ours ${ours[i]?.slice(0, 100)}`],
    );
    expect(differences.slice(0, 20)).toEqual([]);
    expect(theirs.length).toBeGreaterThan(40_000);
    expect(literal('a')).toBe('"a"');
  });
});
