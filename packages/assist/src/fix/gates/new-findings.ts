import type { Finding } from '@sallyport/core';
import type { Judged } from '../judge.ts';
import { isSeenBehind } from '../knowledge/seen-behind.ts';
import { type GateResult, failed, passed } from '../gate-evidence.ts';

/**
 * Whether no engine finds something that it did not find before, in the files that are changed. Counted by rule.
 *
 * One weaker finding that the repaired one hid (`seen-behind.ts`) is told and lets the repair pass: it was there before.
 */
export const newFindings = ({ finding, lookBefore, lookAfter }: Judged): GateResult => {
  const before = countByRule(lookBefore.findings);
  const after = countByRule(lookAfter.findings);
  const more = [...after].flatMap(([key, found]) => {
    const extra = found.length - (before.get(key)?.length ?? 0);
    return extra <= 0 ? [] : found.slice(-extra);
  });
  const [hid, ...others] = more;
  if (hid !== undefined && others.length === 0 && isSeenBehind(finding, hid))
    return passed(`nothing is found that was not there before; what it hid is seen now: ${hid.ruleId}`);
  const details = more.map(({ ruleId, path, span }) => `${path}:${String(span.start.line)} ${ruleId}`);
  return more.length === 0
    ? passed('no engine finds anything that was not there before')
    : failed(
        `${more.length === 1 ? 'something new is' : `${String(more.length)} new things are`} found: ${more[0]?.ruleId ?? ''}`,
        details,
      );
};

const countByRule = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> =>
  Map.groupBy(findings, ({ ruleId, path }) => `${path}\0${ruleId}`);
