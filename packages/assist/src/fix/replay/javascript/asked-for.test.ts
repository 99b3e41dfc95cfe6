import { describe, expect, it } from 'vitest';
import { askedFor } from './asked-for.ts';

const at = (text: string) => askedFor(text, text.indexOf('HERE'));

describe('what a request has to ask for', () => {
  it.each([
    ["if (req.method === 'POST') { a(); } if (req.method === 'GET') { HERE }", 'GET', ''],
    ["if (req.method === 'GET') { return form(); } HERE", '', ''],
    ["if (req.method !== 'PUT') return no(); HERE", 'PUT', ''],
    ["if (p.pathname === '/a') { x({}); } else if (p.pathname === '/b') { f({ v: HERE })", '', '/b'],
    ["switch (url.pathname) { case '/a': f(); break; case '/b': HERE", '', '/b'],
    ["if (user.name === 'POST') { HERE }", '', ''],
  ])('%s', (text, method, path) => {
    expect(at(text)).toEqual({ method, path });
  });
  it('is quick for many checks that never close', () => {
    expect(askedFor("if (path === '/a') {".repeat(5000), 100_000).path).toBe('/a');
  });
});
