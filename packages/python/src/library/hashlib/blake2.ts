/**
 * BLAKE2b and BLAKE2s with key, salt, personalization and tree parameters.
 *
 * Source: RFC 7693, and the BLAKE2 paper's parameter block.
 */
import { columnsAndDiagonals } from '../../numbers/columns-and-diagonals.ts';
import { meter } from '../../runtime/meter.ts';
import type { Digest } from './algorithms.ts';

export interface Blake2Options {
  /** Units: bytes. */
  readonly size: number;
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly person: Uint8Array;
  readonly fanout: number;
  readonly depth: number;
  readonly leafSize: number;
  readonly nodeOffset: bigint;
  readonly nodeDepth: number;
  readonly innerSize: number;
  readonly lastNode: boolean;
}

const sigma = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
] as const;
const start64 = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
] as const;
const variants = {
  b: { bits: 64n, rounds: 12, turns: [32n, 24n, 16n, 63n], start: start64 },
  s: { bits: 32n, rounds: 10, turns: [16n, 12n, 8n, 7n], start: start64.map((word) => word >> 32n) },
} as const;
export class Blake2 implements Digest {
  private readonly kind: 'b' | 's';
  private readonly options: Blake2Options;
  private h: bigint[];
  private block: Uint8Array;
  private filled = 0;
  private count = 0n;

  constructor(kind: 'b' | 's', options: Blake2Options) {
    this.kind = kind;
    this.options = options;
    const word = kind === 'b' ? 8 : 4;
    const parameters = new Uint8Array(word * 8);
    const view = new DataView(parameters.buffer);
    parameters[0] = options.size;
    parameters[1] = options.key.length;
    parameters[2] = options.fanout;
    parameters[3] = options.depth;
    view.setUint32(4, options.leafSize, true);
    if (kind === 'b') {
      view.setBigUint64(8, options.nodeOffset, true);
      parameters[16] = options.nodeDepth;
      parameters[17] = options.innerSize;
    } else {
      view.setUint32(8, Number(options.nodeOffset & 0xffffffffn), true);
      view.setUint16(12, Number((options.nodeOffset >> 32n) & 0xffffn), true);
      parameters[14] = options.nodeDepth;
      parameters[15] = options.innerSize;
    }
    parameters.set(options.salt, word * 4);
    parameters.set(options.person, word * 6);
    this.h = variants[kind].start.map((one, i) => one ^ this.word(parameters, i));
    this.block = new Uint8Array(word * 16);
    if (options.key.length > 0) {
      const first = new Uint8Array(this.block.length);
      first.set(options.key);
      this.update(first);
    }
  }

  private word(bytes: Uint8Array, i: number): bigint {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    return this.kind === 'b' ? view.getBigUint64(i * 8, true) : BigInt(view.getUint32(i * 4, true));
  }

  update(bytes: Uint8Array): void {
    let at = 0;
    while (at < bytes.length) {
      if (this.filled === this.block.length) {
        this.count += BigInt(this.filled);
        this.compress(false);
        this.filled = 0;
      }
      const n = Math.min(this.block.length - this.filled, bytes.length - at);
      this.block.set(bytes.subarray(at, at + n), this.filled);
      this.filled += n;
      at += n;
    }
  }

  private compress(last: boolean): void {
    meter.spend(3000);
    const { bits, rounds, turns, start } = variants[this.kind];
    const mask = (1n << bits) - 1n;
    const turn = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (bits - n))) & mask;
    const m = Array.from({ length: 16 }, (_, i) => this.word(this.block, i));
    const v = [...this.h, ...start];
    v[12]! ^= this.count & mask;
    v[13]! ^= (this.count >> bits) & mask;
    if (last) v[14]! ^= mask;
    if (last && this.options.lastNode) v[15]! ^= mask;
    for (let round = 0; round < rounds; round++) {
      const order = sigma[round % 10]!;
      for (let i = 0; i < 8; i++) {
        const [a, b, c, d] = columnsAndDiagonals[i]!;
        v[a] = (v[a]! + v[b]! + m[order[i * 2]!]!) & mask;
        v[d] = turn(v[d]! ^ v[a], turns[0]);
        v[c] = (v[c]! + v[d]) & mask;
        v[b] = turn(v[b]! ^ v[c], turns[1]);
        v[a] = (v[a] + v[b] + m[order[i * 2 + 1]!]!) & mask;
        v[d] = turn(v[d] ^ v[a], turns[2]);
        v[c] = (v[c] + v[d]) & mask;
        v[b] = turn(v[b] ^ v[c], turns[3]);
      }
    }
    this.h = this.h.map((one, i) => one ^ v[i]! ^ v[i + 8]!);
  }

  digest(): Uint8Array {
    const end = this.copy();
    end.count += BigInt(end.filled);
    end.block.fill(0, end.filled);
    end.compress(true);
    const word = this.kind === 'b' ? 8 : 4;
    const out = new Uint8Array(word * 8);
    const view = new DataView(out.buffer);
    end.h.forEach((one, i) =>
      word === 8 ? view.setBigUint64(i * 8, one, true) : view.setUint32(i * 4, Number(one), true),
    );
    return out.slice(0, this.options.size);
  }

  copy(): Blake2 {
    const made = new Blake2(this.kind, { ...this.options, key: new Uint8Array(0) });
    made.h = this.h.slice();
    made.block = this.block.slice();
    made.filled = this.filled;
    made.count = this.count;
    return made;
  }
}
