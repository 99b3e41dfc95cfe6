import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { newFileScanner } from '../scan/scan-file.ts';
import type { FileLook } from '../scan/file-look.ts';
import { toBase62, crc32 } from './checksums.ts';
import { alphanumeric, chars, newRandom } from './sample-value.case.ts';

const scanner = newFileScanner([], analyzeLanguages, undefined, { secrets: true });
const random = newRandom(42);
const key = chars(32, alphanumeric, random);
const look = (path: string, text: string): FileLook => scanner.look({ path, text });
const rules = (path: string, text: string): readonly string[] => look(path, text).findings.map(({ ruleId }) => ruleId);
const part = (value: object): string =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');

beforeAll(async () => {
  for (const path of ['a.py', 'a.js', 'a.ts', 'a.tsx']) await scanner.prepare({ path, text: '' });
});

describe('in Python and JavaScript', () => {
  it.each([
    ['a variable', 'a.py', 'password = "hunter2!"', 'secrets.generic.password'],
    ['an attribute', 'a.py', `self.api_key = "${key}"`, 'secrets.generic.api-key'],
    ['a keyword argument', 'a.py', 'connect(host, password="hunter2!")', 'secrets.generic.password'],
    ['a default of a parameter', 'a.py', 'def f(password="hunter2!"): pass', 'secrets.generic.password'],
    ['a key of a dictionary', 'a.py', `x = {"client_secret": "${key}"}`, 'secrets.generic.secret'],
    [
      'a default of an environment look-up',
      'a.py',
      `x = os.environ.get("SECRET_KEY", "${key}")`,
      'secrets.generic.secret',
    ],
    ['what stands behind or', 'a.py', `x = os.getenv("API_TOKEN") or "${key}"`, 'secrets.generic.token'],
    ['a comparison', 'a.py', 'if password == "hunter2!": pass', 'secrets.generic.compared-password'],
    ['texts put together', 'a.py', 'password = "hun" + "ter2!"', 'secrets.generic.password'],
    ['a pair', 'a.py', 'requests.get(u, auth=("bob", "hunter2!"))', 'secrets.generic.password'],
    ['a call that signs in', 'a.py', 'smtp.login("bob", "hunter2!")', 'secrets.generic.password'],
    ['one of several names', 'a.py', 'user, password = "bob", "hunter2!"', 'secrets.generic.password'],
    ['a setting of a section', 'a.py', 'c.set("db", "password", "hunter2!")', 'secrets.generic.password'],
    [
      'a data source',
      'a.py',
      'connect("dbname=shop user=app password=hunter2!")',
      'secrets.connection-string.ado-net-spaced',
    ],
    ['a weak password', 'a.py', 'admin_password = "admin123"', 'secrets.generic.password'],
    ['a constant', 'a.ts', `const apiKey: string = '${key}';`, 'secrets.generic.api-key'],
    ['a property', 'a.ts', "const c = { dbPassword: 'S3cure!pass' };", 'secrets.generic.password'],
    ['??', 'a.ts', `const k = process.env.JWT_SECRET ?? '${key}';`, 'secrets.generic.secret'],
    ['a header', 'a.js', `fetch(u, { headers: { 'X-Api-Key': '${key}' } });`, 'secrets.generic.api-key'],
    ['an attribute of JSX', 'a.tsx', `const a = <Client apiKey="${key}" />;`, 'secrets.generic.api-key'],
    ['a passphrase', 'a.py', 'password = "cactus-violet-rocket"', 'secrets.generic.password'],
    [
      'an identifier under a full name',
      'a.py',
      `api_token = "3f2b8c1e-9d4a-4b6f-8e7c-1a2b3c4d5e6f"`,
      'secrets.generic.token',
    ],
    [
      'an option of a program',
      'a.py',
      'p.add_argument("--db-password", default="hunter2!", help="x")',
      'secrets.generic.password',
    ],
    [
      'an option with its default third',
      'a.js',
      "o.option('--password <p>', 'what', 'hunter2!')",
      'secrets.generic.password',
    ],
    [
      'a field of settings',
      'a.py',
      'class A:\n    password: str = Field(default="hunter2!")',
      'secrets.generic.password',
    ],
    ['a key of a signature', 'a.py', `hmac.new(b"${key}", body, "sha256")`, 'secrets.generic.encryption-key'],
    ['a parameter of an address', 'a.js', `fetch(\`https://a.b/\${id}?api_key=${key}\`)`, 'secrets.generic.api-key'],
    ['a flag in a list', 'a.py', 'run(["tool", "--root-password", "hunter2!"])', 'secrets.generic.password'],
    ['a function’s answer', 'a.py', 'def get_password():\n    return "hunter2!"', 'secrets.generic.password'],
    ['an arrow’s answer', 'a.js', `const getApiKey = () => '${key}';`, 'secrets.generic.api-key'],
    ['a variable in a list', 'a.py', 'run(environment=["DB_PASSWORD=hunter2!"])', 'secrets.generic.password'],
    ['a text of settings', 'a.py', `json.loads('{"db_password": "hunter2!"}')`, 'secrets.generic.password'],
    [
      'a default of a schema',
      'a.ts',
      "z.object({ DB_PASSWORD: z.string().default('hunter2!') })",
      'secrets.generic.password',
    ],
    ['the third argument of a driver', 'a.py', 'pymysql.connect("db", "root", "hunter2!")', 'secrets.generic.password'],
    ['a comment with code', 'a.py', `x = 1  # api_key = "${key}"`, 'secrets.generic.api-key'],
  ])('finds a secret given to %s', (_what, path, text, rule) => {
    expect(rules(path, text)).toEqual([rule]);
  });

  it.each([
    ['password = "password is required"'],
    ['password = "changeme"'],
    ['API_KEY = "your-api-key-here"'],
    ['token = "<token>"'],
    ['token = f"{prefix}-{suffix}"'],
    ['password = os.environ["DB_PASSWORD"]'],
    ['password = input("Password: ")'],
    ['password_field = "user_password"'],
    ['token_url = "https://id.internal/oauth/token"'],
    ['password = password.encode("utf-8")'],
    ['password_hash = "5f4dcc3b5aa765d61d8327deb882cf98"'],
    [`password = "$2b$12$${chars(53, alphanumeric, random)}"`],
    ['secret_name = "db-credentials-v2"'],
    ['max_tokens = "4096"'],
    ['if token_type == "bearer1": pass'],
    ['cache_key = "user:profile:12345678"'],
    ['x = re.match("pwd$", "res$et1")'],
    ['class A:\n    password: str = "string"'],
    [`request_id = "3f2b8c1e-9d4a-4b6f-8e7c-1a2b3c4d5e6f"`],
    [`session_token = "3f2b8c1e-9d4a-4b6f-8e7c-1a2b3c4d5e6f"`],
    ['password = "errors.password.required"'],
    ['password = "form-control-large"'],
    ['password = "your password must contain eight characters"'],
    ['password = "STEP_2"'],
    [`assert md5("password") == "${chars(32, '0123456789abcdef', random)}"`],
    ['p.add_argument("--password", default="", help="hunter2!")'],
    ['hmac.new(b"key", body, "sha256")'],
    ['fetch("https://a.b/?token=your-token-here&key={key}")'],
    ['run(["tool", "--password", "--verbose"])'],
    ['if text.startswith("-----BEGIN RSA PRIVATE KEY-----"): pass'],
    ["RESET_SECRET = '@@secrets/RESET'"],
    ['def get_password_label():\n    return "Password1!"'],
    ['def get_token():\n    return fetch("token")'],
    ['run(environment=["DB_PASSWORD=${DB_PASSWORD}", "LABEL=hunter2!"])'],
    ['socket.connect("db", "root", "hunter2!")'],
    ["FIELDS = {'password': 'user[password]'}"],
    ['JWT_SECRET = "your-256-bit-secret"'],
  ])('leaves alone: %s', (text) => {
    expect(rules('a.py', text)).toEqual([]);
  });
});

