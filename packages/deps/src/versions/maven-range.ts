/**
 * Requirements of Maven: intervals with commas between them (`[1,2),[3,)`), and Gradle's prefix (`1.2.+`).
 *
 * A bare version is a wish that another dependency may overrule: only that version is sure to meet it, of others nobody
 * knows. `LATEST` and `RELEASE` stand for whatever a repository holds, so they are no requirement.
 *
 * Source: Maven POM Reference, "Dependency Version Requirement Specification"; Gradle, "Declaring Versions and Ranges".
 */
import { parseInterval, splitIntervals, within } from './interval.ts';
import { mavenVersions, type MavenVersion } from './maven-version.ts';
import type { Verdict } from './verdict.ts';

export const parseMavenRange = (text: string): ((version: MavenVersion) => Verdict) | undefined => {
  const trimmed = text.trim();
  if (/^[[\](]/u.test(trimmed)) return parseIntervals(trimmed);
  if (trimmed.endsWith('+')) {
    const prefix = trimmed.slice(0, -1).toLowerCase();
    // `1+` would be 1, 10 and 1-rc; Gradle's own text speaks of a dot before the plus.
    return prefix === '' || /[.-]$/u.test(prefix)
      ? (version) => version.text.toLowerCase().startsWith(prefix)
      : undefined;
  }
  const wish = mavenVersions.parse(trimmed);
  if (wish === undefined) return undefined;
  return (version) => (mavenVersions.compare(version, wish) === 0 ? true : 'unknown');
};

const parseIntervals = (text: string): ((version: MavenVersion) => Verdict) | undefined => {
  const intervals = splitIntervals(text)?.map((one) => parseInterval(one, mavenVersions.parse));
  if (intervals === undefined || intervals.length === 0) return undefined;
  const known = intervals.filter((interval) => interval !== undefined);
  return known.length === intervals.length
    ? (version) => known.some((interval) => within(mavenVersions.compare, interval, version))
    : undefined;
};
