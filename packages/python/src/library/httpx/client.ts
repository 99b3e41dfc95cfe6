/** Requests as the package `httpx` makes them: functions, clients that wait, and clients that are awaited. */
import { getattr, setattr } from '../../runtime/attributes.ts';
import { floatOf } from '../../runtime/arithmetic.ts';
import { call } from '../../runtime/call.ts';
import { builtin, construct, getter, method } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { dictEntries, newDict } from '../../runtime/dict.ts';
import { pyError, E, typeError } from '../../runtime/exceptions.ts';
import { type Coroutine, newCoroutine } from '../../runtime/generators.ts';
import { setAwaitedForm } from '../../runtime/host-answers.ts';
import {
  Dict,
  Instance,
  newBuiltinType,
  newBytes,
  none,
  objectType,
  toFloat,
  toStr,
  type Type,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, repr, str } from '../../runtime/text.ts';
import { basicAuth, bodyOf, contentBytes, withQuery } from '../http/body.ts';
import { type Answered, type Asked, exchange, exchangeLater, type Failed, secondsOf } from '../http/exchange.ts';
import { fillHeaders, HeadersObj, newHeadersType, notHere } from '../http/headers.ts';
import { callOptions, type CallOptions } from '../http/call-options.ts';
import { cookieHeader, CookieJar } from '../http/cookie-jar.ts';
import { defineResponse, fillResponse, isRedirect, ResponseObj } from '../http/response.ts';
import { failedRequest, statusFailure } from './exceptions.ts';

export const headersType = newHeadersType('Headers', 'httpx', true);

// ── Requests and responses ──────────────────────────────────────────────────────────────────────
class Request extends Instance {}
const requestType = newBuiltinType('Request', Request, objectType, 'httpx');
requestType.traits.hasDict = true;
registerRepr(Request, (v: Request) => `<Request('${str(getattr(v, 'method'))}', '${str(getattr(v, 'url'))}')>`);

const requestOf = ({ method: verb, url, headers, body }: Asked): Value => {
  const made = new Request();
  setattr(made, 'method', toStr(verb));
  setattr(made, 'url', toStr(url));
  setattr(made, 'headers', headersType.of(headers));
  setattr(made, 'content', newBytes(body ?? new Uint8Array()));
  return made;
};

class Response extends ResponseObj {}
export const responseType = newBuiltinType('Response', Response, objectType, 'httpx');
defineResponse(responseType, () => 'utf-8');
const within = (low: number, high: number) => (self: Response) => self.step.status >= low && self.step.status < high;
getter(responseType, 'reason_phrase', (self: Response) => toStr(self.step.reason));
getter(responseType, 'http_version', () => 'HTTP/1.1');
getter(responseType, 'is_informational', within(100, 200));
getter(responseType, 'is_success', within(200, 300));
getter(responseType, 'is_client_error', within(400, 500));
getter(responseType, 'is_server_error', within(500, 600));
getter(responseType, 'is_error', within(400, 600));
getter(responseType, 'has_redirect_location', isRedirect);
getter(responseType, 'num_bytes_downloaded', (self: Response) => self.body.v.length);
registerRepr(Response, (self: Response) => `<Response [${self.step.status} ${self.step.reason}]>`);
method(responseType, 'raise_for_status(self)', (self: Response) => {
  const { status, reason, url } = self.step;
  if (status >= 200 && status < 300) return self;
  throw statusFailure(status, reason, url, self.request, self);
});
method(responseType, 'aread(self)', (self: Response) => newCoroutine('aread', given(self.body)));
method(responseType, 'aclose(self)', () => newCoroutine('aclose', given(none)));

// eslint-disable-next-line require-yield -- there is nothing to wait for
const given = function* (v: Value): Generator<Value, Value, Value> {
  return v;
};

// ── Timeouts ────────────────────────────────────────────────────────────────────────────────────
class Timeout extends Instance {
  seconds: Value = none;
}
export const timeoutType = newBuiltinType('Timeout', Timeout, objectType, 'httpx');
construct(
  timeoutType,
  'Timeout(timeout=..., *, connect=..., read=..., write=..., pool=...)',
  (cls: Type, all: Value | undefined, ...parts: readonly (Value | undefined)[]) => {
    const made = new cls.ctor() as Timeout;
    const named = [all, ...parts].filter((one): one is Value => one !== undefined);
    if (named.length === 0)
      throw pyError(
        E.ValueError,
        'httpx.Timeout must either include a default, or set all four parameters explicitly.',
      );
    // Our host has one time for all of it, so the longest of them holds.
    made.seconds = named.includes(none) ? none : toFloat(Math.max(...named.map((one) => floatOf(one))));
    return made;
  },
);
getter(timeoutType, 'read', (self: Timeout) => self.seconds);
registerRepr(Timeout, (self: Timeout) => `Timeout(timeout=${repr(self.seconds)})`);

