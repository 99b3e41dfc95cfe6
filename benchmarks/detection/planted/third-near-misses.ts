/** Near misses of a third hand: what looks like a secret and is none. */
import { make } from './third-values.ts';
import type { Random } from './values.ts';

const h = (count: number, r: Random): string => make(`[h]{${String(count)}}`, r);
const b = (count: number, r: Random): string => make(`[b]{${String(count)}}`, r);
const placeholders = [
  'your_api_key_here',
  'YOUR-API-KEY',
  '<your-token>',
  'changeme',
  'xxxxxxxxxxxxxxxxxxxxxxxx',
  'REPLACE_ME',
  'insert-your-key',
  '...',
  'sk_live_xxxxxxxxxxxxxxxxxxxxxxxx',
  'AKIAIOSFODNN7EXAMPLE',
  'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'sk-your-openai-key',
  'dummy-token',
  '********',
  'todo',
  'my-secret-token',
  'password123',
  'example-secret',
  'not-a-real-key',
  'fake_api_key',
  '[REDACTED]',
  'test',
  'TBD',
  'sk-...',
  '00000000000000000000000000000000',
  '1234567890abcdef1234567890abcdef',
  'abcdefghijklmnopqrstuvwxyz123456',
  'your-256-bit-secret',
  'supersecretpassword',
  'null',
  'none',
  'enter_token_here',
  'placeholder',
  'sample-key-123',
];
const names = ['api_key', 'password', 'token', 'secret_key', 'client_secret', 'auth_token', 'db_password'];
const camel = (name: string): string => name.replaceAll(/_(?<next>\w)/gu, (_, next: string) => next.toUpperCase());
const p = (r: Random): string => r.pick(placeholders);
const n = (r: Random): string => r.pick(names);

