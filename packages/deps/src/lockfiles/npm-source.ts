import type { PackageSource } from '../packages/index.ts';

/**
 * Where a package of npm comes from, after what a lockfile of npm or yarn says of it as `resolved` or as its version.
 *
 * Nothing said is the registry: npm leaves the address out on request.
 */
export const npmSource = (resolved: string | undefined): PackageSource => {
  if (resolved === undefined || resolved === '') return { kind: 'registry' };
  if (/^(?:file|link|portal):/u.test(resolved)) return { kind: 'path', path: resolved.replace(/^\w+:/u, '') };
  if (resolved.startsWith('workspace:')) return { kind: 'workspace' };
  if (isGit(resolved)) {
    const [url = '', commit] = resolved.split('#');
    const hash = commit?.replace(/^commit[=:]/u, '');
    return { kind: 'git', url, ...(hash === undefined || !/^[0-9a-f]{7,64}$/u.test(hash) ? {} : { commit: hash }) };
  }
  if (!/^https?:\/\//u.test(resolved)) return { kind: 'path', path: resolved };
  // Registries hand out `<base>/<name>/-/<file>.tgz` or, at GitHub and others, `<base>/download/<name>/<version>/<hash>`.
  const registry =
    /^(https?:\/\/.*?)\/(?:download\/)?(?:@[^/]+(?:\/|%2[fF]))?[^/]+\/(?:-\/|[^/]+\/[0-9a-f]{40,}$)/u.exec(resolved);
  return registry === null ? { kind: 'url', url: resolved } : { kind: 'registry', address: registry[1]! };
};

const isGit = (resolved: string): boolean =>
  /^(?:git(?:\+\w+)?:|git@|(?:github|gitlab|bitbucket|gist):|ssh:)/u.test(resolved) ||
  /^https?:\/\/[^#]+\.git(?:#|$)/u.test(resolved) ||
  /^https?:\/\/codeload\.github\.com\//u.test(resolved) ||
  /^[\w.-]+\/[\w.-]+(?:#|$)/u.test(resolved);
