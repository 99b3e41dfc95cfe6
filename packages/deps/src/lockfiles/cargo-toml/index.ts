/**
 * `Cargo.toml`: what a crate or a workspace asks for.
 *
 * `"1.2.3"` is the requirement `^1.2.3`; only `=1.2.3` names a version. `{ workspace = true }` takes what the workspace's manifest says, where the
 * requirement is edited, and which lists it too.
 *
 * Source: The Cargo Book, "The Manifest Format", "Specifying Dependencies", "Workspaces".
 */
import { folderOf, type Member, type Reader } from '../../packages/index.ts';
import { readToml, textsAt } from '../../text/index.ts';
import { foldersLike } from '../folders-like.ts';
import { known } from '../known.ts';
import { cargoDependencies, manifestIn, workspaceOf, type CargoDependency } from './dependencies.ts';
import { ownCrate } from './members.ts';

export const cargoToml: Reader = {
  id: 'cargo-toml',
  role: 'manifest',
  owns: (path) => /(?:^|\/)Cargo\.toml$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const workspace = workspaceOf(root, path, files);
    const own = ownCrate(root, workspace, '');
    const folder = folderOf(path);
    const members = textsAt(root, 'workspace', 'members')
      .flatMap((pattern) => foldersLike(folder, pattern, files))
      .filter((member) => member !== folder)
      .flatMap((member): readonly Member[] => {
        const manifest = manifestIn(member, files);
        const relative =
          folder === '' ? member : member.startsWith(`${folder}/`) ? member.slice(folder.length + 1) : undefined;
        const found = manifest && relative !== undefined ? ownCrate(manifest, root, relative) : undefined;
        return found === undefined ? [] : [found];
      });
    return {
      format: 'cargo-toml',
      role: 'manifest',
      path,
      uses: cargoDependencies(root, workspace).map(({ id, name, requirement, source, group, key, place, ...rest }) => ({
        ecosystem: 'crates.io',
        name,
        source,
        groups: [group],
        relation: 'direct',
        id,
        requires: [],
        line: lines.at(key.start),
        ...known({
          alias: rest.alias,
          version: exactOf(requirement),
          requirement,
          versionPlace: place,
          facts: rest.marker === undefined ? undefined : { marker: rest.marker },
        }),
      })),
      members: own === undefined ? members : [own, ...members],
      diagnostics,
      alsoRead: [],
    };
  },
};

/** `=1.2` allows every 1.2. */
const exactOf = (requirement: CargoDependency['requirement']): string | undefined =>
  /^\s*=\s*(\d+\.\d+\.\d+[\w.+-]*)\s*$/u.exec(requirement ?? '')?.[1];
