import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../discovery/disk.ts';
import { newCache } from './cache.ts';

const whole = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[\da-f]{2}\.json$/u.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))[0] ?? '';

// An entry of another shape ended the scan as an internal error; a list in its place swallowed what was kept.
it('a damaged entry is looked at anew and repaired', () => {
  const root = mkdtempSync(join(tmpdir(), 'sallyport-test-'));
  try {
    writeFileSync(join(root, 'a.py'), 'x\n');
    const file = { path: 'a.py', size: 2, explicit: false };
    const open = () => newCache({ folder: join(root, 'cache'), root, rulesHash: 'r', engine: 'e' }, nodeDisk);
    const keep = (): void => {
      const cache = open();
      expect(cache.split([file]).misses).toEqual([file]);
      cache.keep({
        path: 'a.py',
        size: 2,
        result: { kind: 'skipped', reason: 'binary' },
        diagnostics: [],
        dependsOn: {},
      });
      cache.save();
      expect(open().split([file]).hits).toHaveLength(1);
    };
    keep();
    const place = whole(join(root, 'cache'));
    const good = readFileSync(place, 'utf8');
    for (const bad of ['', 'null', '[1]', good.slice(0, -1), good.replace('"dependsOn":{}', '"dependsOn":7')]) {
      expect(bad).not.toBe(good);
      writeFileSync(place, bad);
      keep();
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
