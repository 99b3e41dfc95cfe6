/**
 * `str`. Methods work on UTF-16 text; where positions are counted, a text without surrogates counts like Python, and a boxed one
 * is turned into positions by code points.
 */
// oxlint-disable eslint/no-control-regex -- Python's white space has control characters
import { foldCase, isCased, toTitle } from './text-case.ts';
import { index, smallIndex } from '../arithmetic.ts';
import { classMethod, construct, method, staticMethod } from '../callables.ts';
import { contains, realOf, textOf, truth } from '../compare.ts';
import { decodeBytes, encodeText } from '../codecs.ts';
import { getItem, newDict, setItem } from '../dict.ts';
import { isCaught, typeError, valueError, E } from '../exceptions.ts';
import { iterate, listOf } from '../iteration.ts';
import { meter } from '../meter.ts';
import {
  List,
  ByteArray,
  Bytes,
  Dict,
  type Kwargs,
  newList,
  newTuple,
  none,
  Obj,
  StrBox,
  strType,
  toStr,
  Tuple,
  type Type,
  typeOf,
  type Value,
  givenName,
} from '../object.ts';
import { percentFormat } from '../percent-format.ts';
import { formatWithFields } from '../str-format.ts';
import { builtinGetitem, getitem } from '../subscript.ts';
import { builtinFormat, lengthOfText, str } from '../text-face.ts';
import { addComparisons, addHash, addIter, addOperators } from './operators.ts';

construct(
  strType,
  'str(object=..., encoding=..., errors=...)',
  (cls: Type, v: Value | undefined, encoding: Value | undefined, errors: Value | undefined) => {
    let text: string;
    for (const [name, given] of [
      ['encoding', encoding],
      ['errors', errors],
    ] as const)
      if (given !== undefined && textOf(given) === undefined)
        throw typeError(`str() argument '${name}' must be str, not ${givenName(given)}`);
    if (encoding !== undefined || errors !== undefined) {
      if (!(v instanceof Bytes || v instanceof ByteArray))
        throw typeError(
          typeof v === 'string'
            ? 'decoding str is not supported'
            : `decoding to str: need a bytes-like object, ${v === undefined ? 'NoneType' : typeOf(v).name} found`,
        );
      text = decodeBytes(
        v.v,
        encoding === undefined ? 'utf-8' : want(encoding),
        errors === undefined ? 'strict' : want(errors),
        v,
      );
    } else text = v === undefined ? '' : str(v);
    if (cls === strType) return toStr(text);
    const box = new cls.ctor() as StrBox;
    box.v = text;
    return box;
  },
);
addOperators(strType, ['+', '*', '%']);
addComparisons(strType, 'all');
addHash(strType);
addIter(strType);

/** The text of the receiver. */
const self_ = (v: Value): string => (typeof v === 'string' ? v : (v as StrBox).v);
/** The text of an argument. Errors: TypeError. */
const want = (v: Value, what?: string): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(what ?? `must be str, not ${typeOf(v).name}`);
  return text;
};
const pay = (text: string, per = 4): void => {
  if (text.length > 64) {
    meter.spend(text.length >> per);
    meter.allocate(text.length);
  }
};
const add = (signature: string, fn: (...args: never[]) => Value): void => method(strType, signature, fn);
/** A method from text to text. */
const mapping = (name: string, fn: (text: string) => string): void =>
  add(`${name}(self, /)`, (self: Value) => {
    const text = self_(self);
    pay(text);
    return toStr(fn(text));
  });

add('__len__(self, /)', (self: Value) => (typeof self === 'string' ? self.length : lengthOfText(self_(self))));
add('__contains__(self, key, /)', (self: Value, key: Value) =>
  contains(typeof self === 'string' ? self : toStr(self_(self)), key),
);
add('__getitem__(self, key, /)', (self: Value, key: Value) => builtinGetitem(self, key));
add('__mod__(self, value, /)', (self: Value, value: Value) => percentFormat(self, value));
add('__getnewargs__(self, /)', (self: Value) => newTuple([toStr(self_(self))]));
add('__format__(self, format_spec, /)', (self: Value, spec: Value) => toStr(builtinFormat(self, want(spec))));

