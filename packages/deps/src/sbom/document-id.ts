import { sha256, type ScanReport } from '@sallyport/core';

/**
 * A UUID for a document: the same packages at the same moment give the same one, so that a bill of materials can
 * be made again.
 *
 * Source: RFC 9562, section 5.8 (version 8: a hash of our own choice).
 */
export const documentId = (kind: string, report: ScanReport): string => {
  const parts = [kind, report.startedAt, ...(report.inventory?.components.map(({ id }) => id) ?? [])];
  const hex = sha256([...parts, ...report.findings.map(({ fingerprint }) => fingerprint)].join('\0'));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
