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
});
