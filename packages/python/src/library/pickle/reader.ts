/**
 * A pickle's opcodes to values.
 *
 * Nothing is called but what is listed: classes of the program, types that hold data, and the few functions of CPython's library
 * that rebuild data, which are known here by what they do. Anything else ends the run.
 */
import { attributeGuard } from '../../runtime/attribute-guard.ts';
import { findAttribute, setattr } from '../../runtime/attributes.ts';
import { attributeName } from '../../runtime/attributes.ts';
import { bytesLike } from '../../runtime/buffer.ts';
import { call, invoke } from '../../runtime/call.ts';
import { Func, Method } from '../../runtime/callables.ts';
import { decodeBytes, encodeText } from '../../runtime/codecs.ts';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { attributeError, E, pyError } from '../../runtime/exceptions.ts';
import { normal } from '../../runtime/integers.ts';
import { meter } from '../../runtime/meter.ts';
import { importDotted } from '../../runtime/modules.ts';
import {
  Dict,
  ellipsis,
  floatType,
  List,
  newByteArray,
  newBytes,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  SetObj,
  toFloat,
  toStr,
  Tuple,
  Type,
  typeType,
  type Kwargs,
  type Value,
} from '../../runtime/object.ts';
import { newFrozenSet, newSet, setAdd } from '../../runtime/set.ts';
import { setitem } from '../../runtime/subscript.ts';
import { repr } from '../../runtime/text.ts';
import { run } from '../../runtime/state.ts';
import { setState } from '../copy/rebuild.ts';
import { unpicklingError } from './errors.ts';
import { findGlobal, isOwn } from './names.ts';
import { Named } from './reduce.ts';
import { littleEndian, type Op } from './scan.ts';

export interface ReadOptions {
  readonly encoding: string;
  readonly errors: string;
  /** Ends the run: the pickle names something that it may not. */
  readonly refuse: (name: string) => never;
  readonly persistentLoad?: ((id: Value) => Value) | undefined;
  readonly findClass?: ((module: string, name: string) => Value) | undefined;
}

/** Something that is made when its state comes: a UUID, whose parts are in its state alone. */
class Pending extends Obj {
  readonly made: Type;
  constructor(made: Type) {
    super();
    this.made = made;
  }
}

type Item = Value | Named;

const wrong = (text: string): object => pyError(unpicklingError, text);
const ascii = (data: Uint8Array): string => {
  let text = '';
  for (let i = 0; i < data.length; i += 4096) text += String.fromCharCode(...data.subarray(i, i + 4096));
  return text;
};

export class Reader {
  private stack: Item[] = [];
  /** Stacks below marks. */
  private readonly below: Item[][] = [];
  private readonly memo = new Map<number, Item>();
  private readonly options: ReadOptions;

  constructor(options: ReadOptions) {
    this.options = options;
  }

  /** The value of a pickle. Errors: UnpicklingError, and what classes of the program raise. */
  read(ops: readonly Op[]): Value {
    for (const op of ops) {
      meter.spend(4);
      this.step(op);
    }
    return this.value();
  }

  private push(v: Item): void {
    meter.allocate(16);
    this.stack.push(v);
  }
  private item(): Item {
    const v = this.stack.pop();
    if (v === undefined)
      throw this.below.length > 0 ? wrong('unexpected MARK found') : wrong('unpickling stack underflow');
    return v;
  }
  private value(): Value {
    const v = this.item();
    if (v instanceof Named) return this.options.refuse(`${v.module}.${v.name}`);
    return v;
  }
  private top(): Item {
    const v = this.stack.at(-1);
    if (v === undefined) throw wrong('unpickling stack underflow');
    return v;
  }
  /** What stands above the last mark. */
  private sinceMark(): Value[] {
    const items = this.stack;
    const under = this.below.pop();
    if (under === undefined) throw wrong('could not find MARK');
    this.stack = under;
    return items.map((one) => (one instanceof Named ? this.options.refuse(`${one.module}.${one.name}`) : one));
  }

