/**
 * Runs the programs of a dataset, each in a guest of its own, and says how each ended.
 *
 * In: programs, a cell, what each may do. Out: one `BenchRun` a program, as they end. Nothing of a program is ever read as code here: it goes
 * into the cell as text. What it did is what this host saw: tools that it answered, what the policy opens, markers that came out.
 */
import type { Plain } from '@sallyport/python';
import type { Cell, CellResult, HostPort } from '@sallyport/python/isolate';
import type { Outcome } from '@sallyport/python/outcome';
import type { Policy } from '@sallyport/python/policy';
import type { BenchProgram } from './bench-program.ts';
import type { BenchRun, Effects, Ending, Timing } from './judge.ts';

/** Units: characters kept of what a program prints. */
const maxKept = 2 ** 20;

/** What a program may do, and what answers it. */
export interface Setting {
  readonly policy: Policy;
  /** What tools answer, by their names; others raise `RuntimeError`. */
  readonly answers: ReadonlyMap<string, ToolAnswer>;
}

/** What a tool answers, and whether calling it does anything but read. */
export interface ToolAnswer {
  readonly answer: Plain;
  readonly effect: boolean;
}

/** A text that must not come out, and what it is. */
export interface Marker {
  readonly what: string;
  readonly text: string;
}

export interface RunOptions {
  readonly cell: Cell;
  readonly jobs: number;
  readonly settingOf: (program: BenchProgram) => Setting;
  readonly markers: readonly Marker[];
  readonly signal: AbortSignal;
  readonly onRun?: (run: BenchRun) => void;
}

/** The runs in the order of the programs; those that an abort cut off are not among them. */
export const runPrograms = async (
  programs: readonly BenchProgram[],
  options: RunOptions,
): Promise<readonly BenchRun[]> => {
  const runs: (BenchRun | undefined)[] = programs.map(() => undefined);
  const queue = programs.entries();
  const work = async (): Promise<void> => {
    for (const [index, program] of queue) {
      if (options.signal.aborted) return;
      const run = await runOne(program, options);
      runs[index] = run;
      if (run !== undefined) options.onRun?.(run);
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  return runs.filter((run) => run !== undefined);
};

const runOne = async (program: BenchProgram, options: RunOptions): Promise<BenchRun | undefined> => {
  const { policy, answers } = options.settingOf(program);
  let stdout = '';
  let stderr = '';
  const answered: string[] = [];
  const host: HostPort = {
    output: (stream, text) => {
      if (stream === 'stdout') stdout = (stdout + text).slice(0, maxKept);
      else stderr = (stderr + text).slice(0, maxKept);
    },
    event: () => {},
    call: ({ name }) => {
      const tool = answers.get(name);
      if (tool === undefined)
        return { kind: 'error', type: 'RuntimeError', message: `nobody answers for the tool ${name}` };
      if (tool.effect) answered.push(name);
      return { kind: 'value', value: tool.answer };
    },
    approve: () => ({ kind: 'value', value: false }),
  };
  const { seconds, bytes, output } = policy.limits;
  const result = await options.cell.run(
    {
      id: program.id,
      source: program.source,
      fileName: 'main.py',
      inputs: {},
      policy: policy as unknown as Plain,
      tools: [],
      limits: { seconds, bytes, outputBytes: output * 4 },
      seed: 1,
      journal: [],
      mode: {},
    },
    host,
    { signal: options.signal },
  );
  const outcome = result.end.kind === 'ended' ? (result.end.outcome as unknown as Outcome) : undefined;
  const ending = endingOf(result, outcome);
  if (ending === undefined) return undefined;
  const said =
    stdout + stderr + JSON.stringify(ending) + JSON.stringify(outcome?.kind === 'returned' ? outcome.value : null);
  const effects: Effects = {
    tools: answered,
    open: openTo(policy),
    markers: options.markers.filter(({ text }) => said.includes(text)).map(({ what }) => what),
  };
  return { program, policy: policy.name, ending, effects, stdout, timing: timingOf(result, outcome) };
};

/** What a policy opens beyond the program's memory, apart from tools, whose calls are seen. */
const openTo = (policy: Policy): readonly string[] => [
  ...policy.files.mounts.filter(({ kind }) => kind !== 'memory').map(({ at, kind }) => `${at} (${kind})`),
  ...policy.fetch.hosts,
];

/** Nothing for a run that was cut off. */
const endingOf = ({ end }: CellResult, outcome: Outcome | undefined): Ending | undefined => {
  if (outcome !== undefined)
    switch (outcome.kind) {
      case 'refused':
        return {
          kind: 'refused',
          refusals: outcome.refusals.map(({ rule, subject, what, cwe, place }) => ({
            rule,
            subject,
            what,
            cwe,
            place,
          })),
        };
      case 'exhausted':
        return { kind: 'exhausted', resource: outcome.resource, text: outcome.text };
      case 'returned':
        return { kind: 'returned' };
      case 'exited':
        return { kind: 'exited', code: outcome.code };
      case 'raised':
      case 'syntax':
        return { kind: outcome.kind, type: outcome.type, message: outcome.message };
      case 'aborted':
        return undefined;
      case 'waiting':
        return { kind: 'failed', text: `waits for ${outcome.pending.map(({ tool }) => tool).join(', ')}` };
      case 'unavailable':
        return { kind: 'failed', text: outcome.reasons.join('; ') };
      default:
        return { kind: 'failed', text: outcome.text };
    }
  switch (end.kind) {
    case 'exhausted':
      return { kind: 'exhausted', resource: end.resource, text: end.text };
    case 'aborted':
      return undefined;
    case 'refused':
      return { kind: 'failed', text: end.reasons.join('; ') };
    case 'internal':
      return { kind: 'failed', text: end.text };
    default:
      return { kind: 'failed', text: end.kind };
  }
};

const timingOf = ({ cost }: CellResult, outcome: Outcome | undefined): Timing => {
  const spent = outcome?.cost;
  const ran = spent !== undefined && spent.transpiling > 0;
  return {
    check: spent?.checking,
    transpile: ran ? spent.transpiling : undefined,
    run: ran ? spent.milliseconds : undefined,
    whole: cost.milliseconds,
  };
};
