import { textOf, written, type WrittenText } from '../written-text.ts';
import { accessorOf, type Catalog, type CatalogPlugin, type Library } from './catalog.ts';
import type { Group, Text, Token } from './tokens.ts';

/** What an expression of a build script stands for, as far as it matters for dependencies. */
export type Meaning =
  | { readonly kind: 'text'; readonly text: WrittenText; readonly missing: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly (Meaning | undefined)[] }
  /** Grows: scripts fill their maps one by one, and put maps into maps. */
  | { readonly kind: 'map'; readonly entries: Map<string, Meaning | undefined> }
  | { readonly kind: 'library'; readonly library: Library; readonly path: string | undefined }
  | { readonly kind: 'plugin'; readonly plugin: CatalogPlugin; readonly path: string | undefined }
  /** Another project of the build. */
  | { readonly kind: 'project' }
  /** Jars that lie somewhere, or what Gradle itself brings: nothing with a name and a version. */
  | { readonly kind: 'files' | 'own' };

/** What names stand for where an expression is written. */
export interface Names {
  readonly path: string;
  readonly variable: (name: string) => Meaning | undefined;
  readonly catalog: (name: string) => { readonly catalog: Catalog; readonly path: string | undefined } | undefined;
}

/** Nothing for what is not understood. */
export const meaningOf = (tokens: readonly Token[], names: Names): Meaning | undefined => meaning(tokens, names, 0);

/** Arguments between commas; line breaks separate nothing. */
export const splitArguments = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'mark' && token.text === ',') parts.push([]);
    else parts.at(-1)!.push(token);
  return parts.filter((part) => part.length > 0);
};

const meaning = (tokens: readonly Token[], names: Names, depth: number): Meaning | undefined => {
  if (depth > deepestExpression) return undefined;
  const cast = tokens.findIndex((token) => token.kind === 'word' && token.text === 'as');
  const parts = splitAt(cast < 0 ? tokens : tokens.slice(0, cast), '+');
  if (parts.length === 1) return term(parts[0]!, names, depth);
  const texts = parts.map((part) => term(part, names, depth));
  if (!texts.every((one) => one?.kind === 'text')) return undefined;
  const text = texts.flatMap((one) => one.text);
  return isSmall(text) ? { kind: 'text', text, missing: texts.flatMap(({ missing }) => missing) } : undefined;
};

const splitAt = (tokens: readonly Token[], mark: string): readonly (readonly Token[])[] => {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'mark' && token.text === mark) parts.push([]);
    else parts.at(-1)!.push(token);
  return parts;
};

const term = (tokens: readonly Token[], names: Names, depth: number): Meaning | undefined => {
  const [first] = tokens;
  if (first === undefined) return undefined;
  if (first.kind === 'text') {
    // `'…'.toString()` and the like say the same.
    const rest = tokens.slice(1);
    return rest.every(isHarmlessCall) ? filled(first, names, depth) : undefined;
  }
  if (first.kind === 'group' && tokens.length === 1) {
    if (first.open === '(') return meaning(first.tokens, names, depth + 1);
    return first.open === '[' ? listOrMap(first, names, depth) : undefined;
  }
  return first.kind === 'word' ? reference(tokens, names, depth) : undefined;
};

const isHarmlessCall = (token: Token): boolean =>
  (token.kind === 'mark' && /^[.!?]$/u.test(token.text)) ||
  (token.kind === 'word' && /^(?:toString|trim|trimIndent|get)$/u.test(token.text)) ||
  (token.kind === 'group' && token.open === '(' && token.tokens.length === 0);

const filled = ({ pieces }: Text, names: Names, depth: number): Meaning => {
  const text: WrittenText[number][] = [];
  const missing: string[] = [];
  for (const piece of pieces)
    if (piece.kind === 'plain')
      text.push(
        ...written(
          piece.text,
          names.path,
          piece.start === undefined ? undefined : { start: piece.start, end: piece.start + piece.text.length },
        ),
      );
    else {
      const found = meaning(piece.tokens, names, depth + 1);
      if (found?.kind === 'text' && isSmall(found.text) && isSmall(text)) {
        text.push(...found.text);
        missing.push(...found.missing);
      } else {
        text.push({ text: piece.written });
        missing.push(piece.written);
      }
    }
  return { kind: 'text', text, missing };
};

const listOrMap = ({ tokens }: Group, names: Names, depth: number): Meaning => {
  const parts = splitArguments(tokens);
  const named = namedArguments(parts, names, depth + 1);
  if (named !== undefined) return { kind: 'map', entries: named };
  return { kind: 'list', items: parts.map((part) => meaning(part, names, depth + 1)) };
};

