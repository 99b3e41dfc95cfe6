// oxlint-disable typescript/no-base-to-string -- what a program hands over becomes text as the language says
import type { InspectOptions } from './inspect.ts';

/**
 * Makes `node:assert`: the functions, and `AssertionError`. Messages are Node's where it writes them in one line; where Node draws the
 * difference of two values, both are shown one below the other.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 */
export const newNodeAssert = (
  inspect: (value: unknown, options?: InspectOptions) => string,
  same: (a: unknown, b: unknown, strict: boolean) => boolean,
): object => {
  class AssertionError extends Error {
    code = 'ERR_ASSERTION';
    generatedMessage: boolean;
    actual: unknown;
    expected: unknown;
    operator: unknown;
    constructor({
      message,
      actual,
      expected,
      operator,
    }: {
      readonly message?: unknown;
      readonly actual?: unknown;
      readonly expected?: unknown;
      readonly operator?: string;
    }) {
      super(message === undefined ? textOf(operator ?? 'fail', actual, expected) : String(message));
      this.generatedMessage = message === undefined;
      this.actual = actual;
      this.expected = expected;
      this.operator = operator;
    }
  }
  Object.defineProperty(AssertionError.prototype, 'name', {
    value: 'AssertionError',
    writable: true,
    configurable: true,
  });
  const words: { readonly [operator: string]: string } = {
    deepStrictEqual: 'Expected values to be strictly deep-equal:',
    strictEqual: 'Expected values to be strictly equal:',
    deepEqual: 'Expected values to be loosely deep-equal:',
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  };
  const textOf = (operator: string, actual: unknown, expected: unknown): string => {
    const [a, b] = [inspect(actual), inspect(expected)];
    if (operator === '==') return `${a} == ${b}`;
    if (operator === '!=') return `${a} != ${b}`;
    const head = words[operator];
    if (head === undefined) return 'Failed';
    if (operator.startsWith('not')) return a.includes('\n') ? `${head}\n\n${a}` : `${head} ${a}`;
    if (operator === 'deepEqual') return `${head}\n\n${a}\n\nshould loosely deep-equal\n\n${b}`;
    if (
      operator === 'strictEqual' &&
      !a.includes('\n') &&
      !b.includes('\n') &&
      typeof actual !== 'object' &&
      typeof expected !== 'object' &&
      a.length + b.length < 70
    )
      return `${head}\n\n${a} !== ${b}\n`;
    const lines = (text: string, sign: string): string =>
      text
        .split('\n')
        .map((line) => `${sign} ${line}`)
        .join('\n');
    return `${head}\n+ actual - expected\n\n${lines(a, '+')}\n${lines(b, '-')}\n`;
  };
  const fail = (message: unknown, actual: unknown, expected: unknown, operator: string): never => {
    if (message instanceof Error) throw message;
    throw new AssertionError({ message, actual, expected, operator });
  };
  const ok = (value: unknown, message?: unknown): void => {
    if (value) return;
    fail(message ?? 'The expression evaluated to a falsy value', value, true, '==');
  };
  const comparison = (operator: string, holds: (a: unknown, b: unknown) => boolean) => {
    const check = (a: unknown, b: unknown, message?: unknown): void => {
      if (!holds(a, b)) fail(message, a, b, operator);
    };
    return Object.defineProperty(check, 'name', { value: operator });
  };
  type Expected = unknown;
  /** Whether an error is what was expected. */
  const matches = (error: unknown, expected: Expected, message: unknown, operator: string): void => {
    if (expected === undefined || typeof expected === 'string') return;
    if (expected instanceof RegExp) {
      if (!expected.test(String(error)))
        fail(
          message ??
            `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(error))}\n`,
          error,
          expected,
          operator,
        );
      return;
    }
    if (typeof expected === 'function') {
      const { prototype } = expected as { readonly prototype?: unknown };
      if (prototype !== undefined && error instanceof (expected as new () => object)) return;
      if (prototype instanceof Error || expected === Error) throw error;
      if ((expected as (error: unknown) => unknown)(error) !== true)
        fail(message ?? 'The validation function is expected to return "true".', error, expected, operator);
      return;
    }
    for (const [key, value] of Object.entries(expected as object)) {
      const found = (error as { readonly [key: string]: unknown } | null | undefined)?.[key];
      const fits = value instanceof RegExp && typeof found === 'string' ? value.test(found) : same(found, value, true);
      if (!fits) fail(message, error, expected, operator);
    }
  };
  const missing = (expected: Expected, message: unknown, what: string, operator: string): never => {
    const name = typeof expected === 'function' ? ` (${expected.name})` : '';
    const said = typeof expected === 'string' ? expected : message;
    return fail(
      `Missing expected ${what}${name}${said === undefined ? '.' : `: ${String(said)}`}`,
      undefined,
      expected,
      operator,
    );
  };
  const members = {
    ok,
    AssertionError,
    fail: (message?: unknown) => fail(message ?? 'Failed', undefined, undefined, 'fail'),
    // eslint-disable-next-line eqeqeq
    equal: comparison('==', (a, b) => a == b || (a !== a && b !== b)),
    // eslint-disable-next-line eqeqeq
    notEqual: comparison('!=', (a, b) => a != b),
    strictEqual: comparison('strictEqual', (a, b) => Object.is(a, b)),
    notStrictEqual: comparison('notStrictEqual', (a, b) => !Object.is(a, b)),
    deepEqual: comparison('deepEqual', (a, b) => same(a, b, false)),
    notDeepEqual: comparison('notDeepEqual', (a, b) => !same(a, b, false)),
    deepStrictEqual: comparison('deepStrictEqual', (a, b) => same(a, b, true)),
    notDeepStrictEqual: comparison('notDeepStrictEqual', (a, b) => !same(a, b, true)),
    throws: (work: () => unknown, expected?: Expected, message?: unknown) => {
      try {
        work();
      } catch (error) {
        matches(error, expected, message, 'throws');
        return;
      }
      missing(expected, message, 'exception', 'throws');
    },
    doesNotThrow: (work: () => unknown, message?: unknown) => {
      try {
        work();
      } catch (error) {
        fail(
          `Got unwanted exception${typeof message === 'string' ? `: ${message}` : '.'}\nActual message: "${(error as Error).message}"`,
          error,
          undefined,
          'doesNotThrow',
        );
      }
    },
    rejects: async (work: unknown, expected?: Expected, message?: unknown) => {
      try {
        await (typeof work === 'function' ? work() : work);
      } catch (error) {
        matches(error, expected, message, 'rejects');
        return;
      }
      missing(expected, message, 'rejection', 'rejects');
    },
    doesNotReject: async (work: unknown) => {
      await (typeof work === 'function' ? work() : work);
    },
    match: (text: string, pattern: RegExp, message?: unknown) => {
      if (!pattern.test(text))
        fail(
          message ?? `The input did not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`,
          text,
          pattern,
          'match',
        );
    },
    doesNotMatch: (text: string, pattern: RegExp, message?: unknown) => {
      if (pattern.test(text))
        fail(
          message ??
            `The input was expected to not match the regular expression ${inspect(pattern)}. Input:\n\n${inspect(text)}\n`,
          text,
          pattern,
          'doesNotMatch',
        );
    },
    ifError: (value: unknown) => {
      if (value !== null && value !== undefined) throw value;
    },
  };
  const strict = Object.assign((value: unknown, message?: unknown) => ok(value, message), members, {
    equal: members.strictEqual,
    notEqual: members.notStrictEqual,
    deepEqual: members.deepStrictEqual,
    notDeepEqual: members.notDeepStrictEqual,
    strict: undefined as unknown,
  });
  strict.strict = strict;
  return Object.assign((value: unknown, message?: unknown) => ok(value, message), members, { strict });
};