describe('in other texts', () => {
  it.each([
    ['.env', 'DB_PASSWORD=hunter2!'],
    ['a.yaml', 'db:\n  password: "hunter2!"'],
    ['a.yaml', 'com.acme.password: hunter2!'],
    ['a.yaml', 'env:\n  - name: DB_PASSWORD\n    value: hunter2!'],
    ['a.json', '{"password": "hunter2!"}'],
    ['a.toml', 'password = "hunter2!"'],
    ['a.properties', 'spring.datasource.password=hunter2!'],
    ['Dockerfile', 'FROM x\nENV DB_PASSWORD=hunter2!'],
    ['a.tf', 'variable "db_password" {\n  default = "hunter2!"\n}'],
    ['a.sh', 'export PGPASSWORD="hunter2!"'],
    ['a.sh', 'P="${DB_PASSWORD:-hunter2!}"'],
    ['a.xml', '<c><password>hunter2!</password></c>'],
    ['strings.xml', '<string name="db_password">hunter2!</string>'],
    ['Info.plist', '<key>Password</key>\n<string>hunter2!</string>'],
    ['a.ipynb', '{"cells": [{"cell_type": "code", "source": ["password = \\"hunter2!\\"\\n"]}]}'],
    ['secret.yaml', 'kind: Secret\ndata:\n  password: aHVudGVyMiFY'],
    ['Web.config', '<add key="DbPassword" value="hunter2!" />'],
    ['a.go', 'var dbPassword = "hunter2!"'],
    ['a.java', 'props.setProperty("password", "hunter2!");'],
    ['a.rb', "CONF = { password: 'hunter2!' }"],
    ['a.php', "define('DB_PASSWORD', 'hunter2!');"],
    ['a.rs', 'const PASSWORD: &str = "hunter2!";'],
    ['notes', 'password = hunter2!'],
    ['a.h', '#define DB_PASSWORD "hunter2!"'],
    ['build.gradle', 'buildConfigField "String", "DB_PASSWORD", "\\"hunter2!\\""'],
    ['a.md', '- the admin password is `hunter2!` (do not share)'],
    ['a.log', '2026-01-03 DEBUG connecting db_password=hunter2! host=db'],
    ['a.csv', 'name,db_password,url\nweb,hunter2!,https://a.b'],
    ['A.java', 'DriverManager.getConnection("jdbc:oracle:thin:@db:1521:x", "app", "hunter2!")'],
    ['a.go', 'sql.Open("mysql", "app:hunter2!@tcp(db.internal:3306)/app")'],
    ['a.sh', "echo 'hunter2!' | docker login -u ci --password-stdin registry"],
    ['a.sh', "tool --root-password '75334909'"],
    ['a.sh', "keytool -srcstorepass 'hunter2!' -srckeystore a.jks"],
    ['a.sh', "gh secret set DB_PASSWORD --body 'hunter2!'"],
    ['a.sh', "echo 'deploy:hunter2!' | chpasswd"],
    ['redis.conf', 'requirepass hunter2!'],
    ['a.md', '| db_password | `hunter2!` |'],
    ['a.rs', 'let p = std::env::var("DB_PASSWORD").unwrap_or_else(|_| "hunter2!".into());'],
    ['template.yaml', 'Parameters:\n  DbPassword:\n    Type: String\n    Default: hunter2!'],
    ['.pypirc', '[a]\npassword = 97756975'],
    ['.env', 'DB_PASSWORD=walrus.copper.lantern.rocket'],
    ['a.sh', 'PGPASSWORD=hunter2! psql -h db'],
    ['ci.yml', '- run: env DB_PASSWORD=hunter2! ./deploy --now'],
    ['Dockerfile', 'FROM x\nENV DB_PASSWORD hunter2!'],
  ])('finds a password in %s: %s', (path, text) => {
    expect(rules(path, text)).toEqual(['secrets.generic.password']);
  });

  it.each([
    ['secret.yaml', 'kind: Secret\ndata:\n  password: cGFzc3dvcmQ='],
    ['strings.xml', '<string name="password_label">Password123</string>'],
    ['.env', 'DB_PASSWORD=${DB_PASSWORD}'],
    ['a.yaml', 'password: !vault x1y2z3a4b5'],
    ['a.yaml', 'password: ${{ secrets.DB_PASSWORD }}'],
    ['de.json', '{"password": "Passwort", "token": "Zugangsmarke"}'],
    ['a.go', 'password := os.Getenv("DB_PASSWORD")'],
    ['a.java', 'String password = config.getPassword();'],
    ['a.md', 'The password: it must have 8 characters.'],
    ['a.html', '<input type="password" name="password" placeholder="Your password">'],
    ['package-lock.json', `{"integrity": "sha512-${chars(86, alphanumeric, random)}=="}`],
    ['a.md', 'Pass `--password instead-of` it'],
    ['a.gradle', "implementation 'com.google.auth:google-auth-library-oauth2-http:1.2.3'"],
    ['a.txt', 'com.google.auth:google-auth-library-oauth2-http'],
    ['config/locales/es.yml', 'es:\n  password: Contraseña'],
    ['config/locales/en.yml', 'en:\n  password: Password1'],
    [
      'sealed.yaml',
      `kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgBy${chars(300, alphanumeric, random)}`,
    ],
    ['a.csv', 'name,password_hint,url\nweb,hunter2!,https://a.b'],
    ['a.md', 'The password is `bcrypt` hashed, the token is `null`.'],
    ['a.log', 'password changed for user 12, token=*** key=5'],
    ['a.md', 'Use `amqp://guest:guest@localhost` at home.'],
    ['a.yaml', `annotations:\n  checksum/secret: ${chars(64, '0123456789abcdef', random)}`],
    ['a.yaml', 'SecretArn: arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db-dGdmW3'],
    ['Dockerfile', 'ENV GPG_KEY=66F4FAA7D102F9F4387B39F6E99282C878484A30'],
    ['template.yaml', 'Parameters:\n  DbPassword:\n    Type: String\n    NoEcho: true'],
    ['a.sh', 'PGPASSWORD=$(pass db) psql -h db'],
    ['Dockerfile', 'FROM x\nENV DB_PASSWORD $DB_PASSWORD\nENV PASSWORD_FILE /run/secrets/db'],
    ['a.properties', 'login.password=Choose one with 8 characters'],
    ['a.json', '{"password": "#login-password-2"}'],
    ['a.md', '| password | `string` | the password of the user |'],
    ['a.vue', `<input :placeholder="$t('password')" aria-label="Your password">`],
    ['a.h', '#define PASSWORD_LENGTH "12345678"'],
    ['A.java', 'DriverManager.getConnection(url, "app", "password")'],
    ['a.sh', 'echo "$TOKEN" | docker login -u ci --password-stdin registry'],
  ])('leaves alone in %s: %s', (path, text) => {
    expect(rules(path, text)).toEqual([]);
  });
});

