/**
 * The names in a text, one by one: a line each, or the strings of a JSON array, which may stand on one line. Nothing for what is no name.
 *
 * Empty lines and lines that begin with `#` are passed over. Memory stays bounded by the longest line, and that by a limit.
 */
export async function* namesIn(chunks: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | undefined> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of chunks) {
    rest += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const pieces = rest.split(/[\n,]/u);
    rest = pieces.pop() ?? '';
    if (rest.length > longest) rest = rest.slice(0, longest + 1);
    for (const piece of pieces) {
      const name = nameIn(piece);
      if (name !== '') yield name;
    }
  }
  const name = nameIn(rest);
  if (name !== '') yield name;
}

/** Units: UTF-16. */
const longest = 1000;

/** `''` for a line without one. */
const nameIn = (piece: string): string | undefined => {
  const bare = piece
    .trim()
    .replace(/^\[\s*/u, '')
    .replace(/\s*\]$/u, '')
    .replace(/^"(.*)"$/u, '$1');
  if (bare === '' || bare.startsWith('#')) return '';
  return bare.length > longest || /[\s\p{C}"{}<>]/u.test(bare) ? undefined : bare;
};
