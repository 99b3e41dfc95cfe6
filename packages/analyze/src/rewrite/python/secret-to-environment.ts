import type { Binary, Call, Expression, KeywordArg, Name, Node, Str } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { operands } from './text-items.ts';

/** A secret in the source → a variable of the environment, named after what holds the secret; `.env.example` names it too. */
export const secretToEnvironment: Rewrite = (place) => {
  if (place.unit.language !== 'python') return unfit('secrets of this language are not moved yet');
  const fallback = fallbackOf(place);
  if (fallback !== undefined) return fallback;
  const literal = literalIn(place);
  if (literal === undefined) return unfit('the secret is not a literal of its own here');
  const whole = concatenated(place, literal);
  if (whole === undefined) return unfit('the secret is put together from pieces');
  const more = othersOf(place, literal);
  if (more.length > 0) return moved(place, [literal, ...more]);
  const name = variableFor(place, literal);
  if (name === undefined) return unfit('nothing says what the secret is called');
  const parent = place.names.parent(literal);
  if (parent?.kind === 'Param')
    return unfit('the secret is the default of a parameter; the callers have to hand it in');
  const { value } = literal;
  if (value === '') return unfit('the secret is empty: there is none to move');
  if (parent?.kind === 'Binary' && (parent.op === '==' || parent.op === '!='))
    return compared(place, parent, literal, name);
  // "Bearer …" and the like: the scheme is no secret.
  const [, scheme] = /^((?:Bearer|Basic|Token) )\S+$/u.exec(value) ?? [];
  const read = `${place.imports.module('os')}.environ["${name}"]`;
  const text = scheme === undefined ? read : `f"${scheme}{os.environ['${name}']}"`;
  return {
    title: 'Read the secret from the environment',
    changes: `The program needs the variable ${name} to be set where it runs.`,
    until: 'compared',
    edits: [replace(whole, literal.bytes ? `${read}.encode()` : text)],
    environment: [name],
    todo: ['change the secret: it stands in the history of the repository'],
  };
};

/** The literals joined by `+` that a secret is a piece of; `undefined` when other values are among them. */
const concatenated = (place: Place, literal: Str): Expression | undefined => {
  let at: Expression = literal;
  for (
    let parent = place.names.parent(at);
    parent?.kind === 'Binary' && parent.op === '+';
    parent = place.names.parent(at)
  ) {
    if (operands(parent).some(({ kind }) => kind !== 'Str')) return undefined;
    at = parent;
  }
  return at;
};

/** Other secrets of the same call: the finding is about the call, and none of them may stay. */
const othersOf = (place: Place, literal: Str): readonly Str[] => {
  const { node } = place;
  if (node.kind !== 'Call' || !node.args.some(({ kind }) => kind === 'KeywordArg')) return [];
  return node.args.flatMap((arg) => {
    if (arg.kind !== 'KeywordArg' || !/passw|pwd|secret|token|key|auth|cred/iu.test(arg.name)) return [];
    const value = arg.value.kind === 'Name' ? constantOf(place, arg.value) : arg.value;
    return value?.kind === 'Str' && value.value.length > 2 && !value.bytes && value !== literal ? [value] : [];
  });
};

/** Several secrets, each in a variable of its own. */
const moved = (place: Place, literals: readonly Str[]): Rewritten | Unfit => {
  const names = literals.map((one) => variableFor(place, one));
  if (names.includes(undefined) || new Set(names).size < names.length)
    return unfit('nothing says what the secrets are called');
  const variables = names.flatMap((name) => name ?? []);
  return {
    title: 'Read the secrets from the environment',
    changes: `The program needs the variables ${variables.join(' and ')} to be set where it runs.`,
    until: 'compared',
    edits: literals.map((one, index) =>
      replace(one, `${place.imports.module('os')}.environ["${variables[index] ?? ''}"]`),
    ),
    environment: variables,
    todo: ['change the secrets: they stand in the history of the repository'],
  };
};

