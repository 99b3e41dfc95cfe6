import type { Lines } from '../text/index.ts';

/** A run of a script as it stands in its file. */
export interface Segment {
  readonly text: string;
  /** Where it begins in the file. Units: zero-based UTF-16. */
  readonly start: number;
  /** Whether the file holds it letter by letter; quotes and escapes of JSON and YAML are gone otherwise. */
  readonly isVerbatim: boolean;
}

/** A script that a file holds, perhaps in pieces, with the way back from its own places to the file's. */
export interface Script {
  readonly text: string;
  /** Units: one-based line in the file of a zero-based offset in the script. */
  readonly lineAt: (offset: number) => number;
  /** The same place in the file; nothing where the script is not written letter by letter. Units: zero-based UTF-16. */
  readonly inFile: (offset: number) => number | undefined;
}

/** A script made of segments, in their order. */
export const newScript = (segments: readonly Segment[], lines: Lines): Script => {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of segments) {
    starts.push(length);
    length += text.length;
  }
  const segmentAt = (offset: number): number => {
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const place = (offset: number): { readonly at: number; readonly isVerbatim: boolean } => {
    const index = segmentAt(offset);
    const segment = segments[index];
    if (segment === undefined) return { at: 0, isVerbatim: false };
    return segment.isVerbatim
      ? { at: segment.start + offset - starts[index]!, isVerbatim: true }
      : { at: segment.start, isVerbatim: false };
  };
  return {
    text: segments.map(({ text }) => text).join(''),
    lineAt: (offset) => lines.at(place(offset).at),
    inFile: (offset) => {
      const { at, isVerbatim } = place(offset);
      return isVerbatim ? at : undefined;
    },
  };
};

/** A script that the file holds in one piece. */
export const scriptIn = (text: string, start: number, end: number, lines: Lines): Script =>
  newScript([{ text: text.slice(start, end), start, isVerbatim: true }], lines);
