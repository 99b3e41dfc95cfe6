/**
 * A name and the text it is given → whether that text is a secret, and how sure that is.
 *
 * In: what stands at the place, as a person would write it down: name, value, and a little about the place. Out: the kind, or
 * `undefined` for everything that is no secret: placeholders, words, addresses, hashes. Both ways of reading a file (trees
 * and lines) end here, so that one text gets one verdict.
 */
import type { Confidence } from '@sallyport/core';
import type { CredentialClass, CredentialName } from './credential-name.ts';
import { credentialName, refusesCredential } from './credential-name.ts';
import { entropyOf, isMachineMade, isWordy } from './entropy.ts';
import { isMonotonous, isPlaceholder, isTemplate, isVocabulary } from './placeholder.ts';
import { keyedKind } from './keyed-kind.ts';
import { isPassphrase } from './passphrase.ts';

export interface NamedValue {
  readonly name: string;
  readonly value: string;
  /** Text in quotes is a text; without them it may as well be a reference or a number. */
  readonly quoted: boolean;
  /** Settings are for machines: a bare word under `DB_PASSWORD=` is a password; in code and catalogues of texts it may be a label. */
  readonly place: 'settings' | 'code' | 'text';
}

export interface Verdict {
  readonly kind: string;
  readonly confidence: Confidence;
}

/** The verdict on a value; `placeholder` when it certainly is no secret, `undefined` when nothing can be said. */
export const judgeValue = (given: NamedValue): Verdict | 'placeholder' | undefined => {
  const named = credentialName(given.name);
  // What follows `Bearer ` is a token, whatever else `authorization` may hold.
  const name =
    named !== undefined && sentAs.test(given.value.trim()) ? ({ ...named, strength: 'strong' } as const) : named;
  if (name === undefined) return refusesCredential(given.name) ? 'placeholder' : undefined;
  const value = bare(withoutEntities(given.value));
  if (value === '' || value.length > 4_096) return undefined;
  if (value.length > mostValue) {
    const long = keyedKind(name.normal, value);
    return long === undefined ? undefined : { kind: long, confidence: 'high' };
  }
  if (isPlaceholder(value) || sameWords(value, given.name)) {
    return isGuessable(value) && name.class === 'password' ? guessable : 'placeholder';
  }
  if (
    name.strength === 'strong' &&
    (given.quoted || given.place === 'settings' || (given.place === 'text' && name.class === 'password')) &&
    // Tokens and keys are named in words (`prod-eu-cluster`) more often than they are made of them; a long number tells.
    ((name.class !== 'token' && name.class !== 'api-key') || /[-_.]\d{4}$/u.test(value)) &&
    isPassphrase(value)
  )
    return { kind: `generic.${name.class}`, confidence: 'low' };
  // In prose four letters are an abbreviation.
  const least = name.class !== 'password' ? 8 : given.place === 'text' ? 6 : 4;
  if (value.length < least || /\s/u.test(value)) return undefined;
  if (hidesPlaceholder(value)) return 'placeholder';
  const keyed = keyedKind(name.normal, value);
  const other = isOtherThing(value) && !(/^[A-Za-z0-9+/=]{32,}$/u.test(value) && isMachineMade(value));
  // Snowflake's passwords have no form of their own.
  if (keyed !== undefined && !(other && keyed === 'snowflake.password')) return { kind: keyed, confidence: 'high' };
  if (other) return 'placeholder';
  if (!given.quoted && isReference(value) && !(given.place !== 'code' && isNumberPassword(value, name)))
    return undefined;
  if (uuid.test(value)) return judgeUuid(name);
  return name.class === 'password' ? judgePassword(value, name, given) : judgeKey(value, name, given);
};

