import { FloatBox, StrBox, toFloat, toStr } from '../runtime/object.ts';
import { jsString } from './emission.ts';
import type { Constant } from './program.ts';

/**
 * The constants of a program: what no JavaScript literal can say is made once and named `k0`, `k1`, … in the emitted code.
 * The same constant has one name.
 */
export class Constants {
  readonly values: Constant[] = [];
  private readonly names = new Map<string, string>();

  /** The name of a constant that `key` tells from all others. */
  shared(key: string, make: () => Constant): string {
    const known = this.names.get(key);
    if (known !== undefined) return known;
    const name = this.own(make());
    this.names.set(key, name);
    return name;
  }

  /** The name of a constant that is nobody else's. */
  own(value: Constant): string {
    this.values.push(value);
    return `k${this.values.length - 1}`;
  }

  words(list: readonly string[]): string {
    return this.shared(`names:${list.join(',')}`, () => list);
  }

  /** A `str`, as a literal where JavaScript's strings count its characters as Python does. */
  str(text: string): string {
    const value = toStr(text);
    return value instanceof StrBox ? this.shared(`str:${text}`, () => value) : jsString(text);
  }

  /** A `float`, as a literal where it has a fraction: one without is a box, for a plain number is an `int`. */
  float(value: number): string {
    const made = toFloat(value);
    if (made instanceof FloatBox) return this.shared(`float:${Object.is(value, -0) ? '-0' : value}`, () => made);
    return Number.isFinite(value) ? String(value) : this.shared(`float:${value}`, () => made);
  }

  integer(value: number | bigint): string {
    return typeof value === 'number' ? String(value) : this.shared(`int:${value}`, () => value);
  }
}
