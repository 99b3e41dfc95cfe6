/** What `require` and `import` give: Node's own pure modules as they are, stand-ins for all that reaches out, something that answers everything for the rest. */
import { Buffer } from 'node:buffer';
import * as crypto from 'node:crypto';
import { createRequire } from 'node:module';
import { newArchives } from './archives.ts';
import { asText, inputNamed, lab, nextRandom, record, shownAs } from './lab.ts';
import { newClient, newDns, newExeca, newFiles, newHttp, newPrograms, newReadline } from './outside.ts';
import { browserNames, newElement, newReact } from './page.ts';
import { newDatabase } from './sql.ts';
import { newRow, newThing } from './things.ts';

type Call = (...given: readonly unknown[]) => unknown;

const own = createRequire(import.meta.url);

/** Modules that only compute. */
const pure = new Set(
  'assert buffer events path path/posix path/win32 punycode querystring stream stream/promises string_decoder url util util/types vm zlib async_hooks constants'.split(
    ' ',
  ),
);

export const escapeMarkup = (text: unknown): string =>
  String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

/** Takes all elements out, which is harsher than a sanitiser and the same for plain text. */
const sanitised = (text: unknown): string => String(text).replaceAll(/<[^>]*>?/gu, '');

/** Something whose default is itself, as modules of both kinds see it. */
const withDefault = <Item extends object>(item: Item): Item => Object.assign(item, { default: item });

const seeded = <List extends Uint8Array>(list: List): List => {
  for (let at = 0; at < list.length; at += 1) list[at] = nextRandom() >>> 8;
  return list;
};

const filled = (list: unknown): unknown => {
  if (!ArrayBuffer.isView(list)) return list;
  const bytes = new Uint8Array(list.buffer, list.byteOffset, list.byteLength);
  if (lab.seed > 0) seeded(bytes);
  else bytes.fill(7);
  return list;
};

const newCrypto = (): unknown => {
  const bytes = (size: unknown, done: unknown): unknown => {
    const made = lab.seed > 0 ? seeded(Buffer.alloc(Number(size))) : Buffer.alloc(Number(size), 7);
    if (typeof done === 'function') Reflect.apply(done, undefined, [null, made]);
    return made;
  };
  return {
    ...crypto,
    randomBytes: bytes,
    randomUUID: () =>
      lab.seed > 0
        ? seeded(Buffer.alloc(16))
            .toString('hex')
            .replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-')
        : '00000000-0000-4000-8000-000000000007',
    randomInt: (least: unknown, most: unknown) => {
      const [from, to] = typeof most === 'number' ? [Number(least), most] : [0, Number(least)];
      return lab.seed > 0 ? from + (nextRandom() % Math.max(1, to - from)) : from;
    },
    getRandomValues: filled,
    randomFillSync: filled,
    webcrypto: { getRandomValues: filled },
  };
};

/** Tokens: one that is only decoded is written down as taken unseen; the forged one does not stand a check. */
const newTokens = (): object => {
  const payload = (): unknown => newRow();
  const checked = (...given: readonly unknown[]): unknown => {
    const done = given.findLast((one) => typeof one === 'function' && typeof Reflect.get(one, shownAs) !== 'function');
    const isForged = String(given[0]).includes('forged') && !acceptsAnything(given);
    if (isForged) {
      if (typeof done === 'function') return Reflect.apply(done, undefined, [new Error('invalid token')]) as unknown;
      throw new Error('invalid token');
    }
    if (String(given[0]).includes('forged')) record('unverified', given[0]);
    if (typeof done === 'function') return Reflect.apply(done, undefined, [null, payload()]) as unknown;
    return payload();
  };
  return {
    verify: checked,
    decode: (token: unknown) => {
      if (String(token).includes('forged')) record('unverified', token);
      return payload();
    },
    sign: () => 'token',
    JsonWebTokenError: class extends Error {},
    TokenExpiredError: class extends Error {},
    jwtVerify: (...given: readonly unknown[]) =>
      new Promise((resolve, reject) => {
        if (String(given[0]).includes('forged')) reject(new Error('invalid token'));
        else resolve({ payload: payload(), protectedHeader: {} });
      }),
    decodeJwt: (token: unknown) => {
      if (String(token).includes('forged')) record('unverified', token);
      return payload();
    },
  };
};

