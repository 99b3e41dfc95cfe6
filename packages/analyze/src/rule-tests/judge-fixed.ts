import type { FixedSample } from './fix-sample.ts';

/** What is wrong with the repairs of a sample, one sentence each. `expected`: what `name.fixed.py` beside it holds, if there is one. */
export const judgeFixed = (fixed: FixedSample, expected: string | undefined): readonly string[] => {
  if (expected === undefined) return fixed.repaired > 0 ? fixed.problems : [];
  return [...(fixed.text === expected ? [] : [firstDifference(fixed.text, expected)]), ...fixed.problems];
};

const firstDifference = (text: string, expected: string): string => {
  const lines = text.split('\n');
  const wanted = expected.split('\n');
  const index = lines.findIndex((line, at) => line !== wanted[at]);
  const at = index < 0 ? lines.length : index;
  return `line ${String(at + 1)}: repaired to ${shown(lines[at])}, expected ${shown(wanted[at])}`;
};

const shown = (line: string | undefined): string => (line === undefined ? 'the end of the file' : JSON.stringify(line));

/** The name of the fixed file beside a sample: `debug-on.py` → `debug-on.fixed.py`. */
export const fixedName = (sample: string): string => sample.replace(/\.(\w+)$/u, '.fixed.$1');
