import type { RuleMeta } from '@sallyport/core';
import type { SecretKind } from './kind.ts';
import { secretKinds } from './kinds.ts';

/** What reports and pages say about each kind, as about any rule. Order: by id. */
export const secretRules = (): readonly RuleMeta[] =>
  (made ??= secretKinds.map(toRule).toSorted((a, b) => (a.id < b.id ? -1 : 1)));

let made: readonly RuleMeta[] | undefined;

/** The rule of a kind. */
export const secretRuleId = (kind: string): string => `secrets.${kind}`;

const toRule = (kind: SecretKind): RuleMeta => {
  const { title, message, why, safeForm, cwe } = texts(kind);
  return {
    id: secretRuleId(kind.id),
    title,
    message,
    severity: kind.severity,
    confidence: kind.confidence ?? (kind.id.startsWith('generic.') ? 'medium' : 'high'),
    cwe,
    languages: ['any text'],
    category: 'security',
    why,
    exploit:
      'Programs watch public repositories and use what they find within minutes; inside a company everybody who may read the code may use it.',
    safeForm,
    whenNot: `The value is an example that opens nothing. Say so in the value (\`example-…\`), or ignore the line with a reason.`,
    references: ['https://cwe.mitre.org/data/definitions/798.html'],
    tags: ['secrets'],
  };
};

interface Texts {
  readonly title: string;
  readonly message: string;
  readonly why: string;
  readonly safeForm: string;
  readonly cwe: readonly string[];
}

const texts = ({ id, name, revoke }: SecretKind): Texts => {
  const what = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (
    id === 'file.environment-file-in-git' ||
    id === 'file.environment-file-not-ignored' ||
    id === 'file.key-file-in-git'
  )
    return {
      title: what,
      message: `${what}. Take it out of the repository, list it in .gitignore, and ${revoke}.`,
      why: 'What git has once tracked is in every clone and stays in the history.',
      safeForm: 'git rm --cached .env && echo .env >> .gitignore',
      cwe: ['CWE-538', 'CWE-312'],
    };
  if (id.startsWith('frontend.'))
    return {
      title: what,
      message: `${what}: every visitor can read it. To be safe, ${revoke}.`,
      why: 'Build tools copy these variables into the files that browsers load; so is what stands in a page.',
      safeForm: 'The page calls the own server; the server reads the key from its environment and calls the service',
      cwe: ['CWE-200', 'CWE-798'],
    };
  return {
    title: `${what} in the source`,
    message: `${what} in the source. To be safe, ${revoke}; then read its successor from the environment or a secret store.`,
    why: 'A secret in a file is copied to every clone, backup and log, and cannot be changed without changing the code.',
    safeForm: 'SERVICE_KEY comes from the environment or a secret store; the file holds only its name',
    cwe: cwes(id),
  };
};

const cwes = (id: string): readonly string[] => {
  if (/password|basic-auth|curl-user|netrc|pgpass|sshpass|docker-login|ado-net|identified-by/u.test(id))
    return ['CWE-798', 'CWE-259', 'CWE-522'];
  if (/^private-key\.|encryption-key|service-account-key|^age\.|seed-phrase|ethereum/u.test(id))
    return ['CWE-798', 'CWE-321', 'CWE-522'];
  if (id === 'generic.secret') return ['CWE-798', 'CWE-321', 'CWE-522'];
  return ['CWE-798', 'CWE-522'];
};
