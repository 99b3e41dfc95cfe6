import { packageName, type PackageSource } from '../../packages/index.ts';
import { entriesAt, isTrueAt, itemsAt, textAt, valueAt, type Value } from '../../text/index.ts';
import { pythonGroup } from '../python-group.ts';
import { tableSource } from '../python-table.ts';
import type { Asking } from '../asking.ts';

/** The tables of the standards, with what uv says of their packages' sources beside them. */
export const readProject = (root: Value | undefined, asking: Asking): void => {
  readSources(root, asking);
  asking.addAll(valueAt(root, 'project', 'dependencies'), 'production');
  for (const { key, value } of entriesAt(root, 'project', 'optional-dependencies'))
    asking.addAll(value, pythonGroup(key.text, 'optional'));
  readGroups(root, asking);
  asking.addAll(valueAt(root, 'build-system', 'requires'), 'build');
};

/** Every group is listed by itself, so what it includes needs only to be there. */
const readGroups = (root: Value | undefined, asking: Asking): void => {
  const groups = new Map(
    entriesAt(root, 'dependency-groups').map(({ key, value }) => [packageName('PyPI', key.text), value]),
  );
  const includes = new Map<string, readonly string[]>();
  for (const [name, value] of groups) {
    asking.addAll(value, 'development');
    const included: string[] = [];
    for (const item of itemsAt(value)) {
      if (item.kind !== 'table') continue;
      const other = textAt(item, 'include-group');
      if (other === undefined)
        asking.problem(item, 'an entry of a dependency group that is neither a requirement nor an include');
      else if (!groups.has(packageName('PyPI', other)))
        asking.problem(item, `it includes the dependency group ${other.slice(0, 100)}, which is not there`);
      else included.push(packageName('PyPI', other));
    }
    includes.set(name, included);
  }
  const cyclic = inCycle(includes);
  if (cyclic !== undefined)
    asking.problem(
      groups.get(cyclic),
      `the dependency group ${cyclic.slice(0, 100)} includes itself, over others or directly`,
    );
};

/** A name that leads back to itself; groups are taken away that lead only to those taken away before. */
const inCycle = (includes: ReadonlyMap<string, readonly string[]>): string | undefined => {
  const askers = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const [name, others] of includes) {
    open.set(name, others.length);
    for (const other of others) {
      const known = askers.get(other) ?? [];
      known.push(name);
      askers.set(other, known);
    }
  }
  const done = [...open].flatMap(([name, count]) => (count === 0 ? [name] : []));
  for (let name = done.pop(); name !== undefined; name = done.pop()) {
    open.delete(name);
    for (const asker of askers.get(name) ?? []) {
      const left = (open.get(asker) ?? 1) - 1;
      open.set(asker, left);
      if (left === 0) done.push(asker);
    }
  }
  return open.keys().next().value;
};

const readSources = (root: Value | undefined, asking: Asking): void => {
  for (const item of itemsAt(root, 'tool', 'uv', 'index')) asking.addIndex(textAt(item, 'name'), textAt(item, 'url'));
  for (const item of itemsAt(root, 'tool', 'poetry', 'source'))
    asking.addIndex(textAt(item, 'name'), textAt(item, 'url'));
  for (const { key, value } of [
    ...entriesAt(root, 'tool', 'uv', 'sources'),
    // Poetry 2 keeps names in [project] and adds to them here.
    ...(valueAt(root, 'project') === undefined ? [] : entriesAt(root, 'tool', 'poetry', 'dependencies')),
  ]) {
    const alternatives = value.kind === 'list' ? value.items : [value];
    const found = alternatives.map((one): PackageSource =>
      isTrueAt(one, 'workspace') ? { kind: 'workspace' } : tableSource(one, asking.indexes),
    );
    // Of several for other platforms, the one that is no registry says most.
    const source = found.find(({ kind }) => kind !== 'registry') ?? found[0];
    if (source !== undefined && (source.kind !== 'registry' || source.address !== undefined))
      asking.sources.set(packageName('PyPI', key.text), source);
  }
};
