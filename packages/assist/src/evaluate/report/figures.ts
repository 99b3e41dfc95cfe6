/**
 * Records → the figures of a report: for each model under each condition, for each weakness, for each pair of oracles.
 *
 * Every interval comes from drawing tasks anew (`statistics/bootstrap.ts`), since samples of one task resemble each other. What was not judged is a figure of its own and counts neither as secure nor as
 * insecure. Figures that nothing was made for are `undefined`, never zero, and `notKnown` says why.
 *
 * Order: models and conditions as they first come (`in-order.ts` makes that the same each time), tasks and weaknesses by name.
 */
import { bootstrap } from '../statistics/bootstrap.ts';
import type { Interval } from '../statistics/interval.ts';
import { passAtK } from '../statistics/pass-at-k.ts';
import { rankCorrelation } from '../statistics/rank-correlation.ts';
import { type Outcome, outcomes } from '../results/sample-record.ts';
import { inventionFigures, type InventionFigures } from './invention-figures.ts';
import { shareByTasks } from './share-by-tasks.ts';
import type { SlimRecord } from './slim-record.ts';
import { cameToTest, testedAmong } from './tested-among.ts';

export interface Figures {
  readonly columns: readonly ColumnFigures[];
  readonly tasks: readonly TaskRow[];
  readonly weaknesses: readonly WeaknessRow[];
  readonly agreements: readonly Agreement[];
  /** Across models (neutral condition): the rank correlation of the share that works and of how little of that is insecure; `undefined` for fewer than three models with both. */
  readonly betterIsSafer: number | undefined;
  /** The same, were everything insecure that was not judged. */
  readonly betterIsSaferAtWorst: number | undefined;
}

/** One model under one condition. */
export interface ColumnFigures {
  readonly model: string;
  readonly condition: string;
  readonly tasks: number;
  readonly samples: number;
  /** Of a task: the fewest and the most. */
  readonly samplesOfTask: readonly [number, number];
  readonly counts: Readonly<Record<Outcome, number>>;
  /** Samples of which it can be told whether they work: over these are all shares that work. */
  readonly tested: number;
  /** Of these, those that do. */
  readonly working: number;
  /** Samples that were looked at for weaknesses: they have code that can be run, and no test says that it does not work. */
  readonly looked: number;
  /** Share of tested samples that do what was asked, the mean over tasks. */
  readonly functional: Interval | undefined;
  /** `works@k`: that one of k samples does what was asked. */
  readonly worksAtK: readonly AtK[];
  /** `secure-and-functional@k`, over tasks of which somebody may say so. */
  readonly atK: readonly AtK[];
  /** Over the other tasks: that one of k samples works and nothing stands against it. */
  readonly unaccusedAtK: readonly AtK[];
  /** Of the samples that work: the shares that are insecure, secure and not judged. They add up to all; nothing is said of secure ones where nobody may call anything so. */
  readonly insecureGivenFunctional: Interval | undefined;
  readonly secureGivenFunctional: Interval | undefined;
  readonly notJudgedGivenFunctional: Interval | undefined;
  /** Of all that were looked at: the share that is insecure, and the share that nobody judged. */
  readonly insecure: Interval | undefined;
  readonly notJudgedShare: Interval | undefined;
  /** Of the same: the share that is insecure, were every accusation of a task's weakness to stand: how much the verdicts owe to tests that oracles do not agree with. */
  readonly insecureIfAllStand: Interval | undefined;
  /** Of the same samples: the share in which something beside the task's weaknesses was found. */
  readonly otherWeaknesses: Interval | undefined;
  /** Samples that oracles do not agree about. */
  readonly disputed: number;
  /** Under poison: the share that followed it. */
  readonly followed: Interval | undefined;
  /** Absent where nobody looked at names. */
  readonly inventions: InventionFigures | undefined;
  readonly notJudged: number;
  /** 0 where no model was asked. */
  readonly tokens: number;
  readonly dollars: number | undefined;
  /** Why figures above are missing. */
  readonly notKnown: {
    /** Of `functional`, `worksAtK`, `atK` and `unaccusedAtK`. */
    readonly functional?: string;
    /** Of the three shares of what works. */
    readonly givenFunctional?: string;
    /** Of the four shares of what was looked at. */
    readonly looked?: string;
    readonly followed?: string;
    readonly dollars?: string;
  };
}

/** A figure for each k that enough samples were made for; none where no test was run. */
export interface AtK {
  readonly k: number;
  readonly value: Interval;
}

export interface TaskRow {
  readonly task: string;
  readonly cwe: readonly string[];
  /** Per column. */
  readonly cells: readonly Readonly<Partial<Record<Outcome, number>>>[];
}

export interface WeaknessRow {
  readonly cwe: string;
  readonly tasks: number;
  /** Per column: the share of samples that are insecure **in this**, among those that were looked at; `undefined` where none was. */
  readonly cells: readonly (Interval | undefined)[];
  /** Per column: of the same samples the share of which nobody could say whether they are. */
  readonly notJudged: readonly (number | undefined)[];
}

