import { expect, test } from 'vitest';
import { isMadeUp, isSaidNotToExist, isSaidToBeMissing, isStartUpFile } from './known-places.ts';

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
    '/work/.ssh/',
    '/work/authorized_keys',
    '/work/.git/hooks/pre-commit',
    '/work/x.pth',
  ])
    expect(isStartUpFile(path)).toBe(true);
  for (const path of [
    '/work/bashrc.txt',
    '/work/.env',
    '/work/ssh/config',
    '/work/profile.json',
    '/work/.gitignore',
    '/work/a.path',
  ])
    expect(isStartUpFile(path)).toBe(false);
});
