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
import { wilson } from './wilson.ts';

const binomial = (n: number, k: number): number => {
  let all = 1;
  for (let i = 0; i < k; i += 1) all = (all * (n - i)) / (i + 1);
  return all;
};

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

  it('sees nothing where nothing differs', () => expect(permutationTest([0, 0], 1).p).toBe(1));

  it('draws for many tasks, and comes near what all signs say', () => {
    // Of equal sizes the sum depends on the number of signs alone: 2 · P(X ≤ 4) of 17 throws of a coin.
    const one = permutationTest(
      Array.from({ length: 17 }, (_, i) => (i < 4 ? -1 : 1)),
      3,
    );
    expect(one.how).toBe('drawn');
    expect(one.p).toBeCloseTo((2 * (1 + 17 + 136 + 680 + 2380)) / 2 ** 17, 2);
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

  it('holds for thousands of tasks', () => expect(mcnemar(1000, 1100)).toBeCloseTo(0.0308, 3));
});

describe('sizes', () => {
  it('say how far and how sure', () =>
    expect(effectSize([0.5, 0.5, -0.2])).toEqual({
      mean: expect.closeTo(0.2667, 4) as number,
      standardised: expect.closeTo(0.6598, 4) as number,
      better: 2,
      worse: 1,
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
