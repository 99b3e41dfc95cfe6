import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Change } from '@sallyport/assist/review';
import { scratch, type Scratch } from '../testing/run-program.ts';
import { gitChange } from './git-change.ts';

const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync(
    'git',
    [
      '-c',
      'user.name=a',
      '-c',
      'user.email=a@b',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'protocol.file.allow=always',
      ...args,
    ],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
const house = (files: Readonly<Record<string, string>>): Scratch => {
  const folder = scratch(files);
  git(folder.path, 'init', '-qb', 'main');
  git(folder.path, 'add', '-A');
  git(folder.path, 'commit', '-qm', 'first');
  return folder;
};
const since = (folder: string, ref = 'HEAD'): Promise<Change> =>
  gitChange({ kind: 'since', ref }, folder, new AbortController().signal);
const told = ({ files, problems }: Change) => ({
  files: files.map(({ path, kind, after, newMode }) => [path, kind, after, newMode]),
  problems,
});

describe('a change as git tells it', () => {
  it('of links and other repositories has no text, and misses none', async () => {
    using inner = house({ 'l.py': 'eval(input())\n' });
    using folder = house({ 'a.py': 'x = 1\n' });
    git(folder.path, 'submodule', '--quiet', 'add', inner.path, 'lib');
    symlinkSync('/etc/passwd', join(folder.path, 'link.py'));
    git(folder.path, 'add', '-A');
    const added = told(await gitChange({ kind: 'staged' }, folder.path, new AbortController().signal));
    expect(added.problems).toEqual([]);
    expect(added.files).toContainEqual(['lib', 'added', undefined, '160000']);
    expect(added.files).toContainEqual(['link.py', 'added', undefined, '120000']);
    git(folder.path, 'commit', '-qm', 'sub');
    folder.write('lib/l.py', 'y = 2\n');
    git(join(folder.path, 'lib'), 'commit', '-qam', 'second');
    expect(told(await since(folder.path))).toEqual({ files: [['lib', 'modified', undefined, '160000']], problems: [] });
  });

  it('before the first commit is everything', async () => {
    using folder = scratch({ 'a.py': 'x = 1\n' });
    git(folder.path, 'init', '-q');
    git(folder.path, 'add', '-A');
    folder.write('a.py', 'x = 2\n');
    expect((await since(folder.path)).files).toMatchObject([{ path: 'a.py', kind: 'added', after: 'x = 2\n' }]);
    await expect(since(folder.path, 'main')).rejects.toThrow('bad revision');
  });

  it('in a clone that was cut off says how to get the rest', async () => {
    using folder = house({ 'a.py': 'x = 1\n' });
    folder.write('a.py', 'x = 2\n');
    git(folder.path, 'commit', '-qam', 'second');
    using outer = scratch();
    git(outer.path, 'clone', '-q', '--depth', '1', `file://${folder.path}`, 'clone');
    await expect(since(join(outer.path, 'clone'), 'HEAD~1')).rejects.toMatchObject({
      message: expect.stringContaining('a part of the history alone') as string,
      remedy: expect.stringContaining('fetch-depth: 0') as string,
    });
  });

  it.runIf(process.platform === 'linux')('with names that are no UTF-8 says that it did not look', async () => {
    using folder = house({ 'a.py': 'x = 1\n' });
    execFileSync('sh', ['-c', `printf 'eval(input())' > "$(printf 'bad\\377.py')"`], { cwd: folder.path });
    const { problems } = await since(folder.path);
    expect(problems).toEqual(['bad\ufffd.py: a name that is no UTF-8; not looked at']);
  });
});
