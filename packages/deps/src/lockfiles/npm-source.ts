import type { PackageSource } from '../packages/index.ts';

/**
 * Where a package of npm comes from, after what a lockfile or manifest of the JavaScript world says of it: an address, a path, or a git repository in
 * any of its spellings.
 *
 * Nothing said is the registry: npm leaves the address out on request.
 */
export const npmSource = (resolved: string | undefined): PackageSource => {
  if (resolved === undefined || resolved === '') return { kind: 'registry' };
  if (/^(?:file|link|portal):/u.test(resolved)) return { kind: 'path', path: resolved.replace(/^\w+:/u, '') };
  if (resolved.startsWith('workspace:')) return { kind: 'workspace' };
  if (isGit(resolved)) {
    const [url = '', fragment] = resolved.split('#');
    // The archive that GitHub makes of a commit.
    const [, repository, archived] =
      /^https?:\/\/codeload\.github\.com\/([^/]+\/[^/]+)\/tar\.gz\/(?:refs\/\w+\/)?([^/]+)$/u.exec(url) ?? [];
    if (repository !== undefined)
      return {
        kind: 'git',
        url: `https://github.com/${repository}`,
        ...(/^[0-9a-f]{40}$/u.test(archived ?? '') ? { commit: archived! } : {}),
      };
    const hash = commitIn(fragment);
    return { kind: 'git', url, ...(hash === undefined ? {} : { commit: hash }) };
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
  /^https?:\/\/(?:www\.)?github\.com\/[\w.-]+\/[\w.-]+(?:#|$)/u.test(resolved) ||
  /^[\w-][\w.-]*\/[\w.-]+(?:#|$)/u.test(resolved);

/** `#<hash>`, and yarn's `#commit=<hash>`, `#workspace=x&commit=<hash>`. */
const commitIn = (fragment: string | undefined): string | undefined =>
  /(?:^|&)(?:commit[=:])?([0-9a-f]{7,64})(?:&|$)/u.exec(fragment ?? '')?.[1];
