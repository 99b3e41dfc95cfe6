/**
 * Python's syntax tree to JavaScript.
 *
 * In: a module's tree, policy-checked. Out: the text of one JavaScript function that runs it against the runtime
 * (`$`), its constants (`K`), and the way back from places in it to the source (`emission.ts`).
 *
 * The emitted code names nothing of JavaScript's: only its own variables (`l_x` locals, `g_x` globals, `b_x` built-ins, `k1`
 * constants, `t1` temporaries), the operations of the runtime as `$.name(…)`, the meter `m`, and the few properties listed in
 * `runtime/object.ts`. `verify/` holds every program to that before it runs.
 *
 * Shapes of the code:
 * - every operator has a fast path for numbers in place and calls the runtime for the rest;
 * - operands are evaluated once, in Python's order, into temporaries where they are not plain variables;
 * - `m.f` is counted down at every loop turn and call; `m.d` is the depth of calls, put right where exceptions are caught (in
 *   a generator with `m.g`, its depth since it was resumed);
 * - generators and coroutines are JavaScript generators.
 *
 * The way through the folder: this file wraps a module; `statements/statement.ts` and `expressions/expression.ts` say which file
 * emits which node; `definitions/` makes functions and classes; `names.ts` reads and binds names. Each is a function of the
 * `Emitter` (`emitter.ts`) and a node that returns code; they call each other as Python's grammar nests, so the files import each other
 * in circles, which is harmless since none runs anything while it is loaded.
 */
import type { Module } from '../syntax/ast.ts';
import { docstring } from './definitions/docstring.ts';
import { jsName, jsString } from './emission.ts';
import { Emitter } from './emitter.ts';
import { expr } from './expressions/expression.ts';
import type { CompileOptions, Program } from './program.ts';
import { isReflectiveModule, mayLookAtGlobals } from './reflection.ts';
import { block } from './statements/branches.ts';

/** Compiles a module. Errors: throws `CompileProblem` for what CPython's compiler refuses (`'return' outside function`). */
export const compile = (module: Module, options: CompileOptions): Program => {
  const c = new Emitter(module, options);
  if (options.scope !== undefined) c.constants.shared('scope', () => options.scope!);
  if (options.module !== undefined) c.constants.shared('module', () => options.module!);
  const globals = moduleNames(c, module);
  const body = moduleBody(c, module);
  const temps = `${c.frame.usesDepth ? 'const d=m.d;' : ''}${c.leave()}`;
  const code = `(function($,m,K,N,F){"use strict";${head(c, globals)}\nreturn function(){${temps}\n${body}};})`;
  return { placed: c.marks.place(code), constants: c.constants.values, imports: c.imports, globals };
};

/** Names that are bound before the program begins. */
const given = ['__name__', '__doc__', '__file__', '__spec__', '__package__'];

/** The names of the module's variables, those among them that Python binds itself as far as the program may see them. */
const moduleNames = (c: Emitter, module: Module): readonly string[] => {
  const { bound } = c.scopes.module;
  for (const name of ['__name__', '__doc__', '__file__', '__annotations__', '__spec__', '__package__'])
    if (c.scopes.mentioned.has(name)) bound.add(name);
  if (mayLookAtGlobals(c.scopes)) bound.add('__doc__');
  if (module.body.some((one) => one.kind === 'AnnAssign')) bound.add('__annotations__');
  if (c.options.scope === undefined) return [...bound];
  for (const name of given) bound.delete(name);
  return [];
};

const moduleBody = (c: Emitter, { body }: Module): string => {
  const { bound } = c.scopes.module;
  const doc = docstring(body);
  let code = '';
  if (bound.has('__doc__')) code += `g___doc__=${doc === null ? 'N' : c.constants.str(doc)};`;
  const { importer, moduleName, module } = c.options;
  if (bound.has('__spec__')) code += 'g___spec__=N;';
  if (bound.has('__package__')) code += `g___package__=${typeof importer === 'string' ? jsString(importer) : 'N'};`;
  if (bound.has('__name__')) code += `g___name__=${jsString(moduleName ?? '__main__')};`;
  if (bound.has('__file__'))
    code += `g___file__=${module === undefined ? '$.file()' : module.file === undefined ? 'N' : c.constants.str(module.file)};`;
  if (bound.has('__annotations__') && c.options.scope === undefined) code += `g___annotations__=$.dict([]);`;
  const last = body.at(-1);
  if (c.options.interactive !== true || last?.kind !== 'Expr') return `${code}${block(c, body)}return N;`;
  code += block(c, body.slice(0, -1));
  return `${code}return ${expr(c, last.value)};`;
};

/** What stands before the program's own code: constants, built-ins, globals, and the ways to reach globals by name. */
const head = (c: Emitter, globals: readonly string[]): string => {
  const { values } = c.constants;
  const variables = globals.map((name) => `g_${jsName(name)}`);
  let code = '';
  if (values.length > 0) code += `const ${values.map((_, i) => `k${i}=K[${i}]`).join(',')};`;
  if (c.builtins.size > 0)
    code += `const ${[...c.builtins].map((name) => `b_${jsName(name)}=$.builtin(${jsString(name)})`).join(',')};`;
  if (globals.length > 0) code += `let ${variables.join(',')};`;
  const ways = (): string =>
    globals.map((name, i) => `${jsString(name)},()=>${variables[i]!},(v)=>{${variables[i]!}=v;}`).join(',');
  // The names of a module that is imported are its attributes.
  if (c.options.module !== undefined) return `${code}$.moduleNames(k0,[${ways()}]);`;
  if (c.options.exposed === true || mayLookAtGlobals(c.scopes) || c.imports.some(isReflectiveModule))
    code += `$.expose([${ways()}]);`;
  if (globals.length > 0)
    code += `$.named(()=>[${globals.map((name, i) => `${jsString(name)},${variables[i]!}`).join(',')}]);`;
  return code;
};
