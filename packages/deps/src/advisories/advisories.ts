/**
 * All that is known about packages, over the databases of the ecosystems.
 *
 * A database is opened when its ecosystem is first asked about, and stays open; what was asked about is kept for a while,
 * since lockfiles of one organisation name the same packages again and again.
 */
import type { Matched } from './advisory.ts';
import { isProblem, openDatabase, type Database } from './database/open-database.ts';
import type { DatabaseMeta } from './database/stored.ts';
import { entriesOf, type Entry } from './entry.ts';
import { matchEntries } from './match.ts';
import { splitEcosystem } from './package-key.ts';
import type { AdvisoryProblem } from './problem.ts';
import type { RandomAccess } from './random-access.ts';
import { remember } from './remember.ts';
import { safeVersionsOf, type SafeVersions } from './safe-versions.ts';

export interface Advisories {
  /**
   * The weaknesses that concern exactly this version. `ecosystem` as OSV names it, with the release where it has
   * some (`Debian:12`); `name` in any spelling that means the package; `version` as the lockfile writes it.
   *
   * Go itself is the package `stdlib` (what `go` or `toolchain` in a go.mod says) and `toolchain`.
   */
  match(ecosystem: string, name: string, version: string): Matched;
  /**
   * How many weaknesses are known of some version of the package: for a requirement that nobody pinned. That they concern the
   * project is not known. 0 without a database, which is said elsewhere.
   */
  concerning(ecosystem: string, name: string): number;
  /** Where to go from this version; see `safe-versions.ts`. */
  safeVersions(ecosystem: string, name: string, version: string): SafeVersions;
  /** What the database of an ecosystem says of itself; nothing when there is none, a problem when it cannot be read. */
  meta(ecosystem: string): DatabaseMeta | AdvisoryProblem | undefined;
}

/**
 * `open` hands out the file of an ecosystem (`npm`, without a release), why it cannot be read, or nothing when none is stored; it
 * is asked once for each.
 */
export const newAdvisories = (open: (ecosystem: string) => RandomAccess | AdvisoryProblem | undefined): Advisories => {
  const opened = remember<Database | AdvisoryProblem | undefined>(mostKept);
  const slices = remember<readonly Entry[] | AdvisoryProblem>(mostKept);
  const matched = remember<Matched>(mostAnswers);
  const safe = remember<SafeVersions>(mostAnswers);
  const databaseOf = (base: string): Database | AdvisoryProblem | undefined =>
    opened(base, () => {
      const file = open(base);
      return file === undefined || isProblem(file) ? file : openDatabase(file, base);
    });

  type Found = { readonly kind: 'found'; readonly database: Database; readonly entries: readonly Entry[] };
  const find = (ecosystem: string, name: string): Found | Exclude<Matched, { readonly kind: 'judged' }> => {
    const { base, suffix } = splitEcosystem(ecosystem);
    const database = databaseOf(base);
    if (database === undefined) return { kind: 'no-database', ecosystem: base };
    if (isProblem(database)) return { kind: 'damaged', problem: database };
    const entries = slices(keyOf(ecosystem, name), () => entriesOf(database, suffix, name));
    return isProblem(entries) ? { kind: 'damaged', problem: entries } : { kind: 'found', database, entries };
  };

  return {
    match: (ecosystem, name, version) => {
      const found = find(ecosystem, name);
      if (found.kind !== 'found') return found;
      // As most packages.
      if (found.entries.length === 0) return nothing;
      return matched(keyOf(ecosystem, name, version), () => {
        const answer = matchEntries(found.database, found.entries, version);
        return isProblem(answer) ? { kind: 'damaged', problem: answer } : { kind: 'judged', ...answer };
      });
    },
    concerning: (ecosystem, name) => {
      const found = find(ecosystem, name);
      // Those that name each other as aliases are one.
      return found.kind === 'found' ? new Set(found.entries.map(({ id, group }) => group ?? id)).size : 0;
    },
    safeVersions: (ecosystem, name, version) => {
      const found = find(ecosystem, name);
      return found.kind === 'found'
        ? safe(keyOf(ecosystem, name, version), () => safeVersionsOf(found.database, found.entries, version))
        : { kind: 'unknown' };
    },
    meta: (ecosystem) => {
      const database = databaseOf(splitEcosystem(ecosystem).base);
      return database === undefined || isProblem(database) ? database : database.meta;
    },
  };
};

const nothing: Matched = { kind: 'judged', matches: [], unsure: [] };

const keyOf = (...parts: readonly string[]): string => parts.join('\0');

/** Slices have a few hundred bytes, of most packages none. */
const mostKept = 20_000;

/** Some packages have hundreds of advisories, each of which an answer names. */
const mostAnswers = 4000;
