/**
 * The smallest steps that leave every known weakness behind.
 *
 * Candidates are the versions that advisories of the package call fixed, since no list of releases is at hand offline; that one of
 * them was really published is for the package manager to find. A candidate is later than the version, concerned by
 * nothing that is known (what cannot be compared counts as concerned), and a pre-release only when the version is one.
 * Advisories that a package is unmaintained, or notices, do not count: no version leaves them behind. Those that it is
 * unsound do, as long as some version does.
 */
import { compareVersions, isPrerelease, parseVersion } from '../versions/index.ts';
import { isProblem, type Database } from './database/open-database.ts';
import type { StoredEntry } from './database/stored.ts';
import { entryVerdict } from './match.ts';

export interface SafeStep {
  /** As the ecosystem writes it (`v1.2.3` of a Go module). */
  readonly version: string;
  readonly step: 'patch' | 'minor' | 'major';
}

export type SafeVersions =
  | {
      readonly kind: 'safe';
      /** The smallest step; one of `steps`. */
      readonly best: SafeStep;
      /** The smallest of each kind, smallest first. */
      readonly steps: readonly SafeStep[];
      /** Ids of advisories that still concern all of them, and that are no weakness. */
      readonly remaining: readonly string[];
    }
  /** Nothing concerns the version as it is. */
  | { readonly kind: 'not-needed' }
  /** No version is known that is not concerned. */
  | { readonly kind: 'no-fix' }
  /** There is no database, it is damaged, or the version cannot be compared. */
  | { readonly kind: 'unknown' };

export const safeVersionsOf = (database: Database, entries: readonly StoredEntry[], version: string): SafeVersions => {
  const { ecosystem } = database.meta;
  const now = parseVersion(ecosystem, version);
  if (now === undefined) return { kind: 'unknown' };
  const informational = new Map<string, string>();
  const weaknesses: StoredEntry[] = [];
  const unsound: StoredEntry[] = [];
  const others: StoredEntry[] = [];
  for (const entry of entries) {
    const document = database.document(entry.d);
    if (isProblem(document)) return { kind: 'unknown' };
    const word = document.parts[entry.p]?.informational;
    (word === undefined ? weaknesses : word === 'unsound' ? unsound : others).push(entry);
    if (word !== undefined) informational.set(entry.id, word);
  }
  const concerned = (among: readonly StoredEntry[], candidate: string): boolean =>
    among.some((entry) => entryVerdict(ecosystem, entry, candidate) !== false);
  const toLeave = [...weaknesses, ...unsound];
  if (!concerned(toLeave, version)) return { kind: 'not-needed' };
  const candidates = candidatesOf(ecosystem, toLeave, version, now.isPrerelease);
  const sound = candidates.filter((one) => !concerned(toLeave, one));
  const safe =
    sound.length > 0
      ? sound
      : concerned(weaknesses, version)
        ? candidates.filter((one) => !concerned(weaknesses, one))
        : [];
  const steps: SafeStep[] = [];
  for (const candidate of safe) {
    const step = stepOf(now.release, parseVersion(ecosystem, candidate)?.release ?? []);
    if (!steps.some((one) => one.step === step)) steps.push({ version: written(ecosystem, entries, candidate), step });
  }
  const [best] = steps;
  if (best === undefined) return { kind: 'no-fix' };
  const remaining = new Set(
    [...unsound, ...others]
      .filter((entry) => steps.every((one) => entryVerdict(ecosystem, entry, one.version) !== false))
      .map(({ id }) => id),
  );
  return { kind: 'safe', best, steps, remaining: [...remaining].sort() };
};

/** What advisories call fixed and is later than the version, lowest first, each once. */
const candidatesOf = (
  ecosystem: string,
  entries: readonly StoredEntry[],
  version: string,
  withPrereleases: boolean,
): readonly string[] => {
  const found = new Set<string>();
  for (const { r = [] } of entries)
    for (const [, ...events] of r) for (const [kind, fixed] of events) if (kind === 'fixed') found.add(fixed);
  return [...found]
    .filter((one) => (compareVersions(ecosystem, one, version) ?? -1) > 0)
    .filter((one) => withPrereleases || isPrerelease(ecosystem, one) === false)
    .sort((a, b) => compareVersions(ecosystem, a, b) ?? 0);
};

/** Major when the first number grows, minor when the second does, else patch. Of 0.x the second number stands for the first. */
const stepOf = (from: readonly string[], to: readonly string[]): SafeStep['step'] => {
  const at = (numbers: readonly string[], index: number): string => numbers[index] ?? '0';
  if (at(from, 0) !== at(to, 0)) return 'major';
  if (at(from, 1) !== at(to, 1)) return at(from, 0) === '0' ? 'major' : 'minor';
  return 'patch';
};

/** Go's own releases have no `v`. */
const written = (ecosystem: string, entries: readonly StoredEntry[], version: string): string =>
  ecosystem === 'Go' && !version.startsWith('v') && !entries.some(({ k }) => k === 'stdlib' || k === 'toolchain')
    ? `v${version}`
    : version;