/** `a: 1, 'b': 2` (Groovy), `a = 1` (Kotlin), `"a" to 1` (Kotlin's maps); nothing when the first has no name. */
export const namedArguments = (
  parts: readonly (readonly Token[])[],
  names: Names,
  depth = 0,
): Map<string, Meaning | undefined> | undefined => {
  const [start] = parts[0] ?? [];
  if (start?.kind === 'mark' && start.text === ':' && parts.length === 1) return new Map();
  const entries = new Map<string, Meaning | undefined>();
  for (const [key, separator, ...value] of parts) {
    const isNamed =
      (separator?.kind === 'mark' && /^[:=]$/u.test(separator.text)) ||
      (separator?.kind === 'word' && separator.text === 'to' && key?.kind === 'text');
    if (!isNamed || key === undefined) {
      if (entries.size === 0) return undefined;
      continue;
    }
    const name = key.kind === 'word' ? key.text : key.kind === 'text' ? plainText(key) : undefined;
    if (name !== undefined) entries.set(name, meaning(value, names, depth + 1));
  }
  return entries.size === 0 ? undefined : entries;
};

/** Small enough to be put into another one: what doubles itself stops here. */
const isSmall = (text: WrittenText): boolean =>
  text.length <= mostParts && text.reduce((sum, part) => sum + part.text.length, 0) <= longestText;

/** A text without anything to fill in. */
export const plainText = ({ pieces }: Text): string | undefined =>
  pieces.every((piece) => piece.kind === 'plain') ? pieces.map((piece) => piece.text).join('') : undefined;

/** One step of `a.b("c")["d"]`. */
interface Step {
  readonly name: string;
  readonly called: Group | undefined;
}

const stepsOf = (tokens: readonly Token[]): readonly Step[] | undefined => {
  const steps: { name: string; called: Group | undefined }[] = [];
  let expectsName = true;
  for (const token of tokens) {
    if (token.kind === 'word' && expectsName) {
      steps.push({ name: token.text, called: undefined });
      expectsName = false;
    } else if (token.kind === 'mark' && token.text === '.' && !expectsName) expectsName = true;
    else if (token.kind === 'mark' && /^[?!]$/u.test(token.text)) continue;
    else if (token.kind === 'group' && token.open === '(' && !expectsName && steps.at(-1)!.called === undefined)
      steps.at(-1)!.called = token;
    else if (token.kind === 'group' && token.open === '[' && !expectsName) {
      const [index] = token.tokens;
      const name = index?.kind === 'text' ? plainText(index) : undefined;
      if (name === undefined) return undefined;
      steps.push({ name, called: undefined });
    } else if (token.kind === 'text' && !expectsName && tokens.length === 2 && steps.length === 1)
      // Groovy leaves brackets out: `platform 'g:a:v'`.
      steps[0]!.called = { ...token, kind: 'group', open: '(', tokens: [token] };
    else if (token.kind === 'group' && token.open === '{') continue;
    else return undefined;
  }
  return expectsName ? undefined : steps;
};

const around = new Set([
  'rootProject',
  'project',
  'ext',
  'extra',
  'this',
  'extensions',
  'properties',
  'parent',
  'dependencies',
  'providers',
  'settings',
]);
const accessors = new Set([
  'get',
  'toString',
  'asProvider',
  'orNull',
  'getOrNull',
  'getOrElse',
  'map',
  'trim',
  'requiredVersion',
]);

const reference = (tokens: readonly Token[], names: Names, depth: number): Meaning | undefined => {
  const [head] = tokens;
  if (tokens.length === 1 && head?.kind === 'word' && /^\d/u.test(head.text))
    return { kind: 'text', text: [{ text: head.text }], missing: [] };
  const all = stepsOf(tokens);
  if (all === undefined) return undefined;
  const isProject = all.some(({ name, called }) => name === 'project' && called !== undefined);
  if (isProject || (all[0]!.name === 'projects' && all.length > 1)) return { kind: 'project' };
  if (/^(?:rootProject\.(?:projectDir|rootDir)|project\.rootDir)$/u.test(all.map(({ name }) => name).join('.')))
    return names.variable('rootDir');
  if (all[0]!.name === 'rootProject' && all[1]?.name === 'file' && all[1].called !== undefined) {
    const [root, file] = [names.variable('rootDir'), meaning(all[1].called.tokens, names, depth + 1)];
    return root?.kind !== 'text' || file?.kind !== 'text'
      ? undefined
      : { ...file, text: [...root.text, { text: '/' }, ...file.text] };
  }
  let steps = all;
  while (steps.length > 1 && around.has(steps[0]!.name) && steps[0]!.called === undefined) steps = steps.slice(1);
  const last = steps.at(-1)!;
  if (last.called !== undefined && !accessors.has(last.name)) {
    const found = call(steps, last.name, splitArguments(last.called.tokens), names, depth);
    if (found !== undefined) return found;
  }
  const plain = steps.filter(({ name, called }, index) => index === 0 || called === undefined || !accessors.has(name));
  const looked = plain.find(({ called }) => called !== undefined);
  // `property("x").get()`, `libs.findLibrary("x").get()`.
  if (looked !== undefined) return call(plain, looked.name, splitArguments(looked.called!.tokens), names, depth);
  const path = plain.map(({ name }) => name);
  return names.variable(path.join('.')) ?? fromCatalog(path, names);
};

