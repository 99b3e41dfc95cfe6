/** A small fourth lot in other words: files that hold several things at once, as demonstration projects do, and their near misses. */
import { E, S } from './carriers.ts';
import { key, make, password, services } from './third-values.ts';
import type { ThirdFile } from './third.ts';
import type { Random } from './values.ts';

const m = (value: string): string => S + value + E;

const secretive: readonly {
  readonly id: string;
  readonly file: string;
  readonly write: (r: Random, token: string) => string;
}[] = [
  {
    id: 'bot',
    file: 'bot.py',
    write: (r, t) =>
      `import logging\nfrom framework import Bot\n\nlogging.basicConfig(level="INFO")\nCREDENTIALS = {"owner": "jo", "token": "${m(t)}", "guild": ${make('[d]{9}', r)}}\n\n\ndef main():\n    Bot(**CREDENTIALS).run()\n`,
  },
  {
    id: 'pipeline',
    file: 'azure-pipelines.yml',
    write: (r, t) =>
      `trigger: [main]\npool: { vmImage: ubuntu-latest }\nvariables:\n  - name: deployToken\n    value: ${m(t)}\nsteps:\n  - script: |\n      curl -fsS -u ci:${m(make('[w]{14}', r))} https://nexus.acme.org/upload\n    displayName: push ${make('[h]{7}', r)}\n`,
  },
  {
    id: 'jenkins',
    file: 'Jenkinsfile',
    write: (_, t) =>
      `pipeline {\n  agent any\n  environment {\n    CI_TOKEN = '${m(t)}'\n    OTHER = credentials('other-token')\n  }\n  stages { stage('x') { steps { sh 'make' } } }\n}\n`,
  },
  {
    id: 'vue',
    file: 'Login.vue',
    write: (_, t) =>
      `<script setup>\nimport { ref } from 'vue';\nconst password = ref('');\nconst sdk = new Sdk({ accessToken: '${m(t)}' });\n</script>\n<template>\n  <input v-model="password" type="password" placeholder="Password" />\n</template>\n`,
  },
  {
    id: 'spring',
    file: 'application-prod.yml',
    write: (r) =>
      `spring:\n  datasource:\n    url: jdbc:postgresql://pg.acme.org:5432/shop\n    username: shop\n    password: ${m(make('[w]{15}', r))}\n  mail:\n    host: smtp.acme.org\n    password: "${m(password(r))}"\njwt:\n  secret: ${m(make('[w]{44}', r))}\n  expiration: 3600\n`,
  },
  {
    id: 'rails',
    file: 'database.yml',
    write: (r) =>
      `default: &default\n  adapter: postgresql\n  pool: 5\n\nproduction:\n  <<: *default\n  username: app\n  password: ${m(make('[w]{18}', r))}\n\ntest:\n  <<: *default\n  password: <%= ENV['TEST_DB_PASSWORD'] %>\n`,
  },
  {
    id: 'express',
    file: 'server.js',
    write: (r) =>
      `app.use(session({\n  secret: '${m(make('[w]{28}', r))}',\n  resave: false,\n  cookie: { secure: true, maxAge: 60000 },\n}));\nconst db = mysql.createConnection({ host: 'db', user: 'root', password: '${m(password(r))}', database: 'shop' });\n`,
  },
  {
    id: 'knex',
    file: 'knexfile.ts',
    write: (r) =>
      `export default {\n  production: {\n    client: 'pg',\n    connection: { host: 'pg', user: 'app', password: '${m(make('[a]{16}', r))}', database: 'shop' },\n  },\n};\n`,
  },
  {
    id: 'gorm',
    file: 'store.go',
    write: (r) =>
      `package store\n\nvar dsn = "host=pg user=app password=${m(make('[w]{16}', r))} dbname=shop port=5432 sslmode=disable"\n\nfunc open() { gorm.Open(postgres.Open(dsn)) }\n`,
  },
  {
    id: 'redis client',
    file: 'Cache.java',
    write: (r) =>
      `class Cache {\n  Jedis open() {\n    Jedis j = new Jedis("cache", 6379);\n    j.auth("${m(make('[w]{20}', r))}");\n    return j;\n  }\n}\n`,
  },
  {
    id: 'tokens list',
    file: 'rotate.py',
    write: (r, t) => `KEYS = [\n    "${m(t)}",\n]\n\n\ndef pick():\n    return KEYS[${String(r.int(1))}]\n`,
  },
  {
    id: 'heredoc',
    file: 'setup.sh',
    write: (r, t) =>
      `#!/bin/sh\ncat > /etc/app.env <<EOT\nAPP_PORT=80\nAPP_API_KEY=${m(t)}\nAPP_DB_PASSWORD=${m(make('[w]{16}', r))}\nEOT\nsystemctl restart app\n`,
  },
  {
    id: 'typescript axios',
    file: 'http.ts',
    write: (_, t) =>
      `const http = axios.create({ baseURL: '/api' });\nhttp.defaults.headers.common['Authorization'] = 'Bearer ${m(t)}';\nhttp.defaults.headers.common['X-Requested-With'] = 'app';\n`,
  },
  {
    id: 'readme table',
    file: 'docs/access.md',
    write: (r) =>
      `| system | user | password |\n| --- | --- | --- |\n| grafana | admin | \`${m(make('[w]{14}', r))}\` |\n`,
  },
  {
    id: 'csharp options',
    file: 'Program.cs',
    write: (r) =>
      `builder.Services.AddAuthentication().AddJwtBearer(o =>\n{\n    o.TokenValidationParameters = new() { IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes("${m(make('[w]{36}', r))}")) };\n});\n`,
  },
  {
    id: 'laravel',
    file: '.env',
    write: (r) =>
      `APP_NAME=Shop\nAPP_KEY=base64:${m(make('[b]{43}=', r))}\nDB_PASSWORD=${m(make('[w]{12}', r))}\nMAIL_PASSWORD=null\nPUSHER_APP_ID=${make('[d]{7}', r)}\n`,
  },
  {
    id: 'fastapi',
    file: 'security.py',
    write: (r) =>
      `SECRET_KEY = "${m(make('[h]{64}', r))}"\nALGORITHM = "HS256"\nACCESS_TOKEN_EXPIRE_MINUTES = 30\noauth2_scheme = OAuth2PasswordBearer(tokenUrl="token")\n`,
  },
  {
    id: 'fernet',
    file: 'vault.py',
    write: (r) => `from cryptography.fernet import Fernet\n\nf = Fernet(b"${m(make('[u]{43}=', r))}")\n`,
  },
  {
    id: 'k8s docker',
    file: 'cm.yaml',
    write: (r) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: api }\ndata:\n  DB_HOST: pg\n  DB_PASSWORD: ${m(make('[w]{16}', r))}\n`,
  },
  {
    id: 'ansible uri',
    file: 'tasks.yml',
    write: (r, t) =>
      `- name: call\n  ansible.builtin.uri:\n    url: https://api.acme.org\n    headers:\n      Authorization: "Bearer ${m(t)}"\n- name: user\n  mysql_user: { name: app, password: "${m(make('[w]{14}', r))}", state: present }\n`,
  },
  {
    id: 'generic key',
    file: 'crypto.ts',
    write: (r) =>
      `const encryptionKey = Buffer.from('${m(make('[h]{64}', r))}', 'hex');\nconst iv = randomBytes(16);\nexport const x = createCipheriv('aes-256-gcm', encryptionKey, iv);\n`,
  },
  {
    id: 'other key',
    file: 'opts.rb',
    write: (r) =>
      `OPTIONS = {\n  region: 'eu',\n  secret_access_key: '${m(key(r).replaceAll(/[^\w]/gu, 'x'))}',\n  timeout: 3\n}\n`,
  },
];

