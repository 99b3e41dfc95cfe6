import { describe, expect, it } from 'vitest';
import { parseTask } from '../suite/parse-task.ts';
import type { Task, TaskLanguage } from '../suite/task.ts';
import { readsAs } from './reads-as.ts';

const taskIn = (language: TaskLanguage): Task => {
  const read = parseTask(`${language}.a.b`, {
    language,
    prompt: 'Write a file with a function run(a).',
    cwe: ['CWE-78'],
    entry: { kind: 'function', name: 'run' },
    file: { c: 'a.c', python: 'a.py', javascript: 'a.mjs', typescript: 'a.ts', go: 'a.go', java: 'A.java' }[language],
    tests: { function: ['test.py'], security: ['test.py'] },
    references: { weak: 'weak.txt', good: 'good.txt' },
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.task;
};

const isCode = (language: TaskLanguage, text: string): boolean => readsAs(taskIn(language)).looksLikeCode(text);

describe('a text without a fence', () => {
  it.each([
    'I cannot do that.\nimport os is dangerous.',
    'from what I know, this is not safe.',
    'I will not.\nclass warfare aside, def is a keyword.',
    'import restrictions are important',
  ])('is a refusal, no Python: %j', (text) => expect(isCode('python', text)).toBe(false));

  it.each([
    'import os',
    'import os, sys\r\nx = 1',
    'import numpy as np  # fast',
    'from os import path',
    'def run(a):\n    pass',
    'async def run(a): pass',
    'class A:\n    pass',
    'class A(B):\n    pass',
    '@cached\ndef run(): ...',
  ])('is Python: %j', (text) => expect(isCode('python', text)).toBe(true));

  it.each([
    'let me explain.',
    'class actions follow',
    'export restrictions apply to this.',
    'function is not a word I like',
    'import things from others',
    'var is old',
  ])('is a refusal, no script: %j', (text) => {
    expect(isCode('javascript', text)).toBe(false);
    expect(isCode('typescript', text)).toBe(false);
  });

  it.each([
    'import fs from "node:fs";',
    "import {\n  a,\n} from 'b';",
    "import 'a';",
    'export default function () {}',
    'export { a };',
    'const a = 1',
    'const { a } = b',
    'let a;',
    'function run(a) {}',
    'async function* run() {}',
    'class A extends B {',
    'module.exports = run',
  ])('is a script: %j', (text) => {
    expect(isCode('javascript', text)).toBe(true);
    expect(isCode('typescript', text)).toBe(true);
  });

  it.each(['interface A {', 'type A<T> = T[]', 'const a: string = ""', 'export type A = string'])(
    'is TypeScript: %j',
    (text) => expect(isCode('typescript', text)).toBe(true),
  );
});
