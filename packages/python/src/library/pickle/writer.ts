/** Values to the bytes of a pickle, protocols 0 to 5. Source: PEP 307, 3154 and 574; CPython 3.12, as observed. */
import { call } from '../../runtime/call.ts';
import { textOf } from '../../runtime/compare.ts';
import { findAttribute } from '../../runtime/attributes.ts';
import { dictEntries } from '../../runtime/dict.ts';
import { baseExceptionType, E, pyError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ByteArray,
  Bytes,
  Dict,
  FloatBox,
  FrozenSet,
  type Int,
  List,
  newTuple,
  none,
  Obj,
  SetObj,
  StrBox,
  toFloat,
  Tuple,
  Type,
  type Value,
} from '../../runtime/object.ts';
import { setOrder } from '../../runtime/set.ts';
import { repr } from '../../runtime/text.ts';
import { encodeText } from '../../runtime/codecs.ts';
import { picklingError } from './errors.ts';
import { globalAt, moduleOf } from './names.ts';
import { Output } from './output.ts';
import { latin1, Named, type Reduced, reduceOf } from './reduce.ts';

/** Elements that are stored at once. */
const batch = 1000;
/** Frames that one level takes in CPython. */
const FRAMES = 2;

/** Names of modules before Python 3, which protocols before 3 use. */
const oldModules: Readonly<Record<string, string>> = { builtins: '__builtin__', copyreg: 'copy_reg', queue: 'Queue' };
const oldNames: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['builtins.range', ['__builtin__', 'xrange']],
  ['builtins.str', ['__builtin__', 'unicode']],
  ['builtins.int', ['__builtin__', 'long']],
  ['builtins.chr', ['__builtin__', 'unichr']],
  ['collections.UserDict', ['UserDict', 'IterableUserDict']],
  ['collections.UserList', ['UserList', 'UserList']],
  ['collections.UserString', ['UserString', 'UserString']],
]);

const little = (n: number, size: number): number[] =>
  Array.from({ length: size }, (_, i) => Math.floor(n / 2 ** (8 * i)) & 255);

/** What a program's subclass of `Pickler` does of its own. */
export interface Hooks {
  readonly persistentId?: (v: Value) => Value;
  readonly reducerOverride?: (v: Value) => Value;
}

export class Writer {
  private readonly out = new Output();
  private readonly texts = new Map<string, number>();
  private readonly objects = new Map<Obj | Named, number>();
  private readonly named = new Map<string, Named>();
  private count = 0;
  private readonly protocol: number;
  private readonly oldNames: boolean;
  private readonly hooks: Hooks;

  constructor(protocol: number, oldNames: boolean, hooks: Hooks = {}) {
    this.protocol = protocol;
    this.oldNames = oldNames && protocol < 3;
    this.hooks = hooks;
  }

  /** The whole pickle of a value. Errors: PicklingError, TypeError, RecursionError. */
  pickled(v: Value): Uint8Array {
    if (this.protocol >= 2) this.out.write(0x80, this.protocol);
    this.out.framing = this.protocol >= 4;
    this.save(v);
    this.out.text('.');
    this.out.closeFrame();
    return this.out.taken();
  }

  private save(v: Value): void {
    this.out.boundary();
    if (this.hooks.persistentId !== undefined) {
      const id = this.hooks.persistentId(v);
      if (id !== none) {
        if (this.protocol === 0) return this.out.text(`P${textOf(id) ?? repr(id)}\n`);
        this.save(id);
        return this.out.text('Q');
      }
    }
    if (v === none) return this.out.text('N');
    if (typeof v === 'boolean') return this.saveBool(v);
    if (typeof v === 'bigint') return this.saveInt(v);
    if (typeof v === 'number') return Number.isInteger(v) ? this.saveInt(v) : this.saveFloat(v);
    if (typeof v === 'string') return this.saveText(v);
    if (v instanceof FloatBox && v.t.builtin) return this.saveFloat(v.v);
    if (v instanceof StrBox && v.t.builtin) return this.saveText(v.v);
    const known = this.objects.get(v);
    if (known !== undefined) return this.get(known);
    if ((meter.d += FRAMES) > meter.l) {
      meter.d -= FRAMES;
      if (meter.stopped !== undefined) throw meter.stopped;
      throw pyError(E.RecursionError, 'maximum recursion depth exceeded while pickling an object');
    }
    const { d } = meter;
    this.saveObject(v);
    meter.d = d - FRAMES;
  }

