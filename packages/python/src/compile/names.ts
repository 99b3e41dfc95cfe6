/**
 * A name as it is read, bound and deleted: a local variable, one of a function around, a global, a built-in, or an entry of a
 * class body's namespace. `names/scopes.ts` has said which; here it becomes code.
 *
 * Reading a name that is certainly bound (`Frame.assigned`) is the variable alone; any other must ask first.
 */
import { ownerOf, type Scope } from '../names/scopes.ts';
import type { AstNode, Expr } from '../syntax/ast.ts';
import { jsName, jsString } from './emission.ts';
import type { Emitter } from './emitter.ts';
import type { Frame } from './frame.ts';

/** Where a name lives: in a variable, in a class body's namespace, or in the object that `eval` and `exec` were given. */
type Place =
  | { readonly kind: 'local'; readonly variable: string; readonly owner: Scope }
  | { readonly kind: 'global'; readonly variable: string }
  | { readonly kind: 'class' }
  | { readonly kind: 'scope' };

/** The place of a (mangled) name that is bound or deleted. A variable of a function around is noted as free. */
const placeOf = (c: Emitter, name: string): Place => {
  const { scope, free } = c.frame;
  const owner = ownerOf(scope, name);
  if (owner === undefined)
    return c.options.scope === undefined ? { kind: 'global', variable: `g_${jsName(name)}` } : { kind: 'scope' };
  if (owner.kind === 'class') return { kind: 'class' };
  const variable = localVariable(c, owner, name);
  if (owner !== scope) free.set(name, { owner, variable });
  return { kind: 'local', variable, owner };
};

/** The JavaScript variable of a name bound in a function or comprehension. */
export const localVariable = (c: Emitter, owner: Scope, name: string): string => {
  const comprehension = c.comprehensionOf.get(owner);
  return comprehension === undefined ? `l_${jsName(name)}` : `c${comprehension}_${jsName(name)}`;
};

/** Code that reads a name. */
export const loadName = (c: Emitter, raw: string, node: AstNode): string => {
  const { frame } = c;
  const name = c.mangled(raw);
  const owner = ownerOf(frame.scope, name);
  if (name === '__class__' && frame.classCell !== '' && owner === undefined) return `$.classOf(${frame.classCell})`;
  if (name === '__debug__') return 'true';
  // A name that a class body binds is looked for in the module next, not in functions around. A metaclass may have put names
  // into the namespace before the body ran.
  if (owner?.kind === 'class' || (owner === undefined && frame.kind === 'class' && frame.prepared)) {
    const t = c.temp();
    const outer = loadGlobal(c, name, node);
    c.free();
    return `((${t}=$.nget(${frame.space},${jsString(name)}))!==undefined?${t}:${outer})`;
  }
  if (owner === undefined) return loadGlobal(c, name, node);
  const variable = localVariable(c, owner, name);
  if (owner === frame.scope && (frame.assigned.has(name) || owner.kind === 'comprehension')) return variable;
  if (owner !== frame.scope) frame.free.set(name, { owner, variable });
  const unbound = owner === frame.scope || inlinedIn(frame.scope, owner) ? 'unbound' : 'unboundFree';
  return c.mark(`(${variable}===undefined?$.${unbound}(${jsString(name)}):${variable})`, node);
};

/** Whether only comprehensions stand between the two. */
const inlinedIn = (scope: Scope, owner: Scope): boolean => {
  let at: Scope | undefined = scope;
  while (at !== undefined && at.kind === 'comprehension' && at !== owner) at = at.parent;
  return at === owner;
};

const loadGlobal = (c: Emitter, name: string, node: AstNode): string => {
  if (c.options.scope !== undefined) return c.mark(`$.scopeGet(k0,${jsString(name)})`, node);
  if (c.scopes.module.bound.has(name)) {
    const variable = `g_${jsName(name)}`;
    if (c.frame.kind === 'module' && c.frame.assigned.has(name)) return variable;
    return c.mark(`(${variable}===undefined?${missingGlobal(c, name)}:${variable})`, node);
  }
  if (c.options.isBuiltin(name)) return loadBuiltin(c, c.options.awaited?.get(node) ?? name);
  return c.mark(missingGlobal(c, name), node);
};

