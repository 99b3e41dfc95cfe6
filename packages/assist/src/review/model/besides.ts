import type { Review } from '../review-change.ts';
import { areaOf } from '../summary/area.ts';
import { type AskedFile, filesToAsk } from './asked-file.ts';
import type { PieceLimits } from './shown-pieces.ts';

/** A text beside the one that is asked about, with the lines of it that matter. */
export interface BesideText {
  readonly label: string;
  readonly path: string;
  readonly text: string;
  /** Units: one-based lines. */
  readonly places: ReadonlySet<number>;
  readonly limits: PieceLimits;
}

/** Changed files that are shown beside one which the change leaves alone. */
const mostFiles = 3;

/** What it takes to judge a file: what the change took away from it, or what it brings elsewhere and opens a finding here. */
export const besides = (
  file: AskedFile,
  review: Review,
  mayBeSent: (path: string) => boolean,
): readonly BesideText[] => {
  if (file.why === 'changed')
    return file.before === undefined || !mayBeSent(file.before.path)
      ? []
      : [
          {
            label: 'lines that the change takes away, with their old numbers',
            path: file.before.path,
            text: file.before.text,
            places: file.before.removed,
            limits: { most: 5_000, around: 0 },
          },
        ];
  const steps = new Set(
    review.findings.opened.filter(({ path }) => path === file.path).flatMap(({ flow }) => flow.map(({ path }) => path)),
  );
  return filesToAsk(review)
    .filter(({ why, path }) => why === 'changed' && areaOf(path) === 'code' && mayBeSent(path))
    .toSorted((a, b) => Number(steps.has(b.path)) - Number(steps.has(a.path)))
    .slice(0, mostFiles)
    .map(({ path, text, places }): BesideText => ({
      label: 'part of a changed file',
      path,
      text,
      places,
      limits: { most: 4_000, around: 8 },
    }));
};
