import { describe, expect, it } from 'vitest';
import { readPatch } from './read-patch.ts';

const hunk = '@@ -1 +1 @@\n-a\n+b\n';
const names = (patch: string): readonly (readonly [string | undefined, string | undefined])[] =>
  readPatch(patch).map(({ oldPath, newPath }) => [oldPath, newPath]);

describe('names in a patch', () => {
  it.each([
    ['git', `diff --git a/x.py b/x.py\n--- a/x.py\n+++ b/x.py\n${hunk}`, 'x.py', 'x.py'],
    ['git without prefix', `diff --git a/x.py a/x.py\n--- a/x.py\n+++ a/x.py\n${hunk}`, 'a/x.py', 'a/x.py'],
    ['git, index and tree', `diff --git i/x.py w/x.py\n--- i/x.py\n+++ w/x.py\n${hunk}`, 'x.py', 'x.py'],
    [
      'diff -u with dates',
      `--- x.py\t2026-01-01 10:00:00 +0000\n+++ x.py\t2026-01-02 10:00:00 +0000\n${hunk}`,
      'x.py',
      'x.py',
    ],
    [
      'a new file without prefix',
      `diff --git b/x.py b/x.py\nnew file mode 100644\n--- /dev/null\n+++ b/x.py\n${hunk}`,
      undefined,
      'b/x.py',
    ],
    [
      'blanks',
      `diff --git a/my file.py b/my file.py\n--- a/my file.py\t\n+++ b/my file.py\t\n${hunk}`,
      'my file.py',
      'my file.py',
    ],
    [
      'quotes',
      `diff --git "a/n\\303\\244me\\n\\033.py" "b/n\\303\\244me\\n\\033.py"\n--- "a/n\\303\\244me\\n\\033.py"\n+++ "b/n\\303\\244me\\n\\033.py"\n${hunk}`,
      'näme\n\u001b.py',
      'näme\n\u001b.py',
    ],
    [
      'a rename',
      'diff --git a/a b c.py b/d e.py\nsimilarity index 100%\nrename from a b c.py\nrename to d e.py\n',
      'a b c.py',
      'd e.py',
    ],
    ['a rename with quotes', 'diff --git "a/\\303\\244" b/x\nrename from "\\303\\244"\nrename to x\n', 'ä', 'x'],
    ['a copy', 'diff --git a/x b/y\nsimilarity index 100%\ncopy from x\ncopy to y\n', undefined, 'y'],
    ['a mode', 'diff --git a/x.sh b/x.sh\nold mode 100644\nnew mode 100755\n', 'x.sh', 'x.sh'],
    ['an empty file', 'diff --git a/e b/e\nnew file mode 100644\nindex 0000000..e69de29\n', undefined, 'e'],
    [
      'colours',
      `\u001b[1mdiff --git a/x b/x\u001b[m\n\u001b[1m--- a/x\u001b[m\n\u001b[1m+++ b/x\u001b[m\n\u001b[36m@@ -1 +1 @@\u001b[m\n\u001b[31m-a\u001b[m\n\u001b[32m+b\u001b[m\n`,
      'x',
      'x',
    ],
  ])('as of %s', (_, patch, oldPath, newPath) => {
    expect(names(patch)).toEqual([[oldPath, newPath]]);
    expect(readPatch(patch)[0]?.problem).toBeUndefined();
  });
});

describe('a patch', () => {
  it('in a mail ends before its signature, and another follows', () => {
    const mail = (path: string): string =>
      `From 1234 Mon Sep 17 00:00:00 2001\nFrom: A <a@b>\nSubject: [PATCH] x\n\n--- not a head\n---\n ${path} | 2 +-\n\ndiff --git a/${path} b/${path}\nindex 1..2 100644\n--- a/${path}\n+++ b/${path}\n${hunk}-- \n2.43.0\n\n`;
    const read = readPatch(mail('x') + mail('y'));
    expect(read.map(({ newPath, problem, hunks }) => [newPath, problem, hunks[0]?.lines.length])).toEqual([
      ['x', undefined, 2],
      ['y', undefined, 2],
    ]);
  });

  it('counts lines, so that a line of the change is no head', () => {
    const read = readPatch('--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n--- a/y\n-diff --git a/z b/z\n+++ b/y\n+@@ -1 +1 @@\n');
    expect(read).toHaveLength(1);
    expect(read[0]?.hunks[0]?.lines.map(({ text }) => text)).toEqual([
      '-- a/y',
      'diff --git a/z b/z',
      '++ b/y',
      '@@ -1 +1 @@',
    ]);
  });

  it.each([
    ['ends too early', '--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n a\n-b\n', 'the patch breaks off within it'],
    ['has an unknown line', '--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n*b\n', 'the patch breaks off within it'],
    ['has a broken head', '--- a/x\n+++ b/x\n@@ nonsense @@\n', 'the head of a hunk cannot be read'],
    [
      'is combined',
      'diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,1 @@@\n- a\n -b\n++c\n',
      'a merge compared with all its parents cannot be followed; give git diff of one of them',
    ],
  ])('that %s is a problem of its file alone', (_, patch, problem) => {
    const read = readPatch(`${patch}diff --git a/y b/y\n--- a/y\n+++ b/y\n${hunk}`);
    expect(read.map((one) => [one.newPath, one.problem])).toEqual([
      ['x', problem],
      ['y', undefined],
    ]);
  });

  it('with pictures in it is read around them', () => {
    const read = readPatch(
      `diff --git a/p.png b/p.png\nindex 1..2 100644\nGIT binary patch\nliteral 3\nKcmZQzfB*\n\nliteral 0\nHcmV?d00001\n\ndiff --git a/y b/y\n--- a/y\n+++ b/y\n${hunk}`,
    );
    expect(read.map(({ newPath, isBinary }) => [newPath, isBinary])).toEqual([
      ['p.png', true],
      ['y', false],
    ]);
  });
});
