/** The hash functions: Node's own, and BLAKE2 with parameters, which Node does not offer. */
import { createHash, hash, type Hash } from 'node:crypto';
import { meter } from '../../runtime/meter.ts';
import { Blake2, type Blake2Options } from './blake2.ts';

/** A hash under way. */
export interface Digest {
  update(bytes: Uint8Array): void;
  /** Of what came so far; more may come. Units: bytes. */
  digest(size?: number): Uint8Array;
  copy(): Digest;
}

export interface Algorithm {
  readonly name: string;
  readonly node: string;
  /** Units: bytes; 0 for those that are asked for a size. */
  readonly size: number;
  readonly block: number;
}

const list: readonly (readonly [string, string, number, number])[] = [
  ['md5', 'md5', 16, 64],
  ['sha1', 'sha1', 20, 64],
  ['sha224', 'sha224', 28, 64],
  ['sha256', 'sha256', 32, 64],
  ['sha384', 'sha384', 48, 128],
  ['sha512', 'sha512', 64, 128],
  ['sha3_224', 'sha3-224', 28, 144],
  ['sha3_256', 'sha3-256', 32, 136],
  ['sha3_384', 'sha3-384', 48, 104],
  ['sha3_512', 'sha3-512', 64, 72],
  ['shake_128', 'shake128', 0, 168],
  ['shake_256', 'shake256', 0, 136],
  ['blake2b', 'blake2b512', 64, 128],
  ['blake2s', 'blake2s256', 32, 64],
];
export const algorithms: ReadonlyMap<string, Algorithm> = new Map(
  list.map(([name, node, size, block]) => [name, { name, node, size, block }]),
);

/** The algorithm of a name, in any of its spellings. */
export const algorithmOf = (name: string): Algorithm | undefined => {
  const plain = name.toLowerCase();
  return (
    algorithms.get(plain) ??
    algorithms.get(plain.replaceAll('-', '_')) ??
    algorithms.get(plain.replace(/^sha-/, 'sha')) ??
    [...algorithms.values()].find((one) => one.node === plain || one.node === plain.replace('_', ''))
  );
};

class NodeDigest implements Digest {
  private readonly algorithm: Algorithm;
  private hash: Hash | undefined;
  /** The first bytes, until more come: most hashes are of one piece, for which there is a shorter way. */
  private first: Uint8Array | undefined = undefined;
  constructor(algorithm: Algorithm, hash?: Hash) {
    this.algorithm = algorithm;
    this.hash = hash;
  }
  update(bytes: Uint8Array): void {
    meter.spend(8 + (bytes.length >> 3));
    if (this.hash === undefined && this.first === undefined && bytes.length <= 4096) this.first = bytes.slice();
    else this.begun().update(bytes);
  }
  /** The hash that Node goes on with. */
  private begun(): Hash {
    if (this.hash === undefined) {
      this.hash = createHash(this.algorithm.node);
      if (this.first !== undefined) this.hash.update(this.first);
      this.first = undefined;
    }
    return this.hash;
  }
  digest(size?: number): Uint8Array {
    meter.spend(32);
    if (this.algorithm.size > 0) {
      if (this.first !== undefined) return hash(this.algorithm.node, this.first, 'buffer');
      return this.begun().copy().digest();
    }
    const length = size ?? 0;
    meter.allocate(length);
    meter.spend(length >> 3);
    if (length === 0) return new Uint8Array(0);
    return this.begun().copy({ outputLength: length }).digest();
  }
  copy(): Digest {
    meter.spend(16);
    const made = new NodeDigest(this.algorithm, this.hash?.copy());
    made.first = this.first;
    return made;
  }
}

export const newDigest = (algorithm: Algorithm, options?: Blake2Options): Digest => {
  meter.spend(64);
  meter.allocate(512);
  return options === undefined
    ? new NodeDigest(algorithm)
    : new Blake2(algorithm.name === 'blake2b' ? 'b' : 's', options);
};
