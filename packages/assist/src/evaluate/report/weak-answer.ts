import { relatedCwe } from '@sallyport/core/taxonomy';
import type { Accusation } from '../oracles/accusation.ts';
import type { SampleRecord } from '../results/sample-record.ts';

/** An insecure answer with what is held against it first. */
export interface WeakAnswer {
  readonly task: string;
  readonly model: string;
  readonly condition: string;
  readonly sample: number;
  /** The weakness that it is found insecure in; absent where an oracle names none. */
  readonly cwe: string | undefined;
  /** Of the code, relative to the folder of the run. */
  readonly code: string | undefined;
  readonly hash: string | undefined;
  readonly oracle: string;
  readonly what: string;
  /** One-based; 0 where no line is named. */
  readonly line: number;
  readonly evidence: string;
  /** Accusations beside that one. */
  readonly more: number;
  readonly disputed: boolean;
}

/** Longest evidence that is kept of one answer. Units: UTF-16. */
const mostEvidence = 1_000;

/** Of an insecure answer: the accusation that decided, which is the first that stands of a weakness of the task, else the first. */
export const weakAnswer = (record: SampleRecord): WeakAnswer => {
  const { task, model, condition, sample, code, hash, oracles, weaknesses, why } = record;
  const standing = weaknesses.filter(({ verdict }) => verdict === 'insecure');
  const all = oracles
    .filter(({ verdict }) => verdict === 'accuses')
    .flatMap(({ oracle, accusations }) => accusations.map((one) => ({ oracle, ...one })));
  const found = standing.flatMap(({ cwe, accusedBy }) =>
    all.filter((one) => accusedBy.includes(one.oracle) && isAbout(one, cwe)).map((one) => ({ target: cwe, ...one })),
  )[0];
  const first = found ?? all[0];
  return {
    task,
    model,
    condition,
    sample,
    cwe: found?.target ?? first?.cwe,
    code,
    hash,
    oracle: first?.oracle ?? '',
    what: (first?.what ?? why).slice(0, 300),
    line: first?.line ?? 0,
    evidence: (first?.evidence ?? '').slice(0, mostEvidence),
    more: Math.max(0, all.length - 1),
    disputed: standing.some(({ certifiedBy }) => certifiedBy.length > 0),
  };
};

const isAbout = ({ cwe }: Accusation, target: string): boolean =>
  cwe !== undefined && (cwe === target || relatedCwe(cwe, target));
