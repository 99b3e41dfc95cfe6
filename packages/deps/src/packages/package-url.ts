import { PackageURL } from 'packageurl-js';

/**
 * The package URL of a package; nothing for an ecosystem that has no type, or a name that no package can have.
 *
 * Source: the purl specification, "types".
 */
export const packageUrl = (ecosystem: string, name: string, version?: string): string | undefined => {
  const type = types.get(ecosystem);
  if (type === undefined) return undefined;
  const cut = ecosystem === 'Maven' ? name.indexOf(':') : name.lastIndexOf('/');
  const [namespace, own] = cut === -1 ? [undefined, name] : [name.slice(0, cut), name.slice(cut + 1)];
  try {
    return new PackageURL(type, namespace, own, version, undefined, undefined).toString();
  } catch {
    return undefined;
  }
};

const types: ReadonlyMap<string, string> = new Map([
  ['npm', 'npm'],
  ['PyPI', 'pypi'],
  ['Go', 'golang'],
  ['crates.io', 'cargo'],
  ['Maven', 'maven'],
  ['RubyGems', 'gem'],
  ['NuGet', 'nuget'],
  ['Packagist', 'composer'],
  ['Hex', 'hex'],
  ['Pub', 'pub'],
  ['Debian', 'deb'],
  ['Alpine', 'apk'],
]);
