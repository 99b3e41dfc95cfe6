/** Headers as a mapping whose keys are alike in any case: what requests, httpx and urllib show each under a name of its own. */
import { construct, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { decodeBytes } from '../../runtime/codecs.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { E, keyError, pyError, typeError } from '../../runtime/exceptions.ts';
import { iterate, iteratorOf, listOf, registerIterator, unpack } from '../../runtime/iteration.ts';
import { getattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import {
  Bytes,
  Dict,
  Instance,
  newBuiltinType,
  newList,
  newTuple,
  none,
  objectType,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';
import type { HeaderList } from './exchange.ts';

export class HeadersObj extends Instance {
  /** As they were given. */
  list: [name: string, value: string][] = [];

  get(name: string): string | undefined {
    const lower = name.toLowerCase();
    const found = this.list.filter(([one]) => one.toLowerCase() === lower).map(([, value]) => value);
    return found.length === 0 ? undefined : found.join(', ');
  }
  set(name: string, value: string): void {
    this.delete(name);
    this.list.push([name, value]);
  }
  delete(name: string): boolean {
    const before = this.list.length;
    const lower = name.toLowerCase();
    this.list = this.list.filter(([one]) => one.toLowerCase() !== lower);
    return this.list.length < before;
  }
  /** Names once each, with all their values. */
  entries(): [string, string][] {
    const seen = new Set<string>();
    return this.list.flatMap(([name]): [string, string][] => {
      const lower = name.toLowerCase();
      if (seen.has(lower)) return [];
      seen.add(lower);
      return [[name, this.get(name)!]];
    });
  }
}

/** Text of a header that a program gave as str or bytes. Errors: TypeError. */
const headerText = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text !== undefined) return text;
  if (v instanceof Bytes) return decodeBytes(v.v, 'latin-1', 'strict', v);
  if (typeof v === 'number' || typeof v === 'bigint') return str(v);
  throw typeError(`a header's ${what} must be str or bytes, not ${typeOf(v).name}`);
};

/** What a program gave as headers: a mapping, or pairs. A value of None takes a header away. Errors: TypeError. */
export const readHeaders = (given: Value): [name: string, value: string | undefined][] => {
  if (given === none) return [];
  if (given instanceof HeadersObj) return given.list.map(([name, value]) => [name, value]);
  const pairs =
    given instanceof Dict
      ? dictEntries(given)
      : listOf(typeOf(given).lookup('items') === undefined ? given : call(getattr(given, 'items'), [])).map(
          (one) => unpack(one, 2) as [Value, Value],
        );
  return pairs.map(([name, value]) => [
    headerText(name, 'name'),
    value === none ? undefined : headerText(value, 'value'),
  ]);
};

export const fillHeaders = (headers: HeadersObj, given: Value): HeadersObj => {
  for (const [name, value] of readHeaders(given))
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
  return headers;
};

/** A type of headers. `lower`: names are shown in small letters. */
export const newHeadersType = (
  name: string,
  module: string,
  lower = false,
): Type & { readonly of: (list: HeaderList) => HeadersObj } => {
  class Own extends HeadersObj {}
  const type = newBuiltinType(name, Own, objectType, module);
  type.traits.hasDict = true;
  const shown = (one: string): string => (lower ? one.toLowerCase() : one);
  const key = (v: Value): string | undefined => (v instanceof Bytes ? headerText(v, 'name') : textOf(v));
  const pair = ([one, value]: readonly [string, string]): Value => newTuple([toStr(shown(one)), toStr(value)]);
  construct(type, `${name}(headers=None)`, (cls: Type, given: Value) =>
    fillHeaders(new cls.ctor() as HeadersObj, given),
  );
  method(type, '__getitem__(self, key, /)', (self: HeadersObj, k: Value) => {
    const text = key(k);
    const found = text === undefined ? undefined : self.get(text);
    if (found === undefined) throw keyError(k);
    return toStr(found);
  });
  method(type, '__setitem__(self, key, value, /)', (self: HeadersObj, k: Value, v: Value) => {
    self.set(headerText(k, 'name'), headerText(v, 'value'));
    return none;
  });
  method(type, '__delitem__(self, key, /)', (self: HeadersObj, k: Value) => {
    if (!self.delete(key(k) ?? '')) throw keyError(k);
    return none;
  });
  method(type, '__contains__(self, key, /)', (self: HeadersObj, k: Value) => self.get(key(k) ?? '') !== undefined);
  method(type, '__len__(self, /)', (self: HeadersObj) => self.entries().length);
  const names = (self: HeadersObj): Value => newList(self.entries().map(([one]) => toStr(shown(one))));
  method(type, '__iter__(self, /)', (self: HeadersObj) => iteratorOf(names(self)));
  registerIterator(Own, (self: HeadersObj) => iterate(names(self)));
  method(type, 'get(self, key, default=None)', (self: HeadersObj, k: Value, fallback: Value) => {
    const found = self.get(key(k) ?? '');
    return found === undefined ? fallback : toStr(found);
  });
  method(type, 'keys(self, /)', (self: HeadersObj) => newList(self.entries().map(([one]) => toStr(shown(one)))));
  method(type, 'values(self, /)', (self: HeadersObj) => newList(self.entries().map(([, value]) => toStr(value))));
  method(type, 'items(self, /)', (self: HeadersObj) => newList(self.entries().map(pair)));
  method(type, 'multi_items(self, /)', (self: HeadersObj) => newList(self.list.map(pair)));
  for (const all of ['get_list', 'get_all'])
    method(type, `${all}(self, key, default=None)`, (self: HeadersObj, k: Value, fallback: Value) => {
      const wanted = (key(k) ?? '').toLowerCase();
      const found = self.list.filter(([one]) => one.toLowerCase() === wanted);
      return found.length === 0 && all === 'get_all' ? fallback : newList(found.map(([, value]) => toStr(value)));
    });
  method(type, 'get_content_type(self, /)', (self: HeadersObj) =>
    toStr((self.get('content-type') ?? 'text/plain').split(';')[0]!.trim().toLowerCase()),
  );
  method(type, 'get_content_charset(self, failobj=None)', (self: HeadersObj, fallback: Value) => {
    const found = charsetOf(self.get('content-type') ?? '');
    return found === undefined ? fallback : toStr(found);
  });
  method(type, 'update(self, other=None, /, **kwargs)', (self: HeadersObj, other: Value, more: Map<string, Value>) => {
    fillHeaders(self, other);
    for (const [one, value] of more) self.set(one, headerText(value, 'value'));
    return none;
  });
  method(type, 'setdefault(self, key, default)', (self: HeadersObj, k: Value, v: Value) => {
    const one = headerText(k, 'name');
    const found = self.get(one);
    if (found !== undefined) return toStr(found);
    self.set(one, headerText(v, 'value'));
    return v;
  });
  method(type, 'pop(self, key, default=...)', (self: HeadersObj, k: Value, fallback: Value | undefined) => {
    const one = key(k) ?? '';
    const found = self.get(one);
    if (found === undefined) {
      if (fallback === undefined) throw keyError(k);
      return fallback;
    }
    self.delete(one);
    return toStr(found);
  });
  method(type, 'copy(self, /)', (self: HeadersObj) => of(self.list));
  const dict = (self: HeadersObj): Value => {
    const made = newDict();
    for (const [one, value] of self.entries()) setItem(made, toStr(shown(one)), toStr(value));
    return made;
  };
  method(type, '__eq__(self, other, /)', (self: HeadersObj, other: Value) => {
    if (!(other instanceof HeadersObj) && !(other instanceof Dict)) return false;
    const plain = (list: readonly (readonly [string, string | undefined])[]): string =>
      JSON.stringify(list.map(([one, value]) => `${one.toLowerCase()}:${value ?? ''}`).sort());
    return plain(self.entries()) === plain(other instanceof HeadersObj ? other.entries() : readHeaders(other));
  });
  registerRepr(Own, (self: HeadersObj) =>
    name === 'Headers'
      ? `Headers(${repr(dict(self))})`
      : name === 'HTTPMessage'
        ? `<HTTPMessage of ${self.list.length} headers>`
        : repr(dict(self)),
  );
  const of = (list: HeaderList): HeadersObj => {
    const made = new Own();
    made.list = list.map(([one, value]) => [one, value]);
    return made;
  };
  return Object.assign(type, { of });
};

/** The charset that a content type names. */
export const charsetOf = (contentType: string): string | undefined =>
  /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase();

/** Text of a body; what its charset does not say is shown as U+FFFD. */
export const bodyText = (body: Uint8Array, charset: string, from: Value): string => {
  try {
    return decodeBytes(body, charset, 'replace', from);
  } catch (e) {
    // A server may name a charset that nobody knows.
    if (e instanceof Error || (e as { t?: Type }).t?.isSubtypeOf(E.LookupError) !== true) throw e;
    return decodeBytes(body, 'utf-8', 'replace', from);
  }
};

export const notHere = (what: string): never => {
  throw pyError(E.NotImplementedError, `${what} is not part of this runtime`);
};
