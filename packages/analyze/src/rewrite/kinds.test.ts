/**
 * What every rewrite may change for people who attack nobody, and what it therefore says of itself.
 *
 * A new rewrite fails here until it has an answer. Kinds: `fix` (only inputs that use the weakness meet a change), `compared` (a proposal that
 * a comparison of behaviour makes a fix, because its inputs would meet the change), `proposal` (hosts, sizes, stored values, other programs: no
 * comparison meets them). Whatever the samples of the shipped rules make of a rewrite has to be among its kinds, and each kind has to be seen.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { isShared, loadRules } from '../rules/load.ts';
import { newFileScanner } from '../scan/scan-file.ts';
import { rewriteNames } from './registry.ts';
import { newRepairer } from './repairer.ts';

type Kind = 'fix' | 'compared' | 'proposal';

interface Answer {
  readonly kinds: readonly Kind[];
  /** Who attacks nobody and still meets a change; nobody where it is empty. */
  readonly meets: string;
  /** Kinds that no sample shows. */
  readonly unseen?: readonly Kind[];
}

const fix = (meets = ''): Answer => ({ kinds: ['fix'], meets });
const proposal = (meets: string): Answer => ({ kinds: ['proposal'], meets });
const compared = (meets: string): Answer => ({ kinds: ['compared'], meets });
const both = (meets: string, ...unseen: readonly Kind[]): Answer => ({ kinds: ['fix', 'proposal'], meets, unseen });

