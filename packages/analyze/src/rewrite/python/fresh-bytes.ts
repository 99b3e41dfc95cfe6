import type { Call, Expression } from '../../tree/node.ts';
import { callAround, keyword, positional, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { linesBefore, namedValue } from './guard-statement.ts';

/**
 * A fresh IV or salt for every use. Whoever reads the result again needs it: it is written before a returned ciphertext; a salt has to be
 * stored beside the hash, which only the program's author can say how.
 */
export const freshBytes: Rewrite = (place) => {
  const call = callAround(place, place.node);
  if (call === undefined) return unfit('no call stands here');
  if (/decrypt\w*\(/u.test(place.text))
    return unfit('the file decrypts too, and both sides have to agree on where the IV or the salt is');
  if (isCompared(place, call))
    return unfit('the hash is compared with a stored one, so the salt has to be stored first');
  const name = place.names.qualified(call.callee) ?? '';
  const os = (): string => place.imports.module('os');
  if (/(?:Crypto|Cryptodome)\.Cipher\.\w+\.new$/u.test(name)) {
    const iv = keyword(call, 'iv')?.value ?? keyword(call, 'nonce')?.value ?? positional(call)[2];
    if (iv === undefined) return unfit('the IV is not an argument of its own');
    return withIv(place, call, iv, `${os()}.urandom(16)`);
  }
  if (/\.modes\.(?:CBC|CTR|OFB|CFB|GCM)$/u.test(name)) {
    const [iv] = call.args;
    return iv === undefined || iv.kind === 'Name'
      ? unfit('the IV is not written here')
      : { title: 'Draw a fresh IV', changes, edits: [replace(iv, `${os()}.urandom(16)`)] };
  }
  const salt = keyword(call, 'salt')?.value ?? positional(call)[name.endsWith('pbkdf2_hmac') ? 2 : 1];
  if (salt === undefined || !/pbkdf2|scrypt|kdf/iu.test(name)) return unfit('the salt is not an argument of its own');
  return {
    title: 'Draw a fresh salt',
    changes: 'The hash is another one at every call; the salt has to be stored beside it to compare a password later.',
    edits: [replace(salt, `${os()}.urandom(16)`), ...fewRounds(call, name)],
    todo: ['store the salt beside the hash'],
  };
};

const changes =
  'Whoever decrypts needs the IV, which is another one at every call: it has to be handed over with the ciphertext.';

const withIv = (place: Place, call: Call, iv: Expression, fresh: string) => {
  const member = place.names.parent(call);
  const outer = member?.kind === 'Member' && member.property === 'encrypt' ? place.names.parent(member) : undefined;
  if (outer?.kind !== 'Call' || place.names.parent(outer)?.kind !== 'Return')
    return { title: 'Draw a fresh IV', changes, edits: [replace(iv, fresh)] };
  const named = namedValue(place, call, ['iv', 'nonce', 'fresh_iv']);
  const lines = named === undefined ? undefined : linesBefore(place, call, [`${named.name} = ${fresh}`]);
  if (named === undefined || lines === undefined)
    return { title: 'Draw a fresh IV', changes, edits: [replace(iv, fresh)] };
  return {
    title: 'Draw a fresh IV and write it before the ciphertext',
    changes: 'The ciphertext begins with its IV; whoever decrypts has to take the first 16 bytes as the IV.',
    edits: [lines, { start: outer.start, end: outer.start, text: `${named.name} + ` }, replace(iv, named.name)],
  };
};

/** Whether what the call makes, or the function around it, is compared with something. */
const isCompared = (place: Place, call: Call): boolean => {
  const around = place.names.enclosing(call);
  const name = around?.kind === 'Function' ? around.name : undefined;
  const text = around === undefined ? '' : place.source(around);
  return (
    /==|!=|compare_digest|checkpw/u.test(text) ||
    (name !== undefined &&
      new RegExp(
        String.raw`${name}\([^()]*\)\s*[!=]=|[!=]=\s*(?:\w+\.)?${name}\(|compare_digest\([^)]*\b${name}\(`,
        'u',
      ).test(place.text))
  );
};

/** Too few rounds beside a fixed salt would be the next finding of the same line. */
const fewRounds = (call: Call, name: string) => {
  const rounds = name.endsWith('pbkdf2_hmac')
    ? (keyword(call, 'iterations')?.value ?? positional(call)[3])
    : keyword(call, 'iterations')?.value;
  return rounds?.kind === 'Num' && rounds.value < 100_000 ? [replace(rounds, '600_000')] : [];
};
