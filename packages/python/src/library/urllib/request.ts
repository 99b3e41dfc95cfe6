/** `urllib.request`: `urlopen` and `Request`. No openers, handlers or proxies, and no addresses but `http:` and `https:`. */
import { floatOf, smallIndex } from '../../runtime/arithmetic.ts';
import { getattr, setattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { builtin, construct, getter, method } from '../../runtime/callables.ts';
import { textOf } from '../../runtime/compare.ts';
import { E, Exc, newExc, raised, typeError, valueError } from '../../runtime/exceptions.ts';
import type { Coroutine } from '../../runtime/generators.ts';
import { newCoroutine } from '../../runtime/generators.ts';
import { setAwaitedForm } from '../../runtime/host-answers.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import { importDotted, newModuleOf } from '../../runtime/modules.ts';
import {
  type Bytes,
  Instance,
  type Module,
  newBuiltinType,
  newBytes,
  newList,
  newTuple,
  none,
  objectType,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { str } from '../../runtime/text.ts';
import { contentBytes } from '../http/body.ts';
import {
  type Answered,
  type Asked,
  exchange,
  exchangeLater,
  type Failed,
  type HeaderList,
  secondsOf,
  type Step,
} from '../http/exchange.ts';
import { HeadersObj, newHeadersType, notHere, readHeaders } from '../http/headers.ts';

const messageType = newHeadersType('HTTPMessage', 'http.client');

// ── Requests ────────────────────────────────────────────────────────────────────────────────────
class Request extends Instance {
  url = '';
  data: Value = none;
  method: Value = none;
  headers: HeadersObj = messageType.of([]);
}
const requestType = newBuiltinType('Request', Request, objectType, 'urllib.request');
requestType.traits.hasDict = true;

/** `urlopen` writes names of headers so. */
const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();

const fillRequest = (made: Request, url: Value, data: Value, headers: Value, verb: Value): Request => {
  const text = textOf(url);
  if (text === undefined) throw typeError('the address of a request must be str');
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text))
    throw valueError(`unknown url type: ${JSON.stringify(text).replaceAll('"', "'")}`);
  if (textOf(data) !== undefined)
    throw typeError('POST data should be bytes, an iterable of bytes, or a file object. It cannot be of type str.');
  made.url = text;
  made.data = data;
  made.method = verb;
  made.headers = messageType.of([]);
  for (const [name, value] of readHeaders(headers)) if (value !== undefined) made.headers.set(capital(name), value);
  return made;
};
construct(
  requestType,
  'Request(url, data=None, headers=None, origin_req_host=None, unverifiable=False, method=None)',
  (cls: Type, url: Value, data: Value, headers: Value, _origin: Value, _unverifiable: Value, verb: Value) =>
    fillRequest(new cls.ctor() as Request, url, data, headers, verb),
);
const methodOf = (self: Request): string =>
  self.method === none ? (self.data === none ? 'GET' : 'POST') : str(self.method);
getter(requestType, 'full_url', (self: Request) => toStr(self.url));
getter(requestType, 'host', (self: Request) => toStr(URL.canParse(self.url) ? new URL(self.url).host : ''));
getter(requestType, 'type', (self: Request) => toStr(self.url.slice(0, self.url.indexOf(':')).toLowerCase()));
getter(requestType, 'headers', (self: Request) => self.headers);
getter(
  requestType,
  'data',
  (self: Request) => self.data,
  (self: Request, v: Value | undefined) => {
    self.data = v ?? none;
  },
);
getter(
  requestType,
  'method',
  (self: Request) => self.method,
  (self: Request, v: Value | undefined) => {
    self.method = v ?? none;
  },
);
method(requestType, 'get_method(self)', (self: Request) => toStr(methodOf(self)));
method(requestType, 'get_full_url(self)', (self: Request) => toStr(self.url));
for (const name of ['add_header', 'add_unredirected_header'])
  method(requestType, `${name}(self, key, val)`, (self: Request, key: Value, v: Value) => {
    self.headers.set(capital(str(key)), str(v));
    return none;
  });
method(
  requestType,
  'has_header(self, header_name)',
  (self: Request, name: Value) => self.headers.get(str(name)) !== undefined,
);
method(requestType, 'get_header(self, header_name, default=None)', (self: Request, name: Value, fallback: Value) => {
  const found = self.headers.get(str(name));
  return found === undefined ? fallback : toStr(found);
});

// ── Responses ───────────────────────────────────────────────────────────────────────────────────
class Response extends Instance {
  step!: Step;
  headers!: HeadersObj;
  body: Bytes = newBytes(new Uint8Array());
  at = 0;
  closed = false;

