/** The exceptions of `httpx`. */
import { setattr } from '../../runtime/attributes.ts';
import { construct } from '../../runtime/callables.ts';
import { E, Exc, newExc, raised } from '../../runtime/exceptions.ts';
import { newExceptionType } from '../../runtime/modules.ts';
import { newTuple, none, toStr, type Type, type Value } from '../../runtime/object.ts';
import type { Failed } from '../http/exchange.ts';

const exception = (name: string, base: Type): Type => newExceptionType(name, 'httpx', base);

const httpError = exception('HTTPError', E.Exception);
const requestError = exception('RequestError', httpError);
const transportError = exception('TransportError', requestError);
const timeoutException = exception('TimeoutException', transportError);
const networkError = exception('NetworkError', transportError);
const protocolError = exception('ProtocolError', transportError);
const statusError = exception('HTTPStatusError', httpError);
for (const type of [requestError, statusError])
  construct(
    type,
    `${type.name}(message, *, request=None, response=None)`,
    (cls: Type, message: Value, request: Value, response: Value) =>
      filled(new cls.ctor() as Exc, message, request, response),
  );

const filled = (exc: Exc, message: Value, request: Value, response: Value): Exc => {
  exc.args = newTuple([message]);
  setattr(exc, 'request', request);
  if (response !== none) setattr(exc, 'response', response);
  return exc;
};

const types = {
  HTTPError: httpError,
  RequestError: requestError,
  TransportError: transportError,
  TimeoutException: timeoutException,
  ConnectTimeout: exception('ConnectTimeout', timeoutException),
  ReadTimeout: exception('ReadTimeout', timeoutException),
  WriteTimeout: exception('WriteTimeout', timeoutException),
  PoolTimeout: exception('PoolTimeout', timeoutException),
  NetworkError: networkError,
  ConnectError: exception('ConnectError', networkError),
  ReadError: exception('ReadError', networkError),
  ProtocolError: protocolError,
  LocalProtocolError: exception('LocalProtocolError', protocolError),
  RemoteProtocolError: exception('RemoteProtocolError', protocolError),
  UnsupportedProtocol: exception('UnsupportedProtocol', transportError),
  DecodingError: exception('DecodingError', requestError),
  TooManyRedirects: exception('TooManyRedirects', requestError),
  HTTPStatusError: statusError,
  InvalidURL: exception('InvalidURL', E.Exception),
} satisfies Readonly<Record<string, Type>>;

export const httpxErrors: typeof types = types;

const about = (type: Type, text: string, request: Value, response: Value = none): Exc =>
  raised(filled(newExc(type), toStr(text), request, response));

/** The exception for a request that got no answer. */
export const failedRequest = ({ why, text, asked }: Failed, request: Value): Exc => {
  switch (why) {
    case 'timeout':
      return about(types.ReadTimeout, text, request);
    case 'redirects':
      return about(types.TooManyRedirects, 'Exceeded maximum allowed redirects.', request);
    case 'header':
      return about(types.LocalProtocolError, text, request);
    case 'too-large':
    case 'protocol':
      return about(types.RemoteProtocolError, text, request);
    case 'url':
      return about(
        types.UnsupportedProtocol,
        `Request URL is missing an 'http://' or 'https://' protocol: ${asked.url}`,
        request,
      );
    default:
      return about(types.ConnectError, text, request);
  }
};

/** The exception for a status that is none of success. */
export const statusFailure = (status: number, reason: string, url: string, request: Value, response: Value): Exc => {
  const kind =
    status < 200
      ? 'Informational response'
      : status < 400
        ? 'Redirect response'
        : status < 500
          ? 'Client error'
          : 'Server error';
  return about(
    types.HTTPStatusError,
    `${kind} '${status} ${reason}' for url '${url}'\nFor more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/${status}`,
    request,
    response,
  );
};
