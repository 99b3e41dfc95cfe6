import { describe, expect, it } from 'vitest';
import { idleAnswer } from './idle-answer.ts';
import { parseTask } from './parse-task.ts';

const idle = (language: string, file: string, name: string, good: string): string | undefined => {
  const read = parseTask('a.task', {
    language,
    prompt: 'Write a file with a function of that name.',
    cwe: ['CWE-22'],
    entry: { kind: name === 'main' ? 'program' : 'function', name },
    file,
    tests: { function: ['function.py'] },
    references: { weak: 'weak', good: 'good' },
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return idleAnswer(read.task, good);
};

describe('an answer that does nothing', () => {
  it.each([
    [
      'static int sum(int a) { if (a) { return 1; } return 2; }\nint f;\n',
      'static int sum(int a) { return (int){0}; }\nint f;\n',
    ],
    ['char *sum(void) { return "}"; }\n', 'char *sum(void) { return (char *){0}; }\n'],
    ['int sum(int);\nvoid sum(int a) /* { */ { a = 1; }\n', 'int sum(int);\nvoid sum(int a) /* { */ {}\n'],
    [
      '#include <a.h>\nunsigned char\nsum(int a)\n{\n  return a;\n}\n',
      '#include <a.h>\nunsigned char\nsum(int a)\n{ return (unsigned char){0}; }\n',
    ],
  ])('in C: %j', (good, expected) => expect(idle('c', 'a.c', 'sum', good)).toBe(expected));

  it('in Python comes after the one that works, which may be imported from', () =>
    expect(idle('python', 'a.py', 'sum', 'def sum(a):\n    return a\n')).toMatch(
      /return a\n[^]*def sum\(\*given, \*\*named\):\n {4}return None\n$/u,
    ));

  it('in JavaScript has the name alone', () =>
    expect(idle('javascript', 'a.mjs', 'sum', 'export const sum = (a) => a;\n')).toBe('export function sum() {}\n'));

  it.each([
    ['c', 'a.c', 'int add(void) { return 1; }\n'],
    ['python', 'a.py', 'class sum:\n    pass\n'],
    ['javascript', 'a.mjs', 'export class sum {}\n'],
  ])('is not made of what is no function: %s', (language, file, good) =>
    expect(idle(language, file, 'sum', good)).toBeUndefined(),
  );
});
