import type { PackageUse, Reading } from '../packages/index.ts';
import { satisfies, type Verdict } from '../versions/index.ts';
import { askerKey, type AskedRanges } from './asked-ranges.ts';

/** A package that brings another one along, and whether it lets that be of a version. */
export interface Bound {
  readonly by: PackageUse;
  /** What it asks for; nothing when the lockfile does not tell. */
  readonly range?: string;
  readonly allows: Verdict;
}

/** Who brings packages along, by their ids; made once for a lockfile. */
export type Askers = ReadonlyMap<string, readonly PackageUse[]>;

export const askersIn = ({ uses }: Reading): Askers => {
  const askers = new Map<string, PackageUse[]>();
  for (const use of uses)
    for (const id of new Set(use.requires)) {
      const known = askers.get(id);
      if (known === undefined) askers.set(id, [use]);
      else known.push(use);
    }
  return askers;
};

/** What those that bring a package along say about a version of it. Each package and version counts once; sorted by name. */
export const boundsOn = (
  packages: readonly PackageUse[],
  version: string,
  askers: Askers,
  ranges: AskedRanges | undefined,
): readonly Bound[] => {
  const bounds = new Map<string, Bound>();
  for (const one of packages)
    for (const by of askers.get(one.id) ?? []) {
      const key = askerKey(by.name, by.version);
      if (bounds.has(key)) continue;
      const asked = ranges?.get(key)?.get(one.name) ?? [];
      const verdicts = asked.map((range) => satisfies(one.ecosystem, version, range));
      const wrong = verdicts.indexOf(false);
      const range = asked[Math.max(wrong, 0)];
      bounds.set(key, {
        by,
        ...(range === undefined ? {} : { range }),
        allows:
          wrong >= 0 ? false : asked.length > 0 && verdicts.every((verdict) => verdict === true) ? true : 'unknown',
      });
    }
  return [...bounds.values()].sort((a, b) => (a.by.name < b.by.name ? -1 : a.by.name > b.by.name ? 1 : 0));
};
