import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageSource, PackageUse } from '../../packages/index.ts';
import { childOf, childrenAt, childText, type Element } from '../../text/index.ts';
import { leftOpen } from '../left-open.ts';
import { mavenPin } from '../maven-pin.ts';
import { placeOf, textOf, type WrittenText } from '../written-text.ts';
import type { Lineage } from './lineage.ts';
import { dependencyKey, managedIn, type Managed, type Management } from './managed.ts';
import { writtenIn, type PomFile } from './pom-file.ts';
import { namesOf, type Properties } from './properties.ts';
import type { Reactor } from './reactor.ts';

/** Where something is declared: in which file, and in which profile of it. */
interface Declared {
  readonly pom: PomFile;
  readonly element: Element;
  readonly profile: string | undefined;
  readonly properties: Properties;
  /** What the profile manages by itself. */
  readonly managed: ReadonlyMap<string, () => Managed>;
}

export interface PomUses {
  readonly uses: readonly PackageUse[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What a file and its parents ask for: dependencies, plug-ins with theirs, extensions; of the same one, the nearest counts.
 */
export const usesOf = (lineage: Lineage, properties: Properties, management: Management, reactor: Reactor): PomUses => {
  const [own] = lineage.poms;
  const uses = new Map<string, PackageUse>();
  const diagnostics: Diagnostic[] = [];
  const nameless = (declared: Declared): void => {
    diagnostics.push(
      leftOpen(
        declared.pom.path,
        declared.pom.lines.at(declared.element.start),
        `a <${declared.element.name}> without a name that can be told`,
        'give groupId and artifactId, and define the properties they use',
      ),
    );
  };
  const whereOf = ({ pom, element }: Declared): Pick<PackageUse, 'path' | 'line'> => ({
    ...(pom === own ? {} : { path: pom.path }),
    line: pom.lines.at((childOf(element, 'artifactId') ?? element).start),
  });

  /** The version as it is asked for, and where. */
  const asked = (
    declared: Declared,
    name: string,
    managed: { readonly version: WrittenText | undefined; readonly missing: readonly string[] } | undefined,
  ): Pick<PackageUse, 'version' | 'requirement' | 'versionPlace' | 'versionPath'> => {
    const stated = writtenIn(declared.pom, childOf(declared.element, 'version'));
    const followed = stated === undefined ? undefined : declared.properties.follow(stated);
    const text = followed?.text ?? managed?.version;
    const missing = followed?.missing ?? managed?.missing ?? [];
    if (missing.length > 0)
      diagnostics.push(
        leftOpen(
          declared.pom.path,
          declared.pom.lines.at(declared.element.start),
          `${name} has no version that can be told: nothing in this project defines ${missing.map((one) => `\${${one}}`).join(', ')}`,
          'define the property, or let "mvn help:effective-pom" write the version out',
        ),
      );
    return text === undefined ? {} : versionFields(text, declared.pom.path);
  };

  const put = (use: PackageUse, declared: Declared): void => {
    // The nearest file comes first and stays; in one file Maven takes what is written last.
    if (declared.pom === own || !uses.has(use.id)) uses.set(use.id, use);
  };

  const addDependency = (declared: Declared): void => {
    const { element, profile, properties: known } = declared;
    const { groupId, artifactId } = namesOf(element, known);
    if (!isName(groupId) || !isName(artifactId)) return nameless(declared);
    const name = `${groupId}:${artifactId}`;
    const key = dependencyKey(element, known);
    const managed = (declared.managed.get(key) ?? management.of.get(key))?.();
    const scope = known.text(childOf(element, 'scope')) ?? managed?.scope ?? 'compile';
    const version = asked(declared, name, managed);
    const id = `${profile === undefined ? '' : `profile ${profile} `}${shortKey(key)}`;
    const member = reactor.memberAt(name);
    const isMember =
      member !== undefined && (version.version === undefined || sameVersion(member.version, version.version));
    const systemPath = known.text(childOf(element, 'systemPath'));
    // A profile that repeats what holds without it adds nothing.
    if (
      profile !== undefined &&
      uses.get(shortKey(key))?.requirement === version.requirement &&
      uses.has(shortKey(key))
    )
      return;
    put(
      {
        ecosystem: 'Maven',
        name,
        ...version,
        source: sourceOf(isMember, scope, systemPath),
        groups: groupsOf(scope, known.text(childOf(element, 'optional')) === 'true'),
        relation: 'direct',
        id,
        requires: [],
        ...whereOf(declared),
        ...(profile === undefined ? {} : { facts: { marker: `profile ${profile}` } }),
      },
      declared,
    );
  };

  const addPlugin = (declared: Declared, kind: string, versions: ReadonlyMap<string, Declared>): void => {
    const { element, profile, properties: known } = declared;
    const name = pluginName(element, known);
    if (name === undefined) return nameless(declared);
    const managing = versions.get(name);
    const managedText = managing && writtenIn(managing.pom, childOf(managing.element, 'version'));
    const managed = managedText && known.follow(managedText);
    const id = `${profile === undefined ? '' : `profile ${profile} `}${kind} ${name}`;
    if (declared.pom !== own && uses.has(id)) return;
    const inner = new Set<string>();
    for (const place of [declared, ...(managing === undefined ? [] : [managing])])
      for (const dependency of childrenAt(place.element, 'dependencies', 'dependency')) {
        const at = { ...place, element: dependency };
        const names = namesOf(dependency, known);
        if (!isName(names.groupId) || !isName(names.artifactId)) {
          nameless(at);
          continue;
        }
        const needed = `${names.groupId}:${names.artifactId}`;
        const innerId = `${id} > ${shortKey(dependencyKey(dependency, known))}`;
        if (inner.has(innerId)) continue;
        inner.add(innerId);
        put(
          {
            ecosystem: 'Maven',
            name: needed,
            ...asked(at, needed, undefined),
            source: sourceOf(reactor.memberAt(needed) !== undefined, '', undefined),
            groups: ['build'],
            relation: 'direct',
            id: innerId,
            requires: [],
            ...whereOf(at),
          },
          declared,
        );
      }
    put(
      {
        ecosystem: 'Maven',
        name,
        ...asked(declared, name, managed && { version: managed.text, missing: managed.missing }),
        source: sourceOf(reactor.memberAt(name) !== undefined, '', undefined),
        groups: ['build'],
        relation: 'direct',
        id,
        requires: [...inner],
        ...whereOf(declared),
        ...(profile === undefined ? {} : { facts: { marker: `profile ${profile}` } }),
      },
      declared,
    );
  };

  const plugins = new Map(
    lineage.poms.toReversed().flatMap((pom) => [...managedPlugins(pom, pom.root, properties, new Map())]),
  );
  for (const pom of lineage.poms) {
    const profiles = childrenAt(pom.root, 'profiles', 'profile');
    for (const holder of [pom.root, ...profiles]) {
      const profile = holder === pom.root ? undefined : (childText(holder, 'id') ?? 'default');
      const known = profile === undefined ? properties : properties.within(pom, holder);
      const managed = profile === undefined ? noneManaged : managedIn(pom, holder, known);
      const at = (element: Element): Declared => ({ pom, element, profile, properties: known, managed });
      for (const element of childrenAt(holder, 'dependencies', 'dependency')) addDependency(at(element));
      const versions = managedPlugins(pom, holder, known, plugins);
      for (const element of childrenAt(holder, 'build', 'plugins', 'plugin'))
        addPlugin(at(element), 'plugin', versions);
      for (const element of childrenAt(holder, 'reporting', 'plugins', 'plugin'))
        addPlugin(at(element), 'report', versions);
      for (const element of childrenAt(holder, 'build', 'extensions', 'extension'))
        addPlugin(at(element), 'extension', new Map());
    }
  }
  return { uses: [...uses.values()], diagnostics };
};

const noneManaged: Declared['managed'] = new Map();

/** `pluginManagement` of a file or a profile; what it does not say, `others` say. */
const managedPlugins = (
  pom: PomFile,
  holder: Element,
  properties: Properties,
  others: ReadonlyMap<string, Declared>,
): ReadonlyMap<string, Declared> => {
  const elements = childrenAt(holder, 'build', 'pluginManagement', 'plugins', 'plugin');
  if (elements.length === 0) return others;
  const managed = new Map(others);
  for (const element of elements) {
    const name = pluginName(element, properties);
    if (name !== undefined) managed.set(name, { pom, element, profile: undefined, properties, managed: noneManaged });
  }
  return managed;
};

/** Source: `DefaultModelValidator` of Maven: what ids may hold. */
const isName = (text: string | undefined): text is string => text !== undefined && /^[\w.-]+$/u.test(text);

/** Source: Maven POM Reference, "Plugins": the group may be left out. */
const pluginName = (element: Element, properties: Properties): string | undefined => {
  const { groupId = 'org.apache.maven.plugins', artifactId } = namesOf(element, properties);
  return isName(groupId) && isName(artifactId) ? `${groupId}:${artifactId}` : undefined;
};

const versionFields = (
  text: WrittenText,
  path: string,
): Pick<PackageUse, 'version' | 'requirement' | 'versionPlace' | 'versionPath'> => {
  const whole = textOf(text);
  const requirement = whole.trim();
  if (requirement === '') return {};
  const version = mavenPin(requirement);
  const from = whole.indexOf(requirement);
  const place = placeOf(text, from, from + requirement.length);
  return {
    ...(version === undefined ? {} : { version }),
    requirement,
    ...(place === undefined ? {} : { versionPlace: { start: place.start, end: place.end } }),
    ...(place === undefined || place.path === path ? {} : { versionPath: place.path }),
  };
};

/** `g:a:jar:` is `g:a`, `g:a:test-jar:tests` stays. */
const shortKey = (key: string): string => key.replace(/(?::jar)?:$/u, '');

/** A member that changes its version by a property is the member all the same. */
const sameVersion = (ofMember: string | undefined, asked: string): boolean =>
  ofMember === undefined || ofMember.includes('$') || ofMember === asked;

const sourceOf = (isMember: boolean, scope: string, systemPath: string | undefined): PackageSource => {
  if (isMember) return { kind: 'workspace' };
  return scope === 'system' && systemPath !== undefined
    ? { kind: 'path', path: systemPath.replace(/^\.\/+/u, '') }
    : { kind: 'registry' };
};

/**
 * `provided` and `system` are on the class path, but who runs the program brings them along. `optional` keeps a package from those who depend on this
 * project; the project itself has it.
 */
const groupsOf = (scope: string, isOptional: boolean): readonly Group[] => {
  const group: Group =
    scope === 'test' ? 'development' : scope === 'provided' || scope === 'system' ? 'peer' : 'production';
  return isOptional ? [group, 'optional'] : [group];
};
