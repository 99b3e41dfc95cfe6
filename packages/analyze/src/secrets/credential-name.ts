/**
 * What a name says about its value: whether it holds a credential, and of which sort.
 *
 * The last words decide, because names are built with what they name at the end: `db_password_hash` is a hash,
 * `token_url` an address, `password_db` a database. Words about the place (`prod`, `v2`) are passed over.
 */

export type CredentialClass = 'password' | 'api-key' | 'token' | 'secret' | 'encryption-key';

export interface CredentialName {
  readonly class: CredentialClass;
  /** `weak` for names such as `STRIPE_KEY` or `auth`, which hold other things as often: only values made by machines count. */
  readonly strength: 'strong' | 'weak';
  /** In lower case, joined by `_`. */
  readonly normal: string;
}

export const credentialName = (name: string): CredentialName | undefined => {
  if (name.length > 120) return undefined;
  const words = wordsOf(name);
  while (words.length > 1 && passedOver.has(words.at(-1) ?? '')) words.pop();
  // `secret_key_base` of Rails.
  if (words.at(-1) === 'base' && words.at(-2) === 'key') words.pop();
  const last = words.at(-1);
  if (last === undefined || words.some((word) => refusing.has(word))) return undefined;
  const before = words.at(-2) ?? '';
  const normal = words.join('_');
  const found = (sort: CredentialClass, strength: 'strong' | 'weak' = 'strong'): CredentialName => ({
    class: sort,
    strength,
    normal,
  });
  if (passwords.has(last)) return found('password', last === 'pass' && words.length === 1 ? 'strong' : 'strong');
  const compound =
    /(?:password|passwd|passphrase|passwort)$/u.test(last) ||
    /^[a-z]{2,10}(?:pwd|passwd)$|^(?:src|dest|trust)?(?:store|key|db|user|root|admin)pass$/u.test(last);
  if (compound) return found('password');
  if (last === 'token' || last === 'jwt' || last === 'tokens') {
    if (last === 'tokens' || noTokens.has(before)) return undefined;
    return found('token');
  }
  if (last === 'pat' && words.length > 1) return found('token');
  if (last === 'bearer') return found('token', 'weak');
  if (last === 'secret' || last === 'pepper') return noSecrets.has(before) ? undefined : found('secret');
  if (last === 'salt' && words.length > 1) return found('secret', 'weak');
  if (last === 'secrets' || last === 'credential' || last === 'credentials' || last === 'creds')
    return found('secret', 'weak');
  if (last === 'key' || last === 'keys') {
    if (before === '') return undefined;
    // `azure_storage_key`, `storage_account_key`; but `local_storage_key` is a name in a browser's store.
    if (before === 'storage' && words.some((word) => ofAzure.has(word))) return found('api-key');
    if (noKeys.has(before)) return undefined;
    if (apiKeys.has(before)) return found('api-key');
    if (before === 'secret') return found('secret');
    if (cryptoKeys.has(before)) return found('encryption-key');
    return found('api-key', 'weak');
  }
  if (/(?:api|access|subscription|auth|account|service|license)key$/u.test(last)) return found('api-key');
  if (/(?:secret|client|app|jwt|session|cookie)secret$|secretkey$/u.test(last)) return found('secret');
  if (/(?:private|encryption|signing|master|crypto|hmac|aes|cipher)key$/u.test(last)) return found('encryption-key');
  if (/^(?:access|auth|api|bearer|refresh|bot|user|id|session|github|gitlab|slack|npm)token$/u.test(last))
    return found('token');
  if (last === 'authorization' || last === 'auth' || last === 'authkey') return found('token', 'weak');
  return undefined;
};

/** Whether the name speaks of a credential and says that its value is none: `password_hash`, `apiKeyLabel`. */
export const refusesCredential = (name: string): boolean =>
  name.length <= 120 && wordsOf(name).some((word) => refusing.has(word));

/** `dbPassword`, `DB_PASSWORD`, `db-password`, `db.password` as lower-case words. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/gu, '$1_$2')
    .replace(/([A-Z]+)([A-Z][a-z])/gu, '$1_$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u)
    .map((word) => word.replace(/\d+$/u, ''))
    .filter((word) => word !== '');

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const passwords = set(
  'password passwd passphrase passcode pass pwd pw psw psswd passwort kennwort contrasena senha mdp requirepass masterpass userpass dbpass adminpass rootpass',
);

/** Passed over at the end of a name. */
const passedOver = set(
  'prod production dev development stage staging live local test testing default old new current value val string str plain plaintext raw base64 b64 main primary secondary backup temp tmp v default_value global internal external eu us env literal const constant one two a b',
);

/** A name with one of these holds no credential, whatever else it says. */
const refusing = set(
  'hash hashed hashes hasher digest checksum public pub publishable label placeholder regex regexp pattern policy validation validator validators error errors message messages msg description help hint tooltip title icon csrf xsrf csrfmiddlewaretoken encrypted sealed masked redacted min max length len count size expires expiry expiration ttl lifetime timeout enabled required type tokenizer tokenized tokenization i18n locale translation confirm confirmation strength generator parser lexer column columns schema sitekey fingerprint thumbprint',
);

const noTokens = set(
  'next page continuation sync cancel cancellation pad mask eos bos unk sep cls stop start end special design color syntax lex lexer current last prev previous max input output prompt completion total num first resume upload request idempotency stream pagination delta change nextpage change_log',
);
const noSecrets = set('has is no open top');
const noKeys = set(
  'primary foreign cache sort partition index map object row hash range storage site query lookup group dict translation key public publishable composite unique natural item node react state hot short function arrow enter escape tab any press down up shift ctrl control alt meta home delete home space return data json yaml config property field column attribute context param parameter routing message order parent child local target source original search filter metric tag label label_selector event topic queue shard bucket s3 path file url image asset class style theme color icon menu module modules feature flag option setting sub registry reg root current next prev last first idempotency dedupe record table document doc redis memory lock session_storage localstorage cursor page lang language locale i18n view list tree entity ref relation join piano music major minor low high gpg pgp recv keyserver hotkey host known_host',
);
const ofAzure = set('azure az account blob cloud');
const apiKeys = set(
  'api access auth subscription account service app application consumer client integration write admin server license licence webhook deploy ingest ingestion functions function_app deployment developer dev shared storage_account mail push bot user',
);
const cryptoKeys = set(
  'private encryption signing master crypto cipher aes hmac jwt session cookie rsa ssh decryption signature sign encrypt secure fernet nonce symmetric wallet priv payload app_secret',
);
