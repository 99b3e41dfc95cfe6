import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Rule } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import {
  fixedName,
  fixSample,
  judgeFixed,
  newMatcher,
  runSample,
  runTaintRules,
  untried,
  type Disagreement,
} from '@sallyport/analyze/rule-tests';
import type { Parsed } from '../arguments/option.ts';
import { type ExitCode, exitCode } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { checkRules } from '../rules-in/check-rules.ts';
import { loadRuleFiles } from '../rules-in/load-files.ts';
import { UsageError } from '../usage-error.ts';

/**
 * `sallyport rules test`: samples lie beside `x.yaml` as `x.py`, `x.js`, …, and say in comments what must be found; `x.fixed.py`
 * holds the sample after all repairs of its rules. Exit code 1 when one disagrees.
 */
export const run = async ({ operands }: Parsed, io: Io): Promise<ExitCode> => {
  if (operands.length === 0) throw new UsageError('which rule files?', 'sallyport rules test my-rules/');
  const pack = loadRuleFiles(operands, io.cwd);
  const broken = [...pack.diagnostics.filter(({ level }) => level === 'error'), ...(await checkRules(pack.rules))];
  for (const { text } of broken) io.out(`${text}\n`);
  const matcher = newMatcher(analyzeLanguages);
  let failures = broken.length;
  let samples = 0;
  const say = (line: string): void => {
    failures += 1;
    io.out(`${line}\n`);
  };
  for (const [path, rules] of Map.groupBy(pack.rules, (rule) => rule.at.path)) {
    const annotations = [];
    for (const sample of samplesBeside(resolve(io.cwd, path))) {
      samples += 1;
      const shown = join(dirname(path), basename(sample));
      const tried = await runSample({
        path: shown,
        text: readFileSync(sample, 'utf8'),
        rules,
        languages: analyzeLanguages,
        matcher,
        runTaintRules,
      });
      annotations.push(...tried.annotations);
      const beside = resolve(dirname(sample), fixedName(basename(sample)));
      if (existsSync(beside)) {
        const text = readFileSync(sample, 'utf8');
        const fixed = await fixSample({ path: shown, text, rules, others: pack.rules, languages: analyzeLanguages });
        for (const wrong of judgeFixed(fixed, readFileSync(beside, 'utf8')))
          say(`${join(dirname(path), basename(beside))}: ${wrong}`);
      }
      for (const { kind, ruleId, line } of tried.disagreements)
        say(`${shown}:${String(line)}: ${ruleId}: ${explained[kind]}`);
    }
    for (const { ruleId, lacks } of untried(idsOf(rules), annotations))
      say(`${path}: ${ruleId}: no sample marked ${lacks}`);
  }
  io.out(`${String(pack.rules.length)} rules, ${String(samples)} samples, ${String(failures)} failures\n`);
  return failures > 0 ? exitCode.gateNotMet : exitCode.ok;
};

const idsOf = (rules: readonly Rule[]): readonly string[] => rules.map((rule) => rule.meta.id);

const endings: ReadonlySet<string> = new Set([
  'py',
  'js',
  'jsx',
  'mjs',
  'cjs',
  'ts',
  'tsx',
  'html',
  'vue',
  'svelte',
  'ipynb',
  'ejs',
  'hbs',
  'pug',
  'njk',
]);

const samplesBeside = (rulePath: string): readonly string[] => {
  const stem = basename(rulePath).replace(/\.ya?ml$/u, '');
  return readdirSync(dirname(rulePath))
    .filter(
      (name) => name.startsWith(`${stem}.`) && !name.includes('.fixed.') && endings.has(name.split('.').at(-1) ?? ''),
    )
    .map((name) => join(dirname(rulePath), name))
    .toSorted();
};

const explained: Readonly<Record<Disagreement['kind'], string>> = {
  missed: 'not found, but marked ruleid',
  unexpected: 'found, but not marked',
  forbidden: 'found, but marked ok',
  'todo-passes': 'marked todo, but right by now: change the mark',
  'unknown-rule': 'marked for a rule that the file beside does not define for this language',
  'no-mark': 'no mark',
};
