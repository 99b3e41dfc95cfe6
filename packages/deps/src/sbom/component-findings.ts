import { atLeast, type Component, type Finding, type PackageAtFault, type ScanReport } from '@sallyport/core';

/** Findings about one package that are advisories. */
export type PackageFinding = Finding & { readonly package: PackageAtFault };

/**
 * Findings that are advisories, by component of the inventory. Order: as the report's.
 *
 * The same advisory may be met in several files; formats that speak of components have it once: the one that nobody set aside
 * before one that is set aside, then the worst.
 */
export const componentFindings = (report: ScanReport): ReadonlyMap<string, readonly PackageFinding[]> => {
  const components = new Map<string, Map<string, PackageFinding>>();
  for (const finding of report.findings.filter(isAdvisory)) {
    const { ecosystem, name, version } = finding.package;
    const id = version === undefined ? `${ecosystem}:${name}` : `${ecosystem}:${name}@${version}`;
    const known = components.get(id) ?? new Map<string, PackageFinding>();
    components.set(id, known);
    const before = known.get(shownId(finding));
    if (before === undefined || comesBefore(finding, before)) known.set(shownId(finding), finding);
  }
  return new Map([...components].map(([id, known]) => [id, [...known.values()]]));
};

const comesBefore = (one: PackageFinding, other: PackageFinding): boolean =>
  (one.suppression === undefined) === (other.suppression === undefined)
    ? !atLeast(other.severity, one.severity)
    : one.suppression === undefined;

const isAdvisory = (finding: Finding): finding is PackageFinding =>
  finding.package !== undefined && finding.package.ids.length > 0;

/** What to call the weakness: the id that is shown. */
export const shownId = ({ package: { ids } }: PackageFinding): string => ids[0] ?? '';

/** The groups in which a component is only wanted while the project is made. */
export const isOnlyForDevelopment = ({ groups }: Component): boolean =>
  groups.every((group) => group === 'development' || group === 'build');
