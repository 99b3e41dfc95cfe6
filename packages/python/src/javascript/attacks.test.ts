/** Attack programs that need no time: in the process of the test. All of them in all isolations: `attacks.long.test.ts`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Executor } from '../execute.ts';
import { attack, attackNames, isAsItMust, newAttackExecutor } from './testdata/run-attacks.ts';

let executor: Executor;
beforeAll(async () => {
  executor = await newAttackExecutor('inline');
});
afterAll(() => executor[Symbol.asyncDispose]());

const quick = attackNames.filter((name) => {
  const source = readFileSync(join(import.meta.dirname, 'testdata/attacks', name), 'utf8');
  return !/must:.*exhausted(?! (?:output|toolCalls))/.test(source);
});

describe('inline', () => {
  it.each(quick)('%s', async (name) => {
    const attacked = await attack(name, executor);
    expect(isAsItMust(attacked), JSON.stringify({ ...attacked, walls: undefined }).slice(0, 2_000)).toBe(true);
  });

  it('leaves the objects of the host alone', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(globalThis, 'out')).toBe(false);
  });

  it('are enough', () => {
    expect(attackNames.length).toBeGreaterThan(70);
    expect(quick.length).toBeGreaterThan(35);
  });
});
