import { plainText } from './expression.ts';
import type { Group, Token } from './tokens.ts';

/** Tokens up to a line break that ends a statement, or `;`. */
export const statementsOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const statements: Token[][] = [];
  let previous: Token | undefined;
  for (const token of tokens) {
    const endsHere = token.kind === 'mark' && token.text === ';';
    const goesOn = previous !== undefined && (!token.onNewLine || continues(previous, token));
    if (!endsHere) {
      if (goesOn) statements.at(-1)!.push(token);
      else statements.push([token]);
    }
    previous = endsHere ? undefined : token;
  }
  return statements;
};

/** A line that ends in the middle, or begins there. */
const continues = (before: Token, token: Token): boolean =>
  (before.kind === 'mark' && /^[,+=.:?&|<>-]$/u.test(before.text)) ||
  (token.kind === 'mark' && /^[.?+:&|]$/u.test(token.text)) ||
  (token.kind === 'group' && token.open === '{' && before.kind !== 'text');

/** The word at the front, or all that dots join to it: `rootProject.ext.set`. */
export const headOf = (
  statement: readonly Token[],
): { readonly path: readonly string[]; readonly rest: readonly Token[] } => {
  const path: string[] = [];
  let at = 0;
  for (; at < statement.length; at += 1) {
    const token = statement[at]!;
    if (token.kind === 'word' && (at === 0 || isDot(statement[at - 1]))) path.push(token.text);
    else if (!(isDot(token) && path.length > 0 && statement[at + 1]?.kind === 'word')) break;
  }
  return { path, rest: statement.slice(at) };
};

/**
 * What a condition or loop without braces holds, each branch as a statement of its own: `if (a) x() else y()` is `x()` and `y()`. Any other statement is
 * itself, one whose branches all are blocks too.
 */
export const branchesOf = (statement: readonly Token[]): readonly (readonly Token[])[] => {
  if (!isWord(statement[0], /^(?:if|else|for|while)$/u)) return [statement];
  const branches: Token[][] = [];
  for (let at = 0; at < statement.length; at += 1) {
    const token = statement[at]!;
    const isOpen = (branches.at(-1)?.length ?? 1) === 0;
    if (isWord(token, /^else$/u)) {
      branches.push([]);
    } else if ((at === 0 || isOpen) && isWord(token, /^(?:if|for|while)$/u) && isGroup(statement[at + 1], '(')) {
      at += 1;
      if (!isOpen) branches.push([]);
    } else if (branches.length === 0) return [statement];
    else branches.at(-1)!.push(token);
  }
  const bare = branches.filter((branch) => branch.length > 0);
  return bare.every(([first]) => isGroup(first, '{')) ? [statement] : bare;
};

const isWord = (token: Token | undefined, pattern: RegExp): boolean =>
  token?.kind === 'word' && pattern.test(token.text);

const isDot = (token: Token | undefined): boolean => token?.kind === 'mark' && token.text === '.';

export const isGroup = (token: Token | undefined, open: Group['open']): token is Group =>
  token?.kind === 'group' && token.open === open;

/** Blocks of a statement: `{ … }` wherever it stands in it. */
export const blocksOf = (statement: readonly Token[]): readonly Group[] =>
  statement.filter((token): token is Group => isGroup(token, '{'));

/** Arguments with or without brackets; a block at the end is none. */
export const argumentsOf = (rest: readonly Token[]): readonly Token[] => {
  const [first] = rest;
  if (isGroup(first, '(')) return first.tokens;
  const last = rest.at(-1);
  return isGroup(last, '{') ? rest.slice(0, -1) : rest;
};

/** Words and texts of a statement before its block: `val commonTest by getting`, `named("test")`. */
export const labelsOf = (statement: readonly Token[]): readonly string[] =>
  statement.flatMap((token) => {
    if (token.kind === 'word') return [token.text];
    const inner = isGroup(token, '(') ? token.tokens : [token];
    return inner.slice(0, 3).flatMap((one) => (one.kind === 'text' ? (plainText(one) ?? []) : []));
  });
