import type { Expression, Node, Str } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, unfit } from '../rewrite.ts';
import { followed } from './code.ts';

/** A secret in the source → a variable of the environment, named after what holds the secret; `.env.example` names it too. */
export const secretToEnvironment: Rewrite = (place) => {
  const fallback = fallbackOf(place);
  if (fallback !== undefined) return fallback;
  const secret = literalIn(place);
  if (secret === undefined) return unfit('the secret is not a literal of its own here');
  const parent = place.names.parent(secret);
  if (parent?.kind === 'Param')
    return unfit('the secret is the default of a parameter; the callers have to hand it in');
  if (parent?.kind === 'Binary' && parent.op !== '+')
    return unfit('a comparison with a fixed secret has to go as a whole');
  if (parent?.kind === 'Entry' && parent.key === secret) return unfit('the secret is the name of a property');
  if (inBrowser(place)) return unfit('the code runs in a browser: a secret can only be kept on a server');
  const name = variableFor(place, secret);
  if (name === undefined) return unfit('nothing says what the secret is called');
  // "Bearer …" and the like: the scheme is no secret.
  const [, scheme] = /^((?:Bearer|Basic|Token) )\S+$/u.exec(secret.value) ?? [];
  // Where a text is demanded, the type checker has to be told that it is there.
  const read = `process.env.${name}${place.unit.language === 'javascript' ? '' : '!'}`;
  return {
    title: 'Read the secret from the environment',
    changes: `The program needs the variable ${name} to be set where it runs.`,
    until: 'compared',
    edits: [
      replace(
        secret,
        parent?.kind === 'JsxAttribute'
          ? `{${read}}`
          : scheme === undefined
            ? read
            : `\`${scheme}\${process.env.${name}}\``,
      ),
    ],
    environment: [name],
    todo: ['change the secret: it stands in the history of the repository'],
  };
};

