/** Addresses and bodies from what a program hands to a client library. */
import { Buffer } from 'node:buffer';
import { textOf } from '../../runtime/compare.ts';
import { dictEntries } from '../../runtime/dict.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { listOf, unpack } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { ByteArray, Bytes, Dict, List, none, SetObj, Tuple, typeOf, type Value } from '../../runtime/object.ts';
import { str } from '../../runtime/text.ts';
import { getattr } from '../../runtime/attributes.ts';
import { call } from '../../runtime/call.ts';
import { quoteBytes } from '../urllib/quoting.ts';
import { writeJson } from '../json/write.ts';

export const utf8 = (text: string): Uint8Array => {
  meter.allocate(text.length * 2);
  return Uint8Array.from(Buffer.from(text, 'utf8'));
};

const formPart = (v: Value, words: 'python' | 'json'): string => {
  if (v instanceof Bytes || v instanceof ByteArray) return quoted(v.v);
  if (words === 'json' && typeof v === 'boolean') return v ? 'true' : 'false';
  if (words === 'json' && v === none) return '';
  return quoted(utf8(textOf(v) ?? str(v)));
};
const quoted = (bytes: Uint8Array): string => quoteBytes(bytes, ' ').replaceAll(' ', '+');

const pairsOf = (v: Value): readonly (readonly [Value, Value])[] => {
  if (v instanceof Dict) return dictEntries(v);
  const items = typeOf(v).lookup('items') === undefined ? v : call(getattr(v, 'items'), []);
  return listOf(items).map((one) => unpack(one, 2) as unknown as readonly [Value, Value]);
};

/**
 * Keys and values as a form or a query. Values that are lists come several times, those that are None do not come at all
 * (`python`, as requests has it) or without a text (`json`, as httpx has it, which also writes `true` for True).
 */
export const formText = (v: Value, words: 'python' | 'json'): string =>
  pairsOf(v)
    .flatMap(([key, value]) => {
      const all =
        value instanceof List || value instanceof Tuple ? value.a : value instanceof SetObj ? listOf(value) : [value];
      return all
        .filter((one) => one !== none || words === 'json')
        .map((one) => `${formPart(key, words)}=${formPart(one, words)}`);
    })
    .join('&');

/** An address with a query added to the one that it has. */
export const withQuery = (url: string, params: Value, words: 'python' | 'json'): string => {
  if (params === none) return url;
  const text =
    params instanceof Bytes ? Buffer.from(params.v).toString('latin1') : (textOf(params) ?? formText(params, words));
  if (text === '') return url;
  const hash = url.indexOf('#');
  const [before, after] = hash < 0 ? [url, ''] : [url.slice(0, hash), url.slice(hash)];
  const question = before.indexOf('?');
  const glue = question < 0 ? '?' : before.endsWith('?') || before.endsWith('&') ? '' : '&';
  return `${before}${glue}${text}${after}`;
};

/** A body, and the content type that goes with it where the program gives none. */
export interface Body {
  readonly bytes: Uint8Array | undefined;
  readonly type: string | undefined;
}

/** Bytes of text, of bytes, or of a file that can be read. Errors: TypeError. */
export const contentBytes = (v: Value): Uint8Array => {
  if (v instanceof Bytes || v instanceof ByteArray) return v.v;
  const text = textOf(v);
  if (text !== undefined) return utf8(text);
  if (typeOf(v).lookup('read') !== undefined) return contentBytes(call(getattr(v, 'read'), []));
  const pieces = listOf(v).map(contentBytes);
  return pieces.length === 0 ? new Uint8Array() : Uint8Array.from(Buffer.concat(pieces));
};

/** The body of `data` (a form, or content) or `json`, as requests makes it. */
export const bodyOf = (data: Value, json: Value, words: 'python' | 'json'): Body => {
  if (data !== none && !(data instanceof Dict && data.m.size === 0)) {
    if (data instanceof Dict || isPairs(data))
      return { bytes: utf8(formText(data, words)), type: 'application/x-www-form-urlencoded' };
    return { bytes: contentBytes(data), type: undefined };
  }
  if (json === none) return { bytes: undefined, type: undefined };
  const compact = words === 'json';
  return {
    bytes: utf8(
      writeJson(json, {
        skipKeys: false,
        ascii: !compact,
        checkCircular: true,
        allowNan: false,
        sortKeys: false,
        indent: undefined,
        itemSeparator: compact ? ',' : ', ',
        keySeparator: compact ? ':' : ': ',
        fallback: undefined,
      }),
    ),
    type: 'application/json',
  };
};

const isPairs = (v: Value): boolean =>
  (v instanceof List || v instanceof Tuple) &&
  v.a.length > 0 &&
  v.a.every((one) => one instanceof Tuple && one.a.length === 2);

/** The header for a name and a password. Errors: TypeError for what is no pair. */
export const basicAuth = (auth: Value): string => {
  if (!(auth instanceof Tuple || auth instanceof List) || auth.a.length !== 2)
    throw typeError('auth must be a pair of name and password');
  const [name, password] = auth.a.map((one) =>
    one instanceof Bytes ? Buffer.from(one.v) : Buffer.from(textOf(one) ?? str(one), 'utf8'),
  );
  return `Basic ${Buffer.concat([name!, Buffer.from(':'), password!]).toString('base64')}`;
};
