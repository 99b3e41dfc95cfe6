/**
 * `def` and `lambda`: a JavaScript function with the parameters as they stand, and what the runtime must know of it (`FuncInfo`).
 *
 * A generator or coroutine is a `function*`, which the runtime calls: it is made once, for the engine gives each that it makes a
 * prototype, which takes a microsecond. Functions that
 * may call something count the depth of calls, leaves do not.
 */
import { mangle, type Scope } from '../../names/scopes.ts';
import type { FuncInfo } from '../../runtime/callables.ts';
import type { FunctionDef, Lambda, Parameter } from '../../syntax/ast.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { expr } from '../expressions/expression.ts';
import { enclosing } from '../frame.ts';
import { localVariable, storeName } from '../names.ts';
import { annotation } from '../statements/assignments.ts';
import { block, endsAlways } from '../statements/branches.ts';
import { returnStmt } from '../statements/statement.ts';
import { decorators } from './decorators.ts';
import { docstring } from './docstring.ts';
import { mayCall } from './may-call.ts';
import { typeParam } from './type-parameters.ts';

/** `def` as a statement: decorators, the function, the name that it is stored to. */
export const functionDef = (c: Emitter, node: FunctionDef): string => {
  const { setup, apply } = decorators(c, node.decorators);
  const value = apply(functionValue(c, node, node.name));
  c.free(node.decorators.length);
  return `${setup}${storeName(c, node.name, value)};`;
};

/**
 * A function as an expression.
 *
 * Defaults, type parameters and annotations are evaluated around it, in this order; then its own frame is entered for the body.
 */
export const functionValue = (c: Emitter, node: FunctionDef | Lambda, name: string): string => {
  const scope = c.scopes.of.get(node)!;
  const qualname = qualifiedName(c, name);
  const info = functionInfo(c, node, name, qualname);
  const around = { scope, name, qualname };
  const defaults = node.params
    .filter((one) => one.default !== null && (one.flavor === 'posonly' || one.flavor === 'plain'))
    .map((one) => expr(c, one.default!));
  const keywordDefaults = node.params
    .filter((one) => one.flavor === 'kwonly')
    .map((one) => (one.default === null ? 'undefined' : expr(c, one.default)));
  const typeParams = node.kind === 'FunctionDef' ? node.typeParams : [];
  // Type parameters live around the function: they are given to a function written on the spot.
  let typeParamValues = '';
  if (typeParams.length > 0) {
    c.enter({ ...around, kind: 'function', generator: 'no', space: '' });
    for (const one of typeParams) c.frame.assigned.add(one.name);
    typeParamValues = typeParams.map((one) => typeParam(c, one)).join(',');
  }
  const annotations = node.kind === 'FunctionDef' ? annotationsOf(c, node, scope) : [];
  const aroundTemps = typeParams.length > 0 ? c.leave() : '';

  const { kind } = info;
  const [first] = inCallOrder(node.params);
  c.enter({
    ...around,
    kind: 'function',
    generator: kind === 'plain' ? 'no' : kind,
    space: '',
    firstParam: first?.flavor === 'posonly' || first?.flavor === 'plain' ? info.params[0] : undefined,
  });
  const { frame } = c;
  for (const param of info.params) if (!scope.cleared.has(param)) frame.assigned.add(param);
  for (const one of typeParams) frame.assigned.add(one.name);
  frame.counts = kind === 'plain' && mayCall(node.kind === 'Lambda' ? [node.body] : node.body);
  const body = functionBody(c, node);
  const free = [...frame.free].sort(([a], [b]) => (a < b ? -1 : 1));
  info.names!.free.push(...free.map(([one]) => one));
  const temps = c.leave();

  const given = new Set([...info.params, ...typeParams.map((one) => one.name)]);
  const locals = [...scope.bound].filter((one) => !given.has(one)).map((one) => localVariable(c, scope, one));
  const declared = locals.length > 0 ? `let ${locals.join(',')};` : '';
  const params = info.params.map((one) => localVariable(c, scope, one)).join(',');
  const k = c.constants.own(info);
  const depth = `${frame.counts ? 'if(++m.d>m.l)$.deep();' : ''}${frame.usesDepth ? 'const d=m.d;' : ''}`;
  // Parameters are bound when the function is called; a generator's body runs when it is resumed.
  const inner = `${declared}${temps}\n${body}`;
  const code =
    kind === 'plain'
      ? `function(${params}){if(--m.f<0)m.tick();${depth}${inner}}`
      : c.flows
        ? `function(${params}){if(--m.f<0)m.tick();return $.${kind}(${k},(function*(){${inner}})());}`
        : `$.suspending(${k},function*(${params}){${inner}})`;
  const cells =
    free.length > 0 && c.scopes.mentioned.has('__closure__')
      ? `,[${free.map(([, { variable }]) => `()=>${variable}`).join(',')}]`
      : '';
  let made = `$.func(${k},${code},[${defaults.join(',')}],[${keywordDefaults.join(',')}]${cells})`;
  if (annotations.length > 0) made = `$.annotated(${made},[${annotations.join(',')}])`;
  if (typeParams.length === 0) return made;
  const variables = typeParams.map((one) => localVariable(c, scope, one.name)).join(',');
  return `((${variables})=>{${aroundTemps}return $.parametrized(${made},[${variables}]);})(${typeParamValues})`;
};