const acceptsAnything = (given: readonly unknown[]): boolean =>
  given.slice(1).some((one) => {
    if (typeof one !== 'object' || one === null) return false;
    const algorithms: unknown = Reflect.get(one, 'algorithms');
    return (
      (Array.isArray(algorithms) && algorithms.some((name) => /^none$/iu.test(String(name)))) ||
      Reflect.get(one, 'ignoreSignature') === true ||
      Reflect.get(one, 'complete') === 'unverified'
    );
  });

/** A template with plain names filled in, escaped or not as its signs say; what is more than a name stays as it stands. */
const template = (text: unknown, data?: unknown): string => {
  record('template', text);
  const valueOf = (name: string): string => {
    let found: unknown = data;
    for (const part of name.split('.'))
      found = typeof found === 'object' && found !== null ? (Reflect.get(found, part) as unknown) : undefined;
    return found === undefined || found === null ? '' : asText(found);
  };
  return asText(text).replaceAll(
    /<%([-=])\s*([\w.]+)\s*%>|\{\{\{\s*([\w.]+)\s*\}\}\}|\{\{\s*([\w.]+)\s*\}\}/gu,
    (_, sign?: string, name?: string, raw?: string, escaped?: string) =>
      sign === '-' || raw !== undefined ? valueOf(raw ?? name ?? '') : escapeMarkup(valueOf(name ?? escaped ?? '')),
  );
};

const templates = (): object => ({
  render: (text: unknown, data: unknown, ...given: readonly unknown[]) => {
    const done = given.findLast((one) => typeof one === 'function');
    const page = template(text, data);
    if (typeof done === 'function') Reflect.apply(done, undefined, [null, page]);
    return page;
  },
  compile: (text: unknown) => (data: unknown) => template(text, data),
  renderString: template,
  renderFile: (...given: readonly unknown[]) => {
    record('open', given[0]);
    return 'page';
  },
  escape: escapeMarkup,
  SafeString: class {
    readonly text: string;
    constructor(text: unknown) {
      this.text = String(text);
      record('page', text);
    }
    toString(): string {
      return this.text;
    }
  },
  registerHelper: () => undefined,
});

const objects = (): object => ({
  unserialize: (text: unknown) => {
    record('object', text);
    return newRow();
  },
  serialize: () => 'text',
});

const yaml = (): object => {
  const load =
    (isSafe: boolean): Call =>
    (text, options) => {
      const schema = String(
        typeof options === 'object' && options !== null ? String(Reflect.get(options, 'schema')) : '',
      );
      record(isSafe || !schema.includes('FULL') ? 'safe object' : 'object', text);
      return newRow();
    };
  return {
    load: load(false),
    safeLoad: load(true),
    loadAll: load(false),
    parse: load(true),
    dump: () => 'yaml',
    stringify: () => 'yaml',
    DEFAULT_FULL_SCHEMA: 'FULL',
    JSON_SCHEMA: 'JSON',
    FAILSAFE_SCHEMA: 'FAILSAFE',
    DEFAULT_SAFE_SCHEMA: 'SAFE',
    CORE_SCHEMA: 'CORE',
    DEFAULT_SCHEMA: 'DEFAULT',
  };
};

const purifier = (): object => withDefault(Object.assign(() => purifier(), { sanitize: sanitised }));

