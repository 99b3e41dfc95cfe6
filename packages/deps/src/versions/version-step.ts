/** How far one version is from another. */
export type VersionStep = 'patch' | 'minor' | 'major';

/** Major when the first number changes, minor when the second does, else patch. Of 0.x the second number stands for the first. In: `VersionFacts.release`. */
export const versionStep = (from: readonly string[], to: readonly string[]): VersionStep => {
  const at = (numbers: readonly string[], index: number): string => numbers[index] ?? '0';
  if (at(from, 0) !== at(to, 0)) return 'major';
  if (at(from, 1) !== at(to, 1)) return at(from, 0) === '0' ? 'major' : 'minor';
  return 'patch';
};
