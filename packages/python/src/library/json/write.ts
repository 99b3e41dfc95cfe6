/** Values to JSON text, in one piece or in the pieces that `iterencode` gives. */
import { call1, invoke } from '../../runtime/call.ts';
import { Builtin } from '../../runtime/callables.ts';
import { compareText } from '../../runtime/compare.ts';
import { originalKey } from '../../runtime/dict.ts';
import { E, pyError, typeError, valueError } from '../../runtime/exceptions.ts';
import { listOf, unpack } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  boolType,
  Dict,
  FloatBox,
  IntBox,
  List,
  newTuple,
  none,
  noneType,
  Obj,
  StrBox,
  Tuple,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { sortValues } from '../../runtime/sort.ts';
import { intText } from '../../runtime/text.ts';
import { classNameOf } from './class-name.ts';
import { floatJson, quoteJson } from './text.ts';

/** What may be said about writing. */
export interface WriteOptions {
  readonly skipKeys: boolean;
  readonly ascii: boolean;
  readonly checkCircular: boolean;
  readonly allowNan: boolean;
  readonly sortKeys: boolean;
  /** Text of one level of indentation; undefined to write all in one line. */
  readonly indent: string | undefined;
  readonly itemSeparator: string;
  readonly keySeparator: string;
  /** Called for what JSON does not know; gives what to write instead. */
  readonly fallback: Value | undefined;
}

/** How deep containers lie in one another is paid as depth of calls is. */
const enter = (): void => {
  if (++meter.d <= meter.l) return;
  meter.d--;
  if (meter.stopped !== undefined) throw meter.stopped;
  throw pyError(E.RecursionError, 'maximum recursion depth exceeded while encoding a JSON object');
};

/** Writes one value. */
export class JsonWriter {
  out = '';
  /** The pieces, if they are wanted. */
  readonly pieces: string[] | undefined;
  private readonly options: WriteOptions;
  private readonly inside: Set<Obj> | undefined;
  private paid = 0;

  constructor(options: WriteOptions, pieces: string[] | undefined) {
    this.options = options;
    this.pieces = pieces;
    this.inside = options.checkCircular ? new Set() : undefined;
  }

  private emit(text: string): void {
    if (this.pieces === undefined) {
      this.out += text;
      if (this.out.length - this.paid > 1024) {
        meter.allocate(this.out.length - this.paid);
        this.paid = this.out.length;
      }
    } else {
      meter.allocate(text.length + 16);
      this.pieces.push(text);
    }
  }

  /** The text of what is no container; undefined for all else. */
  private scalar(v: Value): string | undefined {
    switch (typeof v) {
      case 'string':
        return quoteJson(v, this.options.ascii);
      case 'number':
        return Number.isInteger(v) ? String(v) : floatJson(v, this.options.allowNan);
      case 'boolean':
        return v ? 'true' : 'false';
      case 'bigint':
        return intText(v);
      default:
        if (v.t === noneType) return 'null';
        if (v instanceof FloatBox) return floatJson(v.v, this.options.allowNan);
        if (v instanceof StrBox) return quoteJson(v.v, this.options.ascii);
        if (v instanceof IntBox) return v.t === boolType ? (v.v === 0 ? 'false' : 'true') : intText(v.v);
        return undefined;
    }
  }

  /** Writes a value after `before`, at a level of indentation. */
  value(v: Value, level: number, before = ''): void {
    const text = this.scalar(v);
    meter.spend(1);
    if (text !== undefined) {
      this.emit(before + text);
      return;
    }
    if (before !== '') this.emit(before);
    const o = v as Obj;
    if (o instanceof List || o instanceof Tuple) {
      const a = o.t.builtin ? o.a : listOf(o);
      if (a.length === 0) this.emit('[]');
      else {
        this.open(o);
        this.array(a, level + 1);
        this.close(o);
      }
    } else if (o instanceof Dict) {
      if (o.m.size === 0) this.emit('{}');
      else {
        this.open(o);
        this.object(o, level + 1);
        this.close(o);
      }
    } else {
      this.open(o);
      const { fallback } = this.options;
      if (fallback === undefined) throw typeError(`Object of type ${classNameOf(o)} is not JSON serializable`);
      this.value(call1(fallback, o), level);
      this.close(o);
    }
  }

