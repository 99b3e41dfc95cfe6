/**
 * The model's code as it has to stand in the file: at the depth of the code that it replaces, with the file's line ends.
 *
 * Models move what they are given to the margin. Lines are moved by the difference between the first lines; where the piece begins in the
 * middle of a line, by the difference between the last.
 */
export const refitCode = (code: string, old: string, newline: string): string => {
  const lines = withoutFence(code)
    .replace(/\r\n?/gu, '\n')
    .replace(/^(?:[ \t]*\n)+/u, '')
    .trimEnd()
    .split('\n');
  const before = old.replace(/\r\n?/gu, '\n').split('\n');
  const [first = ''] = lines;
  const [oldFirst = ''] = before;
  const midLine =
    before.length > 1 && indentOf(oldFirst) === '' && indentOf(before.at(-1) ?? '') !== '' && closes(before.at(-1));
  if (midLine) {
    const wanted = indentOf(before.at(-1) ?? '');
    const given = closes(lines.at(-1)) ? indentOf(lines.at(-1) ?? '') : wanted;
    return [first.trimStart(), ...lines.slice(1).map((line) => moved(line, given, wanted))].join(newline);
  }
  const wanted = indentOf(oldFirst);
  const given = indentOf(first);
  return lines.map((line) => moved(line, given, wanted)).join(newline);
};

const indentOf = (line: string): string => /^[ \t]*/u.exec(line)?.[0] ?? '';

const closes = (line: string | undefined): boolean => /^[ \t]*[)}\]]/u.test(line ?? '');

const moved = (line: string, given: string, wanted: string): string => {
  if (given === wanted || line.trim() === '') return line;
  // A line that does not share the depth (the inside of a long text) stays where it is.
  return line.startsWith(given) ? wanted + line.slice(given.length) : line;
};

const withoutFence = (code: string): string => /^\s*```\w*\n([\s\S]*?)\n```\s*$/u.exec(code)?.[1] ?? code;
