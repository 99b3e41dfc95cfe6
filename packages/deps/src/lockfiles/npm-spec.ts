import { exactVersion, type PackageSource } from '../packages/index.ts';
import { parseRequirement } from '../versions/index.ts';
import { npmSource } from './npm-source.ts';
import { registryArchive } from './registry-archive.ts';

/** What a project asks for in its `dependencies`, beside a name. */
export interface NpmSpec {
  /** The name in the registry; another than the key's for an alias. */
  readonly name: string;
  /** A range, a tag, or the rest of an alias: what can be tested against versions, or asked a registry for. */
  readonly requirement?: string;
  /** When the requirement allows one version alone. */
  readonly version?: string;
  readonly source: PackageSource;
  /** The catalog that says what is asked for; `default` for `catalog:`. */
  readonly catalog?: string;
}

/**
 * Reads `"name": "written"` of `dependencies` and its sisters.
 *
 * Source: docs.npmjs.com, "package-spec" and "package.json"; pnpm.io, "Workspace", "Catalogs"; yarnpkg.com, "Protocols"; bun.com, "bun add".
 */
export const npmSpec = (name: string, written: string): NpmSpec => {
  const spec = written.trim();
  // Aliases may name aliases; nobody nests them as deep as a text built to exhaust the stack.
  if (spec.length > longestSpec) return { name, source: { kind: 'registry' } };
  if (spec.startsWith('workspace:')) return { name, source: { kind: 'workspace' } };
  if (spec.startsWith('catalog:'))
    return { name, source: { kind: 'registry' }, catalog: spec.slice('catalog:'.length).trim() || 'default' };
  if (spec.startsWith('patch:')) return npmSpec(name, patched(spec));
  if (spec.startsWith('npm:')) return aliased(name, spec.slice('npm:'.length));
  if (spec.startsWith('jsr:')) return fromJsr(name, spec.slice('jsr:'.length));
  if (spec === '') return { name, requirement: '*', source: registryOf(name) };
  const exact = exactVersion('npm', spec)?.version;
  if (exact !== undefined) return { name, requirement: spec, version: exact, source: registryOf(name) };
  if (parseRequirement('npm', spec) !== undefined) return { name, requirement: spec, source: registryOf(name) };
  if (/[/\\:]|^~|^\.|\.(?:tgz|tar|tar\.gz)$/u.test(spec)) {
    const source = npmSource(spec);
    const real = (source.kind === 'registry' ? registryArchive(spec)?.name : undefined) ?? name;
    const version = source.kind === 'registry' ? tarballVersion(real, spec) : undefined;
    return { name: real, source, ...(version === undefined ? {} : { version }) };
  }
  return { name, requirement: spec, source: registryOf(name) };
};

/** Units: UTF-16. */
const longestSpec = 2000;

/** Packages of jsr.io have a scope at npm that npm itself does not serve. */
const registryOf = (name: string): PackageSource =>
  name.startsWith('@jsr/') ? { kind: 'registry', address: 'https://npm.jsr.io' } : { kind: 'registry' };

/** `<name>-<version>.tgz`, the file's name at every registry of npm. */
export const tarballVersion = (name: string, url: string): string | undefined => {
  const bare = name.slice(name.lastIndexOf('/') + 1);
  const file =
    url
      .replace(/[?#].*$/su, '')
      .split('/')
      .at(-1) ?? '';
  return file.startsWith(`${bare}-`) && file.endsWith('.tgz')
    ? exactVersion('npm', file.slice(bare.length + 1, -'.tgz'.length))?.version
    : undefined;
};

/** `real@^1.0.0`, `@scope/real@1`, `real`; and yarn's `npm:^1.0.0`, which is no alias. */
const aliased = (name: string, rest: string): NpmSpec => {
  const at = rest.indexOf('@', 1);
  if (at < 0) {
    if (rest === '' || parseRequirement('npm', rest) !== undefined) return npmSpec(name, rest);
    return { name: rest, requirement: '*', source: registryOf(rest) };
  }
  return npmSpec(rest.slice(0, at), rest.slice(at + 1));
};

/** Packages of jsr.io under the names that its registry for npm has for them: `@scope/name` is `@jsr/scope__name`. */
const fromJsr = (name: string, rest: string): NpmSpec => {
  const [, scope, bare, range] = /^@([^/]+)\/([^@]+)(?:@(.*))?$/su.exec(rest) ?? [];
  const [, ownScope, ownName] = /^@([^/]+)\/(.+)$/su.exec(name) ?? [];
  const real =
    scope !== undefined && bare !== undefined
      ? `@jsr/${scope}__${bare}`
      : ownScope === undefined || ownName === undefined || ownScope === 'jsr'
        ? name
        : `@jsr/${ownScope}__${ownName}`;
  const requirement = (scope === undefined ? rest : range) ?? '*';
  const version = exactVersion('npm', requirement)?.version;
  return {
    name: real,
    requirement,
    ...(version === undefined ? {} : { version }),
    source: { kind: 'registry', address: 'https://npm.jsr.io' },
  };
};

/** `patch:real@npm%3A1.0.0#./fix.patch` → `npm:1.0.0`; what is patched may be a patch again, which is left as it stands. */
const patched = (spec: string): string => {
  const inner = spec.slice('patch:'.length).replace(/#.*$/su, '');
  const range = inner.slice(inner.indexOf('@', 1) + 1);
  const decoded = decode(range);
  return decoded.startsWith('patch:') ? '' : decoded;
};

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
