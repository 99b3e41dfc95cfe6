/** Values over several lines: what fits on a line stays on it, containers are opened where it does not. */
import { findAttribute, getattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { deeper, textOf, truth } from '../../runtime/compare.ts';
import { iterate, listOf, unpack } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  ByteArray,
  byteArrayType,
  Bytes,
  bytesType,
  Dict,
  dictType,
  FrozenSet,
  frozenSetType,
  List,
  listType,
  newTuple,
  none,
  Obj,
  SetObj,
  setType,
  strType,
  toStr,
  Tuple,
  tupleType,
  Type,
  type Value,
} from '../../runtime/object.ts';
import { setValues } from '../../runtime/set.ts';
import { lengthOfText, quoteBytes, quoteText, repr } from '../../runtime/text.ts';
import {
  type Entry,
  entriesFor,
  isEmpty,
  type Line,
  recursionText,
  showsAs,
  sortedSafely,
  type Style,
} from './safe-repr.ts';

/** One value's text as it grows. */
export class Layout {
  out = '';
  readonly style: Style;
  readable = true;
  recursive = false;
  /** Containers that are open. */
  private readonly open = new Set<Obj>();
  private readonly line: (v: Value, inside: ReadonlySet<Obj>, level: number) => Line;

  constructor(style: Style, line: (v: Value, inside: ReadonlySet<Obj>, level: number) => Line) {
    this.style = style;
    this.line = line;
  }

  private write(text: string): void {
    meter.allocate(text.length);
    this.out += text;
  }

  private oneLine(v: Value, level: number): string {
    const { text, readable, recursive } = this.line(v, new Set(this.open), level);
    if (!readable) this.readable = false;
    if (recursive) this.recursive = true;
    return text;
  }

  /** Writes a value at a column; `allowance` columns behind it are taken. */
  value(v: Value, indent: number, allowance: number, level: number): void {
    if (v instanceof Obj && this.open.has(v)) {
      this.write(recursionText(v));
      this.recursive = true;
      this.readable = false;
      return;
    }
    const text = this.oneLine(v, level);
    if (lengthOfText(text) > this.style.width - indent - allowance) {
      const lines = this.lines(v);
      if (lines !== undefined) {
        if (v instanceof Obj) this.open.add(v);
        deeper(' while getting the repr of an object', () => lines(indent, allowance, level + 1));
        if (v instanceof Obj) this.open.delete(v);
        return;
      }
    }
    this.write(text);
  }

  /** How a value is written over several lines, if there is a way. */
  private lines(v: Value): ((indent: number, allowance: number, level: number) => void) | undefined {
    const text = textOf(v);
    if (text !== undefined)
      return showsAs(v, strType) || typeof v === 'string' ? (i, a, l) => this.text(text, i, a, l) : undefined;
    if (!(v instanceof Obj) || v instanceof Type) return undefined;
    if (v instanceof Dict && showsAs(v, dictType)) return (i, a, l) => this.dict(v, i, a, l);
    if (v instanceof List && showsAs(v, listType)) return (i, a, l) => this.sequence('[', v.a, ']', i, a, l);
    if (v instanceof Tuple && showsAs(v, tupleType))
      return (i, a, l) => this.sequence('(', v.a, v.a.length === 1 ? ',)' : ')', i, a, l);
    if (v instanceof FrozenSet ? showsAs(v, frozenSetType) : v instanceof SetObj && showsAs(v, setType))
      return (i, a, l) => this.set(v as SetObj, i, a, l);
    if (v instanceof Bytes && showsAs(v, bytesType)) return (i, a, l) => this.bytes(v.v, i, a, l);
    if (v instanceof ByteArray && showsAs(v, byteArrayType))
      return (i, a, l) => {
        this.write('bytearray(');
        this.bytes(v.v, i + 10, a + 1, l + 1);
        this.write(')');
      };
    return this.special(v) ?? this.dataclass(v);
  }

  private sequence(
    open: string,
    a: readonly Value[],
    close: string,
    indent: number,
    allowance: number,
    level: number,
  ): void {
    this.write(open);
    this.items(a, indent, allowance + close.length, level);
    this.write(close);
  }

  private set(v: SetObj, indent: number, allowance: number, level: number): void {
    if (v.size === 0) {
      this.write(repr(v));
      return;
    }
    const values = sortedSafely([...setValues(v)]);
    if (v.t === setType) {
      this.sequence('{', values, '}', indent, allowance, level);
      return;
    }
    const name = v.t.qualname;
    this.sequence(`${name}({`, values, '})', indent + name.length + 1, allowance, level);
  }

