/** JSON text to values: a scanner that makes them as it goes. */
import { call1 } from '../../runtime/call.ts';
import { setItem } from '../../runtime/dict.ts';
import { E, type Exc, pyError } from '../../runtime/exceptions.ts';
import { meter } from '../../runtime/meter.ts';
import { Dict, newList, newTuple, none, toFloat, toStr, type Value } from '../../runtime/object.ts';
import { parseInt as parseDigits } from '../../numbers/parse-int.ts';
import { decodeError } from './decode-error.ts';

/** What the program wants made otherwise. */
export interface ReadOptions {
  readonly objectHook: Value | undefined;
  readonly pairsHook: Value | undefined;
  readonly parseFloat: Value | undefined;
  readonly parseInt: Value | undefined;
  readonly parseConstant: Value | undefined;
  readonly strict: boolean;
}

const QUOTE = 34;
const BACKSLASH = 92;
const number = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?/y;
const hex4 = /[0-9a-fA-F]{4}/y;
const escapes: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

/** Reads values out of one text. Errors: `JSONDecodeError`, RecursionError, what hooks raise. */
export class JsonReader {
  readonly text: string;
  /** Where to go on. Units: UTF-16 units. */
  at: number;
  private readonly options: ReadOptions;

  constructor(text: string, at: number, options: ReadOptions) {
    this.text = text;
    this.at = at;
    this.options = options;
  }

  private error(msg: string, at: number): Exc {
    return decodeError(msg, this.text, at);
  }