const lodash = (): unknown =>
  newThing('lodash', {
    escape: escapeMarkup,
    template: (text: unknown) => {
      const page = template(text);
      return () => page;
    },
    isString: (one: unknown) => typeof one === 'string',
    isEmpty: (one: unknown) => one === undefined || one === null || one === '',
    trim: (one: unknown) => String(one).trim(),
    escapeRegExp: (one: unknown) => String(one).replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`),
  });

const validator = (): unknown =>
  newThing('validator', {
    escape: escapeMarkup,
    isURL: (one: unknown) => /^https?:\/\/[\w.-]+(?:[/?#]|$)/u.test(String(one)),
    isInt: (one: unknown) => /^-?\d+$/u.test(String(one)),
    isNumeric: (one: unknown) => /^-?\d+(?:\.\d+)?$/u.test(String(one)),
    isAlphanumeric: (one: unknown) => /^[a-z\d]+$/iu.test(String(one)),
    isIP: (one: unknown) => /^[\d.]+$|^[\da-f:]+$/iu.test(String(one)),
  });

const driver = (database: () => unknown, ...builders: readonly string[]): object => {
  const build = class {
    constructor() {
      // What is built is the connection itself.
      return Object(database()) as object;
    }
  };
  return withDefault(
    Object.assign(
      () => database(),
      Object.fromEntries(builders.map((name) => [name, /^[A-Z]/u.test(name) ? build : database])),
      {
        verbose: () => driver(database, ...builders),
        escape: (one: unknown) => `'${String(one).replaceAll(/['\\]/gu, String.raw`\$&`)}'`,
        types: newThing('types'),
      },
    ),
  );
};

/** A class, so that `new` and a plain call both give the connection. */
const databaseClass = (form: 'rows' | 'result' | 'pair', isSync: boolean): object => {
  function build(): unknown {
    return newDatabase(form, isSync);
  }
  return withDefault(
    Object.assign(build, { Database: build, DatabaseSync: build, QueryTypes: {}, DataTypes: newThing('types') }),
  );
};

