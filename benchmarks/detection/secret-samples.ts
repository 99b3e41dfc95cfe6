/** What `secrets.ts` plants: secrets of every kind, made-up passwords and keys, near misses; and the files they are written into. */
import { secretKinds } from '../../packages/analyze/src/secrets/kinds.ts';
import {
  alphanumeric,
  chars,
  pick,
  type Random,
  sampleOf,
  sampleValue,
} from '../../packages/analyze/src/secrets/sample-value.case.ts';

export interface Plant {
  readonly what: string;
  readonly name: string;
  readonly value: string;
  /** Absent for near misses. */
  readonly secret?: string;
}

export interface Context {
  readonly name: string;
  readonly path: (number: number) => string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly write: (name: string, value: string) => readonly string[];
  readonly takes: (value: string) => boolean;
}

const structured =
  /^(?:url|http|connection-string|command-line|private-key|file|frontend|generic|jwt|docker\.config|supabase\.service-role|gcp\.service|npm\.registry|azure\.sas|azure\.app-conf|gitlab\.session|slack\.webhook|discord\.webhook|teams\.webhook|okta\.authorization|telegram)/u;

/** One of every kind, and as many that no provider's form tells. */
export const planted = (random: Random): readonly Plant[] => [
  ...secretKinds.flatMap((kind): readonly Plant[] => {
    if (structured.test(kind.id)) return [];
    const plants: Plant[] = [];
    const sample = sampleOf(kind, random);
    if (sample !== undefined)
      plants.push({
        what: kind.id,
        name: pick(['TOKEN', 'value', 'x', 'credential', 'setting', nameFor(kind.id)], random),
        value: sample.whole,
        secret: sample.secret,
      });
    const value = sampleValue(kind, random);
    if (value !== undefined && sample === undefined)
      plants.push({ what: `${kind.id} (by name)`, name: nameFor(kind.id), value, secret: value });
    return plants;
  }),
  ...Array.from({ length: 60 }, (): Plant => {
    const value = password(random);
    return {
      what: 'password',
      name: pick(
        [
          'DB_PASSWORD',
          'password',
          'admin_password',
          'smtpPassword',
          'MYSQL_ROOT_PASSWORD',
          'ftp_pass',
          'redisPassword',
          'POSTGRES_PASSWORD',
          'ldap_bind_password',
          'KEYSTORE_PASSWORD',
          'pwd',
          'user_passwd',
        ],
        random,
      ),
      value,
      secret: value,
    };
  }),
  ...Array.from({ length: 40 }, (): Plant => {
    const value = pick(
      [
        chars(32, '0123456789abcdef', random),
        chars(64, '0123456789abcdef', random),
        chars(40, alphanumeric, random),
        chars(24, alphanumeric, random),
        `${chars(43, `${alphanumeric}+/`, random)}=`,
        chars(50, `${alphanumeric}!@#%^&*(-_=+)`, random),
      ],
      random,
    );
    return {
      what: 'key',
      name: pick(
        [
          'SECRET_KEY',
          'api_key',
          'API_TOKEN',
          'clientSecret',
          'JWT_SECRET',
          'encryption_key',
          'authToken',
          'SESSION_SECRET',
          'access_token',
          'INTERNAL_API_KEY',
          'signing_key',
          'webhook_secret',
        ],
        random,
      ),
      value,
      secret: value,
    };
  }),
];

const nameFor = (id: string): string => {
  const [provider = '', kind = ''] = id.split('.');
  const word = /secret-access/u.test(kind)
    ? 'SECRET_ACCESS_KEY'
    : /session-token/u.test(kind)
      ? 'SESSION_TOKEN'
      : /private-key/u.test(kind)
        ? 'PRIVATE_KEY'
        : /secret/u.test(kind)
          ? 'SECRET'
          : /password/u.test(kind)
            ? 'PASSWORD'
            : /token/u.test(kind)
              ? 'TOKEN'
              : 'API_KEY';
  const known: Readonly<Record<string, string>> = {
    recaptcha: 'RECAPTCHA_SECRET',
    newrelic: 'NEW_RELIC',
    sumologic: 'SUMO',
    ethereum: 'ETH',
    azure: 'AZURE_STORAGE',
  };
  return `${known[provider] ?? provider.toUpperCase()}_${word}`;
};

