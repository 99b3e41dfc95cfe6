import type { PackageUse, Reading } from '../../packages/index.ts';
import { satisfies } from '../../versions/index.ts';
import { askedRanges, askerKey } from '../asked-ranges.ts';
import type { LockWish } from './edit-lock.ts';

/**
 * Whether two readings of a lockfile, before and after an edit, differ by the upgrade alone: one version is gone and nothing has come, every package that stays
 * requires the same names as before, everything that went was required by what went, and nothing that stays asks for another version of the package than
 * it now gets.
 */
export const isSoundEdit = (
  before: Reading,
  after: Reading,
  afterText: string,
  { name, from, to }: Pick<LockWish, 'name' | 'from' | 'to'>,
): boolean => {
  if (after.diagnostics.length > before.diagnostics.length) return false;
  const old = requiredNames(before.uses);
  const now = requiredNames(after.uses);
  if (now.has(askerKey(name, from)) || !now.has(askerKey(name, to))) return false;
  for (const [key, names] of now) {
    const known = old.get(key);
    if (known === undefined || known.size !== names.size || [...names].some((one) => !known.has(one))) return false;
  }
  if (isLeftBehind(before.uses, now)) return false;
  const ranges = askedRanges(after.format, after.path, afterText);
  const byId = new Map(after.uses.map((use) => [use.id, use]));
  return after.uses.every((use) =>
    use.requires.every((id) => {
      const one = byId.get(id);
      if (one === undefined) return false;
      if (one.name !== name || one.version !== to) return true;
      const asked = ranges?.get(askerKey(use.name, use.version))?.get(name) ?? [];
      return asked.every((range) => satisfies(one.ecosystem, to, range) !== false);
    }),
  );
};

/** The names that each package requires, over all places at which it is installed. */
const requiredNames = (uses: readonly PackageUse[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const byId = new Map(uses.map((use) => [use.id, use]));
  const names = new Map<string, Set<string>>();
  for (const use of uses) {
    const key = askerKey(use.name, use.version);
    const known = names.get(key) ?? new Set<string>();
    names.set(key, known);
    for (const id of use.requires) known.add(byId.get(id)?.name ?? id);
  }
  return names;
};

/** Whether something went that the project itself asks for, by a name of which nothing is left. */
const isLeftBehind = (before: readonly PackageUse[], now: ReadonlyMap<string, unknown>): boolean => {
  const names = new Set([...now.keys()].map((key) => key.slice(0, key.indexOf('\0'))));
  return before.some(({ name, relation }) => relation === 'direct' && !names.has(name));
};
