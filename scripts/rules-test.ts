/**
 * Runs the annotated samples beside the rules: `rules-test.ts [path…]` (default `rules`).
 *
 * For every `x.yaml` the samples are `x.py`, `x.js`, `x.jsx`, `x.mjs`, `x.ts`, `x.tsx`, `x.html`, `x.vue`, `x.svelte`, templates beside it (and `x.<anything>.<ext>`, but not
 * `x.fixed.<ext>`). Prints what the loader says and every line where sample and rule disagree. Exit code 1 when there is any.
 *
 * Where a rule's findings can be repaired, `x.fixed.<ext>` holds the sample after all repairs: it must be equal to what the repairs make,
 * and no rule of the pack may find anything new in it. `--write-fixed` writes those files, to be read by a person before they are kept;
 * `--left` prints what could not be repaired, and why.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { javascriptLanguage } from '../packages/analyze/src/languages/javascript/index.ts';
import { pythonLanguage } from '../packages/analyze/src/languages/python/index.ts';
import { newMatcher, parsePattern } from '../packages/analyze/src/match/new-matcher.ts';
import type { Disagreement } from '../packages/analyze/src/rule-tests/judge-sample.ts';
import { untried } from '../packages/analyze/src/rule-tests/judge-sample.ts';
import { fixSample } from '../packages/analyze/src/rule-tests/fix-sample.ts';
import { fixedName, judgeFixed } from '../packages/analyze/src/rule-tests/judge-fixed.ts';
import { runSample, type RunTaintRules } from '../packages/analyze/src/rule-tests/run-sample.ts';
import { checkBindings } from '../packages/analyze/src/match/check-bindings.ts';
import { checkPatterns } from '../packages/analyze/src/match/check-patterns.ts';
import { isShared, loadRules } from '../packages/analyze/src/rules/load.ts';

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
const languages = [pythonLanguage, javascriptLanguage];

const ruleFilesBelow = (path: string): readonly string[] => {
  if (!statSync(path).isDirectory()) {
    // A sample stands for its rule.
    const rule = /\.ya?ml$/u.test(path) ? path : join(dirname(path), `${basename(path).split('.')[0] ?? ''}.yaml`);
    return existsSync(rule) ? [rule] : [];
  }
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/u.test(name) && !isShared(name))
    .map((name) => join(path, name))
    .toSorted();
};

const samplesOf = (rule: string): readonly string[] => {
  const stem = basename(rule).replace(/\.ya?ml$/u, '');
  return readdirSync(dirname(rule))
    .filter(
      (name) => name.startsWith(`${stem}.`) && !name.includes('.fixed.') && endings.has(name.split('.').at(-1) ?? ''),
    )
    .map((name) => join(dirname(rule), name))
    .toSorted();
};

const flowEntry = new URL('../packages/analyze/src/flow/index.ts', import.meta.url);
const loadFlow = async (): Promise<{ readonly runTaintRules?: RunTaintRules }> => {
  if (!existsSync(flowEntry)) return {};
  try {
    return (await import(flowEntry.href)) as { readonly runTaintRules?: RunTaintRules };
  } catch (error) {
    console.log(`the flow engine does not load: ${error instanceof Error ? error.message : String(error)}`);
    return {};
  }
};
const flow = await loadFlow();

const explain: Readonly<Record<Disagreement['kind'], string>> = {
  missed: 'not found, but marked ruleid',
  unexpected: 'found, but not marked',
  forbidden: 'found, but marked ok',
  'todo-passes': 'marked todo, but right by now: change the mark',
  'unknown-rule': 'marked for a rule that the file beside does not define for this language',
  'no-mark': 'no mark',
};

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const paths = process.argv.slice(2).filter((argument) => !flags.has(argument));
const files = [...new Set((paths.length === 0 ? ['rules'] : paths).flatMap((path) => [...ruleFilesBelow(path)]))];
const loaded = loadRules({
  files: files.map((path) => ({ path: relative('.', path), text: readFileSync(path, 'utf8') })),
  readShared: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
});
/** All rules: the ones that a repair must not wake. */
const pack = loadRules({
  files: ruleFilesBelow('rules').map((path) => ({ path, text: readFileSync(path, 'utf8') })),
  readShared: (path) => (existsSync(path) ? readFileSync(path, 'utf8') : undefined),
}).rules;
const counts = { rules: loaded.rules.length, files: 0, failures: 0, skipped: 0, repaired: 0, left: 0 };
for (const diagnostic of loaded.diagnostics) {
  console.log(diagnostic.text);
  if (diagnostic.level === 'error') counts.failures += 1;
}
const checkRepairs = async (sample: string, rules: typeof loaded.rules): Promise<void> => {
  if (!rules.some(({ meta, fix, fixRegex }) => (meta.rewrites ?? fix ?? fixRegex) !== undefined)) return;
  const path = relative('.', sample);
  const fixed = await fixSample({ path, text: readFileSync(sample, 'utf8'), rules, others: pack, languages });
  const beside = fixedName(sample);
  counts.repaired += fixed.repaired;
  counts.left += fixed.left.length;
  if (flags.has('--left'))
    for (const { ruleId, line, why } of fixed.left) console.log(`${path}:${line}: ${ruleId}: left: ${why}`);
  if (flags.has('--write-fixed') && fixed.repaired > 0) writeFileSync(beside, fixed.text);
  const expected = existsSync(beside) ? readFileSync(beside, 'utf8') : undefined;
  const wrong = [
    ...judgeFixed(fixed, expected),
    ...(fixed.repaired > 0 && expected === undefined ? ['there is no such file: --write-fixed makes it'] : []),
  ];
  for (const text of wrong) {
    counts.failures += 1;
    console.log(`${relative('.', beside)}: ${text}`);
  }
};

