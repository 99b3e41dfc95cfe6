/**
 * A command line as a POSIX shell takes it apart: its words, and how often something in it is more than text.
 *
 * Quotes are undone as the shell undoes them, so `'ping '` and `"ping "` are the same word, and text that was quoted twice is seen to stand outside of quotes again. Operators are words of their own.
 *
 * Units: `actives` counts operators, line breaks, substitutions, variables, comments, and a quote that is never closed.
 * Source: POSIX.1-2024, "Shell Command Language", 2.2 Quoting, 2.3 Token Recognition.
 */
export interface ShellLine {
  readonly words: readonly string[];
  readonly actives: number;
}

export const shellLine = (text: string): ShellLine => {
  const words: string[] = [];
  let word: string | undefined;
  let actives = 0;
  const add = (more: string): void => {
    word = (word ?? '') + more;
  };
  const end = (): void => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  let at = 0;
  /** Inside double quotes too, these act. */
  const substitution = (): void => {
    const next = text[at + 1] ?? '';
    if (text[at] === '`' || /[({\w@*#?$!-]/u.test(next)) actives += 1;
    add(text[at] ?? '');
  };
  for (; at < text.length; at += 1) {
    const one = text[at] ?? '';
    switch (one) {
      case ' ':
      case '\t':
        end();
        break;
      case '\\':
        at += 1;
        if (text[at] !== '\n') add(text[at] ?? '');
        break;
      case "'": {
        const close = text.indexOf("'", at + 1);
        if (close === -1) actives += 1;
        add(text.slice(at + 1, close === -1 ? text.length : close));
        at = close === -1 ? text.length : close;
        break;
      }
      case '"':
        add('');
        for (at += 1; at < text.length && text[at] !== '"'; at += 1) {
          const inner = text[at] ?? '';
          if (inner === '\\' && /[$`"\\\n]/u.test(text[at + 1] ?? '')) {
            at += 1;
            if (text[at] !== '\n') add(text[at] ?? '');
          } else if (inner === '$' || inner === '`') substitution();
          else add(inner);
        }
        if (at >= text.length) actives += 1;
        break;
      case '$':
      case '`':
        substitution();
        break;
      case ';':
      case '&':
      case '|':
      case '<':
      case '>':
      case '(':
      case ')':
      case '\n':
        end();
        actives += 1;
        words.push(one);
        break;
      case '#':
        if (word === undefined) {
          actives += 1;
          const line = text.indexOf('\n', at);
          at = line === -1 ? text.length : line - 1;
        } else add(one);
        break;
      default:
        add(one);
    }
  }
  end();
  return { words, actives };
};
