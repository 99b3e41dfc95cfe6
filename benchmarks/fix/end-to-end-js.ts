/**
 * What becomes of all findings in vulnerable JavaScript and TypeScript files, the way `sallyport fix` goes: repaired in turn, judged by all gates
 * that can be had without a project (Node in a closed process among them), what holds accepted.
 *
 * Each file in `end-to-end-js/` is a program of its own; lines `// feature: …` at its head are expressions that what it does must still
 * match afterwards. Counted is what is fixed with all available gates passed; proposals are not.
 *
 * Run: node --conditions=@sallyport/source benchmarks/fix/end-to-end-js.ts [-v] [NAME | FOLDER/]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { newRepairer } from '@sallyport/analyze/rewrite';
import { newProgramRunner } from '../../packages/cli/src/fix/new-program-runner.ts';
import { newScanner } from '../../packages/cli/src/fix/new-scanner.ts';
import { newScriptPlayer } from '../../packages/cli/src/fix/new-script-player.ts';
import { repairFiles } from '../../packages/cli/src/fix/repair-files.ts';
import { readRules } from '../../packages/cli/src/rules-in/read-rules.ts';

const words = process.argv.slice(2);
const isVerbose = words.includes('-v');
const named = words.find((word) => !word.startsWith('-'));
const only = named?.includes('/') === true ? undefined : named;
const folder = named?.includes('/') === true ? named : join(import.meta.dirname, 'end-to-end-js');
const pack = await readRules([], process.cwd(), 'default');
const reader = newCodeReader(analyzeLanguages);
const scripts = newScriptPlayer();
await using programs = newProgramRunner();

const counts = { files: 0, findings: 0, fixed: 0, proposed: 0, broken: 0, lost: 0 };
const left = new Map<string, number>();
const note = (why: string): void => {
  left.set(why, (left.get(why) ?? 0) + 1);
};

for (const entry of readdirSync(folder).toSorted()) {
  const path = entry.replace(/\.txt$/u, '');
  if (only !== undefined && !path.includes(only)) continue;
  const whole = readFileSync(join(folder, entry), 'utf8');
  const features = [...whole.matchAll(/^\/\/ feature: (.*)\n/gmu)].map(([, pattern = '']) => new RegExp(pattern, 'u'));
  let text = whole.replaceAll(/^\/\/ feature: .*\n/gmu, '');
  const scanner = newScanner(pack, folder, 30_000);
  const { findings } = await scanner.look([{ path, text }]);
  counts.files += 1;
  const read = (asked: string): Promise<string | undefined> => Promise.resolve(asked === path ? text : undefined);
  for await (const { finding, judgements, why, outcome } of repairFiles(findings, {
    repairer: newRepairer(pack.rules, analyzeLanguages),
    scanner,
    tools: { reader, read, programs, scripts, clock: () => performance.now() },
    decide: (_, best) => Promise.resolve(best.verdict.kind === 'fixed' ? 'accept' : 'skip'),
    keep: () => Promise.resolve(true),
    signal: new AbortController().signal,
  })) {
    counts.findings += 1;
    const [best] = judgements;
    if (outcome === 'accepted' || outcome === 'gone before') {
      counts.fixed += 1;
      text = best?.texts.find((one) => one.path === path)?.text ?? text;
    } else if (outcome === 'proposed') {
      counts.proposed += 1;
      const missing = best?.evidence
        .filter(({ gate, state }) => gate === 'behaviour equal' && state !== 'passed')
        .map(({ text: said }) => said);
      note(`${finding.ruleId}: proposal: ${missing?.join('; ') ?? ''}`);
    } else note(`${finding.ruleId}: ${best?.verdict.text ?? why}`);
    if (isVerbose)
      process.stdout.write(
        `${path}:${String(finding.span.start.line)} ${finding.ruleId} → ${outcome}: ${best?.verdict.text ?? why}\n${(
          best?.evidence ?? []
        )
          .filter(({ gate }) => gate === 'exploit fails' || gate === 'behaviour equal')
          .map(({ gate, state, text: said }) => `    ${gate}: ${state}: ${said}\n`)
          .join('')}`,
      );
  }
  const outline = await reader.outline({ path, text });
  if ('problem' in outline) {
    counts.broken += 1;
    process.stdout.write(`!! ${path} no longer parses: ${outline.problem}\n`);
  }
  for (const feature of features)
    if (!feature.test(text)) {
      counts.lost += 1;
      process.stdout.write(`!! ${path} no longer does ${String(feature)}\n`);
    }
  if (words.includes('--show')) process.stdout.write(`${text}\n`);
}

for (const [why, count] of [...left].toSorted((a, b) => b[1] - a[1]))
  process.stdout.write(`${String(count)} × ${why}\n`);
const share = (100 * counts.fixed) / Math.max(1, counts.findings);
process.stdout.write(
  `${String(counts.files)} files, ${String(counts.findings)} findings: ${String(counts.fixed)} fixed with all available gates passed (${share.toFixed(1)} %; bar 40 %), ` +
    `${String(counts.proposed)} proposed, ${String(counts.broken)} files no longer parse, ${String(counts.lost)} features lost\n`,
);
if (share < 40 || counts.broken + counts.lost > 0) process.exitCode = 1;
