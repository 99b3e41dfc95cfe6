import { mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { packageMounts } from './package-mounts.ts';

it('mounts a folder of packages as a whole', () => {
  using folder = scratch({ 'node_modules/a/index.js': '' });
  expect(packageMounts(folder.path, 'node_modules', folder.path)).toEqual([
    { from: join(folder.path, 'node_modules'), at: '/project/node_modules', access: 'read' },
  ]);
});

it('leaves room beside the packages where Vite is one of them, and keeps links into the project', () => {
  using folder = scratch({
    'node_modules/vite/index.js': '',
    'node_modules/.vite-temp/old.js': '',
    'own/index.js': '',
  });
  symlinkSync('../own', join(folder.path, 'node_modules/own'));
  const copy = join(folder.path, 'copy');
  mkdirSync(join(copy, 'node_modules'), { recursive: true });
  for (let time = 0; time < 2; time += 1)
    expect(packageMounts(folder.path, 'node_modules', copy)).toEqual([
      { from: join(folder.path, 'node_modules/vite'), at: '/project/node_modules/vite', access: 'read' },
    ]);
  expect(readlinkSync(join(copy, 'node_modules/own'))).toBe('../own');
});
