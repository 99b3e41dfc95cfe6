/**
 * Whether a text stands for a secret without being one: a template, an example, a word.
 *
 * Source code is full of such texts, so this is where precision is won. Everything here is about the value alone; what its
 * name says is weighed in `judge-value.ts`. Bounded: only the first 4,096 characters are looked at.
 */
import { sha256 } from '@sallyport/core';

export const isPlaceholder = (given: string): boolean => {
  const value = given.slice(0, 4_096).trim();
  return isToBeFilledIn(value) || isVocabulary(value);
};

/** The text asks for something else in its place, or is everybody's example; not merely a word. */
export const isToBeFilledIn = (value: string): boolean =>
  isTemplate(value) ||
  isMonotonous(value) ||
  isKnownExample(value) ||
  saysExample(value) ||
  /^(?:none|null|nil|undefined|true|false|test|string|text|value|n\/a|unset|required|optional)$/iu.test(value);

/** A place where something is put in later: `${VAR}`, `{{ x }}`, `<token>`, `%s`, `$(cmd)`, `[your key]`, a reference to a vault. */
export const isTemplate = (value: string): boolean => template.test(value);

const template = new RegExp(
  [
    String.raw`\$\{|\$\(|\$\[|\{\{|\}\}|<%|%>|\{%|#\{|@\{|\$\{\{`,
    String.raw`^%[\w.]+%$|^%\(?\w*\)?[sdr]$|%\([\w.]+\)s|^\$[A-Za-z_][\w.]*$|^\$env:|^\$\w+\[`,
    String.raw`^\{[^{}]*\}$|\{[\w.]{0,40}\}|^<[^<>]*>$|^\[[^\]]*\]$|^<<|^__\w+__$|^@[\w.@-]+@$|^#\w+#$|^~\w+~$|^:\w+$`,
    String.raw`^(?:vault|op|ssm|arn|ref|env|file|secret|secrets|akv|sops|gcp-sm|aws-sm|awssm|projects|secretsmanager|kms|bws|doppler|infisical|credstash|chamber|keyring|pass|cmd|exec)(?:://|:[/\w])`,
    String.raw`^ENC\[|^ENC\(|^!\w+ |^@Microsoft\.KeyVault|^AQICA|^(?:process\.env|os\.environ|os\.getenv|getenv|System\.getenv|env|ENV|config|settings|secrets|vars|var|local|data|module|self|this|inputs?|params?|args|opts|options|props|steps|github|needs|matrix|context|ctx|request|req|values|Values|\.Values|credentials|conf|cfg)[.[(]`,
    String.raw`^\{cipher\}|^\{noop\}|^vault:v\d+:`,
  ].join('|'),
  'u',
);

/** Repeated characters, `xxxx`, `****`, `1234567890`, `abcdef123456`, a keyboard row: nobody's generator made that. */
export const isMonotonous = (value: string): boolean => {
  const text = value.replace(/^[A-Za-z]{1,12}[-_](?:[a-z0-9]{1,8}[-_]){0,2}/u, '');
  const body = text.length >= 6 ? text : value;
  if (/^(.)\1*$/su.test(value)) return true;
  if (/[xX*•.]{5,}|\.{3}|…|([A-Za-z0-9])\1{5,}|0{8,}/u.test(value)) return true;
  const distinct = new Set(body.toLowerCase()).size;
  if (body.length >= 8 && distinct <= Math.min(8, Math.max(3, Math.floor(body.length / 14)))) return true;
  if (body.length >= 12 && /^(.{1,4})\1+.{0,7}$|^([0-9a-f]{5,8})\2+.{0,7}$|^(.{5,8})\3{2,}.{0,7}$/su.test(body))
    return true;
  return sequenceShare(body) > 0.55;
};

/** Which share of a text is made of runs of five or more where each character follows the one before (`abcde`, `54321`, `qwert`). */
const sequenceShare = (text: string): number => {
  const lower = text.toLowerCase();
  let covered = 0;
  for (let at = 0; at < lower.length;) {
    let end = at + 1;
    // One way only: `56543` goes up and down, as random digits do.
    const step = lower.charCodeAt(end) - lower.charCodeAt(at);
    while (end < lower.length && follows(lower, end) && goesOn(lower, end, step)) end += 1;
    if (end - at >= 4) covered += end - at;
    at = Math.max(end, at + 1);
  }
  return lower.length < 6 ? 0 : covered / lower.length;
};