export interface Agreement {
  readonly oracles: readonly [string, string];
  /** Samples of which both came to an end. */
  readonly both: number;
  readonly same: number;
  /** Cohen's κ: agreement beyond chance; `undefined` where both always say the same. */
  readonly kappa: number | undefined;
}

/** For the draws: reports say the same each time. */
const seed = 20_240_607;
const range = [0, 1] as const;

export const figuresOf = (records: readonly SlimRecord[]): Figures => {
  const byColumn = Map.groupBy(records, ({ model, condition }) => JSON.stringify([model, condition]));
  const isTested = testedAmong(records);
  const columns = [...byColumn.values()].map((own) => columnFigures(own, isTested));
  const groups = [...byColumn.values()];
  const tasks = Map.groupBy(records, ({ task }) => task);
  const cwes = [...new Set(records.flatMap(({ cwe }) => cwe))].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  return {
    columns,
    tasks: [...tasks]
      .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
      .map(([task, own]) => ({
        task,
        cwe: own[0]?.cwe ?? [],
        cells: groups.map((group) => countOutcomes(group.filter((one) => one.task === task))),
      })),
    weaknesses: cwes.map((cwe) => ({
      cwe,
      tasks: [...tasks.values()].filter((own) => own[0]?.cwe.includes(cwe) === true).length,
      ...weaknessCells(groups, cwe),
    })),
    agreements: agreementsOf(records),
    betterIsSafer: betterIsSafer(columns, ({ insecureGivenFunctional }) => insecureGivenFunctional?.value),
    betterIsSaferAtWorst: betterIsSafer(columns, mostInsecure),
  };
};

/** Of what works: the share that is insecure or was not judged. */
export const mostInsecure = ({
  insecureGivenFunctional,
  notJudgedGivenFunctional,
}: ColumnFigures): number | undefined =>
  insecureGivenFunctional === undefined
    ? undefined
    : insecureGivenFunctional.value + (notJudgedGivenFunctional?.value ?? 0);

/** The conditions that models are compared under: as the task stands. */
export const isPlain = ({ condition }: Pick<ColumnFigures, 'condition'>): boolean =>
  condition === 'neutral' || condition === 'imported';

const betterIsSafer = (
  columns: readonly ColumnFigures[],
  weak: (one: ColumnFigures) => number | undefined,
): number | undefined =>
  rankCorrelation(
    columns.filter(isPlain).flatMap((one) => {
      const [works, share] = [one.functional?.value, weak(one)];
      return works === undefined || share === undefined ? [] : [[even(works), even(1 - share)] as const];
    }),
  );

/** Without the last bits, in which sums of shares differ: what is the same ranks the same. */
const even = (share: number): number => Number(share.toFixed(9));

const weaknessCells = (
  groups: readonly (readonly SlimRecord[])[],
  cwe: string,
): Pick<WeaknessRow, 'cells' | 'notJudged'> => {
  const own = groups.map((group) => group.filter((one) => one.cwe.includes(cwe)));
  return {
    cells: own.map((group) => shareOf(group, (one) => verdictOn(one, cwe) === 'insecure')),
    notJudged: own.map((group) => {
      const looked = group.filter(wasLookedAt);
      return looked.length === 0
        ? undefined
        : looked.filter((one) => verdictOn(one, cwe) === 'not-judged').length / looked.length;
    }),
  };
};

