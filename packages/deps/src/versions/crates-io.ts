/**
 * Versions and requirements of crates.io, with the meaning that Cargo gives them: conditions with commas between them, and
 * `^` where no operator is written.
 *
 * Source: the Cargo Book, "Specifying Dependencies"; the documentation of the crate `semver`, `Op`.
 */
import type { Comparator } from './comparator.ts';
import { caret, meetsAll, parsePartial, related, tilde } from './semver-range.ts';
import { compareSemVer, isSemVerPrerelease, parseSemVer, printSemVer, semVerRelease, type SemVer } from './semver.ts';
import type { VersionScheme } from './version-scheme.ts';

export const cratesIo: VersionScheme<SemVer> = {
  parse: parseSemVer,
  compare: compareSemVer,
  print: printSemVer,
  isPrerelease: isSemVerPrerelease,
  release: semVerRelease,
  parseRequirement: (text) => {
    // A star stands alone or not at all.
    if (text.trim() === '*') return (version) => meetsAll([], version);
    const comparators: Comparator<SemVer>[] = [];
    for (const part of text.split(',')) {
      const read = parseCondition(part.trim());
      if (read === undefined) return undefined;
      comparators.push(...read);
    }
    return (version) => meetsAll(comparators, version);
  },
};

const parseCondition = (text: string): readonly Comparator<SemVer>[] | undefined => {
  const [, operator = '', rest = ''] = /^(>=|<=|>|<|=|\^|~|)(.*)$/su.exec(text) ?? [];
  const written = rest.trim();
  const version = /^\d/u.test(written) ? parsePartial(written) : undefined;
  if (version === undefined) return undefined;
  switch (operator) {
    case '~':
      return tilde(version);
    case '>=':
    case '<=':
    case '>':
    case '<':
    case '=':
      return related(operator, version);
    case '^':
      return caret(version);
    default:
      // `1.2.*` stays within 1.2; `1.2` is `^1.2`.
      return version.numbers.length < 3 && /[*xX]$/u.test(written) ? related('=', version) : caret(version);
  }
};
