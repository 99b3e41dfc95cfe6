/**
 * What to write so that affected packages become safe ones, and what only a package manager can do.
 *
 * A file that says exact versions by itself (requirements.txt, a pom) is edited, and that is all. Where a lockfile decides, the manifest is
 * edited when it does not allow the safe version, and the line for the package manager is told: the new version's own dependencies and
 * hashes are not to be had offline. Nothing is ever lowered, and nothing that a person has bounded is rewritten.
 */
import type { LocatedPackage } from '../graph/located-package.ts';
import type { PackageVerdict } from '../judge/verdict.ts';
import type { PackageUse, Reading } from '../packages/index.ts';
import { newLines } from '../text/index.ts';
import { agreed } from './agreed.ts';
import { lockCommand } from './lock-command.ts';
import { newRequirement } from './new-requirement.ts';

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
  /** Advisories that it leaves behind. */
  readonly ids: readonly string[];
  readonly edits: readonly UpgradeEdit[];
  /** The line to run afterwards, when a lockfile has to be written anew. */
  readonly command?: string;
  /** What a person has to decide, when nothing could be planned. */
  readonly open?: string;
}

export interface UpgradePlan {
  readonly steps: readonly UpgradeStep[];
  /** Affected packages for which no safe version is known. */
  readonly withoutFix: readonly { readonly name: string; readonly version: string; readonly ids: readonly string[] }[];
}

export const planUpgrade = (
  verdicts: readonly PackageVerdict[],
  readings: readonly Reading[],
  textOf: (path: string) => string | undefined,
): UpgradePlan => {
  const byPackage = Map.groupBy(
    verdicts.filter(({ ruleId }) => /^deps\.(?:advisory|unsound)\./u.test(ruleId)),
    ({ about }) => about,
  );
  const steps: UpgradeStep[] = [];
  const withoutFix: UpgradePlan['withoutFix'][number][] = [];
  for (const [about, found] of byPackage) {
    const ids = found.flatMap(({ package: { ids: all } }) => all.slice(0, 1));
    const safe = found.find((verdict) => verdict.package.safeVersion !== undefined)?.package.safeVersion;
    const { name, version = '' } = about;
    if (safe === undefined) withoutFix.push({ name, version, ids });
    else
      steps.push({
        ecosystem: about.ecosystem,
        name,
        from: version,
        to: safe.version,
        step: safe.step,
        ids,
        ...wayOut(about, safe.version, readings, textOf),
      });
  }
  return { steps: agreed(steps), withoutFix };
};

const wayOut = (
  about: LocatedPackage,
  to: string,
  readings: readonly Reading[],
  textOf: (path: string) => string | undefined,
): Pick<UpgradeStep, 'edits' | 'command' | 'open'> => {
  const own = usesAt(readings, about.path, about).filter(({ version }) => version === about.version);
  if (about.role !== 'lockfile' || ownFileDecides.has(about.format)) {
    const edits = own.flatMap((use) => editOf(use, use.path ?? about.path, to, textOf) ?? []);
    const command = ownFileDecides.has(about.format) ? lockCommand(about.format, about.name, to) : undefined;
    return {
      edits,
      ...(command === undefined || edits.length === 0 ? {} : { command }),
      ...(edits.length === 0
        ? { open: `${about.path}:${String(about.line)}: write ${to} there; its form is not one that is edited` }
        : {}),
    };
  }
  const command = lockCommand(about.format, about.name, to);
  const parent = about.way.at(-2);
  if (about.askedAt === undefined)
    return {
      edits: [],
      ...(command === undefined ? {} : { command }),
      ...(parent === undefined
        ? {}
        : {
            open: `it comes in through ${parent}: if that does not allow ${to}, update it, or let the package manager override ${about.name}`,
          }),
    };
  const asked = usesAt(readings, about.askedAt.path, about);
  const edits: UpgradeEdit[] = [];
  for (const use of asked) {
    const written = use.requirement ?? use.version;
    if (written === undefined) continue;
    const wanted = newRequirement(about.ecosystem, written, to);
    if (wanted === written) continue;
    const edit = wanted === undefined ? undefined : editOf(use, about.askedAt.path, to, textOf);
    if (edit === undefined)
      return {
        edits: [],
        open: `${about.askedAt.path}:${String(about.askedAt.line)} asks for ${written}, which does not allow ${to}: decide, then run ${command ?? 'the package manager'}`,
      };
    edits.push(edit);
  }
  return { edits, ...(command === undefined ? {} : { command }) };
};

/** Lockfiles that people write by hand, and that say by themselves what is built. */
const ownFileDecides: ReadonlySet<string> = new Set(['go-mod', 'packages-config']);

const usesAt = (
  readings: readonly Reading[],
  path: string,
  { ecosystem, name }: LocatedPackage,
): readonly PackageUse[] =>
  readings
    .filter((reading) => reading.path === path || reading.uses.some((use) => use.path === path))
    .flatMap(({ uses, path: own }) => uses.filter((use) => (use.path ?? own) === path))
    .filter((use) => use.ecosystem === ecosystem && use.name === name);

/** The change at the place where a use has its version or requirement; nothing when that is written in another form. */
const editOf = (
  use: PackageUse,
  path: string,
  to: string,
  textOf: (path: string) => string | undefined,
): UpgradeEdit | undefined => {
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