/** Parameters in the order in which the JavaScript function takes them: `*rest` and `**kwrest` last. */
const inCallOrder = (params: readonly Parameter[]): readonly Parameter[] =>
  (['posonly', 'plain', 'kwonly', 'rest', 'kwrest'] as const).flatMap((flavor) =>
    params.filter((one) => one.flavor === flavor),
  );

/** What the runtime knows of a function. The names that it takes from functions around are added when its body is emitted. */
const functionInfo = (c: Emitter, node: FunctionDef | Lambda, name: string, qualname: string): FuncInfo => {
  const scope = c.scopes.of.get(node)!;
  const isAsync = node.kind === 'FunctionDef' && node.isAsync;
  const params = inCallOrder(node.params).map((one) => mangle(one.name, scope.className));
  const count = (flavor: Parameter['flavor']): number => node.params.filter((one) => one.flavor === flavor).length;
  return {
    name,
    qualname,
    params,
    positional: count('posonly') + count('plain'),
    positionalOnly: count('posonly'),
    keywordOnly: count('kwonly'),
    rest: count('rest') > 0,
    kwrest: count('kwrest') > 0,
    kind: isAsync ? (scope.isGenerator ? 'asyncgen' : 'coroutine') : scope.isGenerator ? 'generator' : 'plain',
    doc: node.kind === 'Lambda' ? null : docstring(node.body),
    line: c.lineOf(node.start),
    ...(c.options.moduleName === undefined ? {} : { module: c.options.moduleName }),
    names: {
      locals: [...scope.bound].filter((one) => !params.includes(one) && !scope.captured.has(one)),
      cells: [...scope.captured].filter((one) => scope.bound.has(one)).sort(),
      free: [],
    },
  };
};

const annotationsOf = (c: Emitter, node: FunctionDef, scope: Scope): readonly string[] => {
  const found = node.params
    .filter((one) => one.annotation !== null)
    .map((one) => `${jsString(mangle(one.name, scope.className))},${annotation(c, one.annotation!)}`);
  if (node.returns !== null) found.push(`"return",${annotation(c, node.returns)}`);
  return found;
};

const functionBody = (c: Emitter, node: FunctionDef | Lambda): string => {
  if (node.kind === 'Lambda') return c.mark(returnStmt(c, node.body, node), node.body);
  const body = block(c, node.body);
  if (endsAlways(node.body)) return body;
  return `${body}${c.frame.counts ? 'm.d--;return N;' : 'return N;'}`;
};

/** `__qualname__` of what is defined here. */
export const qualifiedName = (c: Emitter, name: string): string => {
  if (c.frame.kind === 'module') return name;
  const at = enclosing(c.frame);
  if (at.kind === 'module' || at.scope.globals.has(name)) return name;
  return at.kind === 'class' ? `${at.qualname}.${name}` : `${at.qualname}.<locals>.${name}`;
};
