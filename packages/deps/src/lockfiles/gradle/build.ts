import { folderOf, inFolder, type ProjectFiles } from '../../packages/index.ts';
import { textOf, written, type WrittenText } from '../written-text.ts';
import {
  accessorOf,
  askedText,
  readCatalog,
  type AskedVersion,
  type Catalog,
  type CatalogPlugin,
  type Library,
} from './catalog.ts';
import { meaningOf, splitArguments, type Meaning, type Names } from './expression.ts';
import { argumentsOf, headOf, statementsOf } from './statements.ts';
import { walkScript, type Sink } from './script.ts';
import { readTokens, type Token } from './tokens.ts';

/** What a script finds around it: variables of properties, of scripts above it and of `buildSrc`, catalogs, versions of plug-ins. */
export interface Build {
  /** The folder of the settings; `''` is the tree's root. */
  readonly root: string;
  readonly variables: ReadonlyMap<string, Meaning | undefined>;
  readonly catalogs: ReadonlyMap<string, { readonly catalog: Catalog; readonly path: string }>;
  /** Versions that settings and scripts above give plug-ins. */
  readonly plugins: ReadonlyMap<string, Meaning>;
}

/** What is made of the texts of a project; each text is read once for all that ask. */
const onceForEachText = <T>(make: (path: string, text: string) => T) => {
  const remembered = new WeakMap<ProjectFiles, Map<string, { readonly text: string; readonly made: T }>>();
  return (path: string, files: ProjectFiles): T | undefined => {
    const text = files.readText(path);
    if (text === undefined) return undefined;
    let known = remembered.get(files);
    if (known === undefined) remembered.set(files, (known = new Map()));
    const found = known.get(path);
    if (found?.text === text) return found.made;
    const made = make(path, text);
    known.set(path, { text, made });
    return made;
  };
};

export const languageOf = (path: string): 'kotlin' | 'groovy' => (/\.kts?$/u.test(path) ? 'kotlin' : 'groovy');

/** Tokens of a script in the tree. */
export const scriptAt = onceForEachText((path, text) => readTokens(text, languageOf(path)));

const catalogAt = onceForEachText(readCatalog);

/**
 * Reads what lies around a script.
 *
 * Source: Gradle User Manual, "Build Environment" (`gradle.properties`), "Multi-Project Builds" (properties of parents), "Organizing Build Logic".
 */
export const buildAround = (path: string, files: ProjectFiles): Build => {
  const folder = folderOf(path);
  const root = rootOf(folder, files);
  const variables = new Map<string, Meaning | undefined>();
  const plugins = new Map<string, Meaning>();
  const catalogs = new Map<string, { readonly catalog: Catalog; readonly path: string }>();
  const seen = new Set([path]);
  const folders = foldersBetween(root, folder);
  for (const one of folders) readProperties(inside(one, 'gradle.properties'), files, variables);
  const addCatalog = (name: string, at: string): void => {
    const catalog = catalogAt(at, files);
    if (catalog !== undefined) catalogs.set(name, { catalog, path: at });
  };
  addCatalog('libs', inside(root, 'gradle/libs.versions.toml'));
  const run = (script: string, takes: { readonly plugins: boolean }): void => {
    if (seen.has(script) || seen.size > mostScripts) return;
    const tokens = scriptAt(script, files);
    if (tokens === undefined) return;
    seen.add(script);
    const names = namesIn(script, { root, variables, catalogs, plugins }, variables);
    const sink: Sink = {
      ...noSink,
      set: (name, value) => {
        if (variables.size < mostVariables) setIn(variables, name, value);
      },
      plugin: (id, version) => {
        if (takes.plugins && typeof id !== 'string' && id.kind === 'text' && version !== undefined)
          plugins.set(textOf(id.text), version);
      },
      apply: (file) => {
        const at = inBuild(file, script);
        if (at !== undefined) run(at, takes);
      },
      catalog: (name, body) => {
        const made = catalogIn(body, names, script, addCatalog, name);
        if (made !== undefined) catalogs.set(name, { catalog: made, path: script });
      },
    };
    walkScript(tokens, names, sink);
  };
  for (const name of ['settings.gradle', 'settings.gradle.kts']) run(inside(root, name), { plugins: true });
  for (const file of kotlinIn(inside(root, 'buildSrc/src/main'), files)) run(file, { plugins: false });
  for (const one of folders)
    for (const name of ['build.gradle', 'build.gradle.kts']) run(inside(one, name), { plugins: true });
  return { root, variables, catalogs, plugins };
};

