import type { SourceText } from '@sallyport/core/faces';
import type { PackageSeen } from '@sallyport/assist/review';
import { readers } from '@sallyport/deps';

/** What manifests and lockfiles among these texts name. Files that they include are not read: what stands there is told there. */
export const packagesIn = (files: readonly SourceText[]): readonly PackageSeen[] => {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const own = { readText: (path: string) => texts.get(path), list: () => [] };
  return files.flatMap(({ path, text }) =>
    readers
      .filter((reader) => reader.owns(path))
      .flatMap((reader) => reader.read(text, path, own).uses)
      .map(({ ecosystem, name, version, relation, line }) => ({
        ecosystem,
        name,
        version: version ?? '',
        isDirect: relation === 'direct',
        path,
        line,
      })),
  );
};
