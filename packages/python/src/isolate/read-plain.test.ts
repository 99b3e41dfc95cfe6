import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callLimits, deepestPlain, readPlain } from './read-plain.ts';

const read = (value: unknown) => readPlain(value, callLimits);
const plain = (value: unknown) => ({ kind: 'plain', value });
const problem = (text: string) => ({ kind: 'problem', text });

describe('readPlain', () => {
  it('takes all that JSON can say as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(read(value)).toEqual(plain(JSON.parse(JSON.stringify(value))));
      }),
    );
  });

  it('keeps what Python can say and JSON cannot', () => {
    expect(read([12n, Number.NaN, -Infinity, new Uint8Array([255, 0])])).toEqual(
      plain([{ $int: '12' }, { $float: 'nan' }, { $float: '-inf' }, { $bytes: '/wA=' }]),
    );
  });

  it('treats undefined and toJSON as JSON does', () => {
    expect(read(undefined)).toEqual(plain(null));
    expect(read({ a: undefined, b: [undefined], c: new Date(0) })).toEqual(
      plain({ b: [null], c: '1970-01-01T00:00:00.000Z' }),
    );
  });

  it('says where something is that is no data', () => {
    expect(read({ rows: [1, { f: () => 1 }] })).toEqual(problem('.rows[1].f is a function'));
    expect(read({ s: Symbol('x') })).toEqual(problem('.s is a symbol'));
    expect(read(new Map())).toEqual(problem('it is a Map'));
    expect(read([Promise.resolve(1)])).toEqual(problem('[0] is a Promise'));
  });

  it('ends at cycles, at depth and at size', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(read(cycle).kind).toBe('problem');
    let deep: unknown = 1;
    for (let level = 0; level < deepestPlain; level += 1) deep = [deep];
    expect(read(deep).kind).toBe('plain');
    expect(read([deep]).kind).toBe('problem');
    expect(readPlain([1, 2, 3], { values: 3, text: 10 })).toEqual(problem('more than 3 values'));
    expect(readPlain(['x'.repeat(11)], { values: 3, text: 10 }).kind).toBe('problem');
    expect(readPlain({ ['x'.repeat(11)]: 1 }, { values: 3, text: 10 }).kind).toBe('problem');
  });

  it('turns what the host’s own objects throw into a problem', () => {
    const hostile = {
      get x(): never {
        throw new Error('no');
      },
    };
    expect(read(hostile)).toEqual(problem('reading it failed: no'));
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no keys');
        },
      },
    );
    expect(read(proxy)).toEqual(problem('reading it failed: no keys'));
  });

  it('keeps the key __proto__ as a key', () => {
    const { value } = read(JSON.parse('{"__proto__": {"a": 1}}')) as { value: object };
    expect(Object.keys(value)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });
});
