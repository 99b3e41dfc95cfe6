import { sameCode } from '@sallyport/core';
import type { Finding } from '@sallyport/core';
import type { Judged } from '../judge.ts';
import { type GateResult, failed, passed } from '../gate-evidence.ts';

/**
 * Whether the engines no longer find it.
 *
 * Counted, not looked up: of findings alike one must be gone. Findings that a comment silences count as found: a comment repairs
 * nothing. A model that answers with a whole function answers for all findings of the rule in it.
 */
export const gone = ({ candidate, finding, lookBefore, lookAfter }: Judged): GateResult => {
  if (!lookAfter.complete) {
    const why = lookAfter.diagnostics.find(({ incomplete }) => incomplete)?.text;
    return failed(`the changed file could not be looked at wholly${why === undefined ? '' : `: ${why}`}`);
  }
  const isAlike = (one: Finding): boolean =>
    one.path === finding.path && one.ruleId === finding.ruleId && one.symbol === finding.symbol;
  const was = lookBefore.findings.filter(isAlike);
  const is = lookAfter.findings.filter(isAlike);
  const isSame = (one: Finding): boolean => sameCode(one.fingerprint) === sameCode(finding.fingerprint);
  if (is.filter(isSame).length >= Math.max(1, was.filter(isSame).length)) return failed('the finding is still there');
  if (is.length >= Math.max(1, was.length)) return failed('the rule still finds as much in the same place');
  if (candidate.origin === 'model' && is.length > 0)
    return failed(`of ${String(was.length)} findings of the rule in this function ${String(is.length)} are left`);
  return passed(`${finding.ruleId} no longer finds it`);
};
