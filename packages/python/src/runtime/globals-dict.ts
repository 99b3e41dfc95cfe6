/**
 * `globals()`: the program's global variables as a dictionary that stays the same and changes with them.
 *
 * Globals are JavaScript variables; the compiler exposes them by name where a program asks (`run.globals`). Names that a program
 * adds here live in `run.extraGlobals`, where the look-up of a name that nobody declared finds them.
 */
import { attributeGuard } from './attribute-guard.ts';
import { Dict, type Key, none, type Value } from './object.ts';
import { run } from './state.ts';

/** What CPython puts into every module; of how it was loaded there is nothing to show. */
const around = [
  '__name__',
  '__doc__',
  '__package__',
  '__loader__',
  '__spec__',
  '__annotations__',
  '__builtins__',
  '__file__',
  '__cached__',
];

class GlobalsMap extends Map<Key, Value> {
  /** Brings the entries up to date with the variables. Order: that of declaration, then that of addition. */
  private sync(): this {
    for (const name of around)
      if (!super.has(name) && !run.globals.has(name)) {
        const empty = name === '__annotations__' ? new Dict() : none;
        super.set(name, name === '__name__' ? '__main__' : name === '__file__' ? run.host.fileName : empty);
      }
    for (const [name, { get }] of run.globals) {
      const v = get();
      if (v === undefined) super.delete(name);
      else super.set(name, v);
    }
    return this;
  }

  override get size(): number {
    return [...this.keys()].length;
  }
  override get(key: Key): Value | undefined {
    if (key === '__builtins__' || key === '__loader__' || key === '__spec__') attributeGuard(key);
    return this.find(key);
  }
  private find(key: Key): Value | undefined {
    const known = typeof key === 'string' ? run.globals.get(key) : undefined;
    return known === undefined
      ? (super.get(key) ?? (super.has('__name__') ? undefined : this.sync().find(key)))
      : known.get();
  }
  override has(key: Key): boolean {
    return this.get(key) !== undefined;
  }
  override set(key: Key, v: Value): this {
    // What is declared stands in front of what is added.
    if (!super.has('__name__')) this.sync();
    if (typeof key === 'string') {
      const known = run.globals.get(key);
      if (known !== undefined) known.set(v);
      else run.extraGlobals.set(key, v);
    }
    return super.set(key, v);
  }
  override delete(key: Key): boolean {
    const had = this.find(key) !== undefined;
    if (typeof key === 'string') {
      run.globals.get(key)?.set(undefined);
      run.extraGlobals.delete(key);
    }
    super.delete(key);
    return had;
  }
  override clear(): void {
    for (const key of Array.from(this.keys())) this.delete(key);
  }
  override keys(): MapIterator<Key> {
    this.sync();
    return super.keys();
  }
  override values(): MapIterator<Value> {
    this.sync();
    return super.values();
  }
  override entries(): MapIterator<[Key, Value]> {
    this.sync();
    return super.entries();
  }
  override [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }
}

/** The dictionary; one for each run. */
export const globalsDict = (): Dict => {
  const known = run.store.get('globals');
  if (known instanceof Dict) return known;
  const dict = new Dict();
  dict.m = new GlobalsMap();
  run.store.set('globals', dict);
  return dict;
};
