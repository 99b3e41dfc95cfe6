/** Requests as the package `requests` makes them: sessions, prepared requests, responses. */
import { setattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { builtin, construct, getter, method } from '../../runtime/callables.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { dictEntries, newDict, setItem } from '../../runtime/dict.ts';
import { floatOf } from '../../runtime/arithmetic.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { type JsGenerator, newCoroutine } from '../../runtime/generators.ts';
import { setAwaitedForm } from '../../runtime/host-answers.ts';
import { iterate, registerIterator } from '../../runtime/iteration.ts';
import {
  Bytes,
  Dict,
  Instance,
  List,
  newBuiltinType,
  newBytes,
  newList,
  none,
  objectType,
  toStr,
  Tuple,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, str } from '../../runtime/text.ts';
import { basicAuth, bodyOf, withQuery } from '../http/body.ts';
import { type Answered, type Asked, exchange, exchangeLater, type Failed, secondsOf } from '../http/exchange.ts';
import { fillHeaders, HeadersObj, newHeadersType, notHere, readHeaders } from '../http/headers.ts';
import { callOptions, type CallOptions } from '../http/call-options.ts';
import { cookieHeader, CookieJar } from '../http/cookie-jar.ts';
import { defineResponse, fillResponse, isRedirect, ResponseObj } from '../http/response.ts';
import { failedRequest, requestError, requestErrors } from './exceptions.ts';

export const headersType = newHeadersType('CaseInsensitiveDict', 'requests.structures');

// ── Prepared requests ───────────────────────────────────────────────────────────────────────────
class Prepared extends Instance {}
const preparedType = newBuiltinType('PreparedRequest', Prepared, objectType, 'requests.models');
preparedType.traits.hasDict = true;
registerRepr(Prepared, () => '<PreparedRequest>');

const preparedOf = ({ method: verb, url, headers, body }: Asked): Value => {
  const made = new Prepared();
  setattr(made, 'method', toStr(verb));
  setattr(made, 'url', toStr(url));
  setattr(made, 'headers', headersType.of(headers));
  setattr(made, 'body', body === undefined ? none : newBytes(body));
  return made;
};

// ── Responses ───────────────────────────────────────────────────────────────────────────────────
class Response extends ResponseObj {}
export const responseType = newBuiltinType('Response', Response, objectType, 'requests.models');
construct(responseType, 'Response()', (cls: Type) => {
  const made = new cls.ctor() as Response;
  made.step = { status: 0, reason: '', url: '', headers: [] };
  made.headers = headersType.of([]);
  return made;
});
// As requests does, after RFC 2616: text is Latin-1 unless it says otherwise, and JSON is UTF-8.
defineResponse(responseType, (type) =>
  /^text\//i.test(type) ? 'ISO-8859-1' : /^application\/json/i.test(type) ? 'utf-8' : undefined,
);
getter(responseType, 'ok', (self: Response) => self.step.status < 400);
getter(responseType, 'reason', (self: Response) => toStr(self.step.reason));
getter(responseType, 'apparent_encoding', () => 'utf-8');
getter(
  responseType,
  'is_permanent_redirect',
  (self: Response) => isRedirect(self) && [301, 308].includes(self.step.status),
);
getter(responseType, 'next', () => none);
getter(responseType, 'links', () => newDict());
method(responseType, '__bool__(self)', (self: Response) => self.step.status < 400);
registerIterator(Response, (self: Response) => iterate(newList([self.body])));
registerRepr(Response, (self: Response) => `<Response [${self.step.status}]>`);
method(responseType, 'raise_for_status(self)', (self: Response) => {
  const { status, reason, url } = self.step;
  if (status < 400 || status >= 600) return none;
  throw requestError(
    requestErrors.HTTPError,
    `${status} ${status < 500 ? 'Client' : 'Server'} Error: ${reason} for url: ${url}`,
    self.request,
    self,
  );
});

const responseOf = (result: Answered | Failed, session: Session | undefined): Value => {
  const request = preparedOf(result.asked);
  if (result.kind === 'failed') throw failedRequest(result, request);
  session?.jar.keep(result);
  return fillResponse(() => new Response(), headersType.of, result, request);
};

// ── What a call says ────────────────────────────────────────────────────────────────────────────
const rest =
  'headers=None, cookies=None, files=None, auth=None, timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None';
/** The signatures of the functions, by method; what stands before `*` may be given by place. */
const signatures: Readonly<Record<string, string>> = {
  get: `url, params=None, *, data=None, json=None, ${rest}`,
  options: `url, *, params=None, data=None, json=None, ${rest}`,
  head: `url, *, params=None, data=None, json=None, ${rest.replace('allow_redirects=True', 'allow_redirects=False')}`,
  post: `url, data=None, json=None, *, params=None, ${rest}`,
  put: `url, data=None, *, params=None, json=None, ${rest}`,
  patch: `url, data=None, *, params=None, json=None, ${rest}`,
  delete: `url, *, params=None, data=None, json=None, ${rest}`,
  request: `method, url, params=None, data=None, headers=None, cookies=None, files=None, auth=None, timeout=None, allow_redirects=True, proxies=None, hooks=None, stream=None, verify=None, cert=None, json=None`,
};

const optionsOf = (verb: string, values: readonly Value[]): CallOptions => callOptions(verb, signatures[verb]!, values);

const asText = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text === undefined && v instanceof Bytes) return new TextDecoder('latin1').decode(v.v);
  if (text !== undefined) return text;
  // Objects that stand for an address say it as text.
  if (typeof v === 'object' && v !== none && what === 'url') return str(v);
  throw typeError(`${what} must be str, not ${typeOf(v).name}`);
};

