/**
 * The words everyone speaks: finding, span, severity, rule metadata, diagnostic, report.
 * No I/O, no dependencies.
 */
export type { Diagnostic } from './diagnostic.ts';
export type { Finding, Fix, FlowStep, ProofState, Provenance, Suppression } from './finding/finding.ts';
export type { ScanReport, ScanStats, Skipped, SourceLookup } from './report/scan-report.ts';
export type { RuleMeta } from './rule-meta.ts';
export type { Position, Span } from './span.ts';
export { atLeast, severities } from './severity.ts';
export type { Confidence, Severity } from './severity.ts';
export { unreachable } from './unreachable.ts';
