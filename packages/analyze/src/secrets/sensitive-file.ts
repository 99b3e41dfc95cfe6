import { sha256 } from '@sallyport/core';
import type { FileLook, FoundInFile } from '../scan/file-look.ts';
import { isTestPath } from '../scan/test-code.ts';
import { kindOf } from './kinds.ts';
import { isTemplateFile } from './find-secrets.ts';
import { secretRuleId, secretRules } from './secret-rules.ts';

/** What a file is for, by its name, where it is kept for secrets alone; `undefined` for all others and for templates of such files. */
export const sensitiveFile = (path: string): 'environment' | 'key' | undefined => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isTemplateFile(name)) return undefined;
  if (/^\.env(?:\.[\w-]+)*$|^[\w-]+\.env$/u.test(name)) return 'environment';
  return /\.(?:p12|pfx|jks|keystore|kdbx?|ppk|pkcs12)$|^id_(?:rsa|dsa|ecdsa|ed25519)$/iu.test(name) ? 'key' : undefined;
};

/**
 * The findings of a file plus that git tracks it, or would with the next `git add .`.
 *
 * A key in text has its own finding; that git has it goes without saying. An environment file is a mistake also while it holds
 * nothing worth hiding: the next one who fills it in commits it.
 */
export const withFileFinding = (path: string, git: 'tracked' | 'not ignored', look: FileLook | undefined): FileLook => {
  const sort = sensitiveFile(path);
  const before: FileLook = look ?? {
    path,
    languages: [],
    onlySecrets: true,
    findings: [],
    secretPlaces: [],
    diagnostics: [],
    ignoreComments: [],
    dependsOn: {},
  };
  const holds = before.findings.some(({ ruleId }) => ruleId.startsWith('secrets.'));
  if (sort === undefined || (sort === 'key' && (holds || git !== 'tracked'))) return before;
  const kind =
    sort === 'key'
      ? 'file.key-file-in-git'
      : git === 'tracked'
        ? 'file.environment-file-in-git'
        : 'file.environment-file-not-ignored';
  const { severity } = kindOf(kind);
  const rule = secretRules().find(({ id }) => id === secretRuleId(kind));
  const start = { offset: 0, line: 1, column: 1 };
  const finding: FoundInFile = {
    ruleId: secretRuleId(kind),
    message: messageFor(kind, holds),
    severity: kind === 'file.environment-file-in-git' && !holds ? 'medium' : severity,
    confidence: holds || sort === 'key' ? 'high' : 'medium',
    cwe: rule?.cwe ?? [],
    path,
    span: { start, end: start },
    symbol: '',
    flow: [],
    code: sha256(kind),
    testCode: isTestPath(path),
    provenance: { kind: 'unknown' },
    proof: 'not tried',
  };
  return { ...before, findings: [finding, ...before.findings] };
};

const messageFor = (kind: string, holds: boolean): string => {
  switch (kind) {
    case 'file.key-file-in-git':
      return 'Git tracks this key store. Take it out (git rm --cached), and make new keys: the history keeps these.';
    case 'file.environment-file-in-git':
      return `Git tracks this environment file${holds ? ', and it holds secrets' : ''}. Take it out (git rm --cached), list it in .gitignore${holds ? ', and revoke what it holds: the history keeps it' : ''}.`;
    default:
      return `Git does not ignore this environment file${holds ? ', and it holds secrets' : ''}: the next "git add ." takes it along. List it in .gitignore.`;
  }
};
