import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrap } from './bootstrap.ts';
import { effectSize } from './effect-size.ts';
import { holm } from './holm.ts';
import { mcnemar } from './mcnemar.ts';
import { passAtK } from './pass-at-k.ts';
import { permutationTest } from './permutation-test.ts';
import { rankCorrelation } from './rank-correlation.ts';
import { newRandom } from './seeded-random.ts';
import { studentReach } from './student-reach.ts';
import { wilson } from './wilson.ts';

const binomial = (n: number, k: number): number => {
  let all = 1;
  for (let i = 0; i < k; i += 1) all = (all * (n - i)) / (i + 1);
  return all;
};

const bits = (number: number): number => number.toString(2).replaceAll('0', '').length;

describe('at k', () => {
  it('is what drawing without replacement says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(30), fc.integer({ min: 1, max: 30 }), (n, passed, k) => {
        const c = Math.min(passed, n);
        const value = passAtK(n, c, k);
        if (k > n) expect(value).toBeUndefined();
        else expect(value).toBeCloseTo(1 - (n - c < k ? 0 : binomial(n - c, k) / binomial(n, k)), 9);
      }),
    );
  });

  it('is what counting all choices says', () => {
    for (let n = 1; n <= 8; n += 1)
      for (let c = 0; c <= n; c += 1)
        for (let k = 1; k <= n; k += 1) {
          let [with1, all] = [0, 0];
          // Of each choice of k samples, as bits; the first c of them passed.
          for (let chosen = 0; chosen < 2 ** n; chosen += 1) {
            if (bits(chosen) !== k) continue;
            all += 1;
            if ((chosen & (2 ** c - 1)) !== 0) with1 += 1;
          }
          expect(passAtK(n, c, k)).toBeCloseTo(with1 / all, 12);
        }
  });

  it('at one is the share', () => expect(passAtK(5, 2, 1)).toBeCloseTo(0.4, 12));

  it('is not defined beyond the samples that were made', () => expect(passAtK(5, 5, 6)).toBeUndefined());
});