/** `process.env.KEY || "change-me"`: the variable is there, the value that stands in for it goes. */
const fallbackOf = (place: Place): Rewritten | undefined => {
  for (const node of inside(place, place.node)) {
    if (node.kind !== 'Logical' || node.op === 'and' || node.right.kind !== 'Str') continue;
    const [, name] = /^process\.env(?:\.|\[["'])(\w+)/u.exec(place.source(node.left)) ?? [];
    if (name === undefined) continue;
    return {
      title: 'Take the secret from the environment alone',
      changes: `The program needs the variable ${name} to be set where it runs.`,
      until: 'compared',
      edits: [replace(node, place.source(node.left) + (place.unit.language === 'javascript' ? '' : '!'))],
      environment: [name],
      todo: ['change the secret: it stands in the history of the repository'],
    };
  }
  return undefined;
};

const inBrowser = ({ text, path }: Place): boolean =>
  /\.(?:jsx|tsx|vue)$/u.test(path) || /\b(?:document|window)\.\w|\bfrom ["']react["']/u.test(text);

const literalIn = (place: Place): Str | undefined => {
  const { node } = place;
  if (node.kind === 'Str') return node;
  if (node.kind === 'Assign' && node.value?.kind === 'Str') return node.value;
  if (node.kind === 'Entry' && node.value.kind === 'Str') return node.value;
  const call = inside(place, node).find((one) => one.kind === 'Call');
  if (call === undefined) return undefined;
  const named = inside(place, call).find(
    (one) => one.kind === 'Entry' && one.key.kind === 'Str' && /^(?:secret\w*|keys?|password)$/u.test(one.key.value),
  );
  if (named?.kind === 'Entry') return strIn(place, named.value);
  const callee = place.source(call.callee);
  const argument =
    /\bjwt\.|jsonwebtoken|create(?:Hmac|Cipheriv|Decipheriv|Cipher|Decipher)$|\.(?:encrypt|decrypt|verify|sign|encode)$|\.Hmac\w*$|jwtVerify$/u.test(
      callee,
    )
      ? call.args[1]
      : call.args[0];
  return strIn(place, argument);
};

/** The literal in a value: as it is, the one of a variable, in a list, in `Buffer.from(…)`. */
const strIn = (place: Place, value: Expression | undefined): Str | undefined => {
  const given = followed(place, value);
  if (given?.kind === 'Str') return given.value === '' ? undefined : given;
  if (given?.kind === 'List') return given.items.length === 1 ? strIn(place, given.items[0]) : undefined;
  if (
    given?.kind === 'Call' &&
    /(?:Buffer\.from|\.encode|\.parse|createSecretKey|^Buffer)$/u.test(place.source(given.callee))
  )
    return strIn(place, given.args[0]);
  return undefined;
};

/** What the literal is called where it stands. */
const nameAround = ({ names, source }: Place, secret: Str): string | undefined => {
  for (
    let at: Node | undefined = names.parent(secret), from: Node = secret;
    at !== undefined;
    from = at, at = names.parent(at)
  ) {
    switch (at.kind) {
      case 'Entry':
        return at.value === from && at.key.kind === 'Str' ? at.key.value : undefined;
      case 'Assign':
        if (at.target.kind === 'Name') return at.target.name;
        if (at.target.kind === 'Member') return at.target.property;
        return at.target.kind === 'Index' && at.target.index.kind === 'Str' ? at.target.index.value : undefined;
      case 'Call': {
        const called = source(at.callee);
        if (/Buffer|TextEncoder|encode$|Set$/u.test(called)) continue;
        if (/jwt|jsonwebtoken/iu.test(called)) return 'JWT_SECRET';
        if (/cookie/iu.test(called)) return 'COOKIE_SECRET';
        if (/session/iu.test(called)) return 'SESSION_SECRET';
        if (/Hmac/u.test(called)) return 'HMAC_KEY';
        if (/Sequelize|createConnection|createPool|connect|Pool|Client$/u.test(called)) return 'DB_PASSWORD';
        return /[Cc]ipher|crypt|scrypt|pbkdf2/u.test(called) ? 'ENCRYPTION_KEY' : `${called.replace(/^.*\./u, '')}_KEY`;
      }
      case 'Function':
      case 'Block':
      case 'Program':
        return undefined;
      default:
    }
  }
  return undefined;
};

const variableFor = (place: Place, secret: Str): string | undefined => {
  const known = nameAround(place, secret);
  if (/^[a-z+]+:\/\//iu.test(secret.value))
    return known !== undefined && /url|uri|dsn|address/iu.test(known) && !/^(?:url|uri)$/iu.test(known)
      ? upper(known)
      : 'DATABASE_URL';
  if (known === undefined) return undefined;
  const plain = upper(known);
  const called = sessionAround(place, secret);
  if (/^(?:SECRET|KEYS|KEY)$/u.test(plain) && called !== undefined) return called;
  if (/^(?:PASSWORD|PASSWD|PASS|PWD|KEY|SECRET|TOKEN)$/u.test(plain)) return `${ownerOf(place, secret)}_${plain}`;
  if (plain === 'AUTHORIZATION') return 'API_TOKEN';
  return /PASS|PWD|KEY|SECRET|TOKEN|AUTH|CRED|SALT|DSN|URL|URI|PIN|CERT|PEM/u.test(plain) ? plain : `${plain}_SECRET`;
};

/** Whose password it is: the object that holds it, or what is connected to with it. */
const ownerOf = ({ names, source }: Place, secret: Node): string => {
  let from = names.parent(secret);
  for (let at = from && names.parent(from); at !== undefined; from = at, at = names.parent(at)) {
    if (at.kind === 'Entry' && at.key.kind === 'Str' && !/^(?:auth|options|config|credentials?)$/iu.test(at.key.value))
      return upper(at.key.value);
    if (at.kind === 'Call') {
      const called = source(at.callee);
      if (/create(?:Transport|Transporter)$/u.test(called)) return 'MAIL';
      return /(?:createConnection|createPool|Pool|Client|Sequelize|DataSource|knex|pgp?|connect)$/u.test(called)
        ? 'DB'
        : 'APP';
    }
    if (at.kind === 'Assign' && at.target.kind === 'Name' && from?.kind === 'Dict') {
      const name = upper(at.target.name).replace(/_?(?:CONFIG|OPTIONS|SETTINGS|CREDENTIALS)$/u, '');
      return /^[A-Z]\w*$/u.test(name) ? name : 'APP';
    }
    if (at.kind === 'Function' || at.kind === 'Block') break;
  }
  return 'APP';
};

const sessionAround = ({ names, source }: Place, node: Node): string | undefined => {
  for (let at = names.parent(node); at !== undefined && at.kind !== 'Block'; at = names.parent(at))
    if (at.kind === 'Call') {
      const called = source(at.callee);
      if (/jwt/iu.test(called)) return 'JWT_SECRET';
      if (/session|cookie/iu.test(called)) return 'SESSION_SECRET';
    }
  return undefined;
};

const upper = (name: string): string => {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/\W+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .toUpperCase();
  return /^[A-Z]\w*$/u.test(words) ? words : `APP_${words}`;
};
