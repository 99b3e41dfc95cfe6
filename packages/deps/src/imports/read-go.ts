/**
 * What a file of Go imports and names, by its tokens: import declarations, and selectors on the names of imports that no local name hides.
 *
 * The name of a package may differ from the end of its path, and only its own source tells; usual habits (`go-redis` is `redis`, `yaml.v3` is `yaml`) are tried.
 * Never throws, whatever the text is, and takes linear time.
 *
 * Source: The Go Programming Language Specification, "Lexical elements", "Import declarations", "Declarations and scope".
 */
import { behind, codeTokens, endOfQuoted, lineEnd, type CodeToken, type Skipped } from './code-tokens.ts';
import type { CodeFile } from './code-file.ts';

export const readGo = (path: string, text: string): CodeFile => {
  const tokens = codeTokens(text, skipped);
  const specs = importSpecs(tokens);
  const imports = specs.map(({ module, line }) => ({ module, line, names: new Map<string, number>() }));
  const { exact, likely, dots } = newBindings(specs, imports);
  const methods = new Map<string, number>();
  const scopes = newScopes();
  let ofImport = -1;
  tokens.forEach((token, at) => {
    scopes.take(tokens, at);
    if (token.kind !== 'word') return;
    const isSelected = isSign(tokens[at - 1], '.');
    if (isSelected && at !== ofImport && isSign(tokens[at + 1], '(')) note(methods, token);
    if (isSelected || scopes.hides(token.text)) return;
    if (dots.length > 0 && /^\p{Lu}/u.test(token.text)) for (const { names } of dots) note(names, token);
    const selected = tokens[at + 2];
    if (!isSign(tokens[at + 1], '.') || selected?.kind !== 'word') return;
    const named = exact.get(token.text) ?? likely.get(token.text);
    if (named === undefined) return;
    ofImport = at + 2;
    for (const { names } of named) note(names, selected);
  });
  return { path, imports, methods };
};

const note = (names: Map<string, number>, { text, line }: CodeToken): void => {
  if (!names.has(text)) names.set(text, line);
};

