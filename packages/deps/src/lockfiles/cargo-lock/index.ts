/**
 * `Cargo.lock`, versions 1 to 4.
 *
 * Crates without a source lie in the project: they are members, and what they require is what the project asks for itself.
 *
 * Source: The Cargo Book, "Cargo.toml vs Cargo.lock"; cargo's `core/resolver/encode.rs` writes it.
 */
import { folderOf, type Member, type PackageUse, type Reader } from '../../packages/index.ts';
import { entriesAt, itemsAt, readToml, valueAt } from '../../text/index.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { reach } from '../reach.ts';
import { versionPlace } from '../version-place.ts';
import { withoutVersion } from '../without-version.ts';
import { lockedCrates, type Locked } from './locked.ts';
import { cratesBeside, rootsOf } from './roots.ts';
import { cargoSource } from './source.ts';

export const cargoLock: Reader = {
  id: 'cargo-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)Cargo\.lock$/u.test(path),
  read: (text, path, files) => {
    const { root, lines, diagnostics } = readToml(path, text);
    const locked = lockedCrates(root);
    const byId = new Map(locked.map((crate) => [crate.id, crate] as const));
    const own = locked.filter(({ source }) => source === undefined);
    const crates = own.length === 0 ? new Map<string, never>() : cratesBeside(path, files);
    const folder = folderOf(path);
    const workspace = [...crates.values()].find((crate) => crate.folder === folder);
    const reached = reach((id) => byId.get(id), own.length === 0 ? undefined : rootsOf(own, byId, crates, workspace));
    const uses = locked.flatMap((crate): readonly PackageUse[] =>
      crate.source === undefined
        ? []
        : [
            {
              ecosystem: 'crates.io',
              name: crate.name,
              version: crate.version,
              source: cargoSource(crate.source),
              ...reached(crate.id),
              id: crate.id,
              requires: crate.requires.filter((id) => byId.get(id)?.source !== undefined),
              line: lines.at(crate.start),
              ...versionPlace(text, crate.versionPlace, crate.version),
              ...known({
                facts: crate.checksum === undefined ? undefined : { integrity: `sha256:${crate.checksum}` },
              }),
            },
          ],
    );
    const members = own.map(({ name, version }: Locked): Member => {
      const at = crates.get(name)?.folder;
      const relative =
        at === undefined || folder === ''
          ? at
          : at.startsWith(`${folder}/`)
            ? at.slice(folder.length + 1)
            : at === folder
              ? ''
              : undefined;
      return { name, version, ...known({ folder: relative }) };
    });
    const isLockfile =
      valueAt(root, 'package') !== undefined ||
      valueAt(root, 'version') !== undefined ||
      valueAt(root, 'root') !== undefined ||
      entriesAt(root).length === 0;
    return {
      format: 'cargo-lock',
      role: 'lockfile',
      path,
      uses,
      members,
      diagnostics: isLockfile
        ? [...diagnostics, ...withoutVersion(path, lines, itemsAt(root, 'package'))]
        : [lockfileProblem(path, 1, 'it has neither "version" nor packages, so it is no lockfile of cargo')],
      alsoRead: [],
    };
  },
};
