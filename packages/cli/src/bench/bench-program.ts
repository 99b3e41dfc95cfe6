/** A program of a dataset, and what its author says of it. */
export interface BenchProgram {
  /** Its path in the folder, or the row's id; unique in the dataset. */
  readonly id: string;
  readonly source: string;
  readonly label: Label | null;
  readonly cwe: string | null;
  readonly expect: Expectation | null;
  /** What CPython prints for it, byte for byte. */
  readonly stdout: string | null;
  /** The folder of the host it was read from, where a `policy.yaml` may lie; `null` for rows of a table. */
  readonly folder: string | null;
}

export type Label = 'safe' | 'unsafe';

/** How a run of it ends; `detail` narrows it where it is given. */
export interface Expectation {
  readonly kind: 'refused' | 'exhausted' | 'raised' | 'returned' | 'exited';
  /** Rule (and subject) of a refusal, meter, type of exception, exit code. */
  readonly detail: readonly string[];
}

/** An expectation as it is written: `refused member-not-granted os.system`, `exhausted steps`, `raised KeyError`, `returned`. */
export const parseExpectation = (text: string): Expectation | undefined => {
  const [kind, ...detail] = text.trim().split(/\s+/u);
  switch (kind) {
    case 'refused':
    case 'exhausted':
    case 'raised':
    case 'returned':
    case 'exited':
      return { kind, detail };
    default:
      return undefined;
  }
};

/**
 * A label from the many words that people use for the two. Numbers and truth values say how far it is unsafe, as in datasets of
 * vulnerabilities, unless the column's name says the opposite.
 */
export const parseLabel = (text: string, column = ''): Label | null => {
  const word = text.trim().toLowerCase();
  if (/^(?:safe|benign|good|secure|allow|allowed|harmless|clean|ok|negative)$/u.test(word)) return 'safe';
  if (
    /^(?:unsafe|malicious|bad|insecure|block|blocked|deny|denied|harmful|vulnerable|risky|dangerous|positive)$/u.test(
      word,
    )
  )
    return 'unsafe';
  const yes = /^(?:1|1\.0|true|yes)$/u.test(word);
  if (!yes && !/^(?:0|0\.0|false|no)$/u.test(word)) return null;
  const meansSafe = /^(?:is)?(?:safe|benign|secure|allowed|allow)$/u.test(column);
  return yes === meansSafe ? 'safe' : 'unsafe';
};
