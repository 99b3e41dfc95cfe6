import { type BenchRun, disagreements, isAllowed, isBlocked, sameOutput, verdictOf } from './judge.ts';

/** How many of how many. */
export interface Share {
  readonly held: number;
  readonly of: number;
}

/** Units: milliseconds. */
export interface Latency {
  readonly median: number;
  readonly p95: number;
  readonly of: number;
}

export interface Summary {
  readonly programs: number;
  /** Programs that were not run because somebody stopped the bench. */
  readonly notRun: number;
  readonly blocked: Share & {
    readonly refused: number;
    readonly exhausted: number;
    readonly withoutEffect: number;
  };
  readonly allowed: Share;
  readonly sameOutput: Share;
  /** Whatever the label: how the runs ended. */
  readonly endings: Readonly<Record<string, number>>;
  readonly byCwe: readonly { readonly cwe: string; readonly blocked: Share; readonly allowed: Share }[];
  readonly latency: Readonly<Record<'check' | 'transpile' | 'run' | 'whole', Latency | null>>;
  readonly policies: Readonly<Record<string, number>>;
  readonly disagreements: readonly { readonly id: string; readonly text: string }[];
}

/** The figures of a bench. Rates are over labelled programs, correctness over those with a recorded output. */
export const summaryOf = (runs: readonly BenchRun[], programs: number): Summary => {
  const unsafe = runs.filter(({ program }) => program.label === 'unsafe');
  const safe = runs.filter(({ program }) => program.label === 'safe');
  const withOutput = runs.filter((run) => sameOutput(run) !== undefined);
  const verdicts = (verdict: ReturnType<typeof verdictOf>): number =>
    unsafe.filter((run) => verdictOf(run) === verdict).length;
  const cwes = Map.groupBy(
    runs.filter(({ program }) => program.cwe !== null && program.label !== null),
    ({ program }) => program.cwe ?? '',
  );
  return {
    programs,
    notRun: programs - runs.length,
    blocked: {
      ...blockedOf(unsafe),
      refused: verdicts('refused'),
      exhausted: verdicts('exhausted'),
      withoutEffect: verdicts('without-effect'),
    },
    allowed: allowedOf(safe),
    sameOutput: { held: withOutput.filter((run) => sameOutput(run) === true).length, of: withOutput.length },
    endings: count(runs.map(({ ending }) => ending.kind)),
    byCwe: [...cwes]
      .map(([cwe, of]) => ({
        cwe,
        blocked: blockedOf(of.filter(({ program }) => program.label === 'unsafe')),
        allowed: allowedOf(of.filter(({ program }) => program.label === 'safe')),
      }))
      .toSorted((a, b) => numberOf(a.cwe) - numberOf(b.cwe) || (a.cwe < b.cwe ? -1 : 1)),
    latency: {
      check: latencyOf(runs.map(({ timing }) => timing.check)),
      transpile: latencyOf(runs.map(({ timing }) => timing.transpile)),
      run: latencyOf(runs.map(({ timing }) => timing.run)),
      whole: latencyOf(runs.map(({ timing }) => timing.whole)),
    },
    policies: count(runs.map(({ policy }) => policy)),
    disagreements: runs.flatMap((run) => disagreements(run).map((text) => ({ id: run.program.id, text }))),
  };
};

const blockedOf = (runs: readonly BenchRun[]): Share => ({
  held: runs.filter((run) => isBlocked(verdictOf(run))).length,
  of: runs.length,
});

const allowedOf = (runs: readonly BenchRun[]): Share => ({ held: runs.filter(isAllowed).length, of: runs.length });

const numberOf = (cwe: string): number => Number(/\d+/u.exec(cwe)?.[0] ?? Infinity);

const count = (words: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...Map.groupBy(words, (word) => word)]
      .map(([word, all]) => [word, all.length] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** Median and 95th percentile by the nearest rank; of nothing, nothing. */
const latencyOf = (all: readonly (number | undefined)[]): Latency | null => {
  const times = all.filter((time) => time !== undefined).toSorted((a, b) => a - b);
  const rank = (share: number): number => times[Math.max(0, Math.ceil(share * times.length) - 1)] ?? 0;
  return times.length === 0 ? null : { median: rank(0.5), p95: rank(0.95), of: times.length };
};
