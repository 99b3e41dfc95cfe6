/**
 * How many tests a runner says have passed; `undefined` where it says nothing that is known here.
 *
 * Read without colours: pytest, unittest, Vitest, Jest, node:test.
 */
export const passedTests = (output: string): number | undefined => {
  const unittest = /^Ran (\d+) tests? in [\s\S]*^OK\b(?:.*skipped=(\d+))?/mu.exec(output);
  if (unittest !== null) return Number(unittest[1]) - Number(unittest[2] ?? 0);
  const said =
    /^\s*Tests:?\s+(?:.*?[,|] *)?(\d+) passed/mu.exec(output) ??
    /^(?:# |ℹ )pass (\d+)$/mu.exec(output) ??
    /^(?:=+ )?(?:.*?, )?(\d+) passed\b.* in [\d.]+\s?m?s/mu.exec(output);
  return said === null ? undefined : Number(said[1]);
};
