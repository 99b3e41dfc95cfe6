import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { meter } from '../../runtime/meter.ts';
import { chunksOf } from './chunks.ts';

beforeAll(() => {
  meter.begin({ seconds: 60, steps: 1e9, bytes: 2 ** 28, output: 2 ** 20, depth: 1000, toolCalls: 0 });
});

test('chunks are the text, and none is empty', () => {
  const unit = fc.constantFrom('a', 'é', '1', '-', '--', ' ', '\t', ',', '"', '😀', '(');
  fc.assert(
    fc.property(fc.array(unit), fc.boolean(), (parts, hyphens) => {
      const text = parts.join('');
      const chunks = chunksOf(text, hyphens);
      expect(chunks.join('')).toBe(text);
      expect(chunks).not.toContain('');
    }),
  );
});

test('a hyphen inside a word ends a chunk', () => {
  expect(chunksOf('goof-ball', true)).toEqual(['goof-', 'ball']);
});

test('a hyphen before an option or between digits does not', () => {
  expect(chunksOf('-b 1-2', true)).toEqual(['-b', ' ', '1-2']);
});

test('nor does any where that is not wanted', () => {
  expect(chunksOf('goof-ball', false)).toEqual(['goof-ball']);
});
