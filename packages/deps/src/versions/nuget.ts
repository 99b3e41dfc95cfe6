/**
 * Versions and ranges of NuGet: semantic versions with a fourth number, whose pre-release has no case.
 *
 * A bare requirement `1.0` means 1.0 or later; `[1.0]` means that one. A star floats: `1.*` is any release of 1, `1.0.0-rc*`
 * what begins so, or the release itself.
 *
 * Source: Microsoft Learn, "NuGet package versioning"; numbers are not limited to 32 bits here.
 */
import { parseInterval, within, type Interval } from './interval.ts';
import { compareNumeralLists, zero, type Numeral } from './numeral.ts';
import { compareSemVer, isSemVerPrerelease, parseSemVer, printSemVer, semVerRelease, type SemVer } from './semver.ts';
import type { VersionScheme } from './version-scheme.ts';

/** The pre-release is kept in lower case. */
export const nuget: VersionScheme<SemVer> = {
  parse: (text) => {
    const version = parseSemVer(text);
    return version && { ...version, prerelease: version.prerelease.map((one) => one.toLowerCase()) };
  },
  compare: compareSemVer,
  print: (version) => printSemVer({ ...version, numbers: releaseOf(version), build: [] }),
  isPrerelease: isSemVerPrerelease,
  release: (version) => releaseOf(version),
  parseRequirement: (text) => {
    const trimmed = text.trim();
    if (/^[[(]/u.test(trimmed)) return parseBrackets(trimmed);
    if (trimmed.includes('*')) return parseFloating(trimmed);
    const lower = nuget.parse(trimmed);
    return lower && testOf({ lower: { relation: '>=', bound: lower }, upper: undefined });
  },
};

/** The fourth number is there only when it says something. */
const releaseOf = (version: SemVer): readonly Numeral[] => {
  const release = semVerRelease(version);
  return release.slice(3).every((number) => number === zero) ? release.slice(0, 3) : release;
};

const testOf =
  (interval: Interval<SemVer>) =>
  (version: SemVer): boolean =>
    within(compareSemVer, interval, version);

/** An interval, of which the lower end may float: `[1.*,2)` is what both say. */
const parseBrackets = (text: string): ((version: SemVer) => boolean) | undefined => {
  if (!/[\])]$/u.test(text)) return undefined;
  const [, open = '', from = '', rest = ''] = /^([[(])([^,]*\*[^,]*)(,.*)$/su.exec(text) ?? [];
  const floating = from === '' ? undefined : parseFloating(from.trim());
  const interval = parseInterval(floating === undefined ? text : open + rest, nuget.parse);
  if (interval === undefined) return undefined;
  return floating === undefined ? testOf(interval) : (version) => floating(version) && testOf(interval)(version);
};

/** `*`, `1.*`, `1.2.3-*`, `1.2.3-beta*`, `1.*-*`: a prefix of the numbers, then one of the pre-release. */
const parseFloating = (text: string): ((version: SemVer) => boolean) | undefined => {
  const hyphen = text.indexOf('-');
  const core = hyphen === -1 ? text : text.slice(0, hyphen);
  const label = hyphen === -1 ? undefined : text.slice(hyphen + 1).toLowerCase();
  const floats = core === '*' || core.endsWith('.*');
  const written = floats ? core.slice(0, -2) : core;
  const base = written === '' ? { numbers: [] } : nuget.parse(written);
  if (base === undefined || (label !== undefined && label.indexOf('*') !== label.length - 1)) return undefined;
  if (label === undefined && !floats) return undefined;
  return (version) => {
    const numbers = floats ? version.numbers.slice(0, base.numbers.length) : version.numbers;
    if (compareNumeralLists(numbers, base.numbers) !== 0) return false;
    return (
      version.prerelease.length === 0 ||
      (label !== undefined && version.prerelease.join('.').startsWith(label.slice(0, -1)))
    );
  };
};
