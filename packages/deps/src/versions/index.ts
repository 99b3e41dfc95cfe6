/**
 * Versions and requirements of every ecosystem, by the ecosystem's name.
 *
 * In come texts as lockfiles, manifests and advisories write them; out come an order, a verdict, or that nobody knows.
 * Nothing here throws, whatever the text is, and nothing takes more than linear time. The promise to whoever matches
 * advisories: `undefined` and `'unknown'` are to be reported, they never mean "not affected".
 *
 * OSV's `introduced: "0"` is no version but "from the beginning", before pre-releases of 0.0.0 too: who reads ranges
 * handles it before asking here.
 */
import { alpine } from './alpine.ts';
import { cratesIo } from './crates-io.ts';
import { debian } from './debian.ts';
import { toEcosystem, type Ecosystem } from './ecosystem.ts';
import { go } from './go.ts';
import { hex } from './hex.ts';
import { maven } from './maven.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { packagist } from './packagist.ts';
import { pub } from './pub.ts';
import { pypi } from './pypi.ts';
import { rubygems } from './rubygems.ts';
import type { Verdict } from './verdict.ts';
import type { VersionScheme } from './version-scheme.ts';

export { ecosystems, toEcosystem } from './ecosystem.ts';
export type { Ecosystem } from './ecosystem.ts';
export type { Verdict } from './verdict.ts';

/** What can be said of one version. */
export interface VersionFacts {
  /** As its ecosystem would write it; compares equal to the text that was read. */
  readonly canonical: string;
  readonly isPrerelease: boolean;
  /**
   * The numbers in front, major first, which tell a patch from a minor and a major step. Digits without leading zeros, as text,
   * since they have any length; zeros at the end may be missing. None for a version that does not begin with a number.
   */
  readonly release: readonly string[];
  /** The number before the release (`1!` of PyPI, `1:` of Debian), which outweighs all others; `0` where none is written. */
  readonly epoch: string;
}

/** A requirement that was read once, to be asked about many versions. */
export type Requirement = (version: string) => Verdict;

/**
 * Below zero, zero or above zero, as `a` comes before, with or after `b`; nothing when the ecosystem or a version is not
 * known, or the two have no order (branches of Packagist).
 */
export const compareVersions = (ecosystem: string, a: string, b: string): number | undefined =>
  schemeOf(ecosystem)?.compare(a, b);

/** What the text says as a version; nothing when it is none. */
export const parseVersion = (ecosystem: string, text: string): VersionFacts | undefined =>
  schemeOf(ecosystem)?.parse(text);

/** The requirement that the text writes; nothing when it writes none that we know: a tag, an address, another syntax. */
export const parseRequirement = (ecosystem: string, text: string): Requirement | undefined =>
  text.length > longestRequirement ? undefined : schemeOf(ecosystem)?.parseRequirement(text);

/** Whether the version meets the requirement, by the ecosystem's own rules for pre-releases. */
export const satisfies = (ecosystem: string, version: string, requirement: string): Verdict =>
  parseRequirement(ecosystem, requirement)?.(version) ?? 'unknown';

/** Whether the version comes before a release; nothing when it cannot be read. */
export const isPrerelease = (ecosystem: string, version: string): boolean | undefined =>
  schemeOf(ecosystem)?.parse(version)?.isPrerelease;

/** A requirement has a few dozen characters; each of its conditions may have to look at the whole version. Units: UTF-16. */
const longestRequirement = 4096;

interface TextScheme {
  readonly compare: (a: string, b: string) => number | undefined;
  readonly parse: (text: string) => VersionFacts | undefined;
  readonly parseRequirement: (text: string) => Requirement | undefined;
}

/** The scheme for callers that know nothing of its kind of version. */
const overTexts = <V>(scheme: VersionScheme<V>): TextScheme =>
  overParsed({ ...scheme, parse: remembering(scheme.parse) });

const overParsed = <V>(scheme: VersionScheme<V>): TextScheme => ({
  compare: (a, b) => {
    const left = scheme.parse(a);
    const right = left && scheme.parse(b);
    return left && right && scheme.compare(left, right);
  },
  parse: (text) => {
    const version = scheme.parse(text);
    return (
      version && {
        canonical: scheme.print(version),
        isPrerelease: scheme.isPrerelease(version),
        release: scheme.release(version),
        epoch: scheme.epoch?.(version) ?? '0',
      }
    );
  },
  parseRequirement: (text) => {
    const test = scheme.parseRequirement(text);
    return (
      test &&
      ((written) => {
        const version = scheme.parse(written);
        return version === undefined ? 'unknown' : test(version);
      })
    );
  },
});

/**
 * The same function, which knows the last texts. One version of a package is held against the same few hundred bounds again
 * and again; parsing them each time was four fifths of matching (measured over 48,000 matches).
 */
const remembering = <V>(parse: (text: string) => V | undefined): ((text: string) => V | undefined) => {
  const known = new Map<string, V | undefined>();
  return (text) => {
    if (text.length > longestRemembered) return parse(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;
    if (known.size >= mostRemembered) known.clear();
    const version = parse(text);
    known.set(text, version);
    return version;
  };
};

/** Units: UTF-16; versions that people write are shorter. */
const longestRemembered = 80;
const mostRemembered = 8192;

const schemes: Readonly<Record<Ecosystem, TextScheme>> = {
  npm: overTexts(npm),
  PyPI: overTexts(pypi),
  Go: overTexts(go),
  'crates.io': overTexts(cratesIo),
  Maven: overTexts(maven),
  RubyGems: overTexts(rubygems),
  NuGet: overTexts(nuget),
  Packagist: overTexts(packagist),
  Hex: overTexts(hex),
  Pub: overTexts(pub),
  Debian: overTexts(debian),
  Alpine: overTexts(alpine),
};

const schemeOf = (name: string): TextScheme | undefined => {
  const ecosystem = toEcosystem(name);
  return ecosystem && schemes[ecosystem];
};
