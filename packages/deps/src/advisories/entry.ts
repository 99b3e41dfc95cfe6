import { compareVersions } from '../versions/index.ts';
import { anyOf, type Verdict } from '../versions/verdict.ts';
import { isProblem, type Database } from './database/open-database.ts';
import type { Place, StoredEntry } from './database/stored.ts';
import { packageKey } from './package-key.ts';
import type { AdvisoryProblem } from './problem.ts';
import { prepareRange, rangeVerdict, type PreparedRange } from './range-verdict.ts';

/** What one advisory says about one package, ready to be asked about versions. */
export interface Entry {
  readonly id: string;
  /** Of the package. */
  readonly key: string;
  /** Where the document lies, and which part of it is about the package. */
  readonly document: Place;
  readonly part: number;
  /** Advisories of the same number are about the same. */
  readonly group: number | undefined;
  /** Names of the group that the document does not say. */
  readonly otherNames: readonly string[];
  readonly ranges: readonly PreparedRange[];
  /** Those that no range covers. */
  readonly versions: readonly string[];
  /** It also names commits. */
  readonly commits: boolean;
  /** What RustSec calls it, or one that is about the same, when it is no weakness. */
  readonly informational: string | undefined;
}

/** All about a package in one release of its ecosystem; in all of them when none is named. */
export const entriesOf = (database: Database, suffix: string, name: string): readonly Entry[] | AdvisoryProblem => {
  const { ecosystem } = database.meta;
  const stored = database.entries(packageKey(ecosystem, name));
  if (isProblem(stored)) return stored;
  // That a package is unmaintained is said by RustSec; copies of it in other databases do not know that it is no weakness.
  const words = new Map(stored.flatMap(({ g, i }) => (g === undefined || i === undefined ? [] : [[g, i] as const])));
  return stored
    .filter(({ e = '' }) => suffix === '' || e === '' || e === suffix)
    .map((entry) => toEntry(ecosystem, entry, words.get(entry.g ?? -1)));
};

/** Whether the advisory concerns the version of the package. */
export const entryVerdict = (ecosystem: string, { ranges, versions }: Entry, version: string): Verdict => {
  if (versions.includes(version)) return true;
  const inRanges = anyOf(ranges, (range) => rangeVerdict(range, version));
  if (inRanges === true || versions.some((one) => compareVersions(ecosystem, one, version) === 0)) return true;
  if (inRanges === 'unknown') return 'unknown';
  if (ranges.length > 0) return false;
  // Nothing but commits, or nothing at all: not one word about versions. And a version that is none may be any of those on the list.
  return versions.length === 0 || compareVersions(ecosystem, version, version) === undefined ? 'unknown' : false;
};

const toEntry = (
  ecosystem: string,
  { id, k, d, p, g, x = [], r = [], v = [], c, i }: StoredEntry,
  wordOfGroup: string | undefined,
): Entry => ({
  id,
  key: k,
  document: d,
  part: p,
  group: g,
  otherNames: x,
  ranges: r.map(([type, ...events]) =>
    prepareRange(ecosystem, { type, events: events.map(([kind, version]) => ({ kind, version })) }),
  ),
  versions: v,
  commits: c === 1,
  informational: i ?? wordOfGroup,
});
