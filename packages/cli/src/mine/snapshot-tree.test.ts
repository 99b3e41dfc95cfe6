import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../testing/run-program.ts';
import { snapshotTree } from './snapshot-tree.ts';

it('leaves files for credentials behind, and everything alone that lies behind a link', async () => {
  using folder = scratch({
    'repo/app.py': 'x = 1\n',
    'repo/.env': 'KEY=1\n',
    'repo/credentials/read.py': 'y = 1\n',
    'home/.npmrc': 'mine\n',
    'home/.ssh/id_rsa': 'mine\n',
  });
  const [repo, home, to] = ['repo', 'home', 'copy'].map((name) => join(folder.path, name)) as [string, string, string];
  // What was there once removed every such file of the home that a link led to.
  symlinkSync(home, join(repo, 'data'));
  symlinkSync(join(home, '.npmrc'), join(repo, '.npmrc'));
  const snapshot = await snapshotTree(repo, to, new AbortController().signal);
  expect(snapshot).toMatchObject({ withoutSecrets: ['.env', '.npmrc'] });
  for (const path of ['home/.npmrc', 'home/.ssh/id_rsa', 'repo/.env'])
    expect(existsSync(join(folder.path, path))).toBe(true);
  expect(['.env', '.npmrc'].map((name) => lstatSync(join(to, name), { throwIfNoEntry: false }))).toEqual([
    undefined,
    undefined,
  ]);
  expect(lstatSync(join(to, 'data')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(to, 'credentials/read.py'), 'utf8')).toBe('y = 1\n');
});