// ── case ────────────────────────────────────────────────────────────────────────────────────────
mapping('upper', (s) => s.toUpperCase());
mapping('lower', (s) => s.toLowerCase());
mapping('casefold', foldCase);
mapping('swapcase', (s) => {
  const chars = Array.from(s);
  return chars
    .map((c, i) => (/\p{Uppercase}/u.test(c) ? lowerAt(chars, i) : /\p{Lowercase}/u.test(c) ? c.toUpperCase() : c))
    .join('');
});
mapping('capitalize', (s) => {
  const chars = Array.from(s);
  return chars.map((c, i) => (i === 0 ? toTitle(c) : lowerAt(chars, i))).join('');
});
mapping('title', (s) => {
  let out = '';
  let inside = false;
  const chars = Array.from(s);
  chars.forEach((c, i) => {
    out += inside ? lowerAt(chars, i) : toTitle(c);
    inside = isCased(c);
  });
  return out;
});
/** Lower case of one character where it stands: a sigma at the end of a word is another letter. */
const lowerAt = (chars: readonly string[], i: number): string => {
  const c = chars[i]!;
  if (c !== 'Σ') return c.toLowerCase();
  let before = i - 1;
  while (before >= 0 && /\p{Case_Ignorable}/u.test(chars[before]!)) before--;
  let after = i + 1;
  while (after < chars.length && /\p{Case_Ignorable}/u.test(chars[after]!)) after++;
  const final = before >= 0 && isCased(chars[before]!) && !(after < chars.length && isCased(chars[after]!));
  return final ? 'ς' : 'σ';
};
// ── questions ───────────────────────────────────────────────────────────────────────────────────
const question = (name: string, ask: (text: string) => boolean): void =>
  add(`${name}(self, /)`, (self: Value) => {
    const text = self_(self);
    pay(text);
    return ask(text);
  });
question('isalpha', (s) => /^\p{L}+$/u.test(s));
question(
  'isdigit',
  (s) =>
    s !== '' &&
    Array.from(s).every((c) =>
      /[\p{Nd}²³¹⁰⁴-⁹₀-₉①-⑨⑴-⑼⒈-⒐⓪⓵-⓽⓿❶-❾➀-➈➊-➒\u1369-\u1371\u19da\u{10a40}-\u{10a43}\u{10e60}-\u{10e68}\u{11052}-\u{1105a}\u{1f100}-\u{1f10a}]/u.test(
        c,
      ),
    ),
);
question('isdecimal', (s) => /^\p{Nd}+$/u.test(s));
question('isnumeric', (s) =>
  /^[\p{N}\u3007\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341\u767e\u5343\u842c\u4e07\u5104\u4ebf\u5146\u3405\u3483\u382a\u3b4d\u4e96\u4ec0\u4edf\u4ee8\u4f0d\u4f70\u5169\u5344\u5345\u534c\u53c1\u53c2\u53c3\u53c4\u58f1\u58f9\u5e7a\u5efe\u5eff\u5f0c\u5f0d\u5f0e\u5f10\u62fe\u634c\u67d2\u6f06\u7396\u8086\u8cae\u8cb3\u8d30\u9621\u9646\u964c\u9678\u96f6\uf96b\uf973\uf978\uf9b2\uf9d1\uf9d3\uf9fd\u{20001}\u{20064}\u{200e2}\u{20121}\u{2092a}\u{20983}\u{2098c}\u{2099c}\u{20aea}\u{20afd}\u{20b19}\u{22390}\u{22998}\u{23b1b}\u{2626d}\u{2f890}]+$/u.test(
    s,
  ),
);
question('isalnum', (s) => /^[\p{L}\p{N}]+$/u.test(s));
question('isspace', (s) => /^[\s\x1c-\x1f\x85]+$/u.test(s) && !s.includes('\ufeff'));
question('isascii', (s) => /^[\x00-\x7f]*$/.test(s));
question('islower', (s) => {
  let cased = false;
  for (const c of s) {
    if (/[\p{Uppercase}\p{Lt}]/u.test(c)) return false;
    cased ||= isCased(c);
  }
  return cased;
});
question('isupper', (s) => {
  let cased = false;
  for (const c of s) {
    if (/[\p{Lowercase}\p{Lt}]/u.test(c)) return false;
    cased ||= isCased(c);
  }
  return cased;
});
question('istitle', (s) => {
  let cased = false;
  let before = false;
  for (const c of s) {
    if (/[\p{Uppercase}\p{Lt}]/u.test(c)) {
      if (before) return false;
      cased = before = true;
    } else if (/\p{Lowercase}/u.test(c)) {
      if (!before) return false;
      before = true;
    } else before = false;
  }
  return cased;
});
question('isidentifier', (s) => /^[\p{XID_Start}_][\p{XID_Continue}]*$/u.test(s));
question(
  'isprintable',
  (s) => s === '' || (!/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u.test(s) && !/(?! )\p{Zs}/u.test(s)),
);

