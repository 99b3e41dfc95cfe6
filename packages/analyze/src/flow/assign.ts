/**
 * Writing a value to a target: names, attributes, elements, destructuring.
 */
import type { Expression, Name, Node } from '../tree/node.ts';
import { setAttribute } from './attributes.ts';
import { evaluate, hopped } from './expressions.ts';
import type { Frame } from './frame.ts';
import { forgetText } from './guards.ts';
import { isSink, isSource } from './marks.ts';
import { checkSink, sourceLabel } from './apply-marks.ts';
import type { Machine } from './machine.ts';
import { bindingOf } from './module.ts';
import {
  addAny,
  anyValueOf,
  contentOf,
  elementOf,
  itemsOf,
  newListOf,
  newObject,
  objectsOf,
  readField,
  setField,
} from './objects.ts';
import { addTaint, joinAll, joinValues, ofRef, unknown, withoutConstant, type Cell, type Value } from './value.ts';

/** The variable a name stands for in the current frame. */
export const cellOf = (m: Machine, name: Name): Cell | undefined => {
  const binding = bindingOf(m.module, name);
  if (binding === undefined) return undefined;
  for (let at: Frame | undefined = m.frame; at !== undefined; at = at.outer)
    if (at.node === binding.scope) return at.cell(binding);
  return undefined;
};

/** Assigns. `quiet` leaves no hop on the way. */
export const assignTo = (m: Machine, target: Node, given: Value, at: Node, how: 'told' | 'quiet' = 'told'): void => {
  let value = given;
  const flags = m.module.marks.flags[target.id] ?? 0;
  if (flags & isSource) value = sourceLabel(m, target, value);
  if (flags & isSink) checkSink(m, target, [value]);
  switch (target.kind) {
    case 'Name': {
      const cell = cellOf(m, target);
      if (cell === undefined) return;
      if (m.frame.texts !== undefined) forgetText(m, target.name);
      m.state.set(
        cell,
        how === 'told' ? hopped(m, value, { start: target.start, end: at.end }, 'assigned', target.name) : value,
      );
      return;
    }
    case 'Member': {
      if (m.frame.texts !== undefined) forgetText(m, m.text(target));
      setAttribute(m, target, hopped(m, value, target, 'stored', m.text(target)));
      return;
    }
    case 'Index': {
      if (m.frame.texts !== undefined) forgetText(m, m.text(target));
      storeIndex(m, target.object, target.index, hopped(m, value, target, 'stored', m.text(target)));
      return;
    }
    case 'List':
      return destructureList(m, target.items, value, at, how);
    case 'Dict':
      return destructureDict(m, target, value, at, how);
    case 'Assign': {
      const fallback = target.value === undefined ? unknown : evaluate(m, target.value);
      assignTo(m, target.target, joinValues(withoutConstant(value), fallback), at, how);
      return;
    }
    case 'Spread':
    case 'Cast':
      assignTo(m, target.value, value, at, how);
      return;
    case 'Capture':
      return;
    default:
  }
};

const storeIndex = (m: Machine, object: Expression, index: Expression, value: Value): void => {
  const base = evaluate(m, object);
  const key = evaluate(m, index);
  if (index.kind === 'Slice') {
    addAny(m, base, elementOf(m, value));
    return;
  }
  if (objectsOf(base).length === 0) {
    // The container is not known: it becomes one that holds this.
    const made = newObject(m, 'opaque', base.taint === undefined ? {} : { rest: { ...unknown, taint: base.taint } });
    storeBack(m, object, { ...base, refs: [...(base.refs ?? []), made] });
    store(m, ofRef(made), key, value);
    return;
  }
  store(m, base, key, value);
};

const store = (m: Machine, base: Value, key: Value, value: Value): void => {
  const { constant } = key;
  if (constant === undefined || typeof constant === 'object') addAny(m, base, value, key);
  else if (typeof constant === 'number' && constant < 0) addAny(m, base, value);
  else setField(m, base, String(constant), value);
};

/** Puts a container that was just made up where the expression reads it from. */
export const storeBack = (m: Machine, place: Expression, value: Value): void => {
  switch (place.kind) {
    case 'Name': {
      const cell = cellOf(m, place);
      if (cell !== undefined) m.state.set(cell, { ...value, constant: undefined, facts: undefined, pieces: undefined });
      return;
    }
    case 'Member':
      setAttribute(m, place, value);
      return;
    case 'Index':
      storeIndex(m, place.object, place.index, value);
      return;
    default:
  }
};

const destructureList = (
  m: Machine,
  targets: readonly Expression[],
  value: Value,
  at: Node,
  how: 'told' | 'quiet',
): void => {
  const items = itemsOf(m, value);
  const starred = targets.findIndex((target) => target.kind === 'Spread');
  if (items !== undefined && (starred >= 0 ? items.length >= targets.length - 1 : true)) {
    targets.forEach((target, index) => {
      if (target.kind === 'Null') return;
      if (starred < 0 || index < starred) assignTo(m, target, items[index] ?? unknown, at, how);
      else if (index === starred) {
        const made = newObject(m, 'list', {
          items: items.slice(starred, items.length - (targets.length - 1 - starred)),
        });
        assignTo(m, target, ofRef(made), at, how);
      } else assignTo(m, target, items[items.length - (targets.length - index)] ?? unknown, at, how);
    });
    return;
  }
  const element = elementOf(m, value);
  const [object] = objectsOf(value);
  targets.forEach((target, index) => {
    if (target.kind === 'Null') return;
    if (target.kind === 'Spread') assignTo(m, target, newListOf(m, element), at, how);
    else {
      const known =
        object !== undefined && object.flavor !== 'dict' ? contentOf(m, object).fields?.get(String(index)) : undefined;
      assignTo(m, target, known === undefined ? element : addTaint(known, value.taint), at, how);
    }
  });
};

const destructureDict = (
  m: Machine,
  target: Extract<Node, { kind: 'Dict' }>,
  value: Value,
  at: Node,
  how: 'told' | 'quiet',
): void => {
  for (const entry of target.entries) {
    if (entry.kind === 'Spread') assignTo(m, entry, value, at, how);
    if (entry.kind !== 'Entry') continue;
    const key = entry.key.kind === 'Str' ? entry.key.value : evaluate(m, entry.key).constant;
    const flags = m.module.marks.flags[entry.key.id] ?? 0;
    const found =
      key === undefined || typeof key === 'object'
        ? [anyValueOf(m, value)]
        : objectsOf(value).flatMap((object) => readField(m, object, String(key)) ?? []);
    let field = addTaint(found.length === 0 ? unknown : joinAll(found), value.taint);
    if (flags & isSource) field = sourceLabel(m, entry.key, field);
    assignTo(m, entry.value, field, at, how);
  }
};
