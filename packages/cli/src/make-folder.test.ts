import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

test('makes all levels with the mode, and is content when they are there', () => {
  const root = mkdtempSync(join(tmpdir(), 'sallyport-folder-'));
  try {
    const deep = join(root, 'a/b/c');
    makeFolder(deep, 0o700);
    makeFolder(deep, 0o700);
    expect(statSync(deep).isDirectory()).toBe(true);
    expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o700);
    writeFileSync(join(root, 'file'), '');
    expect(() => makeFolder(join(root, 'file/x'))).toThrow();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

// A folder below /proc was asked for again and again.
test.runIf(existsSync('/proc/self'))('gives up where the system takes no entries', () => {
  expect(() => makeFolder('/proc/sallyport/looks')).toThrow();
});
