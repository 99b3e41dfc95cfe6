/**
 * What to write so that affected packages become safe ones, and what only a package manager can do.
 *
 * A file that says exact versions by itself (requirements.txt, a pom) is edited, and that is all. Where a lockfile decides, it is edited too when it holds a safe
 * version already and nothing stands in the way (`in-place/`); else the manifest is edited when it does not allow the safe version, and the line for the package
 * manager is told: the new version's own dependencies and hashes are not to be had offline. Nothing is ever lowered, and nothing that a person has
 * bounded is rewritten.
 */
import type { LocatedPackage } from '../graph/located-package.ts';
import { isBerry } from '../lockfiles/yarn-lock/index.ts';
import type { PackageVerdict } from '../judge/verdict.ts';
import type { Reading } from '../packages/index.ts';
import { agreed } from './agreed.ts';
import { boundsOn } from './bounds.ts';
import { boundWords } from './bound-words.ts';
import { newSums, type GoSums } from './go-sums.ts';
import { heldVersion } from './held-version.ts';
import { lockCommand } from './lock-command.ts';
import { newLockDesks, type LockDesk, type LockDesks } from './lock-desk.ts';
import { newManifestDesk, type ManifestDesk, type ManifestEdits } from './manifest-edits.ts';
import type { Override } from './override.ts';
import { newUseIndex, type UsesAt } from './use-index.ts';

