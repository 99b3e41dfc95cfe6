/**
 * What a file of Rust imports and names, by its tokens: `use` trees, `extern crate`, and paths, resolved by what the file itself brings into scope.
 *
 * Modules that the file declares, and all below `crate`, `self` and `super`, are the project's own. A `use` counts for the whole file.
 * Never throws, whatever the text is, and takes linear time.
 *
 * Source: The Rust Reference, "Tokens", "Use declarations", "Extern crate declarations", "Paths".
 */
import type { CodeFile } from './code-file.ts';
import { behind, codeTokens, endOfQuoted, lineEnd, type CodeToken, type Skipped } from './code-tokens.ts';

export const readRust = (path: string, text: string): CodeFile => {
  const tokens = codeTokens(text, skipped);
  const scope = newScope();
  const paths: Path[] = [];
  const methods = new Map<string, number>();
  for (let at = 0; at < tokens.length; at += 1) {
    const { kind, text: word, line } = tokens[at]!;
    if (kind !== 'word') continue;
    if (isSign(tokens[at - 1], '.')) {
      const next = tokens[at + 1];
      if ((isSign(next, '(') || isSign(next, '::')) && !methods.has(word)) methods.set(word, line);
    } else if (word === 'use' && !isSign(tokens[at + 1], '<')) at = readUse(tokens, at + 1, scope);
    else if (word === 'extern' && isWord(tokens[at + 1], 'crate')) at = readExtern(tokens, at + 2, scope);
    else if (word === 'mod' && tokens[at + 1]?.kind === 'word') scope.own.add(tokens[(at += 1)]!.text);
    else if (defining.test(word) && tokens[at + 1]?.kind === 'word') scope.defined.add(tokens[(at += 1)]!.text);
    else {
      const { segments, last } = readPath(tokens, at);
      at = last;
      if (segments.length > 1 || /^\p{Lu}/u.test(word) || (isSign(tokens[last + 1], '(') && !leading.test(word)))
        paths.push({ segments, line });
    }
  }
  return { path, imports: resolved(scope, paths), methods };
};

/** Words before the name of an item. */
const defining = /^(?:fn|struct|enum|union|trait|type|const|static)$/u;

/** Words before a bracket that are no function. */
const leading =
  /^(?:pub|if|while|match|return|in|for|let|move|async|await|as|where|impl|dyn|else|loop|unsafe|ref|mut)$/u;

interface Path {
  readonly segments: readonly string[];
  readonly line: number;
}

interface Scope {
  /** Names that the file brings into scope → what they stand for. */
  readonly aliases: Map<string, readonly string[]>;
  readonly used: Path[];
  readonly globs: Path[];
  /** Modules of the file. */
  readonly own: Set<string>;
  /** Its other items: what it names so is not what a glob brings. */
  readonly defined: Set<string>;
}

const newScope = (): Scope => ({ aliases: new Map(), used: [], globs: [], own: new Set(), defined: new Set() });

