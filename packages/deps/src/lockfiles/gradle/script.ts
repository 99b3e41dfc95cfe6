/**
 * Walks a build script and hands over what it declares: variables, dependencies, plug-ins, modules, catalogs.
 *
 * Blocks are known by their names alone, in whatever they stand (`allprojects`, `subprojects`, `sourceSets`), since what a script does with them
 * is up to code that is not run. Both branches of a condition count.
 */
import { textOf } from '../written-text.ts';
import { richVersion, type AskedVersion } from './catalog.ts';
import { meaningOf, namedArguments, splitArguments, type Meaning, type Names } from './expression.ts';
import { argumentsOf, blocksOf, branchesOf, headOf, isGroup, labelsOf, statementsOf } from './statements.ts';
import type { Group, Token } from './tokens.ts';

/** Where a statement stands: labels of the blocks around it, the outermost first. */
export type Around = readonly string[];

export interface Declaration {
  /** Units: zero-based UTF-16 offset. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly around: Around;
}

/** Who takes what a script declares. */
export interface Sink {
  readonly set: (name: string, value: Meaning | undefined) => void;
  /** `values` are the arguments; one that was not understood is nothing. */
  readonly dependency: (
    configuration: string,
    values: readonly (Meaning | undefined)[],
    rich: AskedVersion | undefined,
    declaration: Declaration,
  ) => void;
  /** Versions for packages that something else brings in: constraints, Spring's dependency management, `force`. */
  readonly constraint: (values: readonly (Meaning | undefined)[], rich: AskedVersion | undefined) => void;
  /** Packages whose versions hold in this project, and which are not followed. */
  readonly platform: (value: Meaning | undefined, declaration: Declaration) => void;
  readonly plugin: (id: string | Meaning, version: Meaning | undefined, declaration: Declaration) => void;
  readonly apply: (file: string) => void;
  readonly include: (paths: readonly string[]) => void;
  readonly catalog: (name: string, statements: readonly Token[]) => void;
}

export const walkScript = (tokens: readonly Token[], names: Names, sink: Sink): void => {
  walk(tokens, [], '', names, sink);
};

const walk = (tokens: readonly Token[], around: Around, prefix: string, names: Names, sink: Sink): void => {
  for (const statement of statementsOf(tokens).flatMap(branchesOf)) {
    const { path, rest } = headOf(statement);
    const head = path.at(-1) ?? '';
    const [block] = blocksOf(rest);
    // `dependencies.add("implementation", "a:b:1")`
    if (path.at(-2) === 'dependencies' && adding.test(head)) {
      dependencies(statement.slice(path.length * 2 - 2), around, names, sink);
      continue;
    }
    // `getByName("test").dependencies { … }`
    const chained = chainedBlock(rest);
    if (chained !== undefined) {
      dependencies(chained.tokens, [...around, ...labelsOf(statement).slice(0, 6)], names, sink);
      continue;
    }
    if (assign(statement, around, prefix, names, sink)) continue;
    switch (head) {
      case 'dependencies':
        if (block === undefined) break;
        if (around.includes('dependencyManagement')) managed(block.tokens, names, sink);
        else dependencies(block.tokens, [...around, ...path.slice(0, -1)], names, sink);
        continue;
      case 'plugins':
        if (block === undefined) break;
        plugins(block.tokens, around, names, sink);
        continue;
      case 'imports':
        if (block === undefined || !around.includes('dependencyManagement')) break;
        for (const one of statementsOf(block.tokens)) {
          const bom = headOf(one);
          if (/^mavenBom$/u.test(bom.path.at(-1) ?? ''))
            sink.platform(valuesOf(bom.rest, names)[0], declarationOf(one, around));
        }
        continue;
      case 'force':
        sink.constraint(valuesOf(rest, names), undefined);
        continue;
      case 'set':
        setCall(path, rest, around, names, sink);
        continue;
      case 'apply': {
        const named = namedArguments(splitArguments(argumentsOf(rest)), names)?.get('from');
        if (named?.kind === 'text') sink.apply(textOf(named.text));
        break;
      }
      case 'include':
      case 'includeFlat':
      case 'includeBuild':
        sink.include(valuesOf(rest, names).flatMap(textsIn));
        continue;
      case 'versionCatalogs':
        for (const one of statementsOf(block?.tokens ?? [])) {
          const catalog = headOf(one);
          const [name] =
            catalog.path.at(-1) === 'create' ? valuesOf(catalog.rest, names).flatMap(textsIn) : catalog.path;
          const body = blocksOf(one)[0];
          if (name !== undefined && body !== undefined) sink.catalog(name, body.tokens);
        }
        continue;
      default:
    }
    const declares = path.findIndex((one) => one === 'object' || one === 'class');
    const word = statement.findIndex((token) => token.kind === 'word' && /^(?:object|class)$/u.test(token.text));
    const named = statement[word + 1];
    const own = (declares >= 0 || word >= 0) && named?.kind === 'word' ? `${prefix}${named.text}.` : prefix;
    const inside = own === prefix ? names : within(own, names);
    const blocks = blocksOf(statement);
    if (blocks.length === 0) continue;
    const inner = around.length < deepest ? [...around, ...labelsOf(statement).slice(0, 6)] : around;
    for (const one of blocks) walk(one.tokens, inner, own, inside, sink);
  }
};

/** What the handler of dependencies can be told outside of its block. */
const adding =
  /^(?:add|classpath|kapt|ksp|annotationProcessor|\w*(?:[iI]mplementation|[aA]pi|[cC]ompileOnly|[rR]untimeOnly))$/u;

/** The block of a `.dependencies` behind a call. */
const chainedBlock = (rest: readonly Token[]): Group | undefined => {
  const at = rest.findIndex(
    (token, index) =>
      token.kind === 'word' &&
      token.text === 'dependencies' &&
      isMark(rest[index - 1], '.') &&
      isGroup(rest[index + 1], '{'),
  );
  const block = at < 0 ? undefined : rest[at + 1];
  return isGroup(block, '{') ? block : undefined;
};

const declarationOf = (statement: readonly Token[], around: Around): Declaration => ({
  start: statement[0]!.start,
  end: statement.at(-1)!.end,
  around,
});

/** In an object, its own constants come first. */
const within = (prefix: string, names: Names): Names => ({
  ...names,
  variable: (name) => names.variable(prefix + name) ?? names.variable(name),
});

const textsIn = (value: Meaning | undefined): readonly string[] =>
  value?.kind === 'text'
    ? [textOf(value.text)]
    : value?.kind === 'list'
      ? value.items.flatMap((item) => (item?.kind === 'text' ? [textOf(item.text)] : []))
      : [];

/** What the arguments stand for; named ones are one map. */
const valuesOf = (rest: readonly Token[], names: Names): readonly (Meaning | undefined)[] => {
  const parts = splitArguments(argumentsOf(rest)).filter((part) => !(part.length === 1 && isGroup(part[0], '{')));
  const named = namedArguments(parts, names);
  return named === undefined ? parts.map((part) => meaningOf(part, names)) : [{ kind: 'map', entries: named }];
};

const declaring = /^(?:def|val|var|final|const|static|private|public|internal|protected|lateinit|String|Object)$/u;

/** Takes `name = value` in its many forms; whether it was one. */
const assign = (statement: readonly Token[], around: Around, prefix: string, names: Names, sink: Sink): boolean => {
  let from = 0;
  while (statement[from]?.kind === 'word' && declaring.test((statement[from] as { text: string }).text)) from += 1;
  const declared = from > 0;
  const head = headOf(statement.slice(from));
  const { path } = head;
  let { rest } = head;
  if (path.length === 0) return false;
  // `ext['name'] = value`
  const index = isGroup(rest[0], '[') ? meaningOf(rest[0].tokens, names) : undefined;
  const indexed = index?.kind === 'text' ? textOf(index.text) : undefined;
  if (indexed !== undefined) rest = rest.slice(1);
  const name = [...path, ...(indexed === undefined ? [] : [indexed])].join('.');
  // Types: `val name: String = …`.
  if (declared && rest[0]?.kind === 'mark' && rest[0].text === ':') {
    const value = rest.findIndex((token) => isMark(token, '=') || (token.kind === 'word' && token.text === 'by'));
    rest = value < 0 ? [] : rest.slice(value);
  }
  const own = (one: string): string =>
    prefix + one.replace(/^(?:(?:rootProject|project|ext|extra|extensions|this)\.)+/u, '');
  if (declared && rest[0]?.kind === 'word' && rest[0].text === 'by') {
    const by = headOf(rest.slice(1));
    if (/^extra$/u.test(by.path.at(-1) ?? '')) {
      const [first] = by.rest;
      sink.set(own(name), first?.kind === 'group' ? meaningOf(first.tokens, names) : undefined);
      return true;
    }
    // Others ask for a property of the same name (`by project`), or configure something.
    return blocksOf(rest).length === 0;
  }
  const adds = isMark(rest[0], '+') && isMark(rest[1], '=');
  const [equals, ...value] = adds ? rest.slice(1) : rest;
  if (!isMark(equals, '=') || isMark(value[0], '=')) return false;
  const holds =
    declared ||
    path.length > 1 ||
    indexed !== undefined ||
    around.length === 0 ||
    around.some((one) => /^(?:ext|extra)$/u.test(one)) ||
    around.every((one) => /^(?:buildscript|allprojects|subprojects|project|configure|apply)$/u.test(one));
  if (holds) {
    const one = meaningOf(value, names);
    sink.set(own(name), adds ? sumOf(names.variable(own(name)), one) : one);
  }
  // A value may be a block that declares things; who walks on looks into it.
  return blocksOf(value).length === 0;
};

/** What `+=` gives. */
const sumOf = (before: Meaning | undefined, more: Meaning | undefined): Meaning | undefined => {
  if (before?.kind === 'map' && more?.kind === 'map') {
    for (const [name, value] of more.entries) before.entries.set(name, value);
    return before;
  }
  if (before?.kind === 'list' && more !== undefined && before.items.length < mostItems)
    return {
      kind: 'list',
      items: [...before.items, ...(more.kind === 'list' ? more.items : [more])].slice(0, mostItems),
    };
  return before === undefined ? more : undefined;
};

const isMark = (token: Token | undefined, text: string): boolean => token?.kind === 'mark' && token.text === text;

const setCall = (path: readonly string[], rest: readonly Token[], around: Around, names: Names, sink: Sink): void => {
  const [name, value] = splitArguments(argumentsOf(rest));
  const key = name === undefined ? undefined : meaningOf(name, names);
  const inExtra = [...path, ...around].some((one) => /^(?:ext|extra)$/u.test(one));
  if (inExtra && key?.kind === 'text' && value !== undefined) sink.set(textOf(key.text), meaningOf(value, names));
};

const dependencies = (tokens: readonly Token[], around: Around, names: Names, sink: Sink): void => {
  for (const statement of statementsOf(tokens).flatMap(branchesOf)) {
    if (assign(statement, [...around, 'dependencies'], '', names, sink)) continue;
    const [first] = statement;
    const { path, rest: behind } = headOf(statement);
    const quoted = first?.kind === 'text' ? textsIn(meaningOf([first], names))[0] : undefined;
    const rest = quoted === undefined ? behind : statement.slice(1);
    const name = quoted ?? path.at(-1) ?? '';
    if (/^(?:components|modules|artifactTypes|attributesSchema|registerTransform|exclude|because)$/u.test(name))
      continue;
    const chained = isGroup(rest[0], '(') && isMark(rest[1], '.');
    const isBlock = /^(?:if|else|for|while|when|try|finally|do)$/u.test(path[0] ?? '') || name === '' || chained;
    if (name === 'constraints' || isBlock) {
      for (const block of blocksOf(statement))
        if (name === 'constraints') constraints(block.tokens, names, sink);
        else if (around.length < deepest) dependencies(block.tokens, [...around, ''], names, sink);
      continue;
    }
    const parts = splitArguments(argumentsOf(rest));
    const adds =
      name === 'add' && quoted === undefined ? textsIn(parts[0] && meaningOf(parts[0], names))[0] : undefined;
    const values = adds === undefined ? valuesOf(rest, names) : parts.slice(1).map((part) => meaningOf(part, names));
    if (values.length === 0) {
      // `sourceSet { … }` or a loop: whatever it is, there may be dependencies in it.
      for (const block of blocksOf(rest))
        if (around.length < deepest) dependencies(block.tokens, [...around, name], names, sink);
      continue;
    }
    sink.dependency(adds ?? name, values, richIn(rest, names), declarationOf(statement, around));
  }
};

/** `{ version { strictly '…' } }` behind a dependency. */
const richIn = (rest: readonly Token[], names: Names): AskedVersion | undefined => {
  for (const block of blocksOf(rest))
    for (const statement of statementsOf(block.tokens)) {
      const { path, rest: inner } = headOf(statement);
      if (path.at(-1) !== 'version') continue;
      const said = new Map<string, Meaning | undefined>();
      for (const one of statementsOf(blocksOf(inner)[0]?.tokens ?? [])) {
        const part = headOf(one);
        said.set(part.path.at(-1) ?? '', valuesOf(part.rest, names)[0]);
      }
      const text = (name: string) => {
        const value = said.get(name);
        return value?.kind === 'text' && value.missing.length === 0 ? value.text : undefined;
      };
      return richVersion({ strictly: text('strictly'), require: text('require'), prefer: text('prefer') });
    }
  return undefined;
};

const constraints = (tokens: readonly Token[], names: Names, sink: Sink): void => {
  for (const statement of statementsOf(tokens)) {
    const rest = statement[0]?.kind === 'text' ? statement.slice(1) : headOf(statement).rest;
    sink.constraint(valuesOf(rest, names), richIn(rest, names));
  }
};

/** `dependencies` of Spring's dependency management. */
const managed = (tokens: readonly Token[], names: Names, sink: Sink): void => {
  for (const statement of statementsOf(tokens)) {
    const { path, rest } = headOf(statement);
    const values = valuesOf(rest, names);
    if (path.at(-1) === 'dependency') sink.constraint(values, undefined);
    if (path.at(-1) !== 'dependencySet') continue;
    const [set] = values;
    const [group, version] = set?.kind === 'map' ? [set.entries.get('group'), set.entries.get('version')] : [];
    for (const one of statementsOf(blocksOf(rest)[0]?.tokens ?? [])) {
      const [name] = valuesOf(headOf(one).rest, names);
      sink.constraint(
        [
          {
            kind: 'map',
            entries: new Map([
              ['group', group],
              ['name', name],
              ['version', version],
            ]),
          },
        ],
        undefined,
      );
    }
  }
};

const plugins = (tokens: readonly Token[], around: Around, names: Names, sink: Sink): void => {
  for (const statement of statementsOf(tokens)) {
    const { path, rest } = headOf(statement);
    const [name] = path;
    const declaration = declarationOf(statement, around);
    const first = rest[0];
    const argument = first === undefined ? [] : isGroup(first, '(') ? first.tokens : [first];
    if (name === 'alias') {
      // Groovy leaves brackets out: the path goes on to `apply` or the end.
      const words = isGroup(first, '(') ? first.tokens : rest.slice(0, applyAt(rest));
      const value = meaningOf(words, names);
      sink.plugin(value ?? textIn(words), undefined, declaration);
    } else if (name === 'id' || name === 'kotlin') {
      const [id] = textsIn(meaningOf(argument, names));
      if (id === undefined) sink.plugin(textIn(argument), undefined, declaration);
      else {
        const at = rest.findIndex((token) => token.kind === 'word' && token.text === 'version');
        const version = at < 0 ? [] : rest.slice(at + 1, at + 1 + Math.max(applyAt(rest.slice(at + 1)), 1));
        sink.plugin(
          { kind: 'text', text: [{ text: name === 'kotlin' ? `org.jetbrains.kotlin.${id}` : id }], missing: [] },
          version.length === 0 ? undefined : (meaningOf(version, names) ?? unknownText(version)),
          declaration,
        );
      }
    } else
      for (const block of blocksOf(statement))
        if (around.length < deepest) plugins(block.tokens, [...around, ''], names, sink);
  }
};

/** Where `apply false` begins, with or without a dot. */
const applyAt = (tokens: readonly Token[]): number => {
  const at = tokens.findIndex((token) => token.kind === 'word' && token.text === 'apply');
  const end = at < 0 ? tokens.length : at;
  return isMark(tokens[end - 1], '.') ? end - 1 : end;
};

const unknownText = (tokens: readonly Token[]): Meaning => {
  const text = textIn(tokens);
  return { kind: 'text', text: [{ text: `$${text}` }], missing: [text] };
};

const textIn = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.kind === 'word' || token.kind === 'mark' ? token.text : token.kind === 'group' ? '(…)' : '…',
    )
    .join('')
    .slice(0, 100);

const mostItems = 1000;

/** Blocks in blocks whose labels are kept. */
const deepest = 60;