export const nearMisses: readonly {
  readonly id: string;
  readonly file: string;
  readonly write: (r: Random) => string;
}[] = [
  {
    id: 'placeholder py',
    file: 'settings.py',
    write: (r) => `${n(r)} = "${p(r)}"\nclient = Client(${n(r)}="${p(r)}")\n`,
  },
  {
    id: 'placeholder js',
    file: 'config.js',
    write: (r) => `const ${camel(n(r))} = '${p(r)}';\nmodule.exports = { ${camel(n(r))}: '${p(r)}' };\n`,
  },
  {
    id: 'placeholder env',
    file: '.env.example',
    write: (r) => `API_KEY=${p(r)}\nDB_PASSWORD=${p(r)}\nSECRET_KEY=\nTOKEN="${p(r)}"\n`,
  },
  {
    id: 'placeholder yaml',
    file: 'values.yaml',
    write: (r) =>
      `auth:\n  ${n(r)}: "${p(r)}"\n  existingSecret: my-app-secret\n  secretKey: password\n  passwordSecretName: db-credentials\n`,
  },
  {
    id: 'placeholder readme',
    file: 'README.md',
    write: (r) =>
      `## Configure\n\n\`\`\`\nexport API_KEY=${p(r)}\ncurl -H "Authorization: Bearer $API_KEY" https://api.example.org\ncurl -H "Authorization: Bearer <token>" https://api.example.org\n\`\`\`\n`,
  },
  {
    id: 'doc examples',
    file: 'docs/aws.md',
    write: () =>
      `Set your credentials:\n\n    aws_access_key_id = AKIAIOSFODNN7EXAMPLE\n    aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n\nStripe: \`sk_test_4eC39HqLyjWDarjtT1zdp7dc\`, JWT: eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\n`,
  },
  {
    id: 'env look-up py',
    file: 'conf.py',
    write: () =>
      `import os\napi_key = os.environ["API_KEY"]\npassword = os.getenv("DB_PASSWORD")\ntoken = os.environ.get("GITHUB_TOKEN", "")\nsecret = config("SECRET_KEY", default=None)\nclient_secret = vault.read("secret/data/app")["client_secret"]\nconn = f"postgres://{user}:{password}@{host}/db"\n`,
  },
  {
    id: 'env look-up ts',
    file: 'conf.ts',
    write: () =>
      `export const apiKey = process.env.API_KEY!;\nexport const url = \`postgres://\${user}:\${password}@\${host}:5432/app\`;\nconst token = await getSecret('prod/github/token');\nconst password = configService.get<string>('DATABASE_PASSWORD');\nheaders.set('Authorization', \`Bearer \${token}\`);\n`,
  },
  {
    id: 'env look-up go',
    file: 'conf.go',
    write: () =>
      `package conf\n\nimport "os"\n\nvar APIKey = os.Getenv("API_KEY")\nconst tokenHeader = "X-Auth-Token"\nconst passwordField = "user_password"\nconst secretPath = "/run/secrets/db_password"\n`,
  },
  {
    id: 'env look-up java',
    file: 'Conf.java',
    write: () =>
      `class Conf {\n  @Value("\${app.jwt.secret}") private String jwtSecret;\n  static final String PASSWORD_KEY = "spring.datasource.password";\n  String token = System.getenv("API_TOKEN");\n  static final String ACCESS_TOKEN_HEADER = "X-Access-Token";\n  static final String SECRET_NAME = "prod/db/credentials";\n}\n`,
  },
  {
    id: 'templated compose',
    file: 'docker-compose.yml',
    write: () =>
      `services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_PASSWORD: \${POSTGRES_PASSWORD}\n      API_TOKEN: \${API_TOKEN:?missing}\n      DATABASE_URL: postgres://app:\${DB_PASSWORD}@db/app\n      PASSWORD_FILE: /run/secrets/pg\n    secrets: [pg]\n`,
  },
  {
    id: 'templated workflow',
    file: '.github/workflows/ci.yml',
    write: (r) =>
      `jobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      TOKEN: \${{ secrets.GITHUB_TOKEN }}\n      NPM_TOKEN: \${{ secrets.NPM_TOKEN }}\n    steps:\n      - uses: actions/checkout@${h(40, r)}\n      - uses: actions/cache@v4\n        with: { key: "linux-\${{ hashFiles('**/package-lock.json') }}-${h(32, r)}" }\n`,
  },
  {
    id: 'templated helm',
    file: 'templates/secret.yaml',
    write: () =>
      `apiVersion: v1\nkind: Secret\ndata:\n  password: {{ .Values.auth.password | b64enc | quote }}\n  token: {{ randAlphaNum 32 | b64enc }}\n`,
  },
  {
    id: 'secretKeyRef',
    file: 'deploy.yaml',
    write: () =>
      `env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: database-credentials\n        key: password\n  - name: API_KEY\n    valueFrom:\n      secretKeyRef: { name: vendor-api-key, key: apiKey }\n`,
  },
  {
    id: 'terraform refs',
    file: 'main.tf',
    write: () =>
      `resource "aws_db_instance" "x" {\n  password = var.db_password\n  username = "app"\n}\nresource "random_password" "p" { length = 24 }\nlocals {\n  token = data.aws_secretsmanager_secret_version.t.secret_string\n  secret_arn = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-AbCdEf"\n}\n`,
  },
  {
    id: 'hashes py',
    file: 'checksums.py',
    write: (r) =>
      `SHA256 = "${h(64, r)}"\nMD5SUM = "${h(32, r)}"\nEXPECTED = {"a.tar.gz": "${h(64, r)}", "b.whl": "sha256:${h(64, r)}"}\nCOMMIT = "${h(40, r)}"\nassert digest(path) == "${h(40, r)}"\n`,
  },
  {
    id: 'integrity lock',
    file: 'package-lock.json',
    write: (r) =>
      `{\n  "name": "a",\n  "lockfileVersion": 3,\n  "packages": {\n    "node_modules/token-types": {\n      "version": "4.2.1",\n      "integrity": "sha512-${b(86, r)}=="\n    },\n    "node_modules/js-secret": { "version": "1.0.0", "integrity": "sha1-${b(27, r)}=" }\n  }\n}\n`,
  },
  {
    id: 'yarn lock',
    file: 'yarn.lock',
    write: (r) =>
      `# yarn lockfile v1\n\n\njs-tokens@^4.0.0:\n  version "4.0.0"\n  resolved "https://registry.example/js-tokens/-/js-tokens-4.0.0.tgz#${h(40, r)}"\n  integrity sha512-${b(86, r)}==\n`,
  },
  {
    id: 'poetry lock',
    file: 'poetry.lock',
    write: (r) =>
      `[[package]]\nname = "keyring"\nversion = "25.0.0"\nfiles = [\n    {file = "keyring-25.0.0.tar.gz", hash = "sha256:${h(64, r)}"},\n]\n\n[metadata]\ncontent-hash = "${h(64, r)}"\n`,
  },
  {
    id: 'go sum',
    file: 'go.sum',
    write: (r) =>
      `github.com/golang-jwt/jwt v3.2.2+incompatible h1:${b(43, r)}=\ngithub.com/golang-jwt/jwt v3.2.2+incompatible/go.mod h1:${b(43, r)}=\n`,
  },
  {
    id: 'cargo lock',
    file: 'Cargo.lock',
    write: (r) =>
      `[[package]]\nname = "secrecy"\nversion = "0.8.0"\nsource = "registry+https://github.com/rust-lang/crates.io-index"\nchecksum = "${h(64, r)}"\n`,
  },
  {
    id: 'script integrity',
    file: 'page.html',
    write: (r) =>
      `<script src="https://cdn.example.org/a.js" integrity="sha384-${b(64, r)}" crossorigin="anonymous"></script>\n<input type="password" name="password" placeholder="Password" autocomplete="current-password">\n<meta name="csrf-token" content="{{ csrf_token }}">\n<img src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA${b(160, r)}=">\n`,
  },
  {
    id: 'uuids',
    file: 'ids.json',
    write: (r) =>
      `{\n  "id": "${make('UUID', r)}",\n  "tenantId": "${make('UUID', r)}",\n  "clientId": "${make('UUID', r)}",\n  "projectGuid": "{${make('UUID', r).toUpperCase()}}",\n  "requestId": "${make('UUID', r)}"\n}\n`,
  },
  {
    id: 'ids py',
    file: 'ids.py',
    write: (r) =>
      `TRACE_ID = "${h(32, r)}"\nOBJECT_ID = "${h(24, r)}"\nCOMMIT_SHA = "${h(40, r)}"\nCACHE_KEY = "user:profile:v2"\nPRIMARY_KEY = "account_id"\nPARTITION_KEY = "customerId"\nACCOUNT_SID = "AC${h(32, r)}"\n`,
  },
  {
    id: 'i18n',
    file: 'locales/en.json',
    write: () =>
      `{\n  "password": "Password",\n  "forgotPassword": "Forgot your password?",\n  "token": "Access token",\n  "apiKey": "API key",\n  "secret_key": "Enter the secret key of your account",\n  "password_too_short": "Password must be at least 8 characters",\n  "auth.token.expired": "Your token has expired. Please sign in again."\n}\n`,
  },
  {
    id: 'i18n de',
    file: 'messages_de.properties',
    write: () =>
      `login.password=Passwort\nlogin.password.hint=Mindestens 8 Zeichen\nerror.token=Token abgelaufen\nsettings.apiKey=API-Schlüssel\nsettings.client.secret=Geheimnis des Clients\n`,
  },
  {
    id: 'labels ts',
    file: 'form.tsx',
    write: () =>
      `export const labels = { password: 'Password', newPassword: 'New password', token: 'Token' };\nexport const Form = () => <input type="password" name="password" id="user-password" placeholder="Enter your password" />;\nconst PASSWORD_REGEX = /^(?=.*[A-Z])(?=.*\\d).{8,}$/;\nconst passwordRules = 'required|min:8|confirmed';\nconst tokenKey = 'auth_token';\nlocalStorage.getItem('access_token');\n`,
  },
  {
    id: 'types ts',
    file: 'types.ts',
    write: () =>
      `export interface Auth { password: string; token?: string; apiKey: string | undefined }\nexport enum Grant { Password = 'password', ClientSecret = 'client_secret', RefreshToken = 'refresh_token' }\nexport const TOKEN_URL = 'https://login.example.org/oauth/token';\nexport const SECRET_NAMESPACE = 'kube-system';\ntype Key = keyof typeof secrets;\n`,
  },
  {
    id: 'public keys',
    file: 'keys.txt',
    write: (r) =>
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${b(340, r)} jo@acme\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${b(43, r)} jo@acme\n-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A${b(32, r)}\n${b(64, r)}\n-----END PUBLIC KEY-----\n-----BEGIN CERTIFICATE-----\nMIID${b(60, r)}\n${b(64, r)}\n-----END CERTIFICATE-----\n`,
  },
  {
    id: 'public key names',
    file: 'pub.ts',
    write: (r) =>
      `export const publicKey = '${h(64, r)}';\nexport const VAPID_PUBLIC_KEY = 'B${make('[u]{86}', r)}';\nexport const stripePublishableKey = 'pk_live_${make('[w]{24}', r)}';\nexport const siteKey = '6L${make('[u]{38}', r)}';\n`,
  },
  {
    id: 'picture',
    file: 'logo.ts',
    write: (r) =>
      `export const logo = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB${b(400, r)}==';\nexport const font = 'data:font/woff2;base64,d09GMgABAAAAA${b(600, r)}';\n`,
  },
  {
    id: 'picture css',
    file: 'style.css',
    write: (r) =>
      `.a { background: url(data:image/gif;base64,R0lGODlhAQABAIAAA${b(80, r)}) }\n.token.password { color: #c0ffee }\n.b:after { content: "\\f023" }\n`,
  },
  {
    id: 'minified',
    file: 'dist/app.min.js',
    write: (r) =>
      `!function(e,t){"use strict";var n={token:"token",password:"password",key:"ArrowUp"},r="${make('[w]{64}', r)}";function o(e){return e.apiKey||t.key}var a="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";e.exports={i:o,k:"${h(20, r)}",chunk:{1:"${h(20, r)}",2:"${h(20, r)}"}}}(module,window);\n`,
  },
  {
    id: 'source map',
    file: 'dist/app.js.map',
    write: (r) =>
      `{"version":3,"sources":["a.ts"],"names":["token","password","apiKey"],"mappings":"AAAA;${make('[l]{200}', r)}","sourcesContent":["const token = process.env.TOKEN"]}\n`,
  },
  {
    id: 'webpack names',
    file: 'manifest.json',
    write: (r) =>
      `{\n  "main.js": "main.${h(20, r)}.js",\n  "secret-page.js": "secret-page.${h(8, r)}.js",\n  "key": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${b(160, r)}"\n}\n`,
  },
  {
    id: 'test vectors',
    file: 'test_hmac.py',
    write: (r) =>
      `VECTORS = [\n    ("000102030405060708090a0b0c0d0e0f", "00112233445566778899aabbccddeeff", "69c4e0d86a7b0430d8cdb78070b4c55a"),\n    ("2b7e151628aed2a6abf7158809cf4f3c", "${h(32, r)}", "${h(32, r)}"),\n]\n\n\ndef test_known():\n    assert hmac(b"key", b"The quick brown fox jumps over the lazy dog").hex() == "${h(64, r)}"\n`,
  },
  {
    id: 'test doubles',
    file: 'login.test.ts',
    write: () =>
      `it('signs in', async () => {\n  await page.fill('#password', 'password');\n  expect(login({ user: 'alice', password: 'test' })).toBe(true);\n  const token = 'fake-token';\n  process.env.API_KEY = 'test-key';\n  expect(mask('secret')).toBe('******');\n});\n`,
  },
  {
    id: 'password hashes',
    file: 'users.sql',
    write: (r) =>
      `INSERT INTO users (name, password_hash) VALUES\n  ('jo', '$2b$12$${make('[w]{53}', r)}'),\n  ('al', '$argon2id$v=19$m=65536,t=3,p=4$${b(22, r)}$${b(43, r)}'),\n  ('mi', 'pbkdf2_sha256$600000$${make('[w]{22}', r)}$${b(43, r)}=');\n`,
  },
  {
    id: 'htpasswd',
    file: 'htpasswd.yml',
    write: (r) =>
      `users:\n  - name: jo\n    password: "$2y$10$${make('[w]{53}', r)}"\n  - name: al\n    password_hash: "{SHA}${b(27, r)}="\n`,
  },
  {
    id: 'encrypted',
    file: 'secrets.enc.yaml',
    write: (r) =>
      `db_password: ENC[AES256_GCM,data:${b(24, r)},iv:${b(43, r)}=,tag:${b(22, r)}==,type:str]\napi_key: ENC[AES256_GCM,data:${b(24, r)},iv:${b(43, r)}=,tag:${b(22, r)}==,type:str]\nsops:\n  mac: ENC[AES256_GCM,data:${b(80, r)},iv:${b(43, r)}=,tag:${b(22, r)}==,type:str]\n  version: 3.8.1\n`,
  },
  {
    id: 'ansible vault',
    file: 'vault.yml',
    write: (r) =>
      `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${h(80, r)}\n  ${h(80, r)}\napi_token: "{{ vault_api_token }}"\ndb_user_password: "{{ lookup('env', 'DB_PASSWORD') }}"\n`,
  },
  {
    id: 'sealed secret',
    file: 'sealed.yaml',
    write: (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${b(300, r)}=\n    token: AgA${b(300, r)}=\n`,
  },
  {
    id: 'connection placeholders',
    file: 'db.md',
    write: () =>
      `Use a URL such as\n\n    postgresql://user:password@localhost:5432/mydb\n    mongodb://<username>:<password>@cluster.example.net/test\n    mysql://root:root@localhost/test\n    redis://:password@localhost:6379\n    https://username:token@github.com/owner/repo.git\n`,
  },
  {
    id: 'local defaults',
    file: 'compose.test.yaml',
    write: () =>
      `services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_USER: postgres\n      POSTGRES_PASSWORD: postgres\n      MYSQL_ROOT_PASSWORD: root\n`,
  },
  {
    id: 'shell',
    file: 'ask.sh',
    write: () =>
      `#!/bin/sh\nread -rs -p "Password: " password\ntoken=$(vault kv get -field=token secret/app)\nexport API_KEY="$(cat /run/secrets/api_key)"\nexport DB_PASSWORD="\${DB_PASSWORD:-}"\ncurl -u "$USER:$PASS" -H "Authorization: Bearer \${TOKEN}" "$URL"\nmysql -u root -p"$MYSQL_PASSWORD" shop\nSECRET_FILE=/etc/app/secret.key\n`,
  },
  {
    id: 'dockerfile',
    file: 'Dockerfile',
    write: (r) =>
      `FROM node:20@sha256:${h(64, r)}\nARG NPM_TOKEN\nENV API_KEY=$API_KEY\nRUN --mount=type=secret,id=npm_token cat /run/secrets/npm_token\nENV TOKEN_TTL=3600 PASSWORD_MIN_LENGTH=12\nRUN echo "${h(64, r)}  a.tgz" | sha256sum -c\n`,
  },
  {
    id: 'code py',
    file: 'auth.py',
    write: () =>
      `import secrets, getpass\n\npassword = getpass.getpass("Password: ")\ntoken = secrets.token_urlsafe(32)\nsecret_key = generate_key(length=32)\nPASSWORD_RESET_TIMEOUT = 3600\npassword_field = "password"\nAPI_KEY_HEADER = "X-API-Key"\nAUTH_PASSWORD_VALIDATORS = [{"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator"}]\ntoken_type = "Bearer"\nGRANT = {"grant_type": "password", "client_id": "web"}\nif password == "":\n    raise ValueError("password must not be empty")\n`,
  },
  {
    id: 'code js',
    file: 'auth.js',
    write: () =>
      `const password = req.body.password;\nconst token = jwt.sign(payload, process.env.JWT_SECRET, { expiresIn: '1h' });\nconst secret = crypto.randomBytes(32).toString('hex');\nconst apiKeyHeader = 'x-api-key';\nconst tokenName = 'csrfToken';\nconst passwordInput = document.querySelector('#password-input');\nconst SECRET_STORE = 'aws-secrets-manager';\nconst keyPath = './certs/server.key';\nthrow new Error('Invalid API key or token provided');\n`,
  },
  {
    id: 'code go',
    file: 'auth.go',
    write: () =>
      `package auth\n\nvar ErrPassword = errors.New("wrong password or token")\n\nconst (\n\tTokenTypeBearer = "bearer"\n\tSecretTypeTLS = "kubernetes.io/tls"\n\tAPIKeyPrefix = "ak_"\n)\n\nfunc f(password string) { hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12); _ = hash }\n`,
  },
  {
    id: 'code cs',
    file: 'Auth.cs',
    write: () =>
      `var secret = Configuration["Jwt:SecretKey"];\nvar password = Environment.GetEnvironmentVariable("DB_PASSWORD");\nconst string TokenClaim = "http://schemas.acme.org/identity/claims/token";\n[Display(Name = "Current password")] public string OldPassword { get; set; }\n`,
  },
  {
    id: 'code rb',
    file: 'auth.rb',
    write: () =>
      `password = ENV.fetch('DB_PASSWORD')\nsecret_key_base = Rails.application.credentials.secret_key_base\ntoken = SecureRandom.hex(32)\nhas_secure_password validations: false\nfilter_parameters += [:password, :token, :api_key]\n`,
  },
  {
    id: 'alphabets',
    file: 'base62.ts',
    write: () =>
      `const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';\nconst KEY_CHARS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';\nconst tokenAlphabet = 'abcdefghijklmnopqrstuvwxyz0123456789-_';\nconst key = 'ArrowLeft';\nconst storageKey = 'app:settings:v3';\n`,
  },
  {
    id: 'urls',
    file: 'urls.yaml',
    write: () =>
      `auth:\n  token_url: https://auth.example.org/oauth2/token\n  token_endpoint_auth_method: client_secret_basic\n  jwks: https://auth.example.org/.well-known/jwks.json\n  key_file: /etc/ssl/private/server.key\n  password_file: /run/secrets/password\n  token_ttl: 15m\n  secret_name: prod-api-credentials\n  access_key_rotation: 90d\n`,
  },
  {
    id: 'openapi',
    file: 'openapi.yaml',
    write: () =>
      `components:\n  securitySchemes:\n    apiKey: { type: apiKey, in: header, name: X-API-Key }\n  schemas:\n    Login:\n      properties:\n        password: { type: string, format: password, example: "P@ssw0rd" }\n        token: { type: string, description: "Opaque access token", example: "eyJhbGciOi..." }\n`,
  },
  {
    id: 'toml',
    file: 'pyproject.toml',
    write: (r) =>
      `[project]\nname = "tokenizer"\nkeywords = ["password", "secret"]\n\n[tool.x]\npassword-policy = "strict"\ntoken = { env = "PYPI_TOKEN" }\nlock-hash = "${h(64, r)}"\n`,
  },
  {
    id: 'crypto constants',
    file: 'curve.rs',
    write: () =>
      `const P: &str = "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f";\nconst G: &str = "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";\nconst KEY_ID: &str = "2023-key-rotation";\n`,
  },
  {
    id: 'etags',
    file: 'cache.json',
    write: (r) =>
      `{\n  "etag": "\\"${h(32, r)}\\"",\n  "fingerprint": "${Array.from({ length: 20 }, () => make('[H]{2}', r)).join(':')}",\n  "nonce": "${b(22, r)}==",\n  "sha": "${h(40, r)}",\n  "nextPageToken": "${b(60, r)}"\n}\n`,
  },
  {
    id: 'csp',
    file: 'nginx.conf',
    write: (r) =>
      `ssl_certificate_key /etc/nginx/ssl/server.key;\nadd_header Content-Security-Policy "script-src 'sha256-${b(43, r)}=' 'nonce-$request_id'";\nproxy_set_header Authorization "Bearer $http_x_token";\nauth_basic_user_file /etc/nginx/.htpasswd;\n`,
  },
  {
    id: 'notebook output',
    file: 'plot.ipynb',
    write: (r) =>
      `{\n "cells": [\n  {\n   "cell_type": "code",\n   "metadata": {"id": "${make('[w]{12}', r)}"},\n   "outputs": [{"data": {"image/png": "iVBORw0KGgoAAAANSUhEUgAA${b(500, r)}\\n"}, "output_type": "display_data", "metadata": {}}],\n   "source": ["plt.plot(tokens)"]\n  }\n ],\n "metadata": {}, "nbformat": 4, "nbformat_minor": 5\n}\n`,
  },
  {
    id: 'android public',
    file: 'AndroidManifest.xml',
    write: () =>
      `<manifest>\n  <meta-data android:name="com.vendor.API_KEY" android:value="@string/vendor_api_key" />\n  <meta-data android:name="token" android:value="\${TOKEN}" />\n</manifest>\n`,
  },
  {
    id: 'migration',
    file: '0004_auto.py',
    write: () =>
      `class Migration(migrations.Migration):\n    dependencies = [("accounts", "0003_user_password_changed_at")]\n    operations = [migrations.AddField("user", "api_token", models.CharField(default="", max_length=64, help_text="Token of the user"))]\n`,
  },
  {
    id: 'log',
    file: 'server.log',
    write: (r) =>
      `2024-01-01 INFO login user=jo password=*** token=[FILTERED] request_id=${h(32, r)}\n2024-01-01 WARN invalid token for user 12, password reset required\n`,
  },
];
