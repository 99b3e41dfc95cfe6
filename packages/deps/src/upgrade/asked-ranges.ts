/**
 * What the packages of a lockfile ask for, as far as the lockfile tells it.
 *
 * npm, yarn, bun, Composer, Bundler, Poetry, PDM, mix and NuGet write down the ranges; pnpm, Cargo, uv, Pipenv, Gradle and pub only what was chosen for them.
 */
import { parsePep508 } from '../lockfiles/pep508.ts';
import { npmSpec } from '../lockfiles/npm-spec.ts';
import { elixirTokens, readElixirTerm, wordOf } from '../lockfiles/elixir-terms.ts';
import { isBerry } from '../lockfiles/yarn-lock/index.ts';
import { readBerry } from '../lockfiles/yarn-lock/berry.ts';
import { readClassic } from '../lockfiles/yarn-lock/classic.ts';
import { packageName } from '../packages/index.ts';
import { entriesAt, itemsAt, readJson, readToml, scalarAt, textAt, textsAt, type Value } from '../text/index.ts';

/** By package (`askerKey`), then by the name of what it asks for: all ranges that it says; where it asks under several conditions there are several. */
export type AskedRanges = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export const askerKey = (name: string, version: string | undefined): string => `${name}\0${version ?? ''}`;

/** Nothing for a format that does not tell. */
export const askedRanges = (format: string, path: string, text: string): AskedRanges | undefined => {
  const tell = tellers[format];
  if (tell === undefined) return undefined;
  const found = new Map<string, Map<string, string[]>>();
  tell(path, text, (asker, version, name, range) => {
    const key = askerKey(asker, version);
    const asked = found.get(key) ?? new Map<string, string[]>();
    found.set(key, asked);
    const ranges = asked.get(name);
    if (ranges === undefined) asked.set(name, [range]);
    else if (!ranges.includes(range) && ranges.length < mostRanges) ranges.push(range);
  });
  return found;
};

/** A package asks for another under a few conditions at most. */
const mostRanges = 20;

type Say = (asker: string, version: string | undefined, name: string, range: string) => void;

/** A spec of npm under the name that the registry knows; other sources have no range. */
const sayNpm = (say: Say, asker: string, version: string | undefined, name: string, written: string): void => {
  const spec = npmSpec(name, written);
  if (spec.requirement !== undefined) say(asker, version, spec.name, spec.requirement);
};

/** Peers are no bound here: npm, yarn and bun install them, and say when they do not fit. */
const npmKinds = ['dependencies', 'optionalDependencies', 'peerDependencies'];

const tellers: Readonly<Record<string, (path: string, text: string, say: Say) => void>> = {
  'package-lock': (path, text, say) => {
    const { root } = readJson(path, text);
    for (const { key, value } of entriesAt(root, 'packages')) {
      const place = key.text;
      const name = textAt(value, 'name') ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
      for (const kind of npmKinds)
        for (const one of entriesAt(value, kind))
          sayNpm(say, name, textAt(value, 'version'), one.key.text, scalarAt(one.value) ?? '');
    }
  },
  'yarn-lock': (path, text, say) => {
    const { entries } = isBerry(text) ? readBerry(path, text) : readClassic(path, text);
    for (const { name, version, memberOf, dependencies } of entries)
      if (memberOf === undefined)
        for (const one of dependencies) sayNpm(say, name, version, one.name, one.range.replace(/^npm:(?=[^@]*$)/u, ''));
  },
  'bun-lock': (path, text, say) => {
    const { root } = readJson(path, text, { relaxed: true });
    for (const { value } of entriesAt(root, 'packages')) {
      const items = value.kind === 'list' ? value.items : [];
      const written = scalarAt(items[0]) ?? '';
      const at = written.indexOf('@', 1);
      const info = items.find(({ kind }) => kind === 'table');
      for (const kind of npmKinds)
        for (const one of entriesAt(info, kind))
          sayNpm(say, written.slice(0, at), written.slice(at + 1), one.key.text, scalarAt(one.value) ?? '');
    }
  },
  'composer-lock': (path, text, say) => {
    const { root } = readJson(path, text);
    for (const value of [...itemsAt(root, 'packages'), ...itemsAt(root, 'packages-dev')])
      for (const one of entriesAt(value, 'require'))
        say(
          packageName('Packagist', textAt(value, 'name') ?? ''),
          scalarAt(value, 'version')?.replace(/^v(?=\d)/iu, ''),
          packageName('Packagist', one.key.text),
          scalarAt(one.value) ?? '',
        );
  },
  'gemfile-lock': (_, text, say) => {
    let asker: readonly [string, string] | undefined;
    for (const line of text.split(/\r?\n/u)) {
      const [, name, version] = /^ {4}(\S+) \(([^-)\s]+)(?:-[^)]*)?\)$/u.exec(line) ?? [];
      if (name !== undefined && version !== undefined) asker = [name, version];
      else if (!line.startsWith('      ')) asker = undefined;
      const [, asked, range] = /^ {6}(\S+) \((.+)\)$/u.exec(line) ?? [];
      if (asker !== undefined && asked !== undefined && range !== undefined) say(...asker, asked, range);
    }
  },
  'poetry-lock': (path, text, say) => {
    const { root } = readToml(path, text);
    for (const value of itemsAt(root, 'package'))
      for (const one of entriesAt(value, 'dependencies'))
        for (const range of poetryRanges(one.value))
          say(
            packageName('PyPI', textAt(value, 'name') ?? ''),
            scalarAt(value, 'version'),
            packageName('PyPI', one.key.text),
            range,
          );
  },
  'pdm-lock': (path, text, say) => {
    const { root } = readToml(path, text);
    for (const value of itemsAt(root, 'package'))
      for (const written of textsAt(value, 'dependencies')) {
        const parsed = parsePep508(written);
        if (parsed?.specifiers !== undefined)
          say(
            packageName('PyPI', textAt(value, 'name') ?? ''),
            scalarAt(value, 'version'),
            packageName('PyPI', parsed.name),
            parsed.specifiers.text,
          );
      }
  },
  'mix-lock': (_, text, say) => {
    const { term } = readElixirTerm(elixirTokens(text), 0);
    for (const { key, value } of 'pairs' in term ? term.pairs : []) {
      const items = 'items' in value ? value.items : [];
      const [, own, version, , , list] = items;
      const name = wordOf(own) ?? '';
      for (const item of list !== undefined && 'items' in list ? list.items : []) {
        const [asked, range] = 'items' in item ? item.items : [];
        const word = wordOf(asked);
        if (word !== undefined && range?.kind === 'text')
          say(name === '' ? key : name, version?.kind === 'text' ? version.text : undefined, word, range.text);
      }
    }
  },
  'packages-lock': (path, text, say) => {
    const { root } = readJson(path, text);
    for (const framework of entriesAt(root, 'dependencies'))
      for (const { key, value } of entriesAt(framework.value))
        for (const one of entriesAt(value, 'dependencies'))
          say(
            packageName('NuGet', key.text),
            scalarAt(value, 'resolved'),
            packageName('NuGet', one.key.text),
            scalarAt(one.value) ?? '',
          );
  },
};

/** `">=1"`, `{ version = ">=1", markers = "…" }`, or a list of both. */
const poetryRanges = (value: Value): readonly string[] => {
  if (value.kind === 'list') return value.items.flatMap(poetryRanges);
  const range = scalarAt(value) ?? scalarAt(value, 'version');
  return range === undefined ? [] : [range];
};
