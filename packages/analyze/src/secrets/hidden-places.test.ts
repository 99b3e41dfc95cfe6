import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineTable } from '../scan/line-table.ts';
import { hiddenElsewhere, hiddenPlaces } from './hidden-places.ts';
import { alphanumeric, chars, newRandom } from './sample-value.case.ts';

const random = newRandom(7);
const key = chars(24, alphanumeric, random);

const at = (path: string, text: string, mark: string) => {
  const start = text.indexOf(mark);
  return { path, span: lineTable(text).span(start, start + mark.length), flow: [] };
};
const hidden = (text: string, mark = 'MARK'): readonly string[] =>
  hiddenPlaces({ path: 'a', text }, [at('a', text, mark)]).map(({ start, end }) => text.slice(start, end));

describe('hiddenPlaces', () => {
  it.each([
    ['what a machine may have made', `x = "${key}" # MARK`, key],
    ['a word behind a credential’s name', 'MARK; password = "hunter2!"', 'hunter2!'],
    ['a word behind Bearer', 'MARK({"Authorization": "Bearer rocket-falcon"})', 'rocket-falcon'],
    ['a row of the keyboard behind Bearer', 'MARK({"Authorization": "Bearer Qwerty241"})', 'Qwerty241'],
    ['a short key under any name', 'MARK("aK3xQ9vT2mLw")', 'aK3xQ9vT2mLw'],
    ['a passphrase', 'MARK("copper-walrus-lantern")', 'copper-walrus-lantern'],
    ['a flag’s value', 'MARK --db-pass Autumn2025', 'Autumn2025'],
    ['what stands on a neighbouring line', `MARK()\n\n\nkey = "${key}"`, key],
  ])('hides %s', (_what, text, secret) => {
    expect(hidden(text)).toContain(secret);
  });

  it.each([
    ['code', 'const shown = MARK(password, user.token, getPassword(id)); if (token === undefined) return;'],
    ['placeholders', 'MARK(password="changeme", token="${TOKEN}", key="<your-key>")'],
    ['addresses, files, numbers', 'token_url = "https://id.internal/oauth/token"; MARK("/etc/app/key.pem", 4096)'],
    ['words', 'MARK: the password must be long, and the token is kept in the key chain'],
  ])('leaves %s readable', (_what, text) => {
    expect(hidden(text)).toEqual([]);
  });

  it('looks only at lines that a report shows', () => {
    expect(hidden(`MARK()${'\n'.repeat(20)}key = "${key}"`)).toEqual([]);
  });

  it('looks at what flows show of other files', () => {
    const text = `def f():\n    return g("${key}")\n`;
    const step = { ...at('b.py', text, 'return'), why: 'goes on', role: 'step' as const };
    const places = hiddenElsewhere('a.py', [{ ...at('a.py', 'MARK', 'MARK'), flow: [step] }], (path) =>
      path === 'b.py' ? text : undefined,
    );
    expect(places['b.py']?.map(({ start, end }) => text.slice(start, end))).toEqual([key]);
  });

  it('answers for any text with places inside it, in time that grows with the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.nat(400), (text, place) => {
        const start = Math.min(place, text.length);
        for (const one of hiddenPlaces({ path: 'a', text }, [
          { path: 'a', span: lineTable(text).span(start, text.length), flow: [] },
        ])) {
          expect(one.start).toBeLessThan(one.end);
          expect(one.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
    const line = `MARK ${'password="'.repeat(200_000)}`;
    expect(hidden(line).length).toBeLessThan(10_000);
  });
});