/** One change of one text. Units: zero-based UTF-16, end exclusive. */
export interface UpgradeEdit {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** One package and how it gets to a safe version. */
export interface UpgradeStep {
  readonly ecosystem: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly step: 'patch' | 'minor' | 'major';
  /** The file that says the version. */
  readonly path: string;
  /** Advisories that it leaves behind. */
  readonly ids: readonly string[];
  readonly edits: readonly UpgradeEdit[];
  /** Whether the lockfile (`path`) is edited too: it holds the version already. Its text is among those of the plan. */
  readonly inLock: boolean;
  /** The line to run afterwards, when a lockfile has to be written anew. */
  readonly command?: string;
  /** What a person has to decide, when nothing could be planned. */
  readonly open?: string;
  /** What else is to be known: who brings the package along, and whether that allows the version. */
  readonly notes: readonly string[];
  /** An entry of a manifest that puts the version in the place of what a package in between allows; written only when somebody asks for it. */
  readonly overrides: readonly Override[];
}

export interface UpgradePlan {
  readonly steps: readonly UpgradeStep[];
  /** The whole texts of lockfiles that are edited, by path. */
  readonly lockfiles: ReadonlyMap<string, string>;
  /** Affected packages for which no safe version is known. */
  readonly withoutFix: readonly { readonly name: string; readonly version: string; readonly ids: readonly string[] }[];
}

type TextOf = (path: string) => string | undefined;

export const planUpgrade = (
  verdicts: readonly PackageVerdict[],
  readings: readonly Reading[],
  textOf: TextOf,
): UpgradePlan => {
  const byPackage = Map.groupBy(
    verdicts.filter(({ ruleId }) => /^deps\.(?:advisory|unsound)\./u.test(ruleId)),
    ({ about }) => about,
  );
  const usesAt = newUseIndex(readings);
  const project = {
    textOf,
    usesAt,
    locks: new Map(readings.filter(({ role }) => role === 'lockfile').map((reading) => [keyOf(reading), reading])),
    manifests: newManifestDesk(readings, usesAt, textOf),
    sums: newSums(textOf),
    berries: new Map<string, boolean>(),
    spoken: new Set(verdicts.filter(({ ruleId }) => isAgainst(ruleId)).map(({ about }) => versionKey(about))),
  };
  const planned = (editsLocks: boolean): UpgradePlan => {
    const steps: UpgradeStep[] = [];
    const withoutFix: UpgradePlan['withoutFix'][number][] = [];
    const desks = newLockDesks(textOf);
    for (const [about, found] of byPackage) {
      const ids = found.flatMap(({ package: { ids: all } }) => all.slice(0, 1));
      const safe = found.find((verdict) => verdict.package.safeVersion !== undefined)?.package.safeVersion;
      const { ecosystem, name, version = '', path } = about;
      if (safe === undefined) withoutFix.push({ name, version, ids });
      else
        steps.push({
          ecosystem,
          name,
          from: version,
          to: safe.version,
          step: safe.step,
          path,
          ids,
          inLock: false,
          notes: [],
          overrides: [],
          ...wayOut(about, safe, { ...project, desks, editsLocks }),
        });
    }
    const together = agreed(steps);
    // Where packages share a place, one of them may have got another version than its lockfile was edited for.
    const hasMoved = steps.some(({ inLock, to }, at) => inLock && together[at]?.to !== to);
    return hasMoved ? planned(false) : { steps: together, lockfiles: desks.texts, withoutFix };
  };
  return planned(true);
};

interface Project {
  readonly textOf: TextOf;
  readonly usesAt: UsesAt;
  readonly locks: ReadonlyMap<string, Reading>;
  readonly manifests: ManifestDesk;
  readonly desks: LockDesks;
  readonly sums: GoSums;
  /** Whether a `yarn.lock` is of yarn 2 or later, by path. */
  readonly berries: Map<string, boolean>;
  /** Packages and versions against which something is known. */
  readonly spoken: ReadonlySet<string>;
  readonly editsLocks: boolean;
}

const keyOf = ({ format, path }: { readonly format: string; readonly path: string }): string => `${format} ${path}`;

const versionKey = ({ ecosystem, name, version = '' }: { ecosystem: string; name: string; version?: string }): string =>
  `${ecosystem} ${name} ${version}`;

const isAgainst = (ruleId: string): boolean => /^deps\.(?:advisory|unsound|malicious|unsure)\b/u.test(ruleId);

type Way = Pick<UpgradeStep, 'edits'> &
  Partial<Pick<UpgradeStep, 'to' | 'step' | 'command' | 'open' | 'notes' | 'overrides' | 'inLock'>>;

interface Safe {
  readonly version: string;
  readonly step: UpgradeStep['step'];
}

const wayOut = (about: LocatedPackage, safe: Safe, project: Project): Way => {
  const lock = about.role === 'lockfile' ? project.locks.get(keyOf(about)) : undefined;
  if (about.role !== 'lockfile' || ownFileDecides.has(about.format) || isPinnedList(about))
    return inOwnFile(about, safe.version, project);
  const desk = lock === undefined ? undefined : project.desks.of(lock);
  const editsFor = (to: string): ManifestEdits => project.manifests.toAllow(about, to, lock);
  const taken =
    desk === undefined || !project.editsLocks
      ? undefined
      : heldVersion({
          about,
          best: safe,
          desk,
          editsFor,
          isSpokenOf: (version) => project.spoken.has(versionKey({ ...about, version })),
        });
  if (taken !== undefined) return taken;
  const wanted = editsFor(safe.version);
  const command = commandOf(about, safe.version, desk, project);
  if ('open' in wanted)
    return {
      edits: [],
      open: `${wanted.open}, which does not allow ${safe.version}: decide, then run ${command ?? 'the package manager'}`,
    };
  const own = desk?.uses(about.name, about.version) ?? [];
  const bounds =
    desk === undefined || wanted.hasOverride ? [] : boundsOn(own, safe.version, desk.askers(), desk.ranges());
  const words = boundWords({
    about,
    to: safe.version,
    step: safe.step,
    bounds,
    format: formatOf(about, project),
    command,
    rootsOf: (id) => desk?.rootsOf(id) ?? [],
  });
  return {
    edits: wanted.edits,
    notes: words.notes,
    overrides: words.overrides,
    ...(command === undefined || words.isBarred ? {} : { command }),
  };
};

/** The way of a file that says by itself what is installed. */
const inOwnFile = (about: LocatedPackage, to: string, { usesAt, manifests, sums }: Project): Way => {
  const own = usesAt(about.path, about.ecosystem, about.name).filter(({ version }) => version === about.version);
  const edits = own.flatMap((use) => manifests.ofUse(use, use.path ?? about.path, to) ?? []);
  if (edits.length === 0)
    return {
      edits,
      open: `${about.path}:${String(about.line)}: write ${to} there; its form is not one that is edited`,
    };
  if (isPinnedList(about))
    return {
      edits,
      notes: [
        `a tool made this list; to have it look whether all else allows ${to}: ${lockCommand(about.format, about.name, to) ?? 'make it anew'}`,
      ],
    };
  if (about.format !== 'go-mod') return { edits };
  if (sums.has(about, to))
    return {
      edits,
      notes: ['go.sum holds its hashes already; go mod tidy takes the old ones out, and says if it needs more'],
    };
  const command = lockCommand(about.format, about.name, to);
  return { edits, ...(command === undefined ? {} : { command }) };
};

const commandOf = (
  about: LocatedPackage,
  to: string,
  desk: LockDesk | undefined,
  project: Project,
): string | undefined => {
  const versions = desk?.versions(about.name) ?? [];
  const format = formatOf(about, project);
  // Cargo wants to be told which of several is meant.
  const name = format === 'cargo-lock' && versions.length > 1 ? `${about.name}@${about.version ?? ''}` : about.name;
  return lockCommand(format, name, to, about.askedAt === undefined ? 'brought along' : 'asked for');
};

/** Yarn has two formats under one name, and takes other words in each. */
const formatOf = ({ format, path }: LocatedPackage, { berries, textOf }: Project): string => {
  if (format !== 'yarn-lock') return format;
  const known = berries.get(path) ?? isBerry(textOf(path) ?? '');
  berries.set(path, known);
  return known ? 'yarn-berry' : 'yarn-classic';
};

/** Lockfiles that people write by hand, and that say by themselves what is built. */
const ownFileDecides: ReadonlySet<string> = new Set(['go-mod', 'packages-config']);

/** A list of pins without hashes: pip installs what it says. */
const isPinnedList = ({ format, role, facts }: LocatedPackage): boolean =>
  role === 'lockfile' && format === 'requirements' && facts.integrity === undefined;