it('finds the base of the keys of Rails', () => {
  expect(rules('secrets.yml', `secret_key_base: ${chars(128, '0123456789abcdef', random)}`)).toEqual([
    'secrets.generic.secret',
  ]);
});

it('finds the key of a cluster, however long its base64 is', () => {
  const pem = `-----BEGIN RSA PRIVATE KEY-----\n${chars(1_200, alphanumeric, random)}\n-----END RSA PRIVATE KEY-----`;
  expect(rules('config.yaml', `users:\n- user:\n    client-key-data: ${btoa(pem)}`)).toEqual([
    'secrets.file.kubeconfig',
  ]);
});

it('finds a private key in base64 under any name, and no certificate', () => {
  const pem = (kind: string): string =>
    btoa(`-----BEGIN ${kind}-----\n${chars(800, alphanumeric, random)}\n-----END ${kind}-----\n`);
  expect(rules('a.yaml', `tls.x: ${pem('EC PRIVATE KEY')}`)).toEqual(['secrets.private-key.base64']);
  expect(rules('a.yaml', `tls.crt: ${pem('CERTIFICATE')}`)).toEqual([]);
});

it('takes four letters in a token for an example only as people write them', () => {
  expect(rules('a.py', `api_secret = "${key.slice(0, 12)}tOdO${key.slice(12, 20)}"`)).toEqual([
    'secrets.generic.secret',
  ]);
  expect(rules('a.py', `api_secret = "TODO-${key.slice(0, 8)}"`)).toEqual([]);
});

