import type { Call, Expression, Node } from '../../tree/node.ts';
import { aboutPassword } from '../about-password.ts';
import { inside, replace, statementAround } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { functionAround, literal } from './code.ts';

/**
 * A password hashed by bcrypt where the file loads it and nothing compares texts, else by Node's own scrypt. There the salt comes from the
 * environment, so that the same password gives the same text as before and comparisons go on to work; a salt for every user would be better and
 * needs a column of its own.
 *
 * Source: RFC 7914 (scrypt), OWASP Password Storage Cheat Sheet (N = 2^14, r = 8, p = 5 or more memory).
 */
export const slowHash: Rewrite = (place) => {
  const made = hashIn(place);
  if (made === undefined) return unfit('the password is not hashed by a single expression here');
  const { whole, data, encoding } = made;
  if (!aboutPassword(`${place.names.symbol(place.node)} ${place.source(statementAround(place, whole) ?? whole)}`))
    return unfit('that a password is hashed cannot be seen');
  if (/\b(?:document|window|localStorage)\.\w/u.test(place.text) || /\.(?:jsx|tsx)$/u.test(place.path))
    return unfit('the code runs in a browser: passwords are hashed on the server');
  const title = 'Hash the password slowly, with a salt';
  const stored = 'Hashes that are stored already do not match any more';
  const bcrypt =
    /\b(\w+)\s*=\s*require\(["']bcrypt(?:js)?["']\)|import\s+(?:\*\s+as\s+)?(\w+)\s+from\s+["']bcrypt(?:js)?["']/u.exec(
      place.text,
    );
  if (bcrypt !== null && !isCompared(place, whole))
    return {
      title,
      changes: `${stored}; new ones have to be checked with compareSync.`,
      edits: [replace(whole, `${bcrypt[1] ?? bcrypt[2] ?? 'bcrypt'}.hashSync(${place.source(data)}, 12)`)],
      todo: ['make the stored hashes again at the next sign-in'],
    };
  const salt = `process.env.PASSWORD_SALT${place.unit.language === 'javascript' ? '' : '!'}`;
  const scrypt = `${place.imports.member('crypto', 'scryptSync')}(${place.source(data)}, ${salt}, 32, { N: 16384, r: 8, p: 5 })`;
  return {
    title,
    changes: `${stored}, and the program needs the variable PASSWORD_SALT.`,
    edits: [replace(whole, encoding === undefined ? scrypt : `${scrypt}.toString(${encoding})`)],
    environment: ['PASSWORD_SALT'],
    todo: ['make the stored hashes again, best with a salt for every user'],
  };
};

interface Hashed {
  readonly whole: Expression;
  readonly data: Expression;
  /** The argument of `digest`; absent where bytes come back. */
  readonly encoding: string | undefined;
}

/** `createHash(x).update(data).digest('hex')`, `md5(data)`: the whole expression, and what is hashed. */
const hashIn = (place: Place): Hashed | undefined => {
  for (let at: Node | undefined = place.node; at !== undefined && at.kind !== 'Block'; at = place.names.parent(at)) {
    const found = at.kind === 'Call' ? asHash(place, at) : undefined;
    if (found !== undefined) return found;
  }
  const below = inside(place, place.node).find((one) => one.kind === 'Call' && asHash(place, one) !== undefined);
  return below?.kind === 'Call' ? asHash(place, below) : undefined;
};

const asHash = (place: Place, call: Call): Hashed | undefined => {
  const [data, encoding] = call.args;
  if (call.callee.kind === 'Member' && call.callee.property === 'digest') return digested(place, call);
  return call.callee.kind === 'Name' &&
    /^(?:md5|sha1|sha256|sha512)$/u.test(call.callee.name) &&
    data !== undefined &&
    encoding === undefined &&
    data.kind !== 'Spread'
    ? { whole: call, data, encoding: literal(place, 'hex') }
    : undefined;
};

const digested = (place: Place, call: Call): Hashed | undefined => {
  const update = call.callee.kind === 'Member' ? call.callee.object : undefined;
  if (update?.kind !== 'Call' || update.callee.kind !== 'Member' || update.callee.property !== 'update')
    return undefined;
  const made = update.callee.object;
  const [data] = update.args;
  if (
    made.kind !== 'Call' ||
    !/(?:^|\.)createHash$/u.test(place.source(made.callee)) ||
    data === undefined ||
    data.kind === 'Spread'
  )
    return undefined;
  const [encoding] = call.args;
  return { whole: call, data, encoding: encoding === undefined ? undefined : place.source(encoding) };
};

/** Whether the hash, or what the function around it gives back, may be compared with a stored one. */
const isCompared = (place: Place, whole: Expression): boolean => {
  const around = functionAround(place, whole);
  const name = around?.name ?? (around === undefined ? undefined : nameOf(place, around));
  return (
    /[!=]==?|\bWHERE\b|find\w*\(/iu.test(around === undefined ? place.text : place.source(around)) ||
    (name !== undefined &&
      new RegExp(String.raw`\b${name}\([^()]*\)\s*[!=]=|[!=]==?\s*(?:\w+\.)?${name}\(`, 'u').test(place.text))
  );
};

const nameOf = (place: Place, node: Node): string | undefined => {
  const parent = place.names.parent(node);
  return parent?.kind === 'Assign' && parent.target.kind === 'Name' ? parent.target.name : undefined;
};
