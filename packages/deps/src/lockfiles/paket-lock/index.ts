/**
 * Paket's `paket.lock`: packages of NuGet with their versions and what each needs, in groups; single files of repositories beside them.
 *
 * Depth says what a line is: two blanks `remote:`, four a package, six what it needs.
 *
 * Source: Paket, "The paket.lock file".
 */
import type { Diagnostic } from '@sallyport/core';
import type { Group, PackageSource, PackageUse, Reader } from '../../packages/index.ts';
import { lockfileProblem } from '../lockfile-problem.ts';
import { nugetName } from '../nuget-use.ts';

export const paketLock: Reader = {
  id: 'paket-lock',
  role: 'lockfile',
  owns: (path) => /(?:^|\/)paket\.lock$/u.test(path),
  read: (text, path) => {
    const problems: Diagnostic[] = [];
    const uses = new Map<string, PackageUse & { readonly needs: string[] }>();
    let kind = '';
    let group = '';
    let remote = '';
    let current: { readonly needs: string[] } | undefined;
    let start = 0;
    for (const [index, raw] of text.split('\n').entries()) {
      const at = start;
      start += raw.length + 1;
      const line = raw.replace(/^\uFEFF/u, '').trimEnd();
      const depth = line.length - line.trimStart().length;
      const said = line.trim();
      if (said === '') continue;
      if (depth === 0) {
        current = undefined;
        if (said.startsWith('GROUP ')) {
          group = said.slice('GROUP '.length).trim();
          kind = '';
        } else if (/^[A-Z]+$/u.test(said)) {
          kind = said;
          remote = '';
        } else if (!/^[A-Z-]+:/u.test(said) && problems.length < mostProblems)
          problems.push(lockfileProblem(path, index + 1, `a line that Paket does not write: ${said.slice(0, 60)}`));
      } else if (depth <= 2) {
        if (said.startsWith('remote:')) remote = said.slice('remote:'.length).trim();
      } else if (depth <= 4) {
        current = undefined;
        if (kind === 'HTTP' || kind === 'GITHUB' || kind === 'GIST') continue;
        const [, name, version] = /^(\S+) \(([^()\s]+)\)/u.exec(said) ?? [];
        if (name === undefined || version === undefined) {
          if (kind === 'NUGET' && problems.length < mostProblems)
            problems.push(lockfileProblem(path, index + 1, 'a package without a version in brackets'));
          continue;
        }
        if (kind !== 'NUGET') continue;
        const id = `${group} ${name.toLowerCase()}`;
        const from = at + raw.indexOf(`(${version})`) + 1;
        const restriction = /restriction: (.+?)(?:, [a-z_]+:|$)/u.exec(said.slice(0, 1000))?.[1];
        const use = {
          ...nugetName(name),
          version,
          source: sourceOf(remote),
          groups: [groupOf(group)],
          relation: 'unknown' as const,
          id,
          requires: [],
          needs: [],
          line: index + 1,
          versionPlace: { start: from, end: from + version.length },
          ...(restriction === undefined ? {} : { facts: { marker: restriction } }),
        };
        uses.set(id, use);
        current = use;
      } else current?.needs.push(`${group} ${said.split(' ')[0]!.toLowerCase()}`);
    }
    return {
      format: 'paket-lock',
      role: 'lockfile',
      path,
      uses: [...uses.values()].map(({ needs, ...use }) => ({
        ...use,
        requires: [...new Set(needs)].filter((id) => uses.has(id)),
      })),
      members: [{ folder: '' }],
      diagnostics: problems,
      alsoRead: [],
    };
  },
};

/** Addresses are registries; folders beside the project are where packages lie. */
const sourceOf = (remote: string): PackageSource => {
  if (/^https?:\/\//u.test(remote)) return { kind: 'registry', address: remote.replace(/\/+$/u, '') };
  return remote === '' ? { kind: 'registry' } : { kind: 'path', path: remote };
};

/** Groups have free names; these are the usual ones. */
const groupOf = (name: string): Group => {
  if (/test|dev/iu.test(name)) return 'development';
  return /build|tool|analy[sz]er|docs?$/iu.test(name) ? 'build' : 'production';
};

const mostProblems = 10;