// ── stripping and cutting ───────────────────────────────────────────────────────────────────────
const isSpaceAt = (s: string, at: number): boolean => {
  const c = s.charCodeAt(at);
  if (c < 128) return c === 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31);
  return c === 0x85 || (c !== 0xfeff && /\s/.test(s[at]!));
};
const strip = (s: string, chars: Value, left: boolean, right: boolean): string => {
  pay(s);
  let from = 0;
  let to = s.length;
  if (chars === none) {
    if (left) while (from < to && isSpaceAt(s, from)) from++;
    if (right) while (to > from && isSpaceAt(s, to - 1)) to--;
    return from === 0 && to === s.length ? s : s.slice(from, to);
  }
  const text = textOf(chars);
  if (text === undefined) throw typeError(`${left ? (right ? '' : 'l') : 'r'}strip arg must be None or str`);
  if (typeof chars === 'string' || !/[\ud800-\udfff]/.test(text)) {
    // Halves of pairs are in no such set.
    if (left) while (from < to && text.includes(s[from]!)) from++;
    if (right) while (to > from && text.includes(s[to - 1]!)) to--;
    return from === 0 && to === s.length ? s : s.slice(from, to);
  }
  const set = new Set(text);
  const points = Array.from(s);
  to = points.length;
  if (left) while (from < to && set.has(points[from]!)) from++;
  if (right) while (to > from && set.has(points[to - 1]!)) to--;
  return points.slice(from, to).join('');
};
const stripping = (name: string, left: boolean, right: boolean): void =>
  add(`${name}(self, chars=None, /)`, (self: Value, chars: Value) =>
    // A part of a text without a box needs none.
    typeof self === 'string' ? strip(self, chars, left, right) : toStr(strip(self_(self), chars, left, right)),
  );
stripping('strip', true, true);
stripping('lstrip', true, false);
stripping('rstrip', false, true);
add('removeprefix(self, prefix, /)', (self: Value, prefix: Value) => {
  const s = self_(self);
  const p = want(prefix, `removeprefix() argument must be str, not ${givenName(prefix)}`);
  return toStr(s.startsWith(p) ? s.slice(p.length) : s);
});
add('removesuffix(self, suffix, /)', (self: Value, suffix: Value) => {
  const s = self_(self);
  const p = want(suffix, `removesuffix() argument must be str, not ${givenName(suffix)}`);
  return toStr(p !== '' && s.endsWith(p) ? s.slice(0, -p.length) : s);
});

