/**
 * The text without the indentation that all its lines share, and without blank lines around it.
 *
 * A first line that begins at the margin while the others are indented alike (`foo(...)\n  ...` after YAML's own
 * dedenting) stays as it is.
 */
export const dedent = (text: string): string => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  while (lines.length > 0 && lines[0]!.trim() === '') lines.shift();
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
  let shared: string | undefined;
  for (const line of lines) {
    if (line.trim() === '') continue;
    const indent = /^[ \t]*/.exec(line)![0];
    if (shared === undefined) shared = indent;
    else {
      let same = 0;
      while (same < shared.length && shared[same] === indent[same]) same++;
      shared = shared.slice(0, same);
    }
  }
  const width = shared?.length ?? 0;
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(width))).join('\n');
};
