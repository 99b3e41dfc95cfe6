/** What the address of a package's archive in a registry says. */
export interface RegistryArchive {
  /** The registry's base. */
  readonly address: string;
  readonly name: string;
}

/**
 * Reads the address of an archive as registries of npm hand it out; nothing for any other address.
 *
 *     <base>/name/-/name-1.0.0.tgz                  npm, and nearly all others; the file may stand in a folder `@scope`
 *     <base>/name/download/name-1.0.0.tgz           cnpm, taobao
 *     <base>/packages/name/1.0.0/name-1.0.0.tgz     npmmirror's CDN
 *     <base>/download/name/1.0.0/<hash>             GitHub Packages
 *
 * `name` may be `@scope/name` or `@scope%2fname`.
 */
export const registryArchive = (address: string): RegistryArchive | undefined => {
  if (!/^https?:\/\//u.test(address)) return undefined;
  const parts = address.replace(/[?#].*$/su, '').split('/');
  const last = parts.length - 1;
  if (parts[last]?.endsWith('.tgz') === true)
    for (const sign of [last - 1, last - 2])
      if (parts[sign] === '-' || parts[sign] === 'download') return archiveAt(parts, sign);
  if (parts[last]?.endsWith('.tgz') === true && parts.lastIndexOf('packages') >= last - 4)
    return archiveAt(parts, last - 1);
  if (/^[0-9a-f]{40,}$/u.test(parts[last] ?? '') && parts.lastIndexOf('download') >= last - 4)
    return archiveAt(parts, last - 1);
  return undefined;
};

/** The name ends before `end`; what stands before it, but for words that belong to the path alone, is the base. */
const archiveAt = (parts: readonly string[], end: number): RegistryArchive | undefined => {
  const bare = parts[end - 1] ?? '';
  const scope = parts[end - 2] ?? '';
  const isScoped = scope.startsWith('@') && !bare.startsWith('@');
  const front = parts.slice(0, isScoped ? end - 2 : end - 1);
  if (bare === '' || front.length < 3) return undefined;
  const name = isScoped ? `${scope}/${bare}` : bare.replace(/%2f/iu, '/');
  if (front.at(-1) === 'download') front.pop();
  return { address: front.join('/'), name };
};
