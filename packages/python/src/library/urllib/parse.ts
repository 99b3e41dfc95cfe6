/** `urllib.parse`. */
import { Buffer } from 'node:buffer';
import { findAttribute, missing } from '../../runtime/attributes.ts';
import { index } from '../../runtime/arithmetic.ts';
import { call } from '../../runtime/call.ts';
import { decodeBytes, encodeText } from '../../runtime/codecs.ts';
import { contains, textOf, truth } from '../../runtime/compare.ts';
import { getItem, newDict, setItem } from '../../runtime/dict.ts';
import { type Exc, typeError, valueError } from '../../runtime/exceptions.ts';
import { iterate, listOf, unpack } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import {
  ByteArray,
  Bytes,
  type List,
  type Module,
  newBytes,
  newList,
  newTuple,
  none,
  toStr,
  Tuple,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyFunction } from '../../runtime/python-function.ts';
import { quoteText, str } from '../../runtime/text.ts';
import { quoteBytes, unquoteBytes, unquoteText } from './quoting.ts';
import { asKind, newResult, newResults } from './results.ts';
import { type Parsed, type Split, urlJoin, urlParse, urlSplit, urlUnparse, urlUnsplit, usesNetloc } from './split.ts';

const MODULE = 'urllib.parse';

/** Texts of arguments that must be all str or all bytes, and one to take the kind from. Errors: TypeError. */
const coerced = (...args: readonly Value[]): readonly [readonly string[], Value] => {
  const first = args[0]!;
  const isText = textOf(first) !== undefined;
  for (const one of args.slice(1))
    if (textOf(one) !== '' && (textOf(one) !== undefined) !== isText && truth(one))
      throw typeError('Cannot mix str and non-str arguments');
  if (isText) return [args.map((one) => textOf(one) ?? ''), first];
  if (first === none) return [args.map(() => ''), newBytes(new Uint8Array(0))];
  return [
    args.map((one) => {
      if (one instanceof Bytes || one instanceof ByteArray) return decodeBytes(one.v, 'ascii', 'strict', one);
      const text = textOf(one);
      if (text !== undefined) return text;
      throw one === none || findAttribute(one, 'decode') !== undefined
        ? typeError('Cannot mix str and non-str arguments')
        : missing(one, 'decode');
    }),
    first instanceof Bytes ? first : newBytes(new Uint8Array(0)),
  ];
};

// ── Quoting ─────────────────────────────────────────────────────────────────────────────────────
const safeText = (safe: Value): string =>
  textOf(safe) ?? (safe instanceof Bytes ? Buffer.from(safe.v).toString('latin1') : '');

const quote = (v: Value, safe: string, encoding: Value, errors: Value): string => {
  const text = textOf(v);
  if (text === '') return '';
  if (text === undefined) {
    if (encoding !== none) throw typeError("quote() doesn't support 'encoding' for bytes");
    if (errors !== none) throw typeError("quote() doesn't support 'errors' for bytes");
    if (!(v instanceof Bytes || v instanceof ByteArray)) throw typeError('quote_from_bytes() expected bytes');
    return quoteBytes(v.v, safe);
  }
  const bytes = encodeText(
    text,
    encoding === none ? 'utf-8' : str(encoding),
    errors === none ? 'strict' : str(errors),
  ) as Bytes;
  return quoteBytes(bytes.v, safe);
};
const quotePlus = (v: Value, safe: string, encoding: Value, errors: Value): string =>
  quote(v, `${safe} `, encoding, errors).replaceAll(' ', '+');

const unquote = (v: Value, encoding: Value, errors: Value): Value => {
  const name = encoding === none ? 'utf-8' : str(encoding);
  const how = errors === none ? 'replace' : str(errors);
  if (v instanceof Bytes) return toStr(decodeBytes(unquoteBytes(v.v), name, how, v));
  const text = textOf(v);
  if (text === undefined) {
    contains(v, '%');
    throw typeError(`expected string or bytes-like object, got '${typeOf(v).name}'`);
  }
  return toStr(unquoteText(text, name, how));
};

