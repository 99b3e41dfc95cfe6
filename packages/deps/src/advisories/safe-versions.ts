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
import { versionStep, type VersionStep } from '../versions/version-step.ts';
import type { Database } from './database/open-database.ts';
import { entryVerdict, type Entry } from './entry.ts';
import { eventsOf } from './range-verdict.ts';

export interface SafeStep {
  /** As the ecosystem writes it (`v1.2.3` of a Go module). */
  readonly version: string;
  readonly step: VersionStep;
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
  /**
   * No version is known that is not concerned. `nearest` leaves behind all but the `remaining` ones, which concern the
   * version and every later one that is known: `golang.org/x/crypto` has one for a package in it that nobody keeps.
   */
  | { readonly kind: 'no-fix'; readonly nearest?: SafeStep & { readonly remaining: readonly string[] } }
  /** There is no database, it is damaged, or the version cannot be compared. */
  | { readonly kind: 'unknown' };

export const safeVersionsOf = (database: Database, entries: readonly Entry[], version: string): SafeVersions => {
  const { ecosystem } = database.meta;
  const now = parseVersion(ecosystem, version);
  if (now === undefined) return { kind: 'unknown' };
  const weaknesses = entries.filter(({ informational }) => informational === undefined);
  const toLeave = entries.filter(({ informational: word }) => word === undefined || word === 'unsound');
  const concerned = (among: readonly Entry[], candidate: string): boolean =>
    among.some((entry) => entryVerdict(ecosystem, entry, candidate) !== false);
  if (!concerned(toLeave, version)) return { kind: 'not-needed' };
  const candidates = candidatesOf(ecosystem, toLeave, version, now.isPrerelease);
  /** The smallest of each kind, among candidates that grow. */
  const stepsOver = (among: readonly Entry[]): readonly SafeStep[] => {
    const steps: SafeStep[] = [];
    for (const candidate of candidates) {
      const then = parseVersion(ecosystem, candidate);
      if (then === undefined) continue;
      const step = versionStep(now, then);
      if (steps.some((one) => one.step === step) || concerned(among, candidate)) continue;
      steps.push({ version: written(ecosystem, entries, candidate), step });
    }
    return steps;
  };
  const sound = stepsOver(toLeave);
  const steps = sound.length > 0 || !concerned(weaknesses, version) ? sound : stepsOver(weaknesses);
  const [best] = steps;
  if (best === undefined) {
    const endless = new Set(
      toLeave.filter((entry) => [version, ...candidates].every((one) => entryVerdict(ecosystem, entry, one) !== false)),
    );
    const others = toLeave.filter((entry) => !endless.has(entry));
    const isHarmful = [...endless].some(({ id }) => id.startsWith('MAL-'));
    const [nearest] = !isHarmful && concerned(others, version) ? stepsOver(others) : [];
    return nearest === undefined
      ? { kind: 'no-fix' }
      : { kind: 'no-fix', nearest: { ...nearest, remaining: [...new Set([...endless].map(({ id }) => id))].sort() } };
  }
  const remaining = entries
    .filter(({ informational }) => informational !== undefined)
    .filter((entry) => steps.every((one) => entryVerdict(ecosystem, entry, one.version) !== false))
    .map(({ id }) => id);
  return { kind: 'safe', best, steps, remaining: [...new Set(remaining)].sort() };
};

/** What advisories call fixed and is later than the version, lowest first, each once. */
const candidatesOf = (
  ecosystem: string,
  entries: readonly Entry[],
  version: string,
  withPrereleases: boolean,
): readonly string[] => {
  const found = new Set<string>();
  for (const { ranges } of entries)
    for (const range of ranges)
      for (const { kind, version: fixed } of eventsOf(range))
        if (kind === 'fixed' && !standsForNever.test(fixed)) found.add(fixed);
  const later = [...found]
    .filter((one) => (compareVersions(ecosystem, one, version) ?? -1) > 0)
    .sort((a, b) => compareVersions(ecosystem, a, b) ?? 0);
  const releases = later.filter((one) => withPrereleases || isPrerelease(ecosystem, one) === false);
  // Many modules are never released: a commit is then the version that is repaired.
  return releases.length > 0 || ecosystem !== 'Go' ? releases : later.filter((one) => pseudoVersion.test(one));
};

/** `99.999.9999`: how some sources (retire.js) write that nothing is fixed, since they have to write an end. */
const standsForNever = /^v?99+(?:\.99+)+$/u;

/** Source: the Go Modules Reference, "Pseudo-versions". */
const pseudoVersion = /[-.]\d{14}-[0-9a-f]{12}$/u;

/** Go's own releases have no `v`. */
const written = (ecosystem: string, entries: readonly Entry[], version: string): string =>
  ecosystem === 'Go' && !version.startsWith('v') && !entries.some(({ key }) => key === 'stdlib' || key === 'toolchain')
    ? `v${version}`
    : version;
