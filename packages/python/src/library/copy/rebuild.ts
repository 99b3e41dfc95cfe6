/** Makes an object from its parts, already copied where they should be. */
import { attributeGuard } from '../../runtime/attribute-guard.ts';
import { dictOf, findAttribute, setattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { Builtin } from '../../runtime/callables.ts';
import { dictEntries, setItem } from '../../runtime/dict.ts';
import { Dict, Instance, List, none, Obj, Tuple, type Value } from '../../runtime/object.ts';
import { setitem } from '../../runtime/subscript.ts';
import { str } from '../../runtime/text.ts';

/** Gives an object its state: by `__setstate__`, or straight into its attributes and slots. */
export const setState = (o: Value, state: Value): void => {
  if (findAttribute(o, '__setstate__') !== undefined) {
    invoke(o, '__setstate__', state);
    return;
  }
  let attributes: Value = state;
  let slots: Value = none;
  if (state instanceof Tuple && state.a.length === 2) [attributes, slots] = state.a as [Value, Value];
  if (attributes instanceof Dict && o instanceof Obj) setAttributes(o, attributes);
  if (slots instanceof Dict)
    for (const [key, v] of dictEntries(slots)) {
      attributeGuard(str(key));
      setattr(o, str(key), v);
    }
};

/** As `o.__dict__.update(attributes)`: nothing of the class's is asked. */
const setAttributes = (o: Obj, attributes: Dict): void => {
  const existing = (o as Instance).dict;
  if (existing instanceof Dict || o.t.traits.ownGetattribute) {
    const d = existing ?? dictOf(o);
    for (const [key, v] of dictEntries(attributes)) setItem(d, key, v);
    return;
  }
  for (const [key, v] of dictEntries(attributes)) {
    const name = str(key);
    if (o.t.lookup(name) !== undefined)
      Object.defineProperty(o, `m$${name}`, { value: undefined, writable: false, configurable: true });
    Object.defineProperty(o, `$${name}`, { value: v, writable: true, enumerable: true, configurable: true });
  }
};

/** Adds elements and pairs, through methods that the class has of its own. */
export const addItems = (
  o: Value,
  items: readonly Value[] | undefined,
  pairs: readonly (readonly [Value, Value])[] | undefined,
): void => {
  if (items !== undefined) {
    const plain = o instanceof List && o.t.lookup('append') instanceof Builtin;
    for (const v of items)
      if (plain) o.a.push(v);
      else invoke(o, 'append', v);
  }
  if (pairs !== undefined) for (const [key, v] of pairs) setitem(o, key, v);
};
