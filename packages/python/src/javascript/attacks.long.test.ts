/** Every attack program in a closed process, in a sandbox, and inline in a process of the test's own, which is thrown away. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Executor } from '../execute.ts';
import { attack, attackNames, isAsItMust, newAttackExecutor } from './testdata/run-attacks.ts';

describe.each(['process', 'sandbox'] as const)('in a %s', (isolation) => {
  let executor: Executor;
  beforeAll(async () => {
    executor = await newAttackExecutor(isolation);
  });
  afterAll(() => executor[Symbol.asyncDispose]());

  it.each(attackNames)('%s', async (name) => {
    const attacked = await attack(name, executor);
    expect(isAsItMust(attacked), JSON.stringify({ ...attacked, walls: undefined }).slice(0, 2_000)).toBe(true);
  });
});

/** Where a built-in function works on a huge list, inline nothing ends it, and no more is promised. */
const unheld: ReadonlySet<string> = new Set(['sort-bomb.js', 'json-bomb.js', 'memory-by-text.js', 'replace-bomb.js']);

describe('inline, in a disposable process', () => {
  it.each(attackNames.filter((name) => !unheld.has(name)))('%s', (name) => {
    const ran = spawnSync(
      process.execPath,
      ['--conditions=@sallyport/source', join(import.meta.dirname, 'testdata/attack-inline.ts'), name],
      { encoding: 'utf8', timeout: 30_000, env: { PATH: process.env['PATH'] } },
    );
    expect(`${ran.stdout}${ran.stderr}`).toBe('as it must\n');
  });
});
