import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTask } from '@sallyport/assist/evaluate';
import type { Sandbox } from '@sallyport/cell';
import { describe, expect, it, onTestFinished } from 'vitest';
import { newAskLibraries, notJudgedHere } from './missing-libraries.ts';
import { newTestBench } from './new-test-bench.ts';

/** A cell in which every compilation succeeds but those that include one of these headers. */
const sandboxWithout = (...headers: readonly string[]): Sandbox & { readonly asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    run: ({ command, folder }) => {
      asked.push(command.join(' '));
      const text = command.includes('library.c') ? readFileSync(join(folder.path, 'library.c'), 'utf8') : '';
      return Promise.resolve({
        end: { kind: 'ended', code: headers.some((one) => text.includes(`<${one}>`)) ? 1 : 0 },
        stdout: '',
        stderr: '',
        walls: {} as never,
        cost: { milliseconds: 1, peakBytes: 0 },
      });
    },
  };
};

describe('libraries of a task', () => {
  it('that are there are not missed, and are asked for once', async () => {
    const cell = sandboxWithout();
    const ask = newAskLibraries(cell, '/usr/bin/gcc');
    expect([await ask(['crypto', 'm']), await ask(['crypto'])]).toEqual([undefined, undefined]);
    expect(cell.asked).toHaveLength(2);
    expect(cell.asked[0]).toContain('-lcrypto');
  });

  it('that are not there are named with what installs them', async () =>
    expect(
      await newAskLibraries(sandboxWithout('sqlite3.h', 'libxml/parser.h'), '/usr/bin/gcc')(['sqlite3', 'z', 'xml2']),
    ).toBe('libsqlite3, libxml2 with their headers are not installed (Debian: libsqlite3-dev libxml2-dev)'));

  it('that are not there are told with the tasks that need them', async () => {
    const ask = newAskLibraries(sandboxWithout('zlib.h'), '/usr/bin/gcc');
    const task = (id: string, ...libraries: ('z' | 'm')[]) => ({ id, libraries });
    expect(await notJudgedHere([task('c.a', 'z'), task('c.b', 'm'), task('c.c'), task('c.d', 'm', 'z')], ask)).toEqual([
      'answers to c.a, c.d cannot be judged here: libz with its headers is not installed (Debian: zlib1g-dev)',
    ]);
  });

  it('that are not there say nothing about an answer', async () => {
    const programs = mkdtempSync(join(tmpdir(), 'sallyport-bench-'));
    onTestFinished(() => rmSync(programs, { recursive: true, force: true }));
    writeFileSync(join(programs, 'gcc'), '#!/bin/sh\nexit 1\n');
    chmodSync(join(programs, 'gcc'), 0o755);
    const read = parseTask('c.sum', {
      language: 'c',
      prompt: 'Write a C file with a function sum(a, b).',
      cwe: ['CWE-190'],
      entry: { kind: 'function', name: 'sum' },
      file: 'sum.c',
      libraries: ['sqlite3'],
      tests: { function: ['test.c'], security: ['test.c'] },
      references: { weak: 'weak.c', good: 'good.c' },
    });
    if ('problems' in read) throw new Error(read.problems.join('\n'));
    const bench = newTestBench({
      sandbox: sandboxWithout('sqlite3.h'),
      env: { PATH: programs },
      read: () => 'int main(void) { return 0; }',
      parses: () => Promise.resolve(undefined),
    });
    const answer = new Map([['sum.c', 'int sum(int a, int b) { return a + b; }']]);
    const why = 'libsqlite3 with its headers is not installed (Debian: libsqlite3-dev)';
    const signal = AbortSignal.timeout(5_000);
    expect(await bench.build(read.task, answer, signal)).toEqual({ kind: 'not-available', why });
    expect(await bench.run(read.task, answer, 'test.c', 'watched', signal)).toEqual({ kind: 'not-available', why });
  });
});
