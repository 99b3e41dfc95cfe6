import type { LanguageId } from './language.ts';

/** What a file is: a language, or a kind of file that holds code (`embedded/`). */
export type FileKind =
  | LanguageId
  | 'html'
  | 'vue'
  | 'svelte'
  | 'notebook'
  | 'markdown'
  | 'ejs'
  | 'handlebars'
  | 'pug'
  | 'jinja';

const extensions: Readonly<Record<string, FileKind>> = {
  c: 'c',
  py: 'python',
  pyw: 'python',
  pyi: 'python',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  html: 'html',
  htm: 'html',
  vue: 'vue',
  svelte: 'svelte',
  ipynb: 'notebook',
  md: 'markdown',
  ejs: 'ejs',
  hbs: 'handlebars',
  handlebars: 'handlebars',
  mustache: 'handlebars',
  pug: 'pug',
  jade: 'pug',
  njk: 'jinja',
  j2: 'jinja',
  jinja: 'jinja',
  jinja2: 'jinja',
};

/**
 * The kind of a file by its extension (case does not matter), else by its `#!` line; `undefined` when neither says.
 * `head` is the beginning of the text, as far as it is at hand; one line is enough.
 */
export const languageOf = (path: string, head = ''): FileKind | undefined => {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  const known = Object.hasOwn(extensions, extension) ? extensions[extension] : undefined;
  return known ?? (extension === '' ? shebangLanguage(head) : undefined);
};

/** The language of the interpreter in a `#!` line, also behind `env` and its options. */
export const shebangLanguage = (text: string): LanguageId | undefined => {
  const line = /^\uFEFF?#!([^\r\n]*)/.exec(text)?.[1];
  if (line === undefined) return undefined;
  const words = line.trim().split(/\s+/);
  const first = baseName(words[0] ?? '');
  const rest = words.slice(1).filter((word) => !word.startsWith('-') && !word.includes('='));
  const program = first === 'env' ? baseName(rest[0] ?? '') : first;
  const next = first === 'env' ? rest[1] : rest[0];
  if (/^(?:python|pypy)[\d.]*w?$/.test(program) || (program === 'uv' && next === 'run')) return 'python';
  if (/^(?:ts-node|tsx|deno)$/.test(program)) return 'typescript';
  return /^(?:node|nodejs|bun)$/.test(program) ? 'javascript' : undefined;
};

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * A guess at what nameless text is (standard input, a fence without a word): `#!` line first, then telling
 * beginnings, then which language's tell-tale lines are more. `undefined` when nothing tells.
 */
export const contentLanguage = (text: string): FileKind | undefined => {
  const shebang = shebangLanguage(text);
  if (shebang !== undefined) return shebang;
  const sample = text.slice(0, 50_000);
  const begin = sample.replace(/^\uFEFF/, '').trimStart();
  if (/^<(?:!doctype html|html|head|body)\b/i.test(begin)) return 'html';
  if (begin.startsWith('{') && /"cells"\s*:\s*\[/.test(sample) && sample.includes('"cell_type"')) return 'notebook';
  if (/^<(?:template|script)\b[^>]*>/i.test(begin)) return /<template\b/i.test(sample) ? 'vue' : 'html';
  if (/^ {0,3}(?:```|~~~)/m.test(sample)) return 'markdown';
  const python = count(sample, pythonLine);
  const script = count(sample, scriptLine);
  const typed = count(sample, typedLine);
  if (python === 0 && script + typed === 0) return undefined;
  if (python >= script + typed) return python === script + typed ? undefined : 'python';
  if (typed === 0) return 'javascript';
  return /<\/[A-Za-z]|\/>/.test(sample) ? 'tsx' : 'typescript';
};

const pythonLine =
  /^[ \t]*(?:(?:async )?def \w+\(.*|class \w+.*:|from [\w.]+ import .+|import [\w.]+(?: as \w+)?(?:, *[\w.]+)*|(?:if|elif|for|while|with|except|try|else)\b[^{]*:|print\(.*\)|@\w[\w.]*(?:\(.*\))?|self\.\w+ = .*|#(?!include)(?!\w+ ).*)[ \t]*(?:#.*)?$/gm;
const scriptLine =
  /^[ \t]*(?:(?:const|let|var) [\w${[].*|import .*['"];?|.*\bfunction\b.*\(.*|.*=>.*|.*require\(['"].*|module\.exports.*|export .*|.*\bconsole\.\w+\(.*|\}[);,]*|.*;|\/\/.*|.*\bdocument\.\w+.*)[ \t]*$/gm;
const typedLine =
  /^[ \t]*(?:interface \w+.*\{|type \w+(?:<.*>)? = .*|enum \w+.*\{|import type .*|(?:public|private|protected|readonly) .*|.*[\w)\]]\??: (?:string|number|boolean|unknown|any|void|never|Promise<.*>)\b.*)$/gm;

const count = (text: string, lines: RegExp): number => text.match(lines)?.length ?? 0;
