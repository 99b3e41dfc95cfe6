/** `secrets`: random numbers that nobody can guess, from the host's entropy. */
import { index, smallIndex } from '../runtime/arithmetic.ts';
import { builtin } from '../runtime/callables.ts';
import { valueError } from '../runtime/exceptions.ts';
import { invoke } from '../runtime/call.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newBytes, none, type Value } from '../runtime/object.ts';
import { pyFunction } from '../runtime/python-function.ts';
import { randomBelow } from '../numbers/random/below.ts';
import { randomBytes } from '../numbers/random/bytes.ts';
import { compareDigest } from './hmac.ts';
import { SystemRandomObj, systemRandomType } from './random.ts';

/** Bytes where the program does not say how many. */
const enough = 32;

const bytes = (source: SystemRandomObj, count: Value): Uint8Array => {
  const n = count === none ? enough : smallIndex(count);
  if (n < 0) throw valueError('negative argument not allowed');
  return randomBytes(source.source, n, meter);
};
const hex = (data: Uint8Array): string => {
  let text = '';
  for (const byte of data) text += byte.toString(16).padStart(2, '0');
  return text;
};
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Base64 for addresses, without padding. */
const addressText = (data: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < data.length; at += 3) {
    const word = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
    const letters = Math.min(3, data.length - at) + 1;
    for (let i = 0; i < letters; i++) text += alphabet[(word >> (18 - 6 * i)) & 63] ?? '';
  }
  return text;
};

export const newModule = (): Module => {
  const source = new SystemRandomObj();
  const function_ = (signature: string, code: (...args: never[]) => Value): Value =>
    pyFunction('secrets', signature, code);
  return newModuleOf('secrets', {
    SystemRandom: systemRandomType,
    DEFAULT_ENTROPY: enough,
    choice: function_('Random.choice(seq)', (seq: Value) => invoke(source, 'choice', seq)),
    randbelow: function_('randbelow(exclusive_upper_bound)', (bound: Value) => {
      const n = index(bound);
      if (n <= 0) throw valueError('Upper bound must be positive.');
      return randomBelow(source.source, n, meter);
    }),
    randbits: builtin('randbits(k)', (k: Value) => invoke(source, 'getrandbits', k)),
    token_bytes: function_('token_bytes(nbytes=None)', (n: Value) => newBytes(bytes(source, n))),
    token_hex: function_('token_hex(nbytes=None)', (n: Value) => hex(bytes(source, n))),
    token_urlsafe: function_('token_urlsafe(nbytes=None)', (n: Value) => addressText(bytes(source, n))),
    compare_digest: builtin('compare_digest(a, b, /)', compareDigest),
  });
};