const isSign = (token: CodeToken | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text;

const skipped = (text: string, at: number): Skipped | undefined => {
  switch (text[at]) {
    case '/':
      if (text[at + 1] === '/') return { end: lineEnd(text, at) };
      return text[at + 1] === '*' ? { end: behind(text, '*/', at + 2) } : undefined;
    case '"': {
      const end = endOfQuoted(text, at, '"', '\n');
      return { end, content: text.slice(at + 1, end - 1) };
    }
    case '`': {
      const end = behind(text, '`', at + 1);
      return { end, content: text.slice(at + 1, end - 1) };
    }
    case "'":
      return { end: endOfQuoted(text, at, "'", '\n'), content: '' };
    default:
      return undefined;
  }
};

interface ImportSpec {
  readonly module: string;
  readonly line: number;
  /** `_`, `.` or a name. */
  readonly alias?: string;
}

/** Import declarations stand before everything else. */
const importSpecs = (tokens: readonly CodeToken[]): readonly ImportSpec[] => {
  const specs: ImportSpec[] = [];
  let isOpen = false;
  let isGroup = false;
  let alias: string | undefined;
  for (const { kind, text, line } of tokens) {
    if (kind === 'word' && text === 'import') {
      isOpen = true;
      isGroup = false;
      alias = undefined;
    } else if (kind === 'word' && !isOpen && /^(?:func|type|var|const)$/u.test(text)) break;
    else if (!isOpen) continue;
    else if (kind === 'text') {
      if (text !== '' && text !== 'C') specs.push({ module: text, line, ...(alias === undefined ? {} : { alias }) });
      alias = undefined;
      isOpen = isGroup;
    } else if (text === '(') isGroup = true;
    else if (text === ')') isOpen = false;
    else if (kind === 'word' || text === '.') alias = text;
  }
  return specs;
};

interface Named {
  readonly names: Map<string, number>;
}

/** Names in the file → imports: by alias or the end of the path, and else by habit. */
const newBindings = (specs: readonly ImportSpec[], imports: readonly Named[]) => {
  const exact = new Map<string, Named[]>();
  const likely = new Map<string, Named[]>();
  const dots: Named[] = [];
  specs.forEach(({ module, alias }, index) => {
    const one = imports[index]!;
    if (alias === '.') dots.push(one);
    else if (alias === undefined) {
      const [last = '', ...others] = packageNames(module);
      bind(exact, last, one);
      for (const name of others) bind(likely, name, one);
    } else if (alias !== '_') bind(exact, alias, one);
  });
  // Beyond these, a file is no program that anybody wrote.
  return { exact, likely, dots: dots.slice(0, 20) };
};

const bind = (to: Map<string, Named[]>, name: string, one: Named): void => {
  const known = to.get(name);
  if (known === undefined) to.set(name, [one]);
  else if (known.length < 20) known.push(one);
};

/** How the package of a path is probably called, the likeliest first: `github.com/redis/go-redis/v9` is `go-redis` by its path, and `redis`. */
const packageNames = (module: string): readonly string[] => {
  const parts = module.split('/');
  const end = parts.at(-1) ?? '';
  const own = parts.length > 1 && /^v\d+$/u.test(end) ? parts.at(-2)! : end.replace(/\.v\d+$/u, '');
  const bare = own.replace(/^go[-._]|[-._]go$/u, '');
  return [
    ...new Set([own, bare, ...[own, bare].map((name) => name.replaceAll(/[-.]/gu, '')), ...own.split(/[-.]/u), end]),
  ];
};

/** Local names that hide those of imports, by blocks. */
const newScopes = () => {
  const blocks: Set<string>[] = [];
  /** Of a signature or of the head of `if`, `for`, `switch`: they belong to the block that follows. */
  let coming = new Set<string>();
  let isHead = false;
  const counts = new Map<string, number>();
  const declare = (name: string): void => {
    const block = isHead ? coming : blocks.at(-1);
    if (block === undefined || block.has(name)) return;
    block.add(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const forget = (names: ReadonlySet<string>): void => {
    for (const name of names) counts.set(name, (counts.get(name) ?? 1) - 1);
  };
  const take = (tokens: readonly CodeToken[], at: number): void => {
    const { kind, text } = tokens[at]!;
    if (kind === 'sign') {
      if (text === '{') {
        blocks.push(coming);
        coming = new Set();
        isHead = false;
      } else if (text === '}') forget(blocks.pop() ?? new Set());
      else if (text === ':=') for (const name of listBefore(tokens, at)) declare(name);
      return;
    }
    if (kind !== 'word') return;
    if (text === 'func') {
      forget(coming);
      coming = new Set();
      isHead = true;
      for (const name of parameters(tokens, at + 1)) declare(name);
      isHead = false;
    } else if (text === 'if' || text === 'for' || text === 'switch') isHead = true;
    else if (text === 'var' || text === 'const') for (const name of listAfter(tokens, at)) declare(name);
  };
  return { take, hides: (name: string): boolean => (counts.get(name) ?? 0) > 0 };
};

/** More names are not declared at once. */
const mostNames = 64;

/** `a, b` of `a, b := …`. */
const listBefore = (tokens: readonly CodeToken[], at: number): readonly string[] => {
  const names: string[] = [];
  for (let index = at - 1; index >= 0 && names.length < mostNames; index -= 2) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    names.push(token.text);
    if (!isSign(tokens[index - 1], ',')) break;
  }
  return names;
};

/** `a, b` of `var a, b T`. */
const listAfter = (tokens: readonly CodeToken[], at: number): readonly string[] => {
  const names: string[] = [];
  for (let index = at + 1; names.length < mostNames; index += 2) {
    const token = tokens[index];
    if (token?.kind !== 'word') break;
    names.push(token.text);
    if (!isSign(tokens[index + 1], ',')) break;
  }
  return names;
};

/** Names of the receiver, parameters and results of a signature. What stands alone between commas is a type or a name; a type hides no import. */
const parameters = (tokens: readonly CodeToken[], from: number): readonly string[] => {
  const names: string[] = [];
  let depth = 0;
  for (let index = from; index < Math.min(tokens.length, from + longestSignature); index += 1) {
    const token = tokens[index]!;
    if (token.kind === 'sign' && '([{'.includes(token.text)) {
      if (depth === 0 && token.text === '{') break;
      depth += 1;
    } else if (token.kind === 'sign' && ')]}'.includes(token.text)) {
      if (depth === 0) break;
      depth -= 1;
    } else if (token.kind === 'word' && depth === 1 && !isSign(tokens[index + 1], '.')) {
      const before = tokens[index - 1];
      if (isSign(before, '(') || isSign(before, ',')) names.push(token.text);
    }
    // Without brackets, only the name and the type of the result are on the same line.
    if (depth === 0 && tokens[index + 1] !== undefined && tokens[index + 1]!.line > token.line) break;
  }
  return names;
};

/** Units: tokens. */
const longestSignature = 256;