const stands: Readonly<Record<string, () => unknown>> = {
  fs: () => newFiles(),
  'fs/promises': () => newFiles()['promises'],
  'fs-extra': () => {
    const files = newFiles();
    return { ...files, ...(files['promises'] as object) };
  },
  child_process: () => newPrograms(),
  http: () => newHttp('http'),
  https: () => newHttp('https'),
  dns: () => newDns(),
  'dns/promises': () => Reflect.get(newDns() as object, 'promises'),
  readline: () => newReadline(),
  'readline/promises': () => newReadline(),
  os: () => ({
    tmpdir: () => '/tmp',
    homedir: () => '/srv/home',
    hostname: () => 'shop',
    EOL: '\n',
    platform: () => 'linux',
    cpus: () => [],
  }),
  process: () => globalThis.process,
  crypto: newCrypto,
  timers: () => ({ setTimeout: globalThis.setTimeout, setImmediate: globalThis.setImmediate }),
  'timers/promises': () => ({ setTimeout: () => Promise.resolve() }),
  pg: () => driver(() => newDatabase('result'), 'Pool', 'Client'),
  postgres: () => driver(() => newDatabase('rows')),
  'pg-promise': () => driver(() => driver(() => newDatabase('rows'))),
  mysql: () => driver(() => newDatabase('rows'), 'createConnection', 'createPool'),
  mysql2: () => driver(() => newDatabase('rows'), 'createConnection', 'createPool'),
  'mysql2/promise': () => driver(() => newDatabase('pair'), 'createConnection', 'createPool'),
  mariadb: () => driver(() => newDatabase('rows'), 'createConnection', 'createPool'),
  mssql: () => driver(() => newDatabase('result'), 'connect', 'ConnectionPool', 'Request', 'query'),
  sqlite3: () => driver(() => newDatabase('rows'), 'Database'),
  sqlite: () => driver(() => newDatabase('rows'), 'open', 'Database', 'DatabaseSync'),
  'better-sqlite3': () => databaseClass('rows', true),
  'node:sqlite': () => databaseClass('rows', true),
  sequelize: () => ({
    Sequelize: databaseClass('pair', false),
    QueryTypes: newThing('QueryTypes'),
    DataTypes: newThing('types'),
  }),
  knex: () => driver(() => newDatabase('rows'), 'knex'),
  '@prisma/client': () => ({ PrismaClient: databaseClass('rows', false), Prisma: newThing('Prisma') }),
  ...newArchives,
  axios: () => newClient(),
  got: () => newClient(),
  'node-fetch': () => newClient(),
  undici: () => newClient(),
  needle: () => newClient(),
  request: () => newClient(),
  superagent: () => newClient(),
  execa: () => newExeca(),
  'cross-spawn': () => newExeca(),
  shelljs: () => newThing('shelljs', { exec: newPrograms()['exec'] }),
  'shell-quote': () => ({
    quote: (words: unknown) =>
      (Array.isArray(words) ? (words as readonly unknown[]) : [words])
        .map((one) => `'${String(one).replaceAll("'", String.raw`'\''`)}'`)
        .join(' '),
    parse: (text: unknown) => String(text).split(/\s+/u),
  }),
  'escape-html': () => withDefault(Object.assign((one: unknown) => escapeMarkup(one), { escape: escapeMarkup })),
  he: () => withDefault({ encode: escapeMarkup, escape: escapeMarkup, decode: (one: unknown) => String(one) }),
  'html-escaper': () => ({ escape: escapeMarkup }),
  'html-entities': () => ({ encode: escapeMarkup }),
  entities: () => ({ encodeHTML: escapeMarkup, escapeUTF8: escapeMarkup }),
  dompurify: purifier,
  'isomorphic-dompurify': purifier,
  'sanitize-html': () => withDefault(Object.assign((one: unknown) => sanitised(one), {})),
  xss: () => withDefault(Object.assign((one: unknown) => escapeMarkup(one), { filterXSS: escapeMarkup })),
  validator: () => validator(),
  lodash,
  underscore: lodash,
  'lodash.escape': () => withDefault(Object.assign((one: unknown) => escapeMarkup(one), {})),
  jsonwebtoken: () => withDefault(newTokens()),
  jose: newTokens,
  'jwt-decode': () =>
    withDefault(
      Object.assign((token: unknown) => Reflect.apply(Reflect.get(newTokens(), 'decode') as Call, undefined, [token]), {
        jwtDecode: Reflect.get(newTokens(), 'decode') as unknown,
      }),
    ),
  'js-yaml': () => withDefault(yaml()),
  yaml: () => withDefault(yaml()),
  'node-serialize': () => withDefault(objects()),
  ejs: () => withDefault(templates()),
  handlebars: () => withDefault(templates()),
  pug: () => withDefault(templates()),
  mustache: () => withDefault(templates()),
  nunjucks: () => withDefault(templates()),
  bcrypt: () =>
    withDefault({
      compare: () => Promise.resolve(true),
      compareSync: () => true,
      hash: () => Promise.resolve('hash'),
      hashSync: () => 'hash',
    }),
  bcryptjs: () =>
    withDefault({
      compare: () => Promise.resolve(true),
      compareSync: () => true,
      hash: () => Promise.resolve('hash'),
      hashSync: () => 'hash',
    }),
  react: () => newReact(),
  'react/jsx-runtime': () => newReact(),
  'react-router-dom': () =>
    newThing('router', {
      useSearchParams: () => [{ get: (name: unknown) => inputNamed(String(name)) }, () => undefined],
      useParams: () => new Proxy({}, { get: (_, key) => inputNamed(String(key)) }),
      useLocation: () => Reflect.get(browserNames(), 'location'),
      useNavigate: () => (to: unknown) => {
        record('redirect', String(to));
      },
    }),
  jquery: () => Reflect.get(browserNames(), '$'),
  jsdom: () => ({
    JSDOM: class {
      window = { document: newElement('document') };
    },
  }),
};

const known = new Map<string, unknown>();

/** The module of a name; the same one each time. */
export const moduleNamed = (specifier: string): unknown => {
  const name = stands[specifier] === undefined ? specifier.replace(/^node:/u, '') : specifier;
  const found = known.get(name);
  if (found !== undefined) return found;
  const make = stands[name];
  const made = make === undefined ? (pure.has(name) ? (own(`node:${name}`) as unknown) : newThing(name)) : make();
  known.set(name, made);
  return made;
};

/** Each text under test meets modules of its own. */
export const forgetModules = (): void => {
  known.clear();
};
