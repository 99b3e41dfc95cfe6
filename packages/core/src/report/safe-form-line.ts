/**
 * The one line that says most of a rule's safe form, which is Markdown: the last line of its first code block,
 * else its first line of prose.
 *
 * The last line, because the lines above it only build up what it uses.
 */
export const safeFormLine = (safeForm: string | undefined): string | undefined => {
  if (safeForm === undefined) return undefined;
  const block = /^[ \t]*(`{3,}|~{3,})[^\n]*\n([^]*?)^[ \t]*\1/m.exec(safeForm)?.[2];
  const code = block
    ?.split('\n')
    .findLast((line) => line.trim() !== '' && !/^\s*(?:#|\/\/|[)\]}]+[;,]?\s*$)/.test(line));
  const line =
    code ?? safeForm.split('\n').find((candidate) => candidate.trim() !== '' && !/^\s*(?:`{3}|~{3})/.test(candidate));
  return line?.trim();
};