/** Identifiers are written like this far more often than secrets; a name of two words that says key, secret or token means it. */
const judgeUuid = (name: CredentialName): Verdict | undefined => {
  if (name.class === 'password') return { kind: 'generic.password', confidence: 'low' };
  return name.strength === 'strong' && name.normal.includes('_') && !ofSessions.test(name.normal)
    ? { kind: `generic.${name.class}`, confidence: 'low' }
    : undefined;
};

/** Tokens that name something rather than open it. */
const ofSessions =
  /(?:^|_)(?:session|device|request|correlation|push|id|instance|anonymous|guest|tracking)_(?:token|key)$/u;

const isNumberPassword = (value: string, name: CredentialName): boolean =>
  name.class === 'password' && /^\d{6,16}$/u.test(value);

/** Kubernetes and others write values in base64: `cGFzc3dvcmQ=` is the word password. */
const hidesPlaceholder = (value: string): boolean => {
  if (value.length > 80 || value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/u.test(value)) return false;
  const text = atob(value).trim();
  return /^[\x20-\x7e]{3,}$/u.test(text) && isPlaceholder(text);
};

/** Longer texts are only weighed against the forms of kinds; nobody types them. Units: UTF-16 units. */
const mostValue = 600;

const judgePassword = (value: string, name: CredentialName, given: NamedValue): Verdict | undefined => {
  const kind = 'generic.password';
  if (isMachineMade(value)) return { kind, confidence: 'high' };
  const digits = /\d/u.test(value);
  const letters = /\p{L}/u.test(value);
  const marks = /[^\p{L}\d_\s-]/u.test(value);
  if (/^\d+$/u.test(value))
    return value.length >= 6 && (given.quoted || given.place !== 'code') ? { kind, confidence: 'low' } : undefined;
  // `STEP_2`: a constant's name.
  if (/^[A-Z]+(?:_[A-Z0-9]+)+$/u.test(value)) return undefined;
  // `Contraseña`: the word itself in a catalogue of texts, in whatever language.
  if (!digits && !marks && /[^\x20-\x7e]/u.test(value)) return undefined;
  if (letters && (digits || marks)) {
    if (!digits && !strongMark.test(value)) return undefined;
    const sure = value.length >= 8 && digits && (marks || /[a-z]/u.test(value) === /[A-Z]/u.test(value));
    return { kind, confidence: sure ? 'high' : 'medium' };
  }
  if (/^[A-Z][a-z]+$|^[a-z]+$/u.test(value) || !letters) {
    // A lone word: a password in settings, a label or a field's name elsewhere.
    const settings = given.place === 'settings' && /^[A-Z0-9_]+$/u.test(given.name);
    return settings && value.length >= 6 && letters ? { kind, confidence: 'low' } : undefined;
  }
  return given.place === 'settings' && value.length >= 8 && name.strength === 'strong' && !/[-_]/u.test(value)
    ? { kind, confidence: 'low' }
    : undefined;
};

