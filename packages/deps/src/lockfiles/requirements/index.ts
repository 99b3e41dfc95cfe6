/**
 * Requirements files of pip: `requirements.txt`, `constraints.txt`, the `.in` files and results of pip-tools and `uv pip compile`, what `pip freeze`
 * writes.
 *
 * Included files are read along, and their uses tell their file; each use stands once in a reading, however many ways lead to its file. What
 * a constraints file (`-c`) pins is the version of a package that is asked for without one. Variables (`${NAME}`) are kept as they are written.
 * A file whose packages all have versions and which a tool wrote is a lockfile, any other is a manifest.
 *
 * Source: pip's documentation, "Requirements File Format"; pip-tools' documentation.
 */
import type { PackageUse, Reader } from '../../packages/index.ts';
import { satisfies } from '../../versions/index.ts';
import { withIds, type NewUse } from '../python-use.ts';
import { isConstraintsFile, isRequirementsFile } from './file-names.ts';
import { RequirementsWalk, type FoundUse } from './read-requirements.ts';

export const requirements: Reader = {
  id: 'requirements',
  role: 'manifest',
  owns: isRequirementsFile,
  read: (text, path, files) => {
    const walk = new RequirementsWalk(path, files);
    walk.walk(plainText(text), path, 'requirements');
    const { found, index, hasMoreIndexes, constraints } = walk;
    const address = index === undefined || hasMoreIndexes ? undefined : index;
    const isPlain = !text.includes('\0');
    const uses = withIds(
      found.map(({ use }) => constrained(withIndex(isPlain ? use : withoutPlace(use), address), constraints)),
    );
    const isLocked = (use: PackageUse): boolean => use.version !== undefined || use.source.kind !== 'registry';
    const isWritten = walk.isGenerated || (uses.length > 0 && uses.every((use) => use.facts?.integrity !== undefined));
    return {
      format: 'requirements',
      role: isWritten && !isConstraintsFile(path) && uses.every(isLocked) ? 'lockfile' : 'manifest',
      path,
      uses: withEdges(uses, found),
      members: walk.members,
      diagnostics: walk.diagnostics,
      alsoRead: walk.alsoRead,
    };
  },
};

/** PowerShell writes UTF-16; whoever took it for UTF-8 has a NUL between any two letters, and two strange characters in front. Places are wrong then. */
const plainText = (text: string): string =>
  text.includes('\0') ? text.replaceAll('\0', '').replace(/^[\uFFFD\u00FF\u00FE]+/u, '') : text;

const withIndex = (use: NewUse, address: string | undefined): NewUse =>
  use.source.kind !== 'registry' || address === undefined ? use : { ...use, source: { kind: 'registry', address } };

/** With the version that constraints pin it to; it stands in another file, and is edited there. */
const constrained = (use: NewUse, constraints: ReadonlyMap<string, string | undefined>): NewUse => {
  const version = use.version ?? (use.source.kind === 'registry' ? constraints.get(use.name) : undefined);
  if (version === undefined || version === use.version) return use;
  if (use.requirement !== undefined && satisfies('PyPI', version, use.requirement) === false) return use;
  return { ...withoutPlace(use), version };
};

const withoutPlace = (use: NewUse): NewUse => {
  const { versionPlace: _, ...rest } = use;
  return rest;
};

/** How many packages of one name (for other platforms) an edge leads from; more are no file of a tool. */
const mostForks = 16;

/** Comments tell who asks for a package: the way back is what it brings along. */
const withEdges = (uses: readonly PackageUse[], found: readonly FoundUse[]): readonly PackageUse[] => {
  const byName = new Map<string, number[]>();
  for (const [index, { name }] of uses.entries()) {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [index]);
    else if (known.length < mostForks) known.push(index);
  }
  const edges = new Map<number, Set<string>>();
  for (const [index, { via }] of found.entries())
    for (const name of new Set(via?.packages))
      for (const from of byName.get(name) ?? []) {
        const known = edges.get(from) ?? new Set();
        edges.set(from, known.add(uses[index]!.id));
      }
  return uses.map((use, index) => ({ ...use, requires: [...(edges.get(index) ?? [])] }));
};
