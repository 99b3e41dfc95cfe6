/**
 * A table that says of each program of a study which model wrote it for which task → what is judged.
 *
 * The first row names the columns: `path`, `model` and `task` have to be there, `sample`, `cwe` (several with blanks between them), `condition` and `recording` may. Paths are relative to the folder of the study; rows whose file is not there are told. Files that no
 * row names are listed, as with patterns.
 */
import { cweId, cweName } from '@sallyport/core/taxonomy';
import type { StudyPlan, StudySample } from './plan-study.ts';
import { readCsv } from './read-csv.ts';

const columns = ['path', 'model', 'task', 'sample', 'cwe', 'condition', 'recording'] as const;

/** Errors: the sentence of a table that is none. */
export const planByMap = (
  paths: readonly string[],
  csv: string,
): (StudyPlan & { readonly problems: readonly string[] }) | { readonly why: string } => {
  const [head = [], ...rows] = readCsv(csv);
  const names = head.map((one) => one.trim().toLowerCase());
  const missing = ['path', 'model', 'task'].filter((one) => !names.includes(one));
  if (missing.length > 0)
    return { why: `the first row names no column ${missing.join(', ')}; there are ${columns.join(', ')}` };
  const there = new Set(paths);
  const used = new Set<string>();
  const counts = new Map<string, number>();
  const problems: string[] = [];
  const samples: StudySample[] = [];
  rows.forEach((row, i) => {
    const of = (name: (typeof columns)[number]): string => row[names.indexOf(name)]?.trim() ?? '';
    const say = (what: string): void => {
      problems.push(`row ${String(i + 2)}: ${what}`);
    };
    const path = of('path').replaceAll('\\', '/').replace(/^\.\//u, '');
    const [model, task] = [of('model'), of('task')];
    if (model === '' || task === '') return say('no model, or no task');
    if (!there.has(path)) return say(`${path}: no such file in the folder`);
    if (used.has(path)) return say(`${path}: another row has it already`);
    const key = JSON.stringify([model, task, of('condition')]);
    const count = (counts.get(key) ?? 0) + 1;
    const sample = of('sample') === '' ? count : Number(of('sample'));
    if (!Number.isSafeInteger(sample) || sample < 1) return say(`${of('sample')} is no number of a sample`);
    const cwe = [...of('cwe').matchAll(/[^\s,;]+/gu)].map(([one]) => cweId(one) ?? '');
    if (cwe.some((one) => cweName(one) === undefined)) return say(`${of('cwe')} is no weakness that CWE knows`);
    const recording = of('recording');
    if (recording !== '' && !there.has(recording)) return say(`${recording}: no such file in the folder`);
    used.add(path);
    if (recording !== '') used.add(recording);
    counts.set(key, count);
    samples.push({
      path,
      model,
      task,
      sample,
      recording: recording === '' ? undefined : recording,
      ...(cwe.length === 0 ? {} : { cwe }),
      ...(of('condition') === '' ? {} : { condition: of('condition') }),
    });
  });
  return { samples, recordedAlone: [], notUsed: paths.filter((one) => !used.has(one)), problems };
};
