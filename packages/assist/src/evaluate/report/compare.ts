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
import { testedAmong } from './tested-among.ts';

export interface Comparison {
  readonly first: string;
  readonly second: string;
  readonly measure:
    | 'secure and functional'
    | 'functional, and nothing is found against it'
    | 'functional'
    | 'insecure, of all answers'
    | 'insecure, of what works';
  /** Tasks of which both sides have an answer that counts here. */
  readonly tasks: number;
  /** Tasks of which only the first side has one, and only the second: they are not compared. */
  readonly left: readonly [number, number];
  readonly means: readonly [number, number];
  /** Of the same answers, the share that nobody judged: a side that is judged less often has less that is insecure. */
  readonly notJudged: readonly [number, number];
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

/** What is counted, and of which answers; all where nothing is said. With `tested`, of those alone of which it can be told whether they work. */
interface Measure {
  readonly name: Comparison['measure'];
  readonly holds: (one: SlimRecord) => boolean;
  readonly of?: (one: SlimRecord) => boolean;
  readonly tested: boolean;
}

/** The first two are of different tasks: those that somebody may call secure, and the others. Who writes less that works has less that is insecure; that is why the last is there. */
const measures: readonly Measure[] = [
  {
    name: 'secure and functional',
    holds: (one) => one.outcome === 'secure' && works(one),
    of: ({ certifiable }) => certifiable,
    tested: true,
  },
  {
    name: 'functional, and nothing is found against it',
    holds: (one) => works(one) && !isInsecure(one),
    of: ({ certifiable }) => !certifiable,
    tested: true,
  },
  { name: 'functional', holds: works, tested: true },
  { name: 'insecure, of all answers', holds: isInsecure, tested: false },
  { name: 'insecure, of what works', holds: isInsecure, of: works, tested: true },
];

/** Sides by name, each with its records. Order: as given; measures within. Sides without a common task are left out. */
export const compareSides = (pairs: readonly (readonly [Side, Side])[]): readonly Comparison[] => {
  const isTested = testedAmong([...new Set(pairs.flat().map(({ records }) => records))].flat());
  const raw = pairs.flatMap(([first, second]) =>
    measures.flatMap((measure) => compareOne(first, second, measure, isTested)),
  );
  const corrected = holm(raw.map(({ permutation }) => permutation.p));
  return raw.map((one, i) => ({ ...one, corrected: corrected[i] ?? 1 }));
};

export interface Side {
  readonly name: string;
  readonly model: string;
  readonly condition: string;
  readonly records: readonly SlimRecord[];
}

/** One side for each model and condition. */
export const sidesOf = (records: readonly SlimRecord[]): readonly Side[] =>
  [...Map.groupBy(records, ({ model, condition }) => JSON.stringify([model, condition])).values()].flatMap((own) =>
    own.slice(0, 1).map(({ model, condition }) => ({
      name: columnName({ model, condition }),
      model,
      condition,
      records: own,
    })),
  );

type ByTask = ReadonlyMap<string, readonly SlimRecord[]>;

const compareOne = (
  first: Side,
  second: Side,
  { name: measure, holds, of: counts = () => true, tested }: Measure,
  isTested: (one: SlimRecord) => boolean,
): readonly Omit<Comparison, 'corrected'>[] => {
  const byTask = ({ records }: Side): ByTask =>
    Map.groupBy(
      records.filter((one) => counts(one) && (!tested || isTested(one))),
      ({ task }) => task,
    );
  const [a, b] = [byTask(first), byTask(second)];
  const shared = [...a.keys()].filter((task) => b.has(task)).sort();
  if (shared.length === 0) return [];
  const shares = (of: ByTask, isOne: (one: SlimRecord) => boolean): readonly number[] =>
    shared.map((task) => {
      const own = of.get(task) ?? [];
      return own.filter(isOne).length / own.length;
    });
  const [those, others] = [shares(a, holds), shares(b, holds)];
  const differences = those.map((one, i) => one - (others[i] ?? 0));
  const difference = bootstrap(differences, mean, { seed, range: [-1, 1] });
  if (difference === undefined) return [];
  const isUnjudged = (one: SlimRecord): boolean => one.outcome === 'not-judged';
  return [
    {
      first: first.name,
      second: second.name,
      measure,
      tasks: shared.length,
      left: [a.size - shared.length, b.size - shared.length],
      means: [mean(those), mean(others)],
      notJudged: [mean(shares(a, isUnjudged)), mean(shares(b, isUnjudged))],
      difference,
      effect: effectSize(differences),
      permutation: permutationTest(differences, seed),
      mcnemar: [first, second].every(({ records }) => hasOneOfEach(records, shared))
        ? mcnemar(differences.filter((one) => one > 0).length, differences.filter((one) => one < 0).length)
        : undefined,
    },
  ];
};

const mean = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0) / values.length;

/** Whether there is one sample of each task, whatever of it counts. */
const hasOneOfEach = (records: readonly SlimRecord[], tasks: readonly string[]): boolean => {
  const wanted = new Set(tasks);
  const own = records.filter(({ task }) => wanted.has(task));
  return own.length === wanted.size;
};