// ── splitting and joining ───────────────────────────────────────────────────────────────────────
const limitOf = (v: Value): number => {
  const n = Number(index(v));
  return n < 0 ? Infinity : n;
};
const parts = (list: readonly string[]): Value => {
  meter.allocate(list.length * 24);
  return newList(list.map(toStr));
};
const spaces = /[^\s\x1c-\x1f\x85]+/g;
add('split(self, sep=None, maxsplit=-1)', (self: Value, sep: Value, max: Value) => {
  const s = self_(self);
  pay(s, 2);
  const limit = limitOf(max);
  if (sep === none) {
    if (limit === Infinity && s.length > 40) {
      const found = s.match(spaces) ?? [];
      meter.allocate(found.length * 24);
      return newList(typeof self === 'string' ? found : found.map(toStr));
    }
    const out: string[] = [];
    let at = 0;
    while (out.length < limit) {
      while (at < s.length && isSpaceAt(s, at)) at++;
      if (at >= s.length) return parts(out);
      const start = at;
      while (at < s.length && !isSpaceAt(s, at)) at++;
      out.push(s.slice(start, at));
    }
    while (at < s.length && isSpaceAt(s, at)) at++;
    if (at < s.length) out.push(s.slice(at));
    return parts(out);
  }
  const by = textOf(sep);
  if (by === undefined) throw typeError(`must be str or None, not ${typeOf(sep).name}`);
  if (by === '') throw valueError('empty separator');
  if (limit === Infinity) {
    const found = s.split(by);
    meter.allocate(found.length * 24);
    return newList(typeof self === 'string' ? found : found.map(toStr));
  }
  const out: string[] = [];
  let at = 0;
  while (out.length < limit) {
    const next = s.indexOf(by, at);
    if (next < 0) break;
    out.push(s.slice(at, next));
    at = next + by.length;
  }
  out.push(s.slice(at));
  return parts(out);
});
add('rsplit(self, sep=None, maxsplit=-1)', (self: Value, sep: Value, max: Value) => {
  const s = self_(self);
  pay(s, 2);
  const limit = limitOf(max);
  const out: string[] = [];
  if (sep === none) {
    let to = s.length;
    while (out.length < limit) {
      while (to > 0 && isSpaceAt(s, to - 1)) to--;
      if (to === 0) return parts(out.reverse());
      const end = to;
      while (to > 0 && !isSpaceAt(s, to - 1)) to--;
      out.push(s.slice(to, end));
    }
    while (to > 0 && isSpaceAt(s, to - 1)) to--;
    if (to > 0) out.push(s.slice(0, to));
    return parts(out.reverse());
  }
  const by = textOf(sep);
  if (by === undefined) throw typeError(`must be str or None, not ${typeOf(sep).name}`);
  if (by === '') throw valueError('empty separator');
  let to = s.length;
  while (out.length < limit && to >= by.length) {
    const at = s.lastIndexOf(by, to - by.length);
    if (at < 0) break;
    out.push(s.slice(at + by.length, to));
    to = at;
  }
  out.push(s.slice(0, to));
  return parts(out.reverse());
});
add('splitlines(self, keepends=False)', (self: Value, keep: Value) => {
  const s = self_(self);
  pay(s, 2);
  const out: string[] = [];
  const pattern = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/g;
  let at = 0;
  for (let m = pattern.exec(s); m !== null; m = pattern.exec(s)) {
    out.push(s.slice(at, truth(keep) ? pattern.lastIndex : m.index));
    at = pattern.lastIndex;
  }
  if (at < s.length) out.push(s.slice(at));
  return parts(out);
});
add('join(self, iterable, /)', (self: Value, from: Value) => {
  const s = self_(self);
  const type = typeOf(from);
  if (type.lookup('__iter__') === undefined && type.lookup('__getitem__') === undefined && typeof from !== 'string')
    throw typeError('can only join an iterable');
  const list = from instanceof List && from.t.builtin ? from.a : listOf(from);
  let size = s.length * list.length;
  const texts: string[] = [];
  let plain = typeof self === 'string';
  for (let i = 0; i < list.length; i++) {
    const one = list[i]!;
    if (typeof one === 'string') {
      size += one.length;
      texts.push(one);
      continue;
    }
    plain = false;
    const text = textOf(one);
    if (text === undefined)
      throw typeError(`sequence item ${i}: expected str instance, ${typeOf(list[i]!).name} found`);
    size += text.length;
    texts.push(text);
  }
  meter.spend(list.length >> 2);
  meter.allocate(size * 2);
  const joined = texts.join(s);
  return plain ? joined : toStr(joined);
});
const partition = (s: string, sep: Value, last: boolean): Value => {
  const by = want(sep, `must be str, not ${typeOf(sep).name}`);
  if (by === '') throw valueError('empty separator');
  const at = last ? s.lastIndexOf(by) : s.indexOf(by);
  if (at < 0) return newTuple(last ? ['', '', toStr(s)] : [toStr(s), '', '']);
  return newTuple([toStr(s.slice(0, at)), toStr(by), toStr(s.slice(at + by.length))]);
};
add('partition(self, sep, /)', (self: Value, sep: Value) => partition(self_(self), sep, false));
add('rpartition(self, sep, /)', (self: Value, sep: Value) => partition(self_(self), sep, true));

