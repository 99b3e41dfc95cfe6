import { folderOf, inFolder, type ProjectFiles } from '../../packages/index.ts';
import { childOf, type Element } from '../../text/index.ts';
import { newReferences, type LookUp } from '../references.ts';
import { written, textOf, type WrittenText } from '../written-text.ts';
import type { Lineage } from './lineage.ts';
import { defaultProfiles, writtenIn, type PomFile } from './pom-file.ts';

/** Follows `${…}` as Maven does once a file and its parents are one. */
export interface Properties {
  readonly follow: ReturnType<typeof newReferences>['follow'];
  /** The text of an element with references followed; nothing when it is missing or empty. */
  readonly text: (element: Element | undefined) => string | undefined;
  /** The same with the properties of a profile in front. */
  readonly within: (pom: PomFile, profile: Element) => Properties;
}

/**
 * Order: what is said of the project (`${project.version}`), the command line that `.mvn/maven.config` keeps, then the properties of profiles that are
 * active by default and of the file, then of its parents: the nearest wins wherever the reference stands.
 *
 * Source: Maven, "Introduction to the POM", "Project Interpolation and Variables"; "Maven CI Friendly Versions".
 */
export const propertiesOf = (lineage: Lineage, files: ProjectFiles): Properties => {
  const defined = new Map<string, { readonly pom: PomFile; readonly element: Element }>();
  const add = (pom: PomFile, holder: Element | undefined): void => {
    for (const element of childOf(holder, 'properties')?.children ?? [])
      if (!defined.has(element.name)) defined.set(element.name, { pom, element });
  };
  for (const pom of lineage.poms) {
    for (const profile of defaultProfiles(pom)) add(pom, profile);
    add(pom, pom.root);
  }
  const userProperties = mavenConfig(lineage, files);
  const [own] = lineage.poms;
  const lookUp: LookUp = (name) => {
    const ofProject = builtInOf(own, name);
    if (ofProject !== undefined) return ofProject;
    const user = userProperties.get(name);
    if (user !== undefined) return user;
    const found = defined.get(name);
    return found === undefined ? undefined : (writtenIn(found.pom, found.element) ?? []);
  };
  const over = (first: LookUp): Properties => {
    const { follow } = newReferences(/\$\{([^${}]+)\}/gu, (name) => first(name) ?? lookUp(name), isBuiltIn);
    return {
      follow,
      text: (element) =>
        element === undefined || element.text === '' ? undefined : textOf(follow([{ text: element.text }]).text).trim(),
      within: (pom, profile) => {
        const inProfile = new Map(childOf(profile, 'properties')?.children.map((one) => [one.name, one] as const));
        return inProfile.size === 0 ? over(first) : over((name) => writtenIn(pom, inProfile.get(name)));
      },
    };
  };
  return over(() => undefined);
};

const isBuiltIn = (name: string): boolean => builtIn.test(name);

const builtIn = /^(?:project\.|pom\.)?((?:parent\.)?(?:groupId|artifactId|version)|basedir)$/u;

const builtInOf = (pom: PomFile, name: string): WrittenText | undefined => {
  const [, path] = builtIn.exec(name) ?? [];
  if (path === undefined) return undefined;
  if (path === 'basedir') return [{ text: '.' }];
  if (path.startsWith('parent.')) return writtenIn(pom, childOf(pom.parent, path.slice('parent.'.length)));
  return (
    writtenIn(pom, childOf(pom.root, path)) ??
    (path === 'artifactId' ? undefined : writtenIn(pom, childOf(pom.parent, path)))
  );
};

/** `-Dname=value` lines of `.mvn/maven.config`, which lies at the top of the project. */
const mavenConfig = (lineage: Lineage, files: ProjectFiles): ReadonlyMap<string, WrittenText> => {
  for (const pom of lineage.poms.toReversed()) {
    const path = inFolder(folderOf(pom.path), '.mvn/maven.config');
    const text = path === undefined ? undefined : files.readText(path);
    if (path === undefined || text === undefined) continue;
    return new Map(
      [...text.matchAll(/(?:^|\s)(?:-D|--define[ =])([^\s=]+)=(\S*)/gu)].map((match) => {
        const start = match.index + match[0].length - match[2]!.length;
        return [match[1]!, written(match[2]!, path, { start, end: start + match[2]!.length })] as const;
      }),
    );
  }
  return new Map();
};

/** The two parts of a package's name, references followed. */
export const namesOf = (
  element: Element,
  properties: Properties,
): { readonly groupId: string | undefined; readonly artifactId: string | undefined } => ({
  groupId: properties.text(childOf(element, 'groupId')),
  artifactId: properties.text(childOf(element, 'artifactId')),
});
