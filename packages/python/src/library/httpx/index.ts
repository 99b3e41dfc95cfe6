/**
 * `httpx`, as far as programs of one file use it: functions, `Client`, `AsyncClient`, responses and exceptions. Files that
 * are uploaded, streams, proxies, transports and client certificates are not there; certificates of servers are always verified.
 */
import { newModuleOf } from '../../runtime/modules.ts';
import { builtin } from '../../runtime/callables.ts';
import { type Module, none, toStr, type Value } from '../../runtime/object.ts';
import { newStatusCodes } from '../http/status-codes.ts';
import { asyncClientType, clientType, headersType, requestFunctions, responseType, timeoutType } from './client.ts';
import { httpxErrors } from './exceptions.ts';

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
      ['codes', newStatusCodes('codes', 'httpx')],
      ['__version__', toStr('0.28.0')],
      ...Object.entries(httpxErrors),
    ]),
  );
