/** Writing and reading JSON, held against the engine's own. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { Exc } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { Dict, FloatBox, List, newList, none, StrBox, toFloat, toStr, type Value } from '../../runtime/object.ts';
import { str } from '../../runtime/text.ts';
import { readJson } from './decoder.ts';
import type { ReadOptions } from './read.ts';
import { quoteJson } from './text.ts';
import { type WriteOptions, writeJson } from './write.ts';

const writing: WriteOptions = {
  skipKeys: false,
  ascii: false,
  checkCircular: true,
  allowNan: true,
  sortKeys: false,
  indent: undefined,
  itemSeparator: ',',
  keySeparator: ':',
  fallback: undefined,
};
const reading: ReadOptions = {
  objectHook: undefined,
  pairsHook: undefined,
  parseFloat: undefined,
  parseInt: undefined,
  parseConstant: undefined,
  strict: true,
};

beforeAll(() => {
  meter.begin({ seconds: 60, steps: 1e9, bytes: 2 ** 28, output: 2 ** 20, depth: 1000, toolCalls: 0 });
});

type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };

const fromPlain = (v: Plain): Value => {
  if (v === null) return none;
  if (typeof v === 'string') return toStr(v);
  if (typeof v === 'number') return Number.isSafeInteger(v) && !Object.is(v, -0) ? v : toFloat(v);
  if (typeof v === 'boolean') return v;
  if (Array.isArray(v)) return newList(v.map(fromPlain));
  const d = newDict();
  for (const [key, value] of Object.entries(v)) setItem(d, toStr(key), fromPlain(value));
  return d;
};
const toPlain = (v: Value): unknown => {
  if (v === none) return null;
  if (v instanceof FloatBox || v instanceof StrBox) return v.v;
  if (typeof v === 'bigint') return Number(v);
  if (v instanceof List) return v.a.map(toPlain);
  if (v instanceof Dict) return Object.fromEntries(dictEntries(v).map(([key, value]) => [str(key), toPlain(value)]));
  return v;
};

/** Keys that look like indexes are put first by JavaScript's objects. */
const key = fc.string({ unit: 'grapheme' }).map((text) => `k${text}`);
const document = fc.letrec<{ v: Plain }>((tie) => ({
  v: fc.oneof(
    { depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((x) => !Object.is(x, -0)),
    fc.string({ unit: 'grapheme' }),
    fc.array(tie('v')),
    fc.dictionary(key, tie('v')).map((d) => ({ ...d })),
  ),
})).v;

describe('writing and reading', () => {
  test('what was written is read as the same by JavaScript', () => {
    fc.assert(
      fc.property(document, (v) => {
        expect(JSON.parse(writeJson(fromPlain(v), writing))).toEqual(v);
      }),
    );
  });

  test('what JavaScript wrote is read as the same', () => {
    fc.assert(
      fc.property(document, fc.constantFrom(0, 1, 4), (v, indent) => {
        expect(toPlain(readJson(JSON.stringify(v, undefined, indent), reading))).toEqual(v);
      }),
    );
  });

  test('text is quoted as JavaScript quotes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(quoteJson(text, false)).toBe(JSON.stringify(text));
        expect(JSON.parse(quoteJson(text, true))).toBe(text);
      }),
    );
  });

  test('any text is read or refused with a place inside of it', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'u',
      '1',
      '-',
      '.',
      'e',
      'null',
      ' ',
      '\n',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = parts.join('');
        let parsed = true;
        try {
          JSON.parse(text);
        } catch {
          parsed = false;
        }
        let read: unknown = true;
        try {
          readJson(text, reading);
        } catch (e) {
          read = e;
        }
        expect(read === true).toBe(parsed);
        if (read instanceof Exc)
          expect((read as Exc & { $pos: number }).$pos).toBeLessThanOrEqual(Array.from(text).length);
      }),
      { numRuns: 2000 },
    );
  });
});
