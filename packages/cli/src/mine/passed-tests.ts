/**
 * How many tests a runner says have passed; `undefined` where it says nothing that is known here.
 *
 * Read without colours: pytest, unittest, Vitest, Jest, node:test, Mocha, Bun, tape. The last that is said counts: a runner sums up at its end, and tests may print what they like before.
 */
export const passedTests = (output: string): number | undefined => {
  const unittest = [...output.matchAll(/^Ran (\d+) tests? in /gmu)].at(-1);
  const ok = /^OK\b(?:.*skipped=(\d+))?/mu.exec(output.slice(unittest?.index ?? output.length));
  if (unittest !== undefined && ok !== null) return Number(unittest[1]) - Number(ok[1] ?? 0);
  for (const summary of summaries) {
    const said = [...output.matchAll(summary)].at(-1);
    if (said !== undefined) return Number(said[1]);
  }
  return undefined;
};

const summaries = [
  /^\s*Tests:?\s+(?:.*?[,|] *)?(\d+) passed/gmu,
  /^(?:# |ℹ )pass +(\d+)$/gmu,
  /^ +(\d+) passing(?: \(.*\))?$/gmu,
  /^ +(\d+) pass$/gmu,
  /^(?:=+ )?(?:.*?, )?(\d+) passed\b.* in [\d.]+\s?m?s/gmu,
];
