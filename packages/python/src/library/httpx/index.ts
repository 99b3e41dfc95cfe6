/**
 * `httpx`, as far as programs of one file use it: functions, `Client`, `AsyncClient`, responses and exceptions. Files that
 * are uploaded, streams, proxies, transports and client certificates are not there; certificates of servers are always verified.
 */
import { newModuleOf } from '../../runtime/modules.ts';
import { builtin } from '../../runtime/callables.ts';
import { type Module, none, toStr, type Value } from '../../runtime/object.ts';
import { statusNames } from '../http/status-names.ts';
import { newBuiltinType, Obj, objectType } from '../../runtime/object.ts';
import { setattr } from '../../runtime/attributes.ts';
import { asyncClientType, clientType, headersType, requestFunctions, responseType, timeoutType } from './client.ts';
import { httpxErrors } from './exceptions.ts';

class Codes extends Obj {}
const codesType = newBuiltinType('codes', Codes, objectType, 'httpx');
codesType.traits.hasDict = true;

const codes = (): Value => {
  const made = new Codes();
  for (const [name, status] of statusNames) {
    setattr(made, name, status);
    setattr(made, name.toUpperCase(), status);
  }
  return made;
};

export const newModule = (): Module =>
  newModuleOf(
    'httpx',
    new Map<string, Value>([
      ...requestFunctions(),
      ['Client', clientType],
      ['AsyncClient', asyncClientType],
      ['Response', responseType],
      ['Headers', headersType],
      ['Timeout', timeoutType],
      ['Limits', builtin('Limits(**kwargs)', () => none)],
      ['codes', codes()],
      ['__version__', toStr('0.28.0')],
      ...Object.entries(httpxErrors),
    ]),
  );
