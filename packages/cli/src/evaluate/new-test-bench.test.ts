import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTask, type Task } from '@sallyport/assist/evaluate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newTestBench } from './new-test-bench.ts';

const taskOf = (): Task => {
  const read = parseTask('c.sum', {
    language: 'c',
    prompt: 'Write a C file with a function sum(a, b).',
    cwe: ['CWE-190'],
    entry: { kind: 'function', name: 'sum' },
    file: 'sum.c',
    tests: { function: ['test.c'], security: ['test.c'] },
    references: { weak: 'weak.c', good: 'good.c' },
  });
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read.task;
};

/** A bench whose cell runs nothing and says that the command ended with `code`, with a compiler that is never called. */
const benchThatEnds = (code: number) => {
  const programs = mkdtempSync(join(tmpdir(), 'sallyport-bench-'));
  onTestFinished(() => rmSync(programs, { recursive: true, force: true }));
  writeFileSync(join(programs, 'gcc'), '#!/bin/sh\nexit 1\n');
  chmodSync(join(programs, 'gcc'), 0o755);
  return newTestBench({
    sandbox: {
      run: () =>
        Promise.resolve({
          end: { kind: 'ended', code },
          stdout: '',
          stderr: 'test.c:3: error: redefinition of add',
          walls: {},
          cost: { milliseconds: 1, peakBytes: 0 },
        }),
    },
    env: { PATH: programs },
    read: () => 'int main(void) { return 0; }',
    parses: () => Promise.resolve(undefined),
  });
};

const runs = async (code: number, how: 'plain' | 'watched') =>
  (
    await benchThatEnds(code).run(
      taskOf(),
      new Map([['sum.c', 'int sum(int a, int b) { return a + b; }']]),
      'test.c',
      how,
      AbortSignal.timeout(5_000),
    )
  ).kind;

describe('an answer that cannot be built with a test', () => {
  it('does not do what was asked, if it is the functional test', async () =>
    expect(await runs(99, 'plain')).toBe('failed'));

  it('is not accused, if it is the security test', async () => expect(await runs(99, 'watched')).toBe('not-available'));

  it('is told from one that a security test finds weak', async () => {
    expect(await runs(86, 'watched')).toBe('failed');
    expect(await runs(0, 'watched')).toBe('passed');
  });
});
