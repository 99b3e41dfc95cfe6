import type { LocatedPackage } from '../graph/located-package.ts';
import { folderOf, inFolder, type PackageUse, type Reading } from '../packages/index.ts';
import { newLines, type Lines } from '../text/index.ts';
import { satisfies } from '../versions/index.ts';
import type { Raised } from './in-place/edit-lock.ts';
import { newRequirement } from './new-requirement.ts';
import type { UpgradeEdit } from './plan-upgrade.ts';
import type { UsesAt } from './use-index.ts';

export type ManifestEdits =
  | {
      readonly edits: readonly UpgradeEdit[];
      readonly raised: readonly Raised[];
      /** Whether one of them is an override of the project's own: it decides whatever packages in between ask for. */
      readonly hasOverride: boolean;
    }
  /** Who asks for what, where that is not for us to change. */
  | { readonly open: string };

/** Edits of the manifests of a project. */
export interface ManifestDesk {
  /** The edits of all manifests that the lockfile speaks for, so that they allow the version. */
  readonly toAllow: (about: LocatedPackage, to: string, lock: Reading | undefined) => ManifestEdits;
  /** The change at the place where a use has its version or requirement; nothing when that is written in another form. */
  readonly ofUse: (use: PackageUse, path: string, to: string) => UpgradeEdit | undefined;
}

export const newManifestDesk = (
  readings: readonly Reading[],
  usesAt: UsesAt,
  textOf: (path: string) => string | undefined,
): ManifestDesk => {
  const byFolder = Map.groupBy(
    readings.filter(({ role }) => role === 'manifest'),
    ({ path }) => folderOf(path),
  );
  const beside = new Map<Reading, readonly string[]>();
  const lines = new Map<string, Lines>();
  /** Manifests of the lockfile's folder and of its members. */
  const manifestsOf = (lock: Reading): readonly string[] => {
    const known = beside.get(lock);
    if (known !== undefined) return known;
    const folder = folderOf(lock.path);
    const folders = lock.members.flatMap((one) =>
      one.folder === undefined ? [] : (inFolder(folder, one.folder) ?? []),
    );
    const paths = [...new Set([folder, ...folders])].flatMap((one) =>
      (byFolder.get(one) ?? []).map(({ path }) => path),
    );
    beside.set(lock, paths);
    return paths;
  };
  const lineAt = (path: string, text: string, offset: number): number => {
    const known = lines.get(path) ?? newLines(text);
    lines.set(path, known);
    return known.at(offset);
  };
  const ofUse: ManifestDesk['ofUse'] = (use, path, to) => {
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
      const line = file === path ? use.line : lineAt(file, text, start);
      return { path: file, line, start, end: start + written.length, before: written, after };
    }
    return undefined;
  };
  return {
    ofUse,
    toAllow: (about, to, lock) => {
      const { ecosystem, name, version = '', askedAt } = about;
      const folder = folderOf(about.path);
      const paths = new Set([
        ...(askedAt === undefined ? [] : [askedAt.path]),
        ...(lock === undefined ? [] : manifestsOf(lock)),
      ]);
      const asking = [...paths].flatMap((path) =>
        usesAt(path, ecosystem, name).flatMap((use) => {
          const written = use.requirement ?? use.version;
          // Of what others bring along, only overrides are the project's own words.
          const isMeant = askedAt !== undefined || use.relation === 'transitive';
          return written === undefined || use.source.kind !== 'registry' || !isMeant ? [] : [{ path, use, written }];
        }),
      );
      // Another member may ask for another version; it has that.
      const fitting = asking.filter(({ written }) => satisfies(ecosystem, version, written) !== false);
      const edits: UpgradeEdit[] = [];
      const raised: Raised[] = [];
      let hasOverride = false;
      for (const { path, use, written } of askedAt !== undefined && fitting.length === 0 ? asking : fitting) {
        const made = newRequirement(ecosystem, written, to);
        if (made === written) continue;
        const edit = made === undefined ? undefined : ofUse(use, path, to);
        if (edit === undefined) return { open: `${path}:${String(use.line)} asks for ${written}` };
        edits.push(edit);
        hasOverride ||= use.relation === 'transitive';
        const at = folderOf(path);
        raised.push({
          folder: at === folder ? '' : folder === '' ? at : at.slice(folder.length + 1),
          before: edit.before,
          after: edit.after,
        });
      }
      return { edits, raised, hasOverride };
    },
  };
};
