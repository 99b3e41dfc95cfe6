import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyHunks } from './apply-hunks.ts';
import { readPatch } from './read-patch.ts';

const text = fc
  .tuple(
    fc.array(fc.constantFrom('a', 'b', 'c', '', '-- d', '++ e', '@@ -1 +1 @@', 'diff --git a/x b/x'), {
      maxLength: 14,
    }),
    fc.boolean(),
  )
  .map(([lines, isOpen]) => (lines.length === 0 ? '' : lines.join('\n') + (isOpen && lines.at(-1) !== '' ? '' : '\n')));

describe('hunks', () => {
  it('lead from each text to the other, whatever its lines look like', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 3 }), fc.boolean(), (before, after, context, isWindows) => {
        const made = createTwoFilesPatch('a/x', 'b/x', before, after, '', '', { context });
        const sections = readPatch(isWindows ? made.replaceAll('\n', '\r\n') : made);
        const hunks = sections[0]?.hunks ?? [];
        expect(sections.map(({ problem }) => problem)).toEqual([undefined]);
        expect(applyHunks(before, hunks, 'forwards')).toBe(after);
        expect(applyHunks(after, hunks, 'backwards')).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  it('are found where the text moved, and nowhere else', () => {
    const [section] = readPatch('--- a/x\n+++ b/x\n@@ -3,3 +3,3 @@\n one\n-two\n+2\n three\n');
    const hunks = section?.hunks ?? [];
    expect(applyHunks('0\none\ntwo\nthree\n', hunks, 'forwards')).toBe('0\none\n2\nthree\n');
    expect(applyHunks(`${'0\n'.repeat(50)}one\ntwo\nthree\n`, hunks, 'forwards')).toContain('one\n2\nthree\n');
    expect(applyHunks('one\n2\nthree\n', hunks, 'forwards')).toBeUndefined();
    expect(applyHunks('', hunks, 'forwards')).toBeUndefined();
  });

  it('keep line ends of each line, and give new lines those of the text', () => {
    const [section] = readPatch('--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n');
    expect(applyHunks('one\r\ntwo\r\nthree\n', section?.hunks ?? [], 'forwards')).toBe('one\r\n2\r\nthree\n');
  });

  it('that fit nowhere cost a bounded search', () => {
    const [section] = readPatch(`--- a/x\n+++ b/x\n@@ -1,2001 +1,2001 @@\n${' a\n'.repeat(2_000)}-b\n+c\n`);
    expect(applyHunks('a\n'.repeat(200_000), section?.hunks ?? [], 'forwards')).toBeUndefined();
  });
});
