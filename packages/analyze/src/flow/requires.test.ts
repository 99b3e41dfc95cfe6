import { describe, expect, it } from 'vitest';
import { readRequirement } from './requires.ts';

const holds = (text: string, ...labels: readonly string[]): boolean =>
  readRequirement(text)((label) => labels.includes(label));

describe('requirements', () => {
  it.each([
    ['A', ['A'], true],
    ['A', ['B'], false],
    ['A and B', ['A'], false],
    ['A and B', ['A', 'B'], true],
    ['A or B and C', ['A'], true],
    ['(A or B) and C', ['A'], false],
    ['not A', [], true],
    ['A and not B', ['A', 'B'], false],
    ['not (A and B)', ['A'], true],
  ] as const)('%s with %j: %j', (text, labels, expected) => {
    expect(holds(text, ...labels)).toBe(expected);
  });
  it('what cannot be read demands everything it names', () => {
    expect(holds('A and (B', 'A')).toBe(false);
    expect(holds('A B', 'A')).toBe(false);
    expect(holds('A B', 'A', 'B')).toBe(true);
  });
});
