/**
 * The packages of a report as an SPDX 2.3 document.
 *
 * Source: SPDX 2.3, JSON; sections 7 (packages) and 11 (relationships).
 */
import type { Component, ScanReport } from '@sallyport/core';
import { packageUrl } from '../packages/package-url.ts';
import { isOnlyForDevelopment } from './component-findings.ts';
import { componentHash } from './component-hash.ts';
import { componentLicence } from './component-licence.ts';
import { projectName } from './cyclonedx.ts';
import { documentId } from './document-id.ts';

export const spdxReport = (report: ScanReport): string => {
  const components = report.inventory?.components ?? [];
  const ids = new Map(components.map(({ id }, index) => [id, spdxId(id, index)]));
  const document = {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: 'SPDXRef-DOCUMENT',
    name: projectName(report),
    documentNamespace: `urn:uuid:${documentId('spdx', report)}`,
    creationInfo: {
      created: report.startedAt.replace(/\.\d+Z$/u, 'Z'),
      creators: [`Tool: ${report.tool.name}-${report.tool.version}`],
      ...(report.complete ? {} : { comment: 'Something could not be looked at: packages may be missing.' }),
    },
    packages: [
      {
        SPDXID: root,
        name: projectName(report),
        downloadLocation: 'NOASSERTION',
        filesAnalyzed: false,
        primaryPackagePurpose: 'APPLICATION',
      },
      ...components.map((component) => toPackage(component, ids.get(component.id) ?? '')),
    ],
    relationships: [
      { spdxElementId: 'SPDXRef-DOCUMENT', relationshipType: 'DESCRIBES', relatedSpdxElement: root },
      ...components.filter(({ relation }) => relation !== 'transitive').map((component) => fromRoot(component, ids)),
      ...components.flatMap(({ id, requires }) =>
        requires.flatMap((to) => {
          const [from, related] = [ids.get(id), ids.get(to)];
          return from === undefined || related === undefined
            ? []
            : [{ spdxElementId: from, relationshipType: 'DEPENDS_ON', relatedSpdxElement: related }];
        }),
      ),
    ],
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
};

const root = 'SPDXRef-project';

/** Letters, digits, `.` and `-` alone; the number keeps two apart that look alike without the rest. */
const spdxId = (id: string, index: number): string =>
  `SPDXRef-${String(index + 1)}-${id.replaceAll(/[^A-Za-z0-9.-]+/gu, '-').slice(0, 100)}`;

const fromRoot = (component: Component, ids: ReadonlyMap<string, string>): object => {
  const id = ids.get(component.id) ?? '';
  return isOnlyForDevelopment(component)
    ? {
        spdxElementId: id,
        relationshipType: component.groups.includes('development') ? 'DEV_DEPENDENCY_OF' : 'BUILD_DEPENDENCY_OF',
        relatedSpdxElement: root,
      }
    : { spdxElementId: root, relationshipType: 'DEPENDS_ON', relatedSpdxElement: id };
};

const toPackage = ({ ecosystem, name, version, licence, integrity, places }: Component, id: string): object => {
  const purl = packageUrl(ecosystem, name, version);
  const written = licence === undefined ? undefined : componentLicence(licence);
  const hash = integrity === undefined ? undefined : componentHash(integrity);
  return {
    SPDXID: id,
    name,
    ...(version === undefined ? {} : { versionInfo: version }),
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    copyrightText: 'NOASSERTION',
    licenseConcluded: 'NOASSERTION',
    licenseDeclared:
      written === undefined || written.kind === 'name'
        ? 'NOASSERTION'
        : written.kind === 'id'
          ? written.id
          : written.expression,
    ...(written?.kind === 'name' ? { licenseComments: `as the package says it: ${written.name}` } : {}),
    ...(hash === undefined
      ? {}
      : { checksums: [{ algorithm: hash.algorithm.toUpperCase(), checksumValue: hash.hex }] }),
    ...(purl === undefined
      ? {}
      : {
          externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
        }),
    sourceInfo: `named in ${places.map(({ path, line }) => `${path}:${String(line)}`).join(', ')}`,
  };
};