const goesOn = (text: string, at: number, step: number): boolean => {
  const next = text.charCodeAt(at) - text.charCodeAt(at - 1);
  return Math.abs(next) !== 1 || Math.abs(step) !== 1 || next === step;
};

const follows = (text: string, at: number): boolean => {
  const one = text.charAt(at - 1);
  const two = text.charAt(at);
  const step = two.charCodeAt(0) - one.charCodeAt(0);
  if (/[a-z0-9]/u.test(one) && /[a-z0-9]/u.test(two) && (step === 1 || step === -1)) return true;
  return rows.some((row) => row.includes(one + two)) || (one === '9' && two === '0') || (one === 'f' && two === '0');
};

const rows: readonly string[] = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Words that say of themselves that the text is no secret, wherever they stand in it. */
export const saysExample = (value: string): boolean =>
  (longWords.test(value) || shortWords.test(value)) && !/^[A-Za-z0-9+/]{60,}={0,2}$/u.test(value);

const longWords =
  /example|placeholder|sample|dummy|change[-_ ]?(?:me|this|it)|replace[-_ ]?(?:me|this|with)|redacted|your[-_ ]?(?:[a-z0-9]{2,12}[-_ ]?){0,3}(?:key|token|secret|password|pass|api|id|value|client|account|app)|insert[-_ ]|enter[-_ ]|fill[-_ ]?(?:me|in)|to[-_ ]?be[-_ ]?(?:set|replaced|defined)|not[-_ ]?(?:a[-_ ]?)?(?:real|secret)|foobar|goes[-_ ]?here|(?:key|token|secret|password)[-_ ]?here|invalid|masked|hidden|removed|omitted|secret-?token-?here|1password|lastpass|bitwarden/iu;

/** Four letters in any case stand in one of ten thousand long tokens by chance (`…cmTodO06…`), so these count as people write them. */
const shortWords =
  /TODO|[Tt]odo|FIXME|[Ff]ixme|FAKE|[Ff]ake(?=[^a-z]|$|api|key|token|secret|pass|value|id)|LOREM|[Ll]orem|(?:PUT|[Pp]ut)[-_ ]/u;

/** The text is nothing but words of the trade, in any spelling: `my-secret-token`, `TEST_PASSWORD`, `apiKey1`. */
export const isVocabulary = (value: string): boolean => {
  const words = value
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || value.length > 80) return false;
  // A digit or two at the end makes no password of a word; marks and more digits may.
  if (!/^[A-Za-z][A-Za-z _.:/-]*\d{0,3}$/u.test(value)) return false;
  return words.every((word) => isVocabularyWord(word));
};

/** `mysecretkey`, `testtoken`: words of the trade run together. */
const isCompound = (word: string): boolean => {
  if (word.length > 40) return false;
  const reachable = new Set([0]);
  for (let at = 0; at < word.length; at += 1) {
    if (!reachable.has(at)) continue;
    for (let end = at + 2; end <= Math.min(word.length, at + 14); end += 1)
      if (vocabulary.has(word.slice(at, end))) reachable.add(end);
  }
  return reachable.has(word.length);
};

/** One word in lower case. */
export const isVocabularyWord = (word: string): boolean => vocabulary.has(word) || isCompound(word);

