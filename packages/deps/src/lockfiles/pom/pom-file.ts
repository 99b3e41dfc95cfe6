import type { Diagnostic } from '@sallyport/core';
import { folderOf, inFolder, type ProjectFiles } from '../../packages/index.ts';
import { childOf, childrenAt, childText, type Element, type Lines, type ParsedXml } from '../../text/index.ts';
import { written, type WrittenText } from '../written-text.ts';
import { xmlAt } from '../xml-file.ts';

/** One file of Maven, before anything in it was resolved. */
export interface PomFile {
  readonly path: string;
  readonly root: Element;
  readonly lines: Lines;
  readonly parent: Element | undefined;
}

export interface PomRead {
  readonly pom: PomFile | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Errors: a broken text gives its diagnostic; one that is XML of another kind gives nothing. */
export const newPom = (path: string, { root, lines, diagnostics }: ParsedXml): PomRead => ({
  pom: root?.name === 'project' ? { path, root, lines, parent: childOf(root, 'parent') } : undefined,
  diagnostics,
});

/** A file of the tree; nothing when it is not there. */
export const pomAt = (path: string, files: ProjectFiles): PomRead | undefined => {
  const file = xmlAt(path, files);
  return file && newPom(path, file);
};

/** The path of a file that another names: Maven takes a folder for the `pom.xml` in it. */
export const pomPath = (from: PomFile, relative: string, files: ProjectFiles): string | undefined => {
  const path = inFolder(folderOf(from.path), relative);
  if (path === undefined) return undefined;
  const inside = path === '' ? 'pom.xml' : `${path}/pom.xml`;
  const candidates = /\.(?:xml|pom)$/u.test(path) ? [path, inside] : [inside, path];
  return candidates.find((one) => one !== '' && files.readText(one) !== undefined);
};

/** The text of an element with its place. */
export const writtenIn = (pom: PomFile, element: Element | undefined): WrittenText | undefined =>
  element === undefined || element.text === '' ? undefined : written(element.text, pom.path, element.textPlace);

export interface RawCoordinates {
  readonly groupId: string | undefined;
  readonly artifactId: string | undefined;
  readonly version: string | undefined;
}

/** What the file calls itself, references not followed; group and version come from the parent when it has none of its own. */
export const rawCoordinates = ({ root, parent }: PomFile): RawCoordinates => ({
  groupId: childText(root, 'groupId') ?? childText(parent, 'groupId'),
  artifactId: childText(root, 'artifactId'),
  version: childText(root, 'version') ?? childText(parent, 'version'),
});

/** Profiles that count unless somebody chooses others. */
export const defaultProfiles = (pom: PomFile): readonly Element[] =>
  childrenAt(pom.root, 'profiles', 'profile').filter(
    (profile) => childText(childOf(profile, 'activation'), 'activeByDefault') === 'true',
  );
