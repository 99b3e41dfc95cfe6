/**
 * Our C interpreter against our own verdicts on the programs of `datasets/c-programs`, and how long it takes.
 *
 *     node --conditions=@sallyport/source benchmarks/eval/c-programs.ts [folder]
 *
 * Time is taken twice: the first look at each file in this process (as a scan meets it), and once more when the engine has compiled what is hot.
 * Without verdicts in their first lines, files of a folder are only counted and timed.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineC, judgedBy } from '@sallyport/analyze/c-values';

const folder = process.argv[2] ?? join(import.meta.dirname, '../../datasets/c-programs');
const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.c'));
const counts = {
  flaggedInsecure: 0,
  insecure: 0,
  flaggedMeaning: 0,
  meaning: 0,
  flaggedSecure: 0,
  secure: 0,
  flagged: 0,
  gaveUp: 0,
  /** Good ones that were looked at to the end, and those of them of which nothing was left open. */
  ended: 0,
  certain: 0,
};
const times: number[] = [];
for (const name of names) {
  const text = readFileSync(join(folder, name), 'utf8');
  const from = performance.now();
  const { findings, gaveUp, undecided } = examineC(text);
  times.push(performance.now() - from);
  // What is known to be judged wrongly (`todo-`) counts like everything else.
  const [, verdict] = /^\/\/ judged: (?:todo-)?(\S+)/u.exec(text) ?? [];
  const memory = findings.some(({ rule }) => judgedBy(rule) === 'memory');
  const meaning = findings.some(({ rule }) => judgedBy(rule) === 'meaning');
  counts.flagged += memory || meaning ? 1 : 0;
  counts.gaveUp += gaveUp.length > 0 ? 1 : 0;
  if (verdict === 'insecure') {
    counts.insecure++;
    counts.flaggedInsecure += memory ? 1 : 0;
  } else if (verdict === 'insecure-meaning') {
    counts.meaning++;
    counts.flaggedMeaning += meaning ? 1 : 0;
  } else if (verdict === 'secure') {
    counts.secure++;
    counts.flaggedSecure += memory || meaning ? 1 : 0;
    const ended = findings.length === 0 && gaveUp.length === 0;
    counts.ended += ended ? 1 : 0;
    counts.certain += ended && undecided.length === 0 ? 1 : 0;
  }
}
const warm = performance.now();
for (const name of names) examineC(readFileSync(join(folder, name), 'utf8'));
const second = (performance.now() - warm) / Math.max(1, names.length);
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): string =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
console.log(`${names.length} programs: ${counts.flagged} flagged, ${counts.gaveUp} with something given up`);
console.log(
  `insecure (memory): ${counts.flaggedInsecure} of ${counts.insecure} flagged; insecure (meaning): ${counts.flaggedMeaning} of ${counts.meaning}; secure: ${counts.flaggedSecure} of ${counts.secure} flagged; of ${counts.ended} that were looked at to the end ${counts.certain} leave nothing open`,
);
console.log(
  `first look: median ${at(0.5)} ms, 95 % ${at(0.95)} ms, longest ${at(1)} ms a file; second: ${second.toFixed(1)} ms a file on average`,
);