  private step({ code, data, second }: Op): void {
    switch (code) {
      case '.':
      case '\x80':
        return;
      case '(':
        this.below.push(this.stack);
        this.stack = [];
        return;
      case '0':
        if (this.stack.length === 0 && this.below.length > 0) this.stack = this.below.pop()!;
        else this.item();
        return;
      case '1':
        this.sinceMark();
        return;
      case '2':
        return this.push(this.top());
      case 'N':
        return this.push(none);
      case '\x88':
      case '\x89':
        return this.push(code === '\x88');
      case 'I':
        return this.push(this.line(data));
      case 'L':
        return this.push(this.long(ascii(data).replace(/L$/, '')));
      case 'J':
        return this.push(littleEndian(data) | 0);
      case 'K':
      case 'M':
        return this.push(littleEndian(data));
      case '\x8a':
      case '\x8b':
        return this.push(signed(data));
      case 'F':
        return this.push(call(floatType, [toStr(ascii(data))]));
      case 'G':
        return this.push(toFloat(new DataView(data.buffer, data.byteOffset, 8).getFloat64(0)));
      case 'S':
      case 'T':
      case 'U':
        return this.push(this.oldText(code, data));
      case 'V':
        return this.push(toStr(decodeBytes(data, 'raw-unicode-escape', 'strict', newBytes(data))));
      case 'X':
      case '\x8c':
      case '\x8d':
        return this.push(toStr(decodeBytes(data, 'utf-8', 'surrogatepass', newBytes(data))));
      case 'B':
      case 'C':
      case '\x8e':
        meter.allocate(data.length);
        return this.push(newBytes(data.slice()));
      case '\x96':
        meter.allocate(data.length);
        return this.push(newByteArray(data.slice()));
      default:
        return this.container(code, data, second);
    }
  }

  private container(code: string, data: Uint8Array, second: Uint8Array): void {
    switch (code) {
      case ')':
        return this.push(newTuple([]));
      case '\x85':
      case '\x86':
      case '\x87': {
        const count = code.charCodeAt(0) - 0x84;
        const items = Array.from({ length: count }, () => this.value()).reverse();
        return this.push(newTuple(items));
      }
      case 't':
        return this.push(newTuple(this.sinceMark()));
      case ']':
        return this.push(newList([]));
      case 'l':
        return this.push(newList(this.sinceMark()));
      case '}':
        return this.push(newDict());
      case 'd': {
        const d = newDict();
        this.setAll(d, this.sinceMark());
        return this.push(d);
      }
      case '\x8f':
        return this.push(newSet([]));
      case '\x91':
        return this.push(newFrozenSet(this.sinceMark()));
      case 'a':
        return this.append([this.value()]);
      case 'e':
        return this.append(this.sinceMark());
      case 's': {
        const v = this.value();
        const key = this.value();
        return this.setAll(this.top(), [key, v]);
      }
      case 'u': {
        const pairs = this.sinceMark();
        return this.setAll(this.top(), pairs);
      }
      case '\x90': {
        const items = this.sinceMark();
        const s = this.top();
        for (const one of items)
          if (s instanceof SetObj) setAdd(s, one);
          else invoke(s as Value, 'add', one);
        return;
      }
      case 'g':
      case 'h':
      case 'j':
        return this.push(this.remembered(code === 'g' ? Number(ascii(data)) : littleEndian(data)));
      case 'p':
        this.memo.set(Number(ascii(data)), this.top());
        return;
      case 'q':
      case 'r':
        this.memo.set(littleEndian(data), this.top());
        return;
      case '\x94':
        meter.allocate(48);
        this.memo.set(this.memo.size, this.top());
        return;
      default:
        return this.object(code, data, second);
    }
  }

  private object(code: string, data: Uint8Array, second: Uint8Array): void {
    switch (code) {
      case 'c':
        return this.push(this.global(ascii(data), ascii(second)));
      case '\x93': {
        const name = textOf(this.value());
        const module = textOf(this.value());
        if (name === undefined || module === undefined) throw wrong('STACK_GLOBAL requires str');
        return this.push(this.global(module, name));
      }
      case 'R': {
        const args = this.value();
        return this.push(this.called(this.item(), args));
      }
      case '\x81': {
        const args = this.value();
        return this.push(this.made(this.item(), args));
      }
      case '\x92': {
        const kwargs = this.value();
        const args = this.value();
        return this.push(this.made(this.item(), args, kwargs));
      }
      case 'i':
      case 'o': {
        const items = this.sinceMark();
        const cls = code === 'i' ? this.global(ascii(data), ascii(second)) : items.shift();
        if (cls === undefined) throw wrong('unpickling stack underflow');
        return this.push(this.called(cls, newTuple(items)));
      }
      case 'b':
        return this.build(this.value());
      case 'P':
      case 'Q': {
        const { persistentLoad } = this.options;
        if (persistentLoad === undefined)
          throw wrong(
            'A load persistent id instruction was encountered, but no persistent_load function was specified.',
          );
        return this.push(persistentLoad(code === 'P' ? toStr(ascii(data)) : this.value()));
      }
      default:
        throw wrong(`invalid load key, '${code}'.`);
    }
  }

