import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../discovery/disk.ts';
import type { Outcome } from '../execute/outcome.ts';
import { contentHash } from '../execute/content-hash.ts';
import { scratch, type Scratch } from '../testing/run-program.ts';
import { newCache, type Cache } from './cache.ts';

const cacheIn = (folder: Scratch, change: { readonly rulesHash?: string; readonly engine?: string } = {}): Cache =>
  newCache({ folder: join(folder.path, 'cache'), root: folder.path, rulesHash: 'r', engine: 'e', ...change }, nodeDisk);
const file = (path: string) => ({ path, size: 1, explicit: false });
const outcome = (path: string, dependsOn: Outcome['dependsOn'] = {}): Outcome => ({
  path,
  size: 1,
  result: { kind: 'skipped', reason: 'test' },
  diagnostics: [],
  dependsOn,
});
const remember = (folder: Scratch, ...outcomes: readonly Outcome[]): void => {
  const cache = cacheIn(folder);
  cache.split(outcomes.map(({ path }) => file(path)));
  for (const one of outcomes) cache.keep(one);
  cache.save();
};
const hits = (cache: Cache, ...paths: readonly string[]): readonly string[] =>
  cache.split(paths.map(file)).hits.map(({ path }) => path);

describe('the cache', () => {
  it('knows what was seen, in a new process too', () => {
    using folder = scratch({ 'a.py': '1', 'b/c.py': '2', 'new.py': '3' });
    remember(folder, outcome('a.py'), outcome('b/c.py'));
    expect(hits(cacheIn(folder), 'a.py', 'b/c.py', 'new.py')).toEqual(['a.py', 'b/c.py']);
  });
  it('forgets when the text, the rules or the program change', () => {
    using folder = scratch({ 'a.py': '1' });
    remember(folder, outcome('a.py'));
    expect(hits(cacheIn(folder, { rulesHash: 'other' }), 'a.py')).toEqual([]);
    expect(hits(cacheIn(folder, { engine: 'other' }), 'a.py')).toEqual([]);
    expect(cacheIn(folder).split([{ ...file('a.py'), explicit: true }]).hits).toEqual([]);
    folder.write('a.py', '2');
    expect(hits(cacheIn(folder), 'a.py')).toEqual([]);
  });
  it('forgets when a file that was read on the way changes, appears or goes', () => {
    using folder = scratch({ 'a.py': '1', 'lib.py': 'x' });
    remember(folder, outcome('a.py', { 'lib.py': contentHash('x'), 'other.py': null }));
    expect(hits(cacheIn(folder), 'a.py')).toEqual(['a.py']);
    folder.write('other.py', 'y');
    expect(hits(cacheIn(folder), 'a.py')).toEqual([]);
    remember(folder, outcome('a.py', { 'lib.py': contentHash('x') }));
    folder.write('lib.py', 'changed');
    expect(hits(cacheIn(folder), 'a.py')).toEqual([]);
  });
  it('does not keep failures', () => {
    using folder = scratch({ 'a.py': '1' });
    remember(folder, { ...outcome('a.py'), result: { kind: 'failed' } });
    expect(hits(cacheIn(folder), 'a.py')).toEqual([]);
  });
  it('takes broken files for empty ones', () => {
    using folder = scratch({ 'a.py': '1' });
    remember(folder, outcome('a.py'));
    const looks = join(folder.path, 'cache/looks');
    const [key = ''] = readdirSync(looks);
    const [name = ''] = readdirSync(join(looks, key));
    const whole = readFileSync(join(looks, key, name), 'utf8');
    for (let end = 0; end < whole.length; end += 7) {
      writeFileSync(join(looks, key, name), whole.slice(0, end));
      expect(hits(cacheIn(folder), 'a.py')).toEqual([]);
    }
  });
  it('brings back what was wrong with the rules', () => {
    using folder = scratch({ 'a.py': '1' });
    const cache = cacheIn(folder);
    const said = { kind: 'rule-pattern', level: 'error', text: 'r.yaml:1: no', incomplete: true } as const;
    cache.keepRuleDiagnostics([said, { ...said, kind: 'match-budget', text: 'a.py: cut' }]);
    cache.save();
    expect(cacheIn(folder).ruleDiagnostics()).toEqual([said]);
  });
});
