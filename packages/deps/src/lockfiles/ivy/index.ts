/**
 * Ivy's `ivy.xml`: what a module asks for.
 *
 * Source: Apache Ivy, "Ivy Files", `dependency`; `rev` is a version or dynamic (`latest.release`, `1.+`, `[1,2)`). Properties come from Ant, which is
 * not read.
 */
import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageUse, Reader } from '../../packages/index.ts';
import { childOf, childrenAt, readXml } from '../../text/index.ts';
import { attributePlace } from '../attribute-place.ts';
import { fewOf, leftOpen } from '../left-open.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { mavenPin } from '../maven-pin.ts';

export const ivy: Reader = {
  id: 'ivy',
  role: 'manifest',
  owns: (path) => /(?:^|\/)ivy(?:-[^/]*)?\.xml$/u.test(path) && !/(?:^|\/)ivy-?settings[^/]*\.xml$/u.test(path),
  read: (text, path) => {
    const { root, lines, diagnostics } = readXml(path, text);
    const notes: Diagnostic[] = [];
    const uses = new Map<string, PackageUse>();
    const isIvy = root?.name === 'ivy-module';
    if (root !== undefined && !isIvy && /(?:^|\/)ivy\.xml$/u.test(path))
      notes.push(lockfileProblem(path, 1, 'it has no <ivy-module>'));
    const info = isIvy ? childOf(root, 'info') : undefined;
    const organisation = info?.attributes.get('organisation');
    for (const element of isIvy ? childrenAt(root, 'dependencies', 'dependency') : []) {
      const line = lines.at(element.start);
      const name = element.attributes.get('name')?.trim();
      const group = element.attributes.get('org')?.trim() || organisation;
      const requirement = element.attributes.get('rev')?.trim() ?? '';
      if (!name || !group || /[$\s]/u.test(name + group)) {
        notes.push(
          leftOpen(path, line, 'a <dependency> whose name cannot be told', 'write org and name without properties'),
        );
        continue;
      }
      if (requirement.includes('$'))
        notes.push(
          leftOpen(
            path,
            line,
            `${group}:${name} has no version that can be told: ${requirement.slice(0, 100)} is set by Ant`,
            'write the version in the file',
          ),
        );
      const version = requirement === '' ? undefined : mavenPin(requirement);
      const place = attributePlace(text, element, 'rev');
      const id = `${group}:${name}${uses.has(`${group}:${name}`) ? ` ${String(line)} ${String(element.start)}` : ''}`;
      uses.set(id, {
        ecosystem: 'Maven',
        name: `${group}:${name}`,
        ...(version === undefined ? {} : { version }),
        ...(requirement === '' ? {} : { requirement }),
        source: { kind: 'registry' },
        groups: groupsOf(element.attributes.get('conf')),
        relation: 'direct',
        id,
        requires: [],
        line,
        ...(place === undefined ? {} : { versionPlace: place }),
      });
    }
    const version = info?.attributes.get('revision');
    const module = info?.attributes.get('module');
    return {
      format: 'ivy',
      role: 'manifest',
      path,
      uses: [...uses.values()],
      members: [
        {
          folder: '',
          ...(module === undefined ? {} : { name: `${organisation ?? ''}:${module}` }),
          ...(version === undefined || version.includes('$') ? {} : { version }),
        },
      ],
      diagnostics: [...diagnostics, ...fewOf(path, notes)],
      alsoRead: [],
    };
  },
};

/** `test->default; compile->master`: what stands before the arrows. */
const groupsOf = (conf: string | undefined): readonly Group[] => {
  const own = (conf ?? '')
    .split(';')
    .flatMap((part) => part.split('->')[0]!.split(','))
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const groups = own.map<Group>((one) =>
    /test/iu.test(one) ? 'development' : one === 'provided' ? 'peer' : one === 'optional' ? 'optional' : 'production',
  );
  return groups.length === 0 ? ['production'] : [...new Set(groups)];
};
