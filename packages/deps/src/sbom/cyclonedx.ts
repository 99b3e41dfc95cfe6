/**
 * The packages of a report as a CycloneDX 1.6 bill of materials, with what is known against them as vulnerabilities.
 *
 * A finding that a comment, a baseline or a statement sets aside stays in it, with that as its analysis: a bill of materials travels to people
 * who decide for themselves.
 *
 * Source: CycloneDX 1.6, JSON.
 */
import type { Component, Finding, ScanReport } from '@sallyport/core';
import { packageUrl } from '../packages/package-url.ts';
import { componentFindings, isOnlyForDevelopment, shownId, type PackageFinding } from './component-findings.ts';
import { componentHash } from './component-hash.ts';
import { componentLicence } from './component-licence.ts';
import { documentId } from './document-id.ts';

export const cyclonedxReport = (report: ScanReport): string => {
  const components = report.inventory?.components ?? [];
  const known = new Set(components.map(({ id }) => id));
  const findings = componentFindings(report);
  const root = 'project';
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${documentId('cyclonedx', report)}`,
    version: 1,
    metadata: {
      timestamp: report.startedAt,
      tools: { components: [{ type: 'application', name: report.tool.name, version: report.tool.version }] },
      component: { type: 'application', 'bom-ref': root, name: projectName(report) },
    },
    components: components.map(toComponent),
    dependencies: [
      { ref: root, dependsOn: components.filter(({ relation }) => relation !== 'transitive').map(({ id }) => id) },
      ...components.map(({ id, requires }) => ({ ref: id, dependsOn: requires.filter((to) => known.has(to)) })),
    ],
    // What is incomplete is said, as the format wants it.
    compositions: [{ aggregate: report.complete ? 'unknown' : 'incomplete', assemblies: [root] }],
    vulnerabilities: [...findings].flatMap(([id, found]) =>
      known.has(id) ? found.map((finding) => toVulnerability(finding, id)) : [],
    ),
  };
  return `${JSON.stringify(bom, undefined, 2)}\n`;
};

/** Nobody has told the project's name; the folder's stands for it. */
export const projectName = ({ targets }: ScanReport): string =>
  targets
    .map((target) => target.replace(/\/+$/u, '').split('/').at(-1) ?? '')
    .find((name) => name !== '' && name !== '.') ?? 'project';

const toComponent = (component: Component): object => {
  const { id, ecosystem, name, version, licence, integrity, places } = component;
  const cut = ecosystem === 'Maven' ? name.indexOf(':') : name.lastIndexOf('/');
  const group = cut === -1 ? undefined : name.slice(0, cut);
  const purl = packageUrl(ecosystem, name, version);
  const hash = integrity === undefined ? undefined : componentHash(integrity);
  return {
    type: 'library',
    'bom-ref': id,
    ...(group === undefined ? {} : { group }),
    name: name.slice(cut + 1),
    ...(version === undefined ? {} : { version }),
    scope: isOnlyForDevelopment(component)
      ? 'excluded'
      : component.groups.includes('production')
        ? 'required'
        : 'optional',
    ...(hash === undefined ? {} : { hashes: [{ alg: hashNames[hash.algorithm], content: hash.hex }] }),
    ...(licence === undefined ? {} : { licenses: [toLicence(licence)] }),
    ...(purl === undefined ? {} : { purl }),
    evidence: { occurrences: places.map(({ path, line }) => ({ location: path, line })) },
    properties: [
      { name: 'sallyport:ecosystem', value: ecosystem },
      { name: 'sallyport:groups', value: component.groups.join(' ') },
      ...(component.requirement === undefined ? [] : [{ name: 'sallyport:requirement', value: component.requirement }]),
      ...(component.origin === undefined ? [] : [{ name: 'sallyport:origin', value: component.origin }]),
    ],
  };
};

const hashNames = { md5: 'MD5', sha1: 'SHA-1', sha256: 'SHA-256', sha384: 'SHA-384', sha512: 'SHA-512' } as const;

const toLicence = (written: string): object => {
  const licence = componentLicence(written);
  switch (licence.kind) {
    case 'id':
      return { license: { id: licence.id } };
    case 'expression':
      return { expression: licence.expression };
    case 'name':
      return { license: { name: licence.name } };
  }
};

const toVulnerability = (finding: PackageFinding, ref: string): object => ({
  'bom-ref': `${ref} ${shownId(finding)}`,
  id: shownId(finding),
  references: finding.package.ids.slice(1).map((id) => ({ id, source: { name: id.replace(/[-_].*$/u, '') } })),
  ratings: [{ severity: finding.severity, method: 'other' }],
  cwes: finding.cwe.flatMap((cwe) => Number(/^CWE-(\d+)$/u.exec(cwe)?.[1] ?? Number.NaN)).filter(Number.isInteger),
  description: finding.message,
  ...(finding.package.safeVersion === undefined
    ? {}
    : { recommendation: `Update to ${finding.package.safeVersion.version}.` }),
  analysis: analysisOf(finding),
  affects: [{ ref }],
});

const analysisOf = ({ suppression }: Finding): object =>
  suppression === undefined ? { state: 'in_triage' } : { state: 'not_affected', detail: suppression.reason };
