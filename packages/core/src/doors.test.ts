import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** All modules that loading `file` evaluates, as paths below `src`; dynamic imports and types do not count. */
const evaluated = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(import.meta.dirname, file), 'utf8');
  for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type\b)[^;]*? from '([^']+)';/gm)) {
    expect([file, from]).toEqual([file, expect.stringMatching(/^\.\.?\//)]);
    evaluated(join(dirname(file), from), seen);
  }
  return seen;
};

it('the main door loads no writer and no table', () => {
  expect([...evaluated('index.ts')].filter((file) => /^report\/|taxonomy|suppression|baseline/.test(file))).toEqual([]);
});

it('the formats load no writer before it is asked for', () => {
  expect([...evaluated('report/formats.ts')]).toEqual(['report/formats.ts']);
});

it('shipped code imports nothing from outside', () => {
  for (const door of [
    'index.ts',
    'taxonomy/index.ts',
    'suppression/index.ts',
    'baseline/index.ts',
    'report/html.ts',
    'report/sarif.ts',
  ]) {
    expect(evaluated(door).size).toBeGreaterThan(0);
  }
});
