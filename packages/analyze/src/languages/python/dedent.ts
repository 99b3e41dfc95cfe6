/**
 * The text without the indentation that all its lines share, and without blank lines around it.
 *
 * A first line that begins at the margin while the others are indented alike (`foo(...)\n  ...` after YAML's own
 * dedenting) stays as it is.
 */
export const dedent = (text: string): string => {
  const all = text.replace(/\r\n?/g, '\n').split('\n');
  const isBlank = (line: string): boolean => line.trim() === '';
  const first = all.findIndex((line) => !isBlank(line));
  if (first < 0) return '';
  const lines = all.slice(first, all.findLastIndex((line) => !isBlank(line)) + 1);
  let shared: string | undefined;
  for (const line of lines) {
    if (isBlank(line)) continue;
    const indent = /^[ \t]*/.exec(line)![0];
    if (shared === undefined) shared = indent;
    else {
      let same = 0;
      while (same < shared.length && shared[same] === indent[same]) same++;
      shared = shared.slice(0, same);
    }
  }
  const width = shared?.length ?? 0;
  return lines.map((line) => (isBlank(line) ? '' : line.slice(width))).join('\n');
};