/** Marks that people put into passwords, and not into names and sentences. */
const strongMark = /[!@#$%^&*+=~?|]/u;

const judgeKey = (value: string, name: CredentialName, given: NamedValue): Verdict | undefined => {
  const kind = `generic.${name.class satisfies CredentialClass}`;
  if (!/^[\x21-\x7e]+$/u.test(value)) return undefined;
  const long = value.length >= (name.strength === 'strong' ? 16 : 20);
  if (long && isMachineMade(value) && (name.strength === 'strong' || entropyOf(value) >= 3.2 || isHex(value)))
    return { kind, confidence: name.strength === 'strong' ? 'high' : 'medium' };
  if (name.strength === 'weak') return undefined;
  const digits = /\d/u.test(value);
  const letters = /[A-Za-z]/u.test(value);
  if (!letters || !digits) {
    // Letters alone are a secret only where they are clearly mixed by a machine, or hold marks as a made-up password does.
    const marked = name.class !== 'token' && letters && strongMark.test(value) && value.length >= 10 && given.quoted;
    return marked && !isWordy(value) ? { kind, confidence: 'low' } : undefined;
  }
  if (isIdentifier(value)) return undefined;
  const wordy = isWordy(value.replace(/\d+/gu, ''));
  if (!wordy && value.length >= 10 && entropyOf(value) >= 2.9) return { kind, confidence: 'medium' };
  // `my$ecret-2024!`: made up by a person, and still the key to something.
  if (
    name.class === 'secret' ||
    name.class === 'encryption-key' ||
    (name.class === 'api-key' && strongMark.test(value))
  )
    return /[a-zA-Z][-_]?\d{1,3}$/u.test(value) && !strongMark.test(value) && wordy && value.length < 12
      ? undefined
      : { kind, confidence: 'low' };
  return undefined;
};

/** What stands in front of a credential in a header is not part of it. */
export const bare = (value: string): string => value.trim().replace(sentAs, '');

const sentAs = /^(?:Bearer|Basic|Token|ApiKey|Api-Key|Key|token|bearer|basic|OAuth|SSWS|GenieKey) +(?=\S)/u;

/** Weak passwords that everyone knows: words of the trade all the same, and the first that an attacker tries. */
export const isGuessable = (value: string): boolean =>
  /^(?:admin|root|password|passw0rd|p@ssw0rd|letmein|welcome|qwerty|hunter|monkey|dragon|master|secret)[\d!@#$%&*._-]{1,8}$/iu.test(
    value,
  ) &&
  !isTemplate(value) &&
  !/^(?:secret|master|password)\d?$/iu.test(value);
const guessable: Verdict = { kind: 'generic.password', confidence: 'medium' };

/** `a&amp;b` in XML is `a&b`. */
const withoutEntities = (value: string): string =>
  value.includes('&')
    ? value.replaceAll(/&(?<name>amp|lt|gt|quot|apos);/gu, (_, name: string) => entities[name] ?? '')
    : value;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** `password: "password"`, `API_KEY: "api-key"`, `token = "access_token"`. */
const sameWords = (value: string, name: string): boolean => {
  const flat = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/gu, '');
  const one = flat(value);
  return one.length >= 3 && (flat(name) === one || (one.length >= 6 && flat(name).endsWith(one)));
};

