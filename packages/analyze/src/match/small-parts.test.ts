import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from './comparison.ts';
import { isRandomLooking } from './entropy.ts';
import { needsOf, satisfied, wordsOf } from './needs.ts';
import { compileRegex } from './regex.ts';
import { isSlowRegex } from './slow-regex.ts';

describe('comparison', () => {
  const values: Readonly<Record<string, string | number>> = { $A: 5, $B: 'text', $C: '0x10' };
  it.each([
    ['$A > 4', true],
    ['$A > 5', false],
    ['1 < $A < 6', true],
    ['1 < $A < 5', false],
    ['$A + 1 == 6 and not $A == 6', true],
    ['$A // 2 == 2', true],
    ['-7 // 2 == -4', true],
    ['-7 % 3 == 2', true],
    ['2 ** 3 == 8', true],
    ['$B == "text"', true],
    ["$B in ['text', 'other']", true],
    ['"ex" in $B', true],
    ['$B not in ["a"]', true],
    ['len($B) == 4', true],
    ["re.match('te.*', $B)", true],
    ["re.match('ex', $B)", false],
    ['int($C, 16) == 16', true],
    ['str($A) == "5"', true],
    ['lower("AB") == "ab"', true],
    ['$A == 4 or $A == 5', true],
    ['(1 + 2) * 3 == 9', true],
    ['True', true],
    ['None == 1', false],
    // What cannot be computed does not hold, either way round.
    ['$MISSING > 1', false],
    ['not $MISSING', false],
    ['$A > "x"', false],
    ['$A / 0 == 1', false],
    ['__import__("os")', false],
    ['process.exit(1)', false],
    ['$A >', false],
    ['', false],
    ['1 1', false],
  ])('%s → %s', (expression, expected) => {
    expect(holds(expression, (name) => values[name])).toBe(expected);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof holds(text, () => 1) === 'boolean'));
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '(',
            ')',
            '$A',
            '1',
            '"x"',
            'and',
            'or',
            'not',
            'in',
            '+',
            '-',
            '**',
            '==',
            '<',
            '[',
            ']',
            ',',
            'len',
            're.match',
          ),
        ),
        (parts) => typeof holds(parts.join(' '), () => 1) === 'boolean',
      ),
    );
  });
});

describe('expressions of other dialects', () => {
  it.each([
    ['(?i)abc', 'ABC'],
    ['a(?i)bc', 'aBC'],
    ['(?i:ab)c', 'ABc'],
    ['(?P<n>a)(?P=n)', 'aa'],
    [String.raw`\Aab\Z`, 'ab'],
    ['[[:alpha:]]+', 'abc'],
    ['a++b', 'aab'],
    ['(?>a|b)c', 'bc'],
    [String.raw`\h+`, ' \t'],
    ['(?x) a b # comment', 'ab'],
    ['[]]', ']'],
    [String.raw`\++`, '++'],
    ['(?s).', '\n'],
    ['a(?#note)b', 'ab'],
  ])('%s takes %j', (source, text) => {
    expect(compileRegex(source, '')?.exec(text)?.[0]).toBe(text);
  });
  it.each(['(', '[a', '(?R)', '*a'])('%s cannot run', (source) => {
    expect(compileRegex(source, '')).toBeUndefined();
  });
});

describe('slow expressions', () => {
  it.each([
    '(a+)+$',
    '^(a|aa)+$',
    '^(ab|abab)*c',
    '(a*)*',
    '(a|a)*$',
    String.raw`(\w+\s?)*$`,
    '([a-z]+)*x',
    '(.*)*',
    String.raw`^(\d+)+$`,
    String.raw`\s*\s*$`,
    '.*.*=',
    String.raw`(\w|\d)+$`,
    '^(([a-z])+.)+[A-Z]([a-z])+$',
    String.raw`(a{1,100}){1,100}$`,
  ])('%s', (source) => {
    expect(isSlowRegex(source)).toBe(true);
  });
  it.each([
    '^[a-z]+$',
    '^(ab|ac|abd)+$',
    String.raw`\d{4}-\d{2}-\d{2}`,
    '(ab)+',
    '(a|b)*',
    String.raw`^\w+@\w+\.\w+$`,
    '(a+b)+',
    'a*b*',
    String.raw`(?:\d+,)*\d+`,
    '[^"]*"',
    '',
    'a{2,5}',
    String.raw`^(?:[a-z]+\.)+[a-z]+$`,
    // `\t` in a class is a tab, not the letter; `.*` before an end never has to give back.
    String.raw`^(\S+)[ \t]+(\S+)$`,
    String.raw`^(\d+)(.*)$`,
    String.raw`^([0-9]+) ?(.*)\n?`,
  ])('not %s', (source) => {
    expect(isSlowRegex(source)).toBe(false);
  });
  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isSlowRegex(text) === 'boolean'));
  });
});

describe('random looking', () => {
  it.each([
    '9f8a7c6b5d4e3f2a1b0c9d8e7f6a5b4c',
    'sk_live_4eC39HqLyjWDarjtT1zdp7dc',
    'Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlZg==',
    'x7Kq9#mP2$vL',
  ])('%s', (text) => {
    expect(isRandomLooking(text)).toBe(true);
  });
  it.each([
    'changeme',
    'your-api-key-here',
    'password123',
    'a sentence with words 1',
    'application_settings',
    '00000000000000000000',
    'content-security-policy',
    '',
  ])('not %s', (text) => {
    expect(isRandomLooking(text)).toBe(false);
  });
});

describe('needs', () => {
  const at = { path: 't', line: 1 };
  const could = (pattern: string, code: string): boolean =>
    satisfied(needsOf({ kind: 'pattern', text: pattern, at }), wordsOf(code), code);
  it.each([
    ['os.system($X)', 'import os as o\no.system(x)', true],
    ['os.system($X)', 'import sys', false],
    ['$X.execute(...)', 'cursor.fetch()', false],
    ['f"...{$X}..."', 'anything', true],
    ['def $F(...): ...', 'x = 1', true],
    ['f("md5")', 'f(x)', true],
    ['require("express")', "require('express')", true],
    ['require("express")', "require('koa')", false],
  ])('%s in %s → %s', (pattern, code, expected) => {
    expect(could(pattern, code)).toBe(expected);
  });
  it('takes alternatives of a condition as words', () => {
    const needs = needsOf({
      kind: 'and',
      operands: [{ kind: 'pattern', text: '$X.$M(...)', at }],
      conditions: [{ kind: 'regex', metavariable: '$M', regex: '^(query|execute)$' }],
      focus: [],
    });
    expect(satisfied(needs, wordsOf('db.query(x)'), '')).toBe(true);
    expect(satisfied(needs, wordsOf('db.fetch(x)'), '')).toBe(false);
  });
});
