/**
 * Reading and writing what objects hold.
 *
 * An object that a value certainly is gets overwritten; one that it may be gets the new content joined to the old.
 * Lists keep their exact elements up to a size, then only what any element may be.
 */
import type { Machine } from './machine.ts';
import type { Taint } from './taint.ts';
import { unionTaint } from './taint.ts';
import {
  addTaint,
  emptyObject,
  HeapObject,
  joinAll,
  joinValues,
  ofConstant,
  ofRef,
  ofTaint,
  unknown,
  withoutConstant,
  type ClassRef,
  type Flavor,
  type ObjectState,
  type Value,
} from './value.ts';

/** Most elements or fields that an object tells apart. */
export const maxSlots = 128;

/** The number of the object made last: later ones are greater. */
export const births = { last: 0 };

export const newObject = (
  m: Machine,
  flavor: Flavor,
  content: Partial<ObjectState> = {},
  owner?: ClassRef,
  type = '',
): HeapObject => {
  births.last += 1;
  const made = new HeapObject(flavor, births.last, owner, type);
  m.state.setObject(made, Object.keys(content).length === 0 ? emptyObject : { ...emptyObject, ...content });
  return made;
};

export const newList = (m: Machine, items: readonly Value[], flavor: Flavor = 'list'): Value =>
  ofRef(
    items.length > maxSlots
      ? newObject(m, flavor, { rest: withoutConstant(joinAll(items)) })
      : newObject(m, flavor, { items }),
  );

/** A list of which only the element is known. */
export const newListOf = (m: Machine, element: Value, flavor: Flavor = 'list'): Value =>
  ofRef(newObject(m, flavor, { rest: withoutConstant(element) }));

export const contentOf = (m: Machine, object: HeapObject): ObjectState => m.state.object(object) ?? emptyObject;

/** The objects a value may be. */
export const objectsOf = (value: Value): readonly HeapObject[] => {
  const { refs } = value;
  if (refs === undefined) return noObjects;
  return refs.every((ref) => ref.kind === 'object')
    ? (refs as readonly HeapObject[])
    : refs.filter((ref) => ref.kind === 'object');
};
const noObjects: readonly HeapObject[] = [];

/** Most objects that are looked into for the labels of one value. */
const maxVisits = 200;

/** Labels of the value and of everything it holds. */
export const deepTaint = (m: Machine, value: Value): Taint => {
  if (value.refs === undefined) return value.taint;
  let taint = value.taint;
  const seen = new Set<HeapObject>();
  const stack: HeapObject[] = [...objectsOf(value)];
  for (let object = stack.pop(); object !== undefined && seen.size < maxVisits; object = stack.pop()) {
    if (seen.has(object)) continue;
    seen.add(object);
    const content = contentOf(m, object);
    const visit = (slot: Value | undefined): void => {
      if (slot === undefined) return;
      taint = unionTaint(taint, slot.taint);
      if (slot.refs !== undefined) stack.push(...objectsOf(slot));
    };
    content.items?.forEach(visit);
    content.fields?.forEach(visit);
    visit(content.rest);
    visit(content.keys);
  }
  return taint;
};

/** What any element may be: iteration over the value. */
export const elementOf = (m: Machine, value: Value): Value => {
  const objects = objectsOf(value);
  if (objects.length === 0) return ofTaint(value.taint);
  const found: Value[] = [];
  for (const object of objects) {
    const content = contentOf(m, object);
    if (object.flavor === 'dict')
      found.push(
        ...[...(content.fields?.keys() ?? [])].map((key) => ofConstant(key)),
        ...(content.keys === undefined ? [] : [content.keys]),
      );
    else
      found.push(
        ...(content.items ?? []),
        ...(content.fields?.values() ?? []),
        ...(content.rest === undefined ? [] : [content.rest]),
      );
  }
  return addTaint(withoutConstant(joinAll(found)), value.taint);
};

/** What any value of a dict (or element of a list) may be. */
export const anyValueOf = (m: Machine, value: Value): Value => {
  const found: Value[] = [];
  for (const object of objectsOf(value)) {
    const content = contentOf(m, object);
    found.push(
      ...(content.items ?? []),
      ...(content.fields?.values() ?? []),
      ...(content.rest === undefined ? [] : [content.rest]),
    );
  }
  return addTaint(withoutConstant(joinAll(found)), value.taint);
};

/** The exact elements, if there is one list and they are known. */
export const itemsOf = (m: Machine, value: Value): readonly Value[] | undefined => {
  const [only, other] = objectsOf(value);
  if (only === undefined || other !== undefined || value.refs?.length !== 1 || value.taint !== undefined)
    return undefined;
  return contentOf(m, only).items;
};

/** The element at an index of one object; negative counts from the end. `undefined` when there is none known. */
export const readIndex = (m: Machine, object: HeapObject, index: number): Value | undefined => {
  const content = contentOf(m, object);
  if (content.items !== undefined) return content.items[index < 0 ? content.items.length + index : index];
  return content.fields?.get(String(index)) ?? content.rest;
};

