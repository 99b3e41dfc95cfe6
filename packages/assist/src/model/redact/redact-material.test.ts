import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

it('a secret in the name of a folder is taken out, and the name is known again', async () => {
  const path = 'app/tok_geheim123/f.py';
  const redacted = await redactMaterial([{ label: 'code', path, text: 'x = 1', size: 'whole' }], ({ text }) => {
    const start = text.indexOf('tok_geheim123');
    return Promise.resolve(start === -1 ? [] : [{ start, end: start + 13, kind: 'token' }]);
  });
  if ('kind' in redacted) throw new Error(redacted.text);
  const sent = redacted.material[0]?.path ?? '';
  expect(sent).toBe('app/__SECRET_1_TOKEN__/f.py');
  expect(redacted.restore(sent, path)).toBe(path);
});

describe('a private key without its first line', () => {
  const encoding = { format: 'der' } as const;
  const keys = {
    pkcs1: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ ...encoding, type: 'pkcs1' }),
    pkcs8: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ ...encoding, type: 'pkcs8' }),
    elliptic: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ ...encoding, type: 'pkcs8' }),
    edwards: generateKeyPairSync('ed25519').privateKey.export({ ...encoding, type: 'pkcs8' }),
  };
  const ask = (text: string) =>
    redactMaterial([{ label: 'code', path: 'a.py', text, size: 'whole' }], () => Promise.resolve([]));

  it.each(Object.entries(keys))('of the form %s stops the question', async (_, key) => {
    expect(await ask(`KEY = "${key.toString('base64')}"`)).toMatchObject({ kind: 'problem' });
  });

  it('is not what a public key is', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const text = `KEY = "${publicKey.export({ format: 'der', type: 'spki' }).toString('base64')}"`;
    expect(await ask(text)).not.toHaveProperty('kind');
  });
});
