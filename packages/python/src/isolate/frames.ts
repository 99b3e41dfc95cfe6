import { Buffer } from 'node:buffer';

/**
 * Frames: four bytes of length (little-endian), then that many bytes of UTF-8 JSON.
 *
 * The length is looked at before anything is allocated, and the text is weighed before it is parsed: a few megabytes of
 * `[[],[],…` would otherwise become twenty times as many bytes of objects in the host.
 */
export interface FrameLimits {
  /** Units: bytes of one frame without its head. */
  readonly bytes: number;
  /** Numbers, texts, lists and objects in one frame, roughly. */
  readonly values: number;
  /** Lists and objects inside each other. */
  readonly depth: number;
}

export const defaultFrameLimits: FrameLimits = { bytes: 16 * 1024 * 1024, values: 1_000_000, depth: 1_000 };

/** Units: bytes. */
export const frameHead = 4;

/** One frame, or nothing if the value is too large or not plain (a cycle, a BigInt, nothing at all). */
export const encodeFrame = (value: unknown, limits: FrameLimits = defaultFrameLimits): Buffer | undefined => {
  let text: string | undefined;
  try {
    text = JSON.stringify(value) as string | undefined;
  } catch {
    return undefined;
  }
  if (text === undefined || text.length > limits.bytes) return undefined;
  const length = Buffer.byteLength(text, 'utf8');
  if (length > limits.bytes) return undefined;
  const frame = Buffer.allocUnsafe(frameHead + length);
  frame.writeUInt32LE(length, 0);
  frame.write(text, frameHead, 'utf8');
  return frame;
};

export type FrameProblem = 'too large' | 'too many values' | 'too deep' | 'not JSON';

export type Decoded =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'problem'; readonly problem: FrameProblem };

/** The value in the body of a frame. */
export const decodeFrame = (body: Buffer, limits: FrameLimits = defaultFrameLimits): Decoded => {
  const problem = weigh(body, limits);
  if (problem !== undefined) return { kind: 'problem', problem };
  try {
    return { kind: 'value', value: JSON.parse(body.toString('utf8')) as unknown };
  } catch {
    return { kind: 'problem', problem: 'not JSON' };
  }
};

/** Counts what lies outside of texts, without understanding it. */
const weigh = (body: Buffer, limits: FrameLimits): FrameProblem | undefined => {
  if (body.length > limits.bytes) return 'too large';
  let values = 0;
  let depth = 0;
  let inText = false;
  for (let index = 0; index < body.length; index += 1) {
    const byte = body[index];
    if (inText) {
      if (byte === 0x5c) index += 1;
      else if (byte === 0x22) inText = false;
    } else if (byte === 0x22) inText = true;
    else if (byte === 0x2c) values += 1;
    else if (byte === 0x5b || byte === 0x7b) {
      values += 1;
      depth += 1;
      if (depth > limits.depth) return 'too deep';
    } else if (byte === 0x5d || byte === 0x7d) depth -= 1;
  }
  return values > limits.values ? 'too many values' : undefined;
};

/** Puts frames together from the pieces in which a pipe delivers them. */
export class FrameReader {
  readonly #limits: FrameLimits;
  #pieces: Buffer[] = [];
  #held = 0;

  constructor(limits: FrameLimits = defaultFrameLimits) {
    this.#limits = limits;
  }

  /** All frames that are complete now; a problem is the last thing that is ever returned. */
  *push(piece: Buffer): Generator<Decoded> {
    this.#pieces.push(piece);
    this.#held += piece.length;
    while (this.#held >= frameHead) {
      const length = this.#peekLength();
      if (length > this.#limits.bytes) {
        yield { kind: 'problem', problem: 'too large' };
        return;
      }
      if (this.#held < frameHead + length) return;
      const all = this.#pieces.length === 1 ? (this.#pieces[0] ?? piece) : Buffer.concat(this.#pieces, this.#held);
      const rest = all.subarray(frameHead + length);
      this.#pieces = rest.length === 0 ? [] : [rest];
      this.#held = rest.length;
      yield decodeFrame(all.subarray(frameHead, frameHead + length), this.#limits);
    }
  }

  #peekLength(): number {
    const first = this.#pieces[0];
    if (first !== undefined && first.length >= frameHead) return first.readUInt32LE(0);
    const all = Buffer.concat(this.#pieces, this.#held);
    this.#pieces = [all];
    return all.readUInt32LE(0);
  }
}
