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
  const idOf = newIdOf([...found.values()]);
  return [...found.values()].map(({ wants, ...crate }) => ({
    ...crate,
    requires: [...new Set(wants.flatMap((want) => idOf(want) ?? []))],
  }));
};

/** Which crate a dependency means. Each is looked up once, however many versions there are of a name. */
const newIdOf = (crates: readonly Locked[]): ((want: string) => string | undefined) => {
  const ids = new Map<string, string>();
  // What lies in the project is meant before what has a source.
  const ordered = [...crates.filter(({ source }) => source === undefined), ...crates];
  for (const { id, name, version, source } of ordered)
    for (const key of [
      keyOf(name),
      keyOf(name, version),
      ...(source === undefined
        ? []
        : [keyOf(name, version, source), keyOf(name, version, `${withoutCommit(source)}#`)]),
    ])
      if (!ids.has(key)) ids.set(key, id);
  return (want) => {
    const [, name = '', version, source] = /^(\S+)(?: (\S+))?(?: \((.+)\))?$/u.exec(want) ?? [];
    if (version === undefined) return ids.get(keyOf(name));
    const whole =
      source === undefined
        ? undefined
        : (ids.get(keyOf(name, version, source)) ?? ids.get(keyOf(name, version, `${withoutCommit(source)}#`)));
    return whole ?? ids.get(keyOf(name, version));
  };
};

const keyOf = (...parts: readonly string[]): string => parts.join('\0');

const withoutCommit = (source: string): string => source.split('#')[0]!;
