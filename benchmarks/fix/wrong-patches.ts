/**
 * How many wrong patches the gates let through, and how many right ones they keep out.
 *
 * Each file in `wrong-patches/` is a weak program and, below it, what a model might answer: `=== right: …` or one of five kinds of wrong
 * (`feature deleted`, `check removed`, `sink renamed`, `encoding variant`, `new weakness`). A scripted model gives all of them to the
 * judge. Accepted means that no gate failed, which is what `--accept-proposals` would write; project commands take no part.
 *
 * Run after `npm run build`: node benchmarks/fix/wrong-patches.ts [-v] [-e] [--folder DIR] [NAME]
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { judge } from '@sallyport/assist';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newCodeReader } from '@sallyport/analyze/outline';
import { severities, type Finding } from '@sallyport/core';
import { newProgramRunner } from '../../packages/cli/src/fix/new-program-runner.ts';
import { newScriptPlayer } from '../../packages/cli/src/fix/new-script-player.ts';
import { newScanner } from '../../packages/cli/src/fix/new-scanner.ts';
import { readRules } from '../../packages/cli/src/rules-in/read-rules.ts';
import { samples, type Patch } from './patch-samples.ts';

const words = process.argv.slice(2);
const isVerbose = words.includes('-v');
const folderAt = words.indexOf('--folder');
const folder = folderAt < 0 ? join(import.meta.dirname, 'wrong-patches') : resolve(words[folderAt + 1] ?? '');
const only = words.find((word, at) => !word.startsWith('-') && (folderAt < 0 || at !== folderAt + 1));
const pack = await readRules([], process.cwd(), 'deep');
const scanner = newScanner(pack, folder, 30_000);
await using programs = newProgramRunner();
const tools = {
  programs,
  scripts: newScriptPlayer(),
  scanner,
  reader: newCodeReader(analyzeLanguages),
  read: () => Promise.resolve(undefined),
  clock: () => performance.now(),
};

interface Judged {
  readonly patch: Patch;
  readonly name: string;
  readonly isAccepted: boolean;
  readonly isFixed: boolean;
  readonly text: string;
}

const judged: Judged[] = [];
for (const entry of readdirSync(folder).toSorted()) {
  const name = entry.replace(/\.txt$/u, '');
  if (only !== undefined && !name.includes(only)) continue;
  const { base, patches } = samples(name, readFileSync(join(folder, entry), 'utf8'));
  const file = { path: name, text: base };
  const before = await scanner.look([file]);
  const [finding] = before.findings.toSorted((a, b) => rank(a) - rank(b));
  if (finding === undefined) {
    process.stdout.write(`${name}: nothing is found in the weak program\n`);
    process.exitCode = 1;
    continue;
  }
  if (isVerbose)
    process.stdout.write(
      `${name}: ${finding.ruleId} ${finding.cwe.join(' ')} line ${String(finding.span.start.line)}\n`,
    );
  for (const patch of patches) {
    const { verdict, evidence } = await judge(
      {
        origin: 'model',
        title: patch.title,
        kind: 'proposal',
        changes: 'a model wrote it',
        edits: [{ path: name, start: 0, end: base.length, text: patch.text }],
        todo: [],
      },
      { finding, file, before },
      tools,
    );
    const one = {
      patch,
      name,
      isAccepted: verdict.kind !== 'not fixed',
      isFixed: verdict.kind === 'fixed',
      text: verdict.text,
    };
    judged.push(one);
    if (words.includes('-e'))
      for (const { gate, state, text, details } of evidence)
        process.stdout.write(`      ${[`${gate}: ${state}: ${text}`, ...details].join('\n        ')}\n`);
    const isWrongly = one.isAccepted !== (patch.kind === 'right');
    if (isVerbose || isWrongly)
      process.stdout.write(`${isWrongly ? '!!' : '  '} ${name} · ${patch.kind}: ${patch.title} → ${verdict.text}\n`);
  }
}

const share = (part: number, whole: number): string =>
  `${String(part)} of ${String(whole)} (${((100 * part) / Math.max(1, whole)).toFixed(1)} %)`;
for (const [kind, own] of Map.groupBy(judged, ({ patch }) => patch.kind))
  process.stdout.write(`${kind}: ${share(own.filter(({ isAccepted }) => isAccepted).length, own.length)} accepted\n`);
const wrong = judged.filter(({ patch }) => patch.kind !== 'right');
const right = judged.filter(({ patch }) => patch.kind === 'right');
const accepted = wrong.filter(({ isAccepted }) => isAccepted).length;
const claimed = wrong.filter(({ isFixed }) => isFixed).length;
process.stdout.write(
  `wrong patches accepted: ${share(accepted, wrong.length)}; bar: below 5 %; claimed fixed: ${String(claimed)}\n`,
);
process.stdout.write(
  `right patches accepted: ${share(right.filter(({ isAccepted }) => isAccepted).length, right.length)}\n`,
);
if (accepted / Math.max(1, wrong.length) >= 0.05) process.exitCode = 1;

function rank({ severity, span }: Finding): number {
  return severities.indexOf(severity) * 1e6 + span.start.line;
}
