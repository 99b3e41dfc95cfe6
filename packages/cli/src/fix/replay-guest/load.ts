/** A text as a module whose functions can be had: those that were marked by the host, and those at its outermost level by name. */
import { stripTypeScriptTypes } from 'node:module';
import { compileFunction, Script, SourceTextModule, SyntheticModule, type Module } from 'node:vm';
import { dirname } from 'node:path';
import { forgetModules, moduleNamed } from './modules.ts';

export interface Loaded {
  readonly exports: unknown;
  /** Functions and values of the outermost level. */
  readonly taken: Readonly<Record<string, unknown>>;
  /** Functions that the host marked, the latest of each. */
  readonly marked: Map<number, (...given: readonly unknown[]) => unknown>;
}

export interface Source {
  readonly text: string;
  readonly language: 'javascript' | 'typescript';
  /** Where it stands, absolute. */
  readonly path: string;
  /** What it is called in coverage. */
  readonly url: string;
}

/** Units: milliseconds that one piece of code may run without waiting for anything. */
const mostSync = 400;

/** Runs something that may never end by itself; throws what it throws, or `Stuck`. */
export const timed = <Result>(run: () => Result): Result => {
  let result: { readonly value: Result } | undefined;
  Reflect.set(globalThis, '__sallyportGo', () => {
    result = { value: run() };
  });
  try {
    go.runInThisContext({ timeout: mostSync });
  } catch (error) {
    if (typeof error === 'object' && error !== null && Reflect.get(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      throw new Stuck();
    throw error;
  }
  if (result === undefined) throw new Stuck();
  return result.value;
};

const go = new Script('__sallyportGo()');

/** It ran on without an end. */
export class Stuck extends Error {
  override name = 'Stuck';
}

const asJavaScript = ({ text, language }: Source): string => {
  if (language === 'javascript') return text;
  try {
    return stripTypeScriptTypes(text);
  } catch {
    // Enums, namespaces and the like are no mere types.
    return stripTypeScriptTypes(text, { mode: 'transform' });
  }
};

const isModule = (text: string): boolean => /^[ \t]*(?:import\s*[\w{*"'$]|export\s)/mu.test(text);

/** Loads it anew; may throw whatever the text throws. */
export const load = async (source: Source): Promise<Loaded> => {
  forgetModules();
  const marked: Loaded['marked'] = new Map();
  let taken: Readonly<Record<string, unknown>> = {};
  Reflect.set(globalThis, '__sallyportFn', (id: number, run: (...given: readonly unknown[]) => unknown) => {
    marked.set(id, run);
    return run;
  });
  Reflect.set(globalThis, '__sallyportTake', (all: Readonly<Record<string, unknown>>) => {
    taken = { ...taken, ...all };
  });
  const text = asJavaScript(source);
  Reflect.set(globalThis, 'require', moduleNamed);
  // TypeScript that is compiled to CommonJS has both, although it says `import`.
  if (source.language === 'typescript' && isModule(text)) {
    Reflect.set(globalThis, '__filename', source.path);
    Reflect.set(globalThis, '__dirname', dirname(source.path));
  }
  const exports = isModule(text) ? await asModule(text, source) : asScript(text, source);
  return { exports, taken, marked };
};

const asScript = (text: string, { path, url }: Source): unknown => {
  const module = { exports: {} };
  const require = Object.assign(moduleNamed, { main: module, resolve: (name: string) => name, cache: {} });
  const body = compileFunction(
    text.replace(/^#!/u, '//'),
    ['exports', 'require', 'module', '__filename', '__dirname'],
    { filename: url },
  );
  timed(() => Reflect.apply(body, module.exports, [module.exports, require, module, path, dirname(path)]) as unknown);
  return module.exports;
};

const asModule = async (text: string, { path, url }: Source): Promise<unknown> => {
  // Every word of the text may be the name of something that is imported.
  const words = [...new Set(text.match(/[A-Za-z_$][\w$]*/gu) ?? [])].filter((word) => word !== 'default');
  const module = new SourceTextModule(text, {
    identifier: url,
    initializeImportMeta: (meta) => {
      meta.url = `file://${path}`;
      meta.filename = path;
      meta.dirname = dirname(path);
    },
    importModuleDynamically: (specifier) => linked(specifier, words),
  });
  await module.link((specifier) => linked(specifier, words));
  await module.evaluate({ timeout: mostSync });
  return module.namespace;
};

const linked = async (specifier: string, words: readonly string[]): Promise<Module> => {
  const found = moduleNamed(specifier);
  const holder = Object(found) as object;
  const module = new SyntheticModule(['default', ...words], function () {
    const byDefault: unknown = Reflect.get(holder, 'default');
    this.setExport('default', byDefault === undefined || isThingDefault(holder) ? found : byDefault);
    for (const word of words) this.setExport(word, Reflect.get(holder, word));
  });
  await module.link(() => {
    throw new Error('nothing is imported');
  });
  await module.evaluate();
  return module;
};

/** Something that answers everything also has a default; it is itself that is meant. */
const isThingDefault = (holder: object): boolean => typeof holder === 'function' && !Object.hasOwn(holder, 'default');