  private dict(v: Dict, indent: number, allowance: number, level: number): void {
    this.write('{');
    if (this.style.indent > 1) this.write(' '.repeat(this.style.indent - 1));
    if (v.m.size > 0) this.entries(entriesFor(v, this.style.sortDicts), indent, allowance + 1, level);
    this.write('}');
  }

  private entries(items: readonly Entry[], indent: number, allowance: number, level: number): void {
    const column = indent + this.style.indent;
    for (let i = 0; i < items.length; i++) {
      const [key, value] = items[i]!;
      const isLast = i === items.length - 1;
      const text = this.oneLine(key, level);
      this.write(`${text}: `);
      this.value(value, column + lengthOfText(text) + 2, isLast ? allowance : 1, level);
      if (!isLast) this.write(this.newLine(column));
    }
  }

  private newLine(column: number): string {
    return `,\n${' '.repeat(column)}`;
  }

  private items(a: readonly Value[], indent: number, allowance: number, level: number): void {
    const column = indent + this.style.indent;
    if (this.style.indent > 1) this.write(' '.repeat(this.style.indent - 1));
    const between = this.newLine(column);
    let delimiter = '';
    let most = this.style.width - column + 1;
    let room = most;
    for (let i = 0; i < a.length; i++) {
      const isLast = i === a.length - 1;
      if (isLast) {
        most -= allowance;
        room -= allowance;
      }
      if (this.style.compact) {
        const text = this.oneLine(a[i]!, level);
        const wide = lengthOfText(text) + 2;
        if (room < wide) {
          room = most;
          if (delimiter !== '') delimiter = between;
        }
        if (room >= wide) {
          room -= wide;
          this.write(delimiter + text);
          delimiter = ', ';
          continue;
        }
      }
      this.write(delimiter);
      delimiter = between;
      this.value(a[i]!, column, isLast ? allowance : 1, level);
    }
  }

  private text(text: string, given: number, taken: number, level: number): void {
    if (text === '') {
      this.write(quoteText(text));
      return;
    }
    const indent = level === 1 ? given + 1 : given;
    const allowance = level === 1 ? taken + 1 : taken;
    const chunks: string[] = [];
    const wide = this.style.width - indent;
    const lines = listOf(invoke(toStr(text), 'splitlines', true)).map((line) => textOf(line)!);
    meter.spend(text.length * 2);
    for (let i = 0; i < lines.length; i++) {
      const isLast = i === lines.length - 1;
      const whole = quoteText(lines[i]!);
      if (lengthOfText(whole) <= (isLast ? wide - allowance : wide)) {
        chunks.push(whole);
        continue;
      }
      const words = lines[i]!.match(/\S+\s*|\s+/g) ?? [];
      let current = '';
      for (let j = 0; j < words.length; j++) {
        const candidate = current + words[j]!;
        const most = isLast && j === words.length - 1 ? wide - allowance : wide;
        meter.spend(candidate.length >> 2);
        if (lengthOfText(quoteText(candidate)) > most) {
          if (current !== '') chunks.push(quoteText(current));
          current = words[j]!;
        } else current = candidate;
      }
      if (current !== '') chunks.push(quoteText(current));
    }
    if (chunks.length === 1) {
      this.write(quoteText(text));
      return;
    }
    const joined = chunks.join(`\n${' '.repeat(indent)}`);
    this.write(level === 1 ? `(${joined})` : joined);
  }

  private bytes(v: Uint8Array, given: number, taken: number, level: number): void {
    if (v.length <= 4) {
      this.write(quoteBytes(v));
      return;
    }
    const parens = level === 1;
    const indent = parens ? given + 1 : given;
    let wide = this.style.width - indent;
    const chunks: string[] = [];
    let start = 0;
    let end = 0;
    const last = Math.floor(v.length / 4) * 4;
    for (let i = 0; i < v.length; i += 4) {
      if (i === last) wide -= parens ? taken + 1 : taken;
      const next = Math.min(v.length, i + 4);
      if (quoteBytes(v.subarray(start, next)).length > wide) {
        if (end > start) chunks.push(quoteBytes(v.subarray(start, end)));
        start = i;
      }
      end = next;
    }
    if (end > start) chunks.push(quoteBytes(v.subarray(start, end)));
    const joined = chunks.join(`\n${' '.repeat(indent)}`);
    this.write(parens ? `(${joined})` : joined);
  }

