/**
 * The tree of a `package-lock.json` (versions 2 and 3) as it changes: places in `node_modules`, what is installed at each, and what that finds there.
 */
import { folderLookup } from '../../lockfiles/package-lock/places.ts';
import { npmSpec } from '../../lockfiles/npm-spec.ts';
import { satisfies } from '../../versions/index.ts';
import { entriesAt, isTrueAt, scalarAt, textAt, valueAt, type Entry } from '../../text/index.ts';

export interface NpmNode {
  readonly place: string;
  /** Its own entry: where its flags stand. */
  readonly entry: Entry;
  /** The entry that says what is installed; another one once that has been taken over. */
  data: Entry;
  readonly flags: Set<string>;
  readonly isMember: boolean;
}

/** What a package asks for under a name. */
export interface NpmAsk {
  readonly name: string;
  readonly written: string;
  readonly kind: 'plain' | 'dev' | 'optional' | 'peer';
  readonly mayMiss: boolean;
}

export type NpmTree = Map<string, NpmNode>;

export const flagNames = ['dev', 'optional', 'devOptional', 'peer'] as const;

export const newTree = (packages: readonly Entry[]): NpmTree =>
  new Map(
    packages.map((entry) => [
      entry.key.text,
      {
        place: entry.key.text,
        entry,
        data: entry,
        flags: new Set(flagNames.filter((flag) => isTrueAt(entry.value, flag))),
        isMember: !/(?:^|\/)node_modules\//u.test(entry.key.text),
      },
    ]),
  );

/** The name behind the last `node_modules/`. */
export const nameAt = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

const tables: readonly (readonly [string, NpmAsk['kind']])[] = [
  ['dependencies', 'plain'],
  ['devDependencies', 'dev'],
  ['optionalDependencies', 'optional'],
  ['peerDependencies', 'peer'],
];

/** What a node asks for; of packages nobody installs what they are developed with. */
export const asksOf = ({ data: { value }, isMember }: NpmNode): readonly NpmAsk[] =>
  tables.flatMap(([table, kind]) =>
    kind === 'dev' && !isMember
      ? []
      : entriesAt(value, table).map((one) => ({
          name: one.key.text,
          written: scalarAt(one.value) ?? '',
          kind,
          mayMiss:
            kind === 'optional' ||
            valueAt(value, 'optionalDependencies', one.key.text) !== undefined ||
            (kind === 'peer' && isTrueAt(value, 'peerDependenciesMeta', one.key.text, 'optional')),
        })),
  );

/** What a node finds under a name, as Node looks for it; a link leads to its folder. */
export const findFrom = (tree: NpmTree, place: string): ((name: string) => NpmNode | undefined) => {
  const find = folderLookup(place, tree);
  return (name) => {
    const found = find(name);
    return found === undefined ? undefined : tree.get(found);
  };
};

/** Whether a requirement lets a node be what it now is. */
export const isMet = (name: string, written: string, node: NpmNode): boolean => {
  const spec = npmSpec(name, written);
  const version = textAt(node.data.value, 'version');
  return (
    spec.source.kind === 'registry' &&
    spec.requirement !== undefined &&
    version !== undefined &&
    satisfies('npm', version, spec.requirement) === true
  );
};

/** The places that the project leads to. */
export const reachedIn = (tree: NpmTree): ReadonlySet<string> => {
  const reached = new Set([...tree.values()].flatMap(({ place, isMember }) => (isMember ? [place] : [])));
  for (const place of reached) {
    const node = tree.get(place);
    if (node === undefined) continue;
    const linked = isTrueAt(node.data.value, 'link') ? textAt(node.data.value, 'resolved') : undefined;
    if (linked !== undefined && tree.has(linked)) reached.add(linked);
    const asks = asksOf(node);
    if (asks.length === 0) continue;
    const find = findFrom(tree, place);
    for (const { name } of asks) {
      const found = find(name);
      if (found !== undefined) reached.add(found.place);
    }
  }
  return reached;
};
