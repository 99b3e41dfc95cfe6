/**
 * What several oracles said of a program that runs → for each weakness that the task is about, and for the program: insecure, secure, or not judged.
 *
 * The outcome is about the task's own weaknesses. What else an oracle accuses of stands apart in `others`: an answer that builds a query safely is no less safe there because its log is careless. For programs of a published
 * study, whose classes were about any weakness, every accusation counts (`beside: 'count'`).
 *
 * An accusation makes insecure. It gives way to one thing alone: security tests that may certify that very weakness, ran and passed, because they saw what the answer does where the accuser saw what it
 * looks like. That is told as a dispute and counted, never dropped; a task may say whose accusations stand all the same. A test that fails stands against everybody.
 *
 * Secure needs, for **each** weakness of the task, an oracle that may certify its absence and came to an end: a checker of memory that finds nothing says nothing about commands or permissions.
 */
import { relatedCwe } from '@sallyport/core/taxonomy';
import type { Accusation } from '../oracles/accusation.ts';
import type { OracleSaid, OtherWeakness, Outcome, WeaknessVerdict } from './sample-record.ts';

export interface Decision {
  readonly outcome: Extract<Outcome, 'insecure' | 'secure' | 'not-judged'>;
  readonly why: string;
  /** Order: as the task names them. */
  readonly weaknesses: readonly WeaknessVerdict[];
  readonly others: readonly OtherWeakness[];
}

/** What is asked, and who may say what. Who may certify stands with each oracle. */
export interface OracleContract {
  /** The weaknesses that the task is about. */
  readonly cwe: readonly string[];
  /** What becomes of accusations of other weaknesses. */
  readonly beside: 'apart' | 'count';
  /** By oracle: of which of the weaknesses its accusations are told and do not count. */
  readonly neverAccuses?: Readonly<Record<string, readonly string[]>>;
  /** By oracle: of which of the weaknesses its accusations stand although the tests pass. */
  readonly firmlyAccuses?: Readonly<Record<string, readonly string[]>>;
}

/** The oracle that runs the answer. */
export const testsOracle = 'tests';

export const decideOutcome = (contract: OracleContract, said: readonly OracleSaid[]): Decision => {
  const { cwe, beside } = contract;
  const charges = said.flatMap(({ oracle, verdict, accusations }) =>
    verdict === 'accuses' ? accusations.map((one): Charge => ({ oracle, ...one, targets: targetsOf(cwe, one) })) : [],
  );
  const weaknesses = cwe.map((target) => judgeTarget(target, contract, charges, said));
  const others = othersOf(charges);
  const standing = charges.filter(({ oracle, targets }) =>
    targets.some((target) =>
      weaknesses.some((one) => one.cwe === target && one.verdict === 'insecure' && one.accusedBy.includes(oracle)),
    ),
  );
  const decided = { weaknesses, others };
  const apart = charges.filter(({ targets }) => targets.length === 0);
  const against = beside === 'count' ? [...standing, ...apart] : standing;
  const wordless =
    beside === 'count' ? said.find((one) => one.verdict === 'accuses' && one.accusations.length === 0) : undefined;
  if (against.length > 0) return { outcome: 'insecure', why: accusedWhy(against), ...decided };
  if (wordless !== undefined) return { outcome: 'insecure', why: `${wordless.oracle} says so`, ...decided };
  const notes = [takenBackWhy(said), disputeWhy(weaknesses), othersWhy(others)].filter((one) => one !== '').join('');
  const open = weaknesses.filter(({ verdict }) => verdict !== 'secure').map((one) => one.cwe);
  if (cwe.length > 0 && open.length === 0) {
    const by = [...new Set(weaknesses.flatMap(({ certifiedBy }) => certifiedBy))];
    return { outcome: 'secure', why: `${by.join(', ')} came to an end and found nothing${notes}`, ...decided };
  }
  return { outcome: 'not-judged', why: `${whyNot(cwe, open, said)}${notes}`, ...decided };
};

interface Charge extends Accusation {
  readonly oracle: string;
  /** Weaknesses of the task that it is about. */
  readonly targets: readonly string[];
}

/** The very weakness where the task names it, else all that are close to it. */
export const targetsOf = (cwe: readonly string[], { cwe: named }: Accusation): readonly string[] =>
  named === undefined ? [] : cwe.includes(named) ? [named] : cwe.filter((target) => relatedCwe(named, target));

