/**
 * Maven's project files: `pom.xml` and the `.pom` of published packages.
 *
 * They say what a project asks for, not what comes along with it. Versions are settled as Maven settles them as far as the project's own files reach:
 * properties, parents, `dependencyManagement`, files of `import` scope. What lies in a repository is not fetched: it is told, and what depends on it has
 * no version.
 *
 * Source: Maven POM Reference; Maven, "Introduction to the Dependency Mechanism".
 */
import type { Member, Reader } from '../../packages/index.ts';
import { childrenAt, childText, readXml } from '../../text/index.ts';
import { fewOf } from '../left-open.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { lineageOf, type Lineage } from './lineage.ts';
import { managementOf } from './managed.ts';
import { newPom } from './pom-file.ts';
import { usesOf } from './pom-uses.ts';
import { propertiesOf, type Properties } from './properties.ts';
import { moduleFolder, modulesOf, reactorOf } from './reactor.ts';

export const pom: Reader = {
  id: 'pom',
  role: 'manifest',
  owns: (path) => /(?:^|\/)pom\.xml$|\.pom$/u.test(path),
  read: (text, path, files) => {
    const reading = { format: 'pom', role: 'manifest' as const, path };
    const { pom: file, diagnostics } = newPom(path, readXml(path, text));
    if (file === undefined)
      return {
        ...reading,
        uses: [],
        members: [],
        alsoRead: [],
        diagnostics: diagnostics.length > 0 ? diagnostics : [lockfileProblem(path, 1, 'it has no <project>')],
      };
    const lineage = lineageOf(file, files);
    const properties = propertiesOf(lineage, files);
    const management = managementOf(lineage, properties, files);
    const found = usesOf(lineage, properties, management, reactorOf(lineage, files));
    return {
      ...reading,
      uses: found.uses,
      members: membersOf(lineage, properties),
      alsoRead: [...new Set([...lineage.poms.slice(1).map((one) => one.path), ...management.imported])],
      diagnostics: [
        ...diagnostics,
        ...fewOf(path, [...lineage.diagnostics, ...management.diagnostics, ...found.diagnostics]),
      ],
    };
  },
};

const membersOf = ({ poms: [own] }: Lineage, { follow }: Properties): readonly Member[] => {
  const text = (name: string): string =>
    follow([{ text: `\${project.${name}}` }])
      .text.map((part) => part.text)
      .join('');
  const artifactId = childText(own.root, 'artifactId');
  const version = text('version');
  const licences = childrenAt(own.root, 'licenses', 'license').flatMap((one) => childText(one, 'name') ?? []);
  return [
    {
      folder: '',
      ...(artifactId === undefined ? {} : { name: `${text('groupId').replace(/^\$.*$/u, '')}:${text('artifactId')}` }),
      ...(version.includes('$') ? {} : { version }),
      ...(licences.length === 0 ? {} : { licence: licences.join(' OR ') }),
    },
    ...modulesOf(own).flatMap((module) => {
      const folder = moduleFolder(own, module);
      return folder === undefined || folder === '' ? [] : [{ folder }];
    }),
  ];
};
