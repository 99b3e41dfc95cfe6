/**
 * Bundler's lockfiles: `Gemfile.lock`, `Gemfile-next.lock`, `gems.locked`, `*.gemfile.lock`.
 *
 * A gem that is locked for several platforms is one package. Gems of `PATH` sources that hold the lockfile's own folder are the project itself. The lockfile does not tell
 * groups; the Gemfile beside it does. `BUNDLED WITH` and `RUBY VERSION` name what ran, no package of the project.
 */
import {
  inFolder,
  folderOf,
  type Member,
  type PackageSource,
  type PackageUse,
  type Reader,
} from '../../packages/index.ts';
import { known } from '../known.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { reach, type Root } from '../reach.ts';
import { groupsBeside } from './groups-beside.ts';
import { readGemSections, type GemSection, type GemSpec } from './sections.ts';

interface Gem extends GemSpec {
  readonly id: string;
  readonly source: PackageSource;
  /** Of the project itself. */
  readonly isOwn: boolean;
}

export const gemfileLock: Reader = {
  id: 'gemfile-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)(?:Gemfile(?:[._-][\w.-]+)?\.lock|gems\.locked|[^/]+\.gemfile\.lock)$/u.test(path),
  read: (text, path, files) => {
    const { sections, strangeLine } = readGemSections(text);
    const gems = gemsOf(sections, path);
    const byName = Map.groupBy(gems.values(), ({ name }) => name);
    const idsOf = (name: string): readonly string[] =>
      (byName.get(name) ?? []).slice(0, mostOfOneName).map(({ id }) => id);
    const edges = new Map(
      [...gems].map(([id, { requires }]) => [id, { requires: [...new Set(requires.flatMap(idsOf))] }] as const),
    );
    const asked = askedFor(sections);
    const groups = groupsBeside(path, files);
    const own = [...gems.values()].filter(({ isOwn }) => isOwn);
    const roots = [
      ...[...asked.keys()].flatMap((name) =>
        idsOf(name).flatMap((id) =>
          gems.get(id)?.isOwn === true
            ? []
            : (groups.get(name) ?? ['production' as const]).map((group): Root => ({ id, group })),
        ),
      ),
      ...own.flatMap(({ id }) =>
        (edges.get(id)?.requires ?? []).map((required): Root => ({ id: required, group: 'production' })),
      ),
    ];
    const hasRoots = sections.some(({ heading }) => heading === 'DEPENDENCIES');
    const reached = reach((id) => edges.get(id), hasRoots ? roots : undefined);
    const checksums = checksumsOf(sections);
    const uses = [...gems.values()].flatMap((gem): readonly PackageUse[] => {
      if (gem.isOwn) return [];
      const integrity = checksums.get(gem.id);
      return [
        {
          ecosystem: 'RubyGems',
          name: gem.name,
          version: gem.version,
          source: gem.source,
          ...reached(gem.id),
          id: gem.id,
          requires: (edges.get(gem.id)?.requires ?? []).filter((id) => gems.get(id)?.isOwn !== true),
          line: gem.line,
          versionPlace: gem.place,
          ...known({
            requirement: asked.get(gem.name),
            facts: integrity === undefined ? undefined : { integrity },
          }),
        },
      ];
    });
    return {
      format: 'gemfile-lock',
      role: 'lockfile',
      path,
      uses,
      members: own.map(({ name, version }): Member => ({ name, version })),
      diagnostics:
        strangeLine === undefined
          ? []
          : [lockfileProblem(path, strangeLine, 'bundler writes no such line; perhaps a merge left it')],
      alsoRead: [],
    };
  },
};

const gemsOf = (sections: readonly GemSection[], path: string): ReadonlyMap<string, Gem> => {
  const gems = new Map<string, Gem & { readonly requires: string[] }>();
  for (const section of sections) {
    const remote = section.settings.find(([key]) => key === 'remote')?.[1];
    const source = sourceOf(section);
    const isOwn = section.heading === 'PATH' && holdsLockfile(remote ?? '', path);
    for (const spec of section.specs) {
      const id = `${spec.name} ${spec.version}`;
      const before = gems.get(id);
      // For several platforms: one package that requires what any of them does.
      if (before === undefined) gems.set(id, { ...spec, requires: [...spec.requires], id, source, isOwn });
      else for (const required of spec.requires) before.requires.push(required);
    }
  }
  return gems;
};

const sourceOf = ({ heading, settings }: GemSection): PackageSource => {
  const all = settings.flatMap(([key, value]) => (key === 'remote' ? [value] : []));
  const [remote = ''] = all;
  const commit = settings.find(([key]) => key === 'revision')?.[1];
  switch (heading) {
    case 'GIT':
      return { kind: 'git', url: remote, ...known({ commit }) };
    case 'PATH':
      return { kind: 'path', path: remote };
    case 'PLUGIN SOURCE':
      return { kind: 'url', url: remote };
    default:
      // Old ones have several remotes in one section, and do not tell which has what.
      return all.length === 1 && remote !== ''
        ? { kind: 'registry', address: remote.replace(/\/$/u, '') }
        : { kind: 'registry' };
  }
};

/** `.`, or for a lockfile in `gemfiles/` the `..` above it. */
const holdsLockfile = (remote: string, path: string): boolean => {
  const folder = folderOf(path);
  const held = inFolder(folder, remote === '' ? '.' : remote);
  return held !== undefined && (held === '' || held === folder || folder.startsWith(`${held}/`));
};

/** What the project itself asks for, with its requirement. */
const askedFor = (sections: readonly GemSection[]): ReadonlyMap<string, string | undefined> =>
  new Map(
    sections.flatMap(({ heading, entries }) =>
      heading === 'DEPENDENCIES'
        ? entries.flatMap((entry) => {
            const [, name, requirement] = /^([^\s!]+)(?: \((.*)\))?!?$/u.exec(entry) ?? [];
            return name === undefined ? [] : [[name, requirement] as const];
          })
        : [],
    ),
  );

const checksumsOf = (sections: readonly GemSection[]): ReadonlyMap<string, string> =>
  new Map(
    sections.flatMap(({ heading, entries }) =>
      heading === 'CHECKSUMS'
        ? entries.flatMap((entry) => {
            const [, name, version, hash] = /^(\S+) \(([^-)\s]+)(?:-[^)]*)?\) (\S+)$/u.exec(entry) ?? [];
            return name === undefined || hash === undefined
              ? []
              : [[`${name} ${version ?? ''}`, hash.replace('=', ':')] as const];
          })
        : [],
    ),
  );

/** A lockfile has one version of a gem, from as many sources and for as many platforms as there are; more is no lockfile, and costs its square. */
const mostOfOneName = 50;