// ── Queries ─────────────────────────────────────────────────────────────────────────────────────
const parsePairs = (
  qs: Value,
  keepBlank: Value,
  strict: Value,
  encoding: Value,
  errors: Value,
  most: Value,
  separator: Value,
): (readonly [Value, Value])[] => {
  const [[query = ''], kind] = coerced(qs);
  const [[mark = '']] = coerced(separator);
  if (mark === '' || (textOf(separator) === undefined && !(separator instanceof Bytes)))
    throw valueError('Separator must be of type string or bytes.');
  meter.spend(query.length);
  meter.allocate(query.length * 2);
  const fields = query === '' ? [] : query.split(mark);
  if (most !== none && Number(index(most)) < fields.length) throw valueError('Max number of fields exceeded');
  const out: (readonly [Value, Value])[] = [];
  const keeps = truth(keepBlank);
  const isStrict = truth(strict);
  const name = str(encoding);
  const how = str(errors);
  const decoded = (text: string): Value => asKind(unquoteText(text.replaceAll('+', ' '), name, how), kind);
  for (const field of fields) {
    if (field === '' && !isStrict) continue;
    const equals = field.indexOf('=');
    if (equals < 0 && isStrict) throw valueError(`bad query field: ${quoteText(field)}`);
    if (equals < 0 && !keeps) continue;
    const value = equals < 0 ? '' : field.slice(equals + 1);
    if (value === '' && !keeps) continue;
    meter.allocate(64);
    out.push([decoded(equals < 0 ? field : field.slice(0, equals)), decoded(value)]);
  }
  return out;
};

const pairsOf = (query: Value): readonly (readonly [Value, Value])[] => {
  const items = findAttribute(query, 'items');
  if (items !== undefined)
    return listOf(call(items, [])).map((pair) => unpack(pair, 2) as unknown as readonly [Value, Value]);
  const wrong = (): Exc => typeError('not a valid non-string sequence or mapping object');
  if (textOf(query) !== undefined || query instanceof Bytes) {
    if (textOf(query) === '') return [];
    throw wrong();
  }
  if (typeOf(query).lookup('__len__') === undefined) throw wrong();
  const all = listOf(query);
  if (all.length > 0 && !(all[0] instanceof Tuple)) throw wrong();
  return all.map((pair) => unpack(pair, 2) as unknown as readonly [Value, Value]);
};

const PARSING =
  "(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None, separator='&')";

