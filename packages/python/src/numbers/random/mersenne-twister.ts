import { PyRaise } from '../../runtime/raise.ts';
import { normal, type Int } from '../int.ts';
import type { Meter } from '../meter.ts';

const size = 624;
const period = 397;

/**
 * MT19937, the generator behind Python's `random`: the same words for the same seed.
 *
 * Source: Matsumoto, Nishimura, "Mersenne Twister", 1998, with the authors' initialisation of 2002.
 */
export class MersenneTwister {
  /** Takes the place of choosing below a number by bits, for a program's own source that has none. */
  readonly own: ((n: Int) => Int) | undefined = undefined;
  private readonly words = new Uint32Array(size);
  private index = size;

  /** Seeds with any number of 32-bit words (at least one). */
  seedWords(key: readonly number[] | Uint32Array): void {
    const { words } = this;
    let previous = 19650218;
    words[0] = previous;
    for (let i = 1; i < size; i++) {
      previous = (Math.imul(1812433253, previous ^ (previous >>> 30)) + i) >>> 0;
      words[i] = previous;
    }
    previous = words[0] ?? 0;
    let i = 1;
    let j = 0;
    for (let left = Math.max(size, key.length); left > 0; left--) {
      const mixed = Math.imul(previous ^ (previous >>> 30), 1664525);
      previous = (((words[i] ?? 0) ^ mixed) + (key[j] ?? 0) + j) >>> 0;
      words[i] = previous;
      if (++i === size) {
        words[0] = previous;
        i = 1;
      }
      if (++j === key.length) j = 0;
    }
    for (let left = size - 1; left > 0; left--) {
      const mixed = Math.imul(previous ^ (previous >>> 30), 1566083941);
      previous = (((words[i] ?? 0) ^ mixed) - i) >>> 0;
      words[i] = previous;
      if (++i === size) {
        words[0] = previous;
        i = 1;
      }
    }
    words[0] = 0x80000000;
    this.index = size;
  }

  private twist(): void {
    const { words } = this;
    let word = words[0] ?? 0;
    for (let i = 0; i < size; i++) {
      const next = words[i + 1 === size ? 0 : i + 1] ?? 0;
      const joined = (word & 0x80000000) | (next & 0x7fffffff);
      const far = words[i < size - period ? i + period : i + period - size] ?? 0;
      words[i] = far ^ (joined >>> 1) ^ ((joined & 1) === 0 ? 0 : 0x9908b0df);
      word = next;
    }
    this.index = 0;
  }

  /** The next word, 0 to 2^32 - 1. */
  next(): number {
    if (this.index >= size) this.twist();
    let word = this.words[this.index++] ?? 0;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d2c5680;
    word ^= (word << 15) & 0xefc60000;
    return (word ^ (word >>> 18)) >>> 0;
  }

  /** random.random(): 53 random bits as a float in [0, 1). */
  random(): number {
    const high = this.next() >>> 5;
    return (high * 67108864 + (this.next() >>> 6)) / 9007199254740992;
  }

  /** random.getrandbits(k). Errors: ValueError for a negative k. */
  bits(count: number, meter: Meter): Int {
    if (count < 0) throw new PyRaise('ValueError', 'number of bits must be non-negative');
    if (count === 0) return 0;
    if (count <= 32) return this.next() >>> (32 - count);
    if (count <= 53) {
      const low = this.next();
      return (this.next() >>> (64 - count)) * 4294967296 + low;
    }
    const words = Math.ceil(count / 32);
    meter.spend(3 * words);
    if (count > 1024) meter.allocate(words * 8);
    if (count > 2 ** 30) throw new PyRaise('MemoryError', '');
    const texts: string[] = [];
    for (let left = count; left > 0; left -= 32) {
      const word = left < 32 ? this.next() >>> (32 - left) : this.next();
      texts.push(word.toString(16).padStart(8, '0'));
    }
    return normal(BigInt(`0x${texts.reverse().join('')}`));
  }

  /** The state as plain numbers: 624 words and the index, as in `random.getstate()[1]`. */
  state(): number[] {
    return [...this.words, this.index];
  }

  /** Errors: ValueError for what no state is. */
  setState(state: readonly Int[]): void {
    if (state.length !== size + 1) throw new PyRaise('ValueError', 'state vector is the wrong size');
    for (let i = 0; i < size; i++) {
      const word = state[i] ?? 0;
      if (word < 0) throw new PyRaise('TypeError', "can't convert negative value to unsigned int");
      // CPython takes them as C longs, and keeps 32 bits.
      if (word >= 2n ** 64n) throw new PyRaise('OverflowError', 'Python int too large to convert to C unsigned long');
    }
    const index = state[size] ?? 0;
    if (index < 0 || index > size) throw new PyRaise('ValueError', 'invalid state');
    for (let i = 0; i < size; i++) this.words[i] = Number(BigInt.asUintN(32, BigInt(state[i] ?? 0)));
    this.index = Number(index);
  }
}
