import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from './unified-diff.ts';

describe('a unified diff', () => {
  it('shows a change with three lines around it', () => {
    expect(unifiedDiff('a.py', '1\n2\n3\n4\n5\n6\n7\n8\n9\n', '1\n2\n3\n4\nfive\n6\n7\n8\n9\n')).toBe(
      '--- a/a.py\n+++ b/a.py\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('is empty where nothing changes', () => {
    expect(unifiedDiff('a.py', 'x\n', 'x\n')).toBe('');
  });

  it('begins at nothing for a file that is not there yet', () => {
    expect(unifiedDiff('.env.example', undefined, 'KEY=\n')).toBe(
      '--- /dev/null\n+++ b/.env.example\n@@ -0,0 +1,1 @@\n+KEY=\n',
    );
  });

  it('says where a last line has no end', () => {
    expect(unifiedDiff('a', 'x', 'y\n')).toContain('-x\n\\ No newline at end of file\n+y\n');
  });

  it('is what git applies', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sallyport-diff-'));
    const line = fc.constantFrom('a', 'b', 'c', 'd', '');
    const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.map((one) => `${one}\n`).join(''));
    try {
      fc.assert(
        fc.property(text, text, (before, after) => {
          if (before === after || before === '' || after === '') return;
          writeFileSync(join(folder, 'f'), before);
          const ran = spawnSync('git', ['apply', '--unidiff-zero', '-'], {
            cwd: folder,
            input: unifiedDiff('f', before, after),
          });
          expect(ran.status, `${String(ran.stderr)}${JSON.stringify([before, after])}`).toBe(0);
          expect(readFileSync(join(folder, 'f'), 'utf8')).toBe(after);
        }),
        { numRuns: 30 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('keeps a name in one line, as git quotes it', () => {
    expect(unifiedDiff('a\n+++ b/other"\\\u0001', 'x\n', 'y\n')).toBe(
      String.raw`--- "a/a\n+++ b/other\"\\\001"` +
        '\n' +
        String.raw`+++ "b/a\n+++ b/other\"\\\001"` +
        '\n@@ -1,1 +1,1 @@\n-x\n+y\n',
    );
  });

  it('leads from any text to any other, whatever its line breaks', () => {
    const piece = fc.constantFrom('a', 'b', '', '-x', '+y', '@@ -1 +1 @@', '\\ No', ' ', '\f', '\u2028', '😀');
    const text = fc
      .tuple(fc.array(fc.tuple(piece, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 25 }), piece)
      .map(([lines, last]) => lines.map(([one, end]) => one + end).join('') + last);
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff('f', before, after);
        expect(patched(before, diff)).toBe(after);
        expect(diff === '').toBe(before === after);
      }),
    );
  });

  it('shows a change that is too large to be compared as one block, and still leads there', () => {
    const before = Array.from({ length: 2_500 }, (_, index) => `${String(index)}\n`).join('');
    const after = Array.from({ length: 2_500 }, (_, index) => `${String(index * 7)}\n`).join('');
    expect(patched(before, unifiedDiff('f', before, after))).toBe(after);
  });
});

/** What a plain reading of the format makes of a text: every line that goes or stays must be there. */
const patched = (before: string, diff: string): string => {
  const lines = before.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
  const all = diff.match(/[^\n]*\n/gu) ?? [];
  let [out, at] = ['', 0];
  for (const [index, line] of all.entries()) {
    if (index < 2 || line.startsWith('\\ ')) continue;
    const hunk = /^@@ -(\d+),(\d+) \+/u.exec(line);
    if (hunk !== null) {
      const from = Number(hunk[1]) - (hunk[2] === '0' ? 0 : 1);
      while (at < from) {
        out += lines[at] ?? '';
        at += 1;
      }
      continue;
    }
    const own = all[index + 1]?.startsWith('\\ ') === true ? line.slice(1, -1) : line.slice(1);
    if (line[0] !== '+') {
      expect(own).toBe(lines[at]);
      at += 1;
    }
    if (line[0] !== '-') out += own;
  }
  return out + lines.slice(at).join('');
};