// ── searching ───────────────────────────────────────────────────────────────────────────────────
/** A range of a text in UTF-16 units, from code point bounds. */
const span = (s: string, start: Value, stop: Value): readonly [number, number] | undefined => {
  const boxed = /[\ud800-\udbff]/.test(s);
  const length = boxed ? lengthOfText(s) : s.length;
  const at = (v: Value, missing: number): number => {
    if (v === none) return missing;
    if (
      typeof v === 'string' ||
      (typeof v === 'number' && !Number.isInteger(v)) ||
      (v instanceof Obj && v.t.lookup('__index__') === undefined)
    )
      throw typeError('slice indices must be integers or None or have an __index__ method');
    const x = index(v);
    const n = typeof x === 'bigint' ? (x < 0n ? -Infinity : Infinity) : x;
    return Math.max(0, n < 0 ? n + length : n);
  };
  const from = at(start, 0);
  const to = Math.min(at(stop, length), length);
  if (from > length || from > to) return undefined;
  return boxed ? [units(s, from), units(s, to)] : [from, to];
};
const units = (s: string, points: number): number => {
  let at = 0;
  for (let i = 0; i < points && at < s.length; i++) at += s.codePointAt(at)! > 0xffff ? 2 : 1;
  return at;
};
const points = (s: string, at: number): number => (/[\ud800-\udbff]/.test(s) ? lengthOfText(s.slice(0, at)) : at);
const search = (self: Value, sub: Value, start: Value, stop: Value, last: boolean): number => {
  const s = self_(self);
  const range = span(s, start, stop);
  const text = want(sub, `must be str, not ${typeOf(sub).name}`);
  pay(s, 6);
  if (range === undefined) return -1;
  const [from, to] = range;
  const at = last ? s.lastIndexOf(text, to - text.length) : s.indexOf(text, from);
  if (at < from || at + text.length > to || (last && to - text.length < 0)) return -1;
  return points(s, at);
};
add('find(self, sub, start=None, end=None, /)', (self: Value, sub: Value, a: Value, b: Value) =>
  search(self, sub, a, b, false),
);
add('rfind(self, sub, start=None, end=None, /)', (self: Value, sub: Value, a: Value, b: Value) =>
  search(self, sub, a, b, true),
);
const found = (at: number): Value => {
  if (at < 0) throw valueError('substring not found');
  return at;
};
add('index(self, sub, start=None, end=None, /)', (self: Value, sub: Value, a: Value, b: Value) =>
  found(search(self, sub, a, b, false)),
);
add('rindex(self, sub, start=None, end=None, /)', (self: Value, sub: Value, a: Value, b: Value) =>
  found(search(self, sub, a, b, true)),
);
add('count(self, sub, start=None, end=None, /)', (self: Value, sub: Value, a: Value, b: Value) => {
  const s = self_(self);
  const range = span(s, a, b);
  const text = want(sub, `must be str, not ${typeOf(sub).name}`);
  if (range === undefined) return 0;
  const [from, to] = range;
  if (text === '') return points(s, to) - points(s, from) + 1;
  pay(s, 4);
  let n = 0;
  for (let at = s.indexOf(text, from); at >= 0 && at + text.length <= to; at = s.indexOf(text, at + text.length)) n++;
  return n;
});
const ends = (name: 'startswith' | 'endswith'): void =>
  add(`${name}(self, prefix, start=None, end=None, /)`, (self: Value, what: Value, a: Value, b: Value) => {
    const s = self_(self);
    const range = span(s, a, b);
    const test = (one: Value): boolean => {
      const text = textOf(one);
      if (text === undefined)
        throw typeError(
          what instanceof Tuple
            ? `tuple for ${name} must only contain str, not ${typeOf(one).name}`
            : `${name} first arg must be str or a tuple of str, not ${typeOf(one).name}`,
        );
      if (range === undefined) return false;
      const [from, to] = range;
      if (text.length > to - from) return false;
      return name === 'startswith' ? s.startsWith(text, from) : s.slice(from, to).endsWith(text);
    };
    return what instanceof Tuple ? what.a.some(test) : test(what);
  });