  /** Goes past spaces and gives the unit there; NaN at the end. */
  space(): number {
    const { text } = this;
    let { at } = this;
    let code = text.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9) {
      code = text.charCodeAt(++at);
      if ((at & 1023) === 0) meter.spend(256);
    }
    this.at = at;
    return code;
  }

  /** The value here, without spaces before it. */
  value(): Value {
    const { text, at } = this;
    meter.spend(2);
    const code = text.charCodeAt(at);
    switch (code) {
      case QUOTE:
        this.at = at + 1;
        return this.string();
      case 123:
        return this.object();
      case 91:
        return this.array();
      case 110:
        if (text.startsWith('null', at)) return this.word(4, none);
        break;
      case 116:
        if (text.startsWith('true', at)) return this.word(4, true);
        break;
      case 102:
        if (text.startsWith('false', at)) return this.word(5, false);
        break;
      case 78:
        if (text.startsWith('NaN', at)) return this.constant('NaN', NaN);
        break;
      case 73:
        if (text.startsWith('Infinity', at)) return this.constant('Infinity', Infinity);
        break;
      case 45:
        if (text.startsWith('-Infinity', at)) return this.constant('-Infinity', -Infinity);
        return this.number();
      default:
        if (code >= 48 && code <= 57) return this.number();
    }
    throw this.error('Expecting value', at);
  }

  private word(length: number, v: Value): Value {
    this.at += length;
    return v;
  }

  private constant(name: string, x: number): Value {
    this.at += name.length;
    const { parseConstant } = this.options;
    return parseConstant === undefined ? x : call1(parseConstant, name);
  }

  private number(): Value {
    const { text, at, options } = this;
    // Small ints, the usual case, without a match.
    let code = text.charCodeAt(at);
    if (code !== 45 && code !== 48 && options.parseInt === undefined) {
      let x = 0;
      let i = at;
      while (code >= 48 && code <= 57 && i - at < 15) {
        x = x * 10 + code - 48;
        code = text.charCodeAt(++i);
      }
      if (!(code >= 48 && code <= 57) && code !== 46 && code !== 101 && code !== 69) {
        this.at = i;
        return x;
      }
    }
    number.lastIndex = at;
    const found = number.exec(text);
    if (found === null) throw this.error('Expecting value', at);
    const whole = found[0];
    this.at = at + whole.length;
    meter.spend(whole.length >> 2);
    if (found[1] === undefined && found[2] === undefined) {
      if (options.parseInt !== undefined) return call1(options.parseInt, whole);
      return whole.length < 16 ? Number(whole) + 0 : (parseDigits(whole, 10, meter) ?? 0);
    }
    return options.parseFloat === undefined ? toFloat(Number(whole)) : call1(options.parseFloat, whole);
  }

  /** The rest of a string, behind its quote. */
  string(): Value {
    const { text } = this;
    const start = this.at;
    let i = start;
    let code = text.charCodeAt(i);
    while (code !== QUOTE && code !== BACKSLASH && code >= 32) code = text.charCodeAt(++i);
    if (i - start > 32) {
      meter.spend((i - start) >> 4);
      meter.allocate(i - start);
    }
    if (code === QUOTE) {
      this.at = i + 1;
      return toStr(text.slice(start, i));
    }
    return this.escaped(start, i);
  }

  /** A string with escapes or control characters; `i` is at the first of them. */
  private escaped(start: number, i: number): Value {
    const { text } = this;
    let out = text.slice(start, i);
    for (;;) {
      const code = text.charCodeAt(i);
      meter.spend(1);
      if (code === QUOTE) {
        this.at = i + 1;
        return toStr(out);
      }
      if (Number.isNaN(code)) throw this.error('Unterminated string starting at', start - 1);
      if (code === BACKSLASH) {
        const letter = text[i + 1];
        if (letter === undefined) throw this.error('Unterminated string starting at', start - 1);
        if (letter === 'u') {
          hex4.lastIndex = i + 2;
          const digits = hex4.exec(text);
          if (digits === null) throw this.error('Invalid \\uXXXX escape', i + 1);
          out += String.fromCharCode(Number(`0x${digits[0]}`));
          i += 6;
        } else {
          const plain = escapes.get(letter);
          if (plain === undefined) throw this.error('Invalid \\escape', i);
          out += plain;
          i += 2;
        }
      } else if (code < 32) {
        if (this.options.strict) throw this.error('Invalid control character at', i);
        out += text[i]!;
        i++;
      }
      const from = i;
      let next = text.charCodeAt(i);
      while (next !== QUOTE && next !== BACKSLASH && next >= 32) next = text.charCodeAt(++i);
      if (i > from) {
        out += text.slice(from, i);
        meter.spend((i - from) >> 4);
        meter.allocate(i - from);
      }
    }
  }

  private enter(what: string): void {
    meter.allocate(64);
    if (++meter.d <= meter.l) return;
    meter.d--;
    if (meter.stopped !== undefined) throw meter.stopped;
    throw pyError(
      E.RecursionError,
      `maximum recursion depth exceeded while decoding a JSON ${what} from a unicode string`,
    );
  }

  private array(): Value {
    this.enter('array');
    const a: Value[] = [];
    this.at++;
    if (this.space() === 93) this.at++;
    else
      for (;;) {
        a.push(this.value());
        const code = this.space();
        if (code === 93) {
          this.at++;
          break;
        }
        if (code !== 44) throw this.error("Expecting ',' delimiter", this.at);
        this.at++;
        this.space();
      }
    meter.allocate(a.length * 16);
    meter.d--;
    return newList(a);
  }

  private object(): Value {
    this.enter('object');
    const { pairsHook, objectHook } = this.options;
    const pairs: Value[] | undefined = pairsHook === undefined ? undefined : [];
    const d = new Dict();
    this.at++;
    let code = this.space();
    if (code === 125) this.at++;
    else
      for (;;) {
        if (code !== QUOTE) throw this.error('Expecting property name enclosed in double quotes', this.at);
        this.at++;
        const key = this.string();
        if (this.space() !== 58) throw this.error("Expecting ':' delimiter", this.at);
        this.at++;
        this.space();
        const value = this.value();
        if (pairs !== undefined) pairs.push(newTuple([key, value]));
        else if (typeof key === 'string') d.m.set(key, value);
        else setItem(d, key, value);
        code = this.space();
        if (code === 125) {
          this.at++;
          break;
        }
        if (code !== 44) throw this.error("Expecting ',' delimiter", this.at);
        this.at++;
        code = this.space();
      }
    meter.allocate(64 + d.m.size * 48);
    meter.d--;
    if (pairs !== undefined) return call1(pairsHook!, newList(pairs));
    return objectHook === undefined ? d : call1(objectHook, d);
  }
}