/** The request that a call asks for, with what the session adds. */
const askedFor = (options: CallOptions, session: Session | undefined): Asked => {
  const given = (name: string): Value => options[name] ?? none;
  for (const absent of ['proxies', 'cert', 'hooks'])
    if (given(absent) !== none && truth(given(absent))) notHere(`the argument ${absent} of requests`);
  if (given('files') !== none) notHere('the argument files of requests');
  let url = asText(given('url'), 'url').trim();
  if (session !== undefined) url = withQuery(url, session.params, 'python');
  url = withQuery(url, given('params'), 'python');
  const headers = headersType.of([
    ['User-Agent', 'sallyport'],
    ['Accept', '*/*'],
  ]);
  if (session !== undefined) fillHeaders(headers, session.headers);
  fillHeaders(headers, given('headers'));
  const body = bodyOf(given('data'), given('json'), 'python');
  if (body.type !== undefined && headers.get('content-type') === undefined) headers.set('Content-Type', body.type);
  const auth = given('auth') === none ? (session?.auth ?? none) : given('auth');
  if (auth !== none) headers.set('Authorization', basicAuth(auth));
  const cookies = new Map(session?.jar.for(url));
  for (const own of [session?.cookies ?? none, given('cookies')])
    for (const [name, value] of cookiePairs(own)) cookies.set(name, value);
  const cookie = cookieHeader(cookies);
  if (cookie !== undefined && headers.get('cookie') === undefined) headers.set('Cookie', cookie);
  const timeout = given('timeout');
  const parts = timeout instanceof Tuple || timeout instanceof List ? timeout.a : [timeout];
  const seconds = parts.map((one) => secondsOf(one, floatOf)).filter((one) => one !== undefined);
  return {
    method: asText(given('method'), 'method').toUpperCase(),
    url: URL.canParse(url) ? new URL(url).href : url,
    headers: headers.list,
    body: body.bytes,
    seconds: seconds.length === 0 ? undefined : seconds.reduce((sum, one) => sum + one, 0),
    follow: truth(given('allow_redirects')),
  };
};

const cookiePairs = (v: Value): [string, string][] =>
  v === none
    ? []
    : v instanceof Dict
      ? dictEntries(v).map(([name, value]) => [str(name), str(value)])
      : readHeaders(v).map(([name, value]) => [name, value ?? '']);

const send = (options: CallOptions, session: Session | undefined): Value =>
  responseOf(exchange(askedFor(options, session)), session);

const sendLater = (options: CallOptions, session: Session | undefined): JsGenerator =>
  exchangeLater(askedFor(options, session), (result) => responseOf(result, session));

/** `requests.get` and its sisters; handed to `asyncio.to_thread` they run side by side. */
export const requestFunctions = (): readonly (readonly [string, Value])[] =>
  Object.entries(signatures).map(([verb, signature]) => {
    const now = builtin(`${verb}(${signature})`, ((...values: readonly Value[]) =>
      send(optionsOf(verb, values), undefined)) as never);
    const later = builtin(`${verb}(${signature})`, ((...values: readonly Value[]) =>
      newCoroutine(verb, sendLater(optionsOf(verb, values), undefined))) as never);
    now.owner = 'requests.api';
    setAwaitedForm(now, (args, kwargs) => call(later, args, kwargs) as ReturnType<typeof newCoroutine>);
    return [verb, now];
  });

// ── Sessions ────────────────────────────────────────────────────────────────────────────────────
class Session extends Instance {
  headers: Value = headersType.of([]);
  params: Value = newDict();
  auth: Value = none;
  /** What the program put there itself; sent to every host. */
  cookies: Dict = newDict();
  readonly jar = new CookieJar();
}
export const sessionType = newBuiltinType('Session', Session, objectType, 'requests.sessions');
sessionType.traits.hasDict = true;
construct(sessionType, 'Session()', (cls: Type) => {
  const made = new cls.ctor() as Session;
  made.headers = headersType.of([
    ['User-Agent', 'sallyport'],
    ['Accept', '*/*'],
  ]);
  made.params = newDict();
  made.cookies = newDict();
  return made;
});
getter(
  sessionType,
  'headers',
  (self: Session) => self.headers,
  (self: Session, v: Value | undefined) => {
    self.headers = v instanceof HeadersObj ? v : fillHeaders(headersType.of([]), v ?? none);
  },
);
getter(
  sessionType,
  'params',
  (self: Session) => self.params,
  (self: Session, v: Value | undefined) => {
    self.params = v ?? none;
  },
);
getter(
  sessionType,
  'auth',
  (self: Session) => self.auth,
  (self: Session, v: Value | undefined) => {
    self.auth = v ?? none;
  },
);
getter(
  sessionType,
  'cookies',
  (self: Session) => self.cookies,
  (self: Session, v: Value | undefined) => {
    const made = newDict();
    for (const [name, value] of cookiePairs(v ?? none)) setItem(made, toStr(name), toStr(value));
    self.cookies = made;
  },
);
for (const [verb, signature] of Object.entries(signatures))
  method(sessionType, `${verb}(self, ${signature})`, ((self: Session, ...values: readonly Value[]) =>
    send(optionsOf(verb, values), self)) as never);
method(sessionType, 'mount(self, prefix, adapter)', () => none);
method(sessionType, 'close(self)', () => none);
method(sessionType, '__enter__(self)', (self: Session) => self);
method(sessionType, '__exit__(self, *args)', () => none);