/** Without quotes: a name, a call, a member, a number, a word of a language. */
const isReference = (value: string): boolean =>
  (/^[A-Za-z_][\w]*(?:(?:\.|::|->)[A-Za-z_]\w*)+(?:\(.*\)?)?;?$/u.test(value) && !isDottedToken(value)) ||
  /^[A-Za-z_$][\w.$]*\(|^(?:true|false|null|nil|None|undefined|yes|no|on|off|string|str|String|int|number|bool|boolean|any|object|required|optional|Optional|self|this|new|await|return|func|function|lambda|not|var|let|const)\b|^-?\d+(?:\.\d+)?$|^[&*!]+[\w./:()[\]-]*$|^[|>]/u.test(
    value,
  );

/** `M1iryz0fJrq1fNIWAs3MFrG9R6.uiIw6Z.oP1rau7u8EUN…`: members of objects are not called like this. */
const isDottedToken = (value: string): boolean =>
  value.length >= 40 && value.split('.').some((part) => part.length >= 20 && /\d/u.test(part) && isMachineMade(part));

const uuid = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/iu;
const isHex = (value: string): boolean => /^[0-9a-f]+$/iu.test(value);

/** A name of the code (`userPassword1`, `STEP_2`, `x-api-key-v2`) rather than a value. */
const isIdentifier = (value: string): boolean =>
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[a-z]+(?:[-_.][a-z]+)+(?:[-_.]?v?\d{1,2})?$|^[a-z]+(?:[A-Z][a-z]+)+\d{0,2}$/u.test(
    value,
  ) &&
  (isWordy(value) || isVocabulary(value) || /^[a-z]+(?:[-_.][a-z]+)+$/u.test(value));

/** Addresses, paths, files, hashes, versions, dates, colours, types: things with a form of their own. */
export const isOtherThing = (value: string): boolean =>
  otherThing.test(value) || isMonotonous(value) || /^[\w.+-]+@[\w-]+\.[a-z]{2,8}$/u.test(value);

const otherThing = new RegExp(
  [
    String.raw`^[a-z][a-z0-9+.-]{1,20}:\/\/[^\s:@]*(?::\d+)?(?:[/?#]|$)`,
    String.raw`^(?:[A-Za-z]:\\|\.{0,2}\/[\w.@~-]+(?:\/[\w.@~-]+)+\/?$|~\/|\/(?:etc|var|run|usr|opt|home|tmp|mnt|root|secrets?|app|data|srv|dev|proc|api|auth|v\d)\b)`,
    String.raw`^[\w./ -]+\.(?:pem|key|crt|cer|json|ya?ml|toml|txt|env|p12|pfx|jks|conf|cfg|ini|py|js|ts|tsx|jsx|go|rs|java|rb|php|cs|html?|css|md|xml|sh|sql|properties|so|dll|svg|png)$`,
    String.raw`^\$(?:2[abxy]?|1|5|6|y|7|apr1|argon2(?:id?|d)?|scrypt|pbkdf2[\w-]*|bcrypt[\w-]*|s0)\$|^pbkdf2[:_]|^argon2|^bcrypt|^scrypt:|^\{(?:SSHA|SHA|MD5|CRYPT|SSHA512|bcrypt|PBKDF2)\}|^sha(?:1|224|256|384|512)[-:$]|^md5[:$]|^crypt\$`,
    String.raw`^sha\d+-[A-Za-z0-9+/=]+$|^v?\d+(?:\.\d+){1,3}(?:[-+][\w.]+)?$|^\d{4}-\d{2}-\d{2}`,
    String.raw`^#[0-9a-fA-F]{3,8}$|^(?:rgb|hsl)a?\(|^data:|^urn:|^mailto:|^tel:`,
    String.raw`^ssh-(?:rsa|ed25519|dss) |^ecdsa-sha2|^-----BEGIN (?:CERTIFICATE|PUBLIC|RSA PUBLIC)`,
    String.raw`^(?:x-)?[a-z]+(?:-[a-z]+)+$|^[A-Z][a-z]+(?:-[A-Z][a-z]+)+$|^[a-z]+(?:_[a-z]+)+$|^[a-z]+(?:\.[a-z_-]+)+$|^[A-Z]+(?:_[A-Z]+)+$`,
    // Selectors of style sheets.
    String.raw`^[#.][a-z]+(?:-[a-z0-9]+)+$`,
    // Names of algorithms and encodings.
    String.raw`^(?:utf|iso|sha|scram|aes|md|rsa|hmac|pbkdf|cp|latin|hs|rs|es|ps|ecdsa|ed|windows|tls|ssl)[-_]?(?:[a-z]{2,6}[-_]?){0,3}\d{0,5}(?:[-_](?:cbc|gcm|ctr|ecb|sig|le|be))?$`,
    // Regular expressions, calls and markup that stand where a value is looked for.
    String.raw`\(\?[:<=!]|\[\^|\[[a-zA-Z0-9]-[a-zA-Z0-9]|\\[swdbSWDpnrtu]|\w\(\)|\)\(|\)\.[a-z]|=>|</|&[a-z]+;|^/[\^[(]`,
    // Calls and names of fields: `$t('password')`, `user[password]`.
    String.raw`^[$\w.]+\(["'][^"']*["']\)$|^[a-z_]+(?:\[[a-z_]*\])+$`,
    // Actions of stores: `@@secrets/RESET`, `auth/SET_PASSWORD`.
    String.raw`^@{0,2}[A-Za-z][\w-]*\/[A-Z][A-Z0-9_]*$`,
    String.raw`^(?:pk_(?:live|test)_|pk\.eyJ|phc_|sb_publishable_)`,
  ].join('|'),
  'u',
);
