import type { ReviewView } from './review-view.ts';

/** The whole review as JSON. Text of the change stays as it is: JSON escapes what must be. */
export const reviewJson = ({ review, against, model }: ReviewView): string => {
  const { files, findings, notes, groups, risk, diagnostics, complete } = review;
  return `${JSON.stringify(
    {
      schemaVersion: '1.0',
      against,
      complete,
      risk,
      files: files.map(({ path, oldPath, kind, isBinary, added, removed }) => ({
        path,
        ...(oldPath === path ? {} : { oldPath }),
        kind,
        ...(isBinary ? { isBinary } : {}),
        added: added.size,
        removed: removed.size,
      })),
      groups: groups.map(({ title, files: some }) => ({ title, files: some.map(({ path }) => path) })),
      notes,
      findings,
      diagnostics,
      ...(model === undefined ? {} : { model }),
    },
    (_key, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value),
    2,
  )}\n`;
};