/** Units: seconds; what httpx waits where nobody says. */
const usualTimeout = 5;

const timeoutOf = (v: Value | undefined): number | undefined => {
  if (v === undefined) return usualTimeout;
  return secondsOf(v instanceof Timeout ? v.seconds : v, floatOf);
};

// ── What a call says ────────────────────────────────────────────────────────────────────────────
const common = 'params=None, headers=None, cookies=None, auth=None, follow_redirects=..., timeout=...';
const withBody = `content=None, data=None, files=None, json=None, ${common}`;
const unused = 'verify=True, cert=None, proxy=None, trust_env=True';
const signatures: Readonly<Record<string, string>> = {
  get: `url, *, ${common}`,
  options: `url, *, ${common}`,
  head: `url, *, ${common}`,
  delete: `url, *, ${common}`,
  post: `url, *, ${withBody}`,
  put: `url, *, ${withBody}`,
  patch: `url, *, ${withBody}`,
  request: `method, url, *, ${withBody}`,
};

const asText = (v: Value | undefined, what: string): string => {
  if (v === undefined || v === none) throw typeError(`${what} must be str, not None`);
  return textOf(v) ?? str(v);
};

const askedFor = (options: CallOptions, client: Client | undefined): Asked => {
  const option = (name: string): Value => options[name] ?? none;
  for (const absent of ['files', 'cert', 'proxy'])
    if (option(absent) !== none && truth(option(absent))) notHere(`the argument ${absent} of httpx`);
  let url = asText(options['url'], 'url');
  if (client !== undefined) url = withQuery(client.absolute(url), client.params, 'json');
  url = withQuery(url, option('params'), 'json');
  const headers = headersType.of([
    ['Accept', '*/*'],
    ['User-Agent', 'sallyport'],
  ]);
  if (client !== undefined) fillHeaders(headers, client.headers);
  fillHeaders(headers, option('headers'));
  const content = option('content');
  const body =
    content === none
      ? bodyOf(option('data'), option('json'), 'json')
      : { bytes: contentBytes(content), type: undefined };
  if (body.type !== undefined && headers.get('content-type') === undefined) headers.set('Content-Type', body.type);
  const auth = option('auth') === none ? (client?.auth ?? none) : option('auth');
  if (auth !== none) headers.set('Authorization', basicAuth(auth));
  const cookies = new Map(client?.jar.for(url));
  for (const own of [client?.cookies, option('cookies')])
    if (own instanceof Dict) for (const [name, value] of dictEntries(own)) cookies.set(str(name), str(value));
  const cookie = cookieHeader(cookies);
  if (cookie !== undefined && headers.get('cookie') === undefined) headers.set('Cookie', cookie);
  const follow = options['follow_redirects'];
  return {
    method: asText(options['method'], 'method').toUpperCase(),
    url: URL.canParse(url) ? new URL(url).href : url,
    headers: headers.list,
    body: body.bytes,
    seconds: options['timeout'] === undefined && client !== undefined ? client.seconds : timeoutOf(options['timeout']),
    follow: follow === undefined ? (client?.follow ?? false) : truth(follow),
  };
};

const responseOf = (result: Answered | Failed, client: Client | undefined): Value => {
  const request = requestOf(result.asked);
  if (result.kind === 'failed') throw failedRequest(result, request);
  client?.jar.keep(result);
  return fillResponse(() => new Response(), headersType.of, result, request);
};

const send = (options: CallOptions, client: Client | undefined): Value =>
  responseOf(exchange(askedFor(options, client)), client);

const sendLater = (verb: string, options: CallOptions, client: Client | undefined): Coroutine =>
  newCoroutine(
    verb,
    exchangeLater(askedFor(options, client), (result) => responseOf(result, client)),
  );

