import { describe, expect, test } from 'vitest';
import { compileRegex, flag, RegexProblem } from './index.ts';

const free = (): void => {};

const spans = (pattern: string, subject: string, flags = 0): number[] | undefined => {
  const found = compileRegex(pattern, flags, 'str').match(subject, 0, subject.length, 'search', free);
  return found === undefined ? undefined : [...found];
};

/** Steps until a match ends or the meter stops it at `most`. */
const steps = (pattern: string, subject: string, most: number): number => {
  const stop = new Error('stopped');
  let spent = 0;
  try {
    compileRegex(pattern, 0, 'str').match(subject, 0, subject.length, 'search', (count) => {
      spent += count;
      if (spent > most) throw stop;
    });
  } catch (thrown) {
    if (thrown !== stop) throw thrown;
  }
  return spent;
};

const problem = (pattern: string, flags = 0, kind: 'str' | 'bytes' = 'str'): string => {
  try {
    compileRegex(pattern, flags, kind);
  } catch (thrown) {
    if (thrown instanceof RegexProblem) return `${thrown.kind}: ${thrown.message}`;
    throw thrown;
  }
  return 'none';
};

describe('matches', () => {
  test.each([
    ['a(b|c)*d', 'xxabcbd', [2, 7, 5, 6]],
    ['(\\d{4})-(\\d\\d)', 'on 2024-01', [3, 10, 3, 7, 8, 10]],
    ['(?P<q>["\']).*?(?P=q)', 'say "it\'s"', [4, 10, 4, 5]],
    ['(x)?(?(1)b|c)', 'xb', [0, 2, 0, 1]],
    ['(x)?(?(1)b|c)', 'c', [0, 1, -1, -1]],
    ['(?<=ab)c', 'c abc', [4, 5]],
    ['(?>a|ab)c', 'abc', undefined],
    ['a++a', 'aaa', undefined],
    ['(?i:k)', '\u212a', [0, 1]],
    ['(?i:k)', 'j', undefined],
    ['^b$', 'a\nb\nc', undefined],
    ['(?m)^b$', 'a\nb\nc', [2, 3]],
    ['b$', 'b\n', [0, 1]],
    ['b\\Z', 'b\n', undefined],
    ['\\B', '', undefined],
  ] as const)('%s in %j', (pattern, subject, expected) => {
    expect(spans(pattern, subject)).toEqual(expected);
  });

  test('a negated class of bytes under LOCALE takes a byte if either case is outside', () => {
    const matches = (pattern: string): boolean =>
      compileRegex(pattern, flag.locale | flag.ignoreCase, 'bytes').match(Uint8Array.of(98), 0, 1, 'match', free) !==
      undefined;
    expect([matches('[^a-c]'), matches('[^b]'), matches('[^a-cA-C]'), matches('[A-C]')]).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  test('a start behind the end still lets `match` be empty', () => {
    const regex = compileRegex('', 0, 'str');
    expect(regex.match('abc', 3, 1, 'match', free)).toEqual(Int32Array.of(3, 3));
    expect(regex.match('abc', 3, 1, 'search', free)).toBeUndefined();
    expect(regex.match('abc', 3, 1, 'fullmatch', free)).toBeUndefined();
  });

  test('looks back behind `pos`, and ends at `endpos`', () => {
    expect(compileRegex('(?<=a)b', 0, 'str').match('ab', 1, 2, 'match', free)).toEqual(Int32Array.of(1, 2));
    expect(compileRegex('^b', 0, 'str').match('ab', 1, 2, 'match', free)).toBeUndefined();
    expect(compileRegex('b$', 0, 'str').match('abc', 0, 2, 'search', free)).toEqual(Int32Array.of(1, 2));
    expect(compileRegex('.*', 0, 'str').match('abc', 0, 2, 'search', free)).toEqual(Int32Array.of(0, 2));
  });

  test('counts astral characters as one', () => {
    const regex = compileRegex('.(.)', 0, 'str');
    const subject = Uint32Array.from([0x1f600, 0x1f601]);
    expect(regex.match(subject, 0, 2, 'fullmatch', free)).toEqual(Int32Array.from([0, 2, 1, 2]));
  });

  test('says the final flags, names and lastindex', () => {
    const regex = compileRegex('(?i)(?P<a>x)(y)?', flag.multiline, 'str');
    expect([regex.flags, regex.groups, [...regex.groupIndex]]).toEqual([42, 2, [['a', 1]]]);
    regex.match('X', 0, 1, 'match', free);
    expect(regex.lastIndex).toBe(1);
  });
});

describe('refuses in the words of CPython', () => {
  test.each([
    ['[', 'error: unterminated character set at position 0'],
    ['*', 'error: nothing to repeat at position 0'],
    ['(', 'error: missing ), unterminated subpattern at position 0'],
    ['\\q', 'error: bad escape \\q at position 0'],
    ['a\n\n(', 'error: missing ), unterminated subpattern at position 3 (line 3, column 1)'],
    ['(?<=a*)b', 'error: look-behind requires fixed-width pattern'],
    ['x{99999999999}', 'OverflowError: the repetition number is too large'],
    [`${'('.repeat(5000)}${')'.repeat(5000)}`, 'RecursionError: maximum recursion depth exceeded'],
    [`${'(?(1)'.repeat(5000)}`, 'RecursionError: maximum recursion depth exceeded'],
    [`()${'(?(1)'.repeat(5000)}`, 'RecursionError: maximum recursion depth exceeded'],
    [`${'('.repeat(200)}${')'.repeat(200)}`, 'none'],
    ['((a{1000}){1000}){1000}', 'none'],
  ])('%.20s', (pattern, expected) => {
    expect(problem(pattern)).toBe(expected);
  });

  test('flags that exclude each other', () => {
    expect(problem('a', flag.locale)).toBe('ValueError: cannot use LOCALE flag with a str pattern');
    expect(problem('a', flag.unicode, 'bytes')).toBe('ValueError: cannot use UNICODE flag with a bytes pattern');
    expect(problem('(?a)', flag.unicode)).toBe('ValueError: ASCII and UNICODE flags are incompatible');
  });
});

describe('is stopped by its meter', () => {
  const most = 200_000;
  const slack = 200_000;
  const a = 'a'.repeat(5000);
  test.each([
    ['(a+)+b', a],
    ['(a|aa)+$', `${a}b`],
    ['(x+x+)+y', 'x'.repeat(5000)],
    ['(?:a|a)*b', a],
    ['(?=(?=(?=(a*)*b)))a', a],
    ['(a*)(a*)(a*)(a*)(a*)\\1\\2\\3\\4\\5b', a],
    ['(?:(?:a?){100}){100}b', a],
    ['(.*)*(.*)*(.*)*z', a],
    ['(?:a{1,1000}){1,1000}b', a],
    ['(?:(a)|(?:aa))*?c', a],
    ['(?:(?:)*)*{1}b'.replace('{1}', ''), a],
  ])('%s', (pattern, subject) => {
    const spent = steps(pattern, subject, most);
    expect(spent).toBeGreaterThan(0);
    expect(spent).toBeLessThan(most + slack);
  });

  test('costs little where it goes straight', () => {
    expect(steps('(?:ab|cd)+e', `${'abcd'.repeat(2000)}e`, 1e9)).toBeLessThan(40_000);
  });

  test('works again after it was stopped', () => {
    const regex = compileRegex('(a+)+(b)', 0, 'str');
    const stop = new Error('stopped');
    const refuse = (): void => {
      throw stop;
    };
    expect(() => regex.match(a, 0, a.length, 'search', refuse)).toThrow(stop);
    expect(regex.match('xaab', 0, 4, 'search', free)).toEqual(Int32Array.of(1, 4, 1, 3, 3, 4));
  });

  test('makes compiling a huge pattern pay', () => {
    const stop = new Error('stopped');
    let left = 100_000;
    const spend = (steps: number): void => {
      left -= steps;
      if (left < 0) throw stop;
    };
    let held = 0;
    const allocate = (bytes: number): void => {
      held += bytes;
    };
    expect(() => compileRegex('(a?|b)*'.repeat(10_000), 0, 'str', { spend, allocate })).toThrow(stop);
    expect(held).toBe(0);
  });

  test('pays for the memory of the stacks and gives it back', () => {
    let held = 0;
    let highest = 0;
    const subject = 'ab'.repeat(100_000);
    compileRegex('(?:ab|ba)*.c', 0, 'str').match(subject, 0, subject.length, 'match', free, (bytes) => {
      held += bytes;
      highest = Math.max(highest, held);
    });
    expect(highest).toBeGreaterThan(1_000_000);
    expect(held).toBe(0);
  });
});
