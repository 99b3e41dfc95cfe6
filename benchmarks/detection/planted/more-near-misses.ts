/** A second lot of texts that are no secrets. */
import { type Random, bytes, hashOf, shape, uuid, words, cap } from './values.ts';
import type { NearMiss } from './near-misses.ts';

const n = (id: string, file: string, write: NearMiss['write']): NearMiss => ({ id, file, write });
const hex = (r: Random, k: number): string => shape(r, `%h{${k}}`);
const ph = [
  'CHANGEME',
  'ChangeMe123',
  'change_this_password',
  'PUT_YOUR_KEY_HERE',
  'REPLACE-ME',
  '<insert token>',
  '<secret>',
  '{{API_KEY}}',
  '${env.API_KEY}',
  '$API_KEY',
  '%API_KEY%',
  '#{api_key}',
  '{token}',
  ':password',
  '?',
  'xxxx-xxxx-xxxx',
  'sk-XXXXXXXXXXXXXXXXXXXXXXXX',
  'sk_live_...',
  'AIzaXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
  'ghp_YOURTOKENHERE',
  'xoxb-xxxx',
  'your-256-bit-secret',
  'your_jwt_secret',
  'yourpassword',
  'YourStrong!Passw0rd',
  'my_password',
  'mypassword',
  'mysecret',
  'secret123',
  'password123',
  'test1234',
  'testpassword',
  'test-api-key',
  'test_token',
  'dummy_secret',
  'fake',
  'foo-token',
  'bar',
  'n/a',
  '-',
  'TBD',
  'tbd',
  'unset',
  'not-set',
  'empty',
  'blank',
  'REDACTED',
  '[hidden]',
  '(hidden)',
  '<hidden>',
  '●●●●●●●●',
  '--------',
  '123456',
  '12345678',
  '000000',
  'aaaaaaaaaaaaaaaa',
  'abcdefghijklmnop',
  '0123456789abcdef',
  '0123456789abcdef0123456789abcdef',
  'secretsmanager:prod/db',
  'aws-ssm:/prod/db',
  'sops:secrets.yaml',
  'azurekeyvault://x/y',
  'gcp-secret://p/s',
  'infisical://x',
  'from-env',
  'see-1password',
  'ask-your-admin',
  'set-in-ci',
  'provided-by-ci',
  'injected-at-runtime',
  'generated',
  'same-as-above',
  'some_value',
  'somevalue',
  'value',
  'string',
  '<string>',
  'secret-key',
  'SECRET_KEY',
  'api-key',
  'apikey',
  'access-token',
  'the-token',
  'token-goes-here',
  'insert_key',
  'example-key',
  'EXAMPLE_TOKEN',
  'demo',
  'demo-key',
  'DEMO_KEY',
  'sandbox',
  'local',
  'localdev',
  'development',
  'dev-secret',
  'dev_only',
  'insecure',
  'insecure-dev-key',
  'unsafe-secret-for-dev',
  'not_a_secret',
  'nothing',
  'noop',
  'stub',
  'mock',
  'mocked-token',
  'invalid-token',
  'bad-token',
  'expired-token',
  'wrong-password',
  'correct-password',
  'old-password',
  'new-password',
];
const names = [
  'password',
  'token',
  'secret',
  'api_key',
  'apiKey',
  'clientSecret',
  'DB_PASSWORD',
  'SECRET_KEY',
  'access_key',
  'auth_token',
  'JWT_SECRET',
  'private_key',
  'passphrase',
  'pwd',
];
const p = (r: Random): string => r.pick(ph);
const nm = (r: Random): string => r.pick(names);
export const moreNearMisses: readonly NearMiss[] = [
  n('ph-py', 'a/s.py', (r) => `${nm(r)} = "${p(r)}"\n`),
  n('ph-py-d', 'a/d.py', (r) => `x = {"${nm(r)}": '${p(r)}', "n": 1}\n`),
  n('ph-getenv', 'a/e.py', (r) => `x = os.getenv("${nm(r)}", "${p(r)}")\n`),
  n('ph-ts', 'a/s.ts', (r) => `const c = { ${nm(r)}: '${p(r)}' };\n`),
  n('ph-ts-env', 'a/e.ts', (r) => `const c = process.env.${nm(r)} ?? '${p(r)}';\n`),
  n('ph-java', 'A.java', (r) => `class A { String ${nm(r)} = "${p(r)}"; }\n`),
  n('ph-go', 'a.go', (r) => `package a\n\nvar ${nm(r)} = "${p(r)}"\n`),
  n('ph-yaml', 'a.yaml', (r) => `a:\n  ${nm(r)}: "${p(r)}"\n`),
  n(
    'ph-yaml-bare',
    'b.yaml',
    (r) =>
      `a:\n  ${nm(r)}: ${r.pick(['changeme', 'null', '~', '""', '<your-token>', '*anchor', '&x', 'true', '${TOKEN}', '{{ .Values.token }}', 'REPLACE_ME', 'your-token'])}\n`,
  ),
  n('ph-dotenv', '.env.sample', (r) => `${nm(r).toUpperCase()}=${p(r)}\n`),
  n(
    'ph-compose',
    'docker-compose.yml',
    (r) =>
      `services:\n  db:\n    environment:\n      ${nm(r).toUpperCase()}: ${r.pick(['changeme', '${DB_PASSWORD:?}', '${DB_PASSWORD:-}', 'example', '"${X:-changeme}"'])}\n`,
  ),
  n('ph-md', 'R.md', (r) => '```js\nconst client = new Client({ ' + nm(r) + ": '" + p(r) + "' })\n```\n"),
  n(
    'ph-curl',
    'R2.md',
    () =>
      '```sh\ncurl -H "Authorization: Bearer $TOKEN" -u user:password https://api.acme.dev\ncurl -H "X-API-Key: YOUR_API_KEY" https://x\n```\n',
  ),
  n('ph-ini', 'a.ini', (r) => `[a]\n${nm(r)} = ${p(r)}\n`),
  n('ph-toml', 'a.toml', (r) => `${nm(r)} = "${p(r)}"\n`),
  n(
    'ph-xml',
    'a.xml',
    (r) =>
      `<a><${r.pick(['password', 'token', 'apiKey'])}>${r.pick(['${db.password}', 'changeit', 'changeme', '@password@', '%PASSWORD%', '********'])}</${'password'}></a>\n`,
  ),
  n(
    'ph-docstring',
    'a/doc.py',
    (r) => `def login(user, password):\n    """Signs in.\n\n    >>> login("ana", password="${p(r)}")\n    """\n`,
  ),
  n(
    'ph-tf',
    'v.tf',
    (r) =>
      `variable "db_password" {\n  type      = string\n  sensitive = true\n  description = "The password of the database"\n  default = ${r.pick(['null', '""', '"changeme"'])}\n}\n`,
  ),
  n(
    'vite-hash',
    'dist-manifest.json',
    (r) =>
      `{"assets/index-${shape(r, '%b{8}')}.js":{"file":"assets/index-${shape(r, '%b{8}')}.js","src":"token.ts"}}\n`,
  ),
  n(
    'pnpm',
    'pnpm-lock.yaml',
    (r) =>
      `packages:\n  csrf-tokens@1.0.0:\n    resolution: {integrity: sha512-${hashOf(r, 'sha512').toString('base64')}}\n`,
  ),
  n('gemfile', 'Gemfile.lock', (r) => `GIT\n  remote: https://github.com/a/devise-token\n  revision: ${hex(r, 40)}\n`),
  n(
    'composer',
    'composer.lock',
    (r) =>
      `{"packages":[{"name":"a/token","dist":{"reference":"${hex(r, 40)}","shasum":"${hex(r, 40)}"}}],"content-hash":"${hex(r, 32)}"}\n`,
  ),
  n('nix', 'flake.nix', (r) => `src = fetchurl { url = "https://x/y.tgz"; sha256 = "${shape(r, '%a{52}')}"; };\n`),
  n(
    'bazel',
    'WORKSPACE',
    (r) => `http_archive(name = "tokens", sha256 = "${hex(r, 64)}", strip_prefix = "x-${hex(r, 40)}")\n`,
  ),
  n('brew', 'tool.rb', (r) => `class Tool < Formula\n  sha256 "${hex(r, 64)}"\nend\n`),
  n(
    'precommit',
    '.pre-commit-config.yaml',
    (r) => `repos:\n- repo: https://github.com/Yelp/detect-secrets\n  rev: ${hex(r, 40)}\n`,
  ),
  n(
    'snap',
    '__snapshots__/a.test.ts.snap',
    (r) => `exports[\`token 1\`] = \`\n{\n  "id": "${uuid(r)}",\n  "hash": "${hex(r, 64)}",\n}\n\`;\n`,
  ),
  n(
    'secrets-baseline',
    '.secrets.baseline',
    (r) => `{"results": {"a.py": [{"type": "Secret Keyword", "hashed_secret": "${hex(r, 40)}", "line_number": 3}]}}\n`,
  ),
  n(
    'uuid-const',
    'u.java',
    (r) => `class U { static final UUID KEY_ID = UUID.fromString("${uuid(r)}"); String sessionId = "${uuid(r)}"; }\n`,
  ),
  n(
    'guid-cs',
    'p.csproj',
    (r) =>
      `<Project><PropertyGroup><UserSecretsId>${uuid(r)}</UserSecretsId><ProjectGuid>{${uuid(r).toUpperCase()}}</ProjectGuid></PropertyGroup></Project>\n`,
  ),
  n(
    'k8s-uid',
    'ev.yaml',
    (r) =>
      `metadata:\n  uid: ${uuid(r)}\n  resourceVersion: "${shape(r, '%d{9}')}"\n  annotations:\n    checksum/secret: ${hex(r, 64)}\n    pod-template-hash: ${shape(r, '%a{10}')}\n`,
  ),
  n(
    'trace',
    'tr.json',
    (r) =>
      `{"traceparent":"00-${hex(r, 32)}-${hex(r, 16)}-01","x-request-id":"${uuid(r)}","cf-ray":"${hex(r, 16)}-FRA"}\n`,
  ),
  n(
    'hash-vec',
    'tests/vec.py',
    (r) => `VECTORS = [\n    (b"abc", "${hex(r, 64)}"),\n    (b"token", "${hex(r, 40)}"),\n]\n`,
  ),
  n('crc', 'crc.c', (r) => `static const uint32_t table[] = { 0x${hex(r, 8)}, 0x${hex(r, 8)}, 0x${hex(r, 8)} };\n`),
  n(
    'eth-addr',
    'ad.ts',
    (r) => `export const TOKEN_ADDRESS = '0x${hex(r, 40)}';\nexport const txHash = '0x${hex(r, 64)}';\n`,
  ),
  n('btc', 'btc.ts', (r) => `const depositAddress = 'bc1q${shape(r, '%a{38}')}';\n`),
  n('ipfs', 'ip.md', (r) => `See ipfs://Qm${shape(r, '%w{44}')} for the token list.\n`),
  n(
    'svg',
    'i.svg',
    (r) =>
      `<svg><path d="M${Array.from({ length: 30 }, () => r.int(99)).join(' ')}z"/><image href="data:image/png;base64,${bytes(r, 90).toString('base64')}"/></svg>\n`,
  ),
  n('font', 'f.css', (r) => `@font-face{src:url("data:font/woff2;base64,${bytes(r, 200).toString('base64')}")}\n`),
  n(
    'sourcemap',
    'a.js',
    (r) => `var a=1;\n//# sourceMappingURL=data:application/json;base64,${bytes(r, 120).toString('base64')}\n`,
  ),
  n('wasm', 'w.js', (r) => `const wasm = "AGFzbQEAAAAB${bytes(r, 150).toString('base64')}";\n`),
  n(
    'csp',
    'csp.conf',
    (r) =>
      `add_header Content-Security-Policy "script-src 'sha256-${hashOf(r, 'sha256').toString('base64')}' 'nonce-${bytes(r, 16).toString('base64')}'";\n`,
  ),
  n(
    'gpg-id',
    'g.sh',
    (r) => `gpg --recv-keys ${shape(r, '%H{40}')}\napt-key adv --keyserver hkp://k --recv ${shape(r, '%H{16}')}\n`,
  ),
  n('apt-key', 'Dockerfile', (r) => `FROM debian\nENV GPG_KEY=${shape(r, '%H{40}')}\nENV NODE_SHA=${hex(r, 64)}\n`),
  n(
    'known-hosts',
    'known_hosts',
    (r) =>
      `github.com ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${shape(r, '%s{43}')}\n|1|${bytes(r, 20).toString('base64')}|${bytes(r, 20).toString('base64')} ssh-rsa AAAAB3NzaC1yc2E${shape(r, '%s{80}')}\n`,
  ),
  n(
    'jwks',
    'jwks.json',
    (r) =>
      `{"keys":[{"kty":"RSA","use":"sig","kid":"${shape(r, '%b{27}')}","n":"${bytes(r, 256).toString('base64url')}","e":"AQAB"}]}\n`,
  ),
  n('fingerprint', 'fp.md', (r) => `SHA256:${shape(r, '%s{43}')} and ${hex(r, 32).match(/../gu)?.join(':')}\n`),
  n(
    'android-cert',
    'assetlinks.json',
    (r) =>
      `[{"target":{"sha256_cert_fingerprints":["${hashOf(r, 'sha256').toString('hex').toUpperCase().match(/../gu)?.join(':')}"]}}]\n`,
  ),
  n(
    'dkim',
    'zone.txt',
    (r) =>
      `s1._domainkey IN TXT "v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQ${bytes(r, 200).toString('base64').replace(/=/g, '')}"\ngoogle-site-verification=${shape(r, '%b{43}')}\n`,
  ),
  n(
    'i18n-pl',
    'public/locales/pl/common.json',
    () =>
      `{"password":"Hasło","passwordRepeat":"Powtórz hasło","token":"Żeton","secretQuestion":"Pytanie pomocnicze","apiKey":"Klucz API"}\n`,
  ),
  n(
    'i18n-po',
    'po/it.po',
    () => `msgid "Password"\nmsgstr "Parola d'ordine"\n\nmsgid "API token"\nmsgstr "Gettone API"\n`,
  ),
  n(
    'i18n-props',
    'messages_nl.properties',
    () =>
      `login.password=Wachtwoord\nlogin.password.hint=Minstens 12 tekens!\ntoken.expired=Verlopen\nuser.secret=Geheim\n`,
  ),
  n(
    'i18n-strings',
    'nl.lproj/Localizable.strings',
    () => `"password" = "Wachtwoord";\n"forgot_password" = "Wachtwoord vergeten?";\n"token" = "Sleutel";\n`,
  ),
  n(
    'i18n-arb',
    'lib/l10n/app_en.arb',
    () =>
      `{"password":"Password","@password":{"description":"Label"},"enterPassword":"Enter your password","pwTooShort":"Too short!"}\n`,
  ),
  n(
    'i18n-android',
    'res/values-de/strings.xml',
    () =>
      `<resources><string name="password">Passwort</string><string name="password_hint">Mindestens 8 Zeichen!</string><string name="api_key_title">API-Schlüssel</string></resources>\n`,
  ),
  n(
    'ui',
    'src/L.tsx',
    () =>
      `<TextField id="password" name="password" label="Password" type="password" helperText="Min. 8 characters" error={!!e.password} data-cy="login-password" autoComplete="new-password" />\n`,
  ),
  n(
    'ui-vue',
    'src/L.vue',
    () =>
      `<template><input v-model="password" type="password" :placeholder="$t('password')" aria-label="Your password" /><TokenList :token="token" secret-label="Show secret" /></template>\n`,
  ),
  n(
    'ui-angular',
    'l.component.html',
    () =>
      `<input formControlName="password" type="{{ show ? 'text' : 'password' }}" [attr.token]="token"><mat-error *ngIf="f.password.errors?.['required']">Password is required</mat-error>\n`,
  ),
  n(
    'yup',
    'src/v.ts',
    () =>
      `const s = yup.object({ password: yup.string().min(8, 'Password too short!').required('Required!'), token: yup.string().matches(/^[A-Z0-9]{6}$/, 'Bad token') });\n`,
  ),
  n(
    'form-names',
    'src/f.ts',
    () =>
      `const FIELDS = { password: 'user[password]', token: 'authenticity_token', secret: 'oauth_client[secret]', confirm: 'password_confirmation' };\n`,
  ),
  n(
    'cy',
    'cypress/e2e/login.cy.js',
    () =>
      `cy.get('[name=password]').type(Cypress.env('PASSWORD'));\ncy.get('#token').should('have.value', '');\ncy.contains('Forgot password?').click();\n`,
  ),
  n(
    'selector',
    'tests/p.py',
    () =>
      `page.fill("#password", os.environ["PW"])\nPASSWORD_INPUT = "//input[@type='password']"\nTOKEN_SELECTOR = "[data-test='token-field']"\npassword_locator = (By.ID, "password-input")\n`,
  ),
  n(
    'oauth',
    'src/o.ts',
    () =>
      `const params = { grant_type: 'password', token_type_hint: 'refresh_token', response_type: 'id_token token', client_secret: process.env.SECRET, code_challenge_method: 'S256', scope: 'openid offline_access' };\n`,
  ),
  n(
    'routes',
    'src/r.rb',
    () =>
      `get '/password/reset/:token', to: 'passwords#edit'\npost '/oauth/token' => 'tokens#create'\nresources :api_keys, param: :token\n`,
  ),
  n(
    'rails-attr',
    'app/m.rb',
    () =>
      `class U < A\n  has_secure_password\n  has_secure_token :auth_token\n  validates :password, length: { minimum: 8 }, presence: true\n  encrypts :api_key, deterministic: true\nend\n`,
  ),
  n(
    'django-forms',
    'forms.py',
    () =>
      `class F(forms.Form):\n    password = forms.CharField(widget=forms.PasswordInput, label="Password", help_text="At least 8!")\n    token = models.CharField("Token", max_length=64, db_column="access_token")\n    secret = models.TextField(verbose_name="Shared secret", default="")\n`,
  ),
  n(
    'sqlalchemy',
    'models.py',
    () =>
      `class U(Base):\n    __tablename__ = "users"\n    password = Column("password_digest", String(128))\n    token: Mapped[str] = mapped_column(String(64), name="api_token")\n`,
  ),
  n(
    'drizzle',
    'schema.ts',
    () =>
      `export const users = pgTable('users', { password: text('password_hash').notNull(), token: varchar('reset_token', { length: 64 }), secret: text("totp_secret") });\n`,
  ),
  n(
    'migr',
    'm.sql',
    () =>
      `ALTER TABLE users ADD COLUMN password_changed_at timestamptz;\nCREATE INDEX idx_token ON sessions (token);\nCOMMENT ON COLUMN users.secret IS 'Shared secret of the app';\n`,
  ),
  n(
    'hash-funcs',
    'h.php',
    (r) =>
      `<?php\n$hash = '$2y$10$${shape(r, '%w{53}')}';\nif (password_verify($password, $hash)) {}\n$user->password = bcrypt($request->password);\n`,
  ),
  n('shadow', 'shadow.txt', (r) => `root:$6$${shape(r, '%w{16}')}$${shape(r, '%w{86}')}:19000:0:99999:7:::\n`),
  n(
    'argon',
    'seed.ts',
    (r) =>
      `await db.user.create({ data: { email: 'a@acme.dev', passwordHash: '$argon2id$v=19$m=65536,t=3,p=4$${shape(r, '%s{22}')}$${shape(r, '%s{43}')}' } });\n`,
  ),
  n(
    'hashed-pw',
    'usr.json',
    (r) => `{"password_sha256": "${hex(r, 64)}", "passwordSalt": null, "tokenHash": "${hex(r, 64)}"}\n`,
  ),
  n(
    'log-fmt',
    'l.go',
    () =>
      `log.Printf("token=%s password=%q", mask(token), "***")\nfmt.Println("Password: ")\nerrors.New("invalid password: too short!")\n`,
  ),
  n(
    'log-msg',
    'lg.py',
    () =>
      `logger.info("password for %s changed", user)\nraise ValueError("secret=None is not allowed!")\nprint("API key: missing. Set ACME_API_KEY=... first")\nTOKEN_ERROR = "Token invalid or expired!"\n`,
  ),
  n(
    'help',
    'help.txt',
    () =>
      `Usage: tool [options]\n  --password PASSWORD   the password to use\n  --token-file FILE     read the token from FILE\n  --secret-key KEY_ID   which key (default: main)\n  -p, --passphrase      ask for it\n`,
  ),
  n(
    'man',
    'x.md',
    () =>
      `Run \`tool login --password-stdin < file\` or \`tool --token=$TOKEN\`. The key \`api_key\` in \`config.toml\` holds it. Password: at least 8 characters, e.g. letters and digits. Token: see below.\n`,
  ),
  n(
    'argp',
    'ap.py',
    () =>
      `p.add_argument("--password", help="the password!", metavar="PASSWORD1")\np.add_argument("--token", default=None, dest="token_2")\np.add_argument("--secret-file", default="/etc/app/secret.txt")\n`,
  ),
  n(
    'const-names',
    'cn.ts',
    () =>
      `export const AUTH_TOKEN_KEY = 'acme.auth.token.v2';\nexport const PASSWORD_CHANGED = 'PASSWORD_CHANGED_V2';\nexport const SECRET_HEADER = 'x-acme-secret-v1';\nexport const TOKEN_STORAGE_KEY = '@app/token:v1';\nexport const apiKeyHeader = 'X-Api-Key';\n`,
  ),
  n(
    'feature',
    'ff.yaml',
    () =>
      `features:\n  password_login: enabled-v2\n  token_refresh: beta1\n  secret_rotation: every-30d\n  api_keys: 10-per-user\n`,
  ),
  n('enum-java', 'En.java', () => `enum En { PASSWORD("pwd1"), TOKEN("tok"), API_KEY("apikey2"); En(String s) {} }\n`),
  n(
    'events',
    'ev.ts',
    () => `bus.on('password:reset', f); track('token_created_v2'); emit("secret.rotated", { key: 'db-main-2' });\n`,
  ),
  n(
    'perm',
    'pm.yaml',
    () =>
      `permissions:\n  id-token: write\n  secrets: inherit\nrbac:\n  resources: ["secrets", "serviceaccounts/token"]\n  verbs: [get]\n`,
  ),
  n(
    'tokenizers',
    'tk.json',
    () =>
      `{"bos_token": "<s>", "eos_token": "<|im_end|>", "pad_token": "[PAD]", "unk_token": "<unk>", "tokenizer_class": "LlamaTokenizerFast", "model_max_length": 4096, "add_bos_token": true, "token_id": 32001}\n`,
  ),
  n(
    'lexer',
    'lx.py',
    () =>
      `TOKEN = "IDENT"\ntoken = Token("NUMBER", "42")\nif token == "STRING_2": pass\nkeyword_token = "lambda"\nnext_token = "=>"\n`,
  ),
  n(
    'design',
    'tokens.json',
    (r) => `{"color": {"primary": {"value": "#${hex(r, 6)}", "token": "color-primary-500"}}, "space-token": "8px"}\n`,
  ),
  n(
    'keys',
    'ky.ts',
    () =>
      `const key = 'user-42'; map.set('key', 'value-1'); const sortKey = 'createdAt2'; cacheKey(\`user:\${id}\`, 'v3'); const queryKey = ['users', 'list-2'];\n`,
  ),
  n(
    'routes-keys',
    'rk.tsx',
    () => `<Route key="r-1" path="/token/:id" /><Item key={id} itemKey="password-row-2" tokenId="t1" />\n`,
  ),
  n(
    'kb',
    'kb.json',
    () =>
      `[{"key": "ctrl+shift+k", "command": "tokens.show", "when": "editorFocus"}, {"key": "F12", "command": "secret.peek"}]\n`,
  ),
  n(
    'arn',
    'arn.yaml',
    (r) =>
      `SecretArn: arn:aws:secretsmanager:eu-west-1:${shape(r, '%d{12}')}:secret:prod/db-${shape(r, '%w{6}')}\nKmsKeyId: ${uuid(r)}\nKeyName: deployer-key\nsecretName: acme-db-credentials\npasswordSecretRef: { name: db, key: password }\n`,
  ),
  n(
    'vault-path',
    'vp.hcl',
    () =>
      `path "secret/data/prod/*" { capabilities = ["read"] }\ntoken_policies = ["default", "prod-2"]\nvault_path = "kv/data/app1"\n`,
  ),
  n(
    'ext-secret',
    'es.yaml',
    () =>
      `kind: ExternalSecret\nspec:\n  secretStoreRef: { name: aws-store-2 }\n  data:\n    - secretKey: password\n      remoteRef: { key: prod/db1, property: password }\n`,
  ),
  n(
    'sops',
    's.enc.json',
    (r) =>
      `{"password": "ENC[AES256_GCM,data:${bytes(r, 9).toString('base64')},iv:${bytes(r, 32).toString('base64')},tag:x,type:str]", "sops": {"lastmodified": "2026-01-01T00:00:00Z", "mac": "ENC[AES256_GCM,data:${bytes(r, 60).toString('base64')},type:str]"}}\n`,
  ),
  n('gh-enc', '.travis.yml', (r) => `env:\n  global:\n    - secure: "${bytes(r, 512).toString('base64')}"\n`),
  n(
    'cloud-ids',
    'ci.ts',
    (r) =>
      `const clientId = '${shape(r, '%d{12}')}-${shape(r, '%a{32}')}.apps.googleusercontent.com';\nconst tenantId = '${uuid(r)}';\nconst accountSid = 'AC${hex(r, 32)}';\nconst measurementId = 'G-${shape(r, '%A{10}')}';\nconst gtm = 'GTM-${shape(r, '%A{7}')}';\n`,
  ),
  n(
    'auth0-id',
    'au.ts',
    (r) =>
      `const config = { domain: 'acme.eu.auth0.com', clientId: '${shape(r, '%w{32}')}', audience: 'https://api.acme.dev' };\n`,
  ),
  n(
    'stripe-ids',
    'st.rb',
    (r) =>
      `PRICE = 'price_1${shape(r, '%w{23}')}'\nPRODUCT = 'prod_${shape(r, '%w{14}')}'\nacct = 'acct_1${shape(r, '%w{15}')}'\nintent = 'pi_3${shape(r, '%w{23}')}'\n`,
  ),
  n(
    'slack-ids',
    'sl.py',
    (r) => `CHANNEL = "C0${shape(r, '%A{9}')}"\nTEAM = "T0${shape(r, '%A{9}')}"\nuser = "U0${shape(r, '%A{9}')}"\n`,
  ),
  n('locale-words', 'w.txt', (r) => `${cap(r.pick(words))} password ${r.pick(words)} token ${r.pick(words)}\n`),
  n(
    'regexes',
    'rx.go',
    () =>
      `var tokenRe = regexp.MustCompile(\`sk-[A-Za-z0-9]{20,}\`)\nvar passwordRe = regexp.MustCompile("(?i)password\\\\s*[:=]\\\\s*['\\"][^'\\"]{8,}")\n`,
  ),
  n(
    'gitleaks',
    '.gitleaks.toml',
    () =>
      `[[rules]]\nid = "generic-api-key"\nregex = '''(?i)(?:key|api|token|secret)[\\w.-]{0,20}[:=]["']([0-9a-z\\-_.=]{10,150})["']'''\nkeywords = ["api_key", "token1"]\n`,
  ),
  n(
    'sigv4',
    'tests/sig.py',
    () => `# AWS documentation\nKEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"\nACCESS = "AKIDEXAMPLE"\n`,
  ),
  n(
    'rfc6238',
    'tests/totp.py',
    () => `# RFC 6238\nSEED = b"12345678901234567890"\nassert totp(SEED, 59) == "94287082"\n`,
  ),
  n(
    'stripe-doc',
    'docs/s.md',
    () => 'Use `sk_test_4eC39HqLyjWDarjtT1zdp7dc` from the documentation, or `pk_test_TYooMQauvdEDq54NiTphI7jx`.\n',
  ),
  n(
    'types-rs',
    't.rs',
    () =>
      `pub struct C { pub password: String, token: Option<&'static str>, secret: [u8; 32] }\nfn p(password: &str, api_key: impl Into<String>) {}\n`,
  ),
  n(
    'types-kt',
    't.kt',
    () => `data class C(val password: String, val token: String? = null, val secret: CharArray = charArrayOf())\n`,
  ),
  n(
    'types-go',
    't.go',
    () =>
      'type C struct {\n\tPassword string `json:"password" env:"DB_PASSWORD,required"`\n\tToken string `yaml:"api_token"`\n}\n',
  ),
  n(
    'types-cs',
    't.cs',
    () =>
      `public record C([property: JsonPropertyName("api_key")] string ApiKey, string Password = "", string? Token = default);\n`,
  ),
  n(
    'openapi',
    'oa.json',
    () =>
      `{"properties":{"password":{"type":"string","format":"password","minLength":8,"example":"string"},"token":{"type":"string","description":"The token!"}}}\n`,
  ),
  n(
    'jsonschema',
    'js.json',
    () =>
      `{"password":{"$ref":"#/definitions/password1"},"apiKey":{"pattern":"^[a-z0-9]{32}$","title":"API key (v2)"}}\n`,
  ),
];
export const moreUnclear: readonly NearMiss[] = [
  n(
    'test-user-pw',
    'tests/x.py',
    (r) => `USER = {"name": "ana", "password": "${r.pick(['pass1234', 'hunter2', 'letmein1'])}"}\n`,
  ),
];