/** A comparison with the secret tells by its time how much of a guess is right. */
const compared = (place: Place, { left, right, op, start, end }: Binary, literal: Str, name: string): Rewritten => {
  const given = left === literal ? right : left;
  const source = place.source(given);
  const text =
    given.kind === 'Call' &&
    given.callee.kind === 'Member' &&
    given.callee.property === 'get' &&
    given.args.length === 1
      ? `${source.slice(0, -1)}, "")`
      : source;
  const call = `${place.imports.module('hmac')}.compare_digest(${text}.encode(), ${place.imports.module('os')}.environ["${name}"].encode())`;
  return {
    title: 'Read the secret from the environment, and compare it in constant time',
    changes: `The program needs the variable ${name} to be set where it runs.`,
    until: 'compared',
    edits: [replace({ start, end }, op === '==' ? call : `not ${call}`)],
    environment: [name],
    todo: ['change the secret: it stands in the history of the repository'],
  };
};

/** `os.environ.get("KEY", "change-me")`: the variable is there, the value that stands in for it goes. */
const fallbackOf = (place: Place): Rewritten | undefined => {
  const around = callAround(place, place.node, ({ callee }) =>
    /^os\.(?:environ\.get|getenv)$/u.test(place.names.qualified(callee) ?? ''),
  );
  for (const node of [...(around === undefined ? [] : [around]), ...inside(place, place.node)]) {
    if (node.kind !== 'Call' || !/^os\.(?:environ\.get|getenv)$/u.test(place.names.qualified(node.callee) ?? ''))
      continue;
    const [name, value] = node.args;
    if (name?.kind !== 'Str' || value?.kind !== 'Str') continue;
    return {
      title: 'Ask for the variable, without a value that stands in for it',
      changes: `The program needs the variable ${name.value} to be set where it runs.`,
      until: 'compared',
      edits: [replace(node, `${place.imports.module('os')}.environ["${name.value}"]`)],
      environment: [name.value],
    };
  }
  return undefined;
};

/** The literal that the finding is, lies in, or is about. */
const literalIn = (place: Place): Str | undefined => {
  const { node, names } = place;
  for (let at: Node | undefined = node; at !== undefined && at.kind !== 'Block'; at = names.parent(at))
    if (at.kind === 'Str') return names.parent(at)?.kind === 'Template' ? undefined : at;
  if (node.kind === 'Call') return keyOf(place, node);
  if (node.kind === 'Binary') return [node.left, node.right].find((side): side is Str => side.kind === 'Str');
  if (node.kind === 'Assign' && node.value !== undefined && node.value.kind !== 'Call')
    return node.value.kind === 'Str' ? node.value : undefined;
  const named = inside(place, node).filter(
    (one): one is Str => one.kind === 'Str' && one.value.length > 2 && isNamed(place, one),
  );
  return named.length === 1 ? named[0] : undefined;
};

const isNamed = (place: Place, literal: Str): boolean =>
  place.names.parent(literal)?.kind !== 'Template' &&
  /passw|pwd|secret|token|key|auth|cred/iu.test(nameAround(place, literal) ?? '');

/** The key that a call is given, as a literal or as a constant of the module: `jwt.encode(payload, SECRET)`, `hmac.new(b"…", …)`. */
const keyOf = (place: Place, call: Call): Str | undefined => {
  const name = place.names.qualified(call.callee) ?? '';
  const named = call.args.filter(
    (one): one is KeywordArg => one.kind === 'KeywordArg' && /passw|pwd|secret|token|key|auth|cred/iu.test(one.name),
  );
  const positional = /^(?:jose\.)?jwt\./u.test(name)
    ? call.args[1]
    : /^(?:hmac\.|Crypto|cryptography\.)/u.test(name)
      ? call.args[0]
      : undefined;
  for (const value of [
    ...named.map((one) => one.value),
    ...(positional === undefined || positional.kind === 'KeywordArg' ? [] : [positional]),
  ]) {
    const literal = value.kind === 'Name' ? constantOf(place, value) : value;
    if (literal?.kind === 'Str' && literal.value !== '') return literal;
  }
  return undefined;
};

const constantOf = ({ names }: Place, name: Name): Expression | undefined => {
  const definitions = names.binding(name)?.definitions ?? [];
  const [only] = definitions;
  return definitions.length === 1 && only?.kind === 'Assign' ? only.value : undefined;
};

