import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageUse, ProjectFiles } from '../../packages/index.ts';
import type { Lines } from '../../text/index.ts';
import { gradleGroup } from '../gradle-group.ts';
import { leftOpen } from '../left-open.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { placeOf, sliceOf, textOf, type WrittenText } from '../written-text.ts';
import { inBuild, namesIn, scriptAt, setIn, type Build } from './build.ts';
import { askedText, type AskedVersion } from './catalog.ts';
import type { Meaning } from './expression.ts';
import { walkScript, type Declaration, type Sink } from './script.ts';
import type { Token } from './tokens.ts';

export interface GradleUses {
  readonly uses: readonly PackageUse[];
  readonly included: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly projectName: string | undefined;
}

/** A package with the version that was asked for. */
interface Wanted {
  readonly group: string;
  readonly artifact: string;
  readonly version: AskedVersion | undefined;
}

/** What one script asks for. */
export const usesOf = (
  path: string,
  tokens: readonly Token[],
  lines: Lines,
  build: Build,
  files: ProjectFiles,
): GradleUses => {
  const variables = new Map<string, Meaning | undefined>();
  const names = namesIn(path, build, variables);
  const diagnostics: Diagnostic[] = [];
  const uses = new Map<string, PackageUse>();
  const open: { readonly id: string; readonly name: string }[] = [];
  const constrained = new Map<string, AskedVersion>();
  const included: string[] = [];
  const applied = new Set([path]);
  // Lists may hold lists that double each other.
  let left = mostAsked;

  const tell = (start: number, reason: string): void => {
    diagnostics.push(
      leftOpen(
        path,
        lines.at(start),
        reason,
        'write it as a text or through a version catalog, or commit gradle.lockfile, which has the versions',
      ),
    );
  };

  const put = (wanted: Wanted, kind: string, groups: readonly Group[], declaration: Declaration): void => {
    const name = `${wanted.group}:${wanted.artifact}`;
    const fields = wanted.version === undefined ? {} : versionFields(wanted.version, path, groups[0] !== 'build');
    const id = `${kind} ${name}${fields.requirement === undefined ? '' : `:${fields.requirement}`}`;
    if (uses.has(id)) return;
    if (wanted.version !== undefined && wanted.version.missing.length > 0)
      tell(
        declaration.start,
        `${name} has no version that can be told: ${wanted.version.missing.slice(0, 3).join(', ')} is not set where it can be read`,
      );
    if (wanted.version === undefined) open.push({ id, name });
    uses.set(id, {
      ecosystem: 'Maven',
      name,
      ...fields,
      source: { kind: 'registry' },
      groups,
      relation: 'direct',
      id,
      requires: [],
      line: lines.at(declaration.start),
    });
  };

  const depend = (
    configuration: string,
    value: Meaning | undefined,
    rich: AskedVersion | undefined,
    declaration: Declaration,
  ): void => {
    left -= 1;
    if (left < 0) {
      if (left === -1)
        diagnostics.push(lockfileProblem(path, lines.at(declaration.start), 'it asks for more than is read'));
      return;
    }
    if (value?.kind === 'list') {
      for (const item of value.items) depend(configuration, item, rich, declaration);
      return;
    }
    if (value?.kind === 'project' || value?.kind === 'own') return;
    if (value?.kind === 'files') {
      diagnostics.push(
        leftOpen(
          path,
          lines.at(declaration.start),
          `${configuration} takes files as they lie: which packages they hold is not known`,
          'refer to packages by name and version where a repository has them',
        ),
      );
      return;
    }
    const wanted = wantedOf(value);
    if (wanted === undefined) {
      if (value !== undefined || usual.test(configuration))
        tell(declaration.start, `${configuration} asks for something that cannot be told without running the build`);
      return;
    }
    const kind = declaration.around.includes('buildscript') ? `buildscript ${configuration}` : configuration;
    const groups: readonly Group[] = [groupOf(configuration, declaration)];
    // Of several in one statement, each stands on a line of its own.
    const at = value?.kind === 'text' ? value.text[0] : undefined;
    const isInside =
      at?.path === path && at.start !== undefined && at.start > declaration.start && at.start < declaration.end;
    const start = isInside ? at.start! : declaration.start;
    put({ ...wanted, version: rich ?? wanted.version }, kind, groups, { ...declaration, start });
  };

  const sink: Sink = {
    set: (name, value) => {
      setIn(variables, name, value);
    },
    dependency: (configuration, values, rich, declaration) => {
      // Kotlin takes group, name and version one by one.
      const joined = positional(values);
      for (const value of joined === undefined ? values : [joined]) depend(configuration, value, rich, declaration);
    },
    constraint: (values, rich) => {
      const joined = positional(values);
      for (const value of joined === undefined ? values : [joined]) {
        const wanted = wantedOf(value);
        const version = rich ?? wanted?.version;
        if (wanted !== undefined && version !== undefined)
          constrained.set(`${wanted.group}:${wanted.artifact}`, version);
      }
    },
    platform: (value, declaration) => {
      const wanted = wantedOf(value);
      diagnostics.push(
        leftOpen(
          path,
          lines.at(declaration.start),
          wanted === undefined
            ? 'the versions of a mavenBom are not followed'
            : `the versions of ${wanted.group}:${wanted.artifact} are not followed: it lies outside of this project`,
          'what takes its version from there has none here; commit gradle.lockfile, which has the versions',
        ),
      );
    },
    plugin: (id, version, declaration) => {
      if (typeof id === 'string') {
        tell(declaration.start, `a plug-in that cannot be told: ${id}`);
        return;
      }
      if (id.kind === 'plugin') putPlugin(id.plugin.id, id.plugin.version, declaration);
      else if (id.kind === 'text') {
        const name = textOf(id.text);
        const asked = version ?? build.plugins.get(name);
        // Without a version it is part of Gradle, of the build itself, or settled where it is applied first.
        if (asked?.kind === 'text') putPlugin(name, askedText(asked.text, asked.missing), declaration);
      }
    },
    apply: (file) => {
      // Its dependencies are in its own reading; its variables hold here too.
      const at = inBuild(file, path);
      if (at === undefined || applied.has(at) || applied.size > mostApplied) return;
      applied.add(at);
      const script = scriptAt(at, files);
      if (script !== undefined) walkScript(script, namesIn(at, build, variables), { ...sink, ...silent });
    },
    include: (paths) => {
      included.push(...paths);
    },
    catalog: () => undefined,
  };
  const putPlugin = (id: string, version: AskedVersion | undefined, declaration: Declaration): void => {
    if (/^[\w.-]+$/u.test(id))
      put({ group: id, artifact: `${id}.gradle.plugin`, version }, 'plugin', ['build'], declaration);
  };
  walkScript(tokens, names, sink);

  for (const { id, name } of open) {
    const version = constrained.get(name);
    const use = uses.get(id);
    if (version !== undefined && use !== undefined) uses.set(id, { ...use, ...versionFields(version, path, true) });
  }
  const projectName = variables.get('rootProject.name') ?? variables.get('name');
  return {
    uses: [...uses.values()],
    included,
    diagnostics,
    projectName: projectName?.kind === 'text' ? textOf(projectName.text) : undefined,
  };
};

