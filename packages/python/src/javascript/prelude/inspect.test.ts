import { format as nodeFormat, inspect as nodeInspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newInspect } from './inspect.ts';

// The functions need nothing of the engine, so they are compared with Node's own here.
const { inspect, format } = newInspect();

class Point {
  x = 1;
  readonly #hidden = 2;
  get hidden(): number {
    return this.#hidden;
  }
}
class Named extends Map<string, number> {}
const cycle: Record<string, unknown> = { a: { b: 1 } };
cycle['self'] = cycle;
const sparse = Object.assign([1], { 3: 4 });

describe('inspect shows as Node does', () => {
  it.each<readonly [string, unknown]>([
    [
      'numbers and texts',
      [1, -0, 1.5, 'a', "it's", 'a "b" \'c\'', 'line\nbreak', 'tab\t\\', 10n, true, null, undefined],
    ],
    ['nested objects', { a: { b: { c: { d: 1 } } }, list: [[[[1]]]], 'odd key': 1, [Symbol('s')]: 2 }],
    ['long lists of numbers', Array.from({ length: 120 }, (_, i) => i * 7)],
    ['lists of texts', Array.from({ length: 30 }, (_, i) => `name-${'x'.repeat(i % 9)}`)],
    ['long lines', { first: 'x'.repeat(40), second: 'y'.repeat(40), third: 1 }],
    ['rows', Array.from({ length: 8 }, (_, i) => ({ id: i, name: `item ${String(i)}`, tags: ['a', 'b'] }))],
    ['a row that is too long', [{ id: 1, name: 'x'.repeat(30), other: 'y'.repeat(30), last: { a: 1, b: 2 } }]],
    [
      'maps and sets',
      [
        new Map<unknown, unknown>([
          ['a', 1],
          [{ k: 1 }, [1]],
        ]),
        new Set([1, 'a', { b: 1 }]),
        new Map(),
        new Set(),
      ],
    ],
    ['holes', sparse],
    ['classes', [new Point(), new Named([['a', 1]]), Point, class {}, class A extends Point {}]],
    ['functions', [() => 1, function named() {}, async () => {}, function* () {}, Math.max]],
    ['cycles', cycle],
    ['dates and expressions', [new Date(0), new Date(NaN), /a\/b/gi]],
    ['without a prototype', Object.assign(Object.create(null) as object, { a: 1 })],
    ['bytes', [new Uint8Array([1, 2, 3]), new Float64Array(2), new Uint8Array()]],
    [
      'accessors',
      Object.defineProperties({}, { a: { get: () => 1, enumerable: true }, b: { set: () => {}, enumerable: true } }),
    ],
    ['boxes', [Object(1), Object('x'), Object(true)]],
    ['symbols', [Symbol('a'), Symbol.iterator]],
    ['a list with names', Object.assign([1, 2], { extra: 3 })],
    ['a function with names', Object.assign(() => 1, { extra: 3 })],
    ['tagged', { [Symbol.toStringTag]: 'Tagged', a: 1 }],
    ['empty', [{}, [], '', new Point()]],
    ['Math and JSON', [JSON, globalThis.Atomics]],
    ['deep but narrow', { a: { b: { c: {} } } }],
    ['deep and empty', { a: { b: { c: [], d: { e: 1 } } } }],
    ['long text in an object', { text: 'word '.repeat(40) }],
    ['lines in an object', { text: 'one\ntwo\nthree'.repeat(5) }],
  ])('%s', (_, value) => {
    expect(inspect(value)).toBe(nodeInspect(value, { breakLength: 80 }));
  });

  it('any plain data', () => {
    fc.assert(
      // Node shows a key __proto__ in brackets.
      fc.property(
        fc.jsonValue({ maxDepth: 4 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
        (value) => {
          expect(inspect(value)).toBe(nodeInspect(value, { breakLength: 80 }));
        },
      ),
      { numRuns: 500 },
    );
  });
});

it('lists of any length, as Node lays them out', () => {
  const list = fc.oneof(
    fc.array(fc.integer(), { maxLength: 130 }),
    fc.array(fc.string({ maxLength: 30 }), { maxLength: 130 }),
  );
  fc.assert(
    fc.property(list, fc.integer({ min: 0, max: 3 }), (values, levels) => {
      let value: unknown = values;
      for (let i = 0; i < levels; i++) value = { inside: value };
      expect(inspect(value)).toBe(nodeInspect(value, { breakLength: 80 }));
    }),
    { numRuns: 500 },
  );
});

describe('format fills in as Node does', () => {
  it.each<readonly [readonly unknown[]]>([
    [['a', 1, { b: 2 }]],
    [['%s is %d', 'x', 42, 'rest']],
    [['%i %f %j %o', 3.7, '1.5', { a: 1 }, 1]],
    [['100%', 1]],
    [['%%s %s', 'a']],
    [['%s %s', 'a']],
    [[1, 'a', 'b']],
    [['%c styled', 'color: red']],
    [[]],
    [['%d %d', 'x', 5n]],
  ])('case %#', (values) => {
    expect(format(values)).toBe(nodeFormat(...values));
  });
});
