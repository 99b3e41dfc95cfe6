import type { LocatedPackage } from '../graph/located-package.ts';
import { folderOf, inFolder } from '../packages/index.ts';

/** Whether the `go.sum` beside a `go.mod` holds the hashes of a version: that of its content and that of its own `go.mod`. Nothing is to be fetched then. */
export const hasSums = (
  { path, name }: Pick<LocatedPackage, 'path' | 'name'>,
  version: string,
  textOf: (path: string) => string | undefined,
): boolean => {
  const beside = inFolder(folderOf(path), 'go.sum');
  const text = beside === undefined ? undefined : textOf(beside);
  if (text === undefined) return false;
  const written = version.startsWith('v') ? version : `v${version}`;
  return [written, `${written}/go.mod`].every((one) =>
    text.split('\n').some((line) => line.startsWith(`${name} ${one} h1:`)),
  );
};