const isSign = (token: CodeToken | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text;

const isWord = (token: CodeToken | undefined, text: string): boolean => token?.kind === 'word' && token.text === text;

const skipped = (text: string, at: number): Skipped | undefined => {
  const char = text[at];
  if (char === '/') {
    if (text[at + 1] === '/') return { end: lineEnd(text, at) };
    return text[at + 1] === '*' ? { end: endOfComment(text, at) } : undefined;
  }
  if (char === '"') return { end: endOfQuoted(text, at, '"'), content: '' };
  // A lifetime has no quote behind its name.
  if (char === "'") return { end: match(character, text, at)?.end ?? at + 1 };
  if (char !== 'r' && char !== 'b' && char !== 'c') return undefined;
  const raw = match(rawString, text, at);
  if (raw !== undefined) return { end: behind(text, `"${raw.group}`, raw.end), content: '' };
  if (char !== 'r' && text[at + 1] === '"') return { end: endOfQuoted(text, at + 1, '"'), content: '' };
  if (char === 'b' && text[at + 1] === "'") return { end: match(character, text, at + 1)?.end ?? at + 2 };
  return match(rawName, text, at);
};

const match = (
  pattern: RegExp,
  text: string,
  at: number,
): { readonly end: number; readonly group: string } | undefined => {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : { end: at + found[0].length, group: found[1] ?? '' };
};

const character = /'(?:\\(?:u\{[^}'\n]{0,12}\}|x\w\w|[^\n])|[^\\'\n])'/uy;
const rawString = /[bc]?r(#{0,255})"/uy;
/** `r#type`: the name is read behind it. */
const rawName = /r#(?=[\p{L}_])/uy;

/** Comments lie in comments. */
const endOfComment = (text: string, at: number): number => {
  bounds.lastIndex = at + 2;
  let depth = 1;
  for (let found = bounds.exec(text); found !== null; found = bounds.exec(text)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return bounds.lastIndex;
  }
  return text.length;
};

const bounds = /\/\*|\*\//gu;

/** Reads a `use` tree from behind the word on; gives the index of its last token. */
const readUse = (tokens: readonly CodeToken[], from: number, { aliases, used, globs }: Scope): number => {
  const bases: (readonly string[])[] = [];
  let path: string[] = [];
  let alias: string | undefined;
  let line = tokens[from]?.line ?? 1;
  const finish = (): void => {
    const isSelf = path.length > 1 && path.at(-1) === 'self';
    const segments = isSelf ? path.slice(0, -1) : path;
    const name = alias ?? segments.at(-1);
    if (segments.length > (bases.at(-1)?.length ?? 0) || isSelf) {
      used.push({ segments, line });
      if (name !== undefined && name !== '_') aliases.set(name, segments);
    }
    path = [...(bases.at(-1) ?? [])];
    alias = undefined;
  };
  let at = from;
  for (; at < tokens.length; at += 1) {
    const { kind, text, line: here } = tokens[at]!;
    if (kind === 'word' && text === 'as' && tokens[at + 1]?.kind === 'word') alias = tokens[(at += 1)]!.text;
    else if (kind === 'word') {
      line = here;
      path.push(text);
    } else if (text === '*') {
      if (path.length > 0) globs.push({ segments: path, line: here });
      used.push({ segments: path, line: here });
      path = [...(bases.at(-1) ?? [])];
    } else if (text === '{') bases.push([...path]);
    else if (text === ',' || text === '}') {
      finish();
      if (text === '}') {
        bases.pop();
        // What stands behind a group belongs to the group around it.
        path = [...(bases.at(-1) ?? [])];
      }
    } else if (text !== '::') break;
    // No program is deeper; what follows is read as if the tree had ended.
    if (path.length > deepest || bases.length > deepest) return at;
  }
  if (bases.length === 0) finish();
  return at;
};

const deepest = 32;

/** `extern crate a as b;`; with `#[macro_use]` before it, its macros are in scope everywhere. */
const readExtern = (tokens: readonly CodeToken[], at: number, { aliases, used, globs }: Scope): number => {
  const name = tokens[at];
  if (name?.kind !== 'word') return at - 1;
  used.push({ segments: [name.text], line: name.line });
  const alias = isWord(tokens[at + 1], 'as') ? tokens[at + 2]?.text : undefined;
  aliases.set(alias ?? name.text, [name.text]);
  if (isWord(tokens[at - 4], 'macro_use')) globs.push({ segments: [name.text], line: name.line });
  return alias === undefined ? at : at + 2;
};

/** `a::b::<T>::c` from its first name on. */
const readPath = (
  tokens: readonly CodeToken[],
  from: number,
): { readonly segments: readonly string[]; readonly last: number } => {
  const segments = [tokens[from]!.text];
  let last = from;
  while (isSign(tokens[last + 1], '::')) {
    const next = isSign(tokens[last + 2], '<') ? behindGenerics(tokens, last + 2) : last + 2;
    const isGeneric = next !== last + 2;
    const name = isGeneric ? next + 1 : next;
    if ((isGeneric && !isSign(tokens[next], '::')) || tokens[name]?.kind !== 'word') break;
    if (segments.length < deepest) segments.push(tokens[name]!.text);
    last = name;
  }
  return { segments, last };
};

/** The index behind the `>` that closes the `<` at `from`; `from` itself when it is far away. */
const behindGenerics = (tokens: readonly CodeToken[], from: number): number => {
  let depth = 0;
  for (let at = from; at < Math.min(tokens.length, from + 64); at += 1) {
    if (isSign(tokens[at], '<')) depth += 1;
    else if (isSign(tokens[at], '>') && !isSign(tokens[at - 1], '-') && (depth -= 1) === 0) return at + 1;
  }
  return from;
};

/** What the paths stand for, by crate. */
const resolved = (scope: Scope, paths: readonly Path[]): CodeFile['imports'] => {
  const crates = new Map<string, { line: number; readonly names: Map<string, number> }>();
  const add = ([crate = '', ...rest]: readonly string[], line: number): void => {
    if (ownRoots.has(crate) || /^\p{Lu}/u.test(crate)) return;
    const known = crates.get(crate) ?? { line, names: new Map<string, number>() };
    crates.set(crate, known);
    known.line = Math.min(known.line, line);
    const name = rest.join('::');
    if (name !== '') known.names.set(name, Math.min(known.names.get(name) ?? line, line));
  };
  const expand = (path: readonly string[]): readonly string[] => {
    let segments = path;
    const met = new Set<string>();
    // `use a::b as c; use c::d;` leads on; `use a::a;` leads to itself.
    for (let head = segments[0]!; met.size < 8 && !met.has(head); head = segments[0]!) {
      met.add(head);
      const stands = scope.aliases.get(head);
      if (stands === undefined || stands === path || stands.length === 0) break;
      segments = [...stands, ...segments.slice(1)];
    }
    return segments;
  };
  const take = (segments: readonly string[], line: number): void => {
    const whole = scope.own.has(segments[0] ?? '') ? [] : expand(segments);
    if (!scope.own.has(whole[0] ?? '')) add(whole, line);
  };
  for (const { segments, line } of scope.used) take(segments, line);
  for (const { segments, line } of paths) {
    const head = segments[0]!;
    if (scope.aliases.has(head)) take(segments, line);
    else {
      if (segments.length > 1) take(segments, line);
      if (scope.defined.has(head)) continue;
      // Nobody knows which of the globs brings the name.
      for (const glob of scope.globs.slice(0, mostGlobs)) take([...glob.segments, ...segments], line);
    }
  }
  return [...crates].map(([module, one]) => ({ module, ...one }));
};

/** Below these there are no crates of registries. */
const ownRoots = new Set(['crate', 'self', 'super', 'Self', 'std', 'core', 'alloc', '']);

const mostGlobs = 8;
