/**
 * `requests`, as far as programs of one file use it: the functions, sessions, responses and exceptions. Files that are
 * uploaded, proxies, client certificates and adapters are not there; certificates of servers are always verified.
 */
import { builtin } from '../../runtime/callables.ts';
import { call } from '../../runtime/call.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, toStr, type Value } from '../../runtime/object.ts';
import { newStatusCodes } from '../http/status-codes.ts';
import { newModule as newExceptions, requestErrors } from './exceptions.ts';
import { headersType, requestFunctions, responseType, sessionType } from './session.ts';

export const newModule = (): Module => {
  const {
    RequestException,
    HTTPError,
    ConnectionError,
    Timeout,
    ConnectTimeout,
    ReadTimeout,
    URLRequired,
    TooManyRedirects,
    JSONDecodeError,
  } = requestErrors;
  return newModuleOf(
    'requests',
    new Map<string, Value>([
      ...requestFunctions(),
      ['Session', sessionType],
      ['session', builtin('session()', () => call(sessionType, []))],
      ['Response', responseType],
      ['codes', newStatusCodes('LookupDict', 'requests.structures')],
      ['exceptions', newExceptions()],
      ['structures', newModuleOf('requests.structures', { CaseInsensitiveDict: headersType })],
      ['__version__', toStr('2.32.0')],
      ...Object.entries({
        RequestException,
        HTTPError,
        ConnectionError,
        Timeout,
        ConnectTimeout,
        ReadTimeout,
        URLRequired,
        TooManyRedirects,
        JSONDecodeError,
      }),
    ]),
  );
};
