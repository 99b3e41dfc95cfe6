/**
 * Versions of Go modules, and the queries that `go get` takes.
 *
 * Modules are written with a `v`; the advisories of the Go team leave it out, and name releases of Go itself (`go1.21rc2`).
 * A pseudo-version (`v0.0.0-20190101120000-0123456789ab`) is an ordinary pre-release whose time makes its place, and
 * `+incompatible` is a build, which no order looks at.
 *
 * A line of `go.mod` is no range: it names one version, and the build takes the greatest that any module names. A query is: a
 * whole version is itself, `v1.2` any of 1.2, and `<v1.3` what comes before.
 *
 * Source: Go Modules Reference, "Versions", "Pseudo-versions", "Version queries".
 */
import { fits } from './comparator.ts';
import { meetsAll, related } from './semver-range.ts';
import { compareSemVer, isSemVerPrerelease, parseSemVer, printSemVer, semVerRelease, type SemVer } from './semver.ts';
import type { VersionScheme } from './version-scheme.ts';

export const go: VersionScheme<SemVer> = {
  parse: (text) => {
    const toolchain = /^\s*go(?=\d)/u.exec(text);
    return parseSemVer(spacedRelease(toolchain === null ? text : text.slice(toolchain[0].length)));
  },
  compare: compareSemVer,
  print: (version) => `v${printSemVer(version)}`,
  isPrerelease: isSemVerPrerelease,
  release: semVerRelease,
  parseRequirement: (text) => {
    const tests: ((version: SemVer) => boolean)[] = [];
    for (const condition of text
      .trim()
      .replaceAll(/([<>=])\s+/gu, '$1')
      .split(/[\s,]+/u)) {
      const test = parseCondition(condition);
      if (test === undefined) return undefined;
      tests.push(test);
    }
    return (version) => tests.every((test) => test(version));
  },
};

/** A relation takes pre-releases as they come; a prefix (`v1.2`) leaves them out. */
const parseCondition = (text: string): ((version: SemVer) => boolean) | undefined => {
  const [, operator = '', rest = ''] = /^(>=|<=|>|<|=|)(.*)$/su.exec(text) ?? [];
  const bound = go.parse(rest);
  if (bound === undefined) return undefined;
  if (operator === '' && bound.numbers.length < 3 && !isSemVerPrerelease(bound)) {
    const comparators = related('=', bound);
    return (version) => meetsAll(comparators, version);
  }
  const relation = operator === '>=' || operator === '<=' || operator === '>' || operator === '<' ? operator : '=';
  return (version) => fits(relation, compareSemVer(version, bound)) === true;
};

/** Releases of Go write `1.21rc2` for what its advisories write as `1.21.0-rc.2`. */
const spacedRelease = (text: string): string =>
  text.replace(/^(\s*v?\d+\.\d+(?:\.\d+)?)(rc|beta)(\d+)\s*$/u, '$1-$2.$3');