export const readField = (m: Machine, object: HeapObject, key: string): Value | undefined => {
  const content = contentOf(m, object);
  const field = content.fields?.get(key);
  if (field !== undefined) return field;
  if (content.items !== undefined && /^-?\d+$/u.test(key)) return readIndex(m, object, Number(key));
  return content.rest;
};

/** Changes every object the value may be; strongly when there is exactly one. */
export const change = (
  m: Machine,
  value: Value,
  edit: (content: ObjectState, object: HeapObject) => ObjectState,
): boolean => {
  const objects = objectsOf(value);
  for (const object of objects) {
    const before = contentOf(m, object);
    const after = edit(before, object);
    if (after === before) continue;
    m.state.setObject(object, objects.length === 1 && value.refs?.length === 1 ? after : joinContent(before, after));
  }
  return objects.length > 0;
};

/** A change that may not have happened: both contents. */
const joinContent = (before: ObjectState, after: ObjectState): ObjectState => {
  const fields = after.fields === undefined ? before.fields : new Map(after.fields);
  if (fields !== undefined && before.fields !== undefined && fields instanceof Map) {
    for (const [key, value] of before.fields) {
      const now = (fields as Map<string, Value>).get(key);
      (fields as Map<string, Value>).set(key, now === undefined ? withoutConstant(value) : joinValues(now, value));
    }
  }
  const sameItems = before.items?.length === after.items?.length;
  const items = sameItems
    ? before.items?.map((item, index) => joinValues(item, after.items?.[index] ?? unknown))
    : undefined;
  let rest =
    before.rest === undefined
      ? after.rest
      : after.rest === undefined
        ? before.rest
        : joinValues(before.rest, after.rest);
  if (!sameItems)
    rest = withoutConstant(
      joinAll([...(before.items ?? []), ...(after.items ?? []), ...(rest === undefined ? [] : [rest])]),
    );
  const keys =
    before.keys === undefined
      ? after.keys
      : after.keys === undefined
        ? before.keys
        : joinValues(before.keys, after.keys);
  return { items, fields, rest, keys };
};

export const setField = (m: Machine, value: Value, key: string, to: Value): boolean =>
  change(m, value, (content) => {
    if (content.items !== undefined && /^\d+$/u.test(key) && Number(key) < content.items.length)
      return { ...content, items: content.items.with(Number(key), to) };
    if ((content.fields?.size ?? 0) >= maxSlots && content.fields?.has(key) !== true)
      return { ...content, rest: joinRest(content, to) };
    return { ...content, fields: new Map(content.fields).set(key, to) };
  });

/** Something of unknown key or place goes in. */
export const addAny = (m: Machine, value: Value, to: Value, key?: Value): boolean =>
  change(m, value, (content) => {
    const rest = joinRest(content, to);
    const keys =
      key?.taint === undefined ? content.keys : content.keys === undefined ? key : joinValues(content.keys, key);
    if (content.items !== undefined) {
      // Any element may have been replaced.
      return { ...content, items: undefined, rest: withoutConstant(joinAll([...content.items, rest])), keys };
    }
    return rest === content.rest && keys === content.keys ? content : { ...content, rest, keys };
  });

/** Takes a key or index out. */
export const removeKey = (m: Machine, value: Value, key: string): boolean =>
  change(m, value, (content) => {
    if (content.items !== undefined && /^-?\d+$/u.test(key)) {
      const at = Number(key) < 0 ? content.items.length + Number(key) : Number(key);
      return { ...content, items: content.items.toSpliced(at, 1) };
    }
    if (content.fields?.has(key) !== true) return content;
    const fields = new Map(content.fields);
    fields.delete(key);
    return { ...content, fields };
  });

const joinRest = (content: ObjectState, to: Value): Value => {
  const plain = withoutConstant(to);
  return content.rest === undefined ? plain : joinValues(content.rest, plain);
};

/** Replaces the exact elements, or, where they are not known, adds `otherwise` to what any element may be. */
export const changeItems = (
  m: Machine,
  value: Value,
  edit: (items: readonly Value[]) => readonly Value[],
  otherwise?: Value,
): boolean =>
  change(m, value, (content) => {
    if (content.items === undefined) {
      const rest = otherwise === undefined ? content.rest : joinRest(content, otherwise);
      // Elements known by index may have moved.
      const fields = [...(content.fields?.values() ?? [])];
      return fields.length === 0
        ? rest === content.rest
          ? content
          : { ...content, rest }
        : {
            ...content,
            fields: undefined,
            rest: withoutConstant(joinAll([...fields, ...(rest === undefined ? [] : [rest])])),
          };
    }
    const items = edit(content.items);
    if (items === content.items) return content;
    return items.length > maxSlots
      ? {
          ...content,
          items: undefined,
          rest: withoutConstant(joinAll([...items, ...(content.rest === undefined ? [] : [content.rest])])),
        }
      : { ...content, items };
  });
