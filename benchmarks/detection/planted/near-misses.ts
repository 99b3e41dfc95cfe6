/** Texts that look like secrets and are none: placeholders, hashes, identifiers, labels, names, sentences. */
import { type Random, bytes, hashOf, shape, uuid, words, cap } from './values.ts';

export interface NearMiss {
  readonly id: string;
  readonly file: string;
  readonly write: (r: Random) => string;
}
const n = (id: string, file: string, write: NearMiss['write']): NearMiss => ({ id, file, write });
const placeholders = [
  'changeme',
  'change-me',
  'CHANGE_ME',
  'xxx',
  'xxxxxxxxxxxxxxxx',
  'XXXXXXXX-XXXX',
  '<your-key>',
  '<password>',
  '<API_KEY>',
  '[YOUR TOKEN]',
  '${VAR}',
  '${DB_PASSWORD}',
  '$DB_PASSWORD',
  '{{ secret }}',
  '{{password}}',
  '{{ .Values.auth.password }}',
  '%(password)s',
  '%s',
  '{}',
  '{0}',
  '{password}',
  '$(cat /run/secrets/x)',
  'AKIAIOSFODNN7EXAMPLE',
  'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  'sk-...',
  'sk-xxxxxxxxxxxxxxxxxxxxxxxx',
  'your_api_key_here',
  'your-secret-here',
  'YOUR_ACCESS_TOKEN',
  'my-secret-key',
  'replace_me',
  'REPLACE_WITH_YOUR_KEY',
  'insert-token-here',
  'TODO',
  'FIXME',
  'none',
  'null',
  'undefined',
  'N/A',
  '',
  '********',
  '••••••••',
  '...',
  'redacted',
  '[REDACTED]',
  '<redacted>',
  'placeholder',
  'dummy',
  'dummy-token',
  'fake-key',
  'example',
  'example-password',
  'test',
  'testing',
  'secret',
  'password',
  'supersecret',
  'not-a-real-key',
  'notasecret',
  '0000000000000000',
  '1234567890',
  'abc123',
  'abcdef1234567890',
  'foo',
  'bar',
  'foobar',
  'sk_test_xxxxxxxxxxxxxxxxxxxxxxxx',
  'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'xoxb-your-token',
  'your.jwt.token',
  'enter your password',
  'ENC[AES256_GCM,data:abc]',
  'vault:secret/data/app#password',
  'op://vault/item/password',
  'arn:aws:secretsmanager:eu-west-1:123456789012:secret:app-AbCdEf',
  'projects/acme/secrets/db/versions/latest',
  'ssm:/prod/db/password',
  '!vault |',
  'file:///run/secrets/db',
  '/run/secrets/db_password',
  '@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/db/)',
  'env:DB_PASSWORD',
  'process.env.API_KEY',
  'os.environ["API_KEY"]',
  '***',
  'hidden',
  'required',
  'string',
  'optional',
  'false',
  'true',
  'None',
  'secret_here',
  'put-your-key-here',
  'sk-ant-api03-...',
  'pk_test_your_key',
  'API_KEY',
  'MY_SECRET_TOKEN',
  'REDACTED_BY_CI',
  'generate-a-random-string',
  'use-a-strong-password',
  'mock-api-key',
  'fake_token_for_tests',
  'sample-secret',
  'thisisnotasecret',
  'some-secret',
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '11111111-1111-1111-1111-111111111111',
  '00000000-0000-0000-0000-000000000000',
  'deadbeefdeadbeefdeadbeefdeadbeef',
];
const names = [
  'password',
  'api_key',
  'secret_key',
  'access_token',
  'client_secret',
  'auth_token',
  'db_password',
  'webhook_secret',
  'private_key',
  'encryption_key',
];
const hex = (r: Random, k: number): string => shape(r, `%h{${k}}`);
const ph = (r: Random): string => r.pick(placeholders);
const q = (s: string): string => JSON.stringify(s);
const sri = (r: Random): string => `sha512-${hashOf(r, 'sha512').toString('base64')}`;

