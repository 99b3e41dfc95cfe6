/**
 * Where a requirement of Python leads that names an address or a path instead of a version: `git+https://host/repo.git@v1#egg=name`,
 * an archive, a wheel, a folder.
 *
 * User names and passwords in addresses are left out: readings are printed.
 *
 * Source: pip's documentation, "VCS support", "Requirement specifiers"; packaging.python.org, "Binary distribution format", "File name convention".
 */
import type { PackageSource } from '../packages/index.ts';

export interface PythonAddress {
  readonly source: PackageSource;
  /** What the address says of the package's name: `#egg=`, the name of a wheel or archive, else the name of a repository. */
  readonly name?: string;
  /** The version in the name of a wheel or of a source archive. */
  readonly version?: string;
}

/** Nothing for a text that is neither an address nor a path as pip tells them: `flask`, `flask==1.0`. */
export const pythonAddress = (written: string): PythonAddress | undefined => {
  const [address, fragment] = cutAt(written.trim(), '#');
  const [, egg, pinned] = /(?:^|&)egg=([\w.-]+)(?:\[[^\]]*\])?(?:==([\w.!+-]+))?/u.exec(fragment) ?? [];
  const named = egg === undefined ? {} : { name: egg, ...(pinned === undefined ? {} : { version: pinned }) };
  const vcs = /^(git|hg|svn|bzr)\+/iu.exec(address)?.[0];
  if (vcs !== undefined) return { ...repository(address.slice(vcs.length), vcs.toLowerCase()), ...named };
  if (/^git:\/\/|^git@|^ssh:\/\//iu.test(address)) return { ...repository(address, 'git+'), ...named };
  if (/^file:/iu.test(address)) {
    const path = pathOfFileUrl(address);
    return { source: { kind: 'path', path }, ...factsOfFileName(path), ...named };
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(address)) {
    const url = publicAddress(address);
    return { source: { kind: 'url', url }, ...factsOfFileName(url), ...named };
  }
  const isPath = (/^[.~]|[/\\]/u.test(address) && !address.includes('://')) || isArchive(address);
  return isPath ? { source: { kind: 'path', path: address }, ...factsOfFileName(address), ...named } : undefined;
};

/** An address without user name and password. The user of an ssh address stays: `git@` is no secret, and the address is none without it. */
export const publicAddress = (address: string): string => {
  const begin = address.indexOf('://');
  if (begin < 0) return address;
  const start = begin + 3;
  const rest = address.slice(start);
  const host = rest.slice(0, rest.search(/[/?#]|$/u));
  const at = host.lastIndexOf('@');
  if (at < 0) return address;
  const user = host.slice(0, at);
  return /ssh$/iu.test(address.slice(0, begin)) && /^[\w-]+$/u.test(user)
    ? address
    : address.slice(0, start) + rest.slice(at + 1);
};

/** A repository with `@revision` behind its path. */
const repository = (address: string, vcs: string): PythonAddress => {
  const begin = address.indexOf('://');
  const path = begin < 0 ? address.indexOf(':') + 1 : address.indexOf('/', begin + 3);
  const at = address.lastIndexOf('@');
  const cut = path >= 0 && at > path ? at : address.length;
  const revision = address.slice(cut + 1);
  const url = publicAddress(address.slice(0, cut));
  const name = /([^/:]+?)(?:\.git)?\/*$/iu.exec(url.slice(-200))?.[1];
  const commit = /^[0-9a-f]{7,64}$/u.test(revision) ? { commit: revision } : {};
  return {
    source: vcs === 'git+' ? { kind: 'git', url, ...commit } : { kind: 'url', url: `${vcs}${url}` },
    ...(name === undefined ? {} : { name }),
  };
};

const archive = /\.(?:whl|zip|egg|tgz|tbz2?|txz|tlz|tar(?:\.(?:gz|bz2|xz|lzma|zst))?)$/iu;

/** Whether the path names a wheel or another archive that pip installs. */
export const isArchive = (path: string): boolean => archive.test(path);

/**
 * Name and version in `name-1.0-py3-none-any.whl`, `name-1.0.tar.gz` and, for what GitHub and GitLab make of a branch or tag, the repository's name.
 */
const factsOfFileName = (address: string): { readonly name?: string; readonly version?: string } => {
  const [path] = cutAt(address, '?');
  const file = decoded(path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
  if (!isArchive(file)) return {};
  const made = /^https?:\/\/[^/]+\/[^/]+\/([^/]+)\/(?:-\/)?(?:archive|zipball|tarball)\//u.exec(path)?.[1];
  if (made !== undefined) return { name: made };
  const stem = file.replace(archive, '');
  if (/\.whl$/iu.test(file)) {
    const [name = '', version] = stem.split('-');
    return name === '' ? {} : { name, ...(version === undefined ? {} : { version }) };
  }
  // The last hyphen before a number ends the name: `backports.zoneinfo-0.2.1`.
  const cut = stem.search(/-\d[^-]*$/u);
  return cut <= 0 ? {} : { name: stem.slice(0, cut), version: stem.slice(cut + 1) };
};

const pathOfFileUrl = (address: string): string => {
  const path = decoded(address.slice('file:'.length));
  return path.startsWith('//') ? path.slice(2).replace(/^localhost(?=\/)/u, '') : path;
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const cutAt = (text: string, mark: string): readonly [string, string] => {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
};