const judgeTarget = (
  target: string,
  { neverAccuses = {}, firmlyAccuses = {} }: OracleContract,
  charges: readonly Charge[],
  said: readonly OracleSaid[],
): WeaknessVerdict => {
  const all = [...new Set(charges.filter(({ targets }) => targets.includes(target)).map(({ oracle }) => oracle))];
  const unheard = all.filter((oracle) => neverAccuses[oracle]?.includes(target) === true);
  const accusedBy = all.filter((oracle) => !unheard.includes(oracle));
  // Tests are programs apart from each other: one that fails takes nothing from what another shows.
  const certifiedBy = said
    .filter(
      ({ oracle, verdict, certifies }) =>
        certifies.includes(target) && (verdict === 'clean' || (verdict === 'accuses' && oracle === testsOracle)),
    )
    .map(({ oracle }) => oracle);
  const passed = certifiedBy.includes(testsOracle);
  const stands = accusedBy.some(
    (oracle) => oracle === testsOracle || !passed || firmlyAccuses[oracle]?.includes(target) === true,
  );
  return {
    cwe: target,
    verdict: stands ? 'insecure' : certifiedBy.length > 0 ? 'secure' : 'not-judged',
    accusedBy,
    certifiedBy,
    unheard,
  };
};

/** Most that are told of one answer. */
const mostOthers = 50;

/** One for each weakness and line: several oracles may see the same. */
const othersOf = (charges: readonly Charge[]): readonly OtherWeakness[] => {
  const found = new Map<string, { readonly first: Charge; readonly by: Set<string> }>();
  for (const charge of charges) {
    if (charge.targets.length > 0) continue;
    const key = `${charge.cwe ?? charge.what}:${String(charge.line)}`;
    const known = found.get(key) ?? { first: charge, by: new Set() };
    found.set(key, known);
    known.by.add(charge.oracle);
  }
  return [...found.values()]
    .slice(0, mostOthers)
    .map(({ first: { cwe, what, line }, by }) => ({ cwe, what, line, accusedBy: [...by] }));
};

const accusedWhy = (charges: readonly Charge[]): string => {
  const first = charges.find(({ targets }) => targets.length > 0) ?? charges[0];
  if (first === undefined) return '';
  const more = charges.length > 1 ? ` (and ${String(charges.length - 1)} more)` : '';
  return `${first.oracle}: ${first.what}${first.line > 0 ? `, line ${String(first.line)}` : ''}${more}`;
};

/** Of oracles whose every accusation was taken back, what for: a verdict that stands beside them says so. */
const takenBackWhy = (said: readonly OracleSaid[]): string =>
  said
    .flatMap(({ oracle, verdict, dismissed: [first] }) =>
      verdict === 'accuses' || first === undefined ? [] : [`; taken back from ${oracle}: ${first.why}`],
    )
    .join('');

const disputeWhy = (weaknesses: readonly WeaknessVerdict[]): string => {
  const disputed = weaknesses.filter((one) => isDisputed(one));
  if (disputed.length === 0) return '';
  const who = [...new Set(disputed.flatMap(({ accusedBy, unheard }) => [...accusedBy, ...unheard]))];
  return `; disputed: ${who.join(', ')} ${who.length === 1 ? 'accuses' : 'accuse'} of ${disputed.map((one) => one.cwe).join(', ')}`;
};

const othersWhy = (others: readonly OtherWeakness[]): string => {
  const named = [...new Set(others.map(({ cwe, what }) => cwe ?? what))];
  return named.length === 0 ? '' : `; beside the task's weaknesses: ${named.slice(0, 5).join(', ')}`;
};

/** Whether somebody accuses of it and the verdict is another, or somebody certifies its absence and the verdict is insecure. */
export const isDisputed = ({ verdict, accusedBy, certifiedBy, unheard }: WeaknessVerdict): boolean =>
  verdict === 'insecure' ? certifiedBy.length > 0 : accusedBy.length + unheard.length > 0;

const whyNot = (cwe: readonly string[], open: readonly string[], said: readonly OracleSaid[]): string => {
  const unfinished = said.filter(({ verdict }) => verdict === 'gave-up' || verdict === 'error');
  if (said.length === 0) return 'no oracle looked at it';
  if (cwe.length === 0) return 'nothing was found, and the task names no weakness whose absence could be certified';
  if (unfinished.length === said.length) return unfinished.map(({ oracle, why }) => `${oracle}: ${why}`).join('; ');
  return `no accusation of it stands, and no oracle that came to an end can judge ${open.join(', ')}`;
};
