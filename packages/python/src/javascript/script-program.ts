/**
 * A program with the files that it imports: read, held against the policy, and turned into what the engine runs.
 *
 * In: a request. Out: each file that imports reach from the main one, or everything that is refused in them, or the first text that is no program.
 */
import { isRelative, scriptFile } from '../check/script-paths.ts';
import { shownBeside } from '../check/module-files.ts';
import type { RunRequest } from '../isolate/protocol.ts';
import type { Policy } from '../policy/policy.ts';
import { checkScript, type ScriptViolation } from './check-script.ts';
import { emitModule, emitScript, type EmittedScript } from './emit-script.ts';
import { isProblem, parseScript, type Language, type ScriptProblem } from './parse-script.ts';
import { part, visit, type SyntaxNode } from './syntax-node.ts';

export interface ProgramFile {
  /** As it is shown: beside the main file. */
  readonly name: string;
  readonly text: string;
  readonly emitted: EmittedScript;
}

export type Prepared =
  | { readonly kind: 'program'; readonly main: ProgramFile; readonly files: ReadonlyMap<string, ProgramFile> }
  | {
      readonly kind: 'refused';
      readonly violations: readonly (ScriptViolation & { readonly file: string; readonly text: string })[];
    }
  | { readonly kind: 'problem'; readonly problem: ScriptProblem; readonly file: string; readonly text: string };

/** Where imports of a program lead. */
export class ProgramPaths {
  readonly #main: string;
  readonly #modules: Readonly<Record<string, string>>;
  readonly #fileName: string;

  constructor({ fileName, modules = {} }: Pick<RunRequest, 'fileName' | 'modules'>) {
    this.#fileName = fileName;
    this.#main = fileName.slice(fileName.lastIndexOf('/') + 1);
    this.#modules = modules;
  }

  /** The path of the file that another one, by the name under which it is shown, imports. */
  find(from: string, specifier: string): string | undefined {
    const folder = shownBeside(this.#fileName, '');
    const at = from === this.#fileName ? this.#main : from.slice(folder.length);
    return scriptFile(at, specifier, (path) => Object.hasOwn(this.#modules, path));
  }

  text(path: string): string {
    return this.#modules[path] ?? '';
  }

  shown(path: string): string {
    return shownBeside(this.#fileName, path);
  }
}

/** What a file is written in, by the end of its name. */
const languageOf = (path: string): Language => (/\.[cm]?ts$/.test(path) ? 'typescript' : 'javascript');

/** See the head of this file. `told` is called when all has been checked. */
export const prepareProgram = (request: RunRequest, language: Language, policy: Policy, told: () => void): Prepared => {
  const { source, fileName, inputs } = request;
  const paths = new ProgramPaths(request);
  const given = Object.keys(inputs);
  const read: { name: string; path: string | undefined; text: string; language: Language; tree: SyntaxNode }[] = [];
  const violations: (ScriptViolation & { readonly file: string; readonly text: string })[] = [];
  const known = new Set<string>();
  const waiting: { name: string; path: string | undefined; text: string; language: Language }[] = [
    { name: fileName, path: undefined, text: source, language },
  ];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { name, text } = next;
    const tree = parseScript(text, next.language);
    if (isProblem(tree)) return { kind: 'problem', problem: tree, file: name, text };
    read.push({ ...next, tree });
    const find = (specifier: string): string | undefined => paths.find(name, specifier);
    for (const one of checkScript(text, tree, policy, given, find)) violations.push({ ...one, file: name, text });
    for (const specifier of importedFiles(tree)) {
      const path = paths.find(name, specifier);
      if (path === undefined || known.has(path) || path.endsWith('.json')) continue;
      known.add(path);
      waiting.push({ name: paths.shown(path), path, text: paths.text(path), language: languageOf(path) });
    }
  }
  told();
  if (violations.length > 0) return { kind: 'refused', violations };
  const files = new Map<string, ProgramFile>();
  let main: ProgramFile | undefined;
  for (const { name, path, text, language: own, tree } of read) {
    const emitted = path === undefined ? emitScript(text, tree, own) : emitModule(text, tree, own);
    if (isProblem(emitted)) return { kind: 'problem', problem: emitted, file: name, text };
    const file = { name, text, emitted };
    files.set(name, file);
    main ??= file;
  }
  return { kind: 'program', main: main!, files };
};

/** Relative specifiers of a program's imports. */
const importedFiles = (tree: SyntaxNode): readonly string[] => {
  const found: string[] = [];
  visit(tree, ({ node }) => {
    if (!/^(?:Import(?:Declaration|Expression)|Export(?:Named|All)Declaration)$/.test(node.type)) return;
    if (node['importKind'] === 'type' || node['exportKind'] === 'type') return;
    const specifier = part(node, 'source')?.['value'];
    if (typeof specifier === 'string' && isRelative(specifier)) found.push(specifier);
  });
  return found;
};
