import { isDisputed } from '../results/decide-outcome.ts';
import type { NamesAsked, OracleSaid, Outcome, SampleRecord, WeaknessVerdict } from '../results/sample-record.ts';

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
  /** Whether anybody may call an answer to the task secure. */
  readonly certifiable: boolean;
  readonly why: string;
  readonly code: string | undefined;
  /** Name and verdict of each oracle. */
  readonly verdicts: readonly (readonly [string, OracleSaid['verdict']])[];
  readonly accusations: number;
  /** The verdict on each of the task's weaknesses. */
  readonly weaknesses: readonly (readonly [string, WeaknessVerdict['verdict']])[];
  /** Weaknesses of the task that oracles do not agree about. */
  readonly disputed: readonly string[];
  /** Whether somebody accuses of one of the task's weaknesses, whether or not that stands. */
  readonly accused: boolean;
  /** Weaknesses beside those of the task, each once. */
  readonly others: readonly string[];
  /** Packages and modules by what is known of them, and names taken from modules; absent where nobody looked. */
  readonly names: SlimNames | undefined;
  readonly tokens: number;
  readonly dollars: number | undefined;
  readonly followed: boolean | undefined;
}

export interface SlimNames {
  /** Imports and install lines together. */
  readonly known: number;
  readonly notKnown: number;
  /** As `PyPI: name`. */
  readonly invented: readonly string[];
  readonly apis: number;
  readonly inventedApis: readonly string[];
  readonly apisNotInVersionsKnown: readonly string[];
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
    certifiable = true,
    why,
    code,
    oracles,
    weaknesses,
    others,
    names,
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
    certifiable,
    why: why.slice(0, 300),
    code,
    verdicts: oracles.map(({ oracle, verdict }) => [oracle, verdict] as const),
    accusations: oracles.reduce((all, { accusations }) => all + accusations.length, 0),
    weaknesses: weaknesses.map((one) => [one.cwe, one.verdict] as const),
    disputed: weaknesses.filter((one) => isDisputed(one)).map((one) => one.cwe),
    accused: weaknesses.some(({ accusedBy, unheard }) => accusedBy.length + unheard.length > 0),
    others: [...new Set(others.map((one) => one.cwe ?? one.what.slice(0, 60)))],
    names: names === undefined ? undefined : slimNames(names),
    tokens: asked === undefined ? 0 : asked.input + asked.output,
    dollars: asked?.dollars,
    followed,
  };
};

const slimNames = ({ imports, installs, invented, apis }: NamesAsked): SlimNames => ({
  known: imports.known + installs.known,
  notKnown: imports.notKnown + installs.notKnown,
  invented: invented.map(({ of, name }) => `${of}: ${name}`),
  apis: apis.looked,
  inventedApis: apis.invented.map(({ name }) => name),
  apisNotInVersionsKnown: (apis.notInVersionsKnown ?? []).map(({ name }) => name),
});
