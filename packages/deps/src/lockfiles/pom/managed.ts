import type { Diagnostic } from '@sallyport/core';
import type { ProjectFiles } from '../../packages/index.ts';
import { childOf, childrenAt, childText, type Element } from '../../text/index.ts';
import { leftOpen } from '../left-open.ts';
import { textOf, type WrittenText } from '../written-text.ts';
import { lineageOf, type Lineage } from './lineage.ts';
import { defaultProfiles, pomAt, writtenIn, type PomFile } from './pom-file.ts';
import { namesOf, propertiesOf, type Properties } from './properties.ts';
import { reactorOf } from './reactor.ts';

/** What `dependencyManagement` says of one package: it counts where a dependency says nothing itself. */
export interface Managed {
  readonly version: WrittenText | undefined;
  readonly missing: readonly string[];
  readonly scope: string | undefined;
}

export interface Management {
  /** By `dependencyKey`. */
  readonly of: ReadonlyMap<string, () => Managed>;
  readonly diagnostics: readonly Diagnostic[];
  /** Files of `import` scope that were read. */
  readonly imported: readonly string[];
}

/** What tells dependencies apart: `group:artifact:type:classifier`. */
export const dependencyKey = (element: Element, properties: Properties): string => {
  const known = plainKeys.get(element);
  if (known !== undefined) return known;
  const { groupId, artifactId } = namesOf(element, properties);
  const type = properties.text(childOf(element, 'type')) ?? 'jar';
  const key = `${groupId ?? ''}:${artifactId ?? ''}:${type}:${properties.text(childOf(element, 'classifier')) ?? ''}`;
  if (!element.children.some(({ text }) => text.includes('$'))) plainKeys.set(element, key);
  return key;
};

/** Keys without references are the same for every module that inherits them; a large project asks for them again and again. */
const plainKeys = new WeakMap<Element, string>();

/**
 * Gathers `dependencyManagement` of a file and its parents: the nearest wins, then the files of `import` scope in their order, which are followed
 * where they lie in the project.
 *
 * Source: Maven, "Introduction to the Dependency Mechanism", "Dependency Management" and "Importing Dependencies".
 */
export const managementOf = (lineage: Lineage, properties: Properties, files: ProjectFiles): Management =>
  gather(lineage, properties, files, new Set([lineage.poms[0].path]));

const gather = (lineage: Lineage, properties: Properties, files: ProjectFiles, followed: Set<string>): Management => {
  const of = new Map<string, () => Managed>();
  const imports: { readonly pom: PomFile; readonly element: Element }[] = [];
  for (const pom of lineage.poms) {
    const inThis = new Map<string, () => Managed>();
    for (const holder of [pom.root, ...defaultProfiles(pom)]) {
      for (const [key, managed] of managedIn(pom, holder, properties)) inThis.set(key, managed);
      for (const element of childrenAt(holder, 'dependencyManagement', 'dependencies', 'dependency'))
        if (childText(element, 'scope') === 'import') imports.push({ pom, element });
    }
    for (const [key, managed] of inThis) if (!of.has(key)) of.set(key, managed);
  }
  const diagnostics: Diagnostic[] = [];
  const imported: string[] = [];
  for (const { pom, element } of imports) {
    const { groupId = '?', artifactId = '?' } = namesOf(element, properties);
    const version = properties.text(childOf(element, 'version'));
    const member = reactorOf(lineage, files).memberAt(`${groupId}:${artifactId}`);
    const found = member === undefined ? undefined : pomAt(member.path, files)?.pom;
    // What was followed once has nothing new to say, whether it comes again or goes in a circle.
    if (found !== undefined && followed.has(found.path)) continue;
    if (found === undefined) {
      diagnostics.push(
        leftOpen(
          pom.path,
          pom.lines.at(element.start),
          `the versions of ${groupId}:${artifactId}:${version ?? '?'} are not followed: it lies outside of this project`,
          'what takes its version from there has none here; let "mvn help:effective-pom" write the versions out',
        ),
      );
      continue;
    }
    const inner = lineageOf(found, files);
    const more = gather(inner, propertiesOf(inner, files), files, followed.add(found.path));
    imported.push(...inner.poms.map(({ path }) => path), ...more.imported);
    diagnostics.push(...inner.diagnostics, ...more.diagnostics);
    for (const [key, managed] of more.of) if (!of.has(key)) of.set(key, managed);
  }
  return { of, diagnostics, imported };
};

/** What a file, or a profile of it, says itself. */
export const managedIn = (pom: PomFile, holder: Element, properties: Properties): ReadonlyMap<string, () => Managed> =>
  new Map(
    childrenAt(holder, 'dependencyManagement', 'dependencies', 'dependency')
      .filter((element) => childText(element, 'scope') !== 'import')
      .map((element) => [dependencyKey(element, properties), () => managedBy(pom, element, properties)] as const),
  );

const managedBy = (pom: PomFile, element: Element, properties: Properties): Managed => {
  const version = writtenIn(pom, childOf(element, 'version'));
  const followed = version === undefined ? undefined : properties.follow(version);
  return {
    version: followed === undefined || textOf(followed.text).trim() === '' ? undefined : followed.text,
    missing: followed?.missing ?? [],
    scope: properties.text(childOf(element, 'scope')),
  };
};
