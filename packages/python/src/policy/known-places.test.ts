import { expect, test } from 'vitest';
import { isMadeUp, isSaidNotToExist, isSaidToBeMissing, isStartUpName } from './known-places.ts';

test.each([
  '/path/to/file.txt',
  '/nonexistent',
  '/non_existent_dir/a.txt',
  '/does/not/exist',
  '/does_not_exist.txt',
  '/no/such/file',
  '/a/b/c',
  '/foo/bar',
  '/some/folder',
  '/missing.txt',
  '/invalid_path/x',
  '/tmp2/does-not-exist/x',
])('%s is made up', (path) => {
  expect(isMadeUp(path)).toBe(true);
});

test.each([
  '/etc/passwd',
  '/app/data.db',
  '/notes/x',
  '/appendix',
  '/root',
  '/home/ann',
  '/mycontainer',
  '/pathology',
  '/nobody',
])('%s may be somebody’s', (path) => {
  expect(isMadeUp(path)).toBe(false);
  expect(isSaidToBeMissing(path)).toBe(false);
});

test('says of itself that it is missing', () => {
  for (const path of ['/nonexistent/file.txt', '/tmp3/no_such_file', '/does_not_exist'])
    expect(isSaidToBeMissing(path)).toBe(true);
  for (const path of ['/path/to/secret', '/foo/bar', '/etc/permissions', '/var/log/omissing'])
    expect(isSaidToBeMissing(path)).toBe(false);
});

test('says outright that it does not exist', () => {
  for (const path of ['nonexistent.txt', 'non_existent/x', 'no_such_file.txt', 'file_that_does_not_exist.txt'])
    expect(isSaidNotToExist(path)).toBe(true);
  for (const path of ['missing.txt', 'important.txt', 'existing.txt', 'canonexistence.txt', 'nosuch', 'invalid.db'])
    expect(isSaidNotToExist(path)).toBe(false);
});

test('sets up a machine', () => {
  for (const path of [
    '/work/.bashrc',
    '/work/.ssh/config',
    '/work/authorized_keys',
    '/work/.git/hooks/pre-commit',
    '/work/x.pth',
  ])
    expect(isStartUpName(path, 'file', false)).toBe(true);
  for (const path of [
    '/work/bashrc.txt',
    '/work/.env',
    '/work/ssh/config',
    '/work/profile.json',
    '/work/.gitignore',
    '/work/a.path',
  ])
    expect(isStartUpName(path, 'file', false)).toBe(false);
});

test('sets up a machine by a folder, a link, or a name in an own folder', () => {
  expect(isStartUpName('/work/.ssh', 'folder', false)).toBe(true);
  expect(isStartUpName('/work/.git/hooks', 'folder', true)).toBe(true);
  expect(isStartUpName('/work/.git', 'folder', false)).toBe(false);
  for (const path of ['/work/.git', '/work/.ssh', '/work/.config', '/work/.zshrc', '/work/.git/hooks'])
    expect(isStartUpName(path, 'link', false)).toBe(true);
  for (const path of ['/work/git', '/work/.github', '/work/latest'])
    expect(isStartUpName(path, 'link', false)).toBe(false);
  expect(isStartUpName('/work/lib/site-packages/x.pth', 'file', true)).toBe(true);
  expect(isStartUpName('/work/models/best.pth', 'file', true)).toBe(false);
  expect(isStartUpName('/work/d/.bashrc', 'file', true)).toBe(true);
});
