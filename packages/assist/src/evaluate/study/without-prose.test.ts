import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutProse } from './without-prose.ts';

describe('prose in a file of a study', () => {
  it.each([
    ['around one piece', 'Here:\n```c\nint a;\nint b;\n```\nIt works.', '\n\nint a;\nint b;\n\n'],
    ['after a fence that is not closed', 'Here:\n```\nint a;', '\n\nint a;'],
    ['after a fence that was left below the code', 'int a;\nint b;\n```\nIt works.', 'int a;\nint b;\n\n'],
    [
      'between two pieces: the longer counts',
      '```\ngcc a.c\n```\nand\n```c\nint a;\nint b;\n```',
      '\n\n\n\n\nint a;\nint b;\n',
    ],
    ['is none without a fence', 'int a; // ``` is no fence here\n', 'int a; // ``` is no fence here\n'],
    ['alone stays for others to judge', 'Sorry.', 'Sorry.'],
  ])('%s', (_, text, expected) => expect(withoutProse(text)).toBe(expected));

  it('never moves a line', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('```c', '```', 'int a;', 'prose', ''), { maxLength: 12 }), (lines) => {
        const left = withoutProse(lines.join('\n')).split('\n');
        expect(left).toHaveLength(Math.max(1, lines.length));
        for (const [at, line] of left.entries()) expect(['', lines[at]]).toContain(line);
      }),
    );
  });
});
