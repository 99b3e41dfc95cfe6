import { type Confidence, type Severity, severities, sha256 } from '@sallyport/core';
import type { FoundInFile } from '../scan/file-look.ts';
import type { LineTable } from '../scan/line-table.ts';
import { isTestPath } from '../scan/test-code.ts';
import { kindOf } from './kinds.ts';
import { secretRuleId, secretRules } from './secret-rules.ts';
import type { Spotted } from './spotted.ts';

/**
 * A secret as a finding. It tells kind, length and, from twenty characters on, the last four; never more of it.
 *
 * Source: CONVENTIONS, section 0, "secrets in output".
 */
export const toSecretFinding = (
  spotted: Spotted,
  file: { readonly path: string; readonly text: string },
  table: LineTable,
): FoundInFile => {
  const kind = kindOf(spotted.kind);
  const secret = file.text.slice(spotted.start, spotted.end);
  const testCode = isTestPath(file.path);
  const generic = spotted.kind.startsWith('generic.');
  return {
    ruleId: secretRuleId(spotted.kind),
    message: messageFor(spotted, secret),
    severity: severityFor(kind.severity, spotted.confidence, generic && testCode),
    confidence: spotted.confidence,
    cwe: secretRules().find(({ id }) => id === secretRuleId(spotted.kind))?.cwe ?? ['CWE-798'],
    path: file.path,
    span: table.span(spotted.start, spotted.end),
    symbol: '',
    flow: [],
    code: sha256([spotted.kind, spotted.name ?? '', keyed(spotted.kind, secret)].join('\0')),
    testCode,
    provenance: { kind: 'unknown' },
    proof: 'not tried',
  };
};

/** Made-up passwords in tests open nothing; a provider's key does wherever it stands. */
const severityFor = (severity: Severity, confidence: Confidence, harmless: boolean): Severity => {
  const worst = harmless ? 'low' : confidence === 'low' ? 'medium' : severity;
  return severities.indexOf(worst) > severities.indexOf(severity) ? worst : severity;
};

/**
 * What a fingerprint may hold of a secret: sixteen bits of a keyed hash.
 *
 * A longer one would let anybody who reads a report try passwords against it; of sixteen bits every guess has a twin in each
 * sixty-five thousand. They tell two secrets under one name apart, and a changed secret from the one that a baseline accepted.
 */
const keyed = (kind: string, secret: string): string => sha256(`sallyport.secrets.v1\0${kind}\0${secret}`).slice(0, 4);

const messageFor = (spotted: Spotted, secret: string): string => {
  const { name, revoke } = kindOf(spotted.kind);
  const what = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (spotted.kind === 'frontend.public-variable')
    return `${spotted.name ?? 'This variable'} is built into the code that browsers load, and ${spotted.note ?? 'is a secret'}. To be safe, ${revoke}.`;
  if (spotted.kind === 'frontend.in-page')
    return `A secret stands in code that browsers load: every visitor can read it. To be safe, ${revoke}.`;
  const size = `${String(secret.length)} characters${secret.length >= 20 ? `, ends in ${shownEnd(secret)}` : ''}`;
  const given = spotted.name !== undefined && /^[\w.-]{1,60}$/u.test(spotted.name) ? ` given to ${spotted.name}` : '';
  const note = spotted.note === undefined ? '' : ` (${spotted.note})`;
  return `${what}${given}: ${size}${note}. To be safe, ${revoke}; then read its successor from the environment or a secret store.`;
};

const shownEnd = (secret: string): string => secret.slice(-4).replace(/[^\x21-\x7e]/gu, '*');
