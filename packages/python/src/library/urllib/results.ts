/** `SplitResult` and its like: named tuples that know what the host part says. */
import { Buffer } from 'node:buffer';
import { getattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { type Code, Property } from '../../runtime/callables.ts';
import { encodeText } from '../../runtime/codecs.ts';
import { textOf } from '../../runtime/compare.ts';
import { valueError } from '../../runtime/exceptions.ts';
import { Bytes, emptyTuple, none, toStr, type Tuple, type Type, type Value } from '../../runtime/object.ts';
import { pyClass, pyFunction } from '../../runtime/python-function.ts';
import { quoteText } from '../../runtime/text.ts';
import { newNamedTuple } from '../collections/named-tuple.ts';
import { urlUnparse, urlUnsplit, type Parsed, type Split } from './split.ts';

/** Text of a str or of ASCII bytes. */
export const plainText = (v: Value): string =>
  textOf(v) ?? (v instanceof Bytes ? Buffer.from(v.v).toString('latin1') : '');
/** Text as the kind of value that another is. */
export const asKind = (text: string, like: Value): Value =>
  like instanceof Bytes ? encodeText(text, 'ascii', 'strict') : toStr(text);

const MODULE = 'urllib.parse';
const property = (name: string, get: Code): Property => {
  const made = new Property();
  made.get = pyFunction(MODULE, `${name}(self)`, get);
  made.name = name;
  return made;
};

/** User and password before the last `@`, host and port behind it. */
const netlocParts = (
  netloc: string,
): { readonly user?: string; readonly password?: string; readonly host: string; readonly port?: string } => {
  const at = netloc.lastIndexOf('@');
  const info = netloc.slice(at + 1);
  const open = info.indexOf('[');
  let host: string;
  let port: string | undefined;
  if (open >= 0) {
    const inner = info.slice(open + 1);
    const close = inner.indexOf(']');
    host = close < 0 ? inner : inner.slice(0, close);
    const rest = close < 0 ? '' : inner.slice(close + 1);
    const colon = rest.indexOf(':');
    if (colon >= 0) port = rest.slice(colon + 1);
  } else {
    const colon = info.indexOf(':');
    host = colon < 0 ? info : info.slice(0, colon);
    if (colon >= 0) port = info.slice(colon + 1);
  }
  const out = { host, ...(port === undefined || port === '' ? {} : { port }) };
  if (at < 0) return out;
  const before = netloc.slice(0, at);
  const colon = before.indexOf(':');
  return colon < 0
    ? { ...out, user: before }
    : { ...out, user: before.slice(0, colon), password: before.slice(colon + 1) };
};

const partsOf = (self: Value): ReturnType<typeof netlocParts> => netlocParts(plainText(getattr(self, 'netloc')));
const like = (self: Value, text: string | undefined): Value =>
  text === undefined ? none : asKind(text, getattr(self, 'netloc'));

const netlocAttributes = (): Record<string, Value> => ({
  username: property('username', (self: Value) => like(self, partsOf(self).user)),
  password: property('password', (self: Value) => like(self, partsOf(self).password)),
  hostname: property('hostname', (self: Value) => {
    const { host } = partsOf(self);
    if (host === '') return none;
    const percent = host.indexOf('%');
    return like(self, percent < 0 ? host.toLowerCase() : host.slice(0, percent).toLowerCase() + host.slice(percent));
  }),
  port: property('port', (self: Value) => {
    const { port } = partsOf(self);
    if (port === undefined) return none;
    if (!/^\d+$/.test(port)) throw valueError(`Port could not be cast to integer value as ${quoteText(port)}`);
    const n = Number(port);
    if (n > 65535) throw valueError('Port out of range 0-65535');
    return n;
  }),
});

const texts = (self: Value): string[] => (self as Tuple).a.map(plainText);

/** The classes for a run, by kind: of str and of bytes. */
export interface Results {
  readonly split: readonly [Type, Type];
  readonly parse: readonly [Type, Type];
  readonly defrag: readonly [Type, Type];
}

export const newResults = (): Results => {
  const both = (name: string, fields: readonly string[], attrs: () => Record<string, Value>): readonly [Type, Type] => {
    const make = (full: string): Type =>
      pyClass(MODULE, full, {
        bases: [newNamedTuple(full, fields, false, [], MODULE)],
        attrs: { __slots__: emptyTuple, ...attrs() },
      });
    return [make(name), make(`${name}Bytes`)];
  };
  const geturl = (self: Value, build: (parts: string[]) => string): Value =>
    asKind(build(texts(self)), (self as Tuple).a[0]!);
  return {
    split: both('SplitResult', ['scheme', 'netloc', 'path', 'query', 'fragment'], () => ({
      ...netlocAttributes(),
      geturl: pyFunction(MODULE, 'SplitResult.geturl(self)', (self: Value) =>
        geturl(self, (parts) => urlUnsplit(parts as unknown as Split)),
      ),
    })),
    parse: both('ParseResult', ['scheme', 'netloc', 'path', 'params', 'query', 'fragment'], () => ({
      ...netlocAttributes(),
      geturl: pyFunction(MODULE, 'ParseResult.geturl(self)', (self: Value) =>
        geturl(self, (parts) => urlUnparse(parts as unknown as Parsed)),
      ),
    })),
    defrag: both('DefragResult', ['url', 'fragment'], () => ({
      geturl: pyFunction(MODULE, 'DefragResult.geturl(self)', (self: Value) =>
        geturl(self, ([url, fragment]) => (fragment === '' ? url! : `${url!}#${fragment!}`)),
      ),
    })),
  };
};

/** A result of parts, of the kind of the URL. */
export const newResult = ([ofText, ofBytes]: readonly [Type, Type], parts: readonly string[], kind: Value): Value =>
  call(
    kind instanceof Bytes ? ofBytes : ofText,
    parts.map((part) => asKind(part, kind)),
  );