describe('a format with a checksum', () => {
  const body = chars(30, alphanumeric, random);
  const good = `ghp_${body}${toBase62(crc32(body))}`;
  it('is a token when the checksum is right', () => {
    expect(rules('a.py', `GITHUB_TOKEN = "${good}"`)).toEqual(['secrets.github.personal-access-token']);
  });
  it('is nothing when it is wrong, whatever it is given to', () => {
    const wrong = good.slice(0, -1) + (good.endsWith('A') ? 'B' : 'A');
    expect(rules('a.py', `GITHUB_TOKEN = "${wrong}"`)).toEqual([]);
  });
});

describe('JSON web tokens', () => {
  const sign = chars(43, alphanumeric, random);
  const token = (claims: object): string => `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${sign}`;
  it('tells the claims and the end, not the token', () => {
    const [finding] = look('a.txt', `t: ${token({ sub: 'u-1', exp: 1_900_000_000, scope: 'admin' })}`).findings;
    expect(finding?.ruleId).toBe('secrets.jwt.token');
    expect(finding?.message).toContain('signed with HS256, claims sub, exp, scope; expires 2030-03-17');
    expect(finding?.message).not.toContain('admin');
  });
  it.each([
    ['the one of all documentation', { sub: '1234567890', name: 'John Doe', iat: 1_516_239_022 }],
    ['one made to be public', { role: 'anon', iss: 'supabase', exp: 1_900_000_000 }],
  ])('leaves alone %s', (_what, claims) => {
    expect(rules('a.txt', `t: ${token(claims)}`)).toEqual([]);
  });
  it('knows a service role', () => {
    expect(rules('a.txt', `t: ${token({ role: 'service_role', iss: 'supabase' })}`)).toEqual([
      'secrets.supabase.service-role-key',
    ]);
  });
});

