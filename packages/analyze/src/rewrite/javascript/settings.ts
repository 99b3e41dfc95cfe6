/**
 * Options and calls whose safe value is known: `rejectUnauthorized: false` → `true`, `modulusLength: 1024` → `3072`.
 *
 * One table for all: what stands there, what has to stand there, and what a user of the program may notice.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, Node } from '../../tree/node.ts';
import { inside, replace } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, unfit } from '../rewrite.ts';
import { literal, statementLine } from './code.ts';

interface Setting {
  readonly key: RegExp;
  readonly when: (value: Expression) => boolean;
  /** The value's new source. */
  readonly put: string | ((place: Place, value: Expression) => string | undefined);
  /** A new name of the option. */
  readonly rename?: string;
  readonly title: string;
  readonly changes?: string;
  /** What a person has to do besides; for switches that only let in whom the finding is about. */
  readonly todo?: string;
}

const isTrue = (value: Expression): boolean => value.kind === 'Bool' && value.value;
const isFalse = (value: Expression): boolean => value.kind === 'Bool' && !value.value;
const isText =
  (pattern: RegExp) =>
  (value: Expression): boolean =>
    value.kind === 'Str' && pattern.test(value.value);
const isBelow =
  (bound: number) =>
  (value: Expression): boolean =>
    value.kind === 'Num' && Number(value.value) < bound;

const others = 'Programs that other users run no longer write it.';

