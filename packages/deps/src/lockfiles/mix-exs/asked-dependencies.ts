/**
 * What a `mix.exs` asks for, read without running it: the tuples `{:name, "~> 1.0", only: :test}` in the functions that give dependencies: the one that `deps:` of the project
 * names, and those with `deps` in their name.
 *
 * Source: hexdocs.pm/mix, `mix deps`; hex.pm, "Usage".
 */
import type { Group, PackageSource } from '../../packages/index.ts';
import type { Place } from '../../text/index.ts';
import { elixirTokens, pairOf, readElixirTerm, wordOf, type ElixirTerm, type ElixirToken } from '../elixir-terms.ts';
import { known } from '../known.ts';

export interface AskedDependency {
  /** Of the application. */
  readonly app: string;
  /** Of the package at Hex. */
  readonly name: string;
  readonly appPlace: Place;
  readonly requirement?: string;
  readonly place?: Place;
  readonly group: Group;
  readonly source: PackageSource;
}

export interface AskedDependencies {
  readonly dependencies: readonly AskedDependency[];
  readonly app?: string;
  readonly version?: string;
  /** The folder of an umbrella's applications. */
  readonly appsPath?: string;
}

export const readAskedDependencies = (text: string): AskedDependencies => {
  const tokens = elixirTokens(text);
  const names = new Set<string>();
  const dependencies: AskedDependency[] = [];
  const own: { app?: string; version?: string; appsPath?: string } = {};
  let isInside = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (token.kind === 'label' && next !== undefined) {
      if (token.text === 'deps') for (const name of calledAt(tokens, at + 1)) names.add(name);
      if (token.text === 'app' && next.kind === 'atom') own.app ??= next.text;
      if (token.text === 'version' && next.kind === 'text') own.version ??= next.text;
      if (token.text === 'apps_path' && next.kind === 'text') own.appsPath ??= next.text;
      if (token.text === 'deps' && next.text === '[' && !isInside) {
        const read = readElixirTerm(tokens, at + 1);
        dependencies.push(...ofList(read.term));
        at = read.next - 1;
      }
    } else if (token.kind === 'word' && (token.text === 'def' || token.text === 'defp'))
      isInside = next?.kind === 'word' && (names.has(next.text) || /deps|dependencies/u.test(next.text));
    else if (isInside && isTupleOfAtom(tokens, at)) {
      const read = readElixirTerm(tokens, at);
      dependencies.push(...ofTuple(read.term));
      at = read.next - 1;
    }
  }
  return { dependencies, ...own };
};

/** The functions that give the list: `deps()`, `deps() ++ more(Mix.env())`. */
const calledAt = (tokens: readonly ElixirToken[], from: number): readonly string[] => {
  const names: string[] = [];
  for (let at = from, depth = 0; at < tokens.length; at += 1) {
    const { kind, text } = tokens[at]!;
    if (kind === 'word') {
      if (depth === 0) names.push(text);
    } else if (text === '(' && kind === 'sign') depth += 1;
    else if (text === ')' && kind === 'sign' && depth > 0) depth -= 1;
    else if (depth === 0 && !(kind === 'sign' && text === '+')) break;
  }
  return names;
};

const isTupleOfAtom = (tokens: readonly ElixirToken[], at: number): boolean =>
  tokens[at]?.kind === 'sign' &&
  tokens[at].text === '{' &&
  tokens[at + 1]?.kind === 'atom' &&
  tokens[at + 2]?.text === ',';

const ofList = (term: ElixirTerm): readonly AskedDependency[] =>
  term.kind === 'list'
    ? [
        ...term.items.flatMap(ofTuple),
        ...term.pairs.flatMap(({ key, keyPlace, value }) => toDependency(key, keyPlace, [value])),
      ]
    : [];

const ofTuple = (term: ElixirTerm): readonly AskedDependency[] => {
  if (term.kind !== 'tuple') return [];
  const [first, ...rest] = term.items;
  return first?.kind === 'atom' ? toDependency(first.text, first, [...rest, term]) : [];
};

/** Options stand in a list of their own or in the tuple. */
const toDependency = (app: string, appPlace: Place, terms: readonly ElixirTerm[]): readonly AskedDependency[] => {
  if (app === '') return [];
  const option = (key: string): ElixirTerm | undefined => {
    for (const term of terms) {
      const found = pairOf(term, key);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const requirement = terms.find((term) => term.kind === 'text');
  return [
    {
      app,
      name: wordOf(option('hex')) ?? app,
      appPlace: { start: appPlace.start, end: appPlace.end },
      group: groupOf(option('only'), option('optional')),
      source: sourceOf(option),
      ...known({
        requirement: wordOf(requirement),
        place: requirement === undefined ? undefined : { start: requirement.start, end: requirement.end },
      }),
    },
  ];
};

const groupOf = (only: ElixirTerm | undefined, optional: ElixirTerm | undefined): Group => {
  const environments =
    only === undefined
      ? []
      : 'items' in only
        ? only.items.flatMap((item) => wordOf(item) ?? [])
        : [wordOf(only) ?? 'prod'];
  if (environments.length > 0 && !environments.includes('prod')) return 'development';
  return wordOf(optional) === 'true' ? 'optional' : 'production';
};

const sourceOf = (option: (key: string) => ElixirTerm | undefined): PackageSource => {
  const path = wordOf(option('path'));
  if (path !== undefined) return { kind: 'path', path };
  if (wordOf(option('in_umbrella')) === 'true') return { kind: 'workspace' };
  const hub = wordOf(option('github'));
  const url = wordOf(option('git')) ?? (hub === undefined ? undefined : `https://github.com/${hub}.git`);
  if (url !== undefined) {
    const ref = wordOf(option('ref'));
    return { kind: 'git', url, ...(ref === undefined || !/^[0-9a-f]{7,64}$/u.test(ref) ? {} : { commit: ref }) };
  }
  const organisation = wordOf(option('organization'));
  const address = organisation === undefined ? wordOf(option('repo')) : `hexpm:${organisation}`;
  return { kind: 'registry', ...known({ address: address === 'hexpm' ? undefined : address }) };
};
