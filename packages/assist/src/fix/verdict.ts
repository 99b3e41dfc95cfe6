import type { Candidate } from './candidate.ts';
import type { GateEvidence } from './gate-evidence.ts';

/**
 * What may be said of a candidate.
 *
 * `fixed`: every gate that was there passed, and where the behaviour might change it was compared with inputs that would show it. Where
 * a variable has to be set first, that is part of the word. `proposal`: no gate failed, and a person has to say whether the change in
 * behaviour is wanted. `not fixed`: a gate failed.
 */
export interface Verdict {
  readonly kind: 'fixed' | 'proposal' | 'not fixed';
  /** Names the gates, e.g. `fixed (9 gates passed; tests not available)`. */
  readonly text: string;
}

export const verdictOf = (candidate: Candidate, evidence: readonly GateEvidence[]): Verdict => {
  const bad = evidence.find(({ state }) => state === 'failed');
  if (bad !== undefined) return { kind: 'not fixed', text: `not fixed: ${bad.gate}: ${bad.text}` };
  const good = evidence.filter(({ state }) => state === 'passed').length;
  const missing = evidence.filter(({ state }) => state === 'not available').map(({ gate }) => gate);
  const gates = `${String(good)} gates passed${missing.length === 0 ? '' : `; ${missing.join(', ')} not available`}`;
  const compared = evidence.some(
    ({ gate, state }) => state === 'passed' && (gate === 'behaviour equal' || gate === 'tests'),
  );
  if (candidate.kind === 'fix' || (candidate.until === 'compared' && compared)) {
    const { needs = [] } = candidate;
    const once =
      needs.length === 0 ? '' : ` once ${needs.join(' and ')} ${needs.length === 1 ? 'is' : 'are'} set where it runs`;
    return { kind: 'fixed', text: `fixed${once} (${gates})` };
  }
  const why = candidate.changes === '' ? 'nothing compared its behaviour' : candidate.changes;
  return { kind: 'proposal', text: `proposal (${gates}): ${why}` };
};
