import { judgeName, lookAlike, type NameFacts, type NameVerdict, type RegistryAnswer } from '@sallyport/deps/names';
import type { Ecosystem } from '@sallyport/deps';
import type { StoredList } from '../names/name-lists.ts';
import { popularNames } from '../names/names-data.ts';
import type { WantedPackage } from './wanted-packages.ts';

/** A package with what is thought of it. */
export interface JudgedPackage {
  readonly wanted: WantedPackage;
  readonly verdict: NameVerdict;
  /** The version that is installed when none is asked for, as far as the registry was asked. */
  readonly latest?: string;
}

/** Asks the registry; nothing for a name that is not to be sent there. */
export type AskRegistry = (wanted: WantedPackage) => Promise<RegistryAnswer | undefined>;

/** Each package judged by its name. Order: as given. */
export const judgeWanted = (
  packages: readonly WantedPackage[],
  ask: AskRegistry,
  now: Date,
  listOf: (ecosystem: Ecosystem) => StoredList,
): Promise<readonly JudgedPackage[]> =>
  Promise.all(
    packages.map(async (wanted) => {
      const isAskedByFile = wanted.place !== undefined;
      // What was installed here before exists; lockfiles hold thousands of such, which need neither a look nor a question.
      if (isAskedByFile && wanted.seen !== undefined) return { wanted, verdict: { state: 'exists', findings: [] } };
      const facts = knownFacts(wanted, listOf(wanted.ecosystem));
      // Nor does what everybody installs need a question.
      const registry = isAskedByFile && facts.popular ? undefined : await ask(wanted);
      const verdict = judgeName({ ...facts, ...(registry === undefined ? {} : { registry }) }, now);
      const latest = registry?.kind === 'present' ? registry.latest : undefined;
      return { wanted, verdict, ...(latest === undefined ? {} : { latest }) };
    }),
  );

/** What is known of a name without asking anybody. */
const knownFacts = ({ ecosystem, name, version, seen }: WantedPackage, stored: StoredList): NameFacts => {
  const popular = popularNames(ecosystem);
  const like = popular === undefined ? undefined : lookAlike(popular, name);
  return {
    ecosystem,
    name,
    ...(version === undefined ? {} : { version }),
    popular: popular?.isKnown(name) === true,
    ...(like === undefined ? {} : { lookAlike: like }),
    ...(seen === undefined ? {} : { seen }),
    ...(stored.kind === 'list' ? { filter: { holds: stored.list.holds(name), date: stored.list.date } } : {}),
  };
};
