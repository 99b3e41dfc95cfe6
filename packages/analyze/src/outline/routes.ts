import type { Names } from '../names/names.ts';
import type { Call, Expression, Function } from '../tree/node.ts';

/** A route that a call or decorator registers. */
export interface RouteSeen {
  /** Method and path, e.g. `POST /login`; `*` for any method. */
  readonly name: string;
}

const verbs = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'all',
  'use',
  'route',
  'websocket',
  'api_route',
]);

/**
 * The route behind `app.get('/x', …)`, `@app.route('/x', methods=[…])`, `@router.post('/x')`, `path('x', view)`, `@Get('x')`.
 *
 * Told by form alone, with a path as the first argument; `use` counts with a path, since what it mounts lies below it.
 */
export const routeOf = (call: Call, names: Names): RouteSeen | undefined => {
  const [first] = call.args;
  const path = first === undefined || first.kind === 'KeywordArg' ? undefined : names.constant(first);
  const { callee } = call;
  if (callee.kind === 'Member' && verbs.has(callee.property)) {
    if (typeof path !== 'string' || !/^(?:\/|\*|$)/u.test(path)) return undefined;
    const methods = call.args.find((one) => one.kind === 'KeywordArg' && one.name === 'methods');
    const listed = methods?.kind === 'KeywordArg' ? names.constant(methods.value) : undefined;
    const named = Array.isArray(listed) ? listed.map(String).toSorted().join(',') : undefined;
    const verb = callee.property === 'route' || callee.property === 'api_route' ? (named ?? 'GET') : callee.property;
    return { name: `${verb === 'all' || verb === 'use' ? '*' : verb.toUpperCase()} ${path}` };
  }
  const name = callee.kind === 'Name' ? callee.name : undefined;
  if (name !== undefined && /^(?:path|re_path|url)$/u.test(name) && typeof path === 'string' && call.args.length >= 2)
    return { name: `* ${path}` };
  if (name !== undefined && /^(?:Get|Post|Put|Patch|Delete|All|Head|Options|Controller)$/u.test(name))
    return {
      name: `${name === 'All' || name === 'Controller' ? '*' : name.toUpperCase()} ${typeof path === 'string' ? path : ''}`,
    };
  return undefined;
};

/** The handler among a route's arguments: the last function. */
export const handlerOf = (call: Call): Function | undefined => {
  const last = call.args.findLast((one: Expression) => one.kind === 'Function');
  return last?.kind === 'Function' ? last : undefined;
};
