/**
 * Random operations on values of mixed types, by us and by CPython 3.12: results, printed forms, kinds and texts of exceptions.
 *
 * Texts of TypeErrors are not compared: CPython words the same mistake in several ways, by how a function happens to read
 * its arguments; the samples in `testdata/` hold the usual ones.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { execute, newExecutor } from '../index.ts';
import { randomProgram } from './testdata/random-program.ts';
import { randomStatements } from './testdata/random-statements.ts';

const python =
  process.env['SALLYPORT_REFERENCE_PYTHON'] ??
  globSync(join(homedir(), '.pyenv/versions/3.12*/bin/python'))[0] ??
  ['/usr/bin/python3.12', '/usr/local/bin/python3.12'].find((path) => globSync(path).length > 0);
const folder = mkdtempSync(join(tmpdir(), 'sallyport-random-'));
const executor = await newExecutor({ isolation: 'inline' });
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await executor[Symbol.asyncDispose]();
});

const comparable = (line: string): string => line.replace(/^(\d+ TypeError) .*/, '$1');

describe.skipIf(python === undefined)('random operations (needs python3.12, or SALLYPORT_REFERENCE_PYTHON)', () => {
  for (let seed = 1; seed <= 40; seed++)
    test(`seed ${String(seed)}`, { timeout: 60_000 }, async () => {
      const source = randomProgram(seed, 300);
      const path = join(folder, `${String(seed)}.py`);
      writeFileSync(path, source);
      const theirs = execFileSync(python!, [path], {
        encoding: 'utf8',
        env: { PYTHONHASHSEED: '0', PYTHONWARNINGS: 'ignore' },
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const ours = await execute(source, { executor });
      expect(ours.kind).toBe('returned');
      const wanted = theirs.split('\n').map(comparable);
      const got = ours.stdout.split('\n').map(comparable);
      const different = wanted.flatMap((line, i) => (line === got[i] ? [] : [`${line}   but we: ${got[i] ?? ''}`]));
      expect(different).toEqual([]);
    });
});

describe.skipIf(python === undefined)('random statements (needs python3.12, or SALLYPORT_REFERENCE_PYTHON)', () => {
  for (let seed = 1; seed <= 100; seed++)
    test(`seed ${String(seed)}`, { timeout: 60_000 }, async () => {
      const source = randomStatements(seed);
      writeFileSync(join(folder, 'main.py'), source);
      const theirs = spawnSync(python!, ['-W', 'ignore', 'main.py'], {
        cwd: folder,
        encoding: 'utf8',
        env: { PYTHONHASHSEED: '0' },
      });
      const ours = await execute(source, { executor });
      // Frames of CPython's own library are not there: `contextlib` is in the way of every `with ctx(…)`.
      const frames = /^ {2}File "(?!main\.py|.*\/main\.py").*\n(?: {4}.*\n)*/gm;
      expect({ stdout: ours.stdout, traceback: 'traceback' in ours ? ours.traceback : '' }).toEqual({
        stdout: theirs.stdout,
        traceback: theirs.stderr.replaceAll(`${folder}/`, '').replaceAll(frames, ''),
      });
    });
});
