import fc from 'fast-check';
import { createTwoFilesPatch } from 'diff';
import { describe, expect, it } from 'vitest';
import { changedLines } from './changed-file.ts';
import { changeFromPatch } from './change-from-patch.ts';

const tree = (files: Readonly<Record<string, string>>) => (path: string) => Promise.resolve(files[path]);

const lines = fc.array(fc.constantFrom('a', 'b', 'c', '', '  d'), { maxLength: 12 });

describe('changed lines', () => {
  it('are those that one text has more than the other', () => {
    expect(changedLines('a\nb\nc\n', 'a\nx\nc\ny\n')).toEqual({ added: new Set([2, 4]), removed: new Set([2]) });
    expect(changedLines('a\n', 'b\na\n')).toEqual({ added: new Set([1]), removed: new Set() });
    expect(changedLines(undefined, 'a\nb\n')).toEqual({ added: new Set([1, 2]), removed: new Set() });
    expect(changedLines('a\nb', undefined)).toEqual({ added: new Set(), removed: new Set([1, 2]) });
  });

  it('leave the same lines on both sides', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const [old, young] = [before.map((line) => `${line}\n`), after.map((line) => `${line}\n`)];
        const { added, removed } = changedLines(old.join(''), young.join(''));
        expect(old.filter((_, index) => !removed.has(index + 1))).toEqual(
          young.filter((_, index) => !added.has(index + 1)),
        );
      }),
    );
  });
});

describe('a patch', () => {
  const before = 'one\ntwo\nthree\n';
  const after = 'one\n2\nthree\nfour\n';
  const patch = createTwoFilesPatch('a/f.py', 'b/f.py', before, after);

  it('is understood whether the tree stands before it or after it', async () => {
    const there = await changeFromPatch(patch, tree({ 'f.py': before }));
    const here = await changeFromPatch(patch, tree({ 'f.py': after }));
    expect(there).toEqual(here);
    expect(here.files).toMatchObject([{ path: 'f.py', kind: 'modified', before, after, added: new Set([2, 4]) }]);
  });

  it('that fits neither way is told and left out', async () => {
    const change = await changeFromPatch(patch, tree({ 'f.py': 'something else\n' }));
    expect(change).toEqual({
      files: [],
      problems: ['f.py: the patch fits neither the file as it is nor as it was'],
    });
  });

  it('keeps line ends of the file', async () => {
    const windows = before.replaceAll('\n', '\r\n');
    const change = await changeFromPatch(patch, tree({ 'f.py': windows }));
    expect(change.files[0]?.after).toBe(after.replaceAll('\n', '\r\n'));
  });

  it('adds, removes, moves, and changes modes and pictures', async () => {
    const git = [
      'diff --git a/new.py b/new.py',
      'new file mode 100755',
      '--- /dev/null',
      '+++ b/new.py',
      '@@ -0,0 +1 @@',
      '+x = 1',
      'diff --git a/old.py b/old.py',
      'deleted file mode 100644',
      '--- a/old.py',
      '+++ /dev/null',
      '@@ -1 +0,0 @@',
      '-y = 2',
      'diff --git a/from.py b/to.py',
      'similarity index 100%',
      'rename from from.py',
      'rename to to.py',
      'diff --git a/p.png b/p.png',
      'index 1..2 100644',
      'Binary files a/p.png and b/p.png differ',
      '',
    ].join('\n');
    const { files, problems } = await changeFromPatch(git, tree({ 'from.py': 'z\n' }));
    expect(problems).toEqual([]);
    expect(files.map(({ path, oldPath, kind, isBinary }) => [path, oldPath, kind, isBinary])).toEqual([
      ['new.py', 'new.py', 'added', false],
      ['old.py', 'old.py', 'deleted', false],
      ['to.py', 'from.py', 'renamed', false],
      ['p.png', 'p.png', 'modified', true],
    ]);
    expect(files[0]).toMatchObject({ before: undefined, after: 'x = 1\n', newMode: '100755' });
    expect(files[1]).toMatchObject({ before: 'y = 2\n', after: undefined });
  });

  it.each(['../f.py', '/etc/passwd', 'a/../../f.py', 'C:/x'])('leads nowhere out of the tree: %s', async (path) => {
    const asked: string[] = [];
    const change = await changeFromPatch(createTwoFilesPatch(`a/${path}`, `b/${path}`, 'a\n', 'b\n'), (one) => {
      asked.push(one);
      return Promise.resolve('a\n');
    });
    expect(change.files).toEqual([]);
    expect(change.problems).toEqual([`${path}: a path out of the tree; not looked at`]);
    expect(asked).toEqual([]);
  });

  it('of several commits is what comes of them', async () => {
    const one = createTwoFilesPatch('a/f.py', 'b/f.py', 'a\nb\n', 'a\nc\n');
    const two = createTwoFilesPatch('a/f.py', 'b/f.py', 'a\nc\n', 'a\nd\n');
    const move = 'diff --git a/f.py b/g.py\nsimilarity index 100%\nrename from f.py\nrename to g.py\n';
    const brief =
      'diff --git a/t b/t\nnew file mode 100644\n--- /dev/null\n+++ b/t\n@@ -0,0 +1 @@\n+x\ndiff --git a/t b/t\ndeleted file mode 100644\n--- a/t\n+++ /dev/null\n@@ -1 +0,0 @@\n-x\n';
    for (const files of [{ 'f.py': 'a\nb\n' }, { 'g.py': 'a\nd\n' }]) {
      const change = await changeFromPatch(one + two + move + brief, tree(files));
      expect(change.problems).toEqual([]);
      expect(change.files).toMatchObject([
        { path: 'g.py', oldPath: 'f.py', kind: 'renamed', before: 'a\nb\n', after: 'a\nd\n' },
      ]);
    }
  });

  it('of links and other repositories has no text', async () => {
    const git =
      'diff --git a/l b/l\nnew file mode 120000\n--- /dev/null\n+++ b/l\n@@ -0,0 +1 @@\n+../../etc/passwd\n\\ No newline at end of file\ndiff --git a/sub b/sub\nindex 1..2 160000\n--- a/sub\n+++ b/sub\n@@ -1 +1 @@\n-Subproject commit 1\n+Subproject commit 2\n';
    const { files, problems } = await changeFromPatch(git, tree({}));
    expect([problems, files.map(({ path, newMode, after: text }) => [path, newMode, text])]).toEqual([
      [],
      [
        ['l', '120000', undefined],
        ['sub', '160000', undefined],
      ],
    ]);
  });

  it('that is none is told', async () => {
    for (const text of ['', 'hello\n', '--- a/x\n', '@@ -1 +1 @@\n-a\n'])
      expect((await changeFromPatch(text, tree({}))).problems, text).toHaveLength(1);
  });

  it('of any shape is read or told, never thrown at', async () => {
    const part = fc.constantFrom(
      'diff --git a/x b/x',
      '--- a/x',
      '+++ b/x',
      '+++ /dev/null',
      '@@ -1,2 +1 @@',
      '@@ -0,0 +1 @@',
      '-a',
      '+b',
      ' c',
      'rename from x',
      'rename to ../y',
      '\\ No newline at end of file',
      'GIT binary patch',
      '"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(part, fc.string()), { maxLength: 15 }), async (all) => {
        const { files, problems } = await changeFromPatch(all.join('\n'), tree({ x: 'a\nc\n' }));
        expect(files.length + problems.length).toBeGreaterThan(0);
      }),
    );
  });
});
