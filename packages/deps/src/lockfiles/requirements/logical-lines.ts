/** A line of a requirements file as pip sees it: lines that end in a backslash are one with the next. */
export interface LogicalLine {
  /** Without comment and backslashes, each of which is blanks here: places in it are places in the file, counted from `start`. */
  readonly text: string;
  /** Units: zero-based UTF-16 in the file. */
  readonly start: number;
  /** What stands behind `#`; nothing when no comment is there. */
  readonly comment?: string;
  /** Whether blanks stand before it. */
  readonly isIndented: boolean;
}

/** Source: pip's documentation, "Requirements File Format", "Line continuations", "Comments". */
export const logicalLines = (text: string): readonly LogicalLine[] => {
  const lines: LogicalLine[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let joined = '';
  let at = start;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    const line = text.slice(at, end);
    // A line that is a comment ends what goes on from the line before.
    const goesOn = line.endsWith('\\') && !/^\s*#/u.test(line);
    joined += goesOn ? `${line.slice(0, -1)}${' '.repeat(Math.min(next, text.length) - end + 1)}` : line;
    at = next;
    if (goesOn && at < text.length) continue;
    lines.push(lineOf(joined, start));
    start = at;
    joined = '';
  }
  return lines;
};

const lineEnd = (text: string, from: number): number => {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
};

const lineOf = (joined: string, start: number): LogicalLine => {
  const mark = /(?:^|\s)#/u.exec(joined);
  const isIndented = /^\s/u.test(joined);
  if (mark === null) return { text: joined, start, isIndented };
  return {
    text: joined.slice(0, mark.index),
    start,
    comment: joined.slice(mark.index + mark[0].length).trim(),
    isIndented,
  };
};
