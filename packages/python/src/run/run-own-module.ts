/** From a file of the program to a module that was run: checked, compiled, verified, with its variables as attributes. */
import { Script } from 'node:vm';
import { checkProgram } from '../check/check.ts';
import { type FoundModule } from '../check/module-files.ts';
import { CompileProblem } from '../compile/compile-problem.ts';
import { compile } from '../compile/compile.ts';
import type { FlowRun } from '../flows/flow-run.ts';
import type { Policy } from '../policy/policy.ts';
import { builtinGranted } from '../policy/granted.ts';
import { builtins } from '../runtime/builtins/index.ts';
import { call } from '../runtime/call.ts';
import { E, newExc, raised } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { exportedNames, forgetMade, registerMade } from '../runtime/modules.ts';
import { newList, newTuple, none, toStr, type Value } from '../runtime/object.ts';
import { operations } from '../runtime/ops.ts';
import { OwnModule } from '../runtime/own-module.ts';
import { write } from '../runtime/state.ts';
import { syntaxPlace, syntaxWarningText } from '../runtime/syntax-error-text.ts';
import { addTracebackSource } from '../runtime/traceback.ts';
import type { AstNode, Module } from '../syntax/ast.ts';
import type { Problem } from '../syntax/problem.ts';
import type { Violation } from '../check/violation.ts';
import { verify } from '../verify/verify.ts';
import type { OwnFile, OwnFiles } from './own-files.ts';

export interface OwnModuleOptions {
  readonly files: OwnFiles;
  readonly policy: Policy;
  /** Names that are bound before the program begins. */
  readonly given: readonly string[];
  /** Ends the run; called with all that the policy refuses of a file that nobody checked before. */
  readonly refuse: (violations: readonly Violation[], file: OwnFile) => void;
  /** Refuses a file that the program wrote, where labels are followed. */
  readonly refuseWritten: (file: OwnFile) => void;
  readonly awaited: (module: Module) => ReadonlyMap<AstNode, string>;
  readonly isGiven: (name: string) => boolean;
  /** Files that were checked before the program began. */
  readonly checked: ReadonlySet<string>;
  readonly patchable: boolean;
  readonly flows:
    | (Pick<typeof import('../flows/flow-run.ts'), 'flowing' | 'flowingNames'> & { readonly run: FlowRun })
    | undefined;
}

type Main = ($: unknown, m: unknown, K: readonly unknown[], N: Value, F: (x: number) => number) => () => Value;

const operationNames: ReadonlySet<string> = new Set(Object.keys(operations));

/** Numbers the scripts, which stacks name. */
let scripts = 0;

/** Makes and runs the module of a dotted name, and registers it while it runs. Errors: what its code raises, SyntaxError. */
export const newOwnModuleLoader =
  (options: OwnModuleOptions): ((name: string) => OwnModule) =>
  (name) => {
    const found = options.files.find(name)!;
    const file = found.path === null ? undefined : options.files.file(found.path);
    const module = new OwnModule(name, file?.fileName, found.package, around(found, file));
    if (file === undefined) {
      module.loading = false;
      registerMade(name, module);
      return module;
    }
    const code = prepared(module, file, found, options);
    registerMade(name, module);
    try {
      const { flows } = options;
      if (++meter.d > meter.l) throw raised(newExc(E.RecursionError, 'maximum recursion depth exceeded'));
      if (flows === undefined) code();
      else flows.run.imported(code);
      meter.d--;
    } catch (e) {
      forgetMade(name);
      throw e;
    }
    module.loading = false;
    return module;
  };

/** What the module is called and where it stands. */
const around = (found: FoundModule, file: OwnFile | undefined): readonly (readonly [string, Value])[] => {
  const [first] = file?.module.body ?? [];
  const doc = first?.kind === 'Expr' && first.value.kind === 'Str' ? toStr(first.value.value) : none;
  const folder = found.path === null ? found.name.replaceAll('.', '/') : (file?.fileName.replace(/\/[^/]*$/, '') ?? '');
  return [
    ['__name__', toStr(found.name)],
    ['__doc__', doc],
    ['__package__', toStr(found.package)],
    ['__loader__', none],
    ['__spec__', none],
    ...(found.isPackage ? ([['__path__', newList([toStr(folder)])]] as const) : []),
    ...(file === undefined
      ? []
      : ([
          ['__file__', toStr(file.fileName)],
          ['__cached__', none],
        ] as const)),
    ['__builtins__', none],
  ];
};

/** The code of a file. Errors: SyntaxError; ends the run where the policy refuses. */
const prepared = (module: OwnModule, file: OwnFile, found: FoundModule, options: OwnModuleOptions): (() => Value) => {
  const { files, policy, flows } = options;
  const { source, fileName, problem, warnings } = file;
  if (file.written) {
    meter.spend(500 + source.length * 20);
    meter.allocate(source.length * 50);
    if (flows !== undefined) options.refuseWritten(file);
  }
  if (file.unreadable !== undefined)
    throw raised(call(E.SyntaxError, [toStr(file.unreadable.replace(/^SyntaxError: /, ''))]) as never);
  if (problem !== undefined) throw fileSyntaxError(problem, source, fileName);
  if (file.written || !options.checked.has(found.path!)) {
    const violations = checkProgram(source, file.module, policy, options.given, {
      find: (one) => files.find(one) !== undefined,
      inside: found.package,
    }).filter(({ kind }) => kind === 'violation');
    if (violations.length > 0) options.refuse(violations, file);
  }
  if (warnings.length > 0) write('stderr', syntaxWarningText(warnings, source, fileName));
  try {
    const program = compile(file.module, {
      source,
      isBuiltin: (one) => (builtins.has(one) && builtinGranted(policy, one)) || options.isGiven(one),
      awaited: options.awaited(file.module),
      starNames: (one, level) => files.starNames(one, level, found.package) ?? (level === 0 ? exportedNames(one) : []),
      moduleName: found.name,
      importer: found.package,
      module: module as never,
      flows: flows !== undefined,
      patchable: options.patchable,
    });
    const unlisted = verify(program.placed.code, flows?.flowingNames ?? operationNames);
    if (unlisted !== undefined) throw new Error(`emitted code did not pass the verifier: ${unlisted.text}`);
    const script = `python:file${String(++scripts)}`;
    addTracebackSource({ source, placed: program.placed, fileName, script, names: () => boundNames(module) });
    const main = new Script(program.placed.code, { filename: script }).runInThisContext() as Main;
    return main(flows?.flowing ?? operations, meter, program.constants, none, Math.floor);
  } catch (e) {
    if (e instanceof CompileProblem)
      throw fileSyntaxError(
        { type: 'SyntaxError', text: e.text, start: e.node.start, end: e.node.end },
        source,
        fileName,
      );
    throw e;
  }
};

const boundNames = ({ names: { globals, extra } }: OwnModule): readonly string[] => [
  ...[...globals].flatMap(([name, { get }]) => (get() === undefined ? [] : name)),
  ...extra.keys(),
];

/** A SyntaxError of a file that was imported. */
const fileSyntaxError = (problem: Problem, source: string, fileName: string): object => {
  const { line, offset, text, endLine, endOffset } = syntaxPlace(problem, source, fileName);
  const shown = text === undefined ? none : toStr(`${text}\n`);
  const place = newTuple([toStr(fileName), line, offset, shown, endLine, endOffset]);
  return raised(call(E[problem.type], [toStr(problem.text), place]) as never);
};
