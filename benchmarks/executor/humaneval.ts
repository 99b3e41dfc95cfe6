/**
 * HumanEval through `execute`: each task's reference solution with its own test, under the preset that holds when nobody chose.
 *
 * A program is prompt + canonical_solution + test + check(entry_point). Where a CPython 3.12 is at hand, printed text and verdict are compared
 * with its; without one, a task passes when its asserts do. Prints `passed N of 164` and ends with 1 unless all passed. The corpus is no part of
 * the repository; without it the benchmark says so and ends with 0.
 *
 * Usage: node --conditions=@sallyport/source benchmarks/executor/humaneval.ts [HumanEval.jsonl.gz] [path of a python3.12]
 * Source: openai/human-eval, `data/`, MIT.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { execute, newExecutor } from '../../packages/python/src/index.ts';

interface Task {
  readonly task_id: string;
  readonly prompt: string;
  readonly canonical_solution: string;
  readonly test: string;
  readonly entry_point: string;
}

/** How a program ended, as both sides can tell it. */
interface Answer {
  readonly stdout: string;
  /** The last line of the traceback, or nothing. */
  readonly error: string;
}

const corpus = process.argv[2] ?? join(import.meta.dirname, '../../../shared/corpora/HumanEval.jsonl.gz');
const python = process.argv[3] ?? process.env['SALLYPORT_REFERENCE_PYTHON'];

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';

const byCPython = (source: string): Answer | undefined => {
  if (python === undefined) return undefined;
  const { stdout, stderr, error } = spawnSync(python, ['-'], {
    input: source,
    encoding: 'utf8',
    timeout: 60_000,
    env: { PYTHONHASHSEED: '0' },
  });
  if (error !== undefined) throw error;
  return { stdout, error: lastLine(stderr) };
};

const main = async (): Promise<number> => {
  if (!existsSync(corpus)) {
    console.log(`skipped: there is no corpus at ${corpus}; give its path (HumanEval.jsonl.gz)`);
    return 0;
  }
  const tasks = gunzipSync(readFileSync(corpus))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Task);
  await using executor = await newExecutor({ isolation: 'inline' });
  let passed = 0;
  const began = performance.now();
  let ours = 0;
  for (const { task_id: id, prompt, canonical_solution: solution, test, entry_point: entry } of tasks) {
    const source = `${prompt}${solution}\n${test}\ncheck(${entry})\n`;
    const start = performance.now();
    const outcome = await execute(source, { executor });
    ours += performance.now() - start;
    const wanted = byCPython(source) ?? { stdout: outcome.stdout, error: '' };
    const got: Answer = {
      stdout: outcome.stdout,
      error:
        outcome.kind === 'returned' ? '' : 'traceback' in outcome ? lastLine(outcome.traceback) : `(${outcome.kind})`,
    };
    if (got.stdout === wanted.stdout && got.error === wanted.error) passed++;
    else console.log(`${id}: ${JSON.stringify(got)}, but CPython ${JSON.stringify(wanted)}`);
  }
  const against = python === undefined ? 'its own asserts (no CPython was given)' : python;
  console.log(
    `passed ${String(passed)} of ${String(tasks.length)}, against ${against}; ` +
      `${ours.toFixed(0)} ms in our executor, ${(performance.now() - began).toFixed(0)} ms in all`,
  );
  return passed === tasks.length ? 0 : 1;
};

process.exitCode = await main();
