import type { Finding } from '@sallyport/core';
import type { ChangedFile } from '../change/changed-file.ts';

/** Findings by what the change has to do with them; each stands in one list. */
export interface SortedFindings {
  /** Their code, or a step of their flow, stands on a line that the change brings. */
  readonly touched: readonly Finding[];
  /** They stand elsewhere and were not there before: the change opened the way, or took away what held it. */
  readonly opened: readonly Finding[];
  /** They were there before, and are not any more. */
  readonly closed: readonly Finding[];
  /** How many were there before and still are, on lines that the change leaves alone. */
  readonly untouched: number;
}

/**
 * `before` and `after` are about the same files. Findings that somebody has ignored with a reason are in none of the first three lists, except
 * those of `after` in `counted`: the change itself silences them, and they count as on its lines.
 */
export const sortFindings = (
  files: readonly ChangedFile[],
  before: readonly Finding[],
  after: readonly Finding[],
  counted: ReadonlySet<Finding> = new Set(),
): SortedFindings & {
  /** An ignore comment that was not there before keeps them out: nobody but the change says that they are fine. */
  readonly silenced: readonly Finding[];
} => {
  const added = new Map(files.map(({ path, added: lines }) => [path, lines]));
  const known = new Map<string, number>();
  for (const { fingerprint } of before) known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
  const touched: Finding[] = [];
  const opened: Finding[] = [];
  let untouched = 0;
  for (const finding of after) {
    const left = known.get(finding.fingerprint) ?? 0;
    if (left > 0) known.set(finding.fingerprint, left - 1);
    if (finding.suppression !== undefined && !counted.has(finding)) continue;
    if (counted.has(finding) || isTouched(finding, added)) touched.push(finding);
    else if (left > 0) untouched += 1;
    else opened.push(finding);
  }
  const closed = before.filter(({ fingerprint, suppression }) => {
    const left = known.get(fingerprint) ?? 0;
    if (left > 0) known.set(fingerprint, left - 1);
    return left > 0 && suppression === undefined;
  });
  return {
    touched,
    opened,
    closed,
    untouched,
    silenced: newlySilenced(files, added, before, after).filter((one) => !counted.has(one)),
  };
};

/**
 * Told by file and rule, since the fingerprints of copies change with their number; of several in one file those on changed lines are the new ones.
 */
const newlySilenced = (
  files: readonly ChangedFile[],
  added: ReadonlyMap<string, ReadonlySet<number>>,
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Finding[] => {
  const paths = new Map(files.map(({ path, oldPath }) => [oldPath, path]));
  const known = new Map<string, number>();
  for (const { path, ruleId, suppression } of before) {
    const key = `${paths.get(path) ?? path}\0${ruleId}`;
    if (suppression !== undefined) known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after
    .filter(({ suppression }) => suppression !== undefined)
    .toSorted((a, b) => Number(isTouched(a, added)) - Number(isTouched(b, added)))
    .filter(({ path, ruleId }) => {
      const key = `${path}\0${ruleId}`;
      const left = known.get(key) ?? 0;
      known.set(key, left - 1);
      return left <= 0;
    });
};

const isTouched = (finding: Finding, added: ReadonlyMap<string, ReadonlySet<number>>): boolean =>
  [{ path: finding.path, span: finding.span }, ...finding.flow].some(({ path, span }) => {
    const lines = added.get(path);
    if (lines === undefined || lines.size === 0) return false;
    for (let line = span.start.line; line <= span.end.line; line += 1) if (lines.has(line)) return true;
    return false;
  });
