/** A text in Base64, read. Units: zero-based UTF-16 offsets, `end` exclusive. */
export interface DecodedText {
  readonly start: number;
  readonly end: number;
  readonly decoded: string;
  readonly how: 'Base64';
}

/**
 * Stretches of Base64 that are words when decoded. The first of four characters of coded ASCII stands in the first half of the alphabet,
 * which keeps keys, hashes and pictures out at once. At most a hundred a file, the first three thousand characters of each.
 */
export const decodedTexts = function* (text: string): Generator<DecodedText> {
  let count = 0;
  for (const { 0: coded, index } of text.matchAll(ascii)) {
    count += 1;
    if (count > 100) return;
    let decoded: string;
    try {
      decoded = atob(coded.slice(0, coded.length - (coded.length % 4)));
    } catch {
      // Not Base64 after all, e.g. a sign of padding in its middle.
      continue;
    }
    if (/^[\t\n\r\x20-\x7e]+$/u.test(decoded) && decoded.includes(' '))
      yield { start: index, end: index + coded.length, decoded, how: 'Base64' };
  }
};

const ascii = /(?<![A-Za-z0-9+/])(?:[A-Za-f][A-Za-z0-9+/]{3}){8,750}(?:[A-Za-f][A-Za-z0-9+/=]{2}=)?(?![A-Za-z0-9+/])/g;
