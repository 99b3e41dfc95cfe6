/**
 * How many findings the repairs without a model mend, and whether a repair ever breaks something.
 *
 * Every finding in the weak snippets (`benchmarks/detection/snippets.md`), in the rules' samples, or in files named on the command line is
 * repaired alone: the text after it must parse, the finding must be gone, and no rule may find anything new.
 *
 * Run: `node --conditions=@sallyport/source benchmarks/fix/deterministic.ts [--samples] [--left] [--show] [file or folder …]`
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lineTable, newFileScanner, type FoundInFile } from '@sallyport/analyze';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newRepairer } from '@sallyport/analyze/rewrite';
import { isShared, loadRules } from '@sallyport/analyze/rules';

const flags = new Set(process.argv.slice(2).filter((argument) => argument.startsWith('--')));
const named = process.argv.slice(2).filter((argument) => !flags.has(argument));
const root = join(import.meta.dirname, '../..');

const below = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .map((name) => join(path, name))
        .filter((name) => /\.(?:py|js|mjs|cjs|jsx|ts|tsx)$/u.test(name) && !name.includes('.fixed.'))
        .toSorted()
    : [path];

const snippets = (): readonly { readonly path: string; readonly text: string }[] => {
  const text = readFileSync(join(root, 'benchmarks/detection/snippets.md'), 'utf8');
  return [...text.matchAll(/^## weak (CWE-\d+)\n```python\n(.*?)^```/gms)].map(([, cwe = '', code = ''], index) => ({
    path: `${cwe}-${String(index)}/main.py`,
    text: code,
  }));
};

const fragments = (file: string): readonly { readonly path: string; readonly text: string }[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as { id: number; language: string; cwe: string; code: string }[])
    .filter(({ language }) => language === 'python')
    .map(({ id, cwe, code }) => ({ path: `${cwe}-f${String(id)}/main.py`, text: code }));

const files =
  named.length > 0
    ? named.flatMap((path) =>
        path.endsWith('.json')
          ? fragments(path)
          : below(path).map((name) => ({ path: name, text: readFileSync(name, 'utf8') })),
      )
    : flags.has('--samples')
      ? below(join(root, 'rules')).map((name) => ({
          path: name.slice(root.length + 1),
          text: readFileSync(name, 'utf8'),
        }))
      : snippets();

const ruleFiles = readdirSync(join(root, 'rules'), { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
);
const { rules } = loadRules({
  files: ruleFiles.map((name) => ({ path: `rules/${name}`, text: readFileSync(join(root, 'rules', name), 'utf8') })),
  readShared: () => undefined,
});
const active = rules.filter((rule) => !isShared(rule.at.path) && (rule.meta.profile !== 'deep' || flags.has('--deep')));
const scanner = newFileScanner(active, analyzeLanguages, undefined, { secrets: true });
const repairer = newRepairer(active, analyzeLanguages);

const counts = { findings: 0, fix: 0, proposal: 0, none: 0, broken: 0, stays: 0, fresh: 0 };
const left = new Map<string, number>();
const byRule = new Map<string, { all: number; mended: number }>();

const tally = (findings: readonly FoundInFile[]): Map<string, number> => {
  const table = new Map<string, number>();
  for (const { ruleId } of findings) table.set(ruleId, (table.get(ruleId) ?? 0) + 1);
  return table;
};

for (const { path, text } of files) {
  await scanner.prepare({ path, text });
  const before = scanner.look({ path, text });
  for (const found of before.findings) {
    counts.findings += 1;
    const rule = byRule.get(found.ruleId) ?? { all: 0, mended: 0 };
    byRule.set(found.ruleId, rule);
    rule.all += 1;
    const outcome = await repairer.repairsFor({ ...found, fingerprint: '' }, { path, text }, () =>
      Promise.resolve(undefined),
    );
    const shown = `${path}:${String(found.span.start.line)} ${found.ruleId}`;
    if (outcome.kind === 'none') {
      counts.none += 1;
      left.set(`${found.ruleId}: ${outcome.why}`, (left.get(`${found.ruleId}: ${outcome.why}`) ?? 0) + 1);
      if (flags.has('--show')) console.log(`NONE ${shown}: ${outcome.why}`);
      continue;
    }
    const [best] = outcome.repairs;
    const edits = (best?.edits ?? []).filter((edit) => edit.path === path);
    let repaired = text;
    for (const { start, end, text: put } of edits.toReversed())
      repaired = repaired.slice(0, start) + put + repaired.slice(end);
    const after = scanner.look({ path, text: repaired });
    const had = tally(before.findings);
    const has = tally(after.findings);
    const broken = after.diagnostics.length > before.diagnostics.length;
    const stays = (has.get(found.ruleId) ?? 0) >= (had.get(found.ruleId) ?? 0);
    const fresh = [...has].filter(([id, count]) => id !== found.ruleId && count > (had.get(id) ?? 0)).map(([id]) => id);
    if (broken) counts.broken += 1;
    if (stays) counts.stays += 1;
    if (fresh.length > 0) counts.fresh += 1;
    const good = !broken && !stays && fresh.length === 0;
    if (good) {
      rule.mended += 1;
      counts[best?.kind === 'proposal' ? 'proposal' : 'fix'] += 1;
    }
    if (flags.has('--show') || (!good && flags.has('--left'))) {
      const table = lineTable(text);
      console.log(
        `${good ? 'GOOD' : `BAD ${broken ? 'broken ' : ''}${stays ? 'stays ' : ''}${fresh.join(' ')}`} ${shown} (${best?.kind ?? ''}): ${best?.title ?? ''}; ${best?.changes ?? ''}`,
      );
      for (const { start, end, text: put } of edits)
        console.log(
          `   ${String(table.span(start, end).start.line)}: ${JSON.stringify(text.slice(start, end))} → ${JSON.stringify(put)}`,
        );
    }
  }
}
const mended = counts.fix + counts.proposal;
if (flags.has('--left'))
  for (const [why, count] of [...left].toSorted((a, b) => b[1] - a[1])) console.log(`${String(count)} × ${why}`);
console.log(
  `${String(files.length)} files, ${String(counts.findings)} findings: ${String(mended)} repaired (${((100 * mended) / Math.max(1, counts.findings)).toFixed(1)} %; ` +
    `${String(counts.fix)} fixes, ${String(counts.proposal)} proposals), ${String(counts.none)} without a repair, ` +
    `${String(counts.broken)} do not parse, ${String(counts.stays)} still found, ${String(counts.fresh)} with a new finding`,
);
