import fc from 'fast-check';
import { expect, it } from 'vitest';
import { redactMaterial } from './redact-material.ts';

it('what is taken out comes back, and nothing of it stays behind', async () => {
  const secret = fc.oneof(
    fc.stringMatching(/^[a-zA-Z0-9$&'"()[\]^.*+?|\\/-]{6,12}$/u),
    // Words that placeholders are made of.
    fc.constantFrom('SECRET', '_KIND__', 'SOME_KIND', '__SECRET'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ before: fc.string({ unit: 'binary', maxLength: 30 }), secret }), {
        minLength: 1,
        maxLength: 6,
      }),
      async (parts) => {
        const text = parts.map((part) => `${part.before}\u{0}${part.secret}\u{0}`).join('');
        const places: { start: number; end: number; kind: string }[] = [];
        let at = 0;
        for (const part of parts) {
          const start = at + part.before.length + 1;
          places.push({ start, end: start + part.secret.length, kind: 'some.kind' });
          at = start + part.secret.length + 1;
        }
        const redacted = await redactMaterial([{ label: 'code', path: 'a', text, size: 'whole' }], () =>
          Promise.resolve(places),
        );
        if ('kind' in redacted) throw new Error(redacted.text);
        const [out] = redacted.material;
        for (const part of parts)
          expect(out?.text.replaceAll(/__SECRET\w*?_SOME_KIND__/gu, '\u{1}')).not.toContain(part.secret);
        expect(redacted.restore(out?.text ?? '', 'a')).toBe(text);
      },
    ),
  );
});

it('places that overlap go as one', async () => {
  const redacted = await redactMaterial(
    [{ label: 'code', path: 'a', text: 'url = "postgres://me:geheim@host"', size: 'whole' }],
    () =>
      Promise.resolve([
        { start: 7, end: 32, kind: 'url' },
        { start: 21, end: 27, kind: 'password' },
      ]),
  );
  expect('kind' in redacted ? redacted : redacted.material[0]?.text).toBe('url = "__SECRET_1_URL__"');
});
