/** What is said of stored advisories, in one place: `status`, `doctor`, `deps` and `scan` use the same words. */
import type { DatabaseState } from './local-advisories.ts';

const updateCommand = 'sallyport advisories update';

/**
 * A warning about data that is old, or whose age nobody knows; nothing when it is fresh. Of data that was `just stored` it is no
 * help to store it again.
 */
export const ageWarning = (state: DatabaseState, when: 'just stored' | 'before' = 'before'): string | undefined => {
  if (state.kind !== 'usable' || !state.isOld) return undefined;
  const { ecosystem, age, date } = state;
  const remedy =
    when === 'before'
      ? `run ${updateCommand} --ecosystem ${ecosystem}`
      : 'newer data is needed to judge a project of today';
  return age === undefined || date === undefined
    ? `advisories of ${ecosystem}: nobody knows how old they are, since they carry no dates; ${remedy}`
    : `advisories of ${ecosystem} are ${days(age)} old (${date.slice(0, 10)}); ${remedy}`;
};

export const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);

/** That nothing is stored of these ecosystems; of none at all when none is named. */
export const noAdvisories = (ecosystems: readonly string[]): string =>
  ecosystems.length === 0
    ? `no advisory database; run ${updateCommand}`
    : `no advisories of ${ecosystems.join(', ')}; run ${updateCommand}${ecosystems.map((one) => ` --ecosystem ${one}`).join('')}`;
