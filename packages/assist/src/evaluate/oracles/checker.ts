import type { OracleSaid } from '../results/sample-record.ts';
import type { Accusation } from './accusation.ts';

/** A program that looks at C without running it, and how to read what it prints. Whoever calls runs it. */
export interface Checker {
  /** The name of the oracle, and of its program on the search path. */
  readonly id: string;
  /** What prints its version. */
  readonly version: readonly string[];
  /** The command line after the program's name. Units: `seconds` for tools that take a limit of their own. */
  arguments(file: string, seconds: number): readonly string[];
  /** For a release that refuses the first command line; absent where there is only one. */
  readonly instead?: (file: string) => readonly string[];
  /** Files of the system that it has to read besides programs and libraries. */
  readonly reads?: readonly string[];
  /** It follows a program from its `main`, and can say nothing of a function alone. */
  readonly needsMain: boolean;
  /** What nobody says where it is missing; one plain clause. */
  readonly misses: string;
  /** Any text has a reading; never throws. `program` is the text that was looked at. */
  read(output: CheckerOutput, program: string): CheckerSaid;
}

/** What it printed, and how it ended. Streams may be cut anywhere. */
export interface CheckerOutput {
  readonly stdout: string;
  readonly stderr: string;
  /** `stopped`: its time or memory was out, or somebody ended it. */
  readonly end: { readonly kind: 'ended'; readonly code: number } | { readonly kind: 'stopped'; readonly why: string };
}

export type CheckerSaid = Omit<OracleSaid, 'oracle' | 'version' | 'ms' | 'command'>;

/** Most that is kept of one look. Units: accusations. */
const most = 200;

/** Longest account. Units: characters. */
const mostEvidence = 4_000;

/** What a reader found in an output, before a verdict is made of it. */
export interface CheckerFindings {
  /** All that the tool reports; those without a weakness of CWE are advice, and accuse nobody. */
  readonly alarms: readonly Accusation[];
  readonly dismissed?: OracleSaid['dismissed'];
  /** The tool could not read the program; why. */
  readonly error?: string | undefined;
  /** The error is of the program itself; not so for a header that is missing here, or a tool that broke down. */
  readonly rejects?: boolean;
  /** The tool did not look at everything; why. */
  readonly unfinished?: string | undefined;
  readonly certifies?: readonly string[];
}

/** What a compiler said of a program that it does not take. */
export const doesNotCompile = 'does not compile';

/** Accusations stand before errors, errors before an end that was not reached: a checker that was stopped after an accusation has accused. */
export const checkerSaid = (
  { alarms, dismissed = [], error, rejects = false, unfinished, certifies = [] }: CheckerFindings,
  { end }: Pick<CheckerOutput, 'end'>,
): CheckerSaid => {
  const keys = new Set<string>();
  const accusations = alarms
    .filter(({ cwe, path, line, what }) => {
      const key = `${path}:${String(line)}:${what}`;
      if (cwe === undefined || keys.has(key)) return false;
      keys.add(key);
      return true;
    })
    .slice(0, most)
    .map((one) => ({ ...one, what: one.what.slice(0, 300), evidence: one.evidence.slice(0, mostEvidence) }));
  const open = error ?? (end.kind === 'stopped' ? end.why : unfinished);
  const taken = dismissed.length > 0 ? 'what it said was taken back; it may have stopped there' : undefined;
  return {
    verdict:
      accusations.length > 0
        ? 'accuses'
        : error !== undefined
          ? 'error'
          : (open ?? taken) === undefined
            ? 'clean'
            : 'gave-up',
    said: rejects ? doesNotCompile : `${String(keys.size)} ${keys.size === 1 ? 'alarm' : 'alarms'}`,
    why: (open ?? (accusations.length > 0 ? '' : taken) ?? '').slice(0, 300),
    accusations,
    dismissed: dismissed.slice(0, most),
    certifies,
  };
};
