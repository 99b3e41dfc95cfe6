/**
 * `eval`, `exec`, `compile`: the same way that the program itself came — parsed, checked against the policy, compiled, verified
 * — with names looked up in dictionaries instead of variables.
 *
 * `run/` lends the way from text to code (`evaluation.prepare`); without it there is no evaluation.
 */
import { builtin, construct } from './callables.ts';
import { textOf } from './compare.ts';
import { deleteItem, getItem, setItem } from './dict.ts';
import { E, pyError, typeError, valueError } from './exceptions.ts';
import { Bytes, Dict, newBuiltinType, none, Obj, objectType, toStr, typeOf, type Type, type Value } from './object.ts';
import { builtins, type EvalScope } from './ops.ts';
import { run } from './state.ts';
import type { Expr, Module } from '../syntax/ast.ts';

type Mode = 'eval' | 'exec' | 'single';

/** Makes code of text, to be run in a scope. Errors: SyntaxError, or the end of the run where the policy refuses. */
export type Prepare = (source: string, fileName: string, mode: Mode) => (scope: EvalScope) => Value;

/** Reads an expression, which is not run. Errors: SyntaxError. */
export type ParseExpression = (source: string, fileName: string) => Expr;

export const evaluation: {
  prepare: Prepare | undefined;
  parse: ParseExpression | undefined;
  /** Reads statements, which are not run, nor looked at by the compiler. Errors: SyntaxError. */
  parseModule: ((source: string, fileName: string) => Module) | undefined;
  /** The same for modules of the library that are written in Python: the policy was asked when they were imported. */
  library: ((source: string, module: string) => (scope: EvalScope) => Value) | undefined;
} = { prepare: undefined, parse: undefined, parseModule: undefined, library: undefined };

/** What `compile` gives. */
export class CodeObject extends Obj {
  readonly source: string;
  readonly fileName: string;
  readonly mode: Mode;
  constructor(source: string, fileName: string, mode: Mode) {
    super();
    this.source = source;
    this.fileName = fileName;
    this.mode = mode;
  }
}
export const codeType = newBuiltinType('code', CodeObject as never, objectType);
construct(codeType, 'code(*args)', (_cls: Type) => {
  throw typeError('cannot create code objects');
});

/** The program's globals by name. */
export const programScope: EvalScope = {
  get: (name) => run.globals.get(name)?.get() ?? run.extraGlobals.get(name),
  set: (name, v) => {
    const known = run.globals.get(name);
    if (known !== undefined) known.set(v);
    else if (v === undefined) run.extraGlobals.delete(name);
    else run.extraGlobals.set(name, v);
  },
};

const dictScope = (globals: Dict, locals: Dict): EvalScope => ({
  get: (name) => getItem(locals, name) ?? (locals === globals ? undefined : getItem(globals, name)),
  set: (name, v) => {
    if (v === undefined) deleteItem(locals, name);
    else setItem(locals, toStr(name), v);
  },
});

/** Locals of the caller in front of the program's globals. */
const mixedScope = (locals: Dict): EvalScope => ({
  get: (name) => getItem(locals, name) ?? programScope.get(name),
  set: (name, v) => {
    if (getItem(locals, name) !== undefined && v !== undefined) setItem(locals, toStr(name), v);
    else programScope.set(name, v);
  },
});

const scopeFor = (globals: Value, locals: Value, what: string): EvalScope => {
  if (globals === none) return locals instanceof Dict ? mixedScope(locals) : programScope;
  if (!(globals instanceof Dict)) throw typeError(`${what}() globals must be a dict, not ${typeOf(globals).name}`);
  if (locals !== none && !(locals instanceof Dict)) throw typeError('locals must be a mapping');
  return dictScope(globals, locals instanceof Dict ? locals : globals);
};

const sourceOf = (v: Value, what: string): string => {
  const text = textOf(v) ?? (v instanceof Bytes ? new TextDecoder().decode(v.v) : undefined);
  if (text === undefined) throw typeError(`${what}() arg 1 must be a string, bytes or code object`);
  if (text.includes('\0')) throw pyError(E.SyntaxError, 'source code string cannot contain null bytes');
  return text;
};

const evaluate = (v: Value, globals: Value, locals: Value, what: 'eval' | 'exec'): Value => {
  const { prepare } = evaluation;
  if (prepare === undefined) throw pyError(E.RuntimeError, `${what}() is not available here`);
  const scope = scopeFor(globals, locals, what);
  if (v instanceof CodeObject) {
    const result = prepare(v.source, v.fileName, v.mode)(scope);
    return v.mode === 'eval' && what === 'eval' ? result : none;
  }
  const text = sourceOf(v, what);
  const result = prepare(what === 'eval' ? text.replace(/^[ \t]+/, '') : text, '<string>', what)(scope);
  return what === 'eval' ? result : none;
};

const add = (signature: string, fn: (...args: never[]) => Value): void => {
  const made = builtin(signature, fn);
  builtins.set(made.name, made);
};
add('eval(source, globals=None, locals=None, /)', (v: Value, g: Value, l: Value) => evaluate(v, g, l, 'eval'));
add('exec(source, globals=None, locals=None, /)', (v: Value, g: Value, l: Value) => evaluate(v, g, l, 'exec'));
add(
  'compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1)',
  (v: Value, name: Value, mode: Value) => {
    const { prepare } = evaluation;
    if (prepare === undefined) throw pyError(E.RuntimeError, 'compile() is not available here');
    const wanted = textOf(mode);
    if (wanted !== 'eval' && wanted !== 'exec' && wanted !== 'single')
      throw valueError("compile() mode must be 'exec', 'eval' or 'single'");
    const source = sourceOf(v, 'compile');
    const fileName = textOf(name) ?? '<string>';
    prepare(source, fileName, wanted);
    return new CodeObject(source, fileName, wanted);
  },
);
