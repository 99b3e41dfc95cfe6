/**
 * `Cargo.lock`, versions 2 to 4: the project's own crates are led from one version of a crate to another that is locked too.
 *
 * Cargo writes down which version a crate got, not what it asked for, so this is done only where none but the project's own crates use the version: their manifests
 * tell. A name alone stands for a crate of which there is one version; where that changes, the names are written as cargo would.
 */
import { lockedCrates, type Locked } from '../../lockfiles/cargo-lock/locked.ts';
import { entriesAt, itemsAt, readToml, textAt, valueAt } from '../../text/index.ts';
import type { EditLock } from './edit-lock.ts';
import { splice, type Change } from './splice.ts';

export const editCargoLock: EditLock = (text, { path, name, from, to }) => {
  const { root, diagnostics } = readToml(path, text);
  // Version 1 keeps checksums in a table of their own, and sources in every line.
  if (diagnostics.length > 0 || entriesAt(root, 'metadata').length > 0 || valueAt(root, 'root') !== undefined)
    return undefined;
  const crates = lockedCrates(root);
  const values = itemsAt(root, 'package');
  if (crates.length !== values.length) return undefined;
  const byId = new Map(crates.map((crate) => [crate.id, crate]));
  const old = crates.filter((one) => one.name === name && one.version === from);
  const safe = crates.filter((one) => one.name === name && one.version === to);
  const [affected] = old;
  const [wanted] = safe;
  if (affected?.source === undefined || old.length !== 1 || safe.length !== 1 || wanted?.source !== affected.source)
    return undefined;
  const users = crates.filter(({ requires }) => requires.includes(affected.id));
  if (users.some(({ source, requires }) => source !== undefined || requires.includes(wanted.id))) return undefined;
  const requires = new Map(
    crates.map((crate) => [crate.id, crate.requires.map((id) => (id === affected.id ? wanted.id : id))]),
  );
  const kept = reachable(crates, requires);
  const before = reachable(crates, new Map(crates.map((crate) => [crate.id, crate.requires])));
  const isGone = ({ id }: Locked): boolean => before.has(id) && !kept.has(id);
  const count = Map.groupBy(
    crates.filter((crate) => !isGone(crate)),
    (crate) => crate.name,
  );
  const changes: Change[] = [];
  for (const [index, crate] of crates.entries()) {
    const value = values[index]!;
    if (isGone(crate)) {
      const start = text.lastIndexOf('[[package]]', crate.start);
      const next = text.indexOf('[[package]]', crate.start);
      // The last one takes the blank line before it along.
      changes.push(
        next < 0
          ? { start: text.slice(0, start).trimEnd().length, end: text.trimEnd().length, after: '' }
          : { start, end: next, after: '' },
      );
      continue;
    }
    for (const item of itemsAt(value, 'dependencies')) {
      const written = textAt(item) ?? '';
      const [, wantedName = '', version, source] = /^(\S+)(?: (\S+))?(?: \((.+)\))?$/u.exec(written) ?? [];
      const id = crate.requires.find(
        (one) => byId.get(one)?.name === wantedName && (version === undefined || byId.get(one)?.version === version),
      );
      const target = byId.get(id === affected.id ? wanted.id : (id ?? ''));
      if (target === undefined || target.name !== wantedName) return undefined;
      const others = count.get(wantedName) ?? [];
      if (source !== undefined || others.filter((one) => one.version === target.version).length !== 1) {
        if (id === affected.id) return undefined;
        continue;
      }
      const made = others.length === 1 ? wantedName : `${wantedName} ${target.version}`;
      if (made !== written) changes.push({ start: item.start, end: item.end, after: `"${made}"` });
    }
  }
  return splice(text, changes);
};

const reachable = (
  crates: readonly Locked[],
  requires: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> => {
  const reached = new Set(crates.flatMap(({ id, source }) => (source === undefined ? [id] : [])));
  for (const id of reached) for (const one of requires.get(id) ?? []) reached.add(one);
  return reached;
};