ends('startswith');
ends('endswith');
add('replace(self, old, new, count=-1, /)', (self: Value, old: Value, to: Value, count: Value) => {
  const s = self_(self);
  const a = want(old, `replace() argument 1 must be str, not ${givenName(old)}`);
  const b = want(to, `replace() argument 2 must be str, not ${givenName(to)}`);
  const limit = limitOf(count);
  pay(s);
  if (limit === 0 || (a !== '' && !s.includes(a))) return toStr(s);
  if (a === '') {
    const list = Array.from(s);
    meter.allocate((list.length + 1) * (b.length + 8));
    let out = '';
    let n = 0;
    for (const c of list) out += n++ < limit ? b + c : c;
    return toStr(n < limit ? out + b : out);
  }
  if (limit === Infinity && s.length < 256) {
    // Few pieces: put together as they are found.
    let out = '';
    let at = 0;
    for (let found = s.indexOf(a); found >= 0; found = s.indexOf(a, at)) {
      out += s.slice(at, found) + b;
      at = found + a.length;
    }
    meter.allocate(s.length * (b.length + 1));
    return toStr(out + s.slice(at));
  }
  const pieces = s.split(a);
  if (limit === Infinity || pieces.length - 1 <= limit) {
    meter.allocate(s.length + (pieces.length - 1) * b.length);
    meter.spend(pieces.length >> 2);
    return toStr(pieces.join(b));
  }
  const head = pieces.slice(0, limit + 1).join(b);
  return toStr([head, ...pieces.slice(limit + 1)].join(a));
});

// ── filling ─────────────────────────────────────────────────────────────────────────────────────
const fillOf = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`The fill character must be a unicode character, not ${typeOf(v).name}`);
  if (lengthOfText(text) !== 1) throw typeError('The fill character must be exactly one character long');
  return text;
};
const filler = (name: string, fn: (s: string, missing: number, fill: string, width: number) => string): void =>
  add(`${name}(self, width, fillchar=' ', /)`, (self: Value, width: Value, fillchar: Value) => {
    const s = self_(self);
    const w = smallIndex(width);
    const fill = fillOf(fillchar);
    const missing = w - lengthOfText(s);
    if (missing <= 0) return toStr(s);
    meter.allocate(w * 2);
    meter.spend(w >> 6);
    if (w > 500_000_000) meter.stop('bytes', 'what one string can hold');
    return toStr(fn(s, missing, fill, w));
  });
