/** `requests.exceptions`. */
import { construct } from '../../runtime/callables.ts';
import { setattr } from '../../runtime/attributes.ts';
import { E, Exc, newExc, raised } from '../../runtime/exceptions.ts';
import { newExceptionType, newModuleOf } from '../../runtime/modules.ts';
import { type Module, newTuple, none, type Kwargs, toStr, type Type, type Value } from '../../runtime/object.ts';
import { decodeErrorType } from '../json/decode-error.ts';
import type { Failed } from '../http/exchange.ts';

const name = 'requests.exceptions';
const exception = (own: string, base: Type): Type => newExceptionType(own, name, base);

const requestException = exception('RequestException', E.OSError);
construct(
  requestException,
  'RequestException(*args, **kwargs)',
  (cls: Type, args: readonly Value[], kwargs: Kwargs) => {
    const exc = new cls.ctor() as Exc;
    exc.args = newTuple([...args]);
    for (const one of ['response', 'request']) setattr(exc, one, kwargs.get(one) ?? none);
    return exc;
  },
);
const connectionError = exception('ConnectionError', requestException);
const timeout = exception('Timeout', requestException);

const types = {
  RequestException: requestException,
  HTTPError: exception('HTTPError', requestException),
  ConnectionError: connectionError,
  SSLError: exception('SSLError', connectionError),
  ProxyError: exception('ProxyError', connectionError),
  Timeout: timeout,
  ConnectTimeout: exception('ConnectTimeout', timeout),
  ReadTimeout: exception('ReadTimeout', timeout),
  URLRequired: exception('URLRequired', requestException),
  TooManyRedirects: exception('TooManyRedirects', requestException),
  MissingSchema: exception('MissingSchema', requestException),
  InvalidSchema: exception('InvalidSchema', requestException),
  InvalidURL: exception('InvalidURL', requestException),
  InvalidHeader: exception('InvalidHeader', requestException),
  ChunkedEncodingError: exception('ChunkedEncodingError', requestException),
  ContentDecodingError: exception('ContentDecodingError', requestException),
  StreamConsumedError: exception('StreamConsumedError', requestException),
  RetryError: exception('RetryError', requestException),
  InvalidJSONError: exception('InvalidJSONError', requestException),
  JSONDecodeError: decodeErrorType,
} satisfies Readonly<Record<string, Type>>;

export const requestErrors: typeof types = types;

/** An exception about a request, with what it has to do with. */
export const requestError = (type: Type, text: string, request: Value, response: Value = none): Exc => {
  const exc = newExc(type, toStr(text));
  setattr(exc, 'request', request);
  setattr(exc, 'response', response);
  return raised(exc);
};

/** The exception for a request that got no answer. */
export const failedRequest = ({ why, text, asked }: Failed, request: Value): Exc => {
  switch (why) {
    case 'timeout':
      return requestError(types.ReadTimeout, `${asked.url}: ${text}`, request);
    case 'tls':
      return requestError(types.SSLError, `${asked.url}: ${text}`, request);
    case 'redirects':
      return requestError(types.TooManyRedirects, `Exceeded ${text} redirects.`, request);
    case 'header':
      return requestError(types.InvalidHeader, text, request);
    case 'too-large':
    case 'protocol':
      return requestError(types.ChunkedEncodingError, `${asked.url}: ${text}`, request);
    case 'url':
      return badUrl(text, request);
    default:
      return requestError(connectionError, `${asked.url}: ${text}`, request);
  }
};

const badUrl = (url: string, request: Value): Exc =>
  /^[a-z][a-z0-9+.-]*:/i.test(url)
    ? /^https?:/i.test(url)
      ? requestError(types.InvalidURL, `Failed to parse: ${url}`, request)
      : requestError(types.InvalidSchema, `No connection adapters were found for '${url}'`, request)
    : requestError(
        types.MissingSchema,
        `Invalid URL '${url}': No scheme supplied. Perhaps you meant https://${url}?`,
        request,
      );

export const newModule = (): Module => newModuleOf(name, types);
