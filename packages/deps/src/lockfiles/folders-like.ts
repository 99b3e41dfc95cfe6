import { inFolder, type ProjectFiles } from '../packages/index.ts';

/** A pattern may match many folders, and each star looks into all of them. Units: folders. */
const most = 2000;

/**
 * The folders that a pattern of members (`crates/*`) stands for, relative to the root of the project. `*` and `?` match within one name.
 *
 * Order: sorted by each step of the pattern. No more than 2000 are given; a pattern that leads out of the root gives none.
 */
export const foldersLike = (folder: string, pattern: string, files: Pick<ProjectFiles, 'list'>): readonly string[] => {
  const path = inFolder(folder, pattern);
  if (path === undefined) return [];
  let found = [''];
  for (const step of path.split('/')) {
    const join = (front: string, name: string): string => (front === '' ? name : `${front}/${name}`);
    if (!/[*?]/u.test(step)) {
      found = found.map((front) => join(front, step));
      continue;
    }
    const names = namesLike(step);
    found = found
      .flatMap((front) =>
        files
          .list(front)
          .flatMap((name) => (name.endsWith('/') && names(name.slice(0, -1)) ? [join(front, name.slice(0, -1))] : [])),
      )
      .slice(0, most);
  }
  return found;
};

/** Whether a name is like the step. Greedy with one way back, so it takes no more than length times length. */
const namesLike =
  (step: string): ((name: string) => boolean) =>
  (name) => {
    if (name.startsWith('.') && !step.startsWith('.')) return false;
    let at = 0;
    let of = 0;
    let star = -1;
    let back = 0;
    while (at < name.length) {
      if (step[of] === '*') {
        star = of;
        of += 1;
        back = at;
      } else if (step[of] === '?' || step[of] === name[at]) {
        of += 1;
        at += 1;
      } else if (star >= 0) {
        of = star + 1;
        back += 1;
        at = back;
      } else return false;
    }
    return step.slice(of).replaceAll('*', '') === '';
  };
