/**
 * Where in a binary fuse filter a name leaves its mark.
 *
 * The filter is an array of 16-bit words, cut into segments of a power of two. A name has one place in each of three neighbouring segments; the three words
 * there, combined by exclusive or, give the name's fingerprint. A name that is not in the filter gives its own by chance once in 65,536.
 *
 * Source: Graf and Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters", ACM Journal of Experimental Algorithmics 27, 2022: lengths of
 * segments and the overhead of 12.5 % for three places.
 */
import { mix, type NameHash } from './name-hash.ts';

export interface FuseShape {
  /** A power of two. Units: words. */
  readonly segmentLength: number;
  /** Segments in which the first place may lie. */
  readonly segmentCount: number;
  /** Changes all places; another is taken when the names cannot be arranged. Units: unsigned 32 bits. */
  readonly seed: number;
}

/** The shape for so many names. */
export const newShape = (count: number, seed: number): FuseShape => {
  const size = Math.max(count, 2);
  const exponent = Math.floor(Math.log(size) / Math.log(3.33) + 2.25);
  const segmentLength = Math.min(1 << exponent, largestSegment);
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1_000_000)) / Math.log(size));
  const segments = Math.ceil(Math.round(size * factor) / segmentLength);
  return { segmentLength, segmentCount: Math.max(1, segments - 2), seed };
};

/** Offsets are cut from 18 bits. */
const largestSegment = 262_144;

/** Units: words. */
export const wordsIn = ({ segmentLength, segmentCount }: FuseShape): number => (segmentCount + 2) * segmentLength;

export interface Places {
  first: number;
  second: number;
  third: number;
  /** Units: 16 bits. */
  mark: number;
}

/** Writes the places of a name into `out`, so that millions of them make no garbage. */
export const placesOf = (
  { segmentLength, segmentCount, seed }: FuseShape,
  { a, b, c }: NameHash,
  out: Places,
): void => {
  const mask = segmentLength - 1;
  const start = mix(a ^ seed);
  const offsets = mix(b ^ seed);
  const rest = mix(c ^ seed);
  const span = segmentCount * segmentLength;
  // The upper half of a product of 32 and at most 31 bits, exactly: a number holds 53.
  const first = Math.floor(((start >>> 16) * span + Math.floor(((start & 0xffff) * span) / 65_536)) / 65_536);
  out.first = first;
  out.second = (first + segmentLength) ^ (offsets & mask);
  out.third = (first + 2 * segmentLength) ^ (rest & mask);
  // Of the bits that no offset takes.
  out.mark = (((offsets >>> 18) << 2) ^ (rest >>> 18)) & 0xffff;
};
