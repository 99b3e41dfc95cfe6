/**
 * `mix.lock`: one map of Elixir, from the name of an application to where it comes from:
 *
 *     "jason": {:hex, :jason, "1.4.1", "<hash>", [:mix], [{:decimal, "~> 1.0 or ~> 2.0", [hex: :decimal, optional: true]}], "hexpm", "<hash>"},
 *     "plug": {:git, "https://github.com/elixir-plug/plug.git", "<commit>", [branch: "main"]},
 *
 * What the project itself asks for, and for which environments, tells the `mix.exs` beside it (and those of an umbrella's applications).
 *
 * Source: hexdocs.pm/mix, `mix deps`; hex's `lib/hex/mix.ex`.
 */
import { folderOf, inFolder, type PackageUse, type ProjectFiles, type Reader } from '../../packages/index.ts';
import { newLines } from '../../text/index.ts';
import { elixirTokens, readElixirTerm, wordOf, type ElixirPair, type ElixirTerm } from '../elixir-terms.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { versionPlace } from '../version-place.ts';
import { readAskedDependencies } from '../mix-exs/asked-dependencies.ts';
import { reach, type Edges, type Root } from '../reach.ts';

export const mixLock: Reader = {
  id: 'mix-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)mix\.lock$/u.test(path),
  read: (text, path, files) => {
    const lines = newLines(text);
    const tokens = elixirTokens(text);
    const { term, next } = readElixirTerm(tokens, 0);
    const pairs = term.kind === 'map' ? [...new Map(term.pairs.map((pair) => [pair.key, pair] as const)).values()] : [];
    const entries = pairs.filter(({ key, value }) => key !== '' && value.kind === 'tuple');
    const locked = new Set(entries.map(({ key }) => key));
    const edges = new Map(entries.map(({ key, value }) => [key, edgesOf(value, (name) => locked.has(name))] as const));
    const reached = reach((id) => edges.get(id), rootsBeside(path, files, locked));
    const strange = pairs.find(({ key, value }) => key === '' || value.kind !== 'tuple');
    const isWhole = term.kind === 'map' && next === tokens.length && tokens.at(-1)?.text === '}';
    return {
      format: 'mix-lock',
      role: 'lockfile',
      path,
      uses: entries.map((entry): PackageUse => ({
        ecosystem: 'Hex',
        ...packageOf(entry, text),
        ...reached(entry.key),
        id: entry.key,
        requires: edges.get(entry.key)?.requires ?? [],
        line: lines.at(entry.keyPlace.start),
      })),
      members: [],
      diagnostics:
        strange !== undefined
          ? [
              lockfileProblem(
                path,
                lines.at(strange.keyPlace.start),
                `"${strange.key.slice(0, 80)}" is not locked in a form that we know`,
              ),
            ]
          : isWhole || tokens.length === 0
            ? []
            : [
                lockfileProblem(
                  path,
                  lines.at(tokens[Math.min(next, tokens.length - 1)]?.start ?? 0),
                  'mix.lock is one map, and this does not end as one',
                ),
              ],
      alsoRead: [],
    };
  },
};

const packageOf = (
  { key, value }: ElixirPair,
  file: string,
): Pick<PackageUse, 'name' | 'alias' | 'version' | 'source' | 'versionPlace' | 'facts'> => {
  const items = 'items' in value ? value.items : [];
  const text = (index: number): string | undefined => {
    const item = items[index];
    return item?.kind === 'text' ? item.text : undefined;
  };
  switch (wordOf(items[0])) {
    case 'git':
      return { name: key, source: { kind: 'git', url: text(1) ?? '', ...known({ commit: text(2) }) } };
    case 'hex': {
      const name = wordOf(items[1]) ?? key;
      const hash = text(7) ?? text(3);
      const repository = text(6);
      return {
        name: name === '' ? key : name,
        source: { kind: 'registry', ...known({ address: repository === 'hexpm' ? undefined : repository }) },
        ...versionPlace(file, items[2], text(2)),
        ...known({
          alias: name === key || name === '' ? undefined : key,
          version: text(2),
          facts: hash === undefined || hash === '' ? undefined : { integrity: `sha256:${hash}` },
        }),
      };
    }
    case 'package':
      // `{:package, "1.0.0"}` of the first versions of Hex.
      return {
        name: key,
        source: { kind: 'registry' },
        ...versionPlace(file, items[1], text(1)),
        ...known({ version: text(1) }),
      };
    default:
      // Another tool fetches it (`:hg`): what it writes behind its name is no version.
      return { name: key, source: { kind: 'url', url: text(1) ?? '' } };
  }
};

const edgesOf = (value: ElixirTerm, isLocked: (name: string) => boolean): Edges => {
  const list = 'items' in value ? value.items[5] : undefined;
  const required = (list !== undefined && 'items' in list ? list.items : []).flatMap((item) => {
    const name = 'items' in item ? wordOf(item.items[0]) : undefined;
    if (name === undefined || !isLocked(name) || !('items' in item)) return [];
    const options = item.items.find((one) => one.kind === 'list');
    const isOptional =
      options !== undefined &&
      'pairs' in options &&
      options.pairs.some((pair) => pair.key === 'optional' && wordOf(pair.value) === 'true');
    return [{ name, isOptional }];
  });
  return {
    requires: [...new Set(required.map(({ name }) => name))],
    optional: new Set(required.flatMap(({ name, isOptional }) => (isOptional ? [name] : []))),
  };
};

const rootsBeside = (path: string, files: ProjectFiles, locked: ReadonlySet<string>): readonly Root[] | undefined => {
  const folder = folderOf(path);
  const text = files.readText(inFolder(folder, 'mix.exs') ?? '');
  if (text === undefined) return undefined;
  const top = readAskedDependencies(text);
  const apps = top.appsPath === undefined ? undefined : inFolder(folder, top.appsPath);
  const others = (apps === undefined ? [] : files.list(apps)).flatMap((name) => {
    const found = files.readText(inFolder(apps ?? '', `${name}/mix.exs`) ?? '');
    return found === undefined ? [] : readAskedDependencies(found).dependencies;
  });
  return [...top.dependencies, ...others].flatMap(({ app, group }): readonly Root[] =>
    locked.has(app) ? [{ id: app, group }] : [],
  );
};