export const newModule = (): Module => {
  const results = newResults();
  const attrs = new Map<string, Value>();
  const add = (signature: string, code: (...args: never[]) => Value): Value => {
    const made = pyFunction(MODULE, signature, code);
    attrs.set(made.name, made);
    return made;
  };
  add("urlsplit(url, scheme='', allow_fragments=True)", (url: Value, scheme: Value, fragments: Value) => {
    const [[text, its], kind] = coerced(url, scheme);
    return newResult(results.split, urlSplit(text!, its!, truth(fragments)), kind);
  });
  add("urlparse(url, scheme='', allow_fragments=True)", (url: Value, scheme: Value, fragments: Value) => {
    const [[text, its], kind] = coerced(url, scheme);
    return newResult(results.parse, urlParse(text!, its!, truth(fragments)), kind);
  });
  add('urlunsplit(components)', (components: Value) => {
    const [texts, kind] = coerced(...listOf(components));
    countParts(texts, 5);
    return asKind(urlUnsplit(texts as unknown as Split), kind);
  });
  add('urlunparse(components)', (components: Value) => {
    const [texts, kind] = coerced(...listOf(components));
    countParts(texts, 6);
    return asKind(urlUnparse(texts as unknown as Parsed), kind);
  });
  add('urljoin(base, url, allow_fragments=True)', (base: Value, url: Value, fragments: Value) => {
    if (!truth(base)) return url;
    if (!truth(url)) return base;
    const [[first, second], kind] = coerced(base, url);
    return asKind(urlJoin(first!, second!, truth(fragments)), kind);
  });
  add('urldefrag(url)', (url: Value) => {
    const [[text], kind] = coerced(url);
    if (!text!.includes('#')) return newResult(results.defrag, [text!, ''], kind);
    const [scheme, netloc, path, params, query, fragment] = urlParse(text!, '', true);
    return newResult(results.defrag, [urlUnparse([scheme, netloc, path, params, query, '']), fragment], kind);
  });
  add("quote(string, safe='/', encoding=None, errors=None)", (v: Value, safe: Value, encoding: Value, errors: Value) =>
    v instanceof Bytes && v.v.length === 0 ? v : toStr(quote(v, safeText(safe), encoding, errors)),
  );
  const plus = add(
    "quote_plus(string, safe='', encoding=None, errors=None)",
    (v: Value, safe: Value, encoding: Value, errors: Value) =>
      v instanceof Bytes && v.v.length === 0 ? v : toStr(quotePlus(v, safeText(safe), encoding, errors)),
  );
  add("quote_from_bytes(bs, safe='/')", (v: Value, safe: Value) => {
    if (!(v instanceof Bytes || v instanceof ByteArray)) throw typeError('quote_from_bytes() expected bytes');
    return toStr(quoteBytes(v.v, safeText(safe)));
  });
  add("unquote(string, encoding='utf-8', errors='replace')", unquote);
  add("unquote_plus(string, encoding='utf-8', errors='replace')", (v: Value, encoding: Value, errors: Value) => {
    const text = textOf(v);
    return unquote(text === undefined ? v : toStr(text.replaceAll('+', ' ')), encoding, errors);
  });
  add('unquote_to_bytes(string)', (v: Value) => {
    const text = textOf(v);
    const bytes = text === undefined ? (v as Bytes) : (encodeText(text, 'utf-8', 'strict') as Bytes);
    if (!((bytes as Value) instanceof Bytes || (bytes as Value) instanceof ByteArray))
      throw typeError(`a bytes-like object is required, not '${typeOf(v).name}'`);
    return newBytes(unquoteBytes(bytes.v));
  });
  add(
    "urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=...)",
    (query: Value, doseq: Value, safe: Value, encoding: Value, errors: Value, via: Value | undefined) => {
      const own = via === undefined || via === plus ? undefined : via;
      const quoted = (v: Value): string => {
        const isBytes = v instanceof Bytes;
        const text = isBytes ? v : toStr(str(v));
        if (own !== undefined) return str(call(own, isBytes ? [text, safe] : [text, safe, encoding, errors]));
        return quotePlus(text, safeText(safe), isBytes ? none : encoding, isBytes ? none : errors);
      };
      const several = truth(doseq);
      const out: string[] = [];
      for (const [key, value] of pairsOf(query)) {
        const name = quoted(key);
        const single = !several || textOf(value) !== undefined || value instanceof Bytes || !hasLength(value);
        if (single) out.push(`${name}=${quoted(value)}`);
        else {
          const it = iterate(value);
          for (let one = it.next(); one !== undefined; one = it.next()) out.push(`${name}=${quoted(one)}`);
        }
        meter.allocate(64);
      }
      return toStr(out.join('&'));
    },
  );
  add(`parse_qsl${PARSING}`, (...args: [Value, Value, Value, Value, Value, Value, Value]) =>
    newList(parsePairs(...args).map((pair) => newTuple(pair))),
  );
  add(`parse_qs${PARSING}`, (...args: [Value, Value, Value, Value, Value, Value, Value]) => {
    const out = newDict();
    for (const [name, value] of parsePairs(...args)) {
      const known = getItem(out, name) as List | undefined;
      if (known === undefined) setItem(out, name, newList([value]));
      else known.a.push(value);
    }
    return out;
  });
  const names = ['SplitResult', 'ParseResult', 'DefragResult'] as const;
  for (const [i, pair] of [results.split, results.parse, results.defrag].entries()) {
    attrs.set(names[i]!, pair[0]);
    attrs.set(`${names[i]!}Bytes`, pair[1]);
  }
  attrs.set('uses_netloc', newList([...usesNetloc]));
  attrs.set('__all__', newList([...attrs.keys()]));
  return newModuleOf(MODULE, attrs);
};

/** Errors: ValueError in the words of an unpacking that has one target more. */
const countParts = (texts: readonly string[], n: number): void => {
  unpack(newTuple(['', ...texts.map(toStr)]), n + 1);
};

const hasLength = (v: Value): boolean => typeOf(v).lookup('__len__') !== undefined;
