/**
 * How many tests a runner says have passed; `undefined` where it says nothing that is known here.
 *
 * Read: pytest, unittest, Vitest, Jest, node:test.
 */
export const passedTests = (output: string): number | undefined => {
  const plain = output.replaceAll(/\u001B\[[\d;]*m/gu, '');
  const unittest = /^Ran (\d+) tests? in [\s\S]*^OK\b(?:.*skipped=(\d+))?/mu.exec(plain);
  if (unittest !== null) return Number(unittest[1]) - Number(unittest[2] ?? 0);
  const said =
    /^\s*Tests:?\s+(?:.*?[,|] *)?(\d+) passed/mu.exec(plain) ??
    /^(?:# |ℹ )pass (\d+)$/mu.exec(plain) ??
    /^(?:=+ )?(?:.*?, )?(\d+) passed\b.* in [\d.]+\s?m?s/mu.exec(plain);
  return said === null ? undefined : Number(said[1]);
};
