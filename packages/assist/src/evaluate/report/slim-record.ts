import type { OracleSaid, Outcome, SampleRecord } from '../results/sample-record.ts';

/** What the figures need of a record. Of twenty thousand records the whole would not fit into the memory of a small machine. */
export interface SlimRecord {
  readonly task: string;
  readonly cwe: readonly string[];
  readonly language: string;
  readonly model: string;
  readonly condition: string;
  readonly sample: number;
  readonly outcome: Outcome;
  readonly function: SampleRecord['function'];
  readonly why: string;
  readonly code: string | undefined;
  /** Name and verdict of each oracle. */
  readonly verdicts: readonly (readonly [string, OracleSaid['verdict']])[];
  readonly accusations: number;
  readonly tokens: number;
  readonly dollars: number | undefined;
  readonly followed: boolean | undefined;
}

export const slimRecord = (record: SampleRecord): SlimRecord => {
  const {
    task,
    cwe,
    language,
    model,
    condition,
    sample,
    outcome,
    function: works,
    why,
    code,
    oracles,
    asked,
    followed,
  } = record;
  return {
    task,
    cwe,
    language,
    model,
    condition,
    sample,
    outcome,
    function: works,
    why: why.slice(0, 300),
    code,
    verdicts: oracles.map(({ oracle, verdict }) => [oracle, verdict] as const),
    accusations: oracles.reduce((all, { accusations }) => all + accusations.length, 0),
    tokens: asked === undefined ? 0 : asked.input + asked.output,
    dollars: asked?.dollars,
    followed,
  };
};
