import type { PackageFacts, PackageSource } from '../packages/index.ts';
import { packageName } from '../packages/index.ts';
import { scalarAt, textAt, valueAt, type Lines, type Value } from '../text/index.ts';
import { known } from './known.ts';
import type { NewUse } from './python-use.ts';
import { versionPlace } from './version-place.ts';

/**
 * The use that an entry with `name` and `version` of a lockfile in TOML or YAML tells; nothing for one without a name. Groups and relation are for
 * whoever knows the roots.
 */
export const lockedUse = (
  value: Value,
  { text, lines }: { readonly text: string; readonly lines: Lines },
  source: PackageSource,
  facts: {
    readonly integrity?: string | undefined;
    readonly marker?: string | undefined;
    readonly licence?: string | undefined;
  } = {},
): NewUse | undefined => {
  // PDM once wrote extras behind the name.
  const name = textAt(value, 'name')?.replace(/\[[^\]]*\]\s*$/u, '');
  const nameValue = valueAt(value, 'name');
  if (name === undefined || name.trim() === '' || nameValue === undefined) return undefined;
  const version = scalarAt(value, 'version');
  const told: PackageFacts = known(facts);
  return {
    ecosystem: 'PyPI',
    name: packageName('PyPI', name),
    ...(version === undefined ? {} : { version }),
    source,
    groups: ['production'],
    relation: 'unknown',
    line: lines.at(nameValue.start),
    ...versionPlace(text, valueAt(value, 'version'), version),
    ...(Object.keys(told).length === 0 ? {} : { facts: told }),
  };
};
