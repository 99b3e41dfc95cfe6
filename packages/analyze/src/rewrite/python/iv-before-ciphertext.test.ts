import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

const rule = 'pattern: AES.new(...), metadata: {rewrite: python.iv-before-ciphertext}';
const head = 'import os\nfrom Crypto.Cipher import AES\nIV = b"0123456789abcdef"\n';

describe('an IV for every message', () => {
  it('stands before the ciphertext, and is read back where it is decrypted', async () => {
    const text = `${head}def a(k, text):\n    return AES.new(k, AES.MODE_CBC, IV).encrypt(text).hex()\ndef b(k, data):\n    return AES.new(k, AES.MODE_CBC, IV).decrypt(data)\n`;
    const { repairs } = await repairText({ text, rule });
    expect(repairs[0]?.edits.map((edit) => edit.text)).toEqual([
      '    iv = os.urandom(16)\n',
      '(iv + ',
      'iv',
      ')',
      'data[:16]',
      'data[16:]',
    ]);
  });
  it.each([
    [
      'def a(k, x):\n    c = AES.new(k, AES.MODE_CBC, IV)\n    return c.encrypt(x) + c.encrypt(x)\n',
      'the cipher is not used for one message where it is made',
    ],
    [
      'class A:\n    def __init__(self, k):\n        self.c = AES.new(k, AES.MODE_ECB)\n',
      'the cipher is not used for one message where it is made',
    ],
    ['c = AES.new(k, AES.MODE_ECB)\n', 'the cipher is made outside a function, and serves several messages'],
    [
      'def a(k, t):\n    c = AES.new(k, AES.MODE_ECB)\n    raw = t.get()\n    return c.decrypt(raw)\n',
      'what is decrypted is not known yet where the cipher is made',
    ],
    [
      'def a(k, x, n):\n    return AES.new(k, AES.MODE_GCM, n).encrypt(x)\n',
      'no cipher of AES with a mode that takes an IV stands here',
    ],
    [
      'def a(k, x):\n    return b"v1" + AES.new(k, AES.MODE_CBC, IV).encrypt(x)\n',
      'there is no place for the IV where it is encrypted',
    ],
  ])('leaves %s', async (code, why) => {
    const left = await repairText({ text: head + code, rule });
    expect(left.text).toBe(head + code);
    expect(left.refusals).toEqual([why]);
  });
});