const answers: Readonly<Record<string, Answer>> = {
  'javascript.allowed-address': proposal('callers that name a host which is not on the list'),
  'javascript.angular-clean': proposal('pages whose HTML has handlers on purpose'),
  'javascript.argument-list': fix(),
  'javascript.awaited': fix(),
  'javascript.bounded-size': proposal('callers that ask for more'),
  'javascript.clean-buffer': both('callers that hand over a number'),
  'javascript.containment': fix(),
  'javascript.cookie-flags': fix('visitors without TLS, whom the finding is about: told as something to do'),
  'javascript.cors-origin': proposal('pages of other sites that read the answers'),
  'javascript.development-only': proposal('developers elsewhere than in development'),
  'javascript.encrypted-address': proposal('servers that answer without TLS alone'),
  'javascript.equal-filter': fix(),
  'javascript.escape-cell': proposal('tables with negative numbers'),
  'javascript.escape-html': both('values that are HTML on purpose, addresses of other kinds', 'proposal'),
  'javascript.escape-ldap': fix(),
  'javascript.escape-regexp': proposal('people who search with a pattern'),
  'javascript.header-value': both('names of files with blanks'),
  'javascript.hidden-error': both('callers that read what was wrong with their request'),
  'javascript.hidden-secret': fix(),
  'javascript.json-parse': proposal('data that is no JSON'),
  'javascript.jwt-algorithms': proposal('tokens of another algorithm'),
  'javascript.jwt-expiry': proposal('whoever stays signed in for long'),
  'javascript.jwt-no-none': proposal('programs that sign nothing'),
  'javascript.jwt-verify': proposal('tokens that have expired'),
  'javascript.key-on-server': proposal('pages that ask the service themselves'),
  'javascript.linear-regex': compared('code that reads what the group holds'),
  'javascript.link-address': proposal('links to programs, as of phones'),
  'javascript.link-rel': fix('whoever counts in the other page where visitors come from'),
  'javascript.local-path': proposal('pages of partners that are led back to'),
  'javascript.login-limit': proposal('whoever mistypes a password often'),
  'javascript.mail-address': proposal('several receivers, names beside addresses'),
  'javascript.message-origin': proposal('windows of other sites that are meant'),
  'javascript.message-sender': proposal('pages of other sites that are meant'),
  'javascript.one-line': fix(),
  'javascript.opens-web-only': proposal('mail addresses, addresses without TLS'),
  'javascript.own-temporary-file': proposal('programs that look for the file under its name'),
  'javascript.own-upload-name': proposal('people who look for the file under its name'),
  'javascript.page-of-table': proposal('callers that need all rows'),
  'javascript.parameterise-query': both('a driver that was guessed, columns that are not on the list', 'proposal'),
  'javascript.picked-fields': proposal('forms of people who may set what others may not'),
  'javascript.plain-yaml': proposal('documents with dates'),
  'javascript.quoted-command': proposal('Windows'),
  'javascript.react-text': both('texts that are HTML on purpose'),
  'javascript.refused-key': fix(),
  'javascript.replace-all': fix(),
  'javascript.script-json': fix(),
  'javascript.secret-to-environment': compared('a start without the variable: part of what is said'),
  'javascript.secure-random': fix(),
  'javascript.security-headers': both('pages with scripts of their own, where helmet comes in', 'proposal'),
  'javascript.session-renewed': proposal('whoever filled a basket before the sign-in'),
  'javascript.settings': both('depends on the setting: see its table'),
  'javascript.skip-prototype': fix(),
  'javascript.slow-hash': proposal('everybody whose password is stored'),
  'javascript.template-data': fix(),
  'javascript.text-content': both('texts that are HTML on purpose, but for those of an address'),
  'javascript.timing-safe': fix(),
  'javascript.upload-limits': proposal('large files, and kinds that are not named'),
  'javascript.vue-text': proposal('texts that are HTML on purpose'),
  'javascript.weak-hash': proposal('values that are stored, or agreed with others'),
  'javascript.where-to-filter': both('numbers that are compared with texts'),
  'javascript.without-prototype': both('dates and functions in what is merged', 'proposal'),
  'python.allowed-origins': proposal('pages of other sites that read the answers'),
  'python.archive-filter': fix('archives with devices or links that lead out, which the finding is about'),
  'python.argument-list': both('values that hold several words; commands that need their shell'),
  'python.autoescape-on': proposal('values that are HTML on purpose, texts that are no pages'),
  'python.bind-localhost': proposal('other machines'),
  'python.bounded-amount': proposal('callers that ask for more'),
  'python.check-by-raise': fix(),
  'python.checked-match': fix(),
  'python.checked-result': proposal('programs that end with an error on purpose, as grep does'),
  'python.closed-at-the-end': fix(),
  'python.constant-time-compare': both('texts beyond ASCII, where it cannot be seen that texts are compared'),
  'python.containment': both('paths elsewhere, where the folder is not in the code; files of other kinds'),
  'python.cookie-flags': fix('visitors without TLS, whom the finding is about: told as something to do'),
  'python.csrf-restored': proposal('forms and programs without a token'),
  'python.data-format': proposal('data in the old format'),
  'python.debug-off': fix(),
  'python.defused-xml': both('programs without the package', 'proposal'),
  'python.equality': fix(),
  'python.escape-html': fix(),
  'python.escape-ldap': fix(),
  'python.escape-regex': proposal('people who search with a pattern'),
  'python.escape-xml': fix(),
  'python.failing-closed': proposal('everybody while the check cannot be made'),
  'python.file-mode': proposal('programs of other users'),
  'python.fresh-bytes': proposal('whoever decrypts or compares later'),
  'python.fresh-seed': proposal('whoever wants the same numbers again'),
  'python.full-match': proposal('texts with more behind what is asked for'),
  'python.hidden-error': both('callers that read what was wrong with their request', 'proposal'),
  'python.hidden-input': both('passwords that are piped in'),
  'python.hidden-secret': fix(),
  'python.iv-before-ciphertext': proposal('whoever reads what was encrypted before'),
  'python.jwt-checked': proposal('tokens that have expired'),
  'python.key-strength': both('stored values, columns that are too short'),
  'python.known-hosts': proposal('callers that name a host which is not on the list'),
  'python.linear-regex': compared('code that reads what the group holds'),
  'python.local-redirect': proposal('pages of partners that are led back to'),
  'python.logged-error': fix(),
  'python.login-limit': proposal('whoever mistypes a password often'),
  'python.longer-password': proposal('shorter passwords'),
  'python.newer-function': both('code that takes the result of getargspec apart', 'proposal'),
  'python.oaep-padding': proposal('whoever decrypts what was encrypted before'),
  'python.one-line': fix(),
  'python.over-tls': proposal('servers that answer without TLS alone'),
  'python.own-temporary-file': both('programs that look for the file under its name'),
  'python.parameterise-query': both('a driver that was guessed, unusual names of columns', 'proposal'),
  'python.listed-fields': proposal('forms of people who may set what others may not'),
  'python.picked-fields': proposal('forms of people who may set what others may not'),
  'python.plain-value': both('callers that send numbers', 'fix'),
  'python.query-variables': fix(),
  'python.request-timeout': proposal('servers that take longer'),
  'python.safe-literal': proposal('people who send calculations with functions'),
  'python.safe-setting': both('depends on the setting: see its table', 'fix'),
  'python.safe-yaml': fix('documents with tags of Python, which the finding is about'),
  'python.same-site': fix(),
  'python.script-to-query': both('numbers that are compared with texts', 'fix'),
  'python.secret-to-environment': compared('a start without the variable: part of what is said'),
  'python.secure-random': both('whoever sets a seed', 'proposal'),
  'python.session-renewed': proposal('whoever filled a basket before the login'),
  'python.slow-hash': proposal('stored hashes'),
  'python.ssh-host-key': proposal('hosts whose key is not known yet'),
  'python.template-value': fix(),
  'python.tls-verification': fix(
    'servers without a certificate that holds, whom the finding is about: told as something to do',
  ),
  'python.tls-version': proposal('others that speak nothing newer'),
  'python.token-expiry': proposal('whoever stays logged in for long'),
  'python.unescaped-filter': proposal('values that are HTML on purpose'),
  'python.upload-checked': proposal('kinds of files that are not named, names with blanks'),
  'python.used-without-asking': fix(),
  'python.weak-hash': both('values that are stored, or agreed with others', 'fix'),
  'python.xml-settings': both('documents with a DTD, or larger than 10 MB'),
  // The one for all languages is the other two.
  'secret-to-environment': { kinds: ['compared'], meets: 'a start without the variable', unseen: ['compared'] },
};

