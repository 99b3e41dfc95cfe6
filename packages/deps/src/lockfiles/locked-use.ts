import type { PackageFacts, PackageSource } from '../packages/index.ts';
import { packageName } from '../packages/index.ts';
import { scalarAt, textAt, valueAt, type Lines, type Value } from '../text/index.ts';
import type { NewUse } from './python-use.ts';

/**
 * The use that an entry with `name` and `version` of a lockfile in TOML or YAML tells; nothing for one without a name. Groups and relation are for
 * whoever knows the roots.
 */
export const lockedUse = (
  value: Value,
  lines: Lines,
  source: PackageSource,
  facts: {
    readonly integrity?: string | undefined;
    readonly marker?: string | undefined;
    readonly licence?: string | undefined;
  } = {},
): NewUse | undefined => {
  const name = textAt(value, 'name');
  const nameValue = valueAt(value, 'name');
  if (name === undefined || name.trim() === '' || nameValue === undefined) return undefined;
  const version = scalarAt(value, 'version');
  const versionValue = valueAt(value, 'version');
  const told = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined)) as PackageFacts;
  return {
    ecosystem: 'PyPI',
    name: packageName('PyPI', name),
    ...(version === undefined ? {} : { version }),
    source,
    groups: ['production'],
    relation: 'unknown',
    line: lines.at(nameValue.start),
    ...(version === undefined || versionValue === undefined
      ? {}
      : { versionPlace: { start: versionValue.start, end: versionValue.end } }),
    ...(Object.keys(told).length === 0 ? {} : { facts: told }),
  };
};
