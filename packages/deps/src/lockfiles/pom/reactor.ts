import { folderOf, inFolder, type ProjectFiles } from '../../packages/index.ts';
import { childrenAt } from '../../text/index.ts';
import { lineageOf, type Lineage } from './lineage.ts';
import { pomAt, pomPath, rawCoordinates, type PomFile } from './pom-file.ts';
import { propertiesOf } from './properties.ts';

/** The project of several modules that a file belongs to. */
export interface Reactor {
  /** The file of a member by `group:artifact`. */
  readonly memberAt: (name: string) => { readonly path: string; readonly version: string | undefined } | undefined;
}

/** All modules below the top of a project, by name. Made once for all its files. */
export const reactorOf = (lineage: Lineage, files: ProjectFiles): Reactor => {
  const top = topOf(lineage, files);
  let known = remembered.get(files);
  if (known === undefined) remembered.set(files, (known = new Map()));
  let members = known.get(top.path);
  if (members === undefined) known.set(top.path, (members = membersBelow(top, files)));
  const found = members;
  return {
    memberAt: (name) => {
      const member = found.get(name);
      // Whoever keeps readings has to know that this one depends on the member's file, though the list was made before.
      if (member !== undefined) files.readText(member.path);
      return member;
    },
  };
};

type Members = ReadonlyMap<string, { readonly path: string; readonly version: string | undefined }>;

const remembered = new WeakMap<ProjectFiles, Map<string, Members>>();

/** The last parent in the tree, and above it whoever gathers modules in the folders above. */
const topOf = (lineage: Lineage, files: ProjectFiles): PomFile => {
  let top = lineage.poms.at(-1)!;
  const seen = new Set<string>();
  for (;;) {
    seen.add(top.path);
    const above = folderOf(top.path) === '' ? undefined : pomPath(top, '../pom.xml', files);
    const pom = above === undefined || seen.has(above) ? undefined : pomAt(above, files)?.pom;
    if (pom === undefined || modulesOf(pom).length === 0) return top;
    top = pom;
  }
};

const membersBelow = (top: PomFile, files: ProjectFiles): Members => {
  const members = new Map<string, { readonly path: string; readonly version: string | undefined }>();
  const seen = new Set([top.path]);
  const waiting = [top];
  for (let pom = waiting.pop(); pom !== undefined; pom = waiting.pop()) {
    const raw = rawCoordinates(pom);
    const [groupId = '', artifactId = '', version] = [raw.groupId, raw.artifactId, raw.version];
    if (`${groupId}${artifactId}${version ?? ''}`.includes('$')) {
      const { follow } = propertiesOf(lineageOf(pom, files), files);
      const text = (one: string): string =>
        follow([{ text: one }])
          .text.map((part) => part.text)
          .join('');
      members.set(`${text(groupId)}:${text(artifactId)}`, {
        path: pom.path,
        version: version === undefined ? undefined : text(version),
      });
    } else members.set(`${groupId}:${artifactId}`, { path: pom.path, version });
    for (const module of modulesOf(pom)) {
      const path = pomPath(pom, module, files);
      if (path === undefined || seen.has(path) || seen.size > mostModules) continue;
      seen.add(path);
      const found = pomAt(path, files)?.pom;
      if (found !== undefined) waiting.push(found);
    }
  }
  return members;
};

/** More than the largest project has that we know of. */
const mostModules = 5000;

/** Folders (or files) of modules as written, those of profiles too. Maven 4 calls them subprojects. */
export const modulesOf = ({ root }: PomFile): readonly string[] => [
  ...new Set(
    [root, ...childrenAt(root, 'profiles', 'profile')]
      .flatMap((holder) => [
        ...childrenAt(holder, 'modules', 'module'),
        ...childrenAt(holder, 'subprojects', 'subproject'),
      ])
      .map(({ text }) => text)
      .filter((text) => text !== ''),
  ),
];

/** The folder of a module, relative to the file that names it; nothing when it leads out of the project. */
export const moduleFolder = (pom: PomFile, module: string): string | undefined => {
  const folder = module.endsWith('.xml') ? folderOf(module.replaceAll('\\', '/')) : module;
  return inFolder(folderOf(pom.path), folder) === undefined ? undefined : folder;
};
