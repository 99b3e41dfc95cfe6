/**
 * `requests`, as far as programs of one file use it: the functions, sessions, responses and exceptions. Files that are
 * uploaded, proxies, client certificates and adapters are not there; certificates of servers are always verified.
 */
import { builtin } from '../../runtime/callables.ts';
import { call } from '../../runtime/call.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newBuiltinType, Obj, objectType, toStr, type Value } from '../../runtime/object.ts';
import { setattr } from '../../runtime/attributes.ts';
import { statusNames } from '../http/status-names.ts';
import { newModule as newExceptions, requestErrors } from './exceptions.ts';
import { headersType, requestFunctions, responseType, sessionType } from './session.ts';

class Codes extends Obj {}
const codesType = newBuiltinType('LookupDict', Codes, objectType, 'requests.structures');
codesType.traits.hasDict = true;

const codes = (): Value => {
  const made = new Codes();
  for (const [name, status] of statusNames) setattr(made, name, status);
  return made;
};

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
      ['codes', codes()],
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
