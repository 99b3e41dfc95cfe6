/** Programs that look at their own globals by name: told by the names that they mention, whatever those mean. */
import type { Scopes } from '../names/scopes.ts';

/** Names of what may bind and unbind globals by name. */
const changing = ['globals', 'locals', 'vars', 'exec', 'eval', '__main__', 'modules', '__globals__'];
/** Names of what only looks at them. */
const looking = [
  'dir',
  'unittest',
  'doctest',
  'inspect',
  'get_type_hints',
  'signature',
  'pickle',
  'tracemalloc',
].concat(
  // These read annotations that are texts.
  ['singledispatch', 'singledispatchmethod'],
);

/** Whether globals may be unbound behind the compiler's back: then none is certainly bound. */
export const mayChangeGlobals = ({ mentioned }: Scopes): boolean => changing.some((name) => mentioned.has(name));

/** Whether globals must be reachable by name. */
export const mayLookAtGlobals = (scopes: Scopes): boolean =>
  mayChangeGlobals(scopes) || looking.some((name) => scopes.mentioned.has(name));

/** Whether a module of that name, imported, would look at the globals of the program (`from unittest import main`). */
export const isReflectiveModule = (name: string): boolean => changing.includes(name) || looking.includes(name);
