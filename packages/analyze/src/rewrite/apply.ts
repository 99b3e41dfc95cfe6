import type { RepairEdit } from '@sallyport/core/faces';

/**
 * A file's text after edits that may come from several repairs: equal edits count once, and of those that overlap the later
 * repair is left out whole. Units: offsets in `text`. The second value says which repairs were taken.
 */
export const applyRepairs = (
  path: string,
  text: string,
  repairs: readonly (readonly RepairEdit[])[],
): { readonly text: string; readonly taken: readonly number[] } => {
  const chosen: RepairEdit[] = [];
  const taken: number[] = [];
  for (const [index, edits] of repairs.entries()) {
    const own = edits.filter((edit) => edit.path === path);
    const fresh = own.filter((edit) => !chosen.some((one) => same(one, edit)));
    if (fresh.some((edit) => chosen.some((one) => clash(one, edit)))) continue;
    chosen.push(...fresh);
    taken.push(index);
  }
  let result = '';
  let done = 0;
  for (const { start, end, text: replacement } of chosen.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(done, start) + replacement;
    done = end;
  }
  return { text: result + text.slice(done), taken };
};

const same = (a: RepairEdit, b: RepairEdit): boolean => a.start === b.start && a.end === b.end && a.text === b.text;

/** Two insertions at one place clash as well: which comes first would be chance. */
const clash = (a: RepairEdit, b: RepairEdit): boolean =>
  a.start === b.start && (a.end === b.end || a.start === a.end || b.start === b.end)
    ? true
    : a.start < b.end && b.start < a.end;
