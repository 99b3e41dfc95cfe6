/**
 * Why a file may not be sent to any model, by its name alone; `undefined` for all others.
 *
 * These are files that are there to hold credentials. Users add to the list (`model-deny`); nobody takes away from it.
 */
export const deniedByName = (path: string): string | undefined => {
  if (path.startsWith('/') || /^[A-Za-z]:/u.test(path) || path.split(/[\\/]/u).includes('..'))
    return 'it lies outside the project';
  const parts = path.split(/[\\/]/u);
  const name = plainName(parts.at(-1) ?? '');
  const folders = parts.slice(0, -1).map((part) => part.toLowerCase());
  if (folders.some((folder) => closedFolders.has(folder))) return `its folder is for credentials or internals`;
  if (/^\.env(?:$|[._-]|rc$)|\.env$/u.test(name) && !/\.(?:example|sample|template|dist|defaults?)$/u.test(name))
    return 'it is an environment file';
  if (closedNames.test(name)) return 'files of this name hold credentials';
  return undefined;
};

/** A name as its owner means it: without what editors, copies and file systems put behind it. */
const plainName = (name: string): string => {
  let plain = name.toLowerCase().replace(/::\$data$/u, '');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(/[\s.~]+$/u, '').replace(/\.(?:bak|backup|old|orig|save|saved|swp|swo|tmp|copy)$/u, '');
  }
  return plain;
};

const closedFolders = new Set(['.ssh', '.gnupg', '.aws', '.azure', '.gcloud', '.kube', '.docker', '.git']);

const closedNames = new RegExp(
  [
    String.raw`\.(?:pem|key|p8|p12|pfx|pkcs12|jks|keystore|kdbx?|ppk|asc|gpg|ovpn|tfstate(?:\.\d+)?|tfvars(?:\.json)?)$`,
    String.raw`^id_(?:rsa|dsa|ecdsa|ed25519)`,
    String.raw`^\.(?:npmrc|yarnrc|pypirc|netrc|pgpass|my\.cnf|git-credentials|htpasswd|vault[-_](?:token|pass|password)|dockercfg|dockerconfigjson|boto|s3cfg|terraformrc)$`,
    String.raw`^(?:_netrc|htpasswd|master\.key|local\.settings\.json)$`,
    String.raw`^(?:secrets?|credentials?|service[-_]?account.{0,40})\.(?:ya?ml|json|toml|ini|txt|properties|env|xml)$`,
    String.raw`^(?:secrets?|credentials?)[._-][a-z0-9_-]{1,40}\.(?:ya?ml|json|toml|ini|properties)$`,
    String.raw`^(?:client_secrets?[a-z0-9._-]{0,200}|application_default_credentials)\.json$`,
    String.raw`^(?:credentials|secrets|kubeconfig)$`,
  ].join('|'),
  'u',
);
