/**
 * What is known against the packages of a report as an OpenVEX 0.2.0 document: `affected` with what to do, and `not_affected` where somebody
 * has set the finding aside with a reason.
 *
 * The format wants at least one statement; a report without advisories gives a document that has none.
 *
 * Source: the OpenVEX specification 0.2.0.
 */
import type { ScanReport } from '@sallyport/core';
import { packageUrl } from '../packages/package-url.ts';
import { componentFindings, shownId, type PackageFinding } from './component-findings.ts';
import { documentId } from './document-id.ts';

export const openvexReport = (report: ScanReport): string => {
  const statements = [...componentFindings(report).values()].flat().flatMap((finding) => toStatement(finding) ?? []);
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:uuid:${documentId('openvex', report)}`,
    author: 'Sallyport',
    role: 'scanner',
    timestamp: report.startedAt,
    version: 1,
    tooling: `${report.tool.name} ${report.tool.version}`,
    statements,
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
};

const toStatement = (finding: PackageFinding): object | undefined => {
  const { ecosystem, name, version, ids, safeVersion, instead } = finding.package;
  const purl = packageUrl(ecosystem, name, version);
  if (purl === undefined) return undefined;
  const [id, ...aliases] = ids;
  const action =
    safeVersion !== undefined
      ? `Update to ${safeVersion.version}.`
      : instead === undefined
        ? 'No safe version is known; remove the package, or make sure that what is affected is not used.'
        : `Use ${instead} instead.`;
  return {
    vulnerability: { name: id ?? shownId(finding), ...(aliases.length === 0 ? {} : { aliases }) },
    products: [{ '@id': purl, identifiers: { purl } }],
    ...(finding.suppression === undefined
      ? { status: 'affected', action_statement: action }
      : { status: 'not_affected', impact_statement: finding.suppression.reason }),
  };
};