/** What the literal is called where it stands. */
const nameAround = ({ names, source }: Place, literal: Str): string | undefined => {
  for (
    let at: Node | undefined = names.parent(literal), from: Node = literal;
    at !== undefined;
    from = at, at = names.parent(at)
  ) {
    switch (at.kind) {
      case 'KeywordArg':
        // `auth=("user", "password")`
        return at.name === 'auth' && from.kind === 'List' ? 'password' : at.name;
      case 'Entry':
        return at.value === from && at.key.kind === 'Str' ? at.key.value : undefined;
      case 'Assign':
        if (at.target.kind === 'Name') return at.target.name;
        if (at.target.kind === 'Member')
          return /^(?:api_?)?key$/iu.test(at.target.property) && at.target.object.kind === 'Name'
            ? `${at.target.object.name}_${at.target.property}`
            : at.target.property;
        return at.target.kind === 'Index' && at.target.index.kind === 'Str' ? at.target.index.value : undefined;
      case 'Binary': {
        // What stands beside a piece of the secret is a piece of the secret.
        if (at.op === '+') break;
        const other = at.left === from ? at.right : at.left;
        return /([A-Za-z_]\w*)\W*$/u.exec(source(other))?.[1];
      }
      case 'Param':
        return at.target.kind === 'Name' ? at.target.name : undefined;
      case 'Call': {
        const called =
          at.callee.kind === 'Member' ? source(at.callee) : at.callee.kind === 'Name' ? at.callee.name : '';
        if (/\.(?:login|connect|auth|authenticate)$/u.test(called)) return 'password';
        return /jwt/iu.test(called) ? 'JWT_SECRET' : `${called.replace(/\.new$/u, '').replace(/^.*\./u, '')}_KEY`;
      }
      default:
    }
  }
  return undefined;
};

const variableFor = (place: Place, literal: Str): string | undefined => {
  if (/^\w+:\/\//u.test(literal.value)) {
    const known = nameAround(place, literal);
    return known !== undefined && /url|uri|dsn|address/iu.test(known) ? upper(known) : 'DATABASE_URL';
  }
  const known = nameAround(place, literal);
  if (known === undefined) return undefined;
  const plain = upper(known);
  if (/^(?:PASSWORD|PASSWD|PASS|PWD|KEY|SECRET|TOKEN)$/u.test(plain)) return `${ownerOf(place, literal)}_${plain}`;
  if (/^(?:AUTHORIZATION)$/u.test(plain)) return 'API_TOKEN';
  return /PASS|PWD|KEY|SECRET|TOKEN|AUTH|CRED|SALT|DSN|URL|URI|PIN|CERT|PEM/u.test(plain) ? plain : `${plain}_SECRET`;
};

/** Whose password it is: of a database, of what the object is called, of the dictionary that holds it. */
const ownerOf = (place: Place, literal: Str): string => {
  for (let at: Node | undefined = literal; at !== undefined && at.kind !== 'Block'; at = place.names.parent(at)) {
    if (at.kind === 'Call') {
      const called = place.names.qualified(at.callee) ?? place.source(at.callee);
      if (
        /^(?:psycopg2?|pymysql|MySQLdb|mysql|mariadb|asyncpg|pymongo|redis|pyodbc|cx_Oracle|oracledb|sqlalchemy)\b/u.test(
          called,
        )
      )
        return 'DB';
      const [, service] =
        /^(neo4j|boto3|stripe|twilio|openai|paramiko|ftplib|smtplib|imaplib|requests|httpx)\./u.exec(called) ?? [];
      if (service !== undefined) return serviceNames[service] ?? upper(service);
      const [, owner] = /^(?:self\.)?_?([A-Za-z]\w*)\.\w+$/u.exec(place.source(at.callee)) ?? [];
      if (owner !== undefined) return owner.length > 2 ? upper(owner) : 'APP';
    }
    if (at.kind === 'Assign' && at.target.kind === 'Name' && at.value?.kind === 'Dict')
      return upper(at.target.name.replace(/_?(?:config|settings|params|options|conf)$/iu, '') || 'app');
  }
  return 'APP';
};

const serviceNames: Readonly<Record<string, string>> = {
  boto3: 'AWS',
  paramiko: 'SSH',
  ftplib: 'FTP',
  smtplib: 'SMTP',
  imaplib: 'IMAP',
  requests: 'API',
  httpx: 'API',
};

const upper = (name: string): string => {
  const words = name
    .replaceAll(/([a-z\d])([A-Z])/gu, '$1_$2')
    .replaceAll(/\W+/gu, '_')
    .replaceAll(/^_+|_+$/gu, '')
    .toUpperCase();
  return /^[A-Z]\w*$/u.test(words) ? words : `APP_${words}`;
};