  // ── Plain values ────────────────────────────────────────────────────────────────────────────────
  private line(data: Uint8Array): Value {
    const text = ascii(data);
    if (text === '00' || text === '01') return text === '01';
    return this.long(text);
  }
  private long(text: string): Value {
    if (!/^\s*[-+]?\d{1,4300}\s*$/.test(text)) throw pyError(E.ValueError, 'could not convert string to int');
    meter.spend(text.length * 4);
    return normal(BigInt(text.trim().replace(/^\+/, '')));
  }
  private oldText(code: string, data: Uint8Array): Value {
    let bytes = data;
    if (code === 'S') {
      const text = ascii(data).trim();
      const quote = text[0];
      if (text.length < 2 || quote !== text.at(-1) || (quote !== "'" && quote !== '"'))
        throw wrong('the STRING opcode argument must be quoted');
      const inner = (encodeText(text.slice(1, -1), 'latin-1', 'strict') as unknown as { v: Uint8Array }).v;
      bytes = Uint8Array.from(decodeBytes(inner, 'unicode-escape', 'strict', newBytes(inner)), (c) => c.charCodeAt(0));
    }
    if (this.options.encoding === 'bytes') return newBytes(bytes.slice());
    return toStr(decodeBytes(bytes, this.options.encoding, this.options.errors, newBytes(bytes)));
  }
  private remembered(index: number): Item {
    const v = this.memo.get(index);
    if (v === undefined) throw wrong(`Memo value not found at index ${index}`);
    return v;
  }

  // ── Containers ──────────────────────────────────────────────────────────────────────────────────
  private append(items: readonly Value[]): void {
    const list = this.top();
    meter.allocate(items.length * 8);
    if (list instanceof List && list.t.builtin) for (const one of items) list.a.push(one);
    else for (const one of items) invoke(list as Value, 'append', one);
  }
  private setAll(target: Item, pairs: readonly Value[]): void {
    if (pairs.length % 2 === 1) throw wrong('odd number of items for SETITEMS');
    meter.allocate(pairs.length * 24);
    for (let i = 0; i < pairs.length; i += 2) {
      meter.spend(2);
      if (target instanceof Dict && target.t.builtin) setItem(target, pairs[i]!, pairs[i + 1]!);
      else setitem(target as Value, pairs[i]!, pairs[i + 1]!);
    }
  }

  // ── Names and objects ───────────────────────────────────────────────────────────────────────────
  private global(module: string, name: string): Item {
    const { findClass } = this.options;
    if (findClass !== undefined) return findClass(module, name);
    const found = findGlobal(module, name);
    if (found.kind === 'found') return found.value;
    if (found.kind === 'refused') return this.options.refuse(`${module}.${name}`);
    const where = module === '__main__' ? `<module '__main__' from '${run.host.fileName}'>` : `<module '${module}'>`;
    throw attributeError(`Can't get attribute '${name}' on ${where}`, none, name);
  }

  /** What a call of a pickle gives. Errors: ends the run for anything that is not listed. */
  private called(f: Item, args: Value): Value {
    if (!(args instanceof Tuple)) throw pyError(E.TypeError, 'argument list must be a tuple');
    if (f instanceof Named) return this.rebuilt(f, args.a);
    if (f === typeType) {
      const [one] = args.a;
      if (args.a.length === 1 && (one === none || one === ellipsis || one === notImplemented)) return call(f, args.a);
      return this.options.refuse('builtins.type');
    }
    if (f instanceof Type && !f.builtin) return call(f, args.a);
    if (f instanceof Func && isOwn(f)) return call(f, args.a);
    if (!(f instanceof Type)) return this.options.refuse(repr(f));
    const [first, ...rest] = args.a;
    const state = first === undefined || f.module !== 'datetime' ? undefined : bytesLike(first);
    if (state !== undefined) return fromState(f, state, rest);
    return call(f, args.a);
  }

  private rebuilt(f: Named, args: readonly Value[]): Value {
    const [first, second, third] = args;
    switch (`${f.module}.${f.name}`) {
      case '_codecs.encode':
        return encodeText(textOf(first!) ?? '', textOf(second ?? 'utf-8') ?? 'utf-8', 'strict');
      case 'builtins.getattr': {
        // A nested class or a method of the program's own.
        const name = attributeName(second!);
        attributeGuard(name);
        const mine = first instanceof Type ? !first.builtin : first instanceof Obj && !first.t.builtin;
        const v = mine ? findAttribute(first!, name) : undefined;
        const target = v instanceof Method ? v.func : v;
        return v !== undefined && isOwn(target) ? v : this.options.refuse('builtins.getattr');
      }
      case 'copyreg._reconstructor': {
        if (!(first instanceof Type) || first.builtin || !(second instanceof Type))
          return this.options.refuse('copyreg._reconstructor');
        const make = findAttribute(first, '__new__')!;
        return call(make, third === none || third === undefined ? [first] : [first, third]);
      }
      case 're._compile':
        return invoke(importDotted('re'), 'compile', ...args);
      case 'zoneinfo._unpickle':
        return invoke(importDotted('zoneinfo'), 'ZoneInfo', first!);
      default:
        return this.options.refuse(`${f.module}.${f.name}`);
    }
  }

