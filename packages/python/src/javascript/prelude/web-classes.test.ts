import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newWebClasses } from './web-classes.ts';

// The functions need nothing of the engine, so they are compared with Node's own here.
const ours: Record<string, unknown> = {};
newWebClasses((name, value) => {
  ours[name] = value;
});
const Our = ours as {
  readonly URL: typeof URL;
  readonly URLSearchParams: typeof URLSearchParams;
  readonly TextEncoder: typeof TextEncoder;
  readonly TextDecoder: typeof TextDecoder;
  readonly structuredClone: typeof structuredClone;
};

const parts = (url: URL): unknown => [
  url.href,
  url.origin,
  url.protocol,
  url.username,
  url.password,
  url.host,
  url.port,
  url.pathname,
  url.search,
  url.hash,
];

describe('URL', () => {
  it.each([
    ['https://example.org'],
    ['HTTP://User:Pass@Example.ORG:80/a/../b/./c?x=1&y=a b#frag ment'],
    ['https://example.org:8443/%7Efoo/ä?q=ü'],
    ['/path?x', 'https://example.org/a/b'],
    ['../up', 'https://example.org/a/b/c'],
    ['?q=1', 'https://example.org/a?old#h'],
    ['#only', 'https://example.org/a?old'],
    ['//other.org/x', 'https://example.org'],
    ['mailto:someone@example.org'],
    ['data:text/plain,hello'],
    ['file:///etc/hosts'],
    ['https://[::1]:3000/'],
    ['https:\\\\example.org\\a'],
    ['https://example.org?x'],
  ])('%s %s', (text, base?: string) => {
    expect(parts(new Our.URL(text, base))).toEqual(parts(new URL(text, base)));
  });

  it.each(['', 'nothing', 'http://', 'https://a b/', 'https://example.org:99999', '/x'])('refuses %j', (text) => {
    expect(() => new Our.URL(text)).toThrow(TypeError);
    expect(() => new URL(text)).toThrow(TypeError);
  });

  it('follows its parameters', () => {
    const both = [new URL('https://example.org/?a=1&b=2'), new Our.URL('https://example.org/?a=1&b=2')];
    for (const url of both) {
      url.searchParams.append('c', 'ä & b');
      url.searchParams.delete('a');
      url.searchParams.set('b', '3');
      url.pathname = '/x y';
      url.hash = 'z';
      url.port = '8080';
    }
    expect(both[1]!.href).toBe(both[0]!.href);
  });
});

describe('URLSearchParams', () => {
  it('reads back what it wrote, and writes as Node does', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))), (pairs) => {
        const text = new Our.URLSearchParams(pairs).toString();
        expect(text).toBe(new URLSearchParams(pairs).toString());
        expect([...new Our.URLSearchParams(text)]).toEqual([...new URLSearchParams(text)]);
      }),
    );
  });
});

describe('TextEncoder and TextDecoder', () => {
  it('agree with Node on any text and any bytes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.uint8Array(), (text, bytes) => {
        expect([...new Our.TextEncoder().encode(text)]).toEqual([...new TextEncoder().encode(text)]);
        expect(new Our.TextDecoder().decode(bytes)).toBe(new TextDecoder().decode(bytes));
      }),
    );
  });
  it('refuses bytes that are no text where that is asked for', () => {
    expect(() => new Our.TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([0xff]))).toThrow(TypeError);
  });
});

describe('structuredClone', () => {
  it('copies what has a copy, with its cycles', () => {
    const value: Record<string, unknown> = {
      a: Object.assign([1], { 2: 3 }),
      d: new Date(5),
      m: new Map([[{ k: 1 }, new Set([1])]]),
      b: new Uint8Array([1, 2]),
      r: /x/g,
    };
    value['self'] = value;
    const copy = Our.structuredClone(value);
    expect(copy).toEqual(value);
    expect(copy['self']).toBe(copy);
    expect(copy['d']).not.toBe(value['d']);
  });
  it('refuses functions', () => {
    expect(() => Our.structuredClone({ f: () => 1 })).toThrow(/could not be cloned/);
  });
});
