import type { LocatedPackage } from '../graph/located-package.ts';
import { folderOf, inFolder } from '../packages/index.ts';

/** The `go.sum` files of a project; each is read once. */
export interface GoSums {
  /** Whether the one beside a `go.mod` holds the hashes of a version: that of its content and that of its own `go.mod`. Nothing is to be fetched then. */
  readonly has: (about: Pick<LocatedPackage, 'path' | 'name'>, version: string) => boolean;
}

export const newSums = (textOf: (path: string) => string | undefined): GoSums => {
  const known = new Map<string, ReadonlySet<string>>();
  const sumsAt = (path: string): ReadonlySet<string> => {
    const sums =
      known.get(path) ??
      new Set((textOf(path) ?? '').split('\n').flatMap((line) => /^(\S+ \S+) h1:\S/u.exec(line)?.[1] ?? []));
    known.set(path, sums);
    return sums;
  };
  return {
    has: ({ path, name }, version) => {
      const beside = inFolder(folderOf(path), 'go.sum');
      if (beside === undefined) return false;
      const sums = sumsAt(beside);
      const written = version.startsWith('v') ? version : `v${version}`;
      return sums.has(`${name} ${written}`) && sums.has(`${name} ${written}/go.mod`);
    },
  };
};
