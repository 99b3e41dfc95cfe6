import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonIn } from './json-in.ts';

describe('JSON in an answer', () => {
  it('is found in any surroundings without braces', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.string().map((text) => text.replace(/[[\]{}<]/gu, '')),
        (value, around) => {
          const json = JSON.stringify(value);
          expect(jsonIn(`${around}\n${json}\n${around}`)).toEqual({ values: [JSON.parse(json) as unknown] });
        },
      ),
    );
  });

  it('is never read out of what is none, and that ends soon', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '"', '[', '}', ':', ' ', '\\', 'a'), maxLength: 300 }),
        (text) => {
          const found = jsonIn(text);
          if ('values' in found) for (const value of found.values) expect(typeof value).toBe('object');
        },
      ),
    );
    expect(jsonIn('{"a":'.repeat(200_000))).toEqual({ none: 'cut' });
    expect(jsonIn('x'.repeat(3_000_000))).toEqual({ none: 'malformed' });
  });

  it.each([
    ['{"a": "b', 'cut'],
    ["{'a': 1}", 'absent'],
    ['{"a": 1,}', 'malformed'],
    ['', 'absent'],
    ['42', 'absent'],
  ])('%s: %s', (text, none) => {
    expect(jsonIn(text)).toEqual({ none });
  });

  it.each([
    ['<think>{"a": 1}</think>{"a": 2}', [{ a: 2 }]],
    ['so {"a": 1} it is</think>\n{"a": 2}', [{ a: 2 }]],
    ['{"a": "</think>"}', [{ a: '</think>' }]],
    ['a draft {"a": 1} and [2] then {"a": 3}', [{ a: 1 }, [2], { a: 3 }]],
  ])('%s', (text, values) => {
    expect(jsonIn(text)).toEqual({ values });
  });

  it('gives a key like __proto__ no power', () => {
    const found = jsonIn('{"__proto__": {"polluted": true}}');
    expect('values' in found && Object.hasOwn(found.values[0] as object, '__proto__')).toBe(true);
    expect({}).not.toHaveProperty('polluted');
  });
});
