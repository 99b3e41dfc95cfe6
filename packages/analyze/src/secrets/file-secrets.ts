import { isMachineMade } from './entropy.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Spotted } from './spotted.ts';

/** Secrets that only the file's name makes plain: lines of `.pgpass` and `.htpasswd`, `.netrc` over several lines, seed phrases. */
export const fileSecrets = function* (path: string, text: string): Generator<Spotted> {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name === '.pgpass' || name === 'pgpass.conf')
    yield* lines(text, /^[^:#\n]+:[^:\n]*:[^:\n]*:[^:\n]+:(?<secret>[^\n\r]{3,200})$/gmu, 'file.pgpass');
  if (/htpasswd/u.test(name))
    yield* lines(
      text,
      /^[\w.@-]{1,100}:(?<secret>\$(?:apr1|2[aby]|5|6|1)\$[^\s:]{20,200}|\{SHA\}[A-Za-z0-9+/=]{28}|[./0-9A-Za-z]{13})$/gmu,
      'file.htpasswd',
    );
  if (name.endsWith('netrc')) yield* lines(text, /^\s*(?:.*\s)?password\s+(?<secret>\S{4,400})/gmu, 'file.netrc');
  if (name === '.git-credentials') return;
  yield* seedPhrases(text);
};

const lines = function* (text: string, form: RegExp, kind: string): Generator<Spotted> {
  for (const match of text.matchAll(form)) {
    const secret = match.groups?.['secret'] ?? '';
    const start = match.index + match[0].lastIndexOf(secret);
    if (isPlaceholder(secret) && !isMachineMade(secret)) continue;
    yield { kind, start, end: start + secret.length, confidence: 'high' };
  }
};

/** Twelve to twenty-four short words under a name that says so. The list of words is not needed: nobody else writes so. Source: BIP 39. */
const seedPhrases = function* (text: string): Generator<Spotted> {
  if (!/mnemonic|seed|recovery/iu.test(text)) return;
  const form =
    /(?:mnemonic|seed_?phrase|recovery_?phrase|seed_?words|wallet_?seed)\w{0,12}["']?\s{0,4}[:=]\s{0,4}["'`]?(?<secret>[a-z]{3,8}(?: [a-z]{3,8}){11,23})(?=["'`\s]|$)/giu;
  for (const match of text.matchAll(form)) {
    const secret = match.groups?.['secret'] ?? '';
    const words = secret.split(' ');
    // `abandon abandon … about` and `test test … junk` are everybody's examples.
    if (new Set(words).size < words.length - 2 || words.length % 3 !== 0) continue;
    const start = match.index + match[0].lastIndexOf(secret);
    yield { kind: 'generic.seed-phrase', start, end: start + secret.length, confidence: 'high' };
  }
};
