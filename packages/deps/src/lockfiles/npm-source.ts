import type { PackageSource } from '../packages/index.ts';
import { withoutCredentials } from '../packages/without-credentials.ts';
import { registryArchive } from './registry-archive.ts';

/**
 * Where a package of npm comes from, after what a lockfile or manifest of the JavaScript world says of it: an address, a path, or a git repository in
 * any of its spellings.
 *
 * Nothing said is the registry: npm leaves the address out on request. Names and passwords in addresses are left out.
 */
export const npmSource = (written: string | undefined): PackageSource => {
  if (written === undefined || written === '') return { kind: 'registry' };
  // The user of an ssh address stays (`git@`): it is no secret, and the address is none without it.
  const resolved = /^(?:git\+)?https?:|:\/\/[^/@]*:[^/@]*@/u.test(written) ? withoutCredentials(written) : written;
  if (/^(?:file|link|portal):/u.test(resolved)) return { kind: 'path', path: resolved.replace(/^\w+:/u, '') };
  if (resolved.startsWith('workspace:')) return { kind: 'workspace' };
  if (/^[.~]{0,2}\//u.test(resolved)) return { kind: 'path', path: resolved };
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
  const archive = registryArchive(resolved);
  return archive === undefined ? { kind: 'url', url: resolved } : { kind: 'registry', address: archive.address };
};

/**
 * Where a package with a version comes from, after the address of its archive: from a registry, wherever that keeps its archives, unless the address was what somebody asked
 * for.
 */
export const archiveSource = (resolved: string | undefined, isAskedFor = false): PackageSource => {
  const source = npmSource(resolved);
  if (source.kind !== 'url' || isAskedFor) return source;
  const host = /^https?:\/\/[^/?#]+/u.exec(source.url)?.[0];
  return { kind: 'registry', ...(host === undefined ? {} : { address: host }) };
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
