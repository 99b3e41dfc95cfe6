import { execute, type ExecuteOptions, type Executed } from '../execute.ts';
import { type Feedback, feedbackOf, feedbackText } from './feedback.ts';
import { lineDiff } from './line-diff.ts';

/** What a repairer is told. */
export interface RepairRequest {
  readonly source: string;
  readonly feedback: Feedback;
  /** The feedback in words. */
  readonly text: string;
  /** How many times it was asked before for this program. */
  readonly round: number;
  /** Versions that did not pass, oldest first, without this one. */
  readonly earlier: readonly string[];
}

/** Makes a better program of one that did not pass; usually a model. Gives nothing when it has no idea. */
export interface Repairer {
  repair(
    request: RepairRequest,
    options: { readonly signal: AbortSignal | undefined },
  ): Promise<{ readonly source: string; readonly reason: string } | undefined>;
}

/** A program that was run, and how it came to be. */
export interface RepairVersion {
  readonly source: string;
  /** Of the change from the version before; empty for the first. */
  readonly diff: string;
  /** The repairer's own words for the change; empty for the first. */
  readonly reason: string;
  readonly outcome: Executed;
  readonly feedback: Feedback;
}

export interface RepairOptions extends ExecuteOptions {
  /** Most times that the repairer is asked. Default 3. */
  readonly rounds?: number;
  /** Called with each version as soon as it was run. */
  readonly onVersion?: (version: RepairVersion, index: number) => void;
  /** What else is to be repaired of a program that ran, such as a failed test. Default: nothing. */
  readonly judge?: (outcome: Executed, source: string) => Feedback | Promise<Feedback>;
}

export interface RepairResult {
  /**
   * `passed`: the last version has nothing to repair. `unchanged`: the repairer gave back what had been tried, or nothing.
   * `used-up`: no rounds are left. `beyond-repair`: what went wrong is not the program's. `repairer-failed`: it threw.
   */
  readonly kind: 'passed' | 'unchanged' | 'used-up' | 'beyond-repair' | 'repairer-failed';
  readonly versions: readonly RepairVersion[];
  /** The last version's. */
  readonly outcome: Executed;
  /** Why the repairer failed. */
  readonly problem?: string;
}

/** Longest program that is taken from a repairer. Units: UTF-16 units. */
const longestSource = 10 * 2 ** 20;

/**
 * Runs a program, shows a repairer what was wrong, runs what it gives back, and so on until a version passes.
 *
 * Each version runs under the same policy, whatever the repairer says: it is asked for programs and nothing else. Never throws for what a
 * program or the repairer does.
 */
export const repairLoop = async (
  source: string,
  repairer: Repairer,
  options: RepairOptions = {},
): Promise<RepairResult> => {
  const { rounds = 3, onVersion, judge, ...run } = options;
  const versions: RepairVersion[] = [];
  let next = { source, diff: '', reason: '' };
  for (let round = 0; ; round++) {
    const outcome = await execute(next.source, run);
    const said = feedbackOf(outcome, next.source, run.language);
    const feedback = said.passed && judge !== undefined ? await judge(outcome, next.source) : said;
    const version: RepairVersion = { ...next, outcome, feedback };
    const earlier = versions.map((one) => one.source);
    versions.push(version);
    onVersion?.(version, round);
    const end = (kind: RepairResult['kind'], problem?: string): RepairResult => ({
      kind,
      versions,
      outcome,
      ...(problem === undefined ? {} : { problem }),
    });
    if (feedback.passed) return end('passed');
    if (beyondRepair.has(outcome.kind)) return end('beyond-repair');
    if (round >= rounds) return end('used-up');
    let better: Awaited<ReturnType<Repairer['repair']>>;
    try {
      better = await repairer.repair(
        { source: next.source, feedback, text: feedbackText(feedback), round, earlier },
        { signal: options.signal },
      );
    } catch (error) {
      return end('repairer-failed', error instanceof Error ? error.message : String(error));
    }
    if (better === undefined || better.source === next.source || earlier.includes(better.source))
      return end('unchanged');
    if (better.source.length > longestSource) return end('repairer-failed', 'its program is larger than 10 MiB');
    next = { source: better.source, reason: better.reason, diff: lineDiff(next.source, better.source) };
  }
};

/** Not the program's doing. */
const beyondRepair: ReadonlySet<Executed['kind']> = new Set(['aborted', 'internal', 'unavailable']);