describe('private keys', () => {
  const body = Array.from({ length: 8 }, () => chars(64, alphanumeric, random)).join('\n');
  const pem = (kind: string, inner = body): string => `-----BEGIN ${kind}-----\n${inner}\n-----END ${kind}-----\n`;
  it.each([
    ['RSA PRIVATE KEY', 'secrets.private-key.rsa'],
    ['EC PRIVATE KEY', 'secrets.private-key.ec'],
    ['OPENSSH PRIVATE KEY', 'secrets.private-key.openssh'],
    ['PRIVATE KEY', 'secrets.private-key.pkcs8'],
    ['PGP PRIVATE KEY BLOCK', 'secrets.private-key.pgp'],
    ['ENCRYPTED PRIVATE KEY', 'secrets.private-key.encrypted'],
  ])('%s', (kind, rule) => {
    expect(rules('k.pem', pem(kind))).toEqual([rule]);
  });
  it('is found with escapes for line ends, and as a service account', () => {
    expect(
      rules('k.json', `{"type": "service_account", "private_key": "${pem('PRIVATE KEY').replaceAll('\n', '\\n')}"}`),
    ).toEqual(['secrets.gcp.service-account-key']);
  });
  it('leaves certificates, public keys and dots alone', () => {
    expect(rules('k.pem', pem('CERTIFICATE') + pem('PUBLIC KEY') + pem('RSA PRIVATE KEY', '...'))).toEqual([]);
  });
});

describe('the front end', () => {
  it('finds a secret under a public name, by value and by name', () => {
    const text = `NEXT_PUBLIC_CLIENT=dop_v1_${chars(64, '0123456789abcdef', random)}\nVITE_JWT_SECRET=\nVITE_API_URL=https://a.b\nNEXT_PUBLIC_SUPABASE_ANON_KEY=x\nREACT_APP_MAPBOX_TOKEN=pk.x\n`;
    expect(rules('.env', text)).toEqual([
      'secrets.frontend.public-variable',
      'secrets.digitalocean.access-token',
      'secrets.frontend.public-variable',
    ]);
  });
  it('finds a secret in a page', () => {
    expect(rules('index.html', `<script>var apiKey = "${key}"</script>`)).toContain('secrets.frontend.in-page');
  });
});

it('tells kind and length, and the last four characters only from twenty on', () => {
  const messages = look('.env', `DB_PASSWORD=hunter2!\nAPI_KEY=${key}`).findings.map(({ message }) => message);
  expect(messages[0]).toBe(
    'Password given to DB_PASSWORD: 8 characters. To be safe, change it where it is used; then read its successor from the environment or a secret store.',
  );
  expect(messages[1]).toContain(`32 characters, ends in ${key.slice(-4)}.`);
});

it('makes fingerprints of a secret from sixteen bits of a keyed hash', () => {
  const codes = new Set(
    Array.from({ length: 50 }, (_, at) => look('.env', `DB_PASSWORD=hunter${String(at)}!x`).findings[0]?.code),
  );
  expect(codes.size).toBeGreaterThan(45);
  expect(look('.env', 'DB_PASSWORD=hunter2!').findings[0]?.code).toBe(
    look('other/.env', 'A=1\nDB_PASSWORD=hunter2!').findings[0]?.code,
  );
});
