/**
 * `Cargo.toml`: what a crate or a workspace asks for.
 *
 * `"1.2.3"` is the requirement `^1.2.3`; only `=1.2.3` names a version. `{ workspace = true }` takes what the workspace's manifest says, where the
 * requirement is edited, and which lists it too.
 *
 * Source: The Cargo Book, "The Manifest Format", "Specifying Dependencies", "Workspaces".
 */
import { exactVersion, folderOf, type Member, type PackageUse, type Reader } from '../../packages/index.ts';
import { readToml, textsAt } from '../../text/index.ts';
import { known } from '../known.ts';
import { memberFolders } from '../member-folders.ts';
import { oddTables } from '../odd-tables.ts';
import { versionPlace } from '../version-place.ts';
import { cargoDependencies, manifestIn, workspaceOf } from './dependencies.ts';
import { ownCrate } from './members.ts';

export const cargoToml: Reader = {
  id: 'cargo-toml',
  role: 'manifest',
  owns: (path) => /(?:^|\/)Cargo\.toml$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const workspace = root === undefined ? undefined : workspaceOf({ path, text, root }, files);
    const own = ownCrate(root, workspace?.root, '');
    const folder = folderOf(path);
    const members = memberFolders(textsAt(root, 'workspace', 'members'), folder, files).flatMap(
      (member): readonly Member[] => {
        const manifest = manifestIn(member, files);
        const relative =
          folder === '' ? member : member.startsWith(`${folder}/`) ? member.slice(folder.length + 1) : undefined;
        const found = manifest && relative !== undefined ? ownCrate(manifest.root, root, relative) : undefined;
        return found === undefined ? [] : [found];
      },
    );
    return {
      format: 'cargo-toml',
      role: 'manifest',
      path,
      uses: cargoDependencies(root, workspace?.root).map((asked): PackageUse => {
        const { requirement, isInherited, marker } = asked;
        const place = versionPlace(isInherited ? (workspace?.text ?? '') : text, asked.place, requirement);
        return {
          ecosystem: 'crates.io',
          name: asked.name,
          source: asked.source,
          groups: [asked.group],
          relation: 'direct',
          id: asked.id,
          requires: [],
          line: lines.at(asked.key.start),
          ...place,
          ...known({
            alias: asked.alias,
            version: exactVersion('crates.io', requirement ?? '')?.version,
            requirement,
            versionPath: isInherited && place.versionPlace !== undefined ? workspace?.path : undefined,
            facts: marker === undefined ? undefined : { marker },
          }),
        };
      }),
      members: own === undefined ? members : [own, ...members],
      diagnostics: [
        ...diagnostics,
        ...oddTables(path, lines, root, ['dependencies', 'dev-dependencies', 'build-dependencies', 'workspace']),
      ],
      alsoRead: [],
    };
  },
};
