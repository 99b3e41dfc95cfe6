/**
 * Gradle's `gradle/verification-metadata.xml`: every package that a build may download, with its hashes.
 *
 * All packages of all configurations and plug-ins ever resolved are in it, in every version, so it does not tell what is needed for what. Trusted
 * artifacts and keys are rules, no packages.
 *
 * Source: Gradle User Manual, "Verifying Dependencies".
 */
import type { Diagnostic } from '@sallyport/core';
import type { PackageUse, Reader } from '../../packages/index.ts';
import { childrenAt, readXml } from '../../text/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';

export const gradleVerification: Reader = {
  id: 'gradle-verification',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)verification-metadata(?:\.dryrun)?\.xml$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readXml(path, text);
    const uses = new Map<string, PackageUse>();
    const problems: Diagnostic[] = [];
    if (root !== undefined && root.name !== 'verification-metadata')
      problems.push(lockfileProblem(path, 1, 'it has no <verification-metadata>'));
    for (const component of childrenAt(root, 'components', 'component')) {
      const [group, artifact, version] = ['group', 'name', 'version'].map((name) => component.attributes.get(name));
      const line = lines.at(component.start);
      if (!group || !artifact || !version || version.includes('&')) {
        problems.push(lockfileProblem(path, line, 'a <component> without group, name or version'));
        continue;
      }
      const hash = childrenAt(component, 'artifact')
        .flatMap((one) => one.children)
        .find((one) => /^sha(?:256|512)$/u.test(one.name) && one.attributes.has('value'));
      const integrity = hash && `${hash.name}:${hash.attributes.get('value') ?? ''}`;
      const id = `${group}:${artifact}:${version}`;
      uses.set(id, {
        ecosystem: 'Maven',
        name: `${group}:${artifact}`,
        version,
        source: { kind: 'registry' },
        groups: ['production'],
        relation: 'unknown',
        id,
        requires: [],
        line,
        ...(integrity === undefined ? {} : { facts: { integrity } }),
      });
    }
    return {
      format: 'gradle-verification',
      role: 'lockfile',
      path,
      uses: [...uses.values()],
      members: [],
      diagnostics: [...diagnostics, ...problems.slice(0, mostProblems)],
      alsoRead: [],
    };
  },
};

const mostProblems = 10;
