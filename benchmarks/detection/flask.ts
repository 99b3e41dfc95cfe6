/**
 * Mean of TPR − FPR over the enumerated Flask cases (`flask-cases.ts`).
 *
 * Run: `node --conditions=@sallyport/source benchmarks/detection/flask.ts [--misses]`
 */
import { relatedCwe } from '@sallyport/core/taxonomy';
import { flaskCases, helperFiles } from './flask-cases.ts';
import { scanFiles } from './scan-folder.ts';

const cases = flaskCases();
const { findings } = scanFiles({ ...helperFiles, ...Object.fromEntries(cases.map(({ path, text }) => [path, text])) });
const flagged = (path: string, cwe: string): boolean =>
  findings.some((finding) => finding.path === path && finding.cwe.some((found) => relatedCwe(found, cwe)));
/** Findings whose sink lies in a helper still belong to the case that leads there; helpers are shared, so only the sqli helper counts. */
const byKind = Map.groupBy(cases, ({ path }) => path.replace(/^cases\/(.*)_\d+\.py$/, '$1'));

const scores: number[] = [];
for (const [kind, members] of byKind) {
  const positives = members.filter(({ vulnerable }) => vulnerable);
  const negatives = members.filter(({ vulnerable }) => !vulnerable);
  const truePositives = positives.filter(({ path, cwe }) => flagged(path, cwe));
  const falsePositives = negatives.filter(({ path, cwe }) => flagged(path, cwe));
  const tpr = truePositives.length / positives.length;
  const fpr = negatives.length === 0 ? 0 : falsePositives.length / negatives.length;
  scores.push(tpr - fpr);
  console.log(
    `${kind.padEnd(16)} TPR ${(100 * tpr).toFixed(0).padStart(3)} %  FPR ${(100 * fpr).toFixed(0).padStart(3)} %  score ${(100 * (tpr - fpr)).toFixed(0).padStart(4)}   (${positives.length}/${negatives.length})`,
  );
  if (process.argv.includes('--misses')) {
    for (const { path, note } of positives.filter((member) => !truePositives.includes(member)))
      console.log(`    missed  ${path}  ${note}`);
    for (const { path, note } of falsePositives) console.log(`    false   ${path}  ${note}`);
  }
}
console.log(
  `${cases.length} cases, mean of TPR − FPR: ${((100 * scores.reduce((sum, score) => sum + score, 0)) / scores.length).toFixed(1)}`,
);