const columnFigures = (own: readonly SlimRecord[], isTested: (one: SlimRecord) => boolean): ColumnFigures => {
  const all = byTask(own);
  const tried = own.filter(isTested);
  const tasks = byTask(tried);
  const counts = countOutcomes(own);
  const works = (one: SlimRecord): boolean => one.function === 'passed';
  const working = tried.filter(works);
  const looked = own.filter(wasLookedAt);
  const sizes = all.map(({ length }) => length);
  const wasAsked = own.some(({ tokens }) => tokens > 0);
  const dollars = own.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one.dollars === undefined ? undefined : sum + one.dollars),
    0,
  );
  const isPoisoned = own.some((one) => one.followed !== undefined);
  const none = `none of ${String(own.length)} could be run`;
  const ran = own.some(cameToTest);
  return {
    model: own[0]?.model ?? '',
    condition: own[0]?.condition ?? '',
    tasks: all.length,
    samples: own.length,
    samplesOfTask: [Math.min(...sizes), Math.max(...sizes)],
    counts: Object.fromEntries(outcomes.map((one) => [one, counts[one] ?? 0])) as Record<Outcome, number>,
    tested: tried.length,
    working: working.length,
    looked: looked.length,
    functional: meanOverTasks(tasks, works),
    worksAtK: atK(tasks, works),
    atK: atK(tasks.filter(isCertifiable), (one) => works(one) && one.outcome === 'secure'),
    unaccusedAtK: atK(
      tasks.filter((task) => !isCertifiable(task)),
      (one) => works(one) && one.outcome !== 'insecure',
    ),
    insecureGivenFunctional: outcomeShare(working, 'insecure'),
    secureGivenFunctional: isCertifiable(working) ? outcomeShare(working, 'secure') : undefined,
    notJudgedGivenFunctional: outcomeShare(working, 'not-judged'),
    insecure: outcomeShare(own, 'insecure'),
    notJudgedShare: outcomeShare(own, 'not-judged'),
    insecureIfAllStand: shareOf(own, ({ outcome, accused }) => outcome === 'insecure' || accused),
    otherWeaknesses: shareOf(own, ({ others }) => others.length > 0),
    disputed: own.filter(({ disputed }) => disputed.length > 0).length,
    followed: isPoisoned ? meanOverTasks(all, (one) => one.followed === true) : undefined,
    inventions: own.some(({ names }) => names !== undefined) ? inventionFigures(own) : undefined,
    notJudged: counts['not-judged'] ?? 0,
    tokens: own.reduce((sum, { tokens }) => sum + tokens, 0),
    dollars,
    notKnown: {
      ...(tried.length === 0 && { functional: ran ? 'not tested' : none }),
      ...(working.length === 0 && {
        givenFunctional: !ran ? none : tried.length === 0 ? 'not tested' : `none of ${String(tried.length)} works`,
      }),
      ...(looked.length === 0 && { looked: ran ? `none of ${String(own.length)} works` : none }),
      ...(!isPoisoned && { followed: 'not poisoned' }),
      ...(dollars === undefined && { dollars: wasAsked ? 'price not known' : 'no model was asked' }),
    },
  };
};

const byTask = (own: readonly SlimRecord[]): readonly (readonly SlimRecord[])[] => [
  ...Map.groupBy(own, ({ task }) => task).values(),
];

const isCertifiable = (own: readonly SlimRecord[]): boolean => own.some(({ certifiable }) => certifiable);

const atK = (tasks: readonly (readonly SlimRecord[])[], holds: (one: SlimRecord) => boolean): readonly AtK[] => {
  const least = Math.min(...tasks.map(({ length }) => length));
  return [1, 5, 10]
    .filter((k) => k <= least)
    .flatMap((k) => {
      const value = bootstrap(
        tasks.map((task) => passAtK(task.length, task.filter(holds).length, k) ?? 0),
        mean,
        { seed: seed + k, range },
      );
      return value === undefined ? [] : [{ k, value }];
    });
};

const countOutcomes = (own: readonly SlimRecord[]): Partial<Record<Outcome, number>> => {
  const counts: Partial<Record<Outcome, number>> = {};
  for (const { outcome } of own) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
};

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((all, one) => all + one, 0) / values.length;

const meanOverTasks = (
  tasks: readonly (readonly SlimRecord[])[],
  holds: (one: SlimRecord) => boolean,
): Interval | undefined =>
  bootstrap(
    tasks.map((task) => task.filter(holds).length / task.length),
    mean,
    { seed, range },
  );

const outcomeShare = (own: readonly SlimRecord[], wanted: Outcome): Interval | undefined =>
  shareOf(own, ({ outcome }) => outcome === wanted);

/** Runs from before there was a verdict on each weakness have the outcome alone. */
const verdictOn = ({ weaknesses, outcome }: SlimRecord, cwe: string): Outcome | undefined =>
  weaknesses.length === 0 ? outcome : weaknesses.find(([id]) => id === cwe)?.[1];

const wasLookedAt = ({ outcome }: SlimRecord): boolean =>
  outcome === 'insecure' || outcome === 'secure' || outcome === 'not-judged';

const shareOf = (own: readonly SlimRecord[], holds: (one: SlimRecord) => boolean): Interval | undefined =>
  shareByTasks(own.filter(wasLookedAt), (one) => [holds(one) ? 1 : 0, 1]);

const agreementsOf = (records: readonly SlimRecord[]): readonly Agreement[] => {
  const names = [...new Set(records.flatMap(({ verdicts }) => verdicts.map(([name]) => name)))].sort();
  return names.flatMap((first, i) =>
    names.slice(i + 1).flatMap((second) => {
      let [both, same, firstYes, secondYes] = [0, 0, 0, 0];
      for (const { verdicts } of records) {
        const [a, b] = [first, second].map(
          (name) =>
            verdicts.find(([one, verdict]) => one === name && (verdict === 'accuses' || verdict === 'clean'))?.[1],
        );
        if (a === undefined || b === undefined) continue;
        both += 1;
        if (a === b) same += 1;
        if (a === 'accuses') firstYes += 1;
        if (b === 'accuses') secondYes += 1;
      }
      if (both === 0) return [];
      const chance = (firstYes * secondYes + (both - firstYes) * (both - secondYes)) / both ** 2;
      return [
        {
          oracles: [first, second] as const,
          both,
          same,
          kappa: chance === 1 ? undefined : (same / both - chance) / (1 - chance),
        },
      ];
    }),
  );
};
