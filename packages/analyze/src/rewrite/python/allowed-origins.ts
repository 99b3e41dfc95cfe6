import type { Call, Expression } from '../../tree/node.ts';
import { callAround, inside, keyword, replace, setKeyword, spreads } from '../calls.ts';
import { type Rewrite, unfit } from '../rewrite.ts';

/** Origins, and hosts, that a variable of the environment names instead of all. */
export const allowedOrigins: Rewrite = (place) => {
  const hosts = /ALLOWED_HOSTS/u.test(place.source(place.node));
  const name = hosts ? 'ALLOWED_HOSTS' : 'ALLOWED_ORIGINS';
  const list = (): string => `${place.imports.module('os')}.environ["${name}"].split(",")`;
  const one = (): string => `${place.imports.module('os')}.environ["ALLOWED_ORIGIN"]`;
  const title = hosts ? 'Answer for named hosts alone' : 'Let named origins read the answers';
  const made = (edits: readonly { start: number; end: number; text: string }[], variable: string) => ({
    title,
    changes: `${hosts ? 'Hosts' : 'Other sites'} that the variable ${variable} does not name get no answer${hosts ? '' : ' that they can read'}.`,
    edits,
    environment: [variable],
  });
  const star = inside(place, place.node).find(
    (node): node is Expression =>
      (node.kind === 'List' && node.items.length === 1 && isStar(node.items[0])) || isStar(node),
  );
  const call = callAround(place, place.node);
  const header =
    place.node.kind === 'Assign' ||
    /(?:header|headers\.add|headers\.set)$/u.test(call === undefined ? '' : place.source(call.callee));
  if (star !== undefined)
    return header && !hosts && star.kind === 'Str'
      ? made([replace(star, one())], 'ALLOWED_ORIGIN')
      : made([replace(star, list())], name);
  if (place.node.kind === 'Assign' && place.node.value?.kind === 'Bool')
    return unfit('a list of origins has to be set beside this switch');
  if (place.node.kind === 'Assign' && place.node.value !== undefined)
    return made([replace(place.node.value, one())], 'ALLOWED_ORIGIN');
  if (call === undefined || !isCors(call, place.names.qualified(call.callee)))
    return unfit('the origins are not written here');
  if (spreads(call)) return unfit('arguments are handed in as a whole');
  const origins = keyword(call, 'origins');
  return origins === undefined
    ? made([setKeyword(place, call, 'origins', list())], name)
    : unfit('the origins are named already');
};

const isStar = (node: Expression | { readonly kind: string } | undefined): node is Expression =>
  node?.kind === 'Str' && (node as { value: string }).value === '*';

const isCors = (call: Call, name: string | undefined): boolean => name === 'flask_cors.CORS' && call.args.length > 0;
