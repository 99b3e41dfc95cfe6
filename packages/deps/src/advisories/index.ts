/**
 * Advisories: OSV archives in, a database of one file for each ecosystem; a package and its version in, what is known
 * about it.
 *
 * No disk and no network: archives and databases are read through `RandomAccess`, a database is written through a
 * function that takes its bytes in order.
 */
export { newAdvisories } from './advisories.ts';
export type { Advisories } from './advisories.ts';
export type { Advisory, AdvisoryClass, AdvisoryMatch, AffectedStretch, Matched, Unsure } from './advisory.ts';
export { licenceOf } from './attribution.ts';
export { ageInDays, dataDate, oldFrom } from './data-age.ts';
export { isProblem, openDatabase } from './database/open-database.ts';
export type { Database } from './database/open-database.ts';
export type { DatabaseMeta } from './database/stored.ts';
export { ingest } from './ingest.ts';
export type { Archive, Ingested, IngestOptions } from './ingest.ts';
export type { AffectedSymbols } from './osv-document.ts';
export { downloadHeaders, isStrongEtag, judgeResponse } from './plan-download.ts';
export type { DownloadState, FetchStream, StreamedResponse } from './plan-download.ts';
export { databaseUnreadable } from './problem.ts';
export type { AdvisoryProblem } from './problem.ts';
export { inMemory } from './random-access.ts';
export type { RandomAccess } from './random-access.ts';
export type { SafeStep, SafeVersions } from './safe-versions.ts';
export type { AdvisorySeverity } from './severity.ts';
