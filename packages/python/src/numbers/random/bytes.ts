import { PyRaise } from '../../runtime/raise.ts';
import type { Meter } from '../meter.ts';
import type { MersenneTwister } from './mersenne-twister.ts';

/** random.randbytes(n). Errors: ValueError for a negative n. */
export const randomBytes = (source: MersenneTwister, count: number, meter: Meter): Uint8Array => {
  if (count < 0) throw new PyRaise('ValueError', 'number of bits must be non-negative');
  meter.spend(count >> 2);
  meter.allocate(count);
  if (count > 2 ** 31) throw new PyRaise('MemoryError', '');
  const bytes = new Uint8Array(count);
  for (let at = 0; at < count; at += 4) {
    const left = count - at;
    // The last word gives its upper bits, as getrandbits takes them.
    const word = left < 4 ? source.next() >>> (32 - 8 * left) : source.next();
    for (let i = 0; i < 4 && i < left; i++) bytes[at + i] = word >>> (8 * i);
  }
  return bytes;
};
