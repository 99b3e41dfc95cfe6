/** Lines of a text by offset. */
export interface Lines {
  /** Units: one-based line of a zero-based offset; offsets beyond the end give the last line. */
  readonly at: (offset: number) => number;
  /** Units: zero-based offset of the start of a one-based line; of the last line for lines beyond the end. */
  readonly start: (line: number) => number;
}

/** `\n`, `\r\n` and `\r` break lines. The index is made when it is first asked for. */
export const newLines = (text: string): Lines => {
  let starts: number[] | undefined;
  return {
    at: (offset) => {
      starts ??= lineStarts(text);
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return low + 1;
    },
    start: (line) => {
      starts ??= lineStarts(text);
      return starts[Math.min(Math.max(line, 1), starts.length) - 1] ?? 0;
    },
  };
};

const lineStarts = (text: string): number[] => {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
};
