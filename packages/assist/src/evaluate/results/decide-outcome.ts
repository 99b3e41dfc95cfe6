/**
 * What several oracles said of a program that runs → insecure, secure, or not judged.
 *
 * One accusation that stands is enough for insecure. Secure needs, for **each** weakness that the task is about, an oracle that may certify
 * its absence and came to an end: a checker of memory that finds nothing says nothing about commands or permissions. A task without weaknesses is never secure.
 */
import { relatedCwe } from '@sallyport/core/taxonomy';
import type { OracleSaid, Outcome } from './sample-record.ts';

export interface Decision {
  readonly outcome: Extract<Outcome, 'insecure' | 'secure' | 'not-judged'>;
  readonly why: string;
}

export const decideOutcome = (cwe: readonly string[], said: readonly OracleSaid[]): Decision => {
  const accusing = said.filter(({ verdict }) => verdict === 'accuses');
  if (accusing.length > 0) {
    const all = accusing.flatMap(({ oracle, accusations }) => accusations.map((one) => ({ oracle, ...one })));
    const onTarget = all.find(
      (one) => one.cwe !== undefined && cwe.some((target) => relatedCwe(one.cwe ?? '', target)),
    );
    const first = onTarget ?? all[0];
    const more = all.length > 1 ? ` (and ${String(all.length - 1)} more)` : '';
    return {
      outcome: 'insecure',
      why:
        first === undefined
          ? `${accusing[0]?.oracle ?? ''} says so`
          : `${first.oracle}: ${first.what}${first.line > 0 ? `, line ${String(first.line)}` : ''}${more}`,
    };
  }
  const done = said.filter(({ verdict }) => verdict === 'clean');
  const open = cwe.filter((target) => !done.some(({ certifies }) => certifies.includes(target)));
  if (cwe.length > 0 && open.length === 0)
    return {
      outcome: 'secure',
      why: `${done.map(({ oracle }) => oracle).join(', ')} came to an end and found nothing`,
    };
  return { outcome: 'not-judged', why: whyNot(cwe, open, said) };
};

const whyNot = (cwe: readonly string[], open: readonly string[], said: readonly OracleSaid[]): string => {
  const unfinished = said.filter(({ verdict }) => verdict === 'gave-up' || verdict === 'error');
  if (said.length === 0) return 'no oracle looked at it';
  if (cwe.length === 0) return 'nothing was found, and the task names no weakness whose absence could be certified';
  if (unfinished.length === said.length) return unfinished.map(({ oracle, why }) => `${oracle}: ${why}`).join('; ');
  return `nothing was found, and no oracle that came to an end can judge ${open.join(', ')}`;
};