const settingsTable: readonly Setting[] = [
  {
    key: /^(?:rejectUnauthorized|strictSSL)$/u,
    when: isFalse,
    put: 'true',
    title: 'Check the certificate of the other side',
    todo: 'servers with a certificate that nobody vouches for are refused from now on: name their authority with `ca`',
  },
  {
    key: /^(?:tlsAllowInvalidCertificates|ignoreHTTPSErrors|insecureHTTPParser)$/u,
    when: isTrue,
    put: 'false',
    title: 'Check the certificate of the other side',
    todo: 'servers with a certificate that nobody vouches for are refused from now on: name their authority with `ca`',
  },
  {
    key: /^(?:minVersion|maxVersion)$/u,
    when: isText(/^(?:TLSv1|TLSv1\.1|SSLv3)$/u),
    put: (place) => literal(place, 'TLSv1.2'),
    title: 'Speak TLS 1.2 or newer',
    changes: 'Clients that speak nothing newer than TLS 1.1 are refused.',
  },
  {
    key: /^secureProtocol$/u,
    when: isText(/^(?:SSLv|TLSv1_)/u),
    put: (place) => literal(place, 'TLSv1.2'),
    rename: 'minVersion',
    title: 'Speak TLS 1.2 or newer',
    changes: 'Clients that speak nothing newer than TLS 1.1 are refused.',
  },
  {
    key: /^autoescape$/u,
    when: isFalse,
    put: 'true',
    title: 'Let the template engine escape values',
    changes: 'HTML in values is shown as text.',
  },
  {
    key: /^(?:noEscape|html)$/u,
    when: isTrue,
    put: 'false',
    title: 'Let the template engine escape values',
    changes: 'HTML in values is shown as text.',
  },
  {
    key: /^(?:nodeIntegration|nodeIntegrationInWorker|nodeIntegrationInSubFrames|enableRemoteModule|experimentalFeatures|allowRunningInsecureContent)$/u,
    when: isTrue,
    put: 'false',
    title: 'Keep the powers of Node out of the page',
    changes: 'Scripts of the page reach Node only through a preload script.',
  },
  {
    key: /^(?:contextIsolation|webSecurity|sandbox)$/u,
    when: isFalse,
    put: 'true',
    title: 'Keep the page apart from the program',
    changes: 'Scripts of the page reach Node only through a preload script.',
  },
  {
    key: /^(?:ignoreExpiration|ignoreNotBefore)$/u,
    when: isTrue,
    put: 'false',
    title: 'Refuse tokens outside their time',
    changes: 'Whoever comes with a token that has expired has to sign in again.',
  },
  {
    key: /^(?:introspection|playground|graphiql)$/u,
    when: isTrue,
    put: (place) => `process.env.NODE_ENV !== ${literal(place, 'production')}`,
    title: 'Show the schema outside production only',
    changes: 'Tools that ask for the schema in production get none.',
  },
  {
    key: /^limit$/u,
    when: (value) => value.kind === 'Str' || (value.kind === 'Name' && value.name === 'Infinity'),
    put: (place) => literal(place, '1mb'),
    title: 'Limit the size of a request',
    changes: 'Requests of more than 1 MB are refused.',
  },
  {
    key: /^(?:csrf|csrfProtection)$/u,
    when: isFalse,
    put: 'true',
    title: 'Check that a request comes from an own page',
    changes: 'Forms have to send the token.',
  },
  {
    key: /^ignoreMethods$/u,
    when: (value) => value.kind === 'List',
    put: (place) => `[${['GET', 'HEAD', 'OPTIONS'].map((one) => literal(place, one)).join(', ')}]`,
    title: 'Check that a request comes from an own page',
    changes: 'Forms have to send the token.',
  },
  {
    key: /^(?:contentSecurityPolicy|frameguard|xFrameOptions|hsts|strictTransportSecurity|noSniff)$/u,
    when: isFalse,
    put: 'true',
    title: 'Send the security header',
    changes: 'The browser refuses what the header forbids, such as inline scripts.',
  },
  {
    key: /^scriptSrc$/u,
    when: (value) => value.kind === 'List',
    put: withoutUnsafe,
    title: 'Refuse inline scripts',
    changes: 'Inline scripts of the pages do not run any more.',
  },
  {
    key: /^dotfiles$/u,
    when: isText(/^allow$/u),
    put: (place) => literal(place, 'ignore'),
    title: 'Do not serve hidden files',
    changes: 'Files whose names begin with a dot, those in .well-known among them, are not served any more.',
  },
  {
    key: /^(?:noent|dtdload|replaceEntities|resolveExternalEntities)$/u,
    when: isTrue,
    put: 'false',
    title: 'Do not load what a document points to',
    changes: 'Entities that a document defines stay unresolved.',
  },
  {
    key: /^nonet$/u,
    when: isFalse,
    put: 'true',
    title: 'Do not load what a document points to',
    changes: 'Documents of other machines that a document names are not loaded.',
  },
  {
    key: /^(?:modulusLength|bits|b)$/u,
    when: isBelow(2048),
    put: '3072',
    title: 'Make a longer key',
    changes: 'New keys are longer; making them takes more time.',
  },
  {
    key: /^iterations$/u,
    when: isBelow(100_000),
    put: '600000',
    title: 'Make guessing a password expensive',
    changes: 'Hashes that were stored before do not match any more.',
  },
  {
    key: /^(?:minlength|minLength|min)$/u,
    when: isBelow(8),
    put: '12',
    title: 'Ask for a longer password',
    changes: 'Shorter new passwords are refused.',
  },
  {
    key: /^mode$/u,
    when: () => true,
    put: narrowMode,
    title: 'Let nobody else write the file',
    changes: others,
  },
  {
    key: /^sanitize$/u,
    when: isFalse,
    put: 'true',
    title: 'Let the library clean the HTML',
    changes: 'HTML in the text is cleaned away.',
  },
];

function withoutUnsafe(place: Place, value: Expression): string | undefined {
  if (value.kind !== 'List') return undefined;
  const kept = value.items.filter((item) => !(item.kind === 'Str' && /^'unsafe-(?:inline|eval)'$/u.test(item.value)));
  return kept.length === value.items.length ? undefined : `[${kept.map((item) => place.source(item)).join(', ')}]`;
}

