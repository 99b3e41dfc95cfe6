/** "did you mean x?" with the one name that is at most two slips of a finger away, or `undefined`. */
export const closestName = (given: string, names: readonly string[]): string | undefined => {
  let best: string | undefined;
  let least = Math.min(2, Math.floor(given.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - given.length) >= least) continue;
    const found = distance(given.toLowerCase(), name.toLowerCase());
    if (found < least) [best, least] = [name, found];
  }
  return best === undefined ? undefined : `did you mean ${best}?`;
};

/** Levenshtein's, over texts cut to sixty characters. */
const distance = (left: string, right: string): number => {
  const a = left.slice(0, 60);
  const b = right.slice(0, 60);
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] ?? 0;
};