/** The look-up of a name that has no variable, or none that is bound. */
const missingGlobal = (c: Emitter, name: string): string =>
  `${c.options.module === undefined ? '$.global(' : '$.moduleGlobal(k0,'}${jsString(name)}${selfHint(c)})`;

const loadBuiltin = (c: Emitter, name: string): string => {
  if (c.options.patchable === true) return missingGlobal(c, name);
  c.builtins.add(name);
  return `b_${jsName(name)}`;
};

/** In a method, its `self`, for the message about a name that nobody bound. */
const selfHint = (c: Emitter): string => {
  let at: Frame | undefined = c.frame;
  while (at !== undefined && at.kind === 'comprehension' && at.name !== '<genexpr>') at = at.parent;
  return at?.kind === 'function' && at.firstParam === 'self' && at.scope.bound.has('self')
    ? `,${localVariable(c, at.scope, 'self')}`
    : '';
};

/** Code that stores to a name, as an expression. */
export const storeName = (c: Emitter, raw: string, given: string): string => {
  const name = c.mangled(raw);
  const value = c.flows ? `$.named(${jsString(raw)},${given},${c.line})` : given;
  const place = placeOf(c, name);
  switch (place.kind) {
    case 'class':
      return `$.nset(${c.frame.space},${jsString(name)},${value})`;
    case 'scope':
      return `$.scopeSet(k0,${jsString(name)},${value})`;
    default:
      noteAssigned(c, name, place);
      return `${place.variable}=${value}`;
  }
};

/** The variable of a name that is about to be stored to without more ado; `undefined`: it has none. */
export const assignedVariable = (c: Emitter, raw: string): string | undefined => {
  const name = c.mangled(raw);
  const place = placeOf(c, name);
  if (place.kind !== 'local' && place.kind !== 'global') return undefined;
  noteAssigned(c, name, place);
  return place.variable;
};

const noteAssigned = (c: Emitter, name: string, place: Place): void => {
  const { scope, kind, assigned } = c.frame;
  const own = place.kind === 'local' ? place.owner === scope : kind === 'module' && c.globalsStay;
  if (own && !scope.cleared.has(name)) assigned.add(name);
};

/** `del a`, as a statement. Raises for a name that is not bound. */
export const deleteName = (c: Emitter, raw: string, node: AstNode): string => {
  const name = c.mangled(raw);
  const place = placeOf(c, name);
  switch (place.kind) {
    case 'class':
      return `${c.mark(`$.ndel(${c.frame.space},${jsString(name)})`, node)};`;
    case 'scope':
      return `${c.mark(`$.scopeDel(k0,${jsString(name)})`, node)};`;
    default: {
      const missing = place.kind === 'global' ? 'globalMissing' : 'unbound';
      const { variable } = place;
      return `if(${variable}===undefined)${c.mark(`$.${missing}(${jsString(name)})`, node)};${variable}=undefined;`;
    }
  }
};

/** What happens to the name after `except … as name`, as a statement: it is unbound, if it still was bound. */
export const clearName = (c: Emitter, raw: string): string => {
  const name = c.mangled(raw);
  const place = placeOf(c, name);
  switch (place.kind) {
    case 'class':
      return `$.nclear(${c.frame.space},${jsString(name)});`;
    case 'scope':
      return `$.scopeClear(k0,${jsString(name)});`;
    default:
      return `${place.variable}=undefined;`;
  }
};

/** Whether a function is the built-in of that name, by all that the text tells. */
export const isBuiltinCall = (c: Emitter, func: Expr, name: string): boolean =>
  func.kind === 'Name' &&
  func.id === name &&
  c.options.scope === undefined &&
  isNotBound(c, name) &&
  c.options.isBuiltin(name);

/** `super` as CPython's compiler sees it: by its name, also in `exec`. */
export const isSuper = (c: Emitter, func: Expr): boolean =>
  c.options.scope === undefined ? isBuiltinCall(c, func, 'super') : isNotBound(c, 'super');

const isNotBound = (c: Emitter, name: string): boolean =>
  ownerOf(c.frame.scope, name) === undefined && !c.scopes.module.bound.has(name);