/** As people make them: a word or two with digits and marks, or a generator's. */
const password = (random: Random): string =>
  pick(
    [
      () =>
        `${pick(words, random)}${String(Math.floor(random() * 9000) + 1000)}${pick(['!', '#', '$', '@', ''], random)}`,
      () =>
        `${pick(words, random).replace(/^./u, (first) => first.toUpperCase())}${pick(['!', '@', '_', '-', '#'], random)}${pick(words, random)}${String(Math.floor(random() * 90) + 10)}`,
      () => chars(12 + Math.floor(random() * 8), `${alphanumeric}!@#%^*_-`, random),
      () => chars(16, alphanumeric, random),
      () =>
        `${pick(words, random).replaceAll('e', '3').replaceAll('o', '0').replaceAll('a', '@')}${String(Math.floor(random() * 99))}!`,
    ],
    random,
  )();
const words = [
  'hunter',
  'dragon',
  'sunshine',
  'winter',
  'orange',
  'velvet',
  'monkey',
  'tiger',
  'falcon',
  'summer',
  'rocket',
  'purple',
  'galaxy',
  'coffee',
  'shadow',
  'thunder',
];

const hex = '0123456789abcdef';
const uuid = (random: Random): string => [8, 4, 4, 4, 12].map((count) => chars(count, hex, random)).join('-');

