import type { Finding } from '@sallyport/core';
import type { SourceText } from '@sallyport/core/faces';
import type { ChangedFile } from '../change/changed-file.ts';

/** What every ignore comment holds, and what no one does; of one length, so that places stay. */
const word = 'sallyport-ignore';
const noWord = 'sallyport-counts';

/** The changed files without the ignore comments that the change brings; those that have none are left out. */
export const withoutNewIgnores = (files: readonly ChangedFile[]): readonly SourceText[] =>
  files.flatMap(({ path, after, added }) => {
    if (after?.includes(word) !== true) return [];
    const text = after
      .split('\n')
      .map((line, index) => (added.has(index + 1) ? line.replaceAll(word, noWord) : line))
      .join('\n');
    return text === after ? [] : [{ path, text }];
  });

/**
 * Findings that an ignore comment of the change silences: those that stand open when it is taken away (or when the line that ends its block is), and
 * that nobody had silenced before. A comment that only gets another reason or day silences what it did.
 *
 * `bare` are the findings of `withoutNewIgnores`, about `looked`.
 */
export const silencedByChange = (
  files: readonly ChangedFile[],
  before: readonly Finding[],
  after: readonly Finding[],
  { looked, bare }: { readonly looked: readonly SourceText[]; readonly bare: readonly Finding[] },
): ReadonlySet<Finding> => {
  const places = new Set(looked.map(({ path }) => path));
  if (places.size === 0) return new Set();
  const still = new Set(bare.filter(({ suppression }) => suppression !== undefined).map(placeOf));
  const paths = new Map(files.map(({ path, oldPath }) => [oldPath, path]));
  const known = new Map<string, number>();
  const add = (key: string, by: number): void => {
    known.set(key, (known.get(key) ?? 0) + by);
  };
  for (const { path, fingerprint, suppression } of before)
    if (suppression !== undefined) add(`${paths.get(path) ?? path}\0${fingerprint}`, 1);
  const silenced = after.filter(({ path, suppression }) => suppression !== undefined && places.has(path));
  const isNew = (finding: Finding): boolean => !still.has(placeOf(finding));
  // What an old comment silences uses up what was silenced before.
  for (const finding of silenced) if (!isNew(finding)) add(`${finding.path}\0${finding.fingerprint}`, -1);
  return new Set(
    silenced.filter((finding) => {
      if (!isNew(finding)) return false;
      const key = `${finding.path}\0${finding.fingerprint}`;
      add(key, -1);
      return (known.get(key) ?? 0) < 0;
    }),
  );
};

const placeOf = ({ path, ruleId, span }: Finding): string =>
  `${path}\0${ruleId}\0${String(span.start.offset)}\0${String(span.end.offset)}`;