export const nearMisses: readonly NearMiss[] = [
  n('ph-py', 'settings.py', (r) => `${r.pick(names).toUpperCase()} = ${q(ph(r))}\n`),
  n('ph-py-kwarg', 'client.py', (r) => `client = Client(${r.pick(names)}=${q(ph(r))}, retries=3)\n`),
  n('ph-js', 'src/a.js', (r) => `const ${r.pick(['apiKey', 'password', 'clientSecret', 'token'])} = ${q(ph(r))};\n`),
  n('ph-json', 'config.json', (r) => `{ ${q(r.pick(names))}: ${q(ph(r))} }\n`),
  n('ph-yaml', 'values.yaml', (r) => `auth:\n  ${r.pick(names)}: ${q(ph(r))}\n`),
  n('ph-env', '.env.example', (r) => `${r.pick(names).toUpperCase()}=${ph(r)}\n`),
  n('ph-env-real', '.env', (r) => `${r.pick(names).toUpperCase()}=${ph(r)}\n`),
  n('ph-sh', 'setup.sh', (r) => `export ${r.pick(names).toUpperCase()}="${ph(r).replaceAll('"', '')}"\n`),
  n(
    'ph-tf',
    'main.tf',
    (r) =>
      `variable "x" {\n  default = ""\n}\nresource "a" "b" {\n  ${r.pick(names)} = ${r.pick(['var.db_password', 'random_password.db.result', 'data.aws_secretsmanager_secret_version.x.secret_string', '"${var.token}"'])}\n}\n`,
  ),
  n('ph-md', 'README.md', (r) => `# Use\n\n\`\`\`sh\nexport ${r.pick(names).toUpperCase()}=${ph(r)}\n\`\`\`\n`),
  n(
    'ph-url',
    'docs.md',
    (r) =>
      `Set \`DATABASE_URL=${r.pick(['postgres://user:password@localhost:5432/db', 'postgres://user:pass@host/db', 'mysql://USER:PASSWORD@HOST/DB', 'mongodb://<user>:<password>@cluster0.mongodb.net', 'redis://:${REDIS_PASSWORD}@redis:6379', 'https://user:token@github.com/x/y', 'amqp://guest:guest@localhost'])}\`.\n`,
  ),
  n(
    'ph-url-py',
    'db.py',
    (r) =>
      `URL = ${r.pick(['f"postgresql://{user}:{password}@{host}/db"', '"postgresql://%s:%s@%s/db" % (u, p, h)', '"postgresql://localhost/db"', '"redis://localhost:6379/0"', '"postgres://postgres:postgres@localhost:5432/test"', 'f"https://{os.environ[\'TOKEN\']}@github.com/a/b"'])}\n`,
  ),
  n(
    'ph-java',
    'A.java',
    (r) =>
      `class A { static final String PASSWORD_KEY = "${r.pick(['user.password', 'app.security.password', 'spring.datasource.password', 'password'])}"; }\n`,
  ),
  n(
    'ph-gha',
    '.github/workflows/x.yml',
    (r) =>
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    env:\n      ${r.pick(names).toUpperCase()}: \${{ secrets.${r.pick(names).toUpperCase()} }}\n`,
  ),
  n(
    'ph-header',
    'h.py',
    (r) =>
      `headers = {"Authorization": ${r.pick(['f"Bearer {token}"', '"Bearer " + token', '"Bearer <token>"', '"Bearer YOUR_TOKEN"', '"Basic dXNlcjpwYXNzd29yZA=="', '"Bearer ${TOKEN}"', 'f"Token {settings.api_token}"'])}}\n`,
  ),
  n('git-sha', 'version.py', (r) => `COMMIT = "${hex(r, 40)}"\nREVISION = '${hex(r, 12)}'\n`),
  n(
    'action-pin',
    '.github/workflows/pin.yml',
    (r) =>
      `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@${hex(r, 40)} # v4\n`,
  ),
  n(
    'package-lock',
    'package-lock.json',
    (r) =>
      `{\n  "name": "x",\n  "lockfileVersion": 3,\n  "packages": {\n    "node_modules/jsonwebtoken": {\n      "version": "9.0.2",\n      "resolved": "https://registry.example/jsonwebtoken/-/jsonwebtoken-9.0.2.tgz",\n      "integrity": "${sri(r)}"\n    },\n    "node_modules/oauth-token": { "version": "1.0.0", "integrity": "${sri(r)}" }\n  }\n}\n`,
  ),
  n(
    'yarn-lock',
    'yarn.lock',
    (r) =>
      `# yarn lockfile v1\n\njs-tokens@^4.0.0:\n  version "4.0.0"\n  resolved "https://registry.example/js-tokens/-/js-tokens-4.0.0.tgz#${hex(r, 40)}"\n  integrity ${sri(r)}\n`,
  ),
  n(
    'poetry-lock',
    'poetry.lock',
    (r) =>
      `[[package]]\nname = "secretstorage"\nversion = "3.3.3"\nfiles = [\n    {file = "SecretStorage-3.3.3.tar.gz", hash = "sha256:${hex(r, 64)}"},\n]\n\n[metadata]\ncontent-hash = "${hex(r, 64)}"\n`,
  ),
  n(
    'cargo-lock',
    'Cargo.lock',
    (r) => `[[package]]\nname = "secrecy"\nversion = "0.8.0"\nchecksum = "${hex(r, 64)}"\n`,
  ),
  n('go-sum', 'go.sum', (r) => `github.com/golang-jwt/jwt v3.2.2 h1:${bytes(r, 32).toString('base64')}\n`),
  n('req-hash', 'requirements.txt', (r) => `tokenizers==0.15.0 \\\n    --hash=sha256:${hex(r, 64)}\n`),
  n('docker-digest', 'Dockerfile', (r) => `FROM node@sha256:${hex(r, 64)}\n`),
  n('uuid-id', 'ids.py', (r) => `TENANT_ID = "${uuid(r)}"\nclient_id = "${uuid(r)}"\nkey_id = "${uuid(r)}"\n`),
  n('uuid-js', 'src/ids.ts', (r) => `export const tokenId = '${uuid(r)}';\nexport const userId = '${uuid(r)}';\n`),
  n(
    'hash-test',
    'tests/test_hash.py',
    (r) =>
      `def test_hash():\n    assert sha256(b"abc") == "${hex(r, 64)}"\n    assert md5("password") == "${hex(r, 32)}"\n    expected_digest = "${hex(r, 40)}"\n`,
  ),
  n('checksum', 'install.sh', (r) => `SHA256="${hex(r, 64)}"\necho "${hex(r, 64)}  tool.tar.gz" | sha256sum -c\n`),
  n('sums', 'SHA256SUMS.txt', (r) => `${hex(r, 64)}  tool-linux.tar.gz\n${hex(r, 64)}  tool-mac.tar.gz\n`),
  n(
    'minified',
    'src/chunk.js',
    (r) =>
      `!function(e,t){"object"==typeof exports?module.exports=t():e.tk=t()}(this,function(){var e={${Array.from({ length: 12 }, () => `${shape(r, '%l{2}')}:"${shape(r, '%w{7}')}"`).join(',')}};return e.key="${shape(r, '%l{5}')}",e});\n`,
  ),
  n(
    'base64-image',
    'src/img.ts',
    (r) => `export const logo = 'data:image/png;base64,iVBORw0KGgo${bytes(r, 300).toString('base64')}';\n`,
  ),
  n(
    'css',
    'a.css',
    (r) =>
      `.token-key { background: url(data:font/woff2;base64,${bytes(r, 90).toString('base64')}); color: #${hex(r, 6)}; }\n`,
  ),
  n(
    'public-key',
    'pub.py',
    (r) =>
      `PUBLIC_KEY = """-----BEGIN PUBLIC KEY-----\n${bytes(r, 300)
        .toString('base64')
        .match(/.{1,64}/gu)
        ?.join('\n')}\n-----END PUBLIC KEY-----"""\n`,
  ),
  n(
    'cert',
    'ca.pem',
    (r) =>
      `-----BEGIN CERTIFICATE-----\n${bytes(r, 600)
        .toString('base64')
        .match(/.{1,64}/gu)
        ?.join('\n')}\n-----END CERTIFICATE-----\n`,
  ),
  n(
    'ssh-pub',
    'authorized_keys',
    (r) =>
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${bytes(r, 240).toString('base64').replace(/=/g, '')} ana@laptop\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${shape(r, '%s{43}')} deploy-key\n`,
  ),
  n(
    'ssh-pub-tf',
    'keys.tf',
    (r) =>
      `resource "aws_key_pair" "k" {\n  key_name   = "deployer-key"\n  public_key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${shape(r, '%s{43}')} ana"\n}\n`,
  ),
  n(
    'sri',
    'index.html',
    (r) =>
      `<script src="https://cdn.acme.dev/a.js" integrity="sha384-${hashOf(r, 'sha384').toString('base64')}" crossorigin="anonymous"></script>\n`,
  ),
  n(
    'etag',
    'cache.json',
    (r) => `{ "etag": "W/\\"${hex(r, 32)}\\"", "nextPageToken": null, "requestId": "${uuid(r)}" }\n`,
  ),
  n(
    'i18n-json',
    'locales/de.json',
    (r) =>
      `{\n  "password": "${r.pick(['Passwort', 'Kennwort'])}",\n  "api_key": "API-Schlüssel",\n  "token": "Zugangstoken",\n  "secret": "Geheimnis",\n  "forgotPassword": "Passwort vergessen?",\n  "confirm_password": "Passwort bestätigen",\n  "passwordMismatch": "Die Passwörter stimmen nicht überein"\n}\n`,
  ),
  n(
    'i18n-ts',
    'src/i18n/fr.ts',
    () =>
      `export default {\n  password: 'Mot de passe',\n  newPassword: 'Nouveau mot de passe',\n  accessToken: "Jeton d'accès",\n  secretKey: 'Clé secrète',\n};\n`,
  ),
  n(
    'i18n-yml',
    'config/locales/es.yml',
    () => `es:\n  user:\n    password: Contraseña\n    current_password: Contraseña actual\n    token: Ficha\n`,
  ),
  n(
    'i18n-key',
    'src/t.ts',
    (r) =>
      `const label = t('${r.pick(['login.form.password', 'auth.apiKey.label', 'errors.tokenExpired'])}');\nconst passwordLabel = 'auth.password.label';\nconst passwordKey = 'settings:password';\n`,
  ),
  n(
    'form',
    'src/Form.tsx',
    () =>
      `export const Form = () => (<form>\n  <label htmlFor="password">Password</label>\n  <input type="password" name="password" id="password" placeholder="Enter password" autoComplete="current-password" />\n  <Field name="api_key" label="API key" password="password" token="csrf" />\n</form>);\n`,
  ),
  n(
    'form-html',
    'login.html',
    () =>
      `<input type="password" name="password" id="user_password" autocomplete="new-password" placeholder="At least 8 characters">\n<input type="hidden" name="csrf_token" value="{{ csrf_token }}">\n<p data-password="hidden">Your password must be long.</p>\n`,
  ),
  n(
    'var-name',
    'names.py',
    () =>
      `password_field = "user_password"\ntoken_url = "https://auth.acme.dev/oauth/token"\nsecret_name = "prod/db/main"\npassword_column = 'password_hash'\nAPI_KEY_HEADER = "X-API-Key"\nTOKEN_COOKIE = "session_token"\nKEY_PREFIX = "cache:user:"\napi_key_env = "ACME_API_KEY"\n`,
  ),
  n(
    'enum',
    'auth_kinds.py',
    () =>
      `from enum import Enum\n\nclass AuthKind(Enum):\n    PASSWORD = "password"\n    API_KEY = "api_key"\n    TOKEN = "bearer-token"\n    CLIENT_SECRET = "client_secret_basic"\n    PRIVATE_KEY = "private_key_jwt"\n`,
  ),
  n(
    'enum-ts',
    'src/kinds.ts',
    () =>
      `export enum GrantType {\n  Password = 'password',\n  RefreshToken = 'refresh_token',\n  ClientCredentials = 'client_credentials',\n  TokenExchange = 'urn:ietf:params:oauth:grant-type:token-exchange',\n}\nexport type Secret = 'shared' | 'private';\n`,
  ),
  n(
    'sql-cols',
    'schema.sql',
    () =>
      `CREATE TABLE users (\n  id serial PRIMARY KEY,\n  password varchar(255) NOT NULL,\n  password_hash char(60),\n  api_token text DEFAULT NULL,\n  secret_key varchar(64) DEFAULT 'none'\n);\nSELECT password, api_key FROM users WHERE token = $1;\n`,
  ),
  n(
    'sql-hash',
    'dump.sql',
    (r) => `INSERT INTO users (id, email, password_hash) VALUES (1, 'a@acme.dev', '$2b$12$${shape(r, '%w{53}')}');\n`,
  ),
  n(
    'bcrypt',
    'seeds.py',
    (r) =>
      `password_hash = "$2b$12$${shape(r, '%w{53}')}"\nuser.password_digest = "pbkdf2_sha256$600000$${shape(r, '%w{22}')}$${bytes(r, 32).toString('base64')}"\n`,
  ),
  n(
    'errors',
    'errors.py',
    () =>
      `MESSAGES = {\n    "password": "Password must be at least 12 characters",\n    "token": "Token has expired, please sign in again",\n    "api_key": "Invalid API key",\n}\nINVALID_PASSWORD = "invalid_password"\nPASSWORD_ERROR = "Wrong password!"\n`,
  ),
  n(
    'errors-go',
    'errors.go',
    () =>
      `package x\n\nvar ErrBadToken = errors.New("bad token: signature mismatch")\n\nconst PasswordResetSubject = "Reset your password"\nconst tokenType = "access_token"\n`,
  ),
  n(
    'regex',
    'patterns.py',
    () =>
      `PASSWORD_RE = r"^(?=.*[A-Z])(?=.*\\d)[A-Za-z\\d@$!%*?&]{8,}$"\nTOKEN_PATTERN = "[A-Za-z0-9_-]{20,}"\nAPI_KEY_REGEX = re.compile("sk_live_[0-9a-zA-Z]{24}")\n`,
  ),
  n(
    'regex-js',
    'src/re.js',
    () => `const tokenRe = /gh[pousr]_[A-Za-z0-9]{36}/;\nconst passwordPattern = '^[a-z0-9]{8,32}$';\n`,
  ),
  n(
    'urls',
    'urls.yaml',
    () =>
      `token_url: https://login.acme.dev/oauth2/v2.0/token\npassword_reset_url: https://acme.dev/reset?step=1\nsecret_store: https://vault.acme.dev:8200\njwks: https://acme.dev/.well-known/jwks.json\nfeed: https://acme.dev/@ana/posts\n`,
  ),
  n(
    'nist',
    'tests/test_aes.py',
    () =>
      `# NIST SP 800-38A F.1.1\nKEY = bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c")\nPLAIN = bytes.fromhex("6bc1bee22e409f96e93d7e117393172a")\nCIPHER = "3ad77bb40d7a3660a89ecaf32466ef97"\n`,
  ),
  n(
    'rfc',
    'tests/test_hmac.py',
    () =>
      `# RFC 4231 test case 2\nkey = b"Jefe"\ndata = b"what do ya want for nothing?"\nexpected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"\n`,
  ),
  n(
    'jwt-io',
    'docs/jwt.md',
    () =>
      `Example:\n\n\`eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c\`\n`,
  ),
  n(
    'types',
    'src/types.ts',
    () =>
      `export interface Credentials {\n  password: string;\n  apiKey?: string | undefined;\n  token: 'none' | 'short';\n  secret: Uint8Array;\n}\nexport function login(password: string, token: string = ''): void {}\n`,
  ),
  n(
    'types-py',
    'types_.py',
    () =>
      `class Login:\n    password: str\n    api_key: str | None = None\n    token: "Token"\n\ndef login(password: str = None, secret: bytes = b"") -> "AccessToken": ...\n`,
  ),
  n(
    'policy',
    'policy.json',
    () =>
      `{\n  "passwordPolicy": "min8-upper-lower-digit",\n  "password_min_length": 12,\n  "tokenLifetime": "3600s",\n  "token_endpoint_auth_method": "client_secret_basic",\n  "secretRotation": "90d"\n}\n`,
  ),
  n(
    'calls',
    'calls.py',
    () =>
      `password = get_password("user")\ntoken = os.environ["TOKEN"]\nsecret = load_secret("db/main", version="latest")\napi_key = config["api_key"]\nkey = keyring.get_password("acme-cli", "default")\nclient = Client(token=get_token("svc-account"))\npassword = getpass.getpass("Password: ")\npassword = input("Enter your password: ")\n`,
  ),
  n(
    'calls-js',
    'src/calls.js',
    () =>
      `const token = getToken('session-main');\nconst secret = await secrets.get('prod/api/key');\nconst password = prompt('Password?');\nlocalStorage.getItem('access_token');\nlocalStorage.setItem('authToken', token);\nform.append('password', pw.value);\nconst key = params.get('api_key');\n`,
  ),
  n(
    'headers',
    'heads.go',
    () =>
      `package x\n\nconst (\n\tAuthHeader = "Authorization"\n\tTokenHeader = "X-Auth-Token"\n\tapiKeyParam = "api_key"\n\tsecretFile = "/etc/acme/secret.key"\n)\n`,
  ),
  n(
    'cookies',
    'cookies.rb',
    () =>
      `SESSION_KEY = '_acme_session'\nTOKEN_COOKIE = 'remember_user_token'\nSECRET_PATH = '/etc/acme/secrets.yml'\n`,
  ),
  n(
    'ids',
    'infra.tf',
    (r) =>
      `locals {\n  kms_key_id    = "arn:aws:kms:eu-west-1:${shape(r, '%d{12}')}:key/${uuid(r)}"\n  access_role   = "arn:aws:iam::${shape(r, '%d{12}')}:role/deploy"\n  vpc_id        = "vpc-0${hex(r, 16)}"\n  key_vault_id  = "/subscriptions/${uuid(r)}/resourceGroups/x"\n}\n`,
  ),
  n(
    'colors',
    'theme.ts',
    (r) =>
      `export const tokens = { primary: '#${hex(r, 6)}', secretAccent: '#${hex(r, 8)}', keyColor: 'rgb(1,2,3)' };\n`,
  ),
  n(
    'phones',
    'people.csv',
    (r) => `name,phone,key\nana,+49 30 ${shape(r, '%d{7}')},a\nli,+1-202-555-0${shape(r, '%d{3}')},b\n`,
  ),
  n(
    'css-class',
    'src/Card.tsx',
    () =>
      `export const Card = () => <div className="token-list password-strength-meter secret-box" data-testid="api-key-input" key="password-row" />;\n`,
  ),
  n(
    'redux',
    'src/actions.ts',
    () =>
      `export const SET_PASSWORD = 'auth/SET_PASSWORD';\nexport const TOKEN_REFRESHED = 'TOKEN_REFRESHED';\nexport const RESET_SECRET = '@@secrets/RESET';\n`,
  ),
  n('proto', 'a.proto', () => `message Login { string password = 1; string api_key = 2; bytes secret = 3; }\n`),
  n(
    'openapi',
    'openapi.yaml',
    () =>
      `components:\n  securitySchemes:\n    apiKey:\n      type: apiKey\n      in: header\n      name: X-API-Key\n    token:\n      type: http\n      scheme: bearer\n  schemas:\n    Login:\n      properties:\n        password:\n          type: string\n          format: password\n          example: string\n`,
  ),
  n(
    'k8s-ref',
    'deploy.yaml',
    () =>
      `env:\n  - name: DB_PASSWORD\n    valueFrom:\n      secretKeyRef:\n        name: app-secrets\n        key: db-password\n  - name: TOKEN_PATH\n    value: /var/run/secrets/token\nsecretName: acme-tls-cert\nimagePullSecrets:\n  - name: registry-credentials\n`,
  ),
  n(
    'words-md',
    'GUIDE.md',
    () =>
      `# Passwords\n\nThe password: it must be long. Your token is stored in the keychain. Set api_key: see below.\nThe secret key = the thing nobody sees. Use \`password\` and \`--token\`.\n`,
  ),
  n(
    'log-lines',
    'app.log',
    (r) =>
      `2026-01-01 INFO request_id=${uuid(r)} trace=${hex(r, 32)} span=${hex(r, 16)} user=7\n2026-01-01 WARN token expired for session=***\n2026-01-01 INFO password changed for user 12\n`,
  ),
  n(
    'test-ids',
    'tests/test_ids.py',
    (r) =>
      `order_id = "${shape(r, 'ord_%w{24}')}"\nassert body["id"] == "${shape(r, 'cus_%w{14}')}"\nevent = {"id": "evt_${shape(r, '%w{24}')}", "object": "event"}\n`,
  ),
  n(
    'aws-ids',
    'aws.py',
    (r) =>
      `ROLE_ID = "AROA${shape(r, '%B{16}')}"\nuser_id = "AIDA${shape(r, '%B{16}')}"\nINSTANCE = "i-0${hex(r, 16)}"\n`,
  ),
  n(
    'lorem-alnum',
    'cache_keys.py',
    (r) =>
      `CACHE_KEY = "user:profile:v2"\nprimary_key = "customer_id"\nsort_key = "created_at"\npartition_key = "tenant#${hex(r, 6)}"\nforeign_key = "orders.customer_id"\n`,
  ),
  n(
    'key-events',
    'src/keys.js',
    () =>
      `const key = 'ArrowDown';\nif (event.key === 'Enter' || e.key === 'Escape') go();\nconst hotkey = 'ctrl+shift+p';\nconst publicKey = 'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U';\n`,
  ),
  n(
    'compare',
    'src/compare.ts',
    () =>
      `if (type === 'password') hide();\nif (field.name == "api_key_secret") skip();\nconst isToken = node.kind === 'token-literal';\nswitch (grant) { case 'refresh_token': break; }\n`,
  ),
  n(
    'assert-msg',
    'tests/test_form.py',
    () =>
      `def test_label(page):\n    assert page.label("password") == "Your password"\n    expect(token=="abc")\n    login(username="user", password="wrong")\n    login(username="user", password="")\n`,
  ),
  n(
    'gradle',
    'build.gradle.kts',
    () =>
      `signingConfigs { create("release") { storePassword = System.getenv("STORE_PASSWORD")\n keyAlias = "upload-key"\n keyPassword = project.property("keyPassword") as String } }\n`,
  ),
  n(
    'rust-env',
    'src/env.rs',
    () =>
      `let token = std::env::var("ACME_TOKEN").expect("ACME_TOKEN missing");\nlet password = rpassword::prompt_password("Password: ")?;\nconst TOKEN_FILE: &str = ".acme/token.json";\n`,
  ),
  n(
    'php-env',
    'env.php',
    () =>
      `<?php\n$password = getenv('DB_PASSWORD');\n$token = $_POST['csrf_token'];\n$secret = config('services.acme.secret');\ndefine('AUTH_KEY', 'put your unique phrase here');\n`,
  ),
  n(
    'java-ann',
    'V.java',
    () =>
      `class V {\n  @Value("\${acme.api.secret}") String secret;\n  @JsonProperty("access_token") String accessToken;\n  @NotBlank(message = "Password is required") String password;\n  static final String TOKEN_PREFIX = "Bearer ";\n}\n`,
  ),
  n(
    'cs-attr',
    'V.cs',
    () =>
      `class V {\n  [JsonPropertyName("client_secret")] public string ClientSecret { get; set; } = "";\n  public string Password => _config["Db:Password"];\n  const string SecretName = "acme-db-password";\n}\n`,
  ),
  n(
    'openssl-hexdump',
    'dump.txt',
    (r) =>
      Array.from({ length: 4 }, (_, i) => `0000${i}0  ${hex(r, 32).match(/../gu)?.join(' ')}  |................|`).join(
        '\n',
      ) + '\n',
  ),
  n(
    'geohash',
    'geo.json',
    (r) =>
      `{ "place_id": "ChIJ${shape(r, '%b{23}')}", "plus_code": "9F4M${shape(r, '%A{4}')}+XX", "photo_reference": "${shape(r, '%b{60}')}" }\n`,
  ),
  n(
    'youtube',
    'videos.ts',
    (r) =>
      `export const videos = ['https://youtu.be/${shape(r, '%b{11}')}', 'https://docs.google.com/document/d/1${shape(r, '%b{43}')}/edit'];\n`,
  ),
  n(
    'bundle-hash',
    'manifest.json',
    (r) => `{ "main.js": "/static/main.${hex(r, 8)}.js", "token.css": "/static/token.${hex(r, 20)}.css" }\n`,
  ),
  n(
    'encrypted',
    'secrets.enc.yaml',
    (r) =>
      `password: ENC[AES256_GCM,data:${bytes(r, 12).toString('base64')},iv:${bytes(r, 32).toString('base64')},tag:${bytes(r, 16).toString('base64')},type:str]\n`,
  ),
  n(
    'sealed',
    'sealed.yaml',
    (r) =>
      `apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nspec:\n  encryptedData:\n    password: Ag${bytes(r, 300).toString('base64')}\n`,
  ),
  n(
    'ansible-vault',
    'vault.yml',
    (r) => `db_password: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n  ${hex(r, 80)}\n  ${hex(r, 80)}\n`,
  ),
  n(
    'k8s-data-ph',
    'k8s/ph.yaml',
    (r) =>
      `apiVersion: v1\nkind: Secret\ndata:\n  password: ${Buffer.from(r.pick(['changeme', 'password', '<password>', 'placeholder'])).toString('base64')}\n`,
  ),
  n(
    'random-words',
    'src/copy.ts',
    (r) =>
      `export const tips = ['${cap(r.pick(words))} token ${r.pick(words)}', 'A secret ${r.pick(words)}'];\nexport const passwordHint = 'The name of your first ${r.pick(words)}';\n`,
  ),
  n(
    'storybook',
    'src/Input.stories.tsx',
    () =>
      `export const Password = { args: { type: 'password', label: 'Password', placeholder: '••••••••' } };\nexport const token = { args: { variant: 'token' } };\n`,
  ),
  n(
    'graphql',
    'q.graphql',
    () =>
      `mutation Login($password: String!, $token: String = "") {\n  login(password: $password, token: $token) { accessToken refreshToken }\n}\n`,
  ),
  n(
    'pem-public-dh',
    'dh.pem',
    (r) =>
      `-----BEGIN DH PARAMETERS-----\n${bytes(r, 260)
        .toString('base64')
        .match(/.{1,64}/gu)
        ?.join('\n')}\n-----END DH PARAMETERS-----\n`,
  ),
  n(
    'pem-header-only',
    'detect.py',
    () =>
      `if text.startswith("-----BEGIN RSA PRIVATE KEY-----"):\n    kind = "rsa"\nMARK = "-----BEGIN OPENSSH PRIVATE KEY-----"\n`,
  ),
  n('pem-ph', 'docs/key.md', () => '```\n-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----\n```\n'),
  n(
    'func-names',
    'src/names.ts',
    () =>
      `export const createPasswordHasher = 'createPasswordHasher';\nconst tokenizer = 'cl100k_base';\nconst tokenModel = "text-embedding-3-small";\nconst secretSanta = 'Ana';\nconst keyboard = 'qwertz';\nconst passwordless = 'enabled';\n`,
  ),
  n(
    'model-cfg',
    'model.py',
    () =>
      `pad_token = "<|endoftext|>"\neos_token = "</s>"\nbos_token="<s>"\nmax_tokens = "4096"\nmask_token = "[MASK]"\nunk_token = "[UNK]"\ntoken_type = "bearer"\nadditional_special_tokens = ["<image>"]\n`,
  ),
];

/** Public by design, or told apart by policy: neither counted as hit nor as false alarm. */
export const unclear: readonly NearMiss[] = [
  n(
    'stripe-publishable',
    'src/pay.ts',
    (r) => `export const stripe = loadStripe('${shape(r, 'pk_live_51%w{97}')}');\n`,
  ),
  n('recaptcha-site', 'index.html', (r) => `<div class="g-recaptcha" data-sitekey="6L${shape(r, '%b{38}')}"></div>\n`),
  n(
    'firebase-web',
    'src/firebase.ts',
    (r) =>
      `const firebaseConfig = {\n  apiKey: "AIza${shape(r, '%b{35}')}",\n  authDomain: "acme.firebaseapp.com",\n  projectId: "acme",\n  appId: "1:${shape(r, '%d{12}')}:web:${shape(r, '%h{22}')}",\n};\n`,
  ),
  n(
    'sentry-dsn',
    'src/sentry.ts',
    (r) =>
      `Sentry.init({ dsn: 'https://${shape(r, '%h{32}')}@o${shape(r, '%d{6}')}.ingest.sentry.io/${shape(r, '%d{7}')}' });\n`,
  ),
  n(
    'maps-key',
    'map.html',
    (r) => `<script src="https://maps.googleapis.com/maps/api/js?key=AIza${shape(r, '%b{35}')}"></script>\n`,
  ),
  n(
    'algolia-search',
    'src/search.ts',
    (r) => `const client = algoliasearch('${shape(r, '%A{10}')}', '${shape(r, '%h{32}')}');\n`,
  ),
  n(
    'posthog',
    'src/ph.ts',
    (r) => `posthog.init('phc_${shape(r, '%w{43}')}', { api_host: 'https://eu.posthog.com' });\n`,
  ),
  n(
    'mapbox-public',
    'src/mb.ts',
    (r) => `mapboxgl.accessToken = 'pk.eyJ1Ijoi${shape(r, '%w{60}')}.${shape(r, '%b{22}')}';\n`,
  ),
  n(
    'supabase-anon',
    'src/sb.ts',
    (r) =>
      `const anonKey = '${Buffer.from('{"alg":"HS256","typ":"JWT"}').toString('base64url')}.${Buffer.from('{"iss":"supabase","role":"anon","ref":"' + shape(r, '%l{20}') + '"}').toString('base64url')}.${bytes(r, 32).toString('base64url')}';\n`,
  ),
  n(
    'default-postgres',
    'compose.yml',
    () => `services:\n  db:\n    image: postgres\n    environment:\n      POSTGRES_PASSWORD: postgres\n`,
  ),
  n(
    'test-pw',
    'tests/test_login.py',
    (r) => `login("ana", password="${r.pick(['test123', 'secret123', 'password123', 'testpass', 'pass'])}")\n`,
  ),
];
