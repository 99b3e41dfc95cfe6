/**
 * Modules some of whose attributes are made when they are first asked for: a program that imports one name of `collections`
 * does not wait for the other classes of its run.
 */
import { newModuleOf } from './modules.ts';
import { type Module, none, type Value } from './object.ts';

/** Knows the names from the start; whoever walks over values makes them all. */
class LazyAttributes extends Map<string, Value> {
  private readonly makers: Map<string, () => Value>;
  constructor(ready: ReadonlyMap<string, Value>, makers: ReadonlyMap<string, () => Value>) {
    super();
    this.makers = new Map();
    for (const [name, v] of ready) this.set(name, v);
    for (const [name, make] of makers) {
      this.set(name, none);
      this.makers.set(name, make);
    }
  }
  override get(name: string): Value | undefined {
    const make = this.makers?.get(name);
    if (make === undefined) return super.get(name);
    const v = make();
    this.set(name, v);
    return v;
  }
  override set(name: string, v: Value): this {
    this.makers?.delete(name);
    return super.set(name, v);
  }
  override delete(name: string): boolean {
    this.makers.delete(name);
    return super.delete(name);
  }
  private all(): void {
    for (const name of this.makers.keys()) this.get(name);
  }
  override entries(): MapIterator<[string, Value]> {
    this.all();
    return super.entries();
  }
  override values(): MapIterator<Value> {
    this.all();
    return super.values();
  }
  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }
  override forEach(act: (v: Value, name: string, map: Map<string, Value>) => void): void {
    this.all();
    super.forEach(act);
  }
}

/** A module from attributes that are there, and makers of those that are not yet. */
export const newLazyModule = (
  name: string,
  ready: Readonly<Record<string, Value>>,
  lazy: Readonly<Record<string, () => Value>>,
): Module => {
  const module = newModuleOf(name, ready);
  const attrs = new LazyAttributes(module.attrs, new Map(Object.entries(lazy)));
  Object.defineProperty(module, 'attrs', { value: attrs });
  for (const key of Object.keys(lazy)) {
    const property = `$${key}`;
    const settle = (v: Value): void => {
      Object.defineProperty(module, property, { value: v, writable: true, enumerable: true, configurable: true });
    };
    // Emitted code reads the property, everything else the attributes.
    Object.defineProperty(module, property, {
      get(): Value | undefined {
        const v = attrs.get(key);
        if (v !== undefined) settle(v);
        return v;
      },
      set: settle,
      enumerable: true,
      configurable: true,
    });
  }
  return module;
};
