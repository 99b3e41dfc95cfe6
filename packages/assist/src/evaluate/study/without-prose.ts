/**
 * A file of a study in which the model's prose was left, fences and all → the code, on the lines where it stood.
 *
 * The longest fenced piece is kept, and everything else becomes empty lines, so that lines that are told are lines of the file. A fence that is never closed ends with the file; one that was left below the code begins nothing. Without fences the text stays as it is.
 */
export const withoutProse = (text: string): string => {
  const lines = text.split('\n');
  let best = { from: 0, to: 0 };
  let from: number | undefined;
  let fences = 0;
  for (const [at, line] of [...lines, '```'].entries()) {
    if (!/^[ \t]*(?:```|~~~)/u.test(line)) continue;
    if (at < lines.length) fences++;
    if (from === undefined) from = at + 1;
    else {
      if (at - from > best.to - best.from) best = { from, to: at };
      from = undefined;
    }
  }
  if (fences === 1 && linesOfCode(lines.slice(0, best.from - 1)) > linesOfCode(lines.slice(best.from)))
    best = { from: 0, to: best.from - 1 };
  return fences === 0 ? text : lines.map((line, at) => (at >= best.from && at < best.to ? line : '')).join('\n');
};

/** Lines that end or begin as those of C and its kin do, and no sentence does. */
const linesOfCode = (lines: readonly string[]): number =>
  lines.filter((line) => /[;{}][ \t\r]*$|^[ \t]*#[ \t]*(?:include|define)\b/u.test(line)).length;
