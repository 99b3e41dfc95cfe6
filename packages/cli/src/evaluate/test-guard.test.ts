import { env } from 'node:process';
import { parseTask, type Task, type TestEnd } from '@sallyport/assist/evaluate';
import { findProgram, probeBubblewrap, sandbox } from '@sallyport/cell';
import { describe, expect, it } from 'vitest';
import { findPython } from '../fix/find-python.ts';
import { newTestBench } from './new-test-bench.ts';

const probe = await probeBubblewrap();

const taskOf = (language: 'python' | 'javascript' | 'c', file: string, test: string): Task => {
  const read = parseTask(`${language}.twice`, {
    language,
    prompt: 'Write a file with a function twice(a).',
    cwe: ['CWE-190'],
    entry: { kind: 'function', name: 'twice' },
    file,
    tests: { function: [test], security: [test] },
    references: { weak: 'weak.txt', good: 'good.txt' },
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.task;
};

const played = async (task: Task, answer: string, test: string, how: 'plain' | 'watched' = 'plain'): Promise<TestEnd> =>
  await newTestBench({ sandbox, env, read: () => test, parses: () => Promise.resolve(true) }).run(
    task,
    new Map([[task.file, answer]]),
    task.tests.function[0] ?? '',
    how,
    AbortSignal.timeout(30_000),
  );

const byAnswer = { kind: 'failed', why: 'the answer ended the program before the test was through' };

describe.skipIf(probe.kind !== 'available' || findPython('/', env) === undefined)(
  'an answer in Python (skipped where bubblewrap or python3 is not to be had)',
  () => {
    const task = taskOf('python', 'twice.py', 'test.py');
    const test = 'from twice import twice\nassert twice(2) == 4, "two and two"\n';

    it.each([
      'import os\nos._exit(0)\n',
      'import sys\nsys.exit(0)\n',
      'raise SystemExit\n',
      'def twice(a):\n    exit(0)\n',
      'import argparse\nargparse.ArgumentParser().parse_args(["--help"])\n',
    ])('that ends the test has not passed: %j', async (answer) => {
      expect(await played(task, answer, test)).toMatchObject(byAnswer);
      expect((await played(task, answer, test, 'watched')).kind).toBe('not-available');
    });

    const good = 'def twice(a):\n    return 2 * a\n';

    it.each([
      test,
      `${test}import sys\nsys.exit(0)\n`,
      `${test}import os\nos._exit(0)\n`,
      `import unittest\n${test}class A(unittest.TestCase):\n    def test_a(self):\n        self.assertEqual(twice(3), 6)\nif __name__ == "__main__":\n    unittest.main()\n`,
      `import os, sys\nassert os.path.isabs(__file__) and sys.argv == ["test.py"], sys.argv\n${test}`,
    ])('that works passes, however the test ends', async (one) =>
      expect((await played(task, good, one)).kind).toBe('passed'),
    );

    it('may end itself where the test asks for that', async () =>
      expect(
        (
          await played(
            task,
            `${good}def stop():\n    raise SystemExit(2)\n`,
            `${test}import twice as t\ntry:\n    t.stop()\nexcept SystemExit as end:\n    assert end.code == 2\n`,
          )
        ).kind,
      ).toBe('passed'));

    // A machine without a test's own module called every answer one that does not work.
    it('is not judged where a module is missing that the test imports, and has failed where it imports it itself', async () => {
      const needs = `import no_such_module_here\n${test}`;
      expect(await played(task, good, needs)).toEqual({
        kind: 'not-available',
        why: 'the test needs the Python module no_such_module_here, which is not installed',
      });
      for (const answer of [
        `import no_such_module_here\n${good}`,
        'def twice(a):\n    raise ModuleNotFoundError("x", name="x")\n',
        'def twice(a):\n    import os\n    os._exit(96)\n',
      ])
        expect((await played(task, answer, test)).kind).toBe('failed');
    });

    it('that is wrong is told with the words of the test', async () =>
      expect(await played(task, 'def twice(a):\n    return a\n', test)).toMatchObject({
        kind: 'failed',
        why: 'AssertionError: two and two',
      }));
  },
);

describe.skipIf(probe.kind !== 'available')(
  'an answer in JavaScript (skipped where bubblewrap is not to be had)',
  () => {
    const task = taskOf('javascript', 'twice.mjs', 'test.mjs');
    const test =
      'import assert from "node:assert/strict";\nimport { twice } from "./twice.mjs";\nassert.equal(twice(2), 4, "two and two");\n';

    it.each(['process.exit(0);\nexport const twice = 1;\n', 'export const twice = (a) => process.exit();\n'])(
      'that ends the test has not passed: %j',
      async (answer) => expect(await played(task, answer, test)).toMatchObject(byAnswer),
    );

    it.each([test, `${test}process.exit(0);\n`])('that works passes, however the test ends', async (one) =>
      expect((await played(task, 'export const twice = (a) => 2 * a;\n', one)).kind).toBe('passed'),
    );
  },
);

describe.skipIf(probe.kind !== 'available' || findProgram('gcc', env['PATH']) === undefined)(
  'an answer in C (skipped where bubblewrap or gcc is not to be had)',
  () => {
    const task = taskOf('c', 'twice.c', 'test.c');
    const test =
      '#define main answer_main\n#include "twice.c"\n#undef main\nint main(void) { return twice(2) == 4 ? 0 : 3; }\n';

    it.each([
      '#include <stdlib.h>\nint twice(int a) { exit(0); }\n',
      '#include <unistd.h>\nint twice(int a) { _exit(0); }\n',
      '#include <stdlib.h>\n__attribute__((constructor)) static void early(void) { _Exit(EXIT_SUCCESS); }\nint twice(int a) { return 5 * a; }\n',
    ])('that ends the test has not passed: %j', async (answer) => {
      expect(await played(task, answer, test)).toMatchObject(byAnswer);
      expect((await played(task, answer, test, 'watched')).kind).toBe('not-available');
    });

    const good = 'int twice(int a) { return 2 * a; }\n';

    it.each([
      [good, test, 'passed'],
      ['int twice(int a) { return 5 * a; }\n', test, 'failed'],
      // A case in a process of its own, which ends as it likes.
      [
        good,
        `#include <sys/wait.h>\n#include <unistd.h>\n${test.replace('int main(void) {', 'int main(void) { int s; if (fork() == 0) _exit(0); wait(&s); if (s != 0) return 4;')}`,
        'passed',
      ],
    ])('that does not is judged by the test: %j, %j', async (answer, asked, kind) => {
      expect((await played(task, answer, asked)).kind).toBe(kind);
      expect((await played(task, answer, asked, 'watched')).kind).toBe(kind);
    });
  },
);
