import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { Exc } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { urlJoin, urlParse, urlUnparse } from './split.ts';

beforeAll(() => {
  meter.begin({ seconds: 60, steps: 1e9, bytes: 2 ** 28, output: 2 ** 20, depth: 1000, toolCalls: 0 });
});

test('joining resolves dots as RFC 3986 says', () => {
  expect(urlJoin('http://a/b/c/d;p?q', '../g', true)).toBe('http://a/b/g');
  expect(urlJoin('http://a/b/c/d;p?q', '../../../g', true)).toBe('http://a/g');
});

test('another scheme is not joined', () => {
  expect(urlJoin('http://a/b', 'mailto:x@y', true)).toBe('mailto:x@y');
});

test('taking apart what was put together gives the same parts', () => {
  const unit = fc.constantFrom('http', 'x', ':', '/', '//', '?', '#', ';', '@', '[', ']', '.', 'é', '%41', '::1');
  fc.assert(
    fc.property(fc.array(unit), (pieces) => {
      try {
        const parts = urlParse(pieces.join(''), '', true);
        const again = urlParse(urlUnparse(parts), '', true);
        // An empty authority in front of a path that begins with slashes is lost, in CPython too.
        if (parts[1] !== '') expect(again).toEqual(parts);
      } catch (e) {
        expect(e).toBeInstanceOf(Exc);
      }
    }),
  );
});