filler('ljust', (s, n, fill) => s + fill.repeat(n));
filler('rjust', (s, n, fill) => fill.repeat(n) + s);
filler('center', (s, n, fill, width) => {
  const left = Math.floor(n / 2) + (n & width & 1);
  return fill.repeat(left) + s + fill.repeat(n - left);
});
add('zfill(self, width, /)', (self: Value, width: Value) => {
  const s = self_(self);
  const w = smallIndex(width);
  const missing = w - lengthOfText(s);
  if (missing <= 0) return toStr(s);
  meter.allocate(w * 2);
  if (w > 500_000_000) meter.stop('bytes', 'what one string can hold');
  const sign = s.startsWith('-') || s.startsWith('+') ? s[0]! : '';
  return toStr(sign + '0'.repeat(missing) + s.slice(sign.length));
});
add('expandtabs(self, tabsize=8)', (self: Value, tabsize: Value) => {
  const size = smallIndex(tabsize);
  let out = '';
  let column = 0;
  for (const c of self_(self)) {
    if (c === '\t') {
      if (size > 0) {
        const n = size - (column % size);
        meter.allocate(n);
        out += ' '.repeat(n);
        column += n;
      }
      continue;
    }
    out += c;
    column = c === '\n' || c === '\r' ? 0 : column + 1;
  }
  return toStr(out);
});

// ── translation, encoding, formatting ───────────────────────────────────────────────────────────
add('translate(self, table, /)', (self: Value, table: Value) => {
  let out = '';
  const s = self_(self);
  meter.spend(s.length);
  meter.allocate(s.length);
  for (const c of s) {
    const code = c.codePointAt(0)!;
    let to: Value | undefined;
    if (table instanceof Dict && table.t.builtin) to = getItem(table, code);
    else {
      const depth = meter.d;
      try {
        to = getitem(table, code);
      } catch (e) {
        if (!isCaught(e, depth, E.LookupError)) throw e;
      }
    }
    if (to === undefined) out += c;
    else if (to === none) continue;
    else {
      const text = textOf(to);
      if (text !== undefined) {
        meter.allocate(text.length);
        out += text;
      } else {
        const n = realOf(to);
        if (typeof n !== 'number' || !Number.isInteger(n))
          throw typeError('character mapping must return integer, None or str');
        if (n < 0 || n > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
        out += String.fromCodePoint(n);
      }
    }
  }
  return toStr(out);
});
staticMethod(strType, 'maketrans(x, y=..., z=..., /)', (x: Value, y: Value | undefined, z: Value | undefined) => {
  const table = newDict();
  if (y === undefined) {
    if (!(x instanceof Dict)) throw typeError('if you give only one argument to maketrans it must be a dict');
    const it = iterate(x);
    for (let key = it.next(); key !== undefined; key = it.next()) {
      const text = textOf(key);
      if (text !== undefined && lengthOfText(text) !== 1)
        throw valueError('string keys in translate table must be of length 1');
      if (text === undefined && typeof key !== 'number')
        throw typeError('keys in translate table must be strings or integers');
      setItem(table, text === undefined ? key : text.codePointAt(0)!, getItem(x, key)!);
    }
    return table;
  }
  const a = Array.from(want(x, 'first maketrans argument must be a string if there is a second argument'));
  const b = Array.from(want(y, `maketrans() argument 2 must be str, not ${givenName(y)}`));
  if (a.length !== b.length) throw valueError('the first two maketrans arguments must have equal length');
  a.forEach((c, i) => setItem(table, c.codePointAt(0)!, b[i]!.codePointAt(0)!));
  if (z !== undefined) for (const c of want(z)) setItem(table, c.codePointAt(0)!, none);
  return table;
});
add("encode(self, encoding='utf-8', errors='strict')", (self: Value, encoding: Value, errors: Value) =>
  encodeText(
    self_(self),
    want(encoding, `encode() argument 'encoding' must be str, not ${givenName(encoding)}`),
    want(errors, `encode() argument 'errors' must be str, not ${givenName(errors)}`),
  ),
);
add('format(self, /, *args, **kwargs)', (self: Value, args: readonly Value[], kwargs: Kwargs) =>
  toStr(formatWithFields(self_(self), args, (name) => kwargs.get(name))),
);
add('format_map(self, mapping, /)', (self: Value, map: Value) =>
  toStr(formatWithFields(self_(self), undefined, (name) => getitem(map, toStr(name)))),
);
classMethod(strType, '__class_getitem__(cls, item, /)', (cls: Type) => {
  throw typeError(`type '${cls.name}' is not subscriptable`);
});
strType.attrs.delete('__class_getitem__');
