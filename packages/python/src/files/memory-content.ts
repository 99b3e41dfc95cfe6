/**
 * The bytes of a file that is held in memory: one growing array.
 *
 * It knows no limits; who writes pays first for `growth`, so that a write far behind the end is refused or paid before
 * a single byte of the gap exists.
 */
export class MemoryContent {
  private bytes: Uint8Array;
  size: number;

  /** Takes the array over; nobody else may write into it. */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.size = bytes.length;
  }

  get capacity(): number {
    return this.bytes.length;
  }

  /** The capacity that is needed to hold so many bytes; growing by half makes many small writes cheap. */
  capacityFor(size: number, most: number): number {
    if (size <= this.bytes.length) return this.bytes.length;
    return Math.max(
      size,
      Math.min(most, Math.ceil(this.bytes.length * 1.5), this.bytes.length + 2 ** 24),
      Math.min(most, 64),
    );
  }

  reserve(capacity: number): void {
    if (capacity === this.bytes.length) return;
    const grown = new Uint8Array(capacity);
    grown.set(this.bytes.subarray(0, this.size));
    this.bytes = grown;
  }

  /** A copy of so many bytes from an offset; fewer at the end. */
  read(offset: number, length: number): Uint8Array {
    return this.bytes.slice(Math.min(offset, this.size), Math.min(offset + length, this.size));
  }

  /** Puts bytes at an offset; the room must be reserved. What lies between the end and the offset reads as zeros. */
  write(offset: number, bytes: Uint8Array): void {
    this.bytes.set(bytes, offset);
    if (offset + bytes.length > this.size) this.size = offset + bytes.length;
  }

  /** Sets the size; a longer file ends in zeros, and what was cut never comes back. */
  resize(size: number): void {
    if (size < this.size) this.bytes.fill(0, size, this.size);
    this.size = size;
  }

  /** The content without its spare room; a view, valid until the next write. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.size);
  }
}
