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
  const [, host, hostedName, hostedVersion] =
    /^([^/@]+\.[^/@]+|localhost[^/@]*)\/((?:@[^/@:]+\/)?[^/@:]+)@(.+)$/su.exec(path) ?? [];
  if (host !== undefined && hostedName !== undefined && hostedVersion !== undefined)
    return { name: hostedName, version: hostedVersion, host };
  const [, front = '', oldName, oldVersion] =
    /^(.*?)((?:@[^/]+\/)?[^/@]+)\/(\d+\.\d+\.\d+[^/_]*)(?:[/_].*)?$/su.exec(path) ?? [];
  if (oldName === undefined || oldVersion === undefined || parseVersion('npm', oldVersion) === undefined)
    return undefined;
  const oldHost = front.replace(/\/$/u, '');
  return { name: oldName, version: oldVersion, ...(oldHost === '' ? {} : { host: oldHost }) };
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
