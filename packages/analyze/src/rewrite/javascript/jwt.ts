import type { TextEdit } from '../../match/fix.ts';
import type { Call } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { addEntries, addOptions, followed, literal, property } from './code.ts';

/** The call that a finding is about: at it, or the first inside. */
const callAt = (place: Place, name: RegExp): Call | undefined =>
  inside(place, place.node).find((one): one is Call => one.kind === 'Call' && name.test(place.source(one.callee))) ??
  callAround(place, place.node, ({ callee }) => name.test(place.source(callee)));

/** Names the algorithm that tokens are checked with: one that the sender chooses may be none. */
export const jwtAlgorithms: Rewrite = (place) => {
  const call = callAt(place, /(?:verify|express_?jwt)$/iu);
  if (call === undefined) return unfit('no token is checked here');
  const algorithm = algorithmOf(place);
  const entry = `algorithms: [${literal(place, algorithm)}]`;
  const changes = `Tokens that were signed with anything but ${algorithm} are refused.`;
  const title = 'Name the algorithm that tokens are signed with';
  if (/express_?jwt$/iu.test(place.source(call.callee))) {
    const options = followed(place, call.args[0]);
    if (options?.kind !== 'Dict') return unfit('the options are not written out here');
    return { title, changes, edits: [addEntries(place, options, [entry])] };
  }
  const third = call.args[2];
  // A callback behind the key: the options stand before it.
  const edit =
    third !== undefined &&
    call.args.length === 3 &&
    (third.kind === 'Function' || third.kind === 'Name' || third.kind === 'Member')
      ? { start: third.start, end: third.start, text: `{ ${entry} }, ` }
      : addOptions(place, call, 2, [entry]);
  return edit === undefined ? unfit('the options are not written out here') : { title, changes, edits: [edit] };
};

const algorithmOf = ({ text }: Place): string =>
  /\balgorithm\s*:\s*["'`]((?:HS|RS|ES|PS)(?:256|384|512))/u.exec(text)?.[1] ??
  (/BEGIN PUBLIC KEY|\bpublic_?key\b|\.pem\b/iu.test(text) ? 'RS256' : 'HS256');

/** A token without an end is good for ever. */
export const jwtExpiry: Rewrite = (place) => {
  const call = callAt(place, /sign$/u);
  if (call === undefined) return unfit('no token is signed here');
  const entry = `expiresIn: ${literal(place, '1h')}`;
  const given = call.args[2];
  const options = given?.kind === 'Name' ? followed(place, given) : given;
  const edit = options?.kind === 'Dict' ? addEntries(place, options, [entry]) : addOptions(place, call, 2, [entry]);
  return edit === undefined
    ? unfit('the options are not written out here')
    : { title: 'Let the token end', changes: 'Whoever signed in has to do so again after an hour.', edits: [edit] };
};

/** Takes `none` out of the algorithms. */
export const jwtNoNone: Rewrite = (place) => {
  const edits: TextEdit[] = [];
  const fallback = literal(place, algorithmOf(place));
  for (const node of inside(place, place.node)) {
    if (node.kind !== 'Entry' || node.key.kind !== 'Str') continue;
    if (node.key.value === 'algorithms' && node.value.kind === 'List') {
      const kept = node.value.items.filter((item) => !(item.kind === 'Str' && /^none$/iu.test(item.value)));
      if (kept.length < node.value.items.length)
        edits.push(
          replace(node.value, `[${kept.length === 0 ? fallback : kept.map((item) => place.source(item)).join(', ')}]`),
        );
    } else if (node.key.value === 'algorithm' && node.value.kind === 'Str' && /^none$/iu.test(node.value.value)) {
      const call = callAround(place, node);
      const key = call?.args[1];
      if (key?.kind === 'Str' && key.value === '')
        return unfit('there is no key: one has to be made and kept outside the source');
      edits.push(replace(node.value, fallback));
    }
  }
  return edits.length === 0
    ? unfit('there is no key here: one has to be made and kept outside the source')
    : { title: 'Refuse tokens without a signature', changes: 'Tokens that nobody signed are refused.', edits };
};

/** `jwt.decode(token)` → `jwt.verify(token, key, …)`, where the file says what the key is. */
export const jwtVerify: Rewrite = (place) => {
  const call = callAt(place, /(?:decode|decodeJwt)$/u);
  const name = call === undefined ? '' : (place.names.qualified(call.callee) ?? place.source(call.callee));
  if (call === undefined || !/^(?:jsonwebtoken|jwt)\.decode$/u.test(name) || call.callee.kind !== 'Member')
    return unfit('the token is taken apart by hand; a library has to check its signature');
  const [token, options] = call.args;
  if (token === undefined || token.kind === 'Spread') return unfit('it is not clear what the token is');
  if (options !== undefined && (options.kind !== 'Dict' || property(options, 'complete') !== undefined))
    return unfit('the answer of decode with these options has another form than that of verify');
  const key = keyOf(place);
  const made = `${place.source(call.callee.object)}.verify(${place.source(token)}, ${key}, { algorithms: [${literal(place, algorithmOf(place))}] })`;
  return {
    title: 'Check the signature of the token',
    changes: 'A token that is forged or too old makes the call throw instead of being read.',
    edits: [replace(call, made)],
    ...(/^process\.env\.JWT_SECRET!?$/u.test(key) ? { environment: ['JWT_SECRET'] } : {}),
  };
};

/** The key that this file signs or checks tokens with. */
const keyOf = ({ text, unit }: Place): string =>
  /\b(?:jwt|jsonwebtoken)\.(?:sign|verify)\(\s*(?:[\w.]+|\{[^{}]*\})\s*,\s*(process\.env\.\w+!?)/u.exec(text)?.[1] ??
  `process.env.JWT_SECRET${unit.language === 'javascript' ? '' : '!'}`;
