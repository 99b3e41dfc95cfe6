/**
 * The hash of every line as GitHub computes `partialFingerprints.primaryLocationLineHash`; index 0 is line 1.
 *
 * A line's hash covers the first hundred characters from its start that are neither blank nor tab, across line ends
 * (each of which counts as one `\n`). The text is closed with the character 65535 and padded with zeros. Equal hashes
 * in one file are told apart by a running number after the colon, which is why all lines are computed at once. We
 * compute it ourselves because uploads by the API get none, and uploads by the Action warn about other values.
 *
 * Units: charCodes are UTF-16 units; the arithmetic wraps at 64 bits, kept here as two halves of 32 bits.
 * Source: github/codeql-action, `src/fingerprints.ts`.
 */
export const primaryLocationLineHashes = (text: string): readonly string[] => {
  const { codes, lineStarts } = significant(text);
  const seen = new Map<string, number>();
  const hashes: string[] = [];
  let high = 0;
  let low = 0;
  let line = 0;
  // After taking in character n the window holds the characters n - 99 … n; that is the hash of a line that starts at n - 99.
  for (let next = 0; line < lineStarts.length; next += 1) {
    const leaving = next >= window ? (codes[next - window] ?? 0) : 0;
    const lowSum = low * base + (codes[next] ?? 0) - leaving * leavingLow;
    const lowWrapped = modulo(lowSum);
    high = modulo(high * base - leaving * leavingHigh + (lowSum - lowWrapped) / word);
    low = lowWrapped;
    if (next - window + 1 === lineStarts[line]) {
      const hash = high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
      const count = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, count);
      hashes.push(`${hash}:${count}`);
      line += 1;
    }
  }
  return hashes;
};

const window = 100;
const base = 37;
const word = 0x1_0000_0000;
const endOfFile = 65_535;

const modulo = (value: number): number => value - Math.floor(value / word) * word;

/** 37 to the power of the window, modulo 2^64: the weight of the character that leaves. */
const leavingWeight = BigInt.asUintN(64, BigInt(base) ** BigInt(window));
const leavingHigh = Number(leavingWeight >> 32n);
const leavingLow = Number(leavingWeight & 0xffff_ffffn);

/** The characters that count, and at which of them each line starts. */
const significant = (text: string): { readonly codes: Uint16Array; readonly lineStarts: readonly number[] } => {
  const codes = new Uint16Array(text.length + 1);
  const lineStarts: number[] = [];
  let length = 0;
  let atLineStart = true;
  let afterReturn = false;
  for (let offset = 0; offset <= text.length; offset += 1) {
    const code = offset === text.length ? endOfFile : text.charCodeAt(offset);
    if (code === 0x20 || code === 0x09 || (afterReturn && code === 0x0a)) {
      afterReturn = false;
      continue;
    }
    afterReturn = code === 0x0d;
    if (atLineStart) lineStarts.push(length);
    atLineStart = code === 0x0a || code === 0x0d;
    codes[length] = code === 0x0d ? 0x0a : code;
    length += 1;
  }
  return { codes: codes.subarray(0, length), lineStarts };
};