/** The names of a script: its own variables, then those around it. */
export const namesIn = (
  path: string,
  { root, variables: around, catalogs }: Build,
  own: ReadonlyMap<string, Meaning | undefined>,
): Names => ({
  path,
  variable: (name) => {
    if (/^(?:root|project|settings)Dir(?:\.|$)/u.test(name) || name === 'rootProject.projectDir')
      return { kind: 'text', text: [{ text: name.startsWith('root') ? `//${root}` : '.' }], missing: [] };
    return foundIn(own, name) ?? foundIn(around, name);
  },
  catalog: (name) => catalogs.get(name),
});

/** `a.b.c` as it was set, or as part of the map `a` or `a.b`. */
const foundIn = (variables: ReadonlyMap<string, Meaning | undefined>, name: string): Meaning | undefined => {
  const exact = variables.get(name);
  if (exact !== undefined) return exact;
  const steps = name.split('.', mostSteps + 1);
  if (steps.length > mostSteps) return undefined;
  for (let taken = steps.length - 1; taken > 0; taken -= 1) {
    let at = variables.get(steps.slice(0, taken).join('.'));
    for (const step of steps.slice(taken)) at = at?.kind === 'map' ? at.entries.get(step) : undefined;
    if (at !== undefined) return at;
  }
  return undefined;
};

/** Sets `a.b`: in the map `a` where there is one, so that whoever holds the map finds it. */
export const setIn = (variables: Map<string, Meaning | undefined>, name: string, value: Meaning | undefined): void => {
  const dot = name.lastIndexOf('.');
  const holder = dot < 0 || dot > longestName ? undefined : foundIn(variables, name.slice(0, dot));
  if (holder?.kind === 'map') holder.entries.set(name.slice(dot + 1), value);
  else variables.set(name, value);
};

const noSink: Sink = {
  set: () => undefined,
  dependency: () => undefined,
  constraint: () => undefined,
  platform: () => undefined,
  plugin: () => undefined,
  apply: () => undefined,
  include: () => undefined,
  catalog: () => undefined,
};

/** The nearest folder above with settings; without any, the topmost with a script or a catalog. */
const rootOf = (folder: string, files: ProjectFiles): string => {
  let top = folder;
  for (let at = folder; ; at = folderOf(at)) {
    if (['settings.gradle', 'settings.gradle.kts'].some((name) => files.readText(inside(at, name)) !== undefined))
      return at;
    if (
      ['build.gradle', 'build.gradle.kts', 'gradle/libs.versions.toml'].some(
        (name) => files.readText(inside(at, name)) !== undefined,
      )
    )
      top = at;
    if (at === '') return top;
  }
};

const foldersBetween = (root: string, folder: string): readonly string[] => {
  const folders: string[] = [];
  for (let at = folder; ; at = folderOf(at)) {
    folders.unshift(at);
    if (at === root || at === '') return folders;
  }
};

const inside = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`);

/** A path in a script: from `rootDir` (`//…`), or from the folder of the script. */
export const inBuild = (stated: string, script: string): string | undefined => {
  if (/[$:*]/u.test(stated)) return undefined;
  if (!stated.startsWith('//')) return inFolder(folderOf(script), stated);
  return inFolder('', stated.replace(/^\/+/u, ''));
};

/** Source: `java.util.Properties`: `key=value`, `key: value` or `key value`. */
const readProperties = (path: string, files: ProjectFiles, variables: Map<string, Meaning | undefined>): void => {
  const text = files.readText(path);
  if (text === undefined) return;
  for (const match of text.matchAll(/^[ \t]*([\w.-]+)[ \t]*[=: ][ \t]*(.*)$/gmu)) {
    const value = match[2]!.trimEnd();
    const start = match.index + match[0].length - match[2]!.length;
    if (value !== '' && !value.includes('\\'))
      variables.set(match[1]!, {
        kind: 'text',
        text: written(value, path, { start, end: start + value.length }),
        missing: [],
      });
  }
};

