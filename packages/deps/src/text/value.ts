/**
 * What a JSON, TOML or YAML text says, with the place of every part: one tree for the three.
 *
 * Readers of lockfiles ask it by path (`textAt(root, 'project', 'version')`) and get nothing where the text has something else than they
 * expect, so that a strange file is never a crash. Whoever edits a file in place takes the offsets.
 *
 * Units: offsets are zero-based UTF-16; `end` is exclusive.
 */
export interface Place {
  readonly start: number;
  readonly end: number;
}

export interface Scalar extends Place {
  readonly kind: 'scalar';
  /** Integers too large for a number stay as their digits. Dates of TOML stay text. */
  readonly value: string | number | boolean | null;
}

export interface List extends Place {
  readonly kind: 'list';
  readonly items: readonly Value[];
}

export interface Entry {
  readonly key: Place & { readonly text: string };
  readonly value: Value;
}

export interface Table extends Place {
  readonly kind: 'table';
  /** Order: as written. A key that is written twice has its last value. */
  readonly entries: ReadonlyMap<string, Entry>;
}

export type Value = Scalar | List | Table;

/** The value behind the keys; nothing where a key is missing or something else than a table stands on the way. */
export const valueAt = (value: Value | undefined, ...keys: readonly string[]): Value | undefined => {
  let at = value;
  for (const key of keys) at = at?.kind === 'table' ? at.entries.get(key)?.value : undefined;
  return at;
};

/** The text behind the keys; nothing when it is none. */
export const textAt = (value: Value | undefined, ...keys: readonly string[]): string | undefined => {
  const found = valueAt(value, ...keys);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
};

/** The text, number or truth value behind the keys, as text: somebody wrote `version: 1.10` without quotes. Readers keep such a number as it is written. */
export const scalarAt = (value: Value | undefined, ...keys: readonly string[]): string | undefined => {
  const found = valueAt(value, ...keys);
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : undefined;
};

/** Whether the keys lead to `true`. */
export const isTrueAt = (value: Value | undefined, ...keys: readonly string[]): boolean => {
  const found = valueAt(value, ...keys);
  return found?.kind === 'scalar' && found.value === true;
};

/** The members of the list behind the keys; none when it is no list. */
export const itemsAt = (value: Value | undefined, ...keys: readonly string[]): readonly Value[] => {
  const found = valueAt(value, ...keys);
  return found?.kind === 'list' ? found.items : [];
};

/** The members of the list behind the keys that are texts. */
export const textsAt = (value: Value | undefined, ...keys: readonly string[]): readonly string[] =>
  itemsAt(value, ...keys).flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [],
  );

/** The entries of the table behind the keys, in the order of the text; none when it is no table. */
export const entriesAt = (value: Value | undefined, ...keys: readonly string[]): readonly Entry[] => {
  const found = valueAt(value, ...keys);
  return found?.kind === 'table' ? [...found.entries.values()] : [];
};