  private open(o: Obj): void {
    if (this.inside?.has(o) === true) throw valueError('Circular reference detected');
    this.inside?.add(o);
    enter();
  }

  private close(o: Obj): void {
    meter.d--;
    this.inside?.delete(o);
  }

  private array(a: readonly Value[], level: number): void {
    const { indent, itemSeparator } = this.options;
    const line = indent === undefined ? '' : newLine(indent, level);
    const between = itemSeparator + line;
    for (let i = 0; i < a.length; i++) this.value(a[i]!, level, i === 0 ? `[${line}` : between);
    if (indent !== undefined) this.emit(newLine(indent, level - 1));
    this.emit(']');
  }

  private object(o: Dict, level: number): void {
    const { indent, itemSeparator, keySeparator, sortKeys } = this.options;
    const line = indent === undefined ? '' : newLine(indent, level);
    const between = itemSeparator + line;
    this.emit('{');
    if (line !== '') this.emit(line);
    let first = true;
    const plain = o.t.builtin || o.t.lookup('items') instanceof Builtin;
    if (plain && !sortKeys && o.originals === undefined) {
      for (const [key, value] of o.m) {
        const text = typeof key === 'string' ? quoteJson(key, this.options.ascii) : this.key(key as Value);
        if (text === undefined) continue;
        if (!first) this.emit(between);
        first = false;
        this.emit(text);
        this.emit(keySeparator);
        this.value(value, level);
      }
    } else {
      const items = plain ? entriesOf(o) : listOf(invoke(o, 'items')).map((pair) => unpack(pair, 2) as Entry);
      for (const [key, value] of sortKeys ? sorted(items) : items) {
        const text = this.key(key);
        if (text === undefined) continue;
        if (!first) this.emit(between);
        first = false;
        this.emit(text);
        this.emit(keySeparator);
        this.value(value, level);
      }
    }
    if (indent !== undefined) this.emit(newLine(indent, level - 1));
    this.emit('}');
  }

  /** A key's text; undefined to leave the entry out. Errors: TypeError. */
  private key(v: Value): string | undefined {
    const { ascii } = this.options;
    if (typeof v === 'string') return quoteJson(v, ascii);
    if (v instanceof StrBox) return quoteJson(v.v, ascii);
    const text = this.scalar(v);
    if (text !== undefined) return `"${text}"`;
    if (this.options.skipKeys) return undefined;
    throw typeError(`keys must be str, int, float, bool or None, not ${typeOf(v).name}`);
  }
}

type Entry = readonly [Value, Value];

const newLine = (indent: string, level: number): string => {
  meter.allocate(indent.length * level);
  return `\n${indent.repeat(level)}`;
};

const entriesOf = (o: Dict): Entry[] => {
  meter.spend(o.m.size);
  meter.allocate(o.m.size * 48);
  const out: Entry[] = [];
  for (const [key, value] of o.m) out.push([originalKey(o, key), value]);
  return out;
};

/** Entries by key; equal keys by value, as tuples are. */
const sorted = (items: readonly Entry[]): readonly Entry[] => {
  if (items.every(([key]) => typeof key === 'string')) {
    meter.spend(items.length * (4 + Math.ceil(Math.log2(items.length + 1))));
    return items.slice().sort(([a], [b]) => compareText(a as string, b as string));
  }
  const pairs: Value[] = items.map(([key, value]) => newTuple([key, value]));
  sortValues(pairs, none, false);
  return pairs.map((pair) => (pair as Tuple).a as unknown as Entry);
};

/** A value as JSON text. */
export const writeJson = (v: Value, options: WriteOptions): string => {
  const writer = new JsonWriter(options, undefined);
  writer.value(v, 0);
  return writer.out;
};

/** A value as the pieces of its JSON text. */
export const jsonPieces = (v: Value, options: WriteOptions): readonly string[] => {
  const pieces: string[] = [];
  new JsonWriter(options, pieces).value(v, 0);
  return pieces;
};
