import type { Assign, Call, Node } from '../../tree/node.ts';
import type { TextEdit } from '../../match/fix.ts';
import { addArgument, callAround, keyword, positional, replace, spreads } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';

/** Sets what keeps a cookie to HTTPS, out of scripts and out of other sites' requests. */
export const cookieFlags: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) => callee.kind === 'Member');
  if (call !== undefined) return ofCall(call, place);
  const assigned = assignAround(place, place.node);
  const value = assigned?.value;
  if (value?.kind === 'Bool' && !value.value) return { title, todo, edits: [replace(value, 'True')] };
  if (value?.kind === 'Null') return { title, todo, edits: [replace(value, '"Lax"')] };
  return unfit('the flag is not set by a literal here');
};

const title = 'Send the cookie over HTTPS only, and not to scripts or other sites';

/** Who is served without TLS is whom the finding is about: there the cookie can be read by everybody on the way. */
const todo = ['serve the site over HTTPS: without it browsers no longer send this cookie'];

const ofCall = (call: Call, place: Place): Rewritten | Unfit => {
  if (spreads(call)) return unfit('arguments are handed in as a whole; the flags may be among them');
  const method = call.callee.kind === 'Member' ? call.callee.property : '';
  const edits: TextEdit[] = [];
  const missing: string[] = [];
  if (method === 'update') {
    for (const argument of call.args)
      if (
        argument.kind === 'KeywordArg' &&
        argument.value.kind === 'Bool' &&
        !argument.value.value &&
        /COOKIE_(SECURE|HTTPONLY)$/u.test(argument.name)
      )
        edits.push(replace(argument.value, 'True'));
    return edits.length === 0 ? unfit('no flag of a cookie is set to False here') : { title, todo, edits };
  }
  if (method !== 'set_cookie' && method !== 'set_signed_cookie') return unfit('no cookie is set here');
  if (positional(call).length > 4) return unfit('the flags are given by position');
  const [first] = positional(call);
  const name = first ?? keyword(call, 'key')?.value;
  // The one kind of cookie that scripts have to read.
  const forScripts = name?.kind === 'Str' && /csrf|xsrf/iu.test(name.value);
  const wanted: readonly (readonly [string, string])[] = [
    ['secure', 'True'],
    ...(forScripts ? [] : [['httponly', 'True'] as const]),
    ['samesite', '"Lax"'],
  ];
  for (const [flag, value] of wanted) {
    const known = keyword(call, flag);
    if (known === undefined) missing.push(`${flag}=${value}`);
    else if (known.value.kind === 'Bool' && !known.value.value) edits.push(replace(known.value, value));
    else if (flag === 'samesite' && known.value.kind === 'Null') edits.push(replace(known.value, value));
  }
  if (missing.length > 0) edits.push(addArgument(place, call, missing.join(', ')));
  return edits.length === 0 ? unfit('the flags are set by something other than literals') : { title, todo, edits };
};

const assignAround = ({ names }: Place, node: Node): Assign | undefined => {
  for (let at: Node | undefined = node; at !== undefined; at = names.parent(at)) {
    if (at.kind === 'Assign') return at;
    if (at.kind === 'Block' || at.kind === 'Function') return undefined;
  }
  return undefined;
};
