import { entriesAt, itemsAt, textAt, textsAt, valueAt, type Place, type Value } from '../../text/index.ts';
import { known } from '../known.ts';

/** One crate of a lockfile. */
export interface Locked {
  /** `name version`, with the source behind it when another crate has both too. */
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly source?: string;
  readonly checksum?: string;
  readonly requires: readonly string[];
  /** Where its name stands. */
  readonly start: number;
  readonly versionPlace?: Place;
}

/**
 * The crates of a lockfile, each once, with what they require found.
 *
 * Versions 1 to 4 of the format differ in how much a name in `dependencies` says (`name`, `name version`, `name version (source)`: as much as it takes to be the only
 * one), where checksums stand, and in a `[root]` that very old ones have.
 */
export const lockedCrates = (root: Value | undefined): readonly Locked[] => {
  const entries = [...itemsAt(root, 'package')];
  const old = valueAt(root, 'root');
  if (old?.kind === 'table') entries.unshift(old);
  const checksums = new Map(entriesAt(root, 'metadata').map(({ key, value }) => [key.text, textAt(value)] as const));
  const found = new Map<string, Locked & { readonly wants: readonly string[] }>();
  for (const entry of entries) {
    const name = textAt(entry, 'name');
    const version = textAt(entry, 'version');
    if (name === undefined || name === '' || version === undefined) continue;
    const source = textAt(entry, 'source');
    const full = source === undefined ? `${name} ${version}` : `${name} ${version} (${source})`;
    const id = found.has(`${name} ${version}`) ? full : `${name} ${version}`;
    if (found.has(id)) continue;
    const checksum = textAt(entry, 'checksum') ?? checksums.get(`checksum ${full}`);
    const place = valueAt(entry, 'version');
    const replaced = textAt(entry, 'replace');
    found.set(id, {
      id,
      name,
      version,
      requires: [],
      wants: replaced === undefined ? textsAt(entry, 'dependencies') : [replaced],
      start: valueAt(entry, 'name')?.start ?? entry.start,
      ...known({
        source,
        checksum: checksum === '<none>' ? undefined : checksum,
        versionPlace: place === undefined ? undefined : { start: place.start, end: place.end },
      }),
    });
  }
  const byName = Map.groupBy(found.values(), ({ name }) => name);
  return [...found.values()].map(({ wants, ...crate }) => ({
    ...crate,
    requires: [...new Set(wants.flatMap((want) => idOf(want, byName)))],
  }));
};

const idOf = (want: string, byName: ReadonlyMap<string, readonly Locked[]>): readonly string[] => {
  const [, name = '', version, source] = /^(\S+)(?: (\S+))?(?: \((.+)\))?$/u.exec(want) ?? [];
  const candidates = (byName.get(name) ?? []).filter((crate) => version === undefined || crate.version === version);
  const chosen =
    source === undefined
      ? (candidates.find((crate) => crate.source === undefined) ?? candidates[0])
      : (candidates.find((crate) => crate.source === source) ??
        candidates.find((crate) => withoutCommit(crate.source) === withoutCommit(source)) ??
        candidates[0]);
  return chosen === undefined ? [] : [chosen.id];
};

const withoutCommit = (source: string | undefined): string | undefined => source?.split('#')[0];
