/**
 * Calls that need to know the frame they stand in: `super()`, `locals()`, `vars()`, `dir()`, and `eval`, `exec` with one argument.
 * They are told by their names, as long as those are the built-in ones.
 */
import type { Call } from '../../syntax/ast.ts';
import { jsString } from '../emission.ts';
import type { Emitter } from '../emitter.ts';
import { enclosing } from '../frame.ts';
import { isBuiltinCall, isSuper, localVariable } from '../names.ts';
import { positional } from './arguments.ts';
import { expr } from './expression.ts';

/** The call, if it is one of these. */
export const frameCall = (c: Emitter, node: Call): string | undefined => {
  const { func, args } = node;
  if (func.kind !== 'Name') return undefined;
  const plain = positional(args);
  switch (func.id) {
    case 'super':
      return args.length === 0 && isSuper(c, func) ? c.mark(superCall(c), node) : undefined;
    case 'locals':
    case 'vars':
      return args.length === 0 && isBuiltinCall(c, func, func.id) ? localNames(c) : undefined;
    case 'globals':
      return c.options.module !== undefined && args.length === 0 && isBuiltinCall(c, func, func.id)
        ? globalNames(c)
        : undefined;
    case 'dir':
      return args.length === 0 && isBuiltinCall(c, func, func.id) ? `$.keysOf(${localNames(c)})` : undefined;
    case 'eval':
    case 'exec': {
      if (plain?.length !== 1 || !isBuiltinCall(c, func, func.id)) return undefined;
      c.builtins.add(func.id);
      const t = c.temp();
      const globals = c.options.module === undefined ? 'N' : globalNames(c);
      const code = `(${t}=${expr(c, plain[0]!)},$.call(b_${func.id},[${t},${globals},${localNames(c)}]))`;
      c.free();
      return c.mark(code, node);
    }
    default:
      return undefined;
  }
};

const superCall = (c: Emitter): string => {
  const at = enclosing(c.frame);
  if (at.kind !== 'function' || at.firstParam === undefined) return '$.superMissing(false)';
  if (c.frame.classCell === '') return '$.superMissing(true)';
  return `$.super(${c.frame.classCell},${localVariable(c, at.scope, at.firstParam)})`;
};

const globalNames = (c: Emitter): string => (c.options.module === undefined ? '$.globals()' : '$.moduleGlobals(k0)');

/** A dictionary of the names bound here. */
const localNames = (c: Emitter): string => {
  const { kind, space, scope } = c.frame;
  if (kind === 'class') return space;
  if (kind === 'module') return globalNames(c);
  return `$.locals([${[...scope.bound].map((name) => `${jsString(name)},${localVariable(c, scope, name)}`).join(',')}])`;
};