  /** `cls.__new__(cls, *args)`. */
  private made(cls: Item, args: Value, kwargs?: Value): Value {
    if (!(args instanceof Tuple)) throw wrong('NEWOBJ expected an arg tuple.');
    if (!(cls instanceof Type)) {
      if (cls instanceof Named) return this.options.refuse(`${cls.module}.${cls.name}`);
      throw wrong('NEWOBJ class argument must be a type');
    }
    if (cls === typeType) return this.options.refuse('builtins.type');
    if (cls.builtin && cls.module === 'uuid') return new Pending(cls);
    const named: Kwargs = new Map();
    if (kwargs instanceof Dict) for (const [key, v] of dictEntries(kwargs)) named.set(attributeName(key), v);
    const make = findAttribute(cls, '__new__');
    if (make === undefined) throw wrong('NEWOBJ class argument has NULL tp_new');
    return call(make, [cls, ...args.a], named.size > 0 ? named : undefined);
  }

  private build(state: Value): void {
    const o = this.top();
    if (o instanceof Pending) {
      const value = state instanceof Dict ? state.m.get('int') : undefined;
      const made = call(o.made, [], new Map([['int', value ?? none]]));
      this.stack[this.stack.length - 1] = made;
      for (const [index, one] of this.memo) if (one === o) this.memo.set(index, made);
      return;
    }
    if (!(o instanceof Obj)) throw wrong('state is not a dictionary');
    if (o.t.builtin && o.t.module === 'functools') return this.buildPartial(o, state);
    if (findAttribute(o, '__setstate__') === undefined) {
      const parts = state instanceof Tuple && state.a.length === 2 ? state.a : [state];
      for (const part of parts) if (part !== none && !(part instanceof Dict)) throw wrong('state is not a dictionary');
      if (o.t.builtin && !(o.t.traits.hasDict || 'dict' in o)) {
        if (state instanceof Dict) for (const [key, v] of state.m) setattr(o, attributeName(key as Value), v);
        return;
      }
    }
    setState(o, state);
  }

  private buildPartial(o: Obj, state: Value): void {
    const [f, args, keywords] = state instanceof Tuple ? state.a : [];
    const named: Kwargs = new Map();
    if (keywords instanceof Dict) for (const [key, v] of dictEntries(keywords)) named.set(attributeName(key), v);
    const made = call(o.t, [f ?? none, ...(args instanceof Tuple ? args.a : [])], named);
    this.stack[this.stack.length - 1] = made;
    for (const [index, one] of this.memo) if (one === o) this.memo.set(index, made);
  }
}

const signed = (data: Uint8Array): Value => {
  if (data.length === 0) return 0;
  meter.spend(data.length);
  const hex = Array.from(data, (_, i) => data[data.length - 1 - i]!.toString(16).padStart(2, '0')).join('');
  const v = BigInt(`0x${hex}`);
  return normal(data.at(-1)! >= 128 ? v - (1n << BigInt(8 * data.length)) : v);
};

/** A date, time or both of the bytes that pickles hold. */
const fromState = (t: Type, state: Uint8Array, zone: readonly Value[]): Value => {
  const bad = (): object => pyError(E.TypeError, `an integer is required (got type bytes)`);
  const year = state[0]! * 256 + state[1]!;
  const fold = (b: number): Kwargs => new Map<string, Value>([['fold', b >= 128 ? 1 : 0]]);
  const micro = (at: number): number => state[at]! * 65_536 + state[at + 1]! * 256 + state[at + 2]!;
  const kind = t.mro.map((one) => one.qualname);
  if (kind.includes('datetime')) {
    if (state.length !== 10) throw bad();
    const [, , month, day, hour, minute, second] = state;
    return call(t, [year, month! & 127, day!, hour!, minute!, second!, micro(7), ...zone], fold(month!));
  }
  if (kind.includes('date')) {
    if (state.length !== 4) throw bad();
    return call(t, [year, state[2]!, state[3]!]);
  }
  if (state.length !== 6) throw bad();
  const [hour, minute, second] = state;
  return call(t, [hour! & 127, minute!, second!, micro(3), ...zone], fold(hour!));
};
