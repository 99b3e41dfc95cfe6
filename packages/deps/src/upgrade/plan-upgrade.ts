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
import { folderOf, inFolder, type PackageUse, type Reading } from '../packages/index.ts';
import { newLines } from '../text/index.ts';
import { compareVersions, isPrerelease, parseVersion, satisfies } from '../versions/index.ts';
import { versionStep } from '../versions/version-step.ts';
import { agreed } from './agreed.ts';
import { boundsOn } from './bounds.ts';
import { boundWords } from './bound-words.ts';
import { hasSums } from './go-sums.ts';
import type { Raised } from './in-place/edit-lock.ts';
import { lockCommand } from './lock-command.ts';
import { newLockDesks, type LockDesk, type LockDesks } from './lock-desk.ts';
import { newRequirement } from './new-requirement.ts';
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
  const project: Project = {
    textOf,
    usesAt: newUseIndex(readings),
    locks: new Map(readings.filter(({ role }) => role === 'lockfile').map((reading) => [keyOf(reading), reading])),
    manifests: Map.groupBy(
      readings.filter(({ role }) => role === 'manifest'),
      ({ path }) => folderOf(path),
    ),
    desks: newLockDesks(textOf),
    spoken: new Set(verdicts.filter(({ ruleId }) => isAgainst(ruleId)).map(({ about }) => versionKey(about))),
  };
  const steps: UpgradeStep[] = [];
  const withoutFix: UpgradePlan['withoutFix'][number][] = [];
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
        ...wayOut(about, safe, project),
      });
  }
  return { steps: agreed(steps), lockfiles: project.desks.texts, withoutFix };
};

