import { withoutCredentials } from '../packages/without-credentials.ts';

/**
 * Ids as they may be shown: what a lockfile calls a package can be the address that it came from, with a name and password in it.
 *
 * Answers for each of the ids; what it gives is as unique as they are.
 */
export const shownIds = (ids: Iterable<string>): ((id: string) => string) => {
  const shown = new Map<string, string>();
  const all = new Set(ids);
  const counts = new Map<string, number>();
  for (const id of all) {
    if (!id.includes('://')) continue;
    const bare = withoutCredentials(id);
    if (bare === id) continue;
    let free = bare;
    while (all.has(free)) {
      const count = (counts.get(bare) ?? 1) + 1;
      counts.set(bare, count);
      free = `${bare} (${String(count)})`;
    }
    all.add(free);
    shown.set(id, free);
  }
  return (id) => shown.get(id) ?? id;
};
