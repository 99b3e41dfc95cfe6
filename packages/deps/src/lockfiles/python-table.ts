/**
 * What Poetry, pipenv and pixi write for one dependency: a constraint (`"^1.2"`), or a table with `version`, `git`, `path`, `url`, `markers` and more.
 *
 * Source: python-poetry.org, "Dependency specification"; pipenv.pypa.io, "Pipfile & Pipfile.lock".
 */
import { packageName, type Group, type PackageSource } from '../packages/index.ts';
import { isTrueAt, scalarAt, textAt, valueAt, type Entry, type Lines, type Value } from '../text/index.ts';
import { archivedVersion } from './archived-version.ts';
import { innerOffset } from './inner-offset.ts';
import { pythonAddress, publicAddress } from './python-address.ts';
import type { NewUse } from './python-use.ts';

export interface TableContext {
  readonly text: string;
  readonly lines: Lines;
  /** Addresses of package indexes by the name that the file gives them. */
  readonly indexes: ReadonlyMap<string, string>;
}

/** The use that an entry `name = constraint` writes; several where it lists alternatives, none for a path to the project itself. */
export const tableUses = ({ key, value }: Entry, group: Group, context: TableContext): readonly NewUse[] => {
  if (key.text.trim() === '') return [];
  const alternatives = value.kind === 'list' ? value.items : [value];
  return alternatives.flatMap((one) => {
    const source = tableSource(one, context.indexes);
    if (source.kind === 'path' && /^(?:\.\/?)?$/u.test(source.path)) return [];
    const constraint = one.kind === 'scalar' ? one : valueAt(one, 'version');
    const written = one.kind === 'scalar' ? scalarAt(one) : scalarAt(one, 'version');
    const marker = textAt(one, 'markers');
    const archived = archivedVersion(source);
    return [
      {
        ecosystem: 'PyPI' as const,
        name: packageName('PyPI', key.text),
        ...(archived === undefined ? {} : { version: archived }),
        ...(source.kind === 'registry' || source.kind === 'url'
          ? constraintFacts(written, constraint, context.text)
          : {}),
        source,
        groups: [isTrueAt(one, 'optional') && group === 'production' ? 'optional' : group],
        relation: 'direct' as const,
        line: context.lines.at(alternatives.length > 1 ? one.start : key.start),
        ...(marker === undefined ? {} : { facts: { marker } }),
      },
    ];
  });
};

/** Version and requirement of a constraint. A version without an operator is exactly that one, for both tools; of several clauses with commas one that is exact decides. */
const constraintFacts = (
  written: string | undefined,
  value: Value | undefined,
  text: string,
): Pick<NewUse, 'version' | 'requirement' | 'versionPlace'> => {
  if (written === undefined || written.trim() === '') return {};
  const [, front = '', version] = /^((?:[^|]*,)?\s*(?:={1,3}\s*)?v?)(\d[^\s,|*]*)\s*(?:,[^|]*)?$/u.exec(written) ?? [];
  const offset = value === undefined ? undefined : innerOffset(text, value);
  const start = (offset ?? 0) + (version === undefined ? written.length - written.trimStart().length : front.length);
  return {
    ...(version === undefined ? {} : { version }),
    requirement: written.trim(),
    ...(offset === undefined ? {} : { versionPlace: { start, end: start + (version ?? written.trim()).length } }),
  };
};

/** Where a dependency comes from, by its table. */
export const tableSource = (value: Value | undefined, indexes: ReadonlyMap<string, string>): PackageSource => {
  const git = textAt(value, 'git');
  if (git !== undefined) {
    const address = pythonAddress(/^git\+/iu.test(git) ? git : `git+${git}`)?.source;
    const url = address?.kind === 'git' ? address.url : publicAddress(git);
    // Each tool has its own word for the commit; a branch or tag is none.
    const commit = ['revision', 'rev', 'ref']
      .map((key) => textAt(value, key) ?? '')
      .find((one) => /^[0-9a-f]{7,64}$/u.test(one));
    return { kind: 'git', url, ...(commit === undefined ? {} : { commit }) };
  }
  const where = textAt(value, 'path') ?? textAt(value, 'url') ?? textAt(value, 'file');
  for (const kind of ['hg', 'svn', 'bzr']) {
    const url = textAt(value, kind);
    if (url !== undefined) return { kind: 'url', url: `${kind}+${publicAddress(url)}` };
  }
  if (where !== undefined) return pythonAddress(where)?.source ?? { kind: 'path', path: where };
  const index = indexes.get(textAt(value, 'source') ?? textAt(value, 'index') ?? '');
  return { kind: 'registry', ...(index === undefined ? {} : { address: publicAddress(index) }) };
};
