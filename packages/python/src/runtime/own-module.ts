/**
 * A module that is one of the program's own files: its attributes are the variables of its code.
 *
 * The code's variables are JavaScript variables; it hands over a way to each before it runs (`bind`). What is added from outside
 * (`helpers.extra = 1`) lives in `names.extra`, where the code's look-up of a name that nobody declared finds it.
 */
import { namesMap, type NameTable } from './names-map.ts';
import { Dict, Module, type Value } from './object.ts';

export class OwnModule extends Module {
  /** The file's name, as tracebacks show it; undefined for a folder without `__init__.py`. */
  readonly file: string | undefined;
  /** The package that relative imports in it start from. */
  readonly package: string;
  readonly names: NameTable;
  /** Its `__dict__`, which changes with its variables. */
  readonly dict: Dict;
  /** Its code still runs. */
  loading = true;
  /** How its functions are called from outside, by name; good for as long as the name means the same function. */
  readonly calls = new Map<string, Value>();

  constructor(name: string, file: string | undefined, inside: string, around: readonly (readonly [string, Value])[]) {
    const names: NameTable = { globals: new Map(), extra: new Map(), around: () => around };
    const map = namesMap(names);
    super(name, map as Map<never, Value> as Map<string, Value>);
    this.file = file;
    this.package = inside;
    this.names = names;
    this.dict = new Dict();
    this.dict.m = map;
  }

  /** Name, reader and writer of each variable, in turn. */
  bind(list: readonly unknown[]): void {
    for (let i = 0; i < list.length; i += 3) {
      const name = list[i] as string;
      const access = {
        get: list[i + 1] as () => Value | undefined,
        set: list[i + 2] as (v: Value | undefined) => void,
      };
      this.names.globals.set(name, access);
      Object.defineProperty(this, `$${name}`, { get: access.get, set: access.set, configurable: true });
    }
  }

  override put(name: string, value: Value): void {
    this.attrs.set(name, value);
  }

  override drop(name: string): boolean {
    return this.attrs.delete(name);
  }
}