  private saveObject(v: Obj): void {
    if (this.hooks.reducerOverride !== undefined) {
      const answer = this.hooks.reducerOverride(v);
      if (answer instanceof Tuple) return this.saveReduced(this.partsOf(answer), v);
    }
    if (v.t.builtin) {
      if (v instanceof Bytes) return this.saveBytes(v);
      if (v instanceof Tuple && v.t.name === 'tuple') return this.saveTuple(v);
      if (v instanceof List) return this.saveList(v);
      if (v instanceof Dict && v.t.name === 'dict') return this.saveDict(v);
      if (v instanceof FrozenSet && this.protocol >= 4) return this.saveFrozenSet(v);
      if (v instanceof SetObj && !(v instanceof FrozenSet) && this.protocol >= 4) return this.saveSet(v);
      if (v instanceof ByteArray && this.protocol >= 5) {
        this.out.payload([0x96, ...little(v.v.length, 8)], v.v);
        return this.memoize(v);
      }
    }
    const written = reduceOf(v, this.protocol);
    if ('global' in written) this.saveGlobal(v, written.global);
    else this.saveReduced(written, v);
  }

  private partsOf(answer: Tuple): Reduced {
    const [f, args, state] = answer.a;
    return {
      kind: 'call',
      f: f!,
      args: args instanceof Tuple ? args.a : [],
      ...(state === undefined || state === none ? {} : { state }),
    };
  }

  // ── Memory of what was written ──────────────────────────────────────────────────────────────────
  private mark(): number {
    const index = this.count++;
    meter.allocate(48);
    if (this.protocol >= 4) this.out.write(0x94);
    else if (this.protocol === 0) this.out.text(`p${index}\n`);
    else if (index < 256) this.out.write(0x71, index);
    else this.out.write(0x72, ...little(index, 4));
    return index;
  }
  private memoize(v: Obj | Named): void {
    this.objects.set(v, this.count);
    this.mark();
  }
  private get(index: number): void {
    if (this.protocol === 0) this.out.text(`g${index}\n`);
    else if (index < 256) this.out.write(0x68, index);
    else this.out.write(0x6a, ...little(index, 4));
  }

  // ── Plain values ────────────────────────────────────────────────────────────────────────────────
  private saveBool(v: boolean): void {
    if (this.protocol >= 2) this.out.write(v ? 0x88 : 0x89);
    else this.out.text(v ? 'I01\n' : 'I00\n');
  }

  private saveInt(v: Int): void {
    const small = v >= -0x80000000 && v <= 0x7fffffff;
    if (this.protocol === 0 || (this.protocol === 1 && !small)) return this.out.text(small ? `I${v}\n` : `L${v}L\n`);
    const n = Number(v);
    if (!small) return this.saveLong(BigInt(v));
    if (n < 0 || n > 0xffff) this.out.write(0x4a, ...little(n, 4));
    else if (n > 0xff) this.out.write(0x4d, ...little(n, 2));
    else this.out.write(0x4b, n);
  }

  private saveLong(v: bigint): void {
    const hex = (v < 0n ? -v - 1n : v).toString(16);
    meter.spend(hex.length);
    const size = Math.floor(hex.length / 2) + 1;
    const digits = (v < 0n ? v + (1n << BigInt(8 * size)) : v).toString(16).padStart(size * 2, '0');
    let bytes = Array.from({ length: size }, (_, i) =>
      Number.parseInt(digits.slice((size - 1 - i) * 2, (size - i) * 2), 16),
    );
    // The last byte is needed only for the sign.
    const before = bytes.at(-2);
    if (before !== undefined && ((bytes.at(-1) === 0 && before < 128) || (bytes.at(-1) === 255 && before >= 128)))
      bytes = bytes.slice(0, -1);
    if (bytes.length < 256) this.out.payload([0x8a, bytes.length], Uint8Array.from(bytes));
    else this.out.payload([0x8b, ...little(bytes.length, 4)], Uint8Array.from(bytes));
  }