const fromCatalog = ([name = '', ...path]: readonly string[], names: Names): Meaning | undefined => {
  const found = names.catalog(name);
  if (found === undefined || path.length === 0) return undefined;
  const { catalog, path: at } = found;
  const [kind, ...rest] = path;
  const accessor = rest.join('.');
  if (kind === 'versions') {
    const asked = catalog.versions.get(accessor);
    return asked && { kind: 'text', text: asked.text, missing: asked.missing };
  }
  if (kind === 'plugins') {
    const plugin = catalog.plugins.get(accessor);
    return plugin && { kind: 'plugin', plugin, path: at };
  }
  if (kind === 'bundles') {
    const bundle = catalog.bundles.get(accessor);
    return bundle && { kind: 'list', items: bundle.map((alias) => libraryIn(catalog, alias, at)) };
  }
  return libraryIn(catalog, path.join('.'), at);
};

const libraryIn = (catalog: Catalog, alias: string, path: string | undefined): Meaning | undefined => {
  const library = catalog.libraries.get(alias);
  return library && { kind: 'library', library, path };
};

/** Functions of Gradle and its plug-ins that give a dependency or a property. */
const call = (
  steps: readonly Step[],
  name: string,
  parts: readonly (readonly Token[])[],
  names: Names,
  depth: number,
): Meaning | undefined => {
  const argument = (index: number): Meaning | undefined =>
    parts[index] === undefined ? undefined : meaning(parts[index], names, depth + 1);
  const text = (index: number): string | undefined => {
    const found = argument(index);
    return found?.kind === 'text' ? textOf(found.text) : undefined;
  };
  switch (name) {
    case 'platform':
    case 'enforcedPlatform':
    case 'testFixtures':
    case 'variantOf':
    case 'create':
    case 'provider':
    case 'versionOf':
    case 'file':
    case 'uri':
      return parts.length === 1 ? argument(0) : mapOfNamed(parts, names, depth);
    case 'kotlin': {
      const version = argument(1) ?? namedArguments(parts.slice(1), names, depth)?.get('version');
      const before: Meaning = {
        kind: 'text',
        text: [{ text: `org.jetbrains.kotlin:kotlin-${text(0) ?? ''}` }],
        missing: [],
      };
      if (text(0) === undefined) return undefined;
      if (version?.kind !== 'text') return before;
      return { ...version, text: [...before.text, { text: ':' }, ...version.text] };
    }
    case 'files':
    case 'fileTree':
    case 'layout':
    case 'tasks':
      return { kind: 'files' };
    case 'gradleApi':
    case 'gradleTestKit':
    case 'gradleKotlinDsl':
    case 'localGroovy':
    case 'embeddedKotlin':
      return { kind: 'own' };
    case 'property':
    case 'findProperty':
    case 'getProperty':
    case 'gradleProperty':
    case 'systemProperty':
      return text(0) === undefined ? undefined : names.variable(text(0)!);
    case 'listOf':
    case 'setOf':
    case 'arrayOf':
    case 'mutableListOf':
      return { kind: 'list', items: parts.map((_, index) => argument(index)) };
    case 'mapOf':
    case 'mutableMapOf':
    case 'hashMapOf':
      return { kind: 'map', entries: namedArguments(parts, names, depth) ?? new Map() };
    case 'findLibrary':
    case 'findBundle':
    case 'findPlugin':
    case 'findVersion': {
      const alias = text(0);
      const catalog = steps.length > 1 ? steps[steps.findIndex((step) => step.name === name) - 1]?.name : undefined;
      const kind = { findLibrary: [], findBundle: ['bundles'], findPlugin: ['plugins'], findVersion: ['versions'] }[
        name
      ];
      return alias === undefined
        ? undefined
        : fromCatalog(
            [names.catalog(catalog ?? '') === undefined ? 'libs' : catalog!, ...kind, accessorOf(alias)],
            names,
          );
    }
    default: {
      // Whatever wraps a text that names a package, the package is what it names.
      const only = parts.length === 1 ? argument(0) : undefined;
      return only?.kind === 'text' && /^[\w.-]+:[\w.-]+:[\w.+$[(]/u.test(textOf(only.text)) ? only : undefined;
    }
  }
};

const mapOfNamed = (parts: readonly (readonly Token[])[], names: Names, depth: number): Meaning | undefined => {
  const entries = namedArguments(parts, names, depth);
  return entries && { kind: 'map', entries };
};

const deepestExpression = 20;
const mostParts = 64;
/** Units: UTF-16. */
const longestText = 2048;
