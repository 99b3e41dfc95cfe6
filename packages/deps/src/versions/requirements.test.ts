/** What requirements let in, what they just leave out, and what they cannot tell. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ecosystems, satisfies } from './index.ts';

const folder = join(import.meta.dirname, 'testdata/requirements');

const fileOf = (ecosystem: string): string => `${ecosystem.toLowerCase().replace('.', '-')}.txt`;

/** Cuts `^1.2 meets 1.2.0 misses 1.1.9 2.0.0` into the requirement and what is said of versions. */
const readLine = (line: string): readonly [string, readonly (readonly [string, boolean | 'unknown'])[]] => {
  const [requirement = '', ...rest] = line.split(/ (meets|misses|unknown) /u);
  const said = rest.flatMap((words, i) => {
    const word = rest[i - 1];
    if (i % 2 === 0) return [];
    return words.split(' ').map((version) => [version, word === 'unknown' ? word : word === 'meets'] as const);
  });
  return [requirement, said];
};

describe.each(ecosystems)('%s', (ecosystem) => {
  const lines = readFileSync(join(folder, fileOf(ecosystem)), 'utf8')
    .trimEnd()
    .split('\n');
  it.each(lines)('%s', (line) => {
    const [requirement, said] = readLine(line);
    expect(said.length).toBeGreaterThan(0);
    expect(said.map(([version]) => [version, satisfies(ecosystem, version, requirement)])).toEqual(said);
  });
});

it('there is no file that no ecosystem reads', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  expect(files.sort()).toEqual(ecosystems.map(fileOf).sort());
});
