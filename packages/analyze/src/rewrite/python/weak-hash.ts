import type { Call, Expression, Node } from '../../tree/node.ts';
import { aboutPassword } from '../about-password.ts';
import { addArgument, callAround, inside, positional, replace } from '../calls.ts';
import { lineEndAt, lineStartOf } from '../line-ends.ts';
import { type Place, type Rewrite, type Rewritten, unfit } from '../rewrite.ts';

/**
 * MD5 and SHA-1 by use: SHA-256 where the digest protects something; where names say that it only finds things again (caches, ETags),
 * the digest stays and says `usedforsecurity=False`. Passwords need a slow hash with a salt, which is another rewrite's matter.
 */
export const weakHash: Rewrite = (place) => {
  const { names } = place;
  const around = `${names.symbol(place.node)} ${lineOf(place)}`;
  if (aboutPassword(around))
    return unfit('a password is hashed here: any fast hash is too weak for it, and a slow one changes what is stored');
  const maker = hashMaker(place);
  if (maker === undefined) return unfit('the hash is not chosen here by name');
  const { call, target, name } = maker;
  if (
    call !== undefined &&
    name.startsWith('hashlib.') &&
    /cache|etag|e_tag|dedup|bucket|shard|memo|gravatar|slug|colou?r|partition/iu.test(around)
  )
    return {
      title: 'Say that this digest protects nothing',
      edits: [addArgument(place, call, 'usedforsecurity=False')],
    };
  const edits = stronger(place, target, name);
  if (edits === undefined) return unfit('this library has no SHA-256 under a similar name');
  return {
    title: 'Use SHA-256',
    changes: 'The values become other and longer ones: what was stored or agreed with others no longer matches.',
    edits,
  };
};

const lineOf = ({ text, node }: Place): string => text.slice(lineStartOf(text, node.start), lineEndAt(text, node.end));

interface Maker {
  readonly call: Call | undefined;
  readonly target: Expression;
  readonly name: string;
}

const weak =
  /^(?:hashlib\.(?:md5|sha1)|(?:Crypto|Cryptodome)\.Hash\.(?:MD2|MD4|MD5|SHA1|SHA)\.new|cryptography\.hazmat\.primitives\.hashes\.(?:MD5|SHA1)|hashlib\.new)$/u;

/** What makes the hash: in the finding, or around it. */
const hashMaker = (place: Place): Maker | undefined => {
  const { names, node } = place;
  for (const one of inside(place, node)) {
    if (!isReference(one)) continue;
    const name = names.qualified(one);
    if (name === undefined || !weak.test(name)) continue;
    const parent = names.parent(one);
    return { call: parent?.kind === 'Call' && parent.callee === one ? parent : undefined, target: one, name };
  }
  const call = callAround(place, node, ({ callee }) => weak.test(names.qualified(callee) ?? ''));
  return call === undefined ? undefined : { call, target: call.callee, name: names.qualified(call.callee) ?? '' };
};

const isReference = (node: Node): node is Expression => node.kind === 'Name' || node.kind === 'Member';

const stronger = (place: Place, target: Expression, name: string): Rewritten['edits'] | undefined => {
  if (name === 'hashlib.new') {
    const parent = place.names.parent(target);
    const [algorithm] = parent?.kind === 'Call' ? positional(parent) : [];
    return algorithm === undefined ? undefined : [replace(algorithm, '"sha256"')];
  }
  if (name.startsWith('hashlib.'))
    return [
      replace(
        target,
        target.kind === 'Member' ? `${place.source(target.object)}.sha256` : place.imports.member('hashlib', 'sha256'),
      ),
    ];
  if (name.startsWith('cryptography.'))
    return [
      replace(
        target,
        target.kind === 'Member'
          ? `${place.source(target.object)}.SHA256`
          : place.imports.member('cryptography.hazmat.primitives.hashes', 'SHA256'),
      ),
    ];
  const library = name.split('.')[0] ?? '';
  return [replace(target, `${place.imports.member(`${library}.Hash`, 'SHA256')}.new`)];
};
