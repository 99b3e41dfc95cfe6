import { inFolder, type Member, type ProjectFiles } from '../../packages/index.ts';
import { isTrueAt, textAt, textsAt, valueAt, type Value } from '../../text/index.ts';
import { memberFolders } from '../member-folders.ts';
import { known } from '../known.ts';
import { cargoDependencies, manifestIn } from './dependencies.ts';

/** A crate of the project with its manifest. */
export interface Crate {
  /** Relative to the root of the project. */
  readonly folder: string;
  readonly manifest: Value;
}

/** Crates are found by walking; a project has a few hundred at most. */
const mostCrates = 2000;

/** The crates of a project: that of a folder, the members of its workspace, and the folders that they depend on. */
export const cratesOf = (folder: string, files: ProjectFiles): readonly Crate[] => {
  const crates: Crate[] = [];
  const seen = new Set<string>();
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined && seen.size < mostCrates; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const manifest = manifestIn(next, files);
    if (manifest === undefined) continue;
    crates.push({ folder: next, manifest: manifest.root });
    const at = next;
    waiting.push(...memberFolders(textsAt(manifest.root, 'workspace', 'members'), at, files));
    for (const { source } of cargoDependencies(manifest.root, undefined)) {
      const path = source.kind === 'path' ? inFolder(at, source.path) : undefined;
      if (path !== undefined) waiting.push(path);
    }
  }
  return crates;
};

/** What a manifest says of its own crate; nothing when it is a workspace alone. */
export const ownCrate = (root: Value | undefined, workspace: Value | undefined, folder: string): Member | undefined => {
  if (valueAt(root, 'package') === undefined && valueAt(root, 'project') === undefined) return undefined;
  const field = (name: string): string | undefined =>
    textAt(root, 'package', name) ??
    textAt(root, 'project', name) ??
    (isTrueAt(root, 'package', name, 'workspace') ? textAt(workspace, 'workspace', 'package', name) : undefined);
  const name = field('name');
  return {
    folder,
    ...known({
      name,
      version: field('version'),
      licence: field('license'),
      provides: name === undefined ? undefined : [textAt(root, 'lib', 'name') ?? name.replaceAll('-', '_')],
    }),
  };
};
