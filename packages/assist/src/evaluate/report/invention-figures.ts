import type { Interval } from '../statistics/interval.ts';
import { shareByTasks } from './share-by-tasks.ts';
import type { SlimRecord } from './slim-record.ts';

/** What one model under one condition made up. Shares are `undefined` where nothing was named, or nobody looked. */
export interface InventionFigures {
  /** Imports and install lines of which it can be told whether somebody has them. */
  readonly told: number;
  /** Those of which it cannot. */
  readonly notKnown: number;
  /** Of `told`: the share that nobody has. */
  readonly packages: Interval | undefined;
  /** Of answers with code: the share that names at least one package, module or name of a module that nobody has. */
  readonly answers: Interval | undefined;
  /** Names taken from modules that come with the language and of known packages, and the share that these do not have. */
  readonly looked: number;
  readonly apis: Interval | undefined;
  /** Names of packages that change fast, which may be of other versions than those that are known; in no share. */
  readonly notInVersionsKnown: number;
  /** What was made up most often, with the number of answers. Order: the most frequent first, then by name. */
  readonly most: readonly (readonly [string, number])[];
}

/** Made-up names that are told for each column. */
const mostNames = 10;

export const inventionFigures = (own: readonly SlimRecord[]): InventionFigures => {
  const looked = own.flatMap(({ task, names }) => (names === undefined ? [] : [{ task, ...names }]));
  const counts = new Map<string, number>();
  for (const { invented, inventedApis } of looked)
    for (const name of new Set([...invented, ...inventedApis])) counts.set(name, (counts.get(name) ?? 0) + 1);
  const total = (of: (one: (typeof looked)[number]) => number): number => looked.reduce((all, one) => all + of(one), 0);
  return {
    told: total(({ known, invented }) => known + invented.length),
    notKnown: total(({ notKnown }) => notKnown),
    packages: shareByTasks(looked, ({ known, invented }) => [invented.length, known + invented.length]),
    answers: shareByTasks(looked, ({ invented, inventedApis }) => [
      invented.length + inventedApis.length > 0 ? 1 : 0,
      1,
    ]),
    looked: total(({ apis }) => apis),
    apis: shareByTasks(looked, ({ apis, inventedApis }) => [inventedApis.length, apis]),
    notInVersionsKnown: total(({ apisNotInVersionsKnown }) => apisNotInVersionsKnown.length),
    most: [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, mostNames),
  };
};
