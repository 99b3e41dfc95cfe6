import type { ChangedFile } from './changed-file.ts';

/** Lines of the new text that a change brings, and those on both sides of what it takes away. Units: one-based. */
export const changedPlaces = ({
  after = '',
  added,
  removed,
}: Pick<ChangedFile, 'after' | 'added' | 'removed'>): ReadonlySet<number> => {
  const places = new Set(added);
  const last = after.replace(/\n$/u, '').split('\n').length;
  let young = 1;
  let old = 1;
  // Both texts are walked together: what is neither removed nor added stands in both.
  for (const line of [...removed].toSorted((a, b) => a - b)) {
    while (old < line) {
      while (added.has(young)) young += 1;
      old += 1;
      young += 1;
    }
    old = line + 1;
    for (const place of [young - 1, young]) if (place >= 1 && place <= last) places.add(place);
  }
  return places;
};
