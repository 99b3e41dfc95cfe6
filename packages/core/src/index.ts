/**
 * The words everyone speaks: finding, span, severity, rule metadata, diagnostic, report, fingerprint.
 * No I/O, no dependencies.
 *
 * What is large or seldom needed has its own door, so that importing this one stays cheap: `./taxonomy` (CWE and OWASP
 * tables), `./suppression`, `./baseline`, and one `./report/<format>` per report writer with `./report/formats` in front.
 */
export type { Diagnostic } from './diagnostic.ts';
export type { Finding, Fix, FlowStep, ProofState, Provenance, Suppression } from './finding/finding.ts';
export type { PackageAtFault } from './finding/package-at-fault.ts';
export type { Component, Inventory } from './report/inventory.ts';
export { fingerprints, sameCode } from './finding/fingerprint.ts';
export type { FingerprintInput } from './finding/fingerprint.ts';
export { normaliseCode } from './finding/normalise-code.ts';
export type { CommentStyle } from './finding/normalise-code.ts';
export { sha256 } from './finding/sha256.ts';
export type { ScanReport, ScanStats, SecretPlace, Skipped, SourceLookup } from './report/scan-report.ts';
export type { RuleMeta } from './rule-meta.ts';
export type { Position, Span } from './span.ts';
export { atLeast, sarifLevel, securitySeverity, severities, severityFromSemgrep } from './severity.ts';
export type { Confidence, Severity } from './severity.ts';
export { unreachable } from './unreachable.ts';
