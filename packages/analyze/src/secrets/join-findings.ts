import { type CommentStyle, normaliseCode, severities, sha256 } from '@sallyport/core';
import type { FoundInFile } from '../scan/file-look.ts';

/** Units: zero-based UTF-16 offsets, `end` exclusive. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** A value under a credential's name that is no secret. */
export interface Placeholder extends Range {
  readonly sort: 'to be filled in' | 'word';
}

/**
 * Findings of rules and of the secrets reader in one list, each place once.
 *
 * Where both point at one secret, the secrets reader's finding stays: it says whose key it is and where to revoke it, and hides
 * exactly the secret. It takes over the other's weaknesses and its severity if that is worse. Where the reader found that the value
 * is to be filled in later (`changeme`, `<token>`, a template), rules about hard-coded credentials give way too; where it is merely a
 * word (`secret`, `test`), those do whose only subject is that a credential is written down, while a session key that is a word
 * still opens every session. What a rule finds and the reader does not (a literal as a positional argument) stays.
 *
 * Order: by place.
 */
export const joinFindings = (
  ruleFindings: readonly FoundInFile[],
  secretFindings: readonly FoundInFile[],
  placeholders: readonly Placeholder[],
  isNamedAgain: (finding: FoundInFile) => boolean = () => false,
): readonly FoundInFile[] => {
  if (ruleFindings.length === 0) return secretFindings;
  const better = new Map<FoundInFile, FoundInFile>();
  const kept = ruleFindings.filter((finding) => {
    const isPublicVariable = finding.ruleId.endsWith('.secrets.secret-in-client-bundle');
    if (isPublicVariable && secretFindings.some((secret) => isOfFrontEnd(secret) && overlaps(finding, rangeOf(secret))))
      return false;
    if (!finding.cwe.some((cwe) => secretCwes.has(cwe))) return true;
    const same = secretFindings.filter((secret) => !isOfFrontEnd(secret) && overlaps(finding, rangeOf(secret)));
    for (const secret of same) better.set(secret, taken(better.get(secret) ?? secret, finding));
    if (same.length > 0) return false;
    if ((onlyCredentials.test(finding.ruleId) || usesKey.test(finding.ruleId)) && isNamedAgain(finding)) return false;
    // The reader looks at every default of an environment look-up itself.
    if (finding.ruleId === 'javascript.secrets.fallback-secret') return false;
    return !placeholders.some(
      (place) => overlaps(finding, place) && (place.sort === 'to be filled in' || onlyCredentials.test(finding.ruleId)),
    );
  });
  return [...kept, ...secretFindings.map((secret) => better.get(secret) ?? secret)].sort(
    (a, b) => a.span.start.offset - b.span.start.offset,
  );
};

/**
 * Whether a finding's code holds no text at all, only the name of a variable whose secret is found where it is written down:
 * `module.exports = { apiToken }`.
 */
export const namedAgain = (
  text: string,
  secrets: readonly { readonly name?: string; readonly start: number }[],
): ((finding: FoundInFile) => boolean) => {
  const names = new Set(
    secrets.flatMap(
      ({ name, start }) =>
        name ?? /([\w$]{1,80})\s{0,4}[=:]\s{0,4}["'`]$/u.exec(text.slice(Math.max(0, start - 100), start))?.[1] ?? [],
    ),
  );
  return ({ ruleId, span }) => {
    const code = text.slice(span.start.offset, Math.min(span.end.offset, span.start.offset + 4_000));
    return (
      (usesKey.test(ruleId) || !/["'`]/u.test(code)) && (code.match(/[\w$]+/gu) ?? []).some((word) => names.has(word))
    );
  };
};

const secretCwes: ReadonlySet<string> = new Set(['CWE-259', 'CWE-321', 'CWE-547', 'CWE-798']);

/** Rules that say no more than that a credential is written down. */
const onlyCredentials =
  /\.secrets\.(?:hard-coded-password|known-token-format|url-with-credentials|known-form|connection-string|placeholder-secret)$/u;

/** Rules that point at the use of a key: one that was found where it is written down need not be told again. */
const usesKey = /\.crypto\.hard-coded-key$/u;

const isOfFrontEnd = ({ ruleId }: FoundInFile): boolean => ruleId.startsWith('secrets.frontend.');

const rangeOf = ({ span }: FoundInFile): Range => ({ start: span.start.offset, end: span.end.offset });

const overlaps = ({ span }: FoundInFile, { start, end }: Range): boolean =>
  span.start.offset < end && start < span.end.offset;

const taken = (secret: FoundInFile, other: FoundInFile): FoundInFile => ({
  ...secret,
  severity: severities.indexOf(other.severity) < severities.indexOf(secret.severity) ? other.severity : secret.severity,
  cwe: [...new Set([...secret.cwe, ...other.cwe])],
});

/**
 * What a fingerprint is made from, for a finding of another sort that holds a secret: its code with the secret left out.
 *
 * `code` is the hash of the whole code and would let anybody who reads the report try secrets against it.
 */
export const withoutSecretCode = (
  finding: FoundInFile,
  secrets: readonly Range[],
  text: string,
  style: CommentStyle,
): FoundInFile => {
  const { start, end } = finding.span;
  const inside = secrets.filter((secret) => secret.start < end.offset && start.offset < secret.end);
  if (inside.length === 0) return finding;
  let code = text.slice(start.offset, end.offset);
  for (const secret of inside.toSorted((a, b) => b.start - a.start)) {
    const from = Math.max(0, secret.start - start.offset);
    code = `${code.slice(0, from)}${'*'.repeat(8)}${code.slice(Math.max(from, Math.min(code.length, secret.end - start.offset)))}`;
  }
  return { ...finding, code: sha256(normaliseCode(code, style)) };
};
