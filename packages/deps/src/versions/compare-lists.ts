/** The first difference decides, then the length: the shorter list comes first. */
export const compareLists = <T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): number => {
  for (let i = 0; i < a.length && i < b.length; i += 1) {
    const left = a[i];
    const right = b[i];
    const order = left === undefined || right === undefined ? 0 : compare(left, right);
    if (order !== 0) return order;
  }
  return a.length - b.length;
};