const folder = join(import.meta.dirname, '../../../../rules');
const seen = new Map<string, Set<Kind>>();

/** Every rewrite alone, on the samples of all rules that ask for it. */
beforeAll(async () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  const { rules } = loadRules({
    files: files.map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') })),
  });
  for (const rule of rules.filter(({ at, meta }) => !isShared(at.path) && meta.rewrites !== undefined))
    for (const ending of ['py', 'js', 'ts', 'tsx', 'jsx', 'mjs', 'cjs', 'html', 'vue']) {
      const path = rule.at.path.replace(/\.yaml$/u, `.${ending}`);
      if (!existsSync(join(folder, path))) continue;
      const file = { path, text: readFileSync(join(folder, path), 'utf8') };
      const scanner = newFileScanner([rule], analyzeLanguages);
      await scanner.prepare(file);
      for (const name of rule.meta.rewrites ?? []) {
        const alone = newRepairer([{ ...rule, meta: { ...rule.meta, rewrites: [name] } }], analyzeLanguages);
        for (const found of scanner.look(file).findings) {
          const outcome = await alone.repairsFor({ ...found, fingerprint: '' }, file, () => Promise.resolve(undefined));
          const kinds = seen.get(name) ?? new Set<Kind>();
          if (outcome.kind === 'repairs')
            for (const { kind, until } of outcome.repairs) kinds.add(kind === 'proposal' ? (until ?? kind) : kind);
          seen.set(name, kinds);
        }
      }
    }
});

describe('every rewrite', () => {
  it('has an answer here', () => {
    expect(Object.keys(answers).toSorted()).toEqual(rewriteNames());
  });
  it.each(Object.entries(answers))('%s is of the kind that is told here', (name, { kinds, unseen = [] }) => {
    const expected = kinds.filter((kind) => !unseen.includes(kind)).toSorted();
    expect([...(seen.get(name) ?? [])].toSorted()).toEqual(expected);
  });
  it('says whom a change meets where it may be a proposal', () => {
    const silent = Object.entries(answers).filter(([, { kinds, meets }]) => !kinds.includes('fix') && meets === '');
    expect(silent).toEqual([]);
  });
});