interface Project {
  readonly textOf: TextOf;
  readonly usesAt: UsesAt;
  readonly locks: ReadonlyMap<string, Reading>;
  /** By folder. */
  readonly manifests: ReadonlyMap<string, readonly Reading[]>;
  readonly desks: LockDesks;
  /** Packages and versions against which something is known. */
  readonly spoken: ReadonlySet<string>;
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
  const wanted = manifestEdits(about, safe.version, lock, project);
  const taken =
    lock === undefined || desk === undefined ? undefined : heldVersion(about, safe, wanted, lock, desk, project);
  if (taken !== undefined) return taken;
  const command = commandOf(about, safe.version, desk, project);
  if ('open' in wanted)
    return {
      edits: [],
      open: `${wanted.open}, which does not allow ${safe.version}: decide, then run ${command ?? 'the package manager'}`,
    };
  const own = (desk?.named(about.name) ?? []).filter(({ version }) => version === about.version);
  const bounds = desk === undefined ? [] : boundsOn(own, safe.version, desk.askers(), desk.ranges());
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
const inOwnFile = (about: LocatedPackage, to: string, { usesAt, textOf }: Project): Way => {
  const own = usesAt(about.path, about.ecosystem, about.name).filter(({ version }) => version === about.version);
  const edits = own.flatMap((use) => editOf(use, use.path ?? about.path, to, textOf) ?? []);
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
  if (hasSums(about, to, textOf))
    return {
      edits,
      notes: ['go.sum holds its hashes already; go mod tidy takes the old ones out, and says if it needs more'],
    };
  const command = lockCommand(about.format, about.name, to);
  return { edits, ...(command === undefined ? {} : { command }) };
};

/** The way that the lockfile's own data suffices for: it holds another version against which nothing is known. */
const heldVersion = (
  about: LocatedPackage,
  best: Safe,
  wanted: ManifestEdits,
  lock: Reading,
  desk: LockDesk,
  project: Project,
): Way | undefined => {
  const { ecosystem, name, version = '' } = about;
  const now = parseVersion(ecosystem, version);
  const held = new Set(desk.named(name).flatMap((use) => (use.source.kind === 'registry' ? (use.version ?? []) : [])));
  const candidates = [...held]
    .filter((one) => (compareVersions(ecosystem, one, version) ?? -1) > 0)
    .filter((one) => !project.spoken.has(versionKey({ ecosystem, name, version: one })))
    .filter((one) => isPrerelease(ecosystem, one) === false || isPrerelease(ecosystem, version) === true)
    .sort((a, b) => compareVersions(ecosystem, a, b) ?? 0)
    .slice(0, mostCandidates);
  for (const to of candidates) {
    const needed = manifestEdits(about, to, lock, project);
    const then = parseVersion(ecosystem, to);
    if ('open' in needed || now === undefined || then === undefined) continue;
    const step = versionStep(now, then);
    // A person's own requirement is not raised further than the smallest step asks for.
    const isSmallest =
      needed.edits.length === 0 || (!('open' in wanted) && wanted.edits.length > 0 && step === best.step);
    if (!isSmallest || !desk.take({ name, from: version, to, raised: needed.raised })) continue;
    return {
      to,
      step,
      edits: needed.edits,
      inLock: true,
      notes: [`${about.path}: edited in place, since ${to} is in it already and all that ask for it allow that`],
    };
  }
  return undefined;
};

/** A lockfile has a few versions of a package. */
const mostCandidates = 10;

type ManifestEdits =
  | { readonly edits: readonly UpgradeEdit[]; readonly raised: readonly Raised[] }
  /** Who asks for what, where that is not for us to change. */
  | { readonly open: string };

/** The edits of all manifests that the lockfile speaks for, so that they allow the version. */
const manifestEdits = (
  about: LocatedPackage,
  to: string,
  lock: Reading | undefined,
  { usesAt, manifests, textOf }: Project,
): ManifestEdits => {
  if (about.askedAt === undefined) return { edits: [], raised: [] };
  const folder = folderOf(about.path);
  const folders = new Set([
    folder,
    ...(lock?.members ?? []).flatMap((member) =>
      member.folder === undefined ? [] : (inFolder(folder, member.folder) ?? []),
    ),
  ]);
  const paths = new Set([
    about.askedAt.path,
    ...[...folders].flatMap((one) => (manifests.get(one) ?? []).map(({ path }) => path)),
  ]);
  const edits: UpgradeEdit[] = [];
  const raised: Raised[] = [];
  for (const path of paths)
    for (const use of usesAt(path, about.ecosystem, about.name)) {
      const written = use.requirement ?? use.version;
      // Another member may ask for another version; it has that.
      if (written === undefined || use.source.kind !== 'registry' || !isFor(about, use, written)) continue;
      const made = newRequirement(about.ecosystem, written, to);
      if (made === written) continue;
      const edit = made === undefined ? undefined : editOf(use, path, to, textOf);
      if (edit === undefined) return { open: `${path}:${String(use.line)} asks for ${written}` };
      edits.push(edit);
      const at = folderOf(path);
      raised.push({
        folder: at === folder ? '' : folder === '' ? at : at.slice(folder.length + 1),
        before: edit.before,
        after: edit.after,
      });
    }
  return { edits, raised };
};

const isFor = ({ ecosystem, version = '' }: LocatedPackage, use: PackageUse, written: string): boolean =>
  use.version === undefined ? satisfies(ecosystem, version, written) !== false : true;

const commandOf = (
  about: LocatedPackage,
  to: string,
  desk: LockDesk | undefined,
  project: Project,
): string | undefined => {
  const versions = new Set((desk?.named(about.name) ?? []).flatMap(({ version }) => version ?? []));
  const format = formatOf(about, project);
  // Cargo wants to be told which of several is meant.
  const name = format === 'cargo-lock' && versions.size > 1 ? `${about.name}@${about.version ?? ''}` : about.name;
  return lockCommand(format, name, to, about.askedAt === undefined ? 'brought along' : 'asked for');
};

/** Yarn has two formats under one name, and takes other words in each. */
const formatOf = ({ format, path }: LocatedPackage, { textOf }: Project): string =>
  format !== 'yarn-lock' ? format : isBerry(textOf(path) ?? '') ? 'yarn-berry' : 'yarn-classic';

/** Lockfiles that people write by hand, and that say by themselves what is built. */
const ownFileDecides: ReadonlySet<string> = new Set(['go-mod', 'packages-config']);

/** A list of pins without hashes: pip installs what it says. */
const isPinnedList = ({ format, role, facts }: LocatedPackage): boolean =>
  role === 'lockfile' && format === 'requirements' && facts.integrity === undefined;

/** The change at the place where a use has its version or requirement; nothing when that is written in another form. */
const editOf = (use: PackageUse, path: string, to: string, textOf: TextOf): UpgradeEdit | undefined => {
  const { versionPlace, versionPath, requirement, version } = use;
  const file = versionPath ?? path;
  const text = textOf(file);
  if (versionPlace === undefined || text === undefined) return undefined;
  const slice = text.slice(versionPlace.start, versionPlace.end);
  for (const written of [requirement, version]) {
    if (written === undefined || written === '') continue;
    const at = slice.indexOf(written);
    const after = newRequirement(use.ecosystem, written, to);
    // Found twice, nobody knows which one is meant.
    if (at < 0 || slice.includes(written, at + 1) || after === undefined || after === written) continue;
    const start = versionPlace.start + at;
    const line = file === path ? use.line : newLines(text).at(start);
    return { path: file, line, start, end: start + written.length, before: written, after };
  }
  return undefined;
};
