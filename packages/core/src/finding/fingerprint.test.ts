import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprints, sameCode } from './fingerprint.ts';
import type { FingerprintInput } from './fingerprint.ts';
import { normaliseCode } from './normalise-code.ts';

const input = (change: Partial<FingerprintInput> = {}): FingerprintInput => ({
  ruleId: 'python.sql.built-from-text',
  symbol: 'Shop.find',
  code: 'cursor.execute("select " + key)',
  comments: 'hash',
  ...change,
});

const one = (change: Partial<FingerprintInput> = {}): string => fingerprints([input(change)])[0] ?? '';

describe('fingerprints', () => {
  it('are 64 hex digits', () => {
    expect(one()).toMatch(/^[0-9a-f]{64}$/);
  });

  it('stay when code is reformatted or commented', () => {
    expect(one({ code: 'cursor.execute(\n    "select " + key  # the key\n)' })).toBe(one());
  });

  it('change with rule, symbol, code and blanks inside a literal', () => {
    const all = [
      one(),
      one({ ruleId: 'python.sql.other' }),
      one({ symbol: 'find' }),
      one({ code: 'cursor.execute("select " + other)' }),
      one({ code: 'cursor.execute("select  " + key)' }),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('number equals, and only equals', () => {
    const [first, other, second] = fingerprints([input(), input({ code: 'x' }), input()]);
    expect(first).toBe(one());
    expect(other).toBe(one({ code: 'x' }));
    expect(second).not.toBe(first);
    expect(sameCode(second ?? '')).toBe(sameCode(first ?? ''));
    expect(sameCode(other ?? '')).not.toBe(sameCode(first ?? ''));
  });

  it('are unique within one scan', () => {
    const arbitrary = fc.array(
      fc.record({
        ruleId: fc.constantFrom('a.b', 'a.c'),
        symbol: fc.constantFrom('', 'f', 'f.g'),
        code: fc.constantFrom('x()', 'x ( )', 'y()'),
        comments: fc.constant('hash' as const),
      }),
    );
    fc.assert(fc.property(arbitrary, (inputs) => new Set(fingerprints(inputs)).size === inputs.length));
  });
});

describe('normaliseCode', () => {
  it.each([
    ['hash', 'return   x # why', 'return x'],
    ['hash', 'f("# no comment", \'#\')', 'f("# no comment",\'#\')'],
    ['hash', '"""a "quoted" # text"""  # gone', '"""a "quoted" # text"""'],
    ['slash', 'a /* b */ = "//c" // d', 'a="//c"'],
    ['slash', 'f(`${a} // b`)', 'f(`${a} // b`)'],
    ['slash', 'typeof\n\tx', 'typeof x'],
    ['markup', '<a  href="<!--"><!-- gone --> b', '<a href="<!--">b'],
    ['none', 'a # b // c', 'a#b//c'],
    ['hash', '"never closed # here', '"never closed # here'],
    ['slash', '/* never closed', ''],
  ] as const)('%s: %s', (style, code, expected) => {
    expect(normaliseCode(code, style)).toBe(expected);
  });

  it('never makes code longer, whatever the nesting of quotes and comments', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('"', "'", '#', '/', '*', ' ', '\n', 'a', '\\', '`', '<', '!', '-', '>') }),
        (code) => {
          for (const style of ['hash', 'slash', 'markup', 'none'] as const) {
            const done = normaliseCode(code, style);
            expect(done.length).toBeLessThanOrEqual(code.length);
          }
        },
      ),
    );
  });

  it('reads a megabyte of quotes without going back', () => {
    for (const unit of ['"', '\\', '/*', "'''", '<!--', '"""\\']) {
      expect(normaliseCode(unit.repeat(200_000), 'hash').length).toBeGreaterThan(0);
    }
  });
});
