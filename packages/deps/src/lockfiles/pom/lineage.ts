import type { Diagnostic } from '@sallyport/core';
import type { ProjectFiles } from '../../packages/index.ts';
import { childOf, childText } from '../../text/index.ts';
import { leftOpen } from '../left-open.ts';
import { pomAt, pomPath, rawCoordinates, type PomFile } from './pom-file.ts';

/** A file with the parents that lie in the tree. */
export interface Lineage {
  /** Order: the file itself, its parent, and so on. */
  readonly poms: readonly [PomFile, ...PomFile[]];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Follows `<parent>` through the tree, as Maven does before it asks a repository: the file at `relativePath` (`../pom.xml` when nothing is said) counts
 * if it is the parent that is named.
 *
 * Source: Maven POM Reference, "Inheritance"; `DefaultModelBuilder.readParentLocally`.
 */
export const lineageOf = (pom: PomFile, files: ProjectFiles): Lineage => {
  const poms: [PomFile, ...PomFile[]] = [pom];
  const seen = new Set([pom.path]);
  const diagnostics: Diagnostic[] = [];
  for (let at = pom; at.parent !== undefined;) {
    const line = at.lines.at(at.parent.start);
    const found = parentOf(at, files);
    if (found.kind === 'outside') {
      diagnostics.push(
        leftOpen(
          at.path,
          line,
          `the parent ${nameOf(at)} lies outside of this project: its dependencies, versions and properties are not known`,
          'give versions in this project, or let "mvn help:effective-pom" write out what the parent adds',
        ),
      );
      break;
    }
    if (found.kind === 'broken') {
      diagnostics.push(...found.diagnostics);
      break;
    }
    if (seen.has(found.pom.path) || poms.length > mostParents) {
      diagnostics.push(
        leftOpen(
          at.path,
          line,
          `the parents of this file go in a circle or never end`,
          'repair <parent>: Maven refuses it too',
        ),
      );
      break;
    }
    at = found.pom;
    seen.add(at.path);
    poms.push(at);
  }
  return { poms, diagnostics };
};

const mostParents = 50;

type Parent =
  | { readonly kind: 'found'; readonly pom: PomFile }
  | { readonly kind: 'outside' }
  | { readonly kind: 'broken'; readonly diagnostics: readonly Diagnostic[] };

const parentOf = (pom: PomFile, files: ProjectFiles): Parent => {
  const relative = childOf(pom.parent, 'relativePath');
  // An empty element says: only a repository has it.
  if (relative !== undefined && relative.text === '') return { kind: 'outside' };
  const path = pomPath(pom, relative?.text ?? '../pom.xml', files);
  const read = path === undefined ? undefined : pomAt(path, files);
  if (read === undefined) return { kind: 'outside' };
  if (read.pom === undefined) return { kind: 'broken', diagnostics: read.diagnostics };
  return isNamed(pom, read.pom) ? { kind: 'found', pom: read.pom } : { kind: 'outside' };
};

/** Whether a file is the parent that is asked for. Maven 4 may leave the name out; texts with references are taken on trust, ranges too. */
const isNamed = (child: PomFile, candidate: PomFile): boolean => {
  const found = rawCoordinates(candidate);
  const wanted = {
    groupId: childText(child.parent, 'groupId'),
    artifactId: childText(child.parent, 'artifactId'),
    version: childText(child.parent, 'version'),
  };
  return (['groupId', 'artifactId', 'version'] as const).every((key) => {
    const [asked, has] = [wanted[key], found[key]];
    return asked === undefined || has === undefined || asked === has || /[$[(]/u.test(asked + has);
  });
};

const nameOf = ({ parent }: PomFile): string =>
  ['groupId', 'artifactId', 'version'].map((key) => childText(parent, key) ?? '?').join(':');