/** `httpx.get` and its sisters; handed to `asyncio.to_thread` they run side by side. */
export const requestFunctions = (): readonly (readonly [string, Value])[] =>
  Object.entries(signatures).map(([verb, plain]) => {
    const signature = `${plain}, ${unused}`;
    const now = builtin(`${verb}(${signature})`, ((...values: readonly Value[]) =>
      send(callOptions(verb, signature, values), undefined)) as never);
    const later = builtin(`${verb}(${signature})`, ((...values: readonly Value[]) =>
      sendLater(verb, callOptions(verb, signature, values), undefined)) as never);
    now.owner = 'httpx';
    setAwaitedForm(now, (args, kwargs) => call(later, args, kwargs) as Coroutine);
    return [verb, now];
  });

// ── Clients ─────────────────────────────────────────────────────────────────────────────────────
class Client extends Instance {
  headers: Value = none;
  params: Value = none;
  auth: Value = none;
  base = '';
  seconds: number | undefined = usualTimeout;
  follow = false;
  closed = false;
  /** What the program put there itself. */
  cookies: Dict = newDict();
  readonly jar = new CookieJar();

  absolute(url: string): string {
    if (this.closed) throw pyError(E.RuntimeError, 'Cannot send a request, as the client has been closed.');
    if (this.base === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
    return `${this.base.replace(/\/+$/, '')}/${url.replace(/^\/+/, '')}`;
  }
}

const defineClient = (name: string, how: 'waits' | 'awaited'): Type => {
  class Own extends Client {}
  const type = newBuiltinType(name, Own, objectType, 'httpx');
  type.traits.hasDict = true;
  construct(
    type,
    `${name}(*, base_url='', params=None, headers=None, cookies=None, auth=None, follow_redirects=False, timeout=..., verify=True, cert=None, http1=True, http2=False, proxy=None, mounts=None, limits=None, max_redirects=20, event_hooks=None, transport=None, trust_env=True)`,
    (
      cls: Type,
      base: Value,
      params: Value,
      headers: Value,
      cookies: Value,
      auth: Value,
      follow: Value,
      timeout: Value | undefined,
      _verify: Value,
      cert: Value,
      _http1: Value,
      _http2: Value,
      proxy: Value,
      mounts: Value,
      _limits: Value,
      _max: Value,
      hooks: Value,
      transport: Value,
    ) => {
      for (const [what, v] of Object.entries({ cert, proxy, mounts, event_hooks: hooks, transport }))
        if (v !== none) notHere(`the argument ${what} of httpx.${name}`);
      const made = new cls.ctor() as Client;
      made.base = str(base);
      made.params = params;
      made.headers = fillHeaders(headersType.of([]), headers);
      made.auth = auth;
      made.follow = truth(follow);
      made.seconds = timeoutOf(timeout);
      made.cookies = cookies instanceof Dict ? cookies : newDict();
      return made;
    },
  );
  getter(
    type,
    'headers',
    (self: Client) => self.headers,
    (self: Client, v: Value | undefined) => {
      self.headers = v instanceof HeadersObj ? v : fillHeaders(headersType.of([]), v ?? none);
    },
  );
  getter(
    type,
    'params',
    (self: Client) => self.params,
    (self: Client, v: Value | undefined) => {
      self.params = v ?? none;
    },
  );
  getter(
    type,
    'auth',
    (self: Client) => self.auth,
    (self: Client, v: Value | undefined) => {
      self.auth = v ?? none;
    },
  );
  getter(type, 'cookies', (self: Client) => self.cookies);
  getter(type, 'base_url', (self: Client) => toStr(self.base));
  getter(type, 'is_closed', (self: Client) => self.closed);
  for (const [verb, signature] of Object.entries(signatures))
    method(type, `${verb}(self, ${signature})`, ((self: Client, ...values: readonly Value[]) => {
      const options = callOptions(verb, signature, values);
      return how === 'waits' ? send(options, self) : sendLater(verb, options, self);
    }) as never);
  const close = (self: Client): Value => {
    self.closed = true;
    return none;
  };
  if (how === 'waits') {
    method(type, 'close(self)', close);
    method(type, '__enter__(self)', (self: Client) => self);
    method(type, '__exit__(self, *args)', close);
  } else {
    method(type, 'aclose(self)', (self: Client) => newCoroutine('aclose', given(close(self))));
    method(type, '__aenter__(self)', (self: Client) => newCoroutine('__aenter__', given(self)));
    method(type, '__aexit__(self, *args)', (self: Client) => newCoroutine('__aexit__', given(close(self))));
  }
  return type;
};

export const clientType = defineClient('Client', 'waits');
export const asyncClientType = defineClient('AsyncClient', 'awaited');
