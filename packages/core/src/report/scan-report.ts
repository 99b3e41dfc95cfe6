import type { Diagnostic } from '../diagnostic.ts';
import type { Finding } from '../finding/finding.ts';
import type { RuleMeta } from '../rule-meta.ts';
import type { Inventory } from './inventory.ts';

/** Files passed over for one reason, e.g. "minified" or "larger than 2 MiB". */
export interface Skipped {
  readonly reason: string;
  readonly count: number;
  /** At most five paths. */
  readonly examples: readonly string[];
}

export interface ScanStats {
  /** Looked at by rules. */
  readonly files: number;
  /** Other text, looked at for secrets alone. */
  readonly textFiles?: number;
  readonly bytes: number;
  /** Files per language id. */
  readonly languages: Readonly<Record<string, number>>;
  readonly rules: number;
  readonly cachedFiles: number;
  /** Packages that were held against advisories; absent when nobody looked at them. */
  readonly packages?: number;
  readonly skipped: readonly Skipped[];
}

/** The whole result of a scan, as every report writer receives it. Findings come sorted. */
export interface ScanReport {
  readonly tool: { readonly name: string; readonly version: string };
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Units: milliseconds. */
  readonly durationMs: number;
  readonly targets: readonly string[];
  /** Suppressed ones included; they carry `suppression`. */
  readonly findings: readonly Finding[];
  readonly diagnostics: readonly Diagnostic[];
  /** Where secrets stand in the scanned files, whether or not a finding shows them: writers hide them wherever they appear. */
  readonly secretPlaces?: Readonly<Record<string, readonly SecretPlace[]>>;
  /** Metadata of every rule that a finding or diagnostic names. */
  readonly rules: readonly RuleMeta[];
  readonly stats: ScanStats;
  /** False when anything was not looked at that should have been. */
  readonly complete: boolean;
  readonly gate: { readonly failOn: string; readonly met: boolean };
  /** Absent when nobody looked at dependencies. */
  readonly inventory?: Inventory;
}

/**
 * Gives a report writer the text of a scanned file, for code frames and hashes.
 * `undefined` when the text is no longer at hand.
 */
export type SourceLookup = (path: string) => string | undefined;

/**
 * Where a secret stands. `only: 'here'`: it may be none, and is hidden at this place and in what findings of its file say, but
 * not wherever else the same text stands.
 *
 * Units: zero-based UTF-16 offsets, `end` exclusive.
 */
export interface SecretPlace {
  readonly start: number;
  readonly end: number;
  readonly only?: 'here';
}
