/**
 * Version specifiers of PyPI: `~=1.4.2`, `>=1.0,!=1.3.*,<2`, `===anything`.
 *
 * A pre-release meets specifiers only when one of them names a pre-release. A version that PEP 440 does not know meets `===`
 * with itself; every other question about it is `unknown`.
 *
 * Source: PEP 440, "Version specifiers", "Handling of pre-releases".
 */
import { compareNumerals, compareNumeralLists, withoutTrailingZeros, zero } from './numeral.ts';
import { comparePublic, parsePep440, type Pep440 } from './pep440.ts';
import { pypiVersions, type PyPIVersion } from './pypi-version.ts';
import { allOf, type Verdict } from './verdict.ts';

interface Specifier {
  readonly test: (version: PyPIVersion) => Verdict;
  readonly namesPrerelease: boolean;
}

/** The test that specifiers with commas between them make; nothing when one of them cannot be read. */
export const parseSpecifiers = (text: string): ((version: PyPIVersion) => Verdict) | undefined => {
  const specifiers: Specifier[] = [];
  for (const part of withoutParentheses(text.trim()).split(',')) {
    if (part.trim() === '') continue;
    const specifier = parseSpecifier(part.trim());
    if (specifier === undefined) return undefined;
    specifiers.push(specifier);
  }
  const prereleases = specifiers.some(({ namesPrerelease }) => namesPrerelease);
  return (version) => {
    const verdict =
      version.kind === 'legacy' && specifiers.length === 0 ? 'unknown' : allOf(specifiers, (one) => one.test(version));
    return verdict === true && pypiVersions.isPrerelease(version) && !prereleases ? false : verdict;
  };
};

const withoutParentheses = (text: string): string =>
  text.startsWith('(') && text.endsWith(')') ? text.slice(1, -1) : text;

const parseSpecifier = (text: string): Specifier | undefined => {
  const [, operator = '', rest = ''] = /^(===|~=|==|!=|<=|>=|<|>)(.*)$/su.exec(text) ?? [];
  const written = rest.trim();
  if (operator === '===') {
    if (written === '' || /\s/u.test(written)) return undefined;
    const exact = parsePep440(written);
    return {
      test: (version) => version.text.toLowerCase() === written.toLowerCase(),
      namesPrerelease: exact !== undefined && pypiVersions.isPrerelease(exact),
    };
  }
  const wild = written.endsWith('.*') && (operator === '==' || operator === '!=');
  const bound = parsePep440(wild ? written.slice(0, -2) : written);
  if (bound === undefined || (wild && (bound.dev !== undefined || bound.local.length > 0))) return undefined;
  if (operator === '~=' && bound.release.length < 2) return undefined;
  if (bound.local.length > 0 && operator !== '==' && operator !== '!=') return undefined;
  const test = testOf(operator, bound, wild);
  return (
    test && {
      test: (version) => (version.kind === 'pep440' ? test(version) : 'unknown'),
      // `!=` leaves something out, and so asks for nothing.
      namesPrerelease: operator !== '!=' && pypiVersions.isPrerelease(bound),
    }
  );
};

const testOf = (operator: string, bound: Pep440, wild: boolean): ((version: Pep440) => boolean) | undefined => {
  const same = (version: Pep440): boolean =>
    wild
      ? beginsWith(version, bound)
      : bound.local.length === 0
        ? comparePublic(version, bound) === 0
        : pypiVersions.compare(version, bound) === 0;
  switch (operator) {
    case '==':
      return same;
    case '!=':
      return (version) => !same(version);
    case '<=':
      return (version) => comparePublic(version, bound) <= 0;
    case '>=':
      return (version) => comparePublic(version, bound) >= 0;
    case '<':
      return (version) => comparePublic(version, bound) < 0 && !isEarlierCut(version, bound);
    case '>':
      return (version) => comparePublic(version, bound) > 0 && !isPostRelease(version, bound);
    case '~=': {
      const prefix = { ...bound, release: bound.release.slice(0, -1), pre: undefined, post: undefined, dev: undefined };
      return (version) => comparePublic(version, bound) >= 0 && beginsWith(version, prefix);
    }
    default:
      return undefined;
  }
};

/** `<1.0` does not mean 1.0rc1, unless a pre-release of 1.0 is the bound. */
const isEarlierCut = (version: Pep440, bound: Pep440): boolean =>
  !pypiVersions.isPrerelease(bound) && pypiVersions.isPrerelease(version) && sameBase(version, bound);

/** `>1.0` does not mean 1.0.post1, unless a post-release of 1.0 is the bound. */
const isPostRelease = (version: Pep440, bound: Pep440): boolean =>
  bound.post === undefined &&
  version.post !== undefined &&
  comparePublic({ ...version, post: undefined, dev: undefined }, bound) === 0;

const sameBase = (a: Pep440, b: Pep440): boolean =>
  compareNumerals(a.epoch, b.epoch) === 0 &&
  compareNumeralLists(withoutTrailingZeros(a.release), withoutTrailingZeros(b.release)) === 0;

/** Whether the version, filled up with zeros, begins with the numbers of the prefix, and goes on as the prefix does. */
const beginsWith = (version: Pep440, prefix: Pep440): boolean => {
  if (version.epoch !== prefix.epoch) return false;
  if (!prefix.release.every((number, i) => number === (version.release[i] ?? zero))) return false;
  if (prefix.pre === undefined && prefix.post === undefined) return true;
  return (
    compareNumeralLists(withoutTrailingZeros(version.release), withoutTrailingZeros(prefix.release)) === 0 &&
    samePre(version, prefix) &&
    (prefix.post === undefined || version.post === prefix.post)
  );
};

const samePre = (a: Pep440, b: Pep440): boolean => a.pre?.phase === b.pre?.phase && a.pre?.number === b.pre?.number;
