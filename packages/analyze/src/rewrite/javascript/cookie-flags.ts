import type { TextEdit } from '../../match/fix.ts';
import type { Call, Dict, Expression } from '../../tree/node.ts';
import { addArgument, callAround, inside, replace, spreads } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { addEntries, followed, hasSpread, literal, property } from './code.ts';

const title = 'Send the cookie over HTTPS only, and not to scripts or other sites';

/** Who is served without TLS is whom the finding is about: there the cookie can be read by everybody on the way. */
const todo = ['serve the site over HTTPS: without it browsers no longer send this cookie'];

/** Sets what keeps a cookie to HTTPS, out of scripts and out of other sites' requests. */
export const cookieFlags: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) =>
    /(?:\.cookie|\bcookies(?:\(\))?\.set|\.setCookie|^serialize|\.serialize)$/u.test(place.source(callee)),
  );
  if (call !== undefined) return ofCookie(place, call);
  for (const node of inside(place, place.node))
    if (node.kind === 'Call' && /session$/iu.test(place.source(node.callee))) return ofSession(place, node);
  const outer = callAround(place, place.node, ({ callee }) => /session$/iu.test(place.source(callee)));
  if (outer !== undefined) return ofSession(place, outer);
  return unfit(
    /document\.cookie/u.test(place.source(place.node))
      ? 'a cookie that a script sets can be read by scripts: the server has to set it'
      : 'no cookie is set by a call here',
  );
};

const ofCookie = (place: Place, call: Call): Rewritten | Unfit => {
  if (spreads(call)) return unfit('arguments are handed in as a whole; the flags may be among them');
  const [name] = call.args;
  // The one kind of cookie that scripts have to read.
  const forScripts = name?.kind === 'Str' && /csrf|xsrf/iu.test(name.value);
  const given = call.args[2];
  const options = followed(place, given);
  if (given === undefined) {
    if (call.args.length !== 2) return unfit('it is not clear what the cookie is');
    return { title, todo, edits: [addArgument(place, call, `{ ${wanted(place, forScripts).join(', ')} }`)] };
  }
  if (options?.kind !== 'Dict') return unfit('the options are not written out here');
  return inOptions(place, options, forScripts);
};

const wanted = (place: Place, forScripts: boolean): readonly string[] => [
  ...(forScripts ? [] : ['httpOnly: true']),
  'secure: true',
  `sameSite: ${literal(place, 'lax')}`,
];

const inOptions = (place: Place, options: Dict, forScripts: boolean): Rewritten | Unfit => {
  if (hasSpread(options)) return unfit('the options come from elsewhere in part; the flags may be among them');
  const edits: TextEdit[] = [];
  const missing: string[] = [];
  for (const one of wanted(place, forScripts)) {
    const name = one.slice(0, one.indexOf(':'));
    const known = property(options, name);
    if (known === undefined) missing.push(one);
    else if (
      isOff(known.value) ||
      (name === 'sameSite' &&
        known.value.kind === 'Str' &&
        /^none$/iu.test(known.value.value) &&
        property(options, 'secure') === undefined)
    )
      edits.push(replace(known.value, one.slice(name.length + 2)));
  }
  if (missing.length > 0) edits.push(addEntries(place, options, missing));
  return edits.length === 0 ? unfit('the flags are set by something other than literals') : { title, todo, edits };
};

const isOff = (value: Expression): boolean => value.kind === 'Bool' && !value.value;

const ofSession = (place: Place, call: Call): Rewritten | Unfit => {
  const [given] = call.args;
  const options = followed(place, given);
  if (options?.kind !== 'Dict') return unfit('the options are not written out here');
  // `cookie-session` has the flags at the top, `express-session` under `cookie`.
  if (/cookie_?session$/iu.test(place.source(call.callee)) || place.names.qualified(call.callee) === 'cookie-session')
    return inOptions(place, options, false);
  const cookie = property(options, 'cookie');
  if (cookie === undefined)
    return hasSpread(options)
      ? unfit('the options come from elsewhere in part; the flags may be among them')
      : { title, todo, edits: [addEntries(place, options, [`cookie: { ${wanted(place, false).join(', ')} }`])] };
  const flags = followed(place, cookie.value);
  return flags?.kind === 'Dict' ? inOptions(place, flags, false) : unfit('the options are not written out here');
};
