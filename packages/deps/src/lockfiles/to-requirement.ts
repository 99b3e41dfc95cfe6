import { packageName } from '../packages/index.ts';
import { parsePep508 } from './pep508.ts';
import { isArchive, pythonAddress } from './python-address.ts';
import { pythonUse, type Asked, type NewUse } from './python-use.ts';

export type FoundRequirement =
  | { readonly kind: 'package'; readonly use: NewUse }
  /** A folder to install: the project itself, or a part of it. As written. */
  | { readonly kind: 'folder'; readonly folder: string }
  /** A package of conda, as `conda list --export` writes them: `numpy=1.26.4=py311h64a7726_0`. */
  | { readonly kind: 'conda' }
  /** `use` where at least the package's name can be told. */
  | { readonly kind: 'broken'; readonly reason: string; readonly use?: NewUse };

/** What a line asks for: a requirement of PEP 508, an address, a file or a folder. */
export const toRequirement = (written: string, asked: Asked): FoundRequirement => {
  const parsed = parsePep508(written);
  // The file name of a wheel has the shape of a name.
  if (parsed !== undefined && (parsed.url !== undefined || !isArchive(parsed.name)))
    return { kind: 'package', use: pythonUse(parsed, asked) };
  const { target, marker } = splitMarker(written.trim());
  const address = pythonAddress(target);
  if (address !== undefined) {
    const { source, name, version } = address;
    if (name === undefined)
      return source.kind === 'path'
        ? { kind: 'folder', folder: source.path }
        : { kind: 'broken', reason: 'it installs from an address that does not tell the name of the package' };
    const { line, groups, relation, path, facts } = asked;
    const told = { ...facts, ...(marker === undefined ? {} : { marker }) };
    return {
      kind: 'package',
      use: {
        ecosystem: 'PyPI',
        name: packageName('PyPI', name),
        ...(version === undefined ? {} : { version }),
        source,
        groups,
        relation,
        line,
        ...(path === undefined ? {} : { path }),
        ...(Object.keys(told).length === 0 ? {} : { facts: told }),
      },
    };
  }
  const exported = /^([A-Za-z0-9_][\w.-]*)=([^=\s]+)=([^=\s]+)$/u.exec(written.trim());
  if (exported !== null) {
    const [, name = '', version = '', build = ''] = exported;
    // What pip installed stands there too.
    const parsedThen = build.startsWith('pypi') ? parsePep508(`${name}==${version}`) : undefined;
    return parsedThen === undefined
      ? { kind: 'conda' }
      : { kind: 'package', use: pythonUse(parsedThen, { ...asked, offset: undefined }) };
  }
  // `flask=1.0`, `flask>=1.0[async]`: the name is plain, what is asked for is not. `flask==1.0 @ git+https://…` says a version before it goes astray.
  const [, name, rest = ''] =
    /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\]\s*)?([=<>!~^(].*)$/su.exec(written.trim()) ?? [];
  const reason = 'this line is no requirement that pip can read';
  if (name === undefined) return { kind: 'broken', reason };
  const version = /^={2,3}\s*(\d[\w.!+-]*)(?=\s|$)/u.exec(rest)?.[1];
  const use = pythonUse({ name, extras: [] }, asked);
  return { kind: 'broken', reason, use: version === undefined ? use : { ...use, version } };
};

/** Conditions stand behind `; `, extras of a path in brackets before it. */
const splitMarker = (written: string): { readonly target: string; readonly marker: string | undefined } => {
  const isUrl = /^[a-z][a-z0-9+.-]+:/iu.test(written);
  const cut = isUrl ? written.search(/\s;|;\s/u) : written.indexOf(';');
  const target = (cut < 0 ? written : written.slice(0, cut)).trim();
  const marker = cut < 0 ? '' : written.slice(cut).replace(/^\s*;/u, '').trim();
  return { target: target.replace(/\[[\w.,\s-]*\]$/u, ''), marker: marker === '' ? undefined : marker };
};
