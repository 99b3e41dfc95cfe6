import { parseVersion } from '../../versions/index.ts';

/** What the key of a package says. */
export interface DepPath {
  readonly name: string;
  /** What stands behind the name: a version, or where the package comes from (`file:…`, `https://…`, `link:…`). */
  readonly version: string;
  /** The registry that stands in front of the name, where it is not the default one. */
  readonly host?: string;
}

/**
 * Reads the key of a package, without the peers that may follow (`withoutPeers`):
 *
 *     name@1.0.0   @scope/name@1.0.0   name@file:folder        version 9
 *     /name@1.0.0  /@scope/name@1.0.0  host/name@1.0.0         version 6
 *     /name/1.0.0  /@scope/name/1.0.0_peer@2.0.0  host/name/1.0.0   version 5
 *
 * Nothing when it does not name its package (`file:folder`, `github.com/acme/tool/<commit>`, `git@host+tool/<commit>`): then the entry has `name` and `version`.
 */
export const parseDepPath = (key: string): DepPath | undefined => {
  const bare = withoutPeers(key);
  const path = bare.startsWith('/') ? bare.slice(1) : bare;
  const [, name, version] = /^((?:@[^/@:]+\/)?[^/@:]+)@(\d.*|[a-z+]+:.*)$/su.exec(path) ?? [];
  if (name !== undefined && version !== undefined) return { name, version };
  // A slash in front says that no registry stands there: `/socket.io/4.7.0_utf-8-validate@5.0.2` begins with a name, not with a host.
  const [, host, hosted, hostedVersion] =
    (bare.startsWith('/') ? null : /^([^/@:]+)\/((?:@[^/@]+\/)?[^/@]+)@(\d.*)$/su.exec(bare)) ?? [];
  if (host !== undefined && hosted !== undefined && hostedVersion !== undefined)
    return { name: hosted, version: hostedVersion, host };
  return beforeVersion(path.split('/'));
};

/** `name/1.0.0`, `@scope/name/1.0.0_peer@2.0.0`, `host/name/1.0.0/peer@2.0.0`. */
const beforeVersion = (parts: readonly string[]): DepPath | undefined => {
  // What stands behind a scope is a name, whatever it looks like.
  const at = parts.findIndex(
    (part, index) => index > 0 && /^\d+\.\d+\.\d+/u.test(part) && parts[index - 1]?.startsWith('@') !== true,
  );
  const bare = parts[at - 1];
  const version = /^[^_]*/u.exec(parts[at] ?? '')?.[0] ?? '';
  if (bare === undefined || bare === '' || bare.includes('@') || parseVersion('npm', version) === undefined)
    return undefined;
  const scope = parts[at - 2];
  const isScoped = scope?.startsWith('@') === true;
  const host = parts.slice(0, isScoped ? at - 2 : at - 1).join('/');
  return { name: isScoped ? `${scope}/${bare}` : bare, version, ...(host === '' ? {} : { host }) };
};

/** Cuts `(react@18.2.0)(vue@3.0.0(x@1.0.0))` off the end; brackets inside of a path stay. */
export const withoutPeers = (key: string): string => {
  let end = key.length;
  while (end > 0 && key.charCodeAt(end - 1) === 41) {
    let open = 0;
    let at = end - 1;
    for (; at >= 0; at -= 1) {
      const code = key.charCodeAt(at);
      if (code === 41) open += 1;
      else if (code === 40 && (open -= 1) === 0) break;
    }
    if (at <= 0) break;
    end = at;
  }
  return key.slice(0, end);
};