/** The same rights without those of others to write. */
function narrowMode(place: Place, value: Expression): string | undefined {
  const source = place.source(value);
  const [, head = '', digits = '', tail = ''] = /^(["']?(?:0o?)?)([0-7]{3,4})(["']?)$/u.exec(source) ?? [];
  if (digits === '') return undefined;
  const last3 = digits.slice(-3);
  const narrow = last3
    .split('')
    .map((digit, index) => (index === 0 ? digit : String(Number(digit) & ~2)))
    .join('');
  return narrow === last3 ? undefined : head + digits.slice(0, -3) + narrow + tail;
}

export const settings: Rewrite = (place) => {
  const edits: TextEdit[] = [];
  let title = '';
  let changes: string | undefined;
  const todo = new Set<string>();
  const take = (edit: TextEdit, setting: Pick<Setting, 'title' | 'changes' | 'todo'>): void => {
    edits.push(edit);
    if (setting.todo !== undefined) todo.add(setting.todo);
    title = setting.title;
    changes ??= setting.changes;
  };
  for (const node of candidates(place)) {
    if (node.kind === 'Entry' && node.key.kind === 'Str') {
      const { key, value } = node;
      const setting = settingsTable.find((one) => one.key.test(key.value) && one.when(value));
      const put = setting && (typeof setting.put === 'string' ? setting.put : setting.put(place, value));
      if (setting === undefined || put === undefined || node.shorthand) continue;
      take(setting.rename === undefined ? replace(value, put) : replace(node, `${setting.rename}: ${put}`), setting);
    } else if (node.kind === 'Call') {
      const made = callSetting(place, node);
      if (made !== undefined) take(made.edit, made);
      if (made?.more !== undefined) edits.push(made.more);
    } else if (node.kind === 'Assign' && node.value !== undefined) {
      const made = assigned(place, node.target, node.value, node);
      if (made !== undefined) take(made.edit, made);
    } else if (node.kind === 'Binary') {
      const made = passwordLength(place, node);
      if (made !== undefined) take(made.edit, made);
    }
  }
  if (edits.length === 0) return unfit('the value is not written out here');
  const made: Rewritten = { title, edits, ...(todo.size === 0 ? {} : { todo: [...todo] }) };
  return changes === undefined ? made : { ...made, changes };
};

/** The finding's node and what it holds; for a value, the entry it belongs to. */
const candidates = (place: Place): readonly Node[] => {
  const parent = place.names.parent(place.node);
  return parent?.kind === 'Entry' && parent.value === place.node
    ? [parent]
    : inside(place, place.node).filter((node) => node.kind !== 'Function');
};

interface Made {
  readonly edit: TextEdit;
  readonly more?: TextEdit;
  readonly title: string;
  readonly changes?: string;
  /** What a person has to do besides; for switches that only let in whom the finding is about. */
  readonly todo?: string;
}

const callSetting = (place: Place, call: Call): Made | undefined => {
  const name = place.source(call.callee);
  const [first, second, third] = call.args;
  if (/\b(?:chmod|chmodSync|fchmodSync)$/u.test(name) && second !== undefined) return mode(place, second);
  if (name.endsWith('openSync') && third !== undefined) return mode(place, third);
  if (name.endsWith('umask') && first?.kind === 'Num')
    return { edit: replace(first, '0o022'), title: 'Let nobody else write new files', changes: others };
  if (/\bbcrypt\w*\.(?:hash|hashSync|genSalt|genSaltSync)$/u.test(name) || /^(?:genSalt|genSaltSync)$/u.test(name)) {
    const rounds = /genSalt/u.test(name) ? first : second;
    const number = rounds?.kind === 'Name' ? roundsOf(place, rounds) : rounds;
    return number?.kind === 'Num' && Number(number.value) < 10
      ? { edit: replace(number, '12'), title: 'Make guessing a password expensive' }
      : undefined;
  }
  if (/\bpbkdf2(?:Sync)?$/u.test(name)) {
    const number = third?.kind === 'Name' ? roundsOf(place, third) : third;
    const digest = call.args[4];
    return number?.kind === 'Num' && Number(number.value) < 100_000
      ? {
          edit: replace(number, '600000'),
          ...(digest?.kind === 'Str' && /^(?:sha1|md5)$/iu.test(digest.value)
            ? { more: replace(digest, literal(place, 'sha256')) }
            : {}),
          title: 'Make guessing a password expensive',
          changes: 'Hashes that were stored before do not match any more.',
        }
      : undefined;
  }
  if (/\bcreateDiffieHellman$|rsa\.generateKeyPair$/u.test(name) && first?.kind === 'Num' && Number(first.value) < 2048)
    return {
      edit: replace(first, /Hellman/u.test(name) ? '2048' : '3072'),
      title: 'Make a longer key',
      changes: 'New keys are longer; making them takes more time.',
    };
  if (name.endsWith('.setTimeout') && first?.kind === 'Num' && Number(first.value) === 0)
    return {
      edit: replace(first, '120000'),
      title: 'End connections that wait too long',
      changes: 'Connections that say nothing for two minutes are closed.',
    };
  if (name.endsWith('.min') && first?.kind === 'Num' && Number(first.value) < 8)
    return {
      edit: replace(first, '12'),
      title: 'Ask for a longer password',
      changes: 'Shorter new passwords are refused.',
    };
  return undefined;
};

const roundsOf = ({ names }: Place, name: Expression): Expression | undefined => {
  if (name.kind !== 'Name') return undefined;
  const [only, more] = names.binding(name)?.definitions ?? [];
  return more === undefined && only?.kind === 'Assign' ? only.value : undefined;
};

const mode = (place: Place, value: Expression): Made | undefined => {
  const put = narrowMode(place, value);
  return put === undefined
    ? undefined
    : { edit: replace(value, put), title: 'Let nobody else write the file', changes: others };
};

const assigned = (place: Place, target: Expression, value: Expression, node: Node): Made | undefined => {
  const name = place.source(target);
  if (/NODE_TLS_REJECT_UNAUTHORIZED/u.test(name)) {
    const line = statementLine(place, node);
    return {
      edit: line ?? replace(value, literal(place, '1')),
      title: 'Check the certificate of the other side',
      todo: 'servers with a certificate that nobody vouches for are refused from now on: name their authority with NODE_EXTRA_CA_CERTS',
    };
  }
  if (name.endsWith('.rejectUnauthorized') && isFalse(value))
    return {
      edit: replace(value, 'true'),
      title: 'Check the certificate of the other side',
      todo: 'servers with a certificate that nobody vouches for are refused from now on: name their authority with `ca`',
    };
  if (name.endsWith('DEFAULT_MIN_VERSION'))
    return {
      edit: replace(value, literal(place, 'TLSv1.2')),
      title: 'Speak TLS 1.2 or newer',
      changes: 'Clients that speak nothing newer than TLS 1.1 are refused.',
    };
  if (/\.(?:requestTimeout|headersTimeout|timeout)$/u.test(name) && value.kind === 'Num' && Number(value.value) === 0)
    return {
      edit: replace(value, '120000'),
      title: 'End connections that wait too long',
      changes: 'Connections that say nothing for two minutes are closed.',
    };
  if (/passw|pwd/iu.test(name) && value.kind === 'RegexLit') {
    const source = place.source(value);
    const put = source.replace(/^\/\^\.\{[1-7],(?:\d+)?\}/u, '/^.{12,128}');
    return put === source
      ? undefined
      : {
          edit: replace(value, put),
          title: 'Ask for a longer password',
          changes: 'Shorter new passwords are refused.',
        };
  }
  return undefined;
};

const passwordLength = (place: Place, node: Extract<Node, { kind: 'Binary' }>): Made | undefined =>
  (node.op === '<' || node.op === '>=') &&
  node.right.kind === 'Num' &&
  Number(node.right.value) < 8 &&
  /passw|pwd/iu.test(place.source(node.left))
    ? { edit: replace(node.right, '12'), title: 'Ask for a longer password', changes: 'Shorter passwords are refused.' }
    : undefined;
