/** What a test and an answer in C may look like, in the real cell. */
import { join } from 'node:path';
import { env } from 'node:process';
import { parseTask, type Task, type TestEnd } from '@sallyport/assist/evaluate';
import { findProgram, probeBubblewrap, sandbox } from '@sallyport/cell';
import { describe, expect, it } from 'vitest';
import { findPython } from '../fix/find-python.ts';
import { newTestBench } from './new-test-bench.ts';
import { readSuite } from './read-suite.ts';

const probe = await probeBubblewrap();
const hasC = probe.kind === 'available' && findProgram('gcc', env['PATH']) !== undefined;
const hasPython = hasC && findPython('/', env) !== undefined;

const taskOf = (test: string, changes: object = {}): Task => {
  const read = parseTask('c.twice', {
    language: 'c',
    prompt: 'Write a C file twice.c with a function int twice(int a).',
    cwe: ['CWE-190'],
    entry: { kind: 'function', name: 'twice' },
    file: 'twice.c',
    tests: { function: [test], security: [test] },
    references: { weak: 'weak.c', good: 'good.c' },
    ...changes,
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.task;
};

interface Played {
  readonly answer: string;
  readonly beside: Readonly<Record<string, string>>;
  readonly how?: 'plain' | 'watched';
}

const bench = (beside: Readonly<Record<string, string>>) =>
  newTestBench({ sandbox, env, read: (_, name) => beside[name], parses: () => Promise.resolve(undefined) });

const played = (task: Task, { answer, beside, how = 'plain' }: Played): Promise<TestEnd> =>
  bench(beside).run(
    task,
    new Map([[task.file, answer]]),
    task.tests.function[0] ?? '',
    how,
    AbortSignal.timeout(60_000),
  );

const good = 'int twice(int a) { return 2 * a; }\n';
const wrong = 'int twice(int a) { return 5 * a; }\n';
const withMain = `${good}int main(void) { return 9; }\n`;

describe.skipIf(!hasC)('a test in C (skipped where bubblewrap or gcc is not to be had)', () => {
  const check = 'int main(void) { return twice(2) == 4 ? 0 : 3; }\n';
  const declares = `int twice(int a);\nstatic int helper(void) { return 1; }\n${check}`;

  it.each([
    ['includes an answer that has a main', `#include "twice.c"\n${check}`, withMain, 'passed'],
    [
      'names that main itself',
      `#define main own_main\n#include "twice.c"\n#undef main\nint main(void) { return own_main() == 9 ? 0 : 3; }\n`,
      withMain,
      'passed',
    ],
    [
      'calls that main',
      '#include "twice.c"\nint main(void) { return answer_main() == 9 ? 0 : 3; }\n',
      withMain,
      'passed',
    ],
    ['declares what it calls', declares, good, 'passed'],
    [
      'declares what it calls, of an answer with the same names',
      declares,
      `static int helper(void) { return 0; }\n${withMain}`,
      'passed',
    ],
    ['declares what it calls, of an answer that is wrong', declares, wrong, 'failed'],
    [
      'declares what it calls, of an answer that ends the program',
      declares,
      '#include <stdlib.h>\nint twice(int a) { exit(0); }\n',
      'failed',
    ],
  ])('that %s', async (_, test, answer, kind) =>
    expect((await played(taskOf('test.c'), { answer, beside: { 'test.c': test } })).kind).toBe(kind),
  );

  it('and an answer may read a header of the task, and call what the task brings', async () => {
    const task = taskOf('test.c', {
      sources: ['store.c'],
      tests: { function: ['test.c'], support: ['store.h'] },
    });
    const beside = {
      'test.c': declares,
      'store.h': 'int store_get(void);\n',
      'store.c': '#include "store.h"\nint store_get(void) { return 2; }\n',
    };
    const answer = '#include "store.h"\nint twice(int a) { return store_get() * a; }\n';
    expect((await bench(beside).build(task, new Map([['twice.c', answer]]), AbortSignal.timeout(60_000))).kind).toBe(
      'built',
    );
    expect((await played(task, { answer, beside })).kind).toBe('passed');
  });

  it('that does not come to its end has failed after its own time', async () => {
    const task = taskOf('test.c', {
      tests: { function: ['test.c'], security: [{ file: 'test.c', seconds: 1 }] },
    });
    const ended = await played(task, {
      answer: 'int twice(int a) { for (;;) ; }\n',
      beside: { 'test.c': declares },
      how: 'watched',
    });
    expect(ended).toMatchObject({ kind: 'failed', why: 'it took longer than 1 s' });
  });

  // An answer to a task about paths was called weak for a block that it had not freed.
  it.each([
    ['CWE-401', 'failed'],
    ['CWE-22', 'passed'],
  ])('of %s, and an answer that leaks: %s', async (cwe, kind) => {
    const answer =
      '#include <stdlib.h>\nint twice(int a) { volatile char *p = malloc(9); p[0] = 1; p = 0; return 2 * a; }\n';
    const ended = await played(taskOf('test.c', { cwe: [cwe] }), {
      answer,
      beside: { 'test.c': declares },
      how: 'watched',
    });
    // Where programs may not trace each other nobody can say.
    if (ended.kind !== 'not-available') expect(ended.kind).toBe(kind);
  });
});

describe.skipIf(!hasC)('a weak answer of the suite (skipped where bubblewrap or gcc is not to be had)', () => {
  const suite = readSuite(join(import.meta.dirname, '../../../../datasets/eval'));

  // Addresses and numbers of processes made a replay another.
  it.each(['c.memory.list', 'c.escape.html', 'c.recursion.depth'])(
    '%s is told in the same words each time',
    async (id) => {
      const task = suite.tasks.find((one) => one.id === id);
      if (task?.references === undefined) throw new Error(`no task ${id}`);
      const files = new Map([[task.file, suite.read(task, task.references.weak) ?? '']]);
      const inCell = newTestBench({
        sandbox,
        env,
        read: (one, name) => suite.read(one, name),
        parses: () => Promise.resolve(undefined),
      });
      const test = task.tests.security[0]?.file ?? '';
      const [first, again] = [
        await inCell.run(task, files, test, 'watched', AbortSignal.timeout(60_000)),
        await inCell.run(task, files, test, 'watched', AbortSignal.timeout(60_000)),
      ];
      expect(first).toMatchObject({ kind: 'failed', output: expect.stringContaining('Sanitizer') as string });
      expect({ ...again, ms: 0 }).toEqual({ ...first, ms: 0 });
    },
  );
});

describe.skipIf(!hasPython)(
  'a test in Python that loads a function in C (skipped where bubblewrap, gcc or python3 is not to be had)',
  () => {
    const task = taskOf('test.py');
    const beside = {
      'test.py': 'import ctypes\nanswer = ctypes.CDLL("./answer.so")\nassert answer.twice(2) == 4, "two and two"\n',
    };

    it.each([
      [good, 'passed', 'passed'],
      [withMain, 'passed', 'passed'],
      [wrong, 'failed', 'failed'],
      ['#include <stdlib.h>\nint twice(int a) { exit(0); }\n', 'failed', 'not-available'],
      // What the guard of Python ends with where a module is missing.
      ['#include <stdlib.h>\nint twice(int a) { exit(96); }\n', 'failed', 'not-available'],
      [
        'int twice(int a) { volatile char b[4] = {0}; volatile int far = 2 * a + 1; return 4 + b[far]; }\n',
        undefined,
        'failed',
      ],
    ])('plain and watched: %j', async (answer, plain, watched) => {
      if (plain !== undefined) expect((await played(task, { answer, beside })).kind).toBe(plain);
      expect((await played(task, { answer, beside, how: 'watched' })).kind).toBe(watched);
    });

    it('tells what the sanitizer said', async () => {
      const answer =
        '#include <stdlib.h>\nint twice(int a) { volatile char *b = malloc(2); free((void *)b); return b[0]; }\n';
      expect(await played(task, { answer, beside, how: 'watched' })).toMatchObject({
        kind: 'failed',
        why: expect.stringContaining('heap-use-after-free') as string,
      });
    });
  },
);
