/**
 * Secrets that are known by their form, anywhere in a text.
 *
 * One pass finds the literals of all kinds (`literal-scan.ts`); only there the patterns of the kinds with that literal are tried,
 * each anchored at its place and bounded in length, so that the whole is linear in the text. What matches must then end
 * where a token ends, be random enough, have a right checksum, and be no placeholder.
 */
import type { Confidence } from '@sallyport/core';
import { bare, isGuessable, judgeValue } from './judge-value.ts';
import { isPassphrase } from './passphrase.ts';
import { entropyOf, isMachineMade } from './entropy.ts';
import { jwtFacts } from './jwt.ts';
import type { SecretKind } from './kind.ts';
import { secretKinds } from './kinds.ts';
import { type LiteralScan, newLiteralScan } from './literal-scan.ts';
import { isKnownExample, isMonotonous, isPlaceholder, isTemplate, isVocabulary, saysExample } from './placeholder.ts';
import { privateKeyAt } from './private-key.ts';
import type { Spotted } from './spotted.ts';

/** More than this many in one file is data about secrets, not secrets; the first ones say enough. */
const most = 2_000;

export const findTokens = (text: string): readonly Spotted[] => {
  const { scan, entries } = compiled();
  const found: { readonly spotted: Spotted; readonly order: number }[] = [];
  const past = new Map<number, number>();
  scan(text, (index, literal) => {
    if (found.length >= most) return;
    for (const { kind, order, regex, whole } of entries[literal] ?? []) {
      const start = index - (kind.before ?? 0);
      // A match is not looked for again inside itself: a line of nothing but beginnings must not be walked many times.
      if (start < 0 || start < (past.get(order) ?? 0)) continue;
      if (whole && !beginsHere(text, start)) continue;
      const spotted = regex === undefined ? privateKeyAt(text, index) : tryKind(text, start, kind, regex, whole);
      if (spotted === undefined) continue;
      past.set(order, spotted.end);
      found.push({ spotted, order });
    }
  });
  found.sort((a, b) => a.order - b.order || a.spotted.start - b.spotted.start);
  return found.map(({ spotted }) => spotted);
};

interface Entry {
  readonly kind: SecretKind;
  readonly order: number;
  /** Absent for private keys, which are read by their own code. */
  readonly regex: RegExp | undefined;
  /** The match itself is the secret, so it has to begin and end where a word does. */
  readonly whole: boolean;
}

let ready: { readonly scan: LiteralScan; readonly entries: readonly (readonly Entry[])[] } | undefined;

/** Made when the first file comes: programs that scan nothing pay nothing. */
const compiled = (): NonNullable<typeof ready> => {
  if (ready !== undefined) return ready;
  const entries = new Map<string, Entry[]>();
  const add = (literal: string, entry: Entry): void => {
    const known = entries.get(literal);
    if (known === undefined) entries.set(literal, [entry]);
    else known.push(entry);
  };
  const pem: SecretKind = { id: '', name: '', severity: 'critical', revoke: '' };
  add('-----BEGIN ', { kind: pem, order: -1, regex: undefined, whole: false });
  for (const [order, kind] of secretKinds.entries()) {
    if (kind.pattern === undefined) continue;
    const whole = !kind.pattern.includes('(?<secret>');
    const entry = { kind, order, regex: new RegExp(kind.pattern, 'y'), whole };
    for (const literal of kind.starts ?? []) add(literal, entry);
  }
  ready = { scan: newLiteralScan([...entries.keys()]), entries: [...entries.values()] };
  return ready;
};

const beginsHere = (text: string, start: number): boolean => {
  if (start === 0 || !/\w/u.test(text.charAt(start - 1))) return true;
  // An escape is not a letter before the token: `\nghp_…`, `%3Dghp_…`, `\u003dghp_…`.
  return /\\[nrtbf]$|%[0-9A-Fa-f]{2}$|\\u[0-9A-Fa-f]{4}$|\\x[0-9A-Fa-f]{2}$/u.test(
    text.slice(Math.max(0, start - 6), start),
  );
};

const tryKind = (text: string, at: number, kind: SecretKind, regex: RegExp, whole: boolean): Spotted | undefined => {
  regex.lastIndex = at;
  const match = regex.exec(text);
  if (match === null) return undefined;
  const secret = match.groups?.['secret'] ?? match[0];
  const start = whole ? match.index : match.index + match[0].lastIndexOf(secret);
  const end = start + secret.length;
  if (whole && /[\w-]/u.test(text.charAt(end)) && /[\w-]$/u.test(secret)) return undefined;
  const place = { kind: kind.id, start, end };
  const refused: Spotted = { ...place, confidence: 'low', refused: true };
  if (kind.entropy !== undefined && entropyOf(secret) < kind.entropy) return refused;
  const checked = kind.check?.(secret) ?? true;
  if (checked === false) return refused;
  if (whole ? isExampleToken(secret, kind) : isNoSecret(secret, kind, text, start)) return refused;
  const confidence: Confidence = checked === 'low' ? 'medium' : (kind.confidence ?? 'high');
  if (kind.id !== 'jwt.token') return { ...place, confidence };
  const facts = jwtFacts(secret);
  if (facts === undefined || facts.example || facts.public) return refused;
  return { ...place, confidence, kind: facts.serviceRole ? 'supabase.service-role-key' : kind.id, note: facts.text };
};