const matcher = newMatcher(languages);
for (const id of ['python', 'javascript', 'typescript', 'tsx'] as const) {
  if (loaded.rules.some((rule) => rule.languages.includes(id)))
    await languages.find((one) => one.ids.includes(id))?.load(id);
}
const checked = checkPatterns(loaded.rules, (text, id) => parsePattern(languages, text, id));
for (const diagnostic of checked) {
  console.log(diagnostic.text);
  counts.failures += 1;
}
for (const diagnostic of checkBindings(loaded.rules)) console.log(`warning: ${diagnostic.text}`);
for (const file of files) {
  const rules = loaded.rules.filter((rule) => rule.at.path === relative('.', file));
  if (rules.length === 0) continue;
  const samples = samplesOf(file);
  const annotations = [];
  let skippedHere = 0;
  for (const sample of samples) {
    counts.files += 1;
    const run = await runSample({
      path: relative('.', sample),
      text: readFileSync(sample, 'utf8'),
      rules,
      languages,
      matcher,
      runTaintRules: flow.runTaintRules,
    });
    annotations.push(...run.annotations);
    await checkRepairs(sample, rules);
    skippedHere += run.skipped.length;
    for (const { kind, ruleId, line } of run.disagreements) {
      counts.failures += 1;
      console.log(`${relative('.', sample)}:${line}: ${ruleId}: ${explain[kind]}`);
    }
  }
  if (skippedHere > 0) counts.skipped += rules.length;
  for (const { ruleId, lacks } of untried(
    rules.map((rule) => rule.meta.id),
    annotations,
  )) {
    counts.failures += 1;
    console.log(`${relative('.', file)}: ${ruleId}: no sample marked ${lacks}`);
  }
}
for (const diagnostic of matcher.diagnostics()) if (diagnostic.kind !== 'rule-pattern') console.log(diagnostic.text);
if (counts.skipped > 0) console.log(`${counts.skipped} taint rules were not tried: there is no flow engine yet`);
console.log(
  `${counts.rules} rules, ${counts.files} samples, ${counts.repaired} findings repaired, ${counts.left} left, ${counts.failures} failures`,
);
process.exitCode = counts.failures > 0 ? 1 : 0;
