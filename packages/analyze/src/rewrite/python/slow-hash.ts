import type { Call, Expression } from '../../tree/node.ts';
import { callAround, inside, positional, replace } from '../calls.ts';
import { aboutPassword } from '../about-password.ts';
import { lineEndAt, lineStartOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';

/**
 * A password hashed by `hashlib.scrypt` instead of a fast hash. The salt comes from the environment, so that the same password gives the
 * same text as before and comparisons go on to work; a salt for every user would be better and needs a column of its own.
 * Source: RFC 7914 (scrypt), OWASP Password Storage Cheat Sheet (N = 2^14, r = 8, p = 5 or more memory).
 */
export const slowHash: Rewrite = (place) => {
  const line = place.text.slice(lineStartOf(place.text, place.node.start), lineEndAt(place.text, place.node.end));
  if (!place.finding.ruleId.includes('password') && !aboutPassword(`${place.names.symbol(place.node)} ${line}`))
    return unfit('nothing says that a password is hashed here');
  const made = hashIn(place);
  if (made === undefined) return unfit('the password is not hashed by a single expression here');
  const { whole, data, hex } = made;
  const salt = `${place.imports.module('os')}.environ["PASSWORD_SALT"].encode()`;
  const scrypt = `${place.imports.member('hashlib', 'scrypt')}(${data}, salt=${salt}, n=2**14, r=8, p=5, dklen=32)`;
  return {
    title: 'Hash the password slowly, with a salt',
    changes: 'Hashes that are stored already do not match any more, and the program needs the variable PASSWORD_SALT.',
    edits: [replace(whole, hex ? `${scrypt}.hex()` : scrypt)],
    environment: ['PASSWORD_SALT'],
    todo: ['make the stored hashes again, best with a salt for every user'],
  };
};

/** `hashlib.x(data).hexdigest()`: the whole expression, and what is hashed. */
const hashIn = (place: Place): { readonly whole: Call; readonly data: string; readonly hex: boolean } | undefined => {
  const isFast = (call: Call): boolean =>
    /^hashlib\.(?:md5|sha1|sha224|sha256|sha384|sha512|sha3_\w+|blake2\w|new)$/u.test(
      place.names.qualified(call.callee) ?? '',
    );
  const call =
    callAround(place, place.node, isFast) ??
    inside(place, place.node).find((node): node is Call => node.kind === 'Call' && isFast(node));
  if (call === undefined) return undefined;
  const member = place.names.parent(call);
  const outer =
    member?.kind === 'Member' && (member.property === 'hexdigest' || member.property === 'digest')
      ? place.names.parent(member)
      : undefined;
  const isNew = place.names.qualified(call.callee) === 'hashlib.new';
  const data: Expression | undefined = positional(call)[isNew ? 1 : 0];
  if (outer?.kind !== 'Call' || data === undefined || member?.kind !== 'Member') return undefined;
  return { whole: outer, data: place.source(data), hex: member.property === 'hexdigest' };
};
