import { Buffer } from 'node:buffer';

/** Keeps the beginning and the end of what a program says, whatever its length. */
export interface BoundedText {
  add(piece: Buffer): void;
  /** What was kept; a line between the halves says how much is missing. */
  text(): string;
  /** Units: bytes that came, kept or not. */
  total(): number;
}

/**
 * A buffer that never holds more than `limit` bytes: the first half, and a moving window over the rest.
 *
 * Test runners say at the beginning what they run and at the end what failed; the middle is the least missed.
 */
export const boundedText = (limit: number): BoundedText => {
  const headLimit = Math.ceil(limit / 2);
  const tailLimit = Math.floor(limit / 2);
  const head: Buffer[] = [];
  let tail: Buffer[] = [];
  let headBytes = 0;
  let tailBytes = 0;
  let total = 0;
  const addTail = (piece: Buffer): void => {
    tail.push(piece);
    tailBytes += piece.length;
    // Cut when there is twice too much, so that many small pieces do not each copy the window.
    if (tailBytes <= 2 * tailLimit + 65_536) return;
    const kept = Buffer.concat(tail);
    const end = Buffer.from(kept.subarray(Math.max(0, kept.length - tailLimit)));
    tail = [end];
    tailBytes = end.length;
  };
  return {
    add: (piece) => {
      total += piece.length;
      const first = piece.subarray(0, headLimit - headBytes);
      if (first.length > 0) {
        head.push(Buffer.from(first));
        headBytes += first.length;
      }
      if (first.length < piece.length) addTail(Buffer.from(piece.subarray(first.length)));
    },
    text: () => {
      const end = Buffer.concat(tail);
      const kept = end.subarray(Math.max(0, end.length - tailLimit));
      const missing = total - headBytes - kept.length;
      if (missing === 0) return Buffer.concat([...head, kept]).toString('utf8');
      const gap = `\n… ${String(missing)} bytes left out …\n`;
      return Buffer.concat(head).toString('utf8') + gap + kept.toString('utf8');
    },
    total: () => total,
  };
};