const vocabulary: ReadonlySet<string> = new Set(
  `a an the is are not no yes true false null nil none undefined void empty unset blank na tbd n
  my your our their some any this that here there user users username name login signin sign auth authentication authorization oauth bearer basic digest
  token tokens key keys secret secrets password passwords passwd pass passphrase pwd pw credential credentials creds api access client app application
  id ids service account admin role test tests testing tester unit spec mock mocks stub fake dummy example examples sample samples demo foo bar baz qux quux
  placeholder todo fixme change changeme changed replace replaceme me it insert enter put add set fill value values string text str default defaults
  dev development staging stage prod production local localhost env environment config configuration setting settings variable var vars
  super very highly long short strong weak secure insecure unsafe random generated generate please must should be to in on of for with from at and or
  real valid invalid wrong correct bad good new old current temp temporary tmp session cookie csrf xsrf jwt hmac signing signature sign encryption encrypt encrypted
  master root private public shared project repo repository github gitlab aws azure gcp google openai anthropic stripe slack npm pypi docker twilio sendgrid
  database db server host redis mysql postgres postgresql mongo mongodb rabbitmq smtp mail email ftp http https web webhook hook url uri
  required optional hidden masked redacted removed confidential classified abc abcd xyz xxx xxxx aaa aaaa hello world something anything whatever
  field label header prompt type header headers request response bot user my mine own one two three first second third x y z i s t w h
  refresh reset confirm confirmation verify verification validation remember forgot keyring vault store manager provider placeholder keychain managed inherited interpolated injected runtime
  noop sandbox see ask generated provided injected above same bearer
  enabled disabled on off auto automatic manual system custom unknown missing other same input output data file path content body`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/**
 * Values that providers and standards publish as examples, by their SHA-256: as text they would set off the very alarms
 * that this program is.
 */
export const isKnownExample = (value: string): boolean =>
  value.length >= 16 && value.length <= 400 && knownExamples.has(sha256(value).slice(0, 16));

const knownExamples: ReadonlySet<string> = new Set([
  'ca7459e2b26776de', // RFC 6749: client credentials
  'e9974c507d2a8021', // RFC 6749: client secret
  '78a08441f4314f0a', // Stripe documentation: test key, as if it were live
  '1a5d44a2dca19669', // AWS documentation: access key id
  '78314b11be2e5815', // AWS documentation: secret access key
  'c6ea27c534f993d3', // AWS documentation: second key id
  'e21b597ba6b9cafa', // AWS documentation: second secret
  '2cafc0970149a84f', // Stripe documentation: test key
  'f2d6ca16515033e5', // Stripe documentation: old test key
  '2d1f7723aabc5c7a', // Stripe documentation
  '0011cc25eb432071', // Azurite and the storage emulator: account key
  'aa6547439583c3a2', // Cosmos DB emulator: account key
  'f5e95c9954635b65', // reCAPTCHA: key for tests
  'fb8f35129df87662', // Turnstile: key for tests
  '3543c50b0cb9cea8', // GitHub documentation
  'bc3ae723f57c6b9e', // GitHub documentation
  '82e74299544e0073', // GitHub documentation
  '6d7fa4e64d4b1f3e', // GitHub documentation
  '976b57ee8acdfcf4', // GitHub: example of a checksum
  'f215faf9d88b7f0a', // MD5 of nothing
  '07e23ede2756aa3f', // SHA-1 of nothing
  'cd372fb85148700f', // SHA-256 of nothing
  '3f2cd8e57b096fe7', // MD5 of the word password
  '0d287772dfced309', // SHA-1 of the word password
  '113459eb7bb31bdd', // SHA-256 of the word password
  'd65df89f702eec58', // FIPS 197: key of the AES example
  '6c86c6aac5fb24bc', // FIPS 197: AES-256 example
  '2ef2503d964e9668', // SP 800-38A: AES-128 key
  '837e8e636d452b61', // SP 800-38A: AES-256 key
  'c12ce25303a023aa', // SP 800-38A: AES-192 key
  '72c105da87780f44', // RFC 4231: key of the first test
  '549c9390539efcfa', // RFC 6238: shared secret
  '8be5d113c0871ce1', // the one-time-password example everybody uses
  '15cef4b629cc2d07', // RFC 6455: sample nonce
  'cf4d418ed3de92d7', // RFC 7617: Aladdin
  '73f71af093fdf154', // MDN: Aladdin
  'bdfeaef44475711c', // user:password
  'e4da07ad200089ce', // username:password
  '0e9d220616f08345', // user:pass
  'ad62d48d8b069026', // Wikipedia: aladdin
  'b8e148545b13c78b', // RFC 6750: bearer token
  'bc1a50966c9e6486', // Hardhat and Anvil: first account
  '60a09e4357868c1e', // Hardhat and Anvil: first account
  '8335c55334821eef', // Hardhat and Anvil: second account
  '095101cf732c298a', // Hardhat and Anvil: second account
  '578592185588730b', // Ganache: first account
  '424742fc6538f5e7', // Ganache: first account
]);
