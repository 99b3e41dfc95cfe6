/** What the responses of requests and httpx have in common. */
import { getter, method } from '../../runtime/callables.ts';
import { smallIndex } from '../../runtime/arithmetic.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { newDict, setItem } from '../../runtime/dict.ts';
import { call, invoke } from '../../runtime/call.ts';
import { getattr } from '../../runtime/attributes.ts';
import { importDotted } from '../../runtime/modules.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type Bytes,
  Instance,
  type Kwargs,
  newBytes,
  newList,
  none,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { iteratorOf } from '../../runtime/iteration.ts';
import { bodyText, charsetOf, type HeadersObj } from './headers.ts';
import type { Answered, HeaderList, Step } from './exchange.ts';

export class ResponseObj extends Instance {
  step!: Step;
  body: Bytes = newBytes(new Uint8Array());
  headers!: HeadersObj;
  /** What the program says that the text is in. */
  encoding: Value | undefined = undefined;
  history: readonly ResponseObj[] = [];
  milliseconds = 0;
  request: Value = none;
  /** Decoded once. */
  text: string | undefined = undefined;
}

/** Fills a response from an answer; its steps on the way become responses too. */
export const fillResponse = <T extends ResponseObj>(
  make: () => T,
  headersOf: (list: HeaderList) => HeadersObj,
  answer: Answered,
  request: Value,
): T => {
  const of = (step: Step): T => {
    const made = make();
    made.step = step;
    made.headers = headersOf(step.headers);
    made.request = request;
    return made;
  };
  const made = of(answer);
  made.body = newBytes(answer.body);
  made.history = answer.history.map(of);
  made.milliseconds = answer.milliseconds;
  return made;
};

/** How a client library reads text: the charset where neither server nor program says one. */
export const defineResponse = (type: Type, fallback: (contentType: string) => string | undefined): void => {
  type.traits.hasDict = true;
  const contentType = (self: ResponseObj): string => self.headers.get('content-type') ?? '';
  const encoding = (self: ResponseObj): Value => {
    if (self.encoding !== undefined) return self.encoding;
    const named = charsetOf(contentType(self)) ?? fallback(contentType(self));
    return named === undefined ? none : toStr(named);
  };
  const text = (self: ResponseObj): string =>
    (self.text ??= bodyText(self.body.v, textOf(encoding(self)) ?? 'utf-8', self.body));
  getter(type, 'status_code', (self: ResponseObj) => self.step.status);
  getter(type, 'headers', (self: ResponseObj) => self.headers);
  getter(type, 'url', (self: ResponseObj) => toStr(self.step.url));
  getter(type, 'content', (self: ResponseObj) => self.body);
  getter(type, 'text', (self: ResponseObj) => toStr(text(self)));
  getter(type, 'encoding', encoding, (self: ResponseObj, v: Value | undefined) => {
    self.encoding = v;
    self.text = undefined;
  });
  getter(type, 'history', (self: ResponseObj) => newList([...self.history]));
  getter(type, 'request', (self: ResponseObj) => self.request);
  getter(type, 'is_redirect', (self: ResponseObj) => isRedirect(self));
  getter(type, 'elapsed', (self: ResponseObj) =>
    call(getattr(importDotted('datetime'), 'timedelta'), [], new Map([['milliseconds', self.milliseconds]])),
  );
  getter(type, 'cookies', (self: ResponseObj) => {
    const made = newDict();
    for (const [name, value] of cookiesOf(self.step.headers)) setItem(made, toStr(name), toStr(value));
    return made;
  });
  method(type, 'json(self, **kwargs)', (self: ResponseObj, kwargs: Kwargs) => {
    // JSON says by itself what it is in, unless the server does.
    const given =
      charsetOf(contentType(self)) === undefined && self.encoding === undefined ? self.body : toStr(text(self));
    return call(getattr(importDotted('json'), 'loads'), [given], kwargs.size > 0 ? kwargs : undefined);
  });
  const lines = (self: ResponseObj): Value => invoke(toStr(text(self)), 'splitlines');
  method(
    type,
    'iter_lines(self, chunk_size=512, decode_unicode=False, delimiter=None)',
    (self: ResponseObj, _size: Value, decode: Value) =>
      iteratorOf(type.module === 'httpx' || truth(decode) ? lines(self) : invoke(self.body, 'splitlines')),
  );
  const pieces = (self: ResponseObj, size: Value): Value => {
    const { v } = self.body;
    const length = size === none ? v.length : Math.max(1, smallIndex(size));
    meter.spend(v.length / length);
    const out: Value[] = [];
    for (let at = 0; at < v.length; at += length) out.push(newBytes(v.slice(at, at + length)));
    return iteratorOf(newList(out));
  };
  method(type, 'iter_content(self, chunk_size=1, decode_unicode=False)', pieces);
  method(type, 'iter_bytes(self, chunk_size=None)', pieces);
  method(type, 'iter_text(self, chunk_size=None)', (self: ResponseObj) => iteratorOf(newList([toStr(text(self))])));
  method(type, 'read(self)', (self: ResponseObj) => self.body);
  method(type, 'close(self)', () => none);
  method(type, '__enter__(self)', (self: ResponseObj) => self);
  method(type, '__exit__(self, *args)', () => none);
};

export const isRedirect = ({ step, headers }: ResponseObj): boolean =>
  [301, 302, 303, 307, 308].includes(step.status) && headers.get('location') !== undefined;

/** Names and values of what a server sets. */
export const cookiesOf = (headers: HeaderList): [string, string][] =>
  headers.flatMap(([name, value]): [string, string][] => {
    const found = name.toLowerCase() === 'set-cookie' ? /^\s*([^=;]+)=([^;]*)/.exec(value) : null;
    return found === null ? [] : [[found[1]!.trim(), found[2]!.trim().replace(/^"(.*)"$/, '$1')]];
  });
