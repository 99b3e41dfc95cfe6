/**
 * Whether a version meets a requirement. `unknown` when one of the two cannot be read, or when the ecosystem leaves the
 * answer to something that is not written in them: it never means `false`.
 */
export type Verdict = boolean | 'unknown';

/** True when all are, false when one is not, else unknown. */
export const allOf = <T>(items: readonly T[], judge: (item: T) => Verdict): Verdict => {
  let verdict: Verdict = true;
  for (const item of items) {
    const one = judge(item);
    if (one === false) return false;
    if (one === 'unknown') verdict = 'unknown';
  }
  return verdict;
};

/** True when one is, false when none is, else unknown. */
export const anyOf = <T>(items: readonly T[], judge: (item: T) => Verdict): Verdict => {
  let verdict: Verdict = false;
  for (const item of items) {
    const one = judge(item);
    if (one === true) return true;
    if (one === 'unknown') verdict = 'unknown';
  }
  return verdict;
};
