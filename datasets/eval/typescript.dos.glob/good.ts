/** Goes back to the last star alone: the work grows as the product of both lengths. */
export const matchesGlob = (pattern: string, name: string): boolean => {
  let [at, read, star, resume] = [0, 0, -1, 0];
  while (read < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      resume = read;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[read])) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
};