const silent: Partial<Sink> = {
  dependency: () => undefined,
  constraint: () => undefined,
  platform: () => undefined,
  plugin: () => undefined,
  include: () => undefined,
};

const groupOf = (configuration: string, { around }: Declaration): Group => {
  if (around.includes('buildscript')) return 'build';
  const own = gradleGroup(configuration);
  // `sourceSets { commonTest { dependencies { … } } }`, `suites { test { … } }`
  return own === 'production' && around.some((one) => gradleGroup(`${one}Implementation`) === 'development')
    ? 'development'
    : own;
};

const positional = (values: readonly (Meaning | undefined)[]): Meaning | undefined => {
  const texts = values.map((value) => (value?.kind === 'text' ? value : undefined));
  if (texts.length < 2 || texts.some((one) => one === undefined || textOf(one.text).includes(':'))) return undefined;
  return {
    kind: 'map',
    entries: new Map([
      ['group', texts[0]],
      ['name', texts[1]],
      ['version', texts[2]],
    ]),
  };
};

const word = /^[\w.-]+$/u;

const wantedOf = (value: Meaning | undefined): Wanted | undefined => {
  switch (value?.kind) {
    case 'text': {
      const whole = textOf(value.text);
      const [, group, artifact, version] = /^([\w.-]+):([\w.-]+)(?::([^:@]*))?(?:[:@].*)?$/su.exec(whole.trim()) ?? [];
      if (group === undefined || artifact === undefined) return undefined;
      if (!version) return { group, artifact, version: undefined };
      const from = whole.indexOf(':', whole.indexOf(':') + 1) + 1;
      return { group, artifact, version: askedText(sliceOf(value.text, from, from + version.length), value.missing) };
    }
    case 'map': {
      const [group, artifact, version] = ['group', 'name', 'version'].map((name) => value.entries.get(name));
      if (group?.kind !== 'text' || artifact?.kind !== 'text') return undefined;
      const [groupText, artifactText] = [textOf(group.text), textOf(artifact.text)];
      if (!word.test(groupText) || !word.test(artifactText)) return undefined;
      const hasVersion = value.entries.has('version') && version !== undefined;
      return {
        group: groupText,
        artifact: artifactText,
        version: !hasVersion || version.kind !== 'text' ? undefined : askedText(version.text, version.missing),
      };
    }
    case 'library':
      return value.library;
    case 'plugin':
      return { group: value.plugin.id, artifact: `${value.plugin.id}.gradle.plugin`, version: value.plugin.version };
    default:
      return undefined;
  }
};

/** Version, requirement and where they stand. */
export const versionFields = (
  { text, version, isStrict }: AskedVersion,
  path: string,
  mayRise: boolean,
): Pick<PackageUse, 'version' | 'requirement' | 'versionPlace' | 'versionPath' | 'facts'> => {
  const whole: string = textOf(text);
  const requirement = whole.trim();
  const from = whole.indexOf(requirement);
  const place = placeIn(text, from, from + requirement.length);
  return {
    ...(version === undefined ? {} : { version }),
    ...(requirement === '' ? {} : { requirement }),
    ...(place === undefined ? {} : { versionPlace: { start: place.start, end: place.end } }),
    ...(place === undefined || place.path === path ? {} : { versionPath: place.path }),
    ...(version === undefined || isStrict || !mayRise ? {} : { facts: { isMinimum: true } }),
  };
};

const placeIn = (text: WrittenText, from: number, to: number): ReturnType<typeof placeOf> =>
  to > from ? placeOf(text, from, to) : undefined;

/** Configurations that everybody knows: what they ask for and is not understood is worth a word. */
const usual =
  /(?:^|[a-z])(?:[iI]mplementation|[aA]pi|[cC]ompile(?:Only(?:Api)?)?|[rR]untime(?:Only)?|classpath|kapt|ksp|[aA]nnotationProcessor|provided(?:Compile|Runtime)?)$/u;

const mostApplied = 50;
/** More than any script asks for. */
const mostAsked = 50_000;