/** A provider's form with an example in it: `sk_live_xxxxxxxx`, `AKIAIOSFODNN7EXAMPLE`. */
const isExampleToken = (secret: string, kind: SecretKind): boolean => {
  // What all tokens of the kind begin with says nothing: `0x4AAAAAAA` is no row of the same letter.
  const start = kind.starts?.find((one) => secret.startsWith(one)) ?? '';
  const body = secret.slice(start.length).replace(/^A{4,}/u, '');
  return (
    isMonotonous(body) ||
    isKnownExample(secret) ||
    (secret.length < 64 ? isPlaceholder(body) : saysExample(body.slice(0, 60)))
  );
};

/** The part of a document that should be a secret and is a template, a word or a name. */
const isNoSecret = (secret: string, kind: SecretKind, text: string, start: number): boolean => {
  if (kind.id.startsWith('url.'))
    return (
      (isNoPassword(secret) && !(isGuessable(secret) && isRemote(text, start + secret.length))) ||
      isUserAgain(text, start, secret) ||
      isExampleAddress(text, start, secret)
    );
  if (kind.id === 'http.basic-authorization') return !holdsPassword(secret);
  if (kind.id === 'docker.config-auth') return false;
  if (kind.id === 'http.curl-user')
    return typeof judgeValue({ name: 'password', value: secret, quoted: true, place: 'settings' }) !== 'object';
  if (kind.id.startsWith('http.')) return isPlaceholder(secret) || !isMachineMade(secret);
  if (kind.id === 'private-key.jwk' || kind.id === 'file.kubeconfig') return isMonotonous(secret);
  // `--password instead of` is a sentence.
  if (kind.id.startsWith('command-line.') && /^[A-Za-z][a-z-]*[,.]?$/u.test(secret) && !isPassphrase(secret))
    return true;
  // `odbc … PWD=Qwerty387`: weak, and a password all the same.
  if (kind.id.startsWith('connection-string.') && isGuessable(secret)) return false;
  return (
    (isNoPassword(secret) && !isPassphrase(secret)) ||
    isTemplate(text.slice(Math.max(0, start - 1), start + secret.length + 1))
  );
};

const isNoPassword = (secret: string): boolean =>
  isPlaceholder(secret) ||
  isVocabulary(secret) ||
  /^[$%{<[(*:]|^(?:password|pass|pwd|passwd|secret|token|key|user|username|env|var)\b/iu.test(secret) ||
  /^\w+\($|["'`]\s*\+|^\d{1,5}$|^[A-Z][A-Z0-9]*_[A-Z0-9_]+$/u.test(secret) ||
  (/^(?:x|y|z|a|b|abc|xyz|p|pw|u)$/iu.test(secret) && secret.length < 4);

/** `guest:guest@localhost`: what a server is delivered with, and nobody changes at home. */
const isUserAgain = (text: string, start: number, secret: string): boolean =>
  text.slice(Math.max(0, start - secret.length - 3), start) === `//${secret}:` &&
  !isRemote(text, start + secret.length);

/** Whether the address leads to another machine, by a name with a dot. */
const isRemote = (text: string, end: number): boolean =>
  /^@(?!localhost|127\.|0\.0\.)[\w-]+(?:\.[\w-]+)+/u.test(text.slice(end, end + 120));

/** `https://user:pass@example.com`: an address of documentation, in which weak passwords are examples too. */
const isExampleAddress = (text: string, start: number, secret: string): boolean => {
  const host =
    /^@([^\s/:?#"'`,;)]{1,200})/u.exec(text.slice(start + secret.length, start + secret.length + 210))?.[1] ?? '';
  if (host === '' || /^[${%<[]/u.test(host)) return host === '' || !isMachineMade(secret);
  return (
    /(?:^|\.)example(?:\.(?:com|org|net))?$|(?:^|\.)(?:test|invalid|example)$/iu.test(host) && !isMachineMade(secret)
  );
};

/** What base64 hides after `Basic ` is a name and a password. */
const holdsPassword = (secret: string): boolean => {
  try {
    const [, password] = /^[^\s:]{1,200}:([\x20-\x7e]{3,400})$/u.exec(atob(secret)) ?? [];
    return (
      password !== undefined && !isPlaceholder(bare(password)) && !isNoPassword(password) && !isPlaceholder(secret)
    );
  } catch {
    return false;
  }
};
