/**
 * Two sides that solved the same tasks → how far apart they are, and whether that could be chance.
 *
 * Compared are task means: samples of one task are not independent, so they are not cases of a test. One sample for each task on both sides is the special case in which the exact McNemar test is right as well.
 * All p values of one comparison are corrected together (Holm), because whoever looks at many differences finds some.
 */
import { bootstrap, type Interval } from '../statistics/bootstrap.ts';
import { effectSize, type EffectSize } from '../statistics/effect-size.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { permutationTest, type Permutation } from '../statistics/permutation-test.ts';
import { columnName } from './figure-text.ts';
import type { SlimRecord } from './slim-record.ts';

export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly measure: 'secure and functional' | 'functional' | 'insecure';
  /** Tasks that both sides have. */
  readonly tasks: number;
  readonly means: readonly [number, number];
  /** Of first minus second. */
  readonly difference: Interval;
  readonly effect: EffectSize;
  readonly permutation: Permutation;
  /** Exact McNemar; absent unless each side has one sample for each task. */
  readonly mcnemar: number | undefined;
  /** `permutation.p` corrected for all comparisons made together. */
  readonly corrected: number;
}

const seed = 20_240_608;

const measures: readonly (readonly [Comparison['measure'], (one: SlimRecord) => boolean])[] = [
  ['secure and functional', (one) => one.outcome === 'secure' && one.function === 'passed'],
  ['functional', (one) => one.function === 'passed'],
  ['insecure', (one) => one.outcome === 'insecure'],
];

/** Sides by name, each with its records. Order: as given; measures within. Sides without a common task are left out. */
export const compareSides = (pairs: readonly (readonly [Side, Side])[]): readonly Comparison[] => {
  const raw = pairs.flatMap(([first, second]) =>
    measures.flatMap(([measure, holds]) => compareOne(first, second, measure, holds)),
  );
  const corrected = holm(raw.map(({ permutation }) => permutation.p));
  return raw.map((one, i) => ({ ...one, corrected: corrected[i] ?? 1 }));
};

export interface Side {
  readonly name: string;
  readonly records: readonly SlimRecord[];
}

/** One side for each model and condition. */
export const sidesOf = (records: readonly SlimRecord[]): readonly Side[] =>
  [...Map.groupBy(records, columnName)].map(([name, own]) => ({ name, records: own }));

const compareOne = (
  first: Side,
  second: Side,
  measure: Comparison['measure'],
  holds: (one: SlimRecord) => boolean,
): readonly Omit<Comparison, 'corrected'>[] => {
  const tested = [first, second].every(({ records }) => records.some((one) => one.function !== 'not-tested'));
  if (measure !== 'insecure' && !tested) return [];
  const [a, b] = [Map.groupBy(first.records, ({ task }) => task), Map.groupBy(second.records, ({ task }) => task)];
  const shared = [...a.keys()].filter((task) => b.has(task)).sort();
  if (shared.length === 0) return [];
  const share = (of: ReadonlyMap<string, readonly SlimRecord[]>, task: string): number => {
    const own = of.get(task) ?? [];
    return own.filter(holds).length / own.length;
  };
  const pairs = shared.map((task) => [share(a, task), share(b, task)] as const);
  const differences = pairs.map(([x, y]) => x - y);
  const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length;
  const difference = bootstrap(differences, mean, { seed, range: [-1, 1] });
  if (difference === undefined) return [];
  const isSingle = shared.every((task) => a.get(task)?.length === 1 && b.get(task)?.length === 1);
  return [
    {
      first: first.name,
      second: second.name,
      measure,
      tasks: shared.length,
      means: [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))],
      difference,
      effect: effectSize(differences),
      permutation: permutationTest(differences, seed),
      mcnemar: isSingle
        ? mcnemar(differences.filter((one) => one > 0).length, differences.filter((one) => one < 0).length)
        : undefined,
    },
  ];
};
