/**
 * What variables and objects hold at one point of the program.
 *
 * A state is a layer of changes over another state. A branch works in a layer of its own; merging looks only at what the
 * branches changed. Layers below are not written while a layer above is in use.
 */
import {
  Cell,
  HeapObject,
  joinObjects,
  joinValues,
  sameObject,
  sameValue,
  unknown,
  type ObjectState,
  type Value,
} from './value.ts';

export type Key = Cell | HeapObject;
export type Changes = Map<Key, Value | ObjectState>;

export class State {
  readonly parent: State | undefined;
  readonly changes: Changes = new Map();

  constructor(parent?: State) {
    this.parent = parent;
  }

  cell(key: Cell): Value | undefined {
    return lookUp(this, key) as Value | undefined;
  }

  object(key: HeapObject): ObjectState | undefined {
    return lookUp(this, key) as ObjectState | undefined;
  }

  get(key: Key): Value | ObjectState | undefined {
    return lookUp(this, key);
  }

  set(key: Cell, value: Value): void {
    this.changes.set(key, value);
  }

  setObject(key: HeapObject, value: ObjectState): void {
    this.changes.set(key, value);
  }
}

const lookUp = (state: State, key: Key): Value | ObjectState | undefined => {
  for (let at: State | undefined = state; at !== undefined; at = at.parent) {
    const found = at.changes.get(key);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** Everything that changed in the layers from `state` down to, but without, `base`. */
export const changesSince = (state: State, base: State): Changes => {
  if (state.parent === base) return state.changes;
  const layers: State[] = [];
  for (let at: State | undefined = state; at !== undefined && at !== base; at = at.parent) layers.push(at);
  const all: Changes = new Map();
  for (let index = layers.length - 1; index >= 0; index -= 1) {
    for (const [key, value] of layers[index]?.changes ?? []) all.set(key, value);
  }
  return all;
};

const joinAny = (key: Key, left: Value | ObjectState, right: Value | ObjectState): Value | ObjectState =>
  key instanceof Cell
    ? joinValues(left as Value, right as Value)
    : joinObjects(left as ObjectState, right as ObjectState);

/** Writes the join of alternative outcomes into `base`. Each says what one way changed; with no way nothing is written. */
export const mergeInto = (base: State, ways: readonly Changes[], keep?: (key: Key) => boolean): void => {
  const [first] = ways;
  if (first === undefined) return;
  if (ways.length === 1) {
    for (const [key, value] of first) if (keep === undefined || keep(key)) base.changes.set(key, value);
    return;
  }
  const done = new Set<Key>();
  const results: [Key, Value | ObjectState][] = [];
  for (const way of ways) {
    for (const key of way.keys()) {
      if (done.has(key)) continue;
      done.add(key);
      if (keep !== undefined && !keep(key)) continue;
      const before = base.get(key);
      let joined: Value | ObjectState | undefined;
      for (const other of ways) {
        const value = other.get(key) ?? before;
        if (value === undefined) {
          if (key instanceof Cell && key.must) {
            joined = unknown;
            break;
          }
          continue;
        }
        joined = joined === undefined ? value : joinAny(key, joined, value);
      }
      if (joined !== undefined) results.push([key, joined]);
    }
  }
  for (const [key, value] of results) base.changes.set(key, value);
};

/** Joins one way into the state it started from. Says whether labels, objects or constants there became more. */
export const weaken = (base: State, way: Changes): boolean => {
  let changed = false;
  for (const [key, value] of way) {
    const before = base.get(key);
    if (before === undefined) {
      if (key instanceof Cell && key.must) continue;
      base.changes.set(key, value);
      if (key instanceof Cell && ((value as Value).taint !== undefined || (value as Value).refs !== undefined))
        changed = true;
      continue;
    }
    const joined = joinAny(key, before, value);
    const same =
      key instanceof Cell
        ? sameValue(before as Value, joined as Value)
        : sameObject(before as ObjectState, joined as ObjectState);
    if (same) continue;
    base.changes.set(key, joined);
    changed = true;
  }
  return changed;
};
