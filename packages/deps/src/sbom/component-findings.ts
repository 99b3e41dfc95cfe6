import type { Component, Finding, PackageAtFault, ScanReport } from '@sallyport/core';

/** Findings about one package that are advisories. */
export type PackageFinding = Finding & { readonly package: PackageAtFault };

/** Findings that are advisories, by component of the inventory. Order: as the report's. */
export const componentFindings = (report: ScanReport): ReadonlyMap<string, readonly PackageFinding[]> =>
  Map.groupBy(report.findings.filter(isAdvisory), ({ package: { ecosystem, name, version } }) =>
    version === undefined ? `${ecosystem}:${name}` : `${ecosystem}:${name}@${version}`,
  );

const isAdvisory = (finding: Finding): finding is PackageFinding =>
  finding.package !== undefined && finding.package.ids.length > 0;

/** What to call the weakness: the id that is shown. */
export const shownId = ({ package: { ids } }: PackageFinding): string => ids[0] ?? '';

/** The groups in which a component is only wanted while the project is made. */
export const isOnlyForDevelopment = ({ groups }: Component): boolean =>
  groups.every((group) => group === 'development' || group === 'build');
