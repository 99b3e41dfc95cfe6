/**
 * The names of a module as the contents of a dictionary that stays the same and changes with them.
 *
 * Global names are JavaScript variables, reached by name through `globals`; names that are added by name live in `extra`.
 */
import { attributeGuard } from './attribute-guard.ts';
import { meter } from './meter.ts';
import type { Key, Value } from './object.ts';
import type { GlobalAccess } from './state.ts';

export interface NameTable {
  readonly globals: Map<string, GlobalAccess>;
  readonly extra: Map<string, Value>;
  /** What CPython puts into every module, `__name__` among it. */
  readonly around: () => Iterable<readonly [string, Value]>;
}

/** A map over a table of names. */
export const namesMap = (table: NameTable): Map<Key, Value> => new NamesMap(table);

class NamesMap extends Map<Key, Value> {
  private readonly table: NameTable;

  constructor(table: NameTable) {
    super();
    this.table = table;
  }

  /** Brings the entries up to date with the variables, and pays for it. Order: that of declaration, then that of addition. */
  private sync(): this {
    const { globals, around } = this.table;
    meter.spend(globals.size);
    if (!super.has('__name__')) for (const [name, v] of around()) if (!globals.has(name)) super.set(name, v);
    for (const [name, { get }] of globals) {
      const v = get();
      if (v === undefined) super.delete(name);
      else super.set(name, v);
    }
    return this;
  }

  override get size(): number {
    this.sync();
    return super.size;
  }
  override get(key: Key): Value | undefined {
    if (key === '__builtins__' || key === '__loader__' || key === '__spec__') attributeGuard(key);
    return this.find(key);
  }
  private find(key: Key): Value | undefined {
    const known = typeof key === 'string' ? this.table.globals.get(key) : undefined;
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
      const known = this.table.globals.get(key);
      if (known !== undefined) known.set(v);
      else this.table.extra.set(key, v);
    }
    return super.set(key, v);
  }
  override delete(key: Key): boolean {
    const had = this.find(key) !== undefined;
    if (typeof key === 'string') {
      this.table.globals.get(key)?.set(undefined);
      this.table.extra.delete(key);
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
