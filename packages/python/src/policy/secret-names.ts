/**
 * Names that speak for themselves: of files that hold secrets or set up somebody's machine, and of variables of the environment that are secrets, tell of
 * the host or its user, or say what runs.
 *
 * Asking for one of them is the attempt to read it, whether there is such a thing or not.
 */

const secretFile =
  /^(?:\.env(?:\..+)?|id_(?:rsa|dsa|ecdsa|ed25519)(?:\..+)?|\.?(?:bash|zsh|sh|python|mysql|psql)_history|\.(?:netrc|pgpass|my\.cnf|git-credentials|npmrc|pypirc|htpasswd|bashrc|zshrc|profile|bash_profile|gitconfig)|authorized_keys|known_hosts|g?shadow|passwd|sudoers|(?:master\.key|wallet\.dat|login data|cookies(?:\.sqlite)?|key[34]\.db|logins\.json)|(?:.*[_-])?(?:credentials?|secrets?|passwords?|passwds?|tokens?|api[_-]?keys?|private[_-]?keys?)(?:\.[a-z]+)?|.*\.(?:pem|key|p12|pfx|kdbx|keystore|jks|ovpn|ppk))$/iu;

const secretFolder = /(?:^|\/)(?:\.ssh|\.aws|\.azure|\.gnupg|\.kube|\.docker|\.mozilla)(?:\/|$)/u;

/** Whether a path leads to what is somebody's secret by its name. */
export const isSecretPath = (path: string): boolean =>
  path.length < 4096 && (secretFolder.test(path) || secretFile.test(path.slice(path.lastIndexOf('/') + 1)));

/** Words of a variable's name, between underscores. */
const secretWord =
  /(?:^|_)(?:(?:\w*API)?KEYS?|TOKENS?|SECRETS?|PASSWORDS?|PASSWD|PASSPHRASE|PASS|PWD|PSWD|CREDENTIALS?|CREDS?|AUTH|COOKIES?|PRIVATE|CERTIFICATES?|SIGNATURE|SALT|PIN|DSN|WEBHOOK|WALLET|SEED_PHRASE|MNEMONIC)(?:_|$)|(?:SECRET|PASSWORD|TOKEN|APIKEY|CREDENTIAL)/u;

const hostName =
  /^(?:USER|USERNAME|LOGNAME|USERDOMAIN|USERPROFILE|HOME|HOMEPATH|HOMEDRIVE|HOSTNAME|COMPUTERNAME|HOST|SHELL|PATH|PWD|OLDPWD|MAIL|DISPLAY|XAUTHORITY|APPDATA|LOCALAPPDATA|PROGRAMDATA|PROGRAMFILES|SYSTEMROOT|WINDIR|COMSPEC|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|FTP_PROXY|VIRTUAL_ENV|CONDA_PREFIX|(?:SSH|SUDO|AWS|AZURE|ARM|GCP|GOOGLE|GCLOUD|GITHUB|GITLAB|KUBERNETES|KUBE|DOCKER|VAULT|DBUS|XDG|GPG|GNUPG|NPM|PYPI|TWINE|OPENAI|ANTHROPIC|STRIPE|SLACK|TWILIO|PG|MYSQL|MONGO|REDIS|LD|DYLD)_\w+)$/u;

const decisive =
  /^(?:PATH|HOME|SHELL|USER|LOGNAME|IFS|ENV|BASH_ENV|PROMPT_COMMAND|EDITOR|PAGER|BROWSER|PYTHONPATH|PYTHONHOME|PYTHONSTARTUP|PYTHONINSPECT|NODE_OPTIONS|PERL5LIB|RUBYLIB|CLASSPATH|JAVA_TOOL_OPTIONS|GIT_SSH(?:_COMMAND)?|(?:LD|DYLD|SUDO|SSH)_\w+|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|REQUESTS_CA_BUNDLE|SSL_CERT_(?:FILE|DIR)|CURL_CA_BUNDLE)$/u;

/** Names longer than this are no names of settings. */
const longest = 200;

/** Whether a variable is a secret, or tells of the host or its user, by its name. */
export const isSecretVariable = (name: string): boolean => {
  const upper = name.toUpperCase();
  return name.length > longest || secretWord.test(upper) || hostName.test(upper);
};

/** Names of variables that say where something of the host's is to be found. */
const whereabouts =
  /(?:^|_)(?:URL|URI|ENDPOINT|HOST|SERVER|DOMAIN|ADDR|ADDRESS|IP|EMAIL|ACCOUNT|TENANT|CLIENT_ID|CONNECTION(?:_STRING)?|BUCKET|PROXY)(?:_|$)|(?:^|_)(?:DIR|PATH|HOME|ROOT|FILE)$/u;

/**
 * Whether a variable is a setting of the program's own, as far as its name tells (`DEBUG`, `LOG_LEVEL`): one that a program may ask for without saying what
 * stands in for it.
 */
export const isPlainSetting = (name: string): boolean =>
  /^[A-Z][A-Z0-9_]*$/u.test(name) && !isSecretVariable(name) && !whereabouts.test(name);

/** Whether a variable says what other programs do. */
export const isDecisiveVariable = (name: string): boolean => name.length > longest || decisive.test(name.toUpperCase());