/** Sources of `buildSrc`: Kotlin, where constants with versions are kept. */
const kotlinIn = (folder: string, files: ProjectFiles): readonly string[] => {
  const found: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(), looked = 0; at !== undefined && looked < mostFolders; at = waiting.pop(), looked += 1)
    for (const name of files.list(at))
      if (name.endsWith('/')) waiting.push(`${at}/${name.slice(0, -1)}`);
      else if (name.endsWith('.kt') && found.length < mostSources) found.push(`${at}/${name}`);
  return found.sort();
};

/** A catalog that settings write out, or read from a file. */
const catalogIn = (
  tokens: readonly Token[],
  names: Names,
  path: string,
  addFile: (name: string, path: string) => void,
  name: string,
): Catalog | undefined => {
  const versions = new Map<string, AskedVersion>();
  const libraries = new Map<string, Library>();
  const plugins = new Map<string, CatalogPlugin>();
  const bundles = new Map<string, readonly string[]>();
  for (const statement of statementsOf(tokens)) {
    const {
      path: [verb = ''],
      rest,
    } = headOf(statement);
    const parts = splitArguments(argumentsOf(rest)).map((part) => meaningOf(part, names));
    const [alias = '', second, third] = parts.map((part) => (part?.kind === 'text' ? textOf(part.text) : undefined));
    const textAt = (index: number): WrittenText | undefined => {
      const part = parts[index];
      return part?.kind === 'text' ? part.text : undefined;
    };
    if (verb === 'from') {
      // `from(files("../gradle/libs.versions.toml"))`: what `files` holds is in its own brackets.
      const file = /files\(\s*["']([^"']+)["']/u.exec(sourceOf(argumentsOf(rest)))?.[1];
      const at = file === undefined ? undefined : inBuild(file, path);
      if (at !== undefined) addFile(name, at);
    } else if (verb === 'version' && second !== undefined) versions.set(accessorOf(alias), askedText(textAt(1)!));
    else if (verb === 'bundle' && parts[1]?.kind === 'list')
      bundles.set(
        accessorOf(alias),
        parts[1].items.flatMap((item) => (item?.kind === 'text' ? [accessorOf(textOf(item.text))] : [])),
      );
    else if ((verb === 'library' || verb === 'plugin') && second !== undefined) {
      const given = givenIn(rest, names, versions);
      if (verb === 'plugin') plugins.set(accessorOf(alias), { id: second, version: given, line: 1 });
      else {
        const [group, artifact, inText] = third === undefined ? second.split(':') : [second, third];
        if (group && artifact)
          libraries.set(accessorOf(alias), {
            group,
            artifact,
            version: inText ? askedText(sliceFrom(textAt(1)!, inText)) : given,
            line: 1,
          });
      }
    }
  }
  return versions.size + libraries.size + plugins.size === 0
    ? undefined
    : { versions, libraries, plugins, bundles, odd: [], diagnostics: [] };
};

/** `.version("1.0")` or `.versionRef("name")` behind an entry. */
const givenIn = (
  rest: readonly Token[],
  names: Names,
  versions: ReadonlyMap<string, AskedVersion>,
): AskedVersion | undefined => {
  for (const [index, token] of rest.entries()) {
    const next = rest[index + 1];
    if (token.kind !== 'word' || next?.kind !== 'group') continue;
    const value = meaningOf(next.tokens, names);
    if (value?.kind !== 'text') continue;
    if (token.text === 'version') return askedText(value.text);
    if (token.text === 'versionRef') return versions.get(accessorOf(textOf(value.text)));
  }
  return undefined;
};

const sliceFrom = (text: WrittenText, part: string): WrittenText => {
  const [only] = text;
  if (text.length !== 1 || only?.start === undefined) return [{ text: part }];
  const at = only.text.lastIndexOf(part);
  return [{ ...only, text: part, start: only.start + at }];
};

/** Words and texts written out again, to look for a call in them. */
const sourceOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) => {
      if (token.kind === 'word' || token.kind === 'mark') return token.text;
      if (token.kind === 'text')
        return `"${token.pieces.map((piece) => (piece.kind === 'plain' ? piece.text : '')).join('')}"`;
      return `(${sourceOf(token.tokens)})`;
    })
    .join('')
    .slice(0, 500);

const mostSteps = 20;
/** Units: UTF-16. */
const longestName = 500;
const mostScripts = 100;
const mostVariables = 20_000;
const mostFolders = 200;
const mostSources = 50;