const quiet: readonly { readonly id: string; readonly file: string; readonly write: (r: Random) => string }[] = [
  {
    id: 'strings',
    file: 'Strings.swift',
    write: () =>
      `enum L10n {\n  static let password = "Password"\n  static let forgotPassword = "Forgot password?"\n  static let secretPlaceholder = "Enter your secret"\n  static let tokenExpired = "Token expired"\n}\n`,
  },
  {
    id: 'fixtures',
    file: 'fixtures/user.json',
    write: (r) =>
      `{ "id": "${make('UUID', r)}", "email": "jo@example.org", "password_digest": "$2a$10$${make('[w]{53}', r)}", "avatar": "${make('[h]{32}', r)}.png" }\n`,
  },
  {
    id: 'constants',
    file: 'Keys.kt',
    write: () =>
      `object Keys {\n  const val KEY_ACCESS_TOKEN = "key_access_token"\n  const val PREF_PASSWORD = "pref_password"\n  const val EXTRA_SECRET = "org.acme.extra.SECRET"\n}\n`,
  },
  {
    id: 'k8s names',
    file: 'ingress.yaml',
    write: (r) =>
      `spec:\n  tls:\n    - secretName: api-tls-${make('[a]{5}', r)}\n  imagePullSecrets: [{ name: regcred-2024 }]\n  template:\n    metadata:\n      annotations: { checksum/config: ${make('[h]{64}', r)} }\n`,
  },
  {
    id: 'query keys',
    file: 'hooks.ts',
    write: () =>
      `export const useUser = () => useQuery({ queryKey: ['user', 'token'], queryFn: getUser });\nconst TOKEN_STORAGE_KEY = '@app/token';\nconst authKey = Symbol('auth');\nsessionStorage.setItem('auth_token', token);\nif (e.key === 'Enter') submit(password);\n`,
  },
  {
    id: 'error codes',
    file: 'errors.py',
    write: () =>
      `ERRORS = {\n    "invalid_token": "The token is invalid or has expired",\n    "bad_password": "Wrong password",\n    "missing_api_key": "Provide an API key",\n}\nRESET_PASSWORD_TEMPLATE = "emails/reset_password.html"\nPASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]\n`,
  },
  {
    id: 'cloudformation',
    file: 'stack.yaml',
    write: () =>
      `Parameters:\n  DbPassword: { Type: String, NoEcho: true }\nResources:\n  Db:\n    Properties:\n      MasterUserPassword: !Ref DbPassword\n      SecretArn: !Sub "arn:aws:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:db-AbCdEf"\n      Token: '{{resolve:secretsmanager:app:SecretString:token}}'\n`,
  },
  {
    id: 'nuget',
    file: 'packages.lock.json',
    write: (r) =>
      `{ "version": 1, "dependencies": { "net8.0": { "Acme.Token": { "type": "Direct", "resolved": "1.2.3", "contentHash": "${make('[b]{86}', r)}==" } } } }\n`,
  },
  {
    id: 'flake',
    file: 'flake.lock',
    write: (r) =>
      `{ "nodes": { "nixpkgs": { "locked": { "narHash": "sha256-${make('[b]{43}', r)}=", "rev": "${make('[h]{40}', r)}", "type": "github" } } } }\n`,
  },
  {
    id: 'wasm',
    file: 'blob.js',
    write: (r) =>
      `const wasm = "AGFzbQEAAAAB${make('[b]{700}', r)}";\nexport const load = () => WebAssembly.instantiate(Buffer.from(wasm, "base64"));\n`,
  },
  {
    id: 'doc comment',
    file: 'client.py',
    write: () =>
      `class Client:\n    """Client of the service.\n\n    >>> Client(api_key="YOUR_API_KEY", password="...")\n    >>> Client(token="<TOKEN>")\n    """\n\n    def __init__(self, api_key: str, password: str = "", token: str | None = None):\n        self.api_key = api_key\n`,
  },
  {
    id: 'changelog',
    file: 'CHANGELOG.md',
    write: (r) =>
      `- Password: minimum length is now 12 (${make('[h]{7}', r)})\n- token: refresh before it expires (${make('[h]{40}', r)})\n- api_key is read from \`ACME_API_KEY\`\n`,
  },
];

export const fourthLot = (r: Random): readonly ThirdFile[] => {
  const files: ThirdFile[] = [];
  const tokens = services.filter(({ byName }) => !byName);
  for (let turn = 0; turn < 12; turn += 1) {
    for (const { id, file, write } of secretive)
      files.push({ file, text: write(r, r.pick(tokens).make(r)), what: id, values: [] });
    for (const { id, file, write } of quiet) files.push({ file, text: write(r), what: id, values: [] });
  }
  return files;
};