  /** Types of `collections` and `types` that are opened in a way of their own. */
  private special(v: Obj): ((indent: number, allowance: number, level: number) => void) | undefined {
    const its = v.t.mro.find((type) => type.module === 'collections' || type.module === 'types');
    if (its === undefined || its.lookup('__repr__') !== v.t.lookup('__repr__')) return undefined;
    const name = v.t.qualname;
    const column = name.length + 1;
    switch (its.qualname) {
      case 'OrderedDict':
        return (i, a, l) => {
          if (isEmpty(v)) {
            this.write(repr(v));
            return;
          }
          const pairs = listOf(invoke(v, 'items')).map((pair) => newTuple(unpack(pair, 2)));
          this.write(`${name}(`);
          const list = new List();
          list.a = pairs;
          this.value(list, i + column, a + 1, l);
          this.write(')');
        };
      case 'defaultdict':
        return (i, a, l) => {
          if (isEmpty(v)) {
            this.write(repr(v));
            return;
          }
          this.write(`${name}(${this.oneLine(getattr(v, 'default_factory'), l)},\n${' '.repeat(i + column)}`);
          this.dict(v as Dict, i + column, a + 1, l);
          this.write(')');
        };
      case 'Counter':
        return (i, a, l) => {
          if (isEmpty(v)) {
            this.write(repr(v));
            return;
          }
          this.write(`${name}({`);
          if (this.style.indent > 1) this.write(' '.repeat(this.style.indent - 1));
          const items = listOf(invoke(v, 'most_common')).map((pair) => unpack(pair, 2) as unknown as Entry);
          this.entries(items, i + column, a + 2, l);
          this.write('})');
        };
      case 'deque':
        return (i, a, l) => {
          const most = getattr(v, 'maxlen');
          this.write(`${name}([`);
          this.items(listOf(v), i + column, most === none ? a + 2 : 2, l);
          this.write(most === none ? '])' : `],\n${' '.repeat(i + column)}maxlen=${this.oneLine(most, l)})`);
        };
      case 'ChainMap':
        return (i, a, l) => {
          const maps = listOf(getattr(v, 'maps'));
          this.write(`${name}(`);
          for (const [at, map] of maps.entries()) {
            const isLast = at === maps.length - 1;
            this.value(map, i + column, isLast ? a + 1 : 1, l);
            this.write(isLast ? ')' : this.newLine(i + column));
          }
        };
      case 'UserDict':
      case 'UserList':
      case 'UserString':
        return (i, a, l) => this.value(getattr(v, 'data'), i, a, l - 1);
      case 'mappingproxy':
        return (i, a, l) => {
          this.write('mappingproxy(');
          this.value(invoke(v, 'copy'), i + 13, a + 1, l);
          this.write(')');
        };
      case 'SimpleNamespace':
        return (i, a, l) => {
          const shown = v.t === its ? 'namespace' : name;
          const items = getattr(v, '__dict__');
          this.write(`${shown}(`);
          this.fields(items instanceof Dict ? entriesFor(items, false) : [], i + shown.length + 1, a, l);
          this.write(')');
        };
      default:
        return undefined;
    }
  }

  private dataclass(v: Obj): ((indent: number, allowance: number, level: number) => void) | undefined {
    if (v.t.builtin) return undefined;
    const fields = v.t.lookup('__dataclass_fields__');
    const params = v.t.lookup('__dataclass_params__');
    if (fields === undefined || params === undefined || !truth(findAttribute(params, 'repr') ?? false))
      return undefined;
    const shower = v.t.lookup('__repr__');
    if (shower === undefined || findAttribute(shower, '__wrapped__') === undefined) return undefined;
    return (i, a, l) => {
      const items: Entry[] = [];
      const it = iterate(invoke(fields, 'values'));
      for (let field = it.next(); field !== undefined; field = it.next()) {
        if (!truth(getattr(field, 'repr'))) continue;
        const fieldName = getattr(field, 'name');
        const value = findAttribute(v, textOf(fieldName)!);
        if (value !== undefined) items.push([fieldName, value]);
      }
      this.write(`${v.t.qualname}(`);
      this.fields(items, i + v.t.qualname.length + 1, a, l);
      this.write(')');
    };
  }

  /** `name=value` pairs, one per line. */
  private fields(items: readonly Entry[], indent: number, allowance: number, level: number): void {
    for (const [i, [key, value]] of items.entries()) {
      const isLast = i === items.length - 1;
      const name = textOf(key) ?? '';
      this.write(`${name}=`);
      if (value instanceof Obj && this.open.has(value)) this.write('...');
      else this.value(value, indent + name.length + 1, isLast ? allowance : 1, level);
      if (!isLast) this.write(this.newLine(indent));
    }
  }
}