  take(length: number): Value {
    const { v } = this.body;
    const end = Math.min(v.length, this.at + length);
    const piece = newBytes(v.slice(this.at, end));
    this.at = end;
    return piece;
  }
  line(): Value {
    const found = this.body.v.indexOf(10, this.at);
    return this.take((found < 0 ? this.body.v.length : found + 1) - this.at);
  }
  lines(): Value[] {
    const out: Value[] = [];
    while (this.at < this.body.v.length) out.push(this.line());
    return out;
  }
}
const responseType = newBuiltinType('HTTPResponse', Response, objectType, 'http.client');
responseType.traits.hasDict = true;
for (const name of ['status', 'code']) getter(responseType, name, (self: Response) => self.step.status);
for (const name of ['reason', 'msg']) getter(responseType, name, (self: Response) => toStr(self.step.reason));
getter(responseType, 'headers', (self: Response) => self.headers);
getter(responseType, 'url', (self: Response) => toStr(self.step.url));
getter(responseType, 'closed', (self: Response) => self.closed);
getter(responseType, 'length', (self: Response) => self.body.v.length - self.at);
method(responseType, 'getcode(self)', (self: Response) => self.step.status);
method(responseType, 'geturl(self)', (self: Response) => toStr(self.step.url));
method(responseType, 'info(self)', (self: Response) => self.headers);
method(responseType, 'getheader(self, name, default=None)', (self: Response, name: Value, fallback: Value) => {
  const found = self.headers.get(str(name));
  return found === undefined ? fallback : toStr(found);
});
method(responseType, 'getheaders(self)', (self: Response) =>
  newList(self.headers.list.map(([name, value]) => newTuple([toStr(name), toStr(value)]))),
);
method(responseType, 'read(self, amt=None)', (self: Response, amount: Value) =>
  self.take(amount === none || smallIndex(amount) < 0 ? self.body.v.length : smallIndex(amount)),
);
method(responseType, 'readline(self, limit=-1)', (self: Response) => self.line());
method(responseType, 'readlines(self, hint=-1)', (self: Response) => newList(self.lines()));
method(responseType, 'readable(self)', () => true);
method(responseType, 'close(self)', (self: Response) => {
  self.closed = true;
  return none;
});
method(responseType, '__enter__(self)', (self: Response) => self);
method(responseType, '__exit__(self, *args)', (self: Response) => {
  self.closed = true;
  return none;
});
registerIterator(Response, (self: Response) => iterate(newList(self.lines())));

// ── urlopen ─────────────────────────────────────────────────────────────────────────────────────
const askedFor = (url: Value, data: Value, timeout: Value | undefined, context: Value): Asked => {
  if (context !== none) notHere('the argument context of urlopen');
  const request = url instanceof Request ? url : fillRequest(new Request(), url, data, none, none);
  if (url instanceof Request && data !== none) request.data = data;
  const body = request.data === none ? undefined : contentBytes(request.data);
  const headers: [string, string][] = request.headers.list.map(([name, value]) => [name, value]);
  const has = (name: string): boolean => request.headers.get(name) !== undefined;
  if (!has('user-agent')) headers.push(['User-Agent', 'sallyport']);
  if (body !== undefined && !has('content-type')) headers.push(['Content-Type', 'application/x-www-form-urlencoded']);
  return {
    method: methodOf(request).toUpperCase(),
    url: URL.canParse(request.url) ? new URL(request.url).href : request.url,
    headers,
    body,
    seconds: timeout === undefined ? undefined : secondsOf(timeout, floatOf),
    follow: true,
  };
};

const urlError = (reason: Value): Exc => call(getattr(importDotted('urllib.error'), 'URLError'), [reason]) as Exc;

const responseOf = (result: Answered | Failed): Value => {
  if (result.kind === 'failed') {
    const { why, text, asked } = result;
    if (why === 'url') throw raised(urlError(toStr(`unknown url type: ${asked.url.split(':')[0]!}`)));
    if (why === 'timeout') throw raised(urlError(newExc(E.TimeoutError, toStr(text))));
    if (why === 'header') throw valueError(text);
    throw raised(urlError(toStr(text)));
  }
  const made = new Response();
  made.step = result;
  made.headers = messageType.of(result.headers as HeaderList);
  made.body = newBytes(result.body);
  if (result.status < 400) return made;
  const exc = call(getattr(importDotted('urllib.error'), 'HTTPError'), [
    toStr(result.url),
    result.status,
    toStr(result.reason),
    made.headers,
    made,
  ]) as Exc;
  // An HTTPError is the response too.
  for (const name of ['read', 'readline', 'readlines', 'info', 'geturl', 'getcode', 'close'])
    setattr(exc, name, getattr(made, name));
  setattr(exc, 'status', result.status);
  throw raised(exc);
};

export const newModule = (): Module => {
  const signature = 'urlopen(url, data=None, timeout=..., *, cafile=None, capath=None, cadefault=False, context=None)';
  type Code = (
    url: Value,
    data: Value,
    timeout: Value | undefined,
    a: Value,
    b: Value,
    c: Value,
    context: Value,
  ) => Value;
  const now: Code = (url, data, timeout, ...[, , , context]) =>
    responseOf(exchange(askedFor(url, data, timeout, context)));
  const later: Code = (url, data, timeout, ...[, , , context]) =>
    newCoroutine('urlopen', exchangeLater(askedFor(url, data, timeout, context), responseOf));
  const open = builtin(signature, now);
  const awaited = builtin(signature, later);
  setAwaitedForm(open, (args, kwargs) => call(awaited, args, kwargs) as Coroutine);
  const parse = importDotted('urllib.parse');
  return newModuleOf('urllib.request', {
    urlopen: open,
    Request: requestType,
    ...Object.fromEntries(['quote', 'unquote', 'urlparse', 'urljoin'].map((name) => [name, getattr(parse, name)])),
  });
};
