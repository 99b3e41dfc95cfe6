import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits } from './apply-edits.ts';

const edit = (start: number, end: number, text: string, path = 'a.py') => ({ path, start, end, text });

describe('edits', () => {
  it('are made in any order, those of other files left alone', () => {
    expect(applyEdits('a.py', 'one two', [edit(4, 7, '2'), edit(0, 3, '1'), edit(0, 1, 'x', 'b.py')])).toEqual({
      text: '1 2',
    });
  });

  it('at one place stand one after the other', () => {
    expect(applyEdits('a.py', 'ab', [edit(1, 1, 'x'), edit(1, 2, 'y')])).toEqual({ text: 'axy' });
  });

  it.each([
    ['overlap', [edit(0, 3, ''), edit(2, 4, '')]],
    ['outside', [edit(0, 99, '')]],
    ['backwards', [edit(3, 1, '')]],
  ])('are refused as a whole: %s', (_, edits) => {
    expect(applyEdits('a.py', 'one two', edits)).toHaveProperty('refused');
  });

  it('never cut a character in two', () => {
    expect(applyEdits('a.py', '😀', [edit(1, 1, 'x')])).toHaveProperty('refused');
    expect(applyEdits('a.py', '😀', [edit(2, 2, 'x')])).toEqual({ text: '😀x' });
  });

  it('give a text or a refusal for any numbers, and leave what they do not touch', () => {
    const text = 'one 😀 two\r\nthree\n';
    const number = fc.oneof(
      fc.integer({ min: -5, max: text.length + 5 }),
      fc.constantFrom(Number.NaN, 1.5, Infinity, -0),
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ path: fc.constant('a.py'), start: number, end: number, text: fc.string({ maxLength: 5 }) }),
          {
            maxLength: 4,
          },
        ),
        (edits) => {
          const applied = applyEdits('a.py', text, edits);
          if ('refused' in applied) {
            expect(applied.refused).not.toBe('');
            return;
          }
          const kept = edits.reduce((sum, { start, end }) => sum - (end - start), text.length);
          expect(applied.text).toHaveLength(kept + edits.reduce((sum, one) => sum + one.text.length, 0));
          expect(applied.text.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
