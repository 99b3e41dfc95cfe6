/**
 * Labelled references: for values that have an identity and must not be labelled themselves — classes, functions, members of an
 * enumeration, instances that existed before. Which of them it is carries the label; what is read of it through the reference tells
 * the open frame. To the library a reference is what it refers to.
 */
import type { Obj } from '../runtime/object.ts';
import type { Label } from './label.ts';
import { note } from './notes.ts';

interface Reference {
  readonly target: Obj;
  readonly label: Label;
}
const references = new WeakMap<object, Reference>();

const handlerOf = (label: Label): ProxyHandler<Obj> => ({
  get(target, property): unknown {
    note(label);
    return Reflect.get(target, property, target);
  },
  set(target, property, value): boolean {
    return Reflect.set(target, property, value, target);
  },
});

export const newReference = (target: Obj, label: Label): Obj => {
  const made = new Proxy(target, handlerOf(label));
  references.set(made, { target, label });
  return made;
};

export const referenceOf = (v: object): Reference | undefined => references.get(v);
