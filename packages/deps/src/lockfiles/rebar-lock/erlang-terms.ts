/**
 * Terms of Erlang as `rebar.lock` writes them: binaries (`<<"a">>`), texts, atoms, numbers, tuples and lists, each ended by a dot. Nothing is run.
 *
 * Source: erlang.org, "Data Types"; `file:consult/1`.
 */
export type ErlangTerm =
  | { readonly kind: 'text' | 'atom' | 'number'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'tuple' | 'list'; readonly items: readonly ErlangTerm[]; readonly start: number };

export interface ErlangTerms {
  readonly terms: readonly ErlangTerm[];
  /** Where something stands that is none of these. Units: zero-based UTF-16 offset. */
  readonly strangeAt?: number;
}

const token = /\s+|%[^\n]*|<<|>>|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([a-z][\w@]*)|(\d+)|[{}[\],.]/uy;

export const readErlangTerms = (text: string): ErlangTerms => {
  const terms: ErlangTerm[] = [];
  const open: { readonly kind: 'tuple' | 'list'; readonly items: ErlangTerm[]; readonly start: number }[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  /** What is open ends here; what it holds so far is kept. */
  const end = (strangeAt: number | undefined): ErlangTerms => {
    for (let last = open.pop(); last !== undefined; last = open.pop()) (open.at(-1)?.items ?? terms).push(last);
    return { terms, ...(strangeAt === undefined ? {} : { strangeAt }) };
  };
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (found === null) return end(at);
    const [said, quoted, atom, word, number] = found;
    const start = at;
    at += said.length;
    const items = open.at(-1)?.items ?? terms;
    if (quoted !== undefined) items.push({ kind: 'text', text: quoted, start: start + 1, end: at - 1 });
    else if (atom !== undefined) items.push({ kind: 'atom', text: atom, start, end: at });
    else if (word !== undefined) items.push({ kind: 'atom', text: word, start, end: at });
    else if (number !== undefined) items.push({ kind: 'number', text: number, start, end: at });
    else if (said === '{' || said === '[') {
      if (open.length >= deepest) return end(start);
      open.push({ kind: said === '{' ? 'tuple' : 'list', items: [], start });
    } else if (said === '}' || said === ']') {
      const closed = open.at(-1);
      if (closed === undefined || (closed.kind === 'tuple') !== (said === '}')) return end(start);
      open.pop();
      (open.at(-1)?.items ?? terms).push(closed);
    }
  }
  return end(open[0]?.start);
};

const deepest = 100;