/** Texts in the places of secrets that are none. */
export const nearMisses = (random: Random): readonly Plant[] =>
  (
    [
      ...[
        'changeme',
        'change-me',
        'CHANGE_ME',
        'your-api-key',
        'your_password_here',
        'YOUR_API_KEY',
        'xxxxxxxxxxxxxxxx',
        '****************',
        '<your-token>',
        '<password>',
        'TODO',
        'secret',
        'password',
        'example',
        'test',
        'dummy-token',
        'replace_me',
        'insert-key-here',
        'redacted',
        'placeholder',
        'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
        'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'AKIAXXXXXXXXXXXXXXXX',
        'abcdef123456',
        'abcdefghijklmnopqrstuvwxyz',
        '1234567890abcdef',
        '0123456789abcdef0123456789abcdef',
        '00000000000000000000000000000000',
        'aaaaaaaaaaaaaaaaaaaa',
        'my-secret-token',
        'test_password',
        'fake-key',
        'sample-secret',
        'my_api_key',
        'not-a-real-key',
        'none',
        'null',
        'undefined',
        'mysecretkey',
        'enter-your-password',
        'supersecret',
        'env-secret-key',
      ].map((value) => [
        'placeholder',
        pick(['API_KEY', 'password', 'SECRET_KEY', 'auth_token', 'DB_PASSWORD'], random),
        value,
      ]),
      ...[
        '${API_KEY}',
        '${{ secrets.TOKEN }}',
        '{{ api_key }}',
        '$(cat /run/secrets/key)',
        '%API_KEY%',
        '<%= token %>',
        '#{secret}',
        '$API_KEY',
        '%(password)s',
        '{password}',
        '${DB_PASSWORD:?required}',
      ].map((value) => ['template', pick(['API_KEY', 'password', 'SECRET', 'token'], random), value]),
      ['wrong checksum', 'GITHUB_TOKEN', `ghp_${chars(30, alphanumeric, random)}00000A`.replace('00000A', 'zzZ9aQ')],
      ['wrong checksum', 'NPM_TOKEN', `npm_${chars(30, alphanumeric, random)}zzZ9aQ`],
      ['published example', 'AWS_ACCESS_KEY_ID', ['AKIA', 'IOSFODNN7EXAMPLE'].join('')],
      ['published example', 'AWS_SECRET_ACCESS_KEY', ['wJalrXUtnFEMI/K7MDENG/bPxRfiCY', 'EXAMPLEKEY'].join('')],
      ['uuid', pick(['request_id', 'session_id', 'tenant', 'client_id', 'correlationId'], random), uuid(random)],
      [
        'sha',
        pick(['commit', 'revision', 'git_sha', 'checksum', 'sha256', 'integrity'], random),
        chars(40, hex, random),
      ],
      [
        'digest',
        pick(['sha256', 'digest', 'file_hash', 'password_hash', 'token_hash'], random),
        chars(64, hex, random),
      ],
      ['integrity', 'integrity', `sha512-${chars(86, `${alphanumeric}+/`, random)}==`],
      [
        'hash',
        pick(['password_hash', 'password', 'hashed_password'], random),
        `$2b$12$${chars(53, `${alphanumeric}./`, random)}`,
      ],
      ['public key', 'public_key', `${chars(64, `${alphanumeric}+/`, random)}==`],
      ['publishable', 'STRIPE_PUBLISHABLE_KEY', `pk_live_${chars(24, alphanumeric, random)}`],
      ['sentence', 'password_error', 'Password is required and must have 8 characters'],
      ['sentence', 'password', 'Please enter your password'],
      ['label', 'passwordLabel', 'Passwort'],
      ['name of a setting', 'secretName', 'db-credentials'],
      ['name of a setting', 'token_url', 'https://login.internal.test/oauth/token'],
      ['name of a setting', 'api_key_header', 'X-Api-Key'],
      ['path', 'ssl_key', '/etc/ssl/private/server.key'],
      ['path', 'private_key_path', './keys/id_rsa.pem'],
      ['address', 'auth_url', 'https://accounts.internal.test/o/oauth2/auth'],
      ['address', 'DATABASE_URL', 'postgres://localhost:5432/app'],
      ['address', 'DATABASE_URL', 'postgres://user:password@localhost:5432/app'],
      ['address', 'REDIS_URL', 'redis://:${REDIS_PASSWORD}@cache:6379/0'],
      ['number', 'max_tokens', '4096'],
      ['key of a map', 'cache_key', `user:profile:${String(Math.floor(random() * 1e6))}`],
      ['key of a map', 'sort_key', 'created_at#desc'],
      ['primary key', 'primary_key', 'customer_order_id'],
      ['type', 'token_type', 'Bearer'],
      ['colour', 'theme_token', '#ff8800'],
      ['version', 'keyVersion', 'v1.24.7'],
      ['identifier', 'tokenizer', 'cl100k_base_tokenizer'],
      ['identifier', 'password_field', 'user_password'],
      ['image', 'avatar', `data:image/png;base64,iVBORw0KGgo${chars(80, `${alphanumeric}+/`, random)}==`],
      ['alphabet', 'charset', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'],
    ] as const
  ).map(([what = '', name = '', value = '']) => ({ what, name, value }));

const camel = (name: string): string =>
  name.toLowerCase().replace(/[_-](\w)/gu, (_all, letter: string) => letter.toUpperCase());
const upper = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase();
const snake = (name: string): string => upper(name).toLowerCase();
const plain = (value: string): boolean => !/["'\\$`\n]/u.test(value);
const bare = (value: string): boolean => /^[\w.+/=@!^*:~-]+$/u.test(value) && !/^[!*:@=]/u.test(value);
const any = (value: string): boolean => !/["'\\`\n<>&]/u.test(value);

const context = (
  name: string,
  file: string,
  write: (name: string, value: string) => string | readonly string[],
  takes: (value: string) => boolean = plain,
  before: readonly string[] = [],
  after: readonly string[] = [],
): Context => ({
  name,
  path: (number) => file.replace('N', String(number)),
  before,
  after,
  takes,
  write: (key, value) => {
    const lines = write(key, value);
    return typeof lines === 'string' ? [lines] : lines;
  },
});

let counter = 0;
const unique = (name: string): string => `${name}${String((counter += 1))}`;

export const contexts: readonly Context[] = [
  context('env', 'N/.env', (name, value) => `${upper(name)}=${value}`, bare),
  context('env quoted', 'N/.env.production', (name, value) => `export ${upper(name)}="${value}"`),
  context('ini', 'N/app.ini', (name, value) => `${snake(name)} = ${value}`, bare, ['[main]']),
  context('properties', 'N/application.properties', (name, value) => `app.${camel(name)}=${value}`, bare),
  context('yaml', 'N/config.yaml', (name, value) => `  ${snake(name)}: "${value}"`, plain, ['service:']),
  context(
    'yaml bare',
    'N/values.yml',
    (name, value) => `  ${camel(name)}: ${value}`,
    (value) => bare(value) && !/^[!&*>|%@`]|: /u.test(value),
    ['service:'],
  ),
  context(
    'yaml env list',
    'N/deployment.yaml',
    (name, value) => [`        - name: ${upper(name)}`, `          value: "${value}"`],
    plain,
    ['spec:', '  containers:', '    - env:'],
  ),
  context('compose', 'N/docker-compose.yml', (name, value) => `      - ${upper(name)}=${value}`, bare, [
    'services:',
    '  app:',
    '    environment:',
  ]),
  context('workflow', 'N/.github/workflows/ci.yml', (name, value) => `  ${upper(name)}: ${value}`, bare, ['env:']),
  context(
    'json',
    'N/settings.json',
    (name, value) => `  "${camel(name)}": "${value}",`,
    plain,
    ['{'],
    ['  "end": 1', '}'],
  ),
  context('toml', 'N/config.toml', (name, value) => `${snake(name)} = "${value}"`, plain, ['[service]']),
  context('Dockerfile', 'N/Dockerfile', (name, value) => `ENV ${upper(name)}=${value}`, bare, ['FROM node:24']),
  context('Dockerfile ARG', 'N/api.dockerfile', (name, value) => `ARG ${upper(name)}="${value}"`, plain, [
    'FROM node:24',
  ]),
  context(
    'terraform',
    'N/main.tf',
    (name, value) => `  ${snake(name)} = "${value}"`,
    plain,
    ['resource "x" "y" {'],
    ['}'],
  ),
  context('shell', 'N/deploy.sh', (name, value) => `export ${upper(name)}='${value}'`, plain, ['#!/bin/sh']),
  context(
    'xml',
    'N/web.xml',
    (name, value) => `  <${camel(name)}>${value}</${camel(name)}>`,
    any,
    ['<config>'],
    ['</config>'],
  ),
  context(
    'app settings',
    'N/Web.config',
    (name, value) => `    <add key="${camel(name)}" value="${value}" />`,
    any,
    ['<appSettings>'],
    ['</appSettings>'],
  ),
  context('markdown', 'N/NOTES.md', (name, value) => ['', '```', `${upper(name)}=${value}`, '```'], bare, ['# Notes']),
  context('python', 'N/settings.py', (name, value) => `${upper(name)} = "${value}"`),
  context('python dict', 'N/conf.py', (name, value) => `    "${snake(name)}": "${value}",`, plain, ['CONF = {'], ['}']),
  context(
    'python keyword',
    'N/client.py',
    (name, value) => `client = connect(host, ${snake(name)}="${value}")`,
    plain,
    ['from lib import connect', 'host = "h"'],
  ),
  context(
    'python environment default',
    'N/env.py',
    (name, value) => `${snake(unique('v'))} = os.environ.get("${upper(name)}", "${value}")`,
    plain,
    ['import os'],
  ),
  context('python attribute', 'N/attr.py', (name, value) => `config.${snake(name)} = '${value}'`, plain, [
    'from app import config',
  ]),
  context('javascript', 'N/config.js', (name, value) => `const ${unique(camel(name))} = '${value}';`),
  context(
    'javascript object',
    'N/db.js',
    (name, value) => `  ${camel(name)}: '${value}',`,
    plain,
    ['module.exports = {'],
    ['};'],
  ),
  context(
    'typescript default',
    'N/env.ts',
    (name, value) => `export const ${unique('v')} = process.env.${upper(name)} ?? '${value}';`,
  ),
  context(
    'typescript class',
    'N/service.ts',
    (name, value) => `  private readonly ${unique(camel(name))}: string = "${value}";`,
    plain,
    ['export class Service {'],
    ['}'],
  ),
  context(
    'jsx',
    'N/page.tsx',
    (name, value) => `  const ${unique(camel(name))} = "${value}";`,
    plain,
    ['export const Page = () => {'],
    ['  return <p>hi</p>;', '};'],
  ),
  context('go', 'N/main.go', (name, value) => `var ${camel(name)} = "${value}"`, plain, ['package main']),
  context(
    'java',
    'N/Config.java',
    (name, value) => `    private static final String ${upper(name)} = "${value}";`,
    plain,
    ['class Config {'],
    ['}'],
  ),
  context(
    'java call',
    'N/Pool.java',
    (name, value) => `    props.setProperty("${camel(name)}", "${value}");`,
    plain,
    ['class Pool { void a() {'],
    ['} }'],
  ),
  context('kotlin', 'N/Config.kt', (name, value) => `val ${camel(name)}: String = "${value}"`),
  context('ruby', 'N/config.rb', (name, value) => `  ${snake(name)}: '${value}',`, plain, ['CONF = {'], ['}']),
  context('php', 'N/config.php', (name, value) => `define('${upper(name)}', '${value}');`, plain, ['<?php']),
  context(
    'php array',
    'N/app.php',
    (name, value) => `    '${snake(name)}' => env('${upper(name)}', '${value}'),`,
    plain,
    ['<?php return ['],
    ['];'],
  ),
  context(
    'csharp',
    'N/Startup.cs',
    (name, value) => `        public string ${camel(name)} = "${value}";`,
    plain,
    ['class Startup {'],
    ['}'],
  ),
  context('rust', 'N/main.rs', (name, value) => `const ${upper(name)}: &str = "${value}";`),
  context('swift', 'N/Keys.swift', (name, value) => `let ${camel(name)} = "${value}"`),
  context(
    'html',
    'N/index.html',
    (name, value) => `  var ${camel(name)} = "${value}";`,
    any,
    ['<html><script>'],
    ['</script></html>'],
  ),
  context('unknown text', 'N/notes', (name, value) => `${snake(name)} = ${value}`, bare),
];

/** Whole files whose secrets need more than a line. */
export const documents = (
  random: Random,
): readonly {
  readonly what: string;
  readonly path: (number: number) => string;
  readonly text: string;
  readonly secrets: readonly string[];
}[] => {
  const strong = (): string => chars(14 + Math.floor(random() * 10), alphanumeric, random);
  const body = (lines: number): string =>
    Array.from({ length: lines }, () => chars(64, `${alphanumeric}+/`, random)).join('\n');
  const key = body(12);
  const small = body(4);
  const basic = ((): string => btoa(`deploy:${strong()}`))();
  const one = strong();
  const url = strong();
  const amqp = strong();
  const jdbc = strong();
  const ado = strong();
  const curl = strong();
  const bearer = chars(44, alphanumeric, random);
  const netrc = strong();
  const pg = strong();
  const npm = uuid(random);
  const sql = strong();
  const git = chars(40, alphanumeric, random);
  const auth = btoa(`robot:${strong()}`);
  const part = (value: object): string =>
    btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');
  const jwt = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: strong(), iss: 'https://id.internal', exp: 1_900_000_000, scope: 'admin' })}.${chars(43, `${alphanumeric}-_`, random)}`;
  const demo = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1234567890', name: 'John Doe', iat: 1516239022 })}.${chars(43, `${alphanumeric}-_`, random)}`;
  const slack = `T${chars(9, 'ABCDEFGHJKMNP0123456789', random)}/B${chars(9, 'ABCDEFGHJKMNP0123456789', random)}/${chars(24, alphanumeric, random)}`;
  const telegram = `${chars(10, '123456789', random)}:AA${chars(33, `${alphanumeric}-_`, random)}`;
  const discord = `${chars(18, '123456789', random)}/${chars(68, `${alphanumeric}-_`, random)}`;
  const storage = `${chars(86, `${alphanumeric}+/`, random)}==`;
  const pem = (kind: string, text: string): string =>
    `-----BEGIN ${kind}PRIVATE KEY-----\n${text}\n-----END ${kind}PRIVATE KEY-----\n`;
  const certificate = `-----BEGIN CERTIFICATE-----\n${body(10)}\n-----END CERTIFICATE-----\n`;
  const file = (
    what: string,
    name: string,
    text: string,
    ...secrets: readonly string[]
  ): ReturnType<typeof documents>[number] => ({ what, path: (number) => `${String(number)}/${name}`, text, secrets });
  return [
    file('rsa key', 'server.pem', pem('RSA ', key), key),
    file('openssh key', 'id_ed25519', pem('OPENSSH ', small), small),
    file('ec key in python', 'keys.py', `KEY = """${pem('EC ', small)}"""\n`, small),
    file(
      'key with escapes',
      'sa.json',
      `{"type": "service_account", "private_key": "${pem('', key).replaceAll('\n', '\\n')}", "client_email": "a@b"}\n`,
      key.replaceAll('\n', '\\n'),
    ),
    file('certificate', 'server.crt', certificate),
    file('empty key', 'README.md', '```\n-----BEGIN RSA PRIVATE KEY-----\n...\n-----END RSA PRIVATE KEY-----\n```\n'),
    file(
      'database address',
      'db.py',
      `engine = create_engine("postgresql+psycopg2://app:${url}@db.internal:5432/shop")\n`,
      url,
    ),
    file('queue address', 'worker.yml', `broker: amqp://worker:${amqp}@mq.internal:5672//\n`, amqp),
    file(
      'mongo address',
      'app.js',
      `mongoose.connect('mongodb+srv://root:${one}@cluster0.ab1cd.mongodb.net/test');\n`,
      one,
    ),
    file(
      'jdbc',
      'application.properties',
      `spring.datasource.url=jdbc:mysql://db:3306/x?user=app&password=${jdbc}\n`,
      jdbc,
    ),
    file(
      'ado.net',
      'appsettings.json',
      `{"ConnectionStrings": {"Default": "Server=sql01;Database=Shop;User Id=app;Password=${ado};Encrypt=true"}}\n`,
      ado,
    ),
    file(
      'azure storage',
      'storage.ts',
      `const c = 'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=${storage};EndpointSuffix=core.windows.net';\n`,
      storage,
    ),
    file('curl', 'push.sh', `curl -s -u deploy:${curl} https://nexus.internal/upload\n`, curl),
    file('bearer', 'call.sh', `curl -H "Authorization: Bearer ${bearer}" https://api.internal/v1\n`, bearer),
    file(
      'bearer in code',
      'call.ts',
      `await fetch(url, { headers: { Authorization: 'Bearer ${bearer}' } });\n`,
      bearer,
    ),
    file('basic', 'call.py', `requests.get(url, headers={"Authorization": "Basic ${basic}"})\n`, basic),
    file('netrc', '.netrc', `machine git.internal\n  login bot\n  password ${netrc}\n`, netrc),
    file('pgpass', '.pgpass', `db.internal:5432:shop:app:${pg}\n`, pg),
    file('npmrc', '.npmrc', `//registry.internal/:_authToken=${npm}\n`, npm),
    file('npmrc template', 'x/.npmrc', '//registry.example/:_authToken=${NPM_TOKEN}\n'),
    file('docker config', 'config.json', `{"auths": {"registry.internal": {"auth": "${auth}"}}}\n`, auth),
    file('sql', 'init.sql', `CREATE USER app IDENTIFIED BY '${sql}';\n`, sql),
    file('token in a remote', 'clone.sh', `git clone https://${git}@github.com/acme/shop.git\n`, git),
    file('jwt', 'session.txt', `token: ${jwt}\n`, jwt),
    file('demo jwt', 'jwt.md', `Example: \`${demo}\`\n`),
    file('slack webhook', 'notify.py', `URL = "https://hooks.slack.com/services/${slack}"\n`, slack),
    file('discord webhook', 'notify.js', `const url = 'https://discord.com/api/webhooks/${discord}';\n`, discord),
    file('telegram', 'bot.py', `bot = Bot("${telegram}")\n`, telegram.slice(11)),
    file('comparison', 'login.py', `def ok(password):\n    return password == "${one}!"\n`, `${one}!`),
    file('parameter default', 'conn.py', `def connect(host, password="${curl}"):\n    pass\n`, curl),
    file(
      'terraform default',
      'vars.tf',
      `variable "db_password" {\n  type    = string\n  default = "${sql}"\n}\n`,
      sql,
    ),
    file('environment default in shell', 'run.sh', `PASS="\${DB_PASSWORD:-${pg}}"\n`, pg),
    file(
      'lockfile',
      'package-lock.json',
      `{"packages": {"node_modules/x": {"integrity": "sha512-${chars(86, `${alphanumeric}+/`, random)}=="}}}\n`,
    ),
    file(
      'translations',
      'de.json',
      '{"password": "Passwort", "secret": "Geheimnis", "token": "Zugangsmarke", "api_key": "API-Schlüssel"}\n',
    ),
    file(
      'types',
      'types.ts',
      'interface A { password: string; apiKey?: string }\nconst schema = { password: "string", token: "required" };\n',
    ),
    file(
      'tests of hashes',
      'vectors.json',
      `{"key": "${chars(32, hex, random)}", "digest": "${chars(64, hex, random)}"}\n`,
    ),
    file(
      'form',
      'login.html',
      '<label for="password">Password</label><input type="password" name="password" placeholder="Your password" autocomplete="current-password">\n',
    ),
    file(
      'docs of a flag',
      'usage.md',
      'Run `tool --password <password> --token YOUR_TOKEN` and see https://user:password@example.com.\n',
    ),
  ];
};
