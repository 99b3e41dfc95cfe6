/** `secrets`, from the host's entropy (or the run's seed). */
import { Buffer } from 'node:buffer';
import { index, smallIndex } from '../runtime/arithmetic.ts';
import { lengthOf } from '../runtime/builtins/functions.ts';
import { builtin } from '../runtime/callables.ts';
import { E, pyError, valueError } from '../runtime/exceptions.ts';
import { normal } from '../runtime/integers.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Int, type Module, newBytes, none, type Value } from '../runtime/object.ts';
import { pyFunction } from '../runtime/python-function.ts';
import { run } from '../runtime/state.ts';
import { getitem } from '../runtime/subscript.ts';
import { compareDigest } from './hmac.ts';
import { systemRandomType } from './random.ts';

const DEFAULT = 32;
/** Random bytes. */
export const randomBytes = (n: number): Uint8Array => {
  if (n < 0) throw valueError('negative argument not allowed');
  meter.allocate(n);
  meter.spend(8 + (n >> 2));
  const bytes = new Uint8Array(n);
  run.host.entropy(bytes);
  return bytes;
};
/** A random integer of so many bits. */
const randomBits = (bits: number): Int => {
  if (bits < 0) throw valueError('number of bits must be non-negative');
  if (bits === 0) return 0;
  const bytes = randomBytes(Math.ceil(bits / 8));
  const x = BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
  return normal(x >> BigInt(bytes.length * 8 - bits));
};
const randomBelow = (limit: Int): Int => {
  const most = BigInt(limit);
  const bits = most.toString(2).length;
  for (let n = 0; ; n++) {
    const x = randomBits(bits);
    if (BigInt(x) < most) return x;
    // An entropy that repeats itself would never get below.
    if (n > 1000) return normal(BigInt(x) % most);
  }
};
const sizeOf = (v: Value): number => (v === none ? DEFAULT : smallIndex(v));

export const newModule = (): Module =>
  newModuleOf('secrets', {
    DEFAULT_ENTROPY: DEFAULT,
    SystemRandom: systemRandomType,
    token_bytes: pyFunction('secrets', 'token_bytes(nbytes=None)', (n: Value) => newBytes(randomBytes(sizeOf(n)))),
    token_hex: pyFunction('secrets', 'token_hex(nbytes=None)', (n: Value) =>
      Buffer.from(randomBytes(sizeOf(n))).toString('hex'),
    ),
    token_urlsafe: pyFunction('secrets', 'token_urlsafe(nbytes=None)', (n: Value) =>
      Buffer.from(randomBytes(sizeOf(n))).toString('base64url'),
    ),
    randbelow: pyFunction('secrets', 'randbelow(exclusive_upper_bound)', (limit: Value) => {
      const x = index(limit);
      if (x <= 0) throw valueError('Upper bound must be positive.');
      return randomBelow(x);
    }),
    randbits: builtin('randbits(k)', (bits: Value) => randomBits(smallIndex(bits))),
    choice: pyFunction('secrets', 'Random.choice(seq)', (seq: Value) => {
      const n = lengthOf(seq);
      if (n === 0) throw pyError(E.IndexError, 'Cannot choose from an empty sequence');
      return getitem(seq, randomBelow(n) as Value);
    }),
    compare_digest: builtin('compare_digest(a, b, /)', compareDigest),
  });
