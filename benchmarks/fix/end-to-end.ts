/**
 * What share of the findings in weak files ends as fixed, as a proposal, or not, and why.
 *
 * `weak-files/` holds Python files as people and models write them; nothing in them is run outside the executor. Each file is repaired as
 * `sallyport fix` does it without a model and without the project's commands: finding after finding, what is fixed counts for the rest.
 * Fixed counts only what the command would write without being asked; what went with an earlier repair counts with it.
 *
 * Run after `npm run build`: node --conditions=@sallyport/source benchmarks/fix/end-to-end.ts [-v] [--diff] [NAME | folder or file …]
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unifiedDiff } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { newRepairer } from '@sallyport/analyze/rewrite';
import { newProgramRunner } from '../../packages/cli/src/fix/new-program-runner.ts';
import { newScanner } from '../../packages/cli/src/fix/new-scanner.ts';
import { type Repaired, repairFiles } from '../../packages/cli/src/fix/repair-files.ts';
import { readRules } from '../../packages/cli/src/rules-in/read-rules.ts';

const words = process.argv.slice(2);
const isVerbose = words.includes('-v');
const own = join(import.meta.dirname, 'weak-files');
const named = words.filter((word) => !word.startsWith('-'));
const places = named.filter((name) => name.includes('/'));
const names = named.filter((name) => !name.includes('/'));

const below = (place: string): readonly string[] =>
  statSync(place).isDirectory()
    ? readdirSync(place, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.py(?:\.txt)?$/u.test(name))
        .toSorted()
        .map((name) => join(place, name))
    : [place];

const pack = await readRules([], process.cwd(), 'default');
const scanner = newScanner(pack, own, 30_000);
const repairer = newRepairer(pack.rules, analyzeLanguages);
const reader = newCodeReader(analyzeLanguages);
await using programs = newProgramRunner();
programs.warm();

const results: Repaired[] = [];
const files = (places.length > 0 ? places : [own])
  .flatMap(below)
  .filter((place) => names.length === 0 || names.some((name) => place.includes(name)));
for (const place of files) {
  const path = basename(place).replace(/\.txt$/u, '');
  const began = readFileSync(place, 'utf8');
  const texts = new Map([[path, began]]);
  const { findings } = await scanner.look([{ path, text: began }]);
  for await (const repaired of repairFiles(
    findings.filter(({ suppression }) => suppression === undefined),
    {
      repairer,
      scanner,
      tools: {
        reader,
        programs,
        read: (wanted) => Promise.resolve(texts.get(wanted)),
        clock: () => performance.now(),
      },
      keep: () => Promise.resolve(true),
      decide: (_, { verdict }) => Promise.resolve(verdict.kind === 'fixed' ? 'accept' : 'skip'),
      signal: new AbortController().signal,
    },
  )) {
    results.push(repaired);
    if (repaired.outcome === 'accepted')
      for (const text of repaired.judgements[0]?.texts ?? []) texts.set(text.path, text.text);
    if (isVerbose) show(repaired);
  }
  const now = texts.get(path) ?? began;
  const outline = await reader.outline({ path, text: now });
  if ('problem' in outline) {
    process.stdout.write(`!! ${path} no longer parses: ${outline.problem}\n`);
    process.exitCode = 1;
  }
  if (words.includes('--diff')) process.stdout.write(unifiedDiff(path, began, now));
}

const share = (part: number): string =>
  `${String(part)} of ${String(results.length)} (${((100 * part) / Math.max(1, results.length)).toFixed(1)} %)`;
const count = (...outcomes: readonly Repaired['outcome'][]): number =>
  results.filter(({ outcome }) => outcomes.includes(outcome)).length;
const compared = results.filter(
  ({ outcome, judgements: [best] }) =>
    outcome === 'accepted' &&
    best?.evidence.some(({ gate, state }) => gate === 'behaviour equal' && state === 'passed'),
).length;
const replayed = results.filter(
  ({ outcome, judgements: [best] }) =>
    outcome === 'accepted' && best?.evidence.some(({ gate, state }) => gate === 'exploit fails' && state === 'passed'),
).length;
if (words.includes('--why')) {
  for (const [why, same] of [...Map.groupBy(results, reason)].toSorted((a, b) => b[1].length - a[1].length))
    process.stdout.write(`${String(same.length)} × ${why}\n`);
}
const fixed = count('accepted', 'gone before');
process.stdout.write(
  `${String(files.length)} files, ${String(results.length)} findings\n` +
    `fixed: ${share(fixed)}; bar: 40 %; behaviour compared in ${String(compared)}, attacks replayed in ${String(replayed)}\n` +
    `proposed: ${share(count('proposed'))}\nnot fixed, a gate failed: ${share(results.filter(({ outcome, judgements }) => outcome === 'not fixed' && judgements.length > 0).length)}\n` +
    `not fixed, no repair: ${share(results.filter(({ outcome, judgements }) => outcome === 'not fixed' && judgements.length === 0).length)}\n`,
);

function show({ finding, judgements, why, outcome }: Repaired): void {
  const [best] = judgements;
  process.stdout.write(
    `${finding.path}:${String(finding.span.start.line)} ${finding.ruleId}: ${outcome}: ${best === undefined ? why : `${best.verdict.text} | ${best.candidate.kind}: ${best.candidate.title}`}\n`,
  );
  for (const { verdict } of judgements.slice(1)) process.stdout.write(`      also: ${verdict.text}\n`);
  for (const { gate, state, text, details, milliseconds } of best?.evidence ?? [])
    if (gate === 'behaviour equal' || gate === 'exploit fails')
      process.stdout.write(
        `      ${gate}: ${state}: ${text} (${milliseconds.toFixed(0)} ms)${details.map((one) => `\n        ${one}`).join('')}\n`,
      );
}

function reason({ finding, judgements, why, outcome }: Repaired): string {
  const [best] = judgements;
  if (best === undefined) return `${outcome}: ${finding.ruleId}: ${why}`;
  const behaviour = best.evidence.find(({ gate }) => gate === 'behaviour equal');
  return outcome === 'proposed'
    ? `proposed: ${finding.ruleId}: ${behaviour?.text ?? ''}`
    : outcome === 'not fixed'
      ? `not fixed: ${finding.ruleId}: ${best.verdict.text}`
      : `${outcome}: behaviour ${behaviour?.state ?? ''}: ${behaviour?.state === 'passed' ? '' : (behaviour?.text ?? '')}`;
}