describe('bootstrap over tasks', () => {
  const mean = (units: readonly number[]): number => units.reduce((all, one) => all + one, 0) / units.length;
  const options = { seed: 7, range: [0, 1] } as const;

  it('holds the figure', () => {
    const one = bootstrap([0, 0.2, 0.4, 1, 1], mean, options);
    expect(one?.value).toBeCloseTo(0.52, 12);
    expect(one?.low).toBeLessThan(0.52);
    expect(one?.high).toBeGreaterThan(0.52);
  });

  it('says the same for the same seed', () =>
    expect(bootstrap([0, 1, 1, 0.5], mean, options)).toEqual(bootstrap([0, 1, 1, 0.5], mean, options)));

  it('knows nothing of the spread of a single task', () =>
    expect(bootstrap([0.8], mean, options)).toEqual({ value: 0.8, low: 0, high: 1 }));

  it('ends where all draws that there are say, within what drawing costs', () => {
    const units = [0, 0.2, 0.6, 1, 0.4];
    const all: number[] = [];
    for (let draw = 0; draw < 5 ** 5; draw += 1)
      all.push(mean(Array.from({ length: 5 }, (_, i) => units[Math.floor(draw / 5 ** i) % 5] ?? 0)));
    all.sort((a, b) => a - b);
    const one = bootstrap(units, mean, options);
    const end = (at: number): number => 0.44 + studentReach(5) * ((all[Math.floor(all.length * at)] ?? 0) - 0.44);
    expect(Math.abs((one?.low ?? 9) - Math.max(0, end(0.025)))).toBeLessThanOrEqual(0.065);
    expect(Math.abs((one?.high ?? 9) - Math.min(1, end(0.975)))).toBeLessThanOrEqual(0.065);
  });

  it('reaches further where its spread was learned from few tasks, and never beyond what there can be', () => {
    // The percentiles alone were 33 to 67 % for these.
    expect(bootstrap([1 / 3, 2 / 3], mean, options)).toEqual({ value: 0.5, low: 0, high: 1 });
    // scipy: t.ppf(0.975, n - 1) / 1.95996 * sqrt(n / (n - 1))
    const expected = [
      [2, 9.168],
      [5, 1.584],
      [8, 1.29],
      [10, 1.217],
      [11, 1.192],
      [73, 1.024],
    ] as const;
    for (const [n, reach] of expected) expect(studentReach(n)).toBeCloseTo(reach, 2);
  });

  it('covers the truth about as often with few tasks', () => {
    const random = newRandom(5);
    let covered = 0;
    for (let study = 0; study < 200; study += 1) {
      const one = bootstrap(
        Array.from({ length: 5 }, () => Math.round(random() * 5) / 5),
        mean,
        { seed: study, range: [0, 1] },
      );
      if (one !== undefined && one.low <= 0.5 && one.high >= 0.5) covered += 1;
    }
    expect(covered).toBeGreaterThan(180);
  });

  it('is no point where all tasks say the same, and counts those alone that say something', () => {
    expect(bootstrap([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], mean, options)).toEqual(wilson(0, 10));
    const share = (units: readonly (number | undefined)[]): number | undefined => {
      const told = units.filter((one) => one !== undefined);
      return told.length === 0 ? undefined : mean(told);
    };
    expect(bootstrap([1, 1, undefined, 1], share, options)).toEqual(wilson(3, 3));
    expect(bootstrap([undefined, 0, undefined], share, options)).toEqual({ value: 0, low: 0, high: 1 });
    const differences = { seed: 1, range: [-1, 1] } as const;
    const part = wilson(0, 4)?.high ?? Number.NaN;
    expect(bootstrap([0, 0, 0, 0], mean, differences)).toEqual({ value: 0, low: -part, high: part });
    expect(bootstrap([-1, -1, -1, -1], mean, differences)).toEqual({ value: -1, low: -1, high: -1 + 2 * part });
    const half = bootstrap([0.5, 0.5, 0.5, 0.5], mean, options);
    expect(half).toEqual({ value: 0.5, low: 0.5 - part / 2, high: 0.5 + part / 2 });
  });

  it('covers the truth about as often as it says', () => {
    const random = newRandom(1);
    let covered = 0;
    for (let study = 0; study < 200; study += 1) {
      const tasks = Array.from({ length: 60 }, () => (random() < 0.3 ? 1 : 0));
      const one = bootstrap(tasks, mean, { seed: study, range: [0, 1] });
      if (one !== undefined && one.low <= 0.3 && one.high >= 0.3) covered += 1;
    }
    expect(covered).toBeGreaterThan(178);
  });

  it('has no figure where there is none', () => expect(bootstrap([], () => undefined, options)).toBeUndefined());
});

describe('permutation test', () => {
  it('tries all signs of few tasks', () =>
    expect(permutationTest([1, 1, 1, 0], 1)).toEqual({ p: 0.25, how: 'exact', draws: 8 }));

  it('is what swapping the sides of every task in turn says', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: 8 }), (values) => {
        // Another way to the same: a tree of sums, all tasks in it.
        const sums = values.reduce<number[]>((all, one) => all.flatMap((sum) => [sum + one, sum - one]), [0]);
        const seen = Math.abs(values.reduce((all, one) => all + one, 0));
        expect(
          permutationTest(
            values.map((one) => one / 5),
            1,
          ).p,
        ).toBeCloseTo(sums.filter((sum) => Math.abs(sum) >= seen).length / sums.length, 12);
      }),
    ));

  it('sees nothing where nothing differs', () => expect(permutationTest([0, 0], 1).p).toBe(1));

  it('draws for many tasks, and comes near what all signs say', () => {
    // Of sizes that are all but equal, and on no grid, the sum depends on the number of signs alone: 2 · P(X ≤ 4) of 17 throws of a coin.
    const one = permutationTest(
      Array.from({ length: 17 }, (_, i) => (i < 4 ? -1 : 1) * (1 - i * 1e-4 * Math.SQRT2)),
      3,
    );
    expect(one.how).toBe('drawn');
    expect(one.p).toBeCloseTo((2 * (1 + 17 + 136 + 680 + 2380)) / 2 ** 17, 2);
  });

  it('counts the sums of shares for any number of tasks, far below what drawing can tell', () => {
    const many = Array.from({ length: 60 }, (_, i) => (i === 0 ? -0.2 : 0.2));
    const one = permutationTest(many, 1);
    // As uneven or more: 61 patterns of 2^60 on each side.
    expect(one.how).toBe('exact');
    expect(one.p / ((2 * 61) / 2 ** 60)).toBeCloseTo(1, 9);
    // Of 5 and of 3 samples: fifteenths.
    const mixed = Array.from({ length: 40 }, (_, i) => (i % 6) / 5 - (i % 4) / 3);
    expect(permutationTest(mixed, 1).how).toBe('exact');
    expect(permutationTest([...mixed, Math.SQRT1_2], 1)).toMatchObject({ how: 'drawn' });
  });

  it('does not care which side is called first', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 10 }), (values) => {
        const turned = values.map((one) => -one);
        expect(permutationTest(turned, 1).p).toBeCloseTo(permutationTest(values, 1).p, 9);
      }),
    );
  });
});

