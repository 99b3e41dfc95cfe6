import { describe, expect, it } from 'vitest';
import { divFloat, divmodFloat, floorDivFloat, modFloat, powFloat } from './float-arithmetic.ts';
import { fmod, frexp, integerRatio, ldexp, modf, nextAfter, remainder, ulp } from './float-parts.ts';
import { floatRepr } from './float-repr.ts';
import { FloatSum } from './float-sum.ts';
import { ceilFloat, floorFloat, roundFloatToInt, truncFloat } from './float-to-int.ts';
import { distance, hypot } from './hypot.ts';
import { hashFloat } from './number-hash.ts';
import { ProductSum } from './product-sum.ts';
import { roundFloat } from './round.ts';
import { anyFloat, answerOf, askPython, referencePython, seeded } from './testdata/reference.ts';

describe('floats', () => {
  it('round the exact value, ties to even', () => {
    expect([
      roundFloat(2.675, 2),
      roundFloat(0.125, 2),
      roundFloat(2.5, 0),
      roundFloat(-0.4, 0),
      roundFloat(1250, -2),
    ]).toEqual([2.67, 0.12, 2, -0, 1200]);
    expect([0.5, 1.5, 2.5, -0.5, 0.49999999999999994].map(roundFloatToInt)).toEqual([0, 2, 2, 0, 0]);
  });

  it('leave a negative base with a broken exponent to complex numbers, and only that', () => {
    expect(powFloat(-8, 1 / 3)).toBeUndefined();
    expect(powFloat(-8, 3)).toBe(-512);
    expect(powFloat(-8, Infinity)).toBe(Infinity);
  });

  it.skipIf(referencePython === undefined)('agree with CPython (skipped without one)', () => {
    const random = seeded(8);
    const questions: string[] = [];
    const ours: string[] = [];
    const ask = (question: string, work: () => string): void => {
      questions.push(question);
      ours.push(answerOf(work));
    };
    const written = (value: number): string => (Number.isFinite(value) ? floatRepr(value) : `(${floatRepr(value)})`);
    const list = (values: readonly number[]): string => `[${values.map(floatRepr).join(', ')}]`;
    for (let i = 0; i < 3000; i++) {
      const a = anyFloat(random);
      const b = random() < 0.1 ? a * Math.floor(random() * 9) : anyFloat(random);
      const [x, y] = [`(${written(a)})`, `(${written(b)})`];
      ask(`${x} / ${y}`, () => floatRepr(divFloat(a, b)));
      ask(`${x} // ${y}`, () => floatRepr(floorDivFloat(a, b)));
      ask(`${x} % ${y}`, () => floatRepr(modFloat(a, b)));
      ask(`divmod(${x}, ${y})`, () => `(${divmodFloat(a, b).map(floatRepr).join(', ')})`);
      ask(`fmod(${x}, ${y})`, () => floatRepr(fmod(a, b)));
      ask(`remainder(${x}, ${y})`, () => floatRepr(remainder(a, b)));
      ask(`nextafter(${x}, ${y})`, () => floatRepr(nextAfter(a, b)));
      const steps = random() < 0.1 ? -1 : Math.floor(2 ** (random() * 50)) - 1;
      ask(`nextafter(${x}, ${y}, steps=${steps})`, () => floatRepr(nextAfter(a, b, steps)));
      ask(`ulp(${x})`, () => floatRepr(ulp(a)));
      ask(`frexp(${x})`, () => `(${floatRepr(frexp(a)[0])}, ${frexp(a)[1]})`);
      ask(`modf(${x})`, () => `(${modf(a).map(floatRepr).join(', ')})`);
      const power = Math.floor((random() - 0.5) * (random() < 0.5 ? 100 : 4400));
      ask(`ldexp(${x}, ${power})`, () => floatRepr(ldexp(a, power)));
      ask(`hash(${x}) if ${x} == ${x} else 0`, () => String(hashFloat(a)));
      ask(`(${x}).as_integer_ratio()`, () => `(${integerRatio(a).join(', ')})`);
      ask(
        `[trunc(${x}), floor(${x}), ceil(${x}), round(${x})]`,
        () => `[${truncFloat(a)}, ${floorFloat(a)}, ${ceilFloat(a)}, ${roundFloatToInt(a)}]`,
      );
      const digits = Math.floor((random() - 0.5) * (random() < 0.7 ? 12 : 660));
      ask(`round(${x}, ${digits})`, () => floatRepr(roundFloat(a, digits)));
      const tie =
        Math.round(random() * 10 ** Math.floor(random() * 8)) / 10 ** Math.floor(random() * 4) +
        5 / 10 ** (Math.floor(random() * 6) + 1);
      const tieDigits = Math.floor(random() * 6);
      ask(`round(${tie}, ${tieDigits})`, () =>
        floatRepr(roundFloat(tie, tieDigits)).replace(/\.0$/, Number.isInteger(tie) ? '' : '.0'),
      );
    }
    // Sums and lengths of vectors, of friendly and of any coordinates.
    for (let i = 0; i < 3000; i++) {
      const kind = random();
      const value =
        kind < 0.5
          ? () => random() * 2 - 1
          : kind < 0.8
            ? () => (random() - 0.5) * 2 ** Math.floor(random() * 120 - 60)
            : () => anyFloat(random);
      const p = Array.from({ length: 1 + random() * 6 }, value);
      const q = p.map(value);
      ask(`fsum(${list(p)})`, () => {
        const sum = new FloatSum();
        for (const one of p) sum.add(one);
        return floatRepr(sum.result());
      });
      ask(`sumprod(${list(p)}, ${list(q)})`, () => {
        const sum = new ProductSum();
        for (const [k, one] of p.entries()) sum.add(one, q[k] ?? 0);
        return floatRepr(sum.result());
      });
      ask(`hypot(*${list(p)})`, () => floatRepr(hypot(p)));
      ask(`dist(${list(p)}, ${list(q)})`, () => floatRepr(distance(p, q)));
    }
    const theirs = askPython(questions);
    const differences = theirs.flatMap((answer, i) =>
      ours[i] === answer
        ? []
        : [`${questions[i]?.slice(0, 300)}: ${answer.slice(0, 100)}, ours ${ours[i]?.slice(0, 100)}`],
    );
    expect(differences.slice(0, 20)).toEqual([]);
    expect(theirs.length).toBeGreaterThan(60_000);
  });
});
