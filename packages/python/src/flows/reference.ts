/**
 * Labelled references: for values that have an identity and must not be labelled themselves — classes, functions, members of an
 * enumeration, instances that existed before. Which of them it is carries the label; what is read of it through the reference tells
 * the open frame. To the library a reference is what it refers to.
 */
import { languageProxy } from '../runtime/language-proxy.ts';
import { Obj } from '../runtime/object.ts';
import type { Label } from './label.ts';
import { note, notes } from './notes.ts';

interface Reference {
  readonly target: Obj;
  readonly label: Label;
}
/** What a reference answers when it is asked for `reference$`. */
Object.defineProperty(Obj.prototype, 'reference$', { value: undefined });

const handlerOf = (label: Label, own: Reference): ProxyHandler<Obj> => ({
  get(target, property): unknown {
    if (property === 'reference$') return own;
    // Emitted code sees no attribute or code in passing, and asks the runtime.
    if (!notes.inside && typeof property === 'string' && shy.test(property))
      return /^[pxy]\$$/.test(property) ? false : undefined;
    note(label);
    return Reflect.get(target, property, target);
  },
  set(target, property, value): boolean {
    return Reflect.set(target, property, value, target);
  },
});

export const newReference = (target: Obj, label: Label): Obj =>
  new (languageProxy())(target, handlerOf(label, { target, label }));

const shy = /^(?:m?\$|[nopxy]\$$|c$)/;

export const referenceOf = (v: object): Reference | undefined => (v as { readonly reference$?: Reference }).reference$;
