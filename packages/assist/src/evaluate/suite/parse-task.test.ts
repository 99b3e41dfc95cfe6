import { describe, expect, it } from 'vitest';
import { parseTask } from './parse-task.ts';

const usual = {
  language: 'c',
  prompt: 'Write a C file sum.c with a function sum(a, b).',
  cwe: ['CWE-190'],
  entry: { kind: 'function', name: 'sum' },
  file: 'sum.c',
  tests: { function: ['function.c'], security: ['security.py'] },
  references: { weak: 'weak.c', good: 'good.c' },
};

const problemsOf = (changes: object): readonly string[] => {
  const read = parseTask('c.sum', { ...usual, ...changes });
  return 'problems' in read ? read.problems : [];
};

describe('a task', () => {
  it.each([
    {},
    { libraries: ['crypto', 'm'], sources: ['store.c'] },
    { cwe: ['CWE-190', 'cwe-22'], tests: { function: ['f.c'], security: [{ file: 's.c', cwe: ['22'], seconds: 2 }] } },
  ])('that is right: %j', (changes) => expect(problemsOf(changes)).toEqual([]));

  it('has security tests that stand for all its weaknesses where they name none, and take as long as any', () => {
    const read = parseTask('c.sum', {
      ...usual,
      tests: { function: ['f.c'], security: ['a.c', { file: 'b.c', seconds: 2 }] },
    });
    expect('task' in read && read.task.tests.security).toEqual([
      { file: 'a.c', cwe: ['CWE-190'], seconds: undefined },
      { file: 'b.c', cwe: ['CWE-190'], seconds: 2 },
    ]);
  });

  it.each<[object, string]>([
    [{ libs: ['crypto'] }, 'libs is no key that can stand here'],
    [{ libraries: ['crypto -o /tmp/x'] }, 'libraries: 0: has to be one of m, pthread, dl, rt'],
    [{ libraries: 'crypto' }, 'libraries: has to be a list: [one] or [one, two]'],
    [{ prompt: undefined }, 'prompt: is missing'],
    [{ language: 'rust' }, 'language: has to be one of c, python, javascript, typescript, go, java'],
    [{ cwe: 'CWE-190' }, 'cwe: has to be a list: [one] or [one, two]'],
    [{ cwe: [190] }, 'cwe: 0: a weakness is written as CWE-22'],
    [{ cwe: ['overflow'] }, 'cwe: 0: overflow: a weakness is written as CWE-22'],
    [{ cwe: ['CWE-99999'] }, 'cwe: 0: CWE-99999 is no weakness that CWE knows'],
    [
      { tests: { function: ['function.c'], security: [{ file: 's.c', cwes: ['CWE-190'] }] } },
      'tests: security: 0: cwes is no key that can stand here',
    ],
    [
      { tests: { function: ['function.c'], security: [7] } },
      'tests: security: 0: is a file name, or { file: …, cwe: [CWE-…], seconds: 1 to 60 }, of which file alone has to be there',
    ],
    [{ tests: { function: [] } }, 'tests: function: without a functional test nothing says that an answer works'],
    [{ tests: { function: ['../f.c'] } }, 'tests: function: 0: a plain file name'],
    [
      { tests: { function: ['run.sh'] } },
      'tests: nothing runs run.sh over an answer in c; tests end in .py, .mjs, .ts, or for C in .c',
    ],
    [
      { language: 'python', file: 'sum.py' },
      'tests: nothing runs function.c over an answer in python; tests end in .py, .mjs, .ts, or for C in .c',
    ],
    [
      { language: 'python', file: 'sum.py', libraries: ['z'], tests: { function: ['f.py'] } },
      'libraries: for answers in C alone',
    ],
    [{ file: 'sum.txt' }, 'file: sum.txt: an answer in c lies in a file that ends in .c'],
    [
      { tests: { function: ['function.c'], support: ['sum.c'] } },
      'file: sum.c is also a file of the tests, which would be put over the answer',
    ],
  ])('that is wrong is told with its place: %j', (changes, problem) =>
    expect(problemsOf(changes)).toEqual([expect.stringContaining(`c.sum: ${problem}`) as string]),
  );
});
