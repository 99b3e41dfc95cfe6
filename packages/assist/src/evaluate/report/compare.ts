/**
 * Two sides that solved the same tasks → how far apart they are, and whether that could be chance.
 *
 * Compared are task means: samples of one task are not independent, so they are not cases of a test. One sample for each task on both sides is the special case in which the exact McNemar test is right as well.
 * All p values of one comparison are corrected together (Holm), because whoever looks at many differences finds some.
 */
import { bootstrap } from '../statistics/bootstrap.ts';
import type { Interval } from '../statistics/interval.ts';
import { effectSize, type EffectSize } from '../statistics/effect-size.ts';
import { holm } from '../statistics/holm.ts';
import { mcnemar } from '../statistics/mcnemar.ts';
import { permutationTest, type Permutation } from '../statistics/permutation-test.ts';
import { columnName } from './figure-text.ts';
import type { SlimRecord } from './slim-record.ts';
import { wereTested } from './were-tested.ts';

export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly measure:
    | 'secure and functional'
    | 'functional, and nothing is found against it'
    | 'functional'
    | 'insecure'
    | 'insecure, of what works';
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

const works = (one: SlimRecord): boolean => one.function === 'passed';
const isInsecure = (one: SlimRecord): boolean => one.outcome === 'insecure';

/** What is counted, and of which answers; all where nothing is said. */
interface Measure {
  readonly name: Comparison['measure'];
  readonly holds: (one: SlimRecord) => boolean;
  readonly of?: (one: SlimRecord) => boolean;
}

/** The first two are of different tasks: those that somebody may call secure, and the others. Who writes less that works has less that is insecure; that is why the last is there. */
const measures: readonly Measure[] = [
  {
    name: 'secure and functional',
    holds: (one) => one.outcome === 'secure' && works(one),
    of: ({ certifiable }) => certifiable,
  },
  {
    name: 'functional, and nothing is found against it',
    holds: (one) => works(one) && !isInsecure(one),
    of: ({ certifiable }) => !certifiable,
  },
  { name: 'functional', holds: works },
  { name: 'insecure', holds: isInsecure },
  { name: 'insecure, of what works', holds: isInsecure, of: works },
];

/** Sides by name, each with its records. Order: as given; measures within. Sides without a common task are left out. */
export const compareSides = (pairs: readonly (readonly [Side, Side])[]): readonly Comparison[] => {
  const raw = pairs.flatMap(([first, second]) => measures.flatMap((measure) => compareOne(first, second, measure)));
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
  { name: measure, holds, of: counts = () => true }: Measure,
): readonly Omit<Comparison, 'corrected'>[] => {
  const both = [...first.records, ...second.records];
  const tested = [first, second].every(({ records }) => wereTested(records, both));
  if (measure !== 'insecure' && !tested) return [];
  const byTask = ({ records }: Side): ReadonlyMap<string, readonly SlimRecord[]> =>
    Map.groupBy(records.filter(counts), ({ task }) => task);
  const [a, b] = [byTask(first), byTask(second)];
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
