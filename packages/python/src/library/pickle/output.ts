/**
 * The bytes of a pickle as they grow, in frames from protocol 4 on: a frame is closed when it has 64 KiB, one of fewer than
 * 4 bytes is left out, and what is large stands outside of frames. Source: PEP 3154; CPython 3.12, as observed.
 */
import { meter } from '../../runtime/meter.ts';

const frameHeader = 9;
const smallestFrame = 4;
const largestFrame = 64 * 1024;

export class Output {
  private bytes = new Uint8Array(256);
  private size = 0;
  /** Where the open frame begins; undefined if none is open. */
  private frame: number | undefined = undefined;
  framing = false;

  private room(more: number): void {
    if (this.size + more <= this.bytes.length) return;
    const length = Math.max(this.size + more, this.bytes.length * 2);
    meter.allocate(length);
    const grown = new Uint8Array(length);
    grown.set(this.bytes.subarray(0, this.size));
    this.bytes = grown;
  }

  /** Writes bytes that are one opcode, or its argument. */
  write(...data: readonly number[]): void {
    this.put(data);
  }

  put(data: ArrayLike<number>): void {
    meter.spend(1 + (data.length >> 6));
    if (this.framing && this.frame === undefined) {
      this.frame = this.size;
      this.room(frameHeader);
      this.size += frameHeader;
    }
    this.room(data.length);
    this.bytes.set(data, this.size);
    this.size += data.length;
  }

  text(ascii: string): void {
    this.put(Array.from(ascii, (c) => c.charCodeAt(0)));
  }

  /** An opcode with a payload; a large one ends the frame. */
  payload(header: readonly number[], data: Uint8Array): void {
    const { framing } = this;
    if (data.length >= largestFrame) {
      this.closeFrame();
      this.framing = false;
    }
    this.put(header);
    this.put(data);
    this.framing = framing;
  }

  /** Between two values: a frame that is full is closed. */
  boundary(): void {
    if (this.frame !== undefined && this.size - this.frame - frameHeader >= largestFrame) this.closeFrame();
  }

  closeFrame(): void {
    const { frame } = this;
    if (frame === undefined) return;
    this.frame = undefined;
    const length = this.size - frame - frameHeader;
    if (length >= smallestFrame) {
      this.bytes[frame] = 0x95;
      new DataView(this.bytes.buffer).setBigUint64(frame + 1, BigInt(length), true);
      return;
    }
    this.bytes.copyWithin(frame, frame + frameHeader, this.size);
    this.size -= frameHeader;
  }

  taken(): Uint8Array {
    return this.bytes.slice(0, this.size);
  }
}