  private saveFloat(x: number): void {
    if (this.protocol === 0) return this.out.text(`F${repr(toFloat(x))}\n`);
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, x);
    this.out.write(0x47, ...new Uint8Array(view.buffer));
  }

  private saveText(text: string): void {
    const known = this.texts.get(text);
    if (known !== undefined) return this.get(known);
    if (this.protocol === 0) {
      let shown = '';
      for (const c of text) {
        const code = c.codePointAt(0)!;
        if (code > 0xffff) shown += `\\U${code.toString(16).padStart(8, '0')}`;
        else if (code > 0xff || '\\\n\r\0\x1a'.includes(c)) shown += `\\u${code.toString(16).padStart(4, '0')}`;
        else shown += c;
      }
      this.out.text(`V${shown}\n`);
    } else {
      const bytes = (encodeText(text, 'utf-8', 'surrogatepass') as Bytes).v;
      const size = bytes.length;
      if (size < 256 && this.protocol >= 4) this.out.payload([0x8c, size], bytes);
      else this.out.payload([0x58, ...little(size, 4)], bytes);
    }
    meter.allocate(text.length);
    this.texts.set(text, this.count);
    this.mark();
  }

  /** A text that is no other's, although it may equal one. */
  private freshText(text: string): void {
    const known = this.texts.get(text);
    this.texts.delete(text);
    this.save(text);
    if (known === undefined) this.texts.delete(text);
    else this.texts.set(text, known);
  }

  private saveBytes(v: Bytes): void {
    const size = v.v.length;
    if (this.protocol < 3) {
      const parts: Reduced =
        size === 0
          ? { kind: 'call', f: v.t, args: [] }
          : { kind: 'call', f: new Named('_codecs', 'encode'), args: [latin1(v.v), 'latin1'] };
      return this.saveReduced(parts, v);
    }
    if (size < 256) this.out.payload([0x43, size], v.v);
    else this.out.payload([0x42, ...little(size, 4)], v.v);
    this.memoize(v);
  }

  // ── Containers ──────────────────────────────────────────────────────────────────────────────────
  private saveTuple(v: Tuple): void {
    const { length } = v.a;
    if (length === 0) return this.out.text(this.protocol > 0 ? ')' : '(t');
    const short = length <= 3 && this.protocol >= 2;
    if (!short) this.out.text('(');
    for (const one of v.a) this.save(one);
    // It has been written meanwhile if it holds itself.
    const known = this.objects.get(v);
    if (known !== undefined) {
      if (short) this.out.text('0'.repeat(length));
      else this.out.text(this.protocol > 0 ? '1' : '0'.repeat(length + 1));
      return this.get(known);
    }
    if (short) this.out.write(0x84 + length);
    else this.out.text('t');
    this.memoize(v);
  }

  private saveList(v: List): void {
    this.out.text(this.protocol > 0 ? ']' : '(l');
    this.memoize(v);
    this.appendAll(v.a, this.protocol > 0);
  }

  /** `exact`: as for a plain list, whose last batch may have one element. */
  private appendAll(items: readonly Value[], exact: boolean): void {
    if (this.protocol === 0) {
      for (let i = 0; i < items.length; i++) {
        this.save(items[i]!);
        this.out.text('a');
      }
      return;
    }
    for (let at = 0; at < items.length; at += batch) {
      const end = Math.min(items.length, at + batch);
      if (end - at === 1 && (!exact || at === 0)) {
        this.save(items[at]!);
        this.out.text('a');
        continue;
      }
      this.out.text('(');
      for (let i = at; i < end; i++) this.save(items[i]!);
      this.out.text('e');
    }
  }

  private saveDict(v: Dict): void {
    this.out.text(this.protocol > 0 ? '}' : '(d');
    this.memoize(v);
    this.setAll(dictEntries(v), this.protocol > 0);
  }

  private setAll(pairs: readonly (readonly [Value, Value])[], exact: boolean): void {
    const one = ([key, value]: readonly [Value, Value]): void => {
      this.save(key);
      this.save(value);
    };
    if (this.protocol === 0) {
      for (const pair of pairs) {
        one(pair);
        this.out.text('s');
      }
      return;
    }
    for (let at = 0; at < pairs.length; at += batch) {
      const end = Math.min(pairs.length, at + batch);
      if (end - at === 1 && (!exact || at === 0)) {
        one(pairs[at]!);
        this.out.text('s');
        continue;
      }
      this.out.text('(');
      for (let i = at; i < end; i++) one(pairs[i]!);
      this.out.text('u');
    }
  }

  private saveSet(v: SetObj): void {
    this.out.write(0x8f);
    this.memoize(v);
    const items = setOrder(v);
    for (let at = 0; items.length > 0 && at <= items.length; at += batch) {
      this.out.text('(');
      for (const one of items.slice(at, at + batch)) this.save(one);
      this.out.write(0x90);
    }
  }

  private saveFrozenSet(v: FrozenSet): void {
    this.out.text('(');
    for (const one of setOrder(v)) this.save(one);
    const known = this.objects.get(v);
    if (known !== undefined) {
      this.out.text('1');
      return this.get(known);
    }
    this.out.write(0x91);
    this.memoize(v);
  }

  // ── Names and objects ───────────────────────────────────────────────────────────────────────────
  private saveGlobal(v: Obj, name: string): void {
    const module = moduleOf(v);
    if (name.includes('<locals>')) throw pyError(E.AttributeError, `Can't pickle local object '${name}'`);
    const found = globalAt(module, name);
    if (found === undefined)
      throw pyError(picklingError, `Can't pickle ${repr(v)}: attribute lookup ${name} on ${module} failed`);
    if (found !== v)
      throw pyError(picklingError, `Can't pickle ${repr(v)}: it's not the same object as ${module}.${name}`);
    this.saveName(module, name, v);
  }

  private saveName(module: string, name: string, v: Obj | Named): void {
    if (this.protocol >= 4) {
      this.save(module);
      // CPython makes the name of a type that is written in C anew, each time it is asked for.
      if (v instanceof Type && v.builtin && (module === 'datetime' || module === 'builtins')) this.freshText(name);
      else this.save(name);
      this.out.write(0x93);
      return this.memoize(v);
    }
    const dot = name.lastIndexOf('.');
    if (dot > 0) {
      const above = globalAt(module, name.slice(0, dot));
      if (above !== undefined && v instanceof Obj)
        return this.saveReduced(
          { kind: 'call', f: new Named('builtins', 'getattr'), args: [above, name.slice(dot + 1)] },
          v,
        );
    }
    const isError = v instanceof Type && v.builtin && v.isSubtypeOf(baseExceptionType);
    const known = oldNames.get(`${module}.${name}`);
    const [where, what] = !this.oldNames
      ? [module, name]
      : (known ?? [isError ? 'exceptions' : (oldModules[module] ?? module), name]);
    this.out.text(`c${where}\n`);
    this.out.put((encodeText(what, 'utf-8', 'strict') as Bytes).v);
    this.out.text('\n');
    this.memoize(v);
  }

  private saveCallable(f: Value | Named): void {
    if (!(f instanceof Named)) return this.save(f);
    const key = `${f.module}.${f.name}`;
    const before = this.named.get(key);
    if (before !== undefined) return this.get(this.objects.get(before)!);
    this.named.set(key, f);
    this.saveName(f.module, f.name, f);
  }

  private saveReduced(parts: Reduced, v: Obj): void {
    const { kind, f, args, kwargs, state, items, pairs } = parts;
    this.saveCallable(f);
    this.save(newTuple(args));
    if (kind === 'new-ex') {
      this.save(kwargs!);
      this.out.write(0x92);
    } else if (kind === 'new') this.out.write(0x81);
    else this.out.text('R');
    const known = this.objects.get(v);
    if (known !== undefined) {
      this.out.text('0');
      this.get(known);
    } else this.memoize(v);
    if (items !== undefined) this.appendAll(items, false);
    if (pairs !== undefined) this.setAll(pairs, false);
    if (state !== undefined) {
      this.save(state);
      this.out.text('b');
    }
  }
}

/** What a subclass of `Pickler` does of its own. */
export const hooksOf = (pickler: Obj): Hooks => {
  const persistent = pickler.t.builtin ? undefined : findAttribute(pickler, 'persistent_id');
  const override = pickler.t.builtin ? undefined : findAttribute(pickler, 'reducer_override');
  return {
    ...(persistent === undefined || pickler.t.lookup('persistent_id') === undefined
      ? {}
      : { persistentId: (v: Value) => call(persistent, [v]) }),
    ...(override === undefined ? {} : { reducerOverride: (v: Value) => call(override, [v]) }),
  };
};
