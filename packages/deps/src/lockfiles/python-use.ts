import { packageName, type Group, type PackageFacts, type PackageSource, type PackageUse } from '../packages/index.ts';
import type { Pep508 } from './pep508.ts';
import { pythonAddress } from './python-address.ts';

/** A use that has no id yet. */
export type NewUse = Omit<PackageUse, 'id' | 'requires'>;

/** Where a requirement stands, and what for. */
export interface Asked {
  /** Units: one-based. */
  readonly line: number;
  /** Where the parsed text begins in its file, for `versionPlace`; nothing when the file writes it otherwise (escapes). Units: zero-based UTF-16. */
  readonly offset?: number | undefined;
  readonly groups: readonly Group[];
  readonly relation: PackageUse['relation'];
  /** Where the package comes from, when the file says it somewhere else than in the requirement. */
  readonly source?: PackageSource | undefined;
  readonly facts?: PackageFacts | undefined;
  readonly path?: string | undefined;
}

/** A requirement of PEP 508 as a use. An address has its version only in the name of a wheel or archive. */
export const pythonUse = (parsed: Pep508, asked: Asked): NewUse => {
  const { line, offset, groups, relation, path } = asked;
  const address = parsed.url === undefined ? undefined : pythonAddress(parsed.url.text);
  const source = asked.source ?? address?.source ?? otherwise(parsed.url?.text);
  const version = parsed.exact?.text ?? address?.version;
  const place = parsed.exact ?? parsed.specifiers;
  const facts = {
    ...asked.facts,
    ...(parsed.marker === undefined ? {} : { marker: parsed.marker.text }),
  };
  return {
    ecosystem: 'PyPI',
    name: packageName('PyPI', parsed.name),
    ...(version === undefined ? {} : { version }),
    ...(parsed.specifiers === undefined ? {} : { requirement: parsed.specifiers.text }),
    source,
    groups,
    relation,
    line,
    ...(path === undefined ? {} : { path }),
    ...(place === undefined || offset === undefined
      ? {}
      : { versionPlace: { start: offset + place.start, end: offset + place.end } }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  };
};

const otherwise = (url: string | undefined): PackageSource =>
  url === undefined ? { kind: 'registry' } : { kind: 'url', url };

/** Gives each use an id of its own: its name, with version and number where that is taken. */
export const withIds = (uses: readonly NewUse[]): readonly PackageUse[] => {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return uses.map((use) => {
    let id = use.name;
    if (taken.has(id) && use.version !== undefined) id = `${use.name} ${use.version}`;
    const base = id;
    for (let number = numbers.get(base) ?? 2; taken.has(id); number += 1) {
      id = `${base} #${String(number)}`;
      numbers.set(base, number + 1);
    }
    taken.add(id);
    return { ...use, id, requires: [] };
  });
};
