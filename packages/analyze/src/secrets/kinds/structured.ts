import type { ProviderKinds } from '../kind.ts';

/**
 * Credentials whose form is a document's or a protocol's, not a provider's: keys in PEM, addresses, headers, connection strings, command lines.
 *
 * A secret inside is `<secret>`; only that part is hidden, so that the reader still sees which account it is for.
 */
const password = '[^\\s"\'`@/<>]';

export const structured: readonly ProviderKinds[] = [
  {
    provider: 'private-key',
    name: '',
    revoke: 'make a new key pair and replace the public key (or certificate) wherever it is trusted',
    kinds: [
      { kind: 'rsa', what: 'RSA private key', severity: 'critical' },
      { kind: 'ec', what: 'EC private key', severity: 'critical' },
      { kind: 'dsa', what: 'DSA private key', severity: 'critical' },
      { kind: 'openssh', what: 'OpenSSH private key', severity: 'critical' },
      { kind: 'pkcs8', what: 'private key', severity: 'critical' },
      { kind: 'pgp', what: 'PGP private key', severity: 'critical' },
      { kind: 'encrypted', what: 'encrypted private key', severity: 'medium' },
      { kind: 'putty', what: 'PuTTY private key', severity: 'critical', starts: ['Private-Lines: '], pattern: 'Private-Lines: \\d{1,3}\\r?\\n(?<secret>[A-Za-z0-9+/=\\r\\n]{64,8000})' },
      { kind: 'jwk', what: 'private JSON web key', severity: 'critical', starts: ['"kty"'], pattern: '"kty"[^{}]{1,1200}"(?:d|k)"\\s{0,4}:\\s{0,4}"(?<secret>[\\w-]{32,1400})"' },
      { kind: 'wireguard', what: 'WireGuard private key', severity: 'critical', starts: ['PrivateKey =', 'PrivateKey=', 'PresharedKey =', 'PresharedKey='], pattern: '(?:Private|Preshared)Key ?= ?(?<secret>[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)' },
    ],
  },
  {
    provider: 'jwt',
    name: '',
    revoke: 'end the session or rotate the key that signed it',
    kinds: [{ kind: 'token', what: 'JSON web token', severity: 'medium', starts: ['eyJ'], pattern: 'eyJ[\\w-]{8,2000}\\.eyJ[\\w-]{8,6000}\\.[\\w-]{16,1500}' }],
  },
  {
    provider: 'url',
    name: '',
    revoke: 'change the password at the service the address leads to',
    kinds: [
      { kind: 'database-password', what: 'password in a database address', severity: 'critical', starts: ['postgres://', 'postgresql://', 'postgis://', 'mysql://', 'mariadb://', 'mongodb://', 'mongodb+srv://', 'mssql://', 'sqlserver://', 'oracle://', 'cockroachdb://', 'clickhouse://', 'redshift://', 'couchdb://', 'neo4j://', 'bolt://', 'neo4j+s://', 'cassandra://', 'jdbc:', 'postgresql+', 'mysql+', 'mssql+', 'oracle+', 'snowflake://', 'db2://', 'firebird://', 'cockroach://'], pattern: `[a-z][a-z0-9+:.-]{2,30}://[^\\s:@/"'\`]{0,100}:(?<secret>${password}{3,200}(?:@${password}{1,40}){0,2})@[^\\s@"'\`]{1,300}` },
      { kind: 'queue-password', what: 'password in a message-queue or cache address', severity: 'high', starts: ['redis://', 'rediss://', 'amqp://', 'amqps://', 'kafka://', 'mqtt://', 'mqtts://', 'nats://', 'pulsar://', 'stomp://', 'memcached://', 'valkey://'], pattern: `[a-z]{3,12}://[^\\s:@/"'\`]{0,100}:(?<secret>${password}{3,200})@[^\\s@"'\`]{1,300}` },
      { kind: 'mail-password', what: 'password in a mail address of a server', severity: 'high', starts: ['smtp://', 'smtps://', 'imap://', 'imaps://', 'pop3://', 'pop3s://', 'smtp+tls://'], pattern: `[a-z0-9+]{3,12}://[^\\s:/"'\`]{0,100}:(?<secret>${password}{3,200})@[^\\s@"'\`]{1,300}` },
      { kind: 'file-transfer-password', what: 'password in a file-transfer or directory address', severity: 'high', starts: ['ftp://', 'ftps://', 'sftp://', 'ssh://', 'ldap://', 'ldaps://', 'smb://', 'rsync://', 'telnet://', 'rtsp://', 'vnc://', 'svn://', 'cloudinary://'], pattern: `[a-z]{3,12}://[^\\s:@/"'\`]{0,100}:(?<secret>${password}{3,200})@[^\\s@"'\`]{1,300}` },
      { kind: 'basic-auth', what: 'password in an address', severity: 'high', starts: ['http://', 'https://', 'git+https://', 'ws://', 'wss://'], pattern: `[a-z+]{2,12}://[^\\s:@/"'\`]{0,100}:(?<secret>${password}{3,200})@[^\\s@"'\`]{1,300}` },
      { kind: 'git-token', what: 'token in a repository address', severity: 'high', starts: ['https://'], pattern: 'https://(?<secret>[A-Za-z0-9_-]{20,100})@(?:[\\w.-]{1,60}\\.)?(?:github|gitlab|bitbucket|gitea|dev\\.azure|codeberg)[\\w.-]{0,40}/', entropy: 3.3 },
    ],
  },
  {
    provider: 'http',
    name: '',
    revoke: 'revoke the token, or change the password, at the service it is for',
    kinds: [
      { kind: 'authorization-header', what: 'Authorization header', severity: 'high', starts: ['Bearer ', 'bearer ', 'BEARER '], pattern: '[Bb][Ee][Aa][Rr][Ee][Rr] {1,2}(?<secret>[A-Za-z0-9_.~+/-]{20,2000}={0,2})', entropy: 3.3 },
      { kind: 'basic-authorization', what: 'Basic authorization', severity: 'high', starts: ['Basic ', 'basic '], pattern: '[Bb]asic {1,2}(?<secret>[A-Za-z0-9+/]{8,400}={0,2})' },
      { kind: 'token-header', what: 'Authorization header', severity: 'high', starts: ['Authorization: ', 'authorization: ', 'AUTHORIZATION: '], pattern: '[Aa][A-Za-z]{12}: {1,2}(?:[Tt]oken|[Aa]pi-?[Kk]ey|[Kk]ey|Digest|GenieKey|OAuth|Splunk|PVEAPIToken=[^=\\s]{1,40}=)[ =:]{1,2}(?<secret>[\\w.~+/-]{16,2000}={0,2})', entropy: 3 },
      { kind: 'api-key-header', what: 'API key in a header', severity: 'high', starts: ['-Key: ', '-key: ', '-Token: ', '-token: ', '-Secret: ', '-KEY: ', '-TOKEN: '], pattern: '-(?:[Kk][Ee][Yy]|[Tt][Oo][Kk][Ee][Nn]|Secret): {1,2}(?<secret>[\\w.~+/-]{16,400}={0,2})', entropy: 3.2 },
      { kind: 'curl-user', what: 'password on a curl command line', severity: 'high', starts: ['curl '], pattern: 'curl (?:[^\\n\\r]{0,400}? )?(?:-u|--user|--proxy-user|-U)[ =]?["\']?[^\\s:"\']{1,100}:(?<secret>[^\\s"\'<>${}]{4,200})' },
      { kind: 'cookie', what: 'session cookie', severity: 'medium', starts: ['sessionid=', 'PHPSESSID=', 'JSESSIONID=', 'connect.sid=', 'laravel_session='], pattern: '[A-Za-z._]{8,16}=(?<secret>[A-Za-z0-9%._-]{20,400})', entropy: 3.4 },
    ],
  },
  {
    provider: 'connection-string',
    name: '',
    revoke: 'change the password of the account',
    kinds: [
      { kind: 'ado-net', what: 'password in a connection string', severity: 'critical', starts: ['Password=', 'password=', 'PASSWORD=', 'Pwd=', 'PWD=', 'pwd='], pattern: '(?<=;\\s{0,3}|[?&"\'])(?:[Pp]assword|PASSWORD|[Pp]wd|PWD)=(?<secret>[^\\s;"\'`&<>{}$]{3,200})' },
      { kind: 'ado-net-spaced', what: 'password in a connection string', severity: 'critical', starts: ['Server=', 'server=', 'Data Source=', 'data source=', 'Host=', 'host=', 'HOST=', 'dbname=', 'user=', 'User Id=', 'User ID=', 'Uid=', 'UID=', 'Username='], pattern: '(?:[Ss]erver|[Dd]ata [Ss]ource|[Hh]ost|HOST|dbname|user|User I[dD]|U[Ii][Dd]|Username)=[^\\n\\r"\']{1,400}?[;\\s][ ]?(?:[Pp]assword|PASSWORD|[Pp]wd|PWD) ?= ?(?:\'(?=[^\\s;"\'&<>{}$+]{3,200}\'))?(?<secret>[^\\s;"\'&<>{}$]{3,200})' },
      { kind: 'sql-identified-by', what: 'password in an SQL statement', severity: 'high', starts: ['IDENTIFIED BY ', 'identified by ', 'Identified by '], pattern: '[Ii][A-Za-z]{9} [Bb][Yy] (?:PASSWORD )?["\'](?<secret>[^"\'\\s]{4,200})["\']' },
      { kind: 'sql-password', what: 'password in an SQL statement', severity: 'high', starts: [' PASSWORD \'', ' password \'', 'PASSWORD = \'', 'PASSWORD=\'', 'PASSWORD = N\''], pattern: '(?: |(?<=(?:[Ww][Ii][Tt][Hh]|[Ss][Ee][Tt]|,)\\s{1,4}))[Pp][A-Za-z]{7} ?=? ?N?\'(?<secret>[^\'\\s]{4,200})\'' },
    ],
  },
  {
    provider: 'command-line',
    name: '',
    revoke: 'change the password; the line also stands in shell histories and build logs',
    kinds: [
      { kind: 'password-argument', what: 'password on a command line', severity: 'high', starts: ['--password', '--passwd', '--pass', '--token', '--api-key', '--apikey', '--secret', '--client-secret', '--access-token', '--auth-token', '--secret-key', '--db-password', '--access-key', '--admin-password', '--requirepass', '--from-literal'], pattern: '--(?:[a-z-]{0,20}(?:password|passwd|pass|token|api-?key|secret|secret-key|access-key)|from-literal=[\\w.-]{0,40}(?:password|token|secret|key)[\\w.-]{0,20})(?:[= ]["\']?|",?\\s{0,3}")(?<secret>(?!-)[^\\s"\'<>${}(),\\[\\]`;|]{6,400})' },
      { kind: 'secure-string', what: 'password given to ConvertTo-SecureString', severity: 'high', starts: ['ConvertTo-SecureString '], pattern: 'ConvertTo-SecureString (?:-String )?["\'](?<secret>[^"\'$\\s]{4,200})["\']' },
      { kind: 'sshpass', what: 'password given to sshpass', severity: 'high', starts: ['sshpass -p'], pattern: 'sshpass -p ?["\']?(?<secret>[^\\s"\'<>${}]{4,200})' },
      { kind: 'mysql-password', what: 'password given to a MySQL client', severity: 'high', starts: ['mysql ', 'mysqldump ', 'mysqladmin '], pattern: 'mysql[a-z]{0,6} [^\\n\\r]{0,200}?(?<= )-p["\']?(?<secret>[^\\s"\'<>${}]{4,100})' },
      { kind: 'redis-password', what: 'password given to redis-cli', severity: 'high', starts: ['redis-cli '], pattern: 'redis-cli [^\\n\\r]{0,200}?(?<= )-a ["\']?(?<secret>[^\\s"\'<>${}]{4,200})' },
      { kind: 'docker-login', what: 'password given to docker login', severity: 'high', starts: ['docker login ', 'podman login ', 'helm registry login ', 'az login ', 'az acr login '], pattern: '[a-z]{2,7}(?: [a-z]{3,9}){1,2} [^\\n\\r]{0,200}?(?<= )-p ["\']?(?<secret>[^\\s"\'<>${}]{4,400})' },
    ],
  },
  {
    provider: 'file',
    name: '',
    revoke: 'change the password of the account',
    kinds: [
      { kind: 'netrc', what: 'password in a netrc file', severity: 'high', starts: ['machine '], pattern: 'machine \\S{1,200}\\s{1,8}login \\S{1,200}\\s{1,8}password (?<secret>\\S{4,400})' },
      { kind: 'htpasswd', what: 'password hash in an htpasswd file', severity: 'low' },
      { kind: 'pgpass', what: 'password in a pgpass file', severity: 'high' },
      { kind: 'environment-file-in-git', what: 'environment file that git tracks', severity: 'high' },
      { kind: 'environment-file-not-ignored', what: 'environment file that git does not ignore', severity: 'low' },
      { kind: 'key-file-in-git', what: 'key store that git tracks', severity: 'high' },
      { kind: 'kubeconfig', what: 'client key in a kubeconfig', severity: 'critical', starts: ['client-key-data:'], pattern: 'client-key-data:\\s{1,4}["\']?(?<secret>LS0tLS1CRUdJTi[A-Za-z0-9+/=]{100,8000})', revoke: 'replace the client certificate, or the cluster’s credentials' },
    ],
  },
  {
    provider: 'frontend',
    name: '',
    revoke: 'revoke the secret, then call the service from the server instead',
    kinds: [
      { kind: 'public-variable', what: 'secret in a variable that is built into the browser’s code', severity: 'critical' },
      { kind: 'in-page', what: 'secret in code that browsers load', severity: 'critical' },
    ],
  },
  {
    provider: 'generic',
    name: '',
    revoke: 'change it where it is used',
    kinds: [
      { kind: 'password', what: 'password', severity: 'high' },
      { kind: 'api-key', what: 'API key', severity: 'high' },
      { kind: 'token', what: 'access token', severity: 'high' },
      { kind: 'secret', what: 'secret', severity: 'high' },
      { kind: 'encryption-key', what: 'encryption or signing key', severity: 'high' },
      { kind: 'seed-phrase', what: 'seed phrase of a wallet', severity: 'critical' },
      { kind: 'compared-password', what: 'password that input is compared with', severity: 'high' },
    ],
  },
  {
    provider: 'private-key',
    name: '',
    revoke: 'make a new key pair and replace the public key (or certificate) wherever it is trusted',
    kinds: [
      { kind: 'base64', what: 'private key in base64', severity: 'critical', starts: ['LS0tLS1CRUdJTiBSU0EgUFJJVkFU', 'LS0tLS1CRUdJTiBFQyBQUklWQVRF', 'LS0tLS1CRUdJTiBQUklWQVRF', 'LS0tLS1CRUdJTiBPUEVOU1NIIFBS', 'LS0tLS1CRUdJTiBFTkNSWVBURUQgUFJJ', 'LS0tLS1CRUdJTiBEU0EgUFJJVkFU'], pattern: 'LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFU|BFQyBQUklWQVRF|BQUklWQVRF|BPUEVOU1NIIFBS|BFTkNSWVBURUQgUFJJ|BEU0EgUFJJVkFU)[A-Za-z0-9+/]{100,16000}={0,2}' },
    ],
  },
];
