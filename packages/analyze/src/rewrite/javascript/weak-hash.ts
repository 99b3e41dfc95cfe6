import type { Call, Expression } from '../../tree/node.ts';
import { aboutPassword } from '../about-password.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { literal } from './code.ts';

/** `createHash("md5")` → SHA-256; hashes of passwords need something slow instead. */
export const weakHash: Rewrite = (place) => {
  const call =
    callAround(place, place.node, (one) => isHash(place, one)) ??
    inside(place, place.node).find((one): one is Call => one.kind === 'Call' && isHash(place, one));
  if (call === undefined) return unfit('no hash is made here');
  const around = place.names.symbol(place.node);
  const statement = place.text
    .slice(Math.max(0, call.start - 80), Math.min(place.text.length, call.end + 80))
    .split('\n')
    .filter((line) => line.includes(place.source(call.callee)))
    .join('\n');
  if (aboutPassword(`${around} ${statement}`))
    return unfit(
      'a password needs a slow hash with a salt (bcrypt, scrypt), and stored hashes have to be made anew at login',
    );
  if (place.source(call.callee).endsWith('createHmac') && /x-hub-signature(?!-256)|sha1=/iu.test(place.text))
    return unfit('the sender of the message says which hash it is: it has to be told to use another one');
  const changes = 'The values become other and longer ones: what was stored or agreed with others no longer matches.';
  const title = 'Hash with SHA-256';
  const name = place.source(call.callee);
  const [first] = call.args;
  if (/(?:createHash|createHmac|createSign|createVerify|\.digest|\.hash)$/u.test(name) && first?.kind === 'Str')
    return { title, changes, edits: [replace(first, literal(place, strong(first.value)))] };
  if (/\.(?:MD5|SHA1|HmacMD5|HmacSHA1)$/u.test(name) && call.callee.kind === 'Member') {
    const property = call.callee.property.startsWith('Hmac') ? 'HmacSHA256' : 'SHA256';
    return { title, changes, edits: [{ start: call.callee.propertyStart, end: call.callee.end, text: property }] };
  }
  if (/^forge\.md\.(?:md5|sha1)\.create$/u.test(name))
    return { title, changes, edits: [replace(call.callee, 'forge.md.sha256.create')] };
  if (/^(?:md5|sha1)$/u.test(name) && first !== undefined && call.args.length === 1 && isText(place, first))
    return {
      title,
      changes,
      edits: [
        replace(
          call,
          `${place.imports.member('crypto', 'createHash')}(${literal(place, 'sha256')}).update(${place.source(first)}).digest(${literal(place, 'hex')})`,
        ),
      ],
    };
  return unfit('the hash is made by a library that has to be replaced as a whole');
};

const isHash = (place: Place, { callee }: Call): boolean =>
  /(?:createHash|createHmac|createSign|createVerify|subtle\.digest|crypto\.hash|\.(?:MD5|SHA1|HmacMD5|HmacSHA1)|^md5|^sha1|forge\.md\.\w+\.create)$/u.test(
    place.source(callee),
  );

const strong = (name: string): string =>
  /^rsa-/iu.test(name) ? 'RSA-SHA256' : /^SHA-1$/u.test(name) ? 'SHA-256' : 'sha256';

const isText = (place: Place, node: Expression): boolean => node.kind !== 'Spread' && place.source(node) !== '';