describe('Holm', () => {
  it('is the textbook', () => expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]));

  it('is the closed test of all sets of hypotheses', () =>
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 7 }), (values) => {
        const adjusted = holm(values);
        values.forEach((_, i) => {
          let worst = 0;
          for (let set = 1; set < 2 ** values.length; set += 1) {
            if (((set >> i) & 1) === 0) continue;
            const inside = values.filter((__, j) => ((set >> j) & 1) === 1);
            worst = Math.max(worst, Math.min(1, inside.length * Math.min(...inside)));
          }
          expect(adjusted[i]).toBeCloseTo(worst, 12);
        });
      }),
    ));

  it('never makes a value smaller, nor turns the order', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }), (values) => {
        const adjusted = holm(values);
        values.forEach((value, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value);
          values.forEach((other, j) => {
            if (value < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] ?? 0);
          });
        });
      }),
    );
  });
});

describe('McNemar', () => {
  it('is the binomial tail on both sides', () => {
    expect(mcnemar(1, 9)).toBeCloseTo((2 * (1 + 10)) / 1024, 9);
    expect(mcnemar(0, 0)).toBe(1);
    expect(mcnemar(5, 5)).toBe(1);
  });

  it('is what counting all ways to split says', () => {
    for (let a = 0; a <= 7; a += 1)
      for (let b = 0; b <= 7; b += 1) {
        const all = a + b;
        let asUneven = 0;
        for (let split = 0; split < 2 ** all; split += 1)
          if (Math.abs(bits(split) - all / 2) >= Math.abs(a - all / 2)) asUneven += 1;
        expect(mcnemar(a, b)).toBeCloseTo(asUneven / 2 ** all, 9);
      }
  });

  it('holds for thousands of tasks', () => expect(mcnemar(1000, 1100)).toBeCloseTo(0.0308, 3));
});

describe('sizes', () => {
  it('say how far and how sure', () =>
    expect(effectSize([0.5, 0.5, -0.2])).toEqual({
      mean: expect.closeTo(0.2667, 4) as number,
      standardised: expect.closeTo(0.6598, 4) as number,
      higher: 2,
      lower: 1,
    }));

  it('have no standard where nothing spreads', () => expect(effectSize([0.5, 0.5]).standardised).toBeUndefined());
});

describe('ranks', () => {
  it('agree, turn round, and share', () => {
    expect(
      rankCorrelation([
        [1, 10],
        [2, 20],
        [3, 99],
      ]),
    ).toBeCloseTo(1, 12);
    expect(
      rankCorrelation([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toBeCloseTo(-1, 12);
    expect(
      rankCorrelation([
        [1, 1],
        [1, 2],
        [2, 3],
      ]),
    ).toBeCloseTo(0.866, 3);
  });

  it('are what their differences say where none is shared', () =>
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 1, max: 1e6 }), (n, seed) => {
        const random = newRandom(seed);
        const order = Array.from({ length: n }, (_, i) => i)
          .map((i) => [random(), i] as const)
          .sort(([a], [b]) => a - b)
          .map(([, i]) => i);
        const squares = order.reduce((all, rank, i) => all + (rank - i) ** 2, 0);
        expect(rankCorrelation(order.map((rank, i) => [i * 3, rank * 10] as const))).toBeCloseTo(
          1 - (6 * squares) / (n * (n * n - 1)),
          9,
        );
      }),
    ));

  it('say nothing of two models', () =>
    expect(
      rankCorrelation([
        [1, 1],
        [2, 2],
      ]),
    ).toBeUndefined());
});

describe('shares of independent cases', () => {
  it('are no point at none of ten', () => {
    expect(wilson(0, 10)?.low).toBe(0);
    expect(wilson(0, 10)?.high).toBeCloseTo(0.2775, 4);
    expect(wilson(0, 0)).toBeUndefined();
  });
});
