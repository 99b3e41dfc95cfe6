import type { VersionFacts } from './index.ts';

/** How far one version is from another. */
export type VersionStep = 'patch' | 'minor' | 'major';

/** What the numbers of a version say of its distance to another. */
type Numbers = Pick<VersionFacts, 'release' | 'epoch'>;

/** Major when the epoch or the first number changes, minor when the second does, else patch. Of 0.x the second number stands for the first. */
export const versionStep = (from: Numbers, to: Numbers): VersionStep => {
  const at = ({ release }: Numbers, index: number): string => release[index] ?? '0';
  if (from.epoch !== to.epoch || at(from, 0) !== at(to, 0)) return 'major';
  if (at(from, 1) !== at(to, 1)) return at(from, 0) === '0' ? 'major' : 'minor';
  return 'patch';
};
