/**
 * The tree-sitter runtime and its grammars, loaded when first needed and kept for the process.
 *
 * Three `.wasm` files serve four kinds of source: `javascript` (with JSX), `typescript` and `tsx`. They lie in
 * the package's `grammars/` folder (`scripts/copy-grammars.ts` puts them there at build time); run from source
 * without a build, the grammar packages in `node_modules` serve instead. A bundled program names its own folder
 * with `setGrammarFolder` before the first load.
 *
 * Parsing itself is synchronous, and so is loading a further grammar once the runtime is there: a broken
 * JavaScript file may turn out to be Flow or TypeScript in the middle of `parse`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';
import type { LanguageId } from '../language.ts';
import { restoreStack, startRuntime } from './runtime.ts';

export type GrammarId = Exclude<LanguageId, 'python'>;

/** A grammar with what the walk needs of it: names of node types and fields by number. */
export interface Grammar {
  readonly id: GrammarId;
  readonly parser: Parser;
  readonly language: Language;
  /** Node type by its number; tokens without a name of their own carry a leading `'`. */
  readonly typeNames: readonly string[];
  /** Field name by its number; 0 is no field. */
  readonly fieldNames: readonly string[];
}

/** The one part of the global that is used here; the `es2024` library does not declare it. */
declare const WebAssembly: { readonly Module: new (bytes: Uint8Array) => Parameters<typeof Language.loadSync>[0] };

let folder: string | undefined;
let runtime: Promise<void> | undefined;
let ready = false;
const grammars = new Map<GrammarId, Grammar>();

/** Names the folder to look in first for `web-tree-sitter.wasm` and the `tree-sitter-*.wasm` files. Takes effect for what is not loaded yet. */
export const setGrammarFolder = (path: string): void => {
  folder = path;
};

/** Resolves when `grammar(id)` may be called. Cheap when repeated. */
export const loadGrammar = async (id: GrammarId): Promise<void> => {
  runtime ??= startRuntime(wasmPath('web-tree-sitter.wasm'));
  await runtime;
  ready = true;
  grammar(id);
};

/** The grammar, read from disk the first time (8–16 ms). Throws when `loadGrammar` was never awaited or the file is missing. */
export const grammar = (id: GrammarId): Grammar => {
  const known = grammars.get(id);
  if (known !== undefined) return known;
  if (!ready) throw new Error(`grammar ${id} used before it was loaded`);
  const language = Language.loadSync(new WebAssembly.Module(readFileSync(wasmPath(`tree-sitter-${id}.wasm`))));
  const parser = new Parser();
  parser.setLanguage(language);
  const made: Grammar = {
    id,
    parser,
    language,
    typeNames: language.types.map((name, type) => (language.nodeTypeIsNamed(type) ? name : `'${name}`)),
    fieldNames: Array.from({ length: language.fieldCount + 1 }, (_, field) => language.fields[field] ?? ''),
  };
  grammars.set(id, made);
  return made;
};

/**
 * Makes grammars usable again after the engine trapped: a fresh stack and a fresh parser. The old parser is left to the
 * process, because freeing what a trap left half done may trap again.
 */
export const recoverFromTrap = (broken: Grammar): void => {
  restoreStack();
  const parser = new Parser();
  parser.setLanguage(broken.language);
  grammars.set(broken.id, { ...broken, parser });
};

/** Looks in the named folder, then in the package's own, then (run from source, nothing built) in the grammar packages. */
const wasmPath = (file: string): string => {
  const named = folder === undefined ? undefined : join(folder, file);
  if (named !== undefined && existsSync(named)) return named;
  const require = createRequire(import.meta.url);
  if (file === 'web-tree-sitter.wasm') return require.resolve('web-tree-sitter/web-tree-sitter.wasm');
  // Both `src/languages/javascript` and `dist/languages/javascript` are three below the package.
  const shipped = fileURLToPath(new URL(`../../../grammars/${file}`, import.meta.url));
  if (existsSync(shipped)) return shipped;
  const source = file === 'tree-sitter-javascript.wasm' ? 'tree-sitter-javascript' : 'tree-sitter-typescript';
  return require.resolve(`${source}/${file}`);
};
