import type { Call } from '../../tree/node.ts';
import { addArgument, callAround, keyword, positional, removeArgument, replace, spreads } from '../calls.ts';
import type { TextEdit } from '../../match/fix.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';

/** Tokens are signed, and their signature is checked with the algorithms that the program uses itself. */
export const jwtChecked: Rewrite = (place) => {
  const call = callAround(place, place.node, ({ callee }) =>
    /^(?:jose\.)?jwt\.(?:encode|decode)$/u.test(place.names.qualified(callee) ?? ''),
  );
  if (call === undefined) return unfit('no token is made or read by a call of jwt.encode or jwt.decode here');
  if (spreads(call)) return unfit('arguments are handed in as a whole');
  const name = (place.names.qualified(call.callee) ?? '').split('.').at(-1);
  return name === 'encode' ? encoded(place, call) : decoded(place, call);
};

const encoded = (place: Place, call: Call): Rewritten | Unfit => {
  const algorithm = keyword(call, 'algorithm')?.value ?? positional(call)[2];
  const key = positional(call)[1] ?? keyword(call, 'key')?.value;
  if (algorithm === undefined || key === undefined) return unfit('key and algorithm are not arguments of their own');
  const edits: TextEdit[] = [replace(algorithm, '"HS256"')];
  const empty = (key.kind === 'Str' && key.value === '') || key.kind === 'Null';
  if (!empty)
    return {
      title: 'Sign the token',
      changes: 'Whoever reads the tokens has to check them with the key, and takes no unsigned ones any more.',
      edits,
    };
  return {
    title: 'Sign the token with a key from the environment',
    changes: 'The program needs the variable JWT_SECRET, and tokens without a signature are no longer made.',
    edits: [replace(key, `${place.imports.module('os')}.environ["JWT_SECRET"]`), ...edits],
    environment: ['JWT_SECRET'],
  };
};

const decoded = (place: Place, call: Call): Rewritten | Unfit => {
  const edits: TextEdit[] = [];
  const environment: string[] = [];
  const verify = keyword(call, 'verify');
  const options = keyword(call, 'options');
  const algorithms = keyword(call, 'algorithms')?.value ?? positional(call)[2];
  const [, key] = positional(call);
  const secret = key ?? keyword(call, 'key')?.value;
  if (options !== undefined && options.value.kind !== 'Dict') return unfit('the options are put together elsewhere');
  const missing: string[] = [];
  if (secret === undefined || secret.kind === 'Null' || (secret.kind === 'Str' && secret.value === '')) {
    environment.push('JWT_SECRET');
    const fromEnvironment = `${place.imports.module('os')}.environ["JWT_SECRET"]`;
    if (secret === undefined) missing.push(`key=${fromEnvironment}`);
    else edits.push(replace(secret, fromEnvironment));
  }
  const used = `["${algorithmUsed(place)}"]`;
  if (algorithms === undefined) missing.push(`algorithms=${used}`);
  else if (algorithms.kind === 'Bool') edits.push(replace(algorithms, `algorithms=${used}`));
  else if (algorithms.kind === 'Str' && algorithms.value.toLowerCase() === 'none')
    edits.push(replace(algorithms, used));
  else if (algorithms.kind === 'List') {
    const kept = algorithms.items.filter((item) => item.kind !== 'Str' || item.value.toLowerCase() !== 'none');
    if (kept.length < algorithms.items.length)
      edits.push(
        replace(algorithms, kept.length === 0 ? used : `[${kept.map((item) => place.source(item)).join(', ')}]`),
      );
  }
  if (options?.value.kind === 'Dict') {
    const off = options.value.entries.find(
      (entry) => entry.kind === 'Entry' && entry.key.kind === 'Str' && entry.key.value === 'verify_signature',
    );
    if (off?.kind === 'Entry') {
      if (options.value.entries.length === 1 && missing.length > 0)
        edits.push(replace(options, missing.splice(0).join(', ')));
      else if (options.value.entries.length === 1) edits.push(removeArgument(place, call, options));
      else edits.push(replace(off.value, 'True'));
    }
  }
  if (verify?.value.kind === 'Bool' && !verify.value.value) {
    if (missing.length > 0) edits.push(replace(verify, missing.splice(0).join(', ')));
    else edits.push(removeArgument(place, call, verify));
  }
  if (missing.length > 0) edits.push(addArgument(place, call, missing.join(', ')));
  if (edits.length === 0) return unfit('the signature is checked already');
  const changes = [
    'Tokens that are forged, have expired or are meant for others are refused.',
    ...(environment.length > 0
      ? ['The program needs the variable JWT_SECRET, the key that the tokens are signed with.']
      : []),
    ...(algorithms === undefined && !/jwt\.encode/u.test(place.text)
      ? ['Tokens that are signed with another algorithm than HS256 are refused.']
      : []),
  ];
  return {
    title: 'Check the signature of the token',
    edits,
    ...(environment.length > 0 ? { environment } : {}),
    changes: changes.join(' '),
  };
};

const algorithmUsed = ({ text }: Place): string =>
  /algorithms?\s*=\s*\[?\s*["']((?:HS|RS|ES|PS)\d{3}|EdDSA)["']/u.exec(text)?.[1] ?? 'HS256';
