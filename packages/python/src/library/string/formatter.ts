/** `string.Formatter`: `str.format` in steps that programs may replace. */
import { readField } from '../../runtime/format-field.ts';
import { getattr } from '../../runtime/attributes.ts';
import { attributeGuard } from '../../runtime/attribute-guard.ts';
import { invoke } from '../../runtime/call.ts';
import { textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { ArrayIter, iterate, unpack } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import {
  type Dict,
  newTuple,
  none,
  type SetObj,
  toStr,
  type Tuple,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { newSet, setAdd } from '../../runtime/set.ts';
import { getitem } from '../../runtime/subscript.ts';
import { asciiText, format, repr, str } from '../../runtime/text.ts';

/** Literal text, and the field behind it if there is one. */
interface Part {
  readonly literal: string;
  readonly field: { readonly name: string; readonly spec: string; readonly conversion: string | undefined } | undefined;
}

/** The parts of a format string. Errors: ValueError in CPython's words. */
const parts = (text: string): Part[] => {
  const out: Part[] = [];
  const n = text.length;
  meter.spend(n);
  meter.allocate(n * 4);
  let i = 0;
  while (i < n) {
    const start = i;
    while (i < n && text[i] !== '{' && text[i] !== '}') i++;
    if (i >= n) {
      out.push({ literal: text.slice(start), field: undefined });
      break;
    }
    const c = text[i]!;
    if (text[i + 1] === c) {
      out.push({ literal: text.slice(start, i + 1), field: undefined });
      i += 2;
      continue;
    }
    if (c === '}') throw valueError("Single '}' encountered in format string");
    if (i + 1 >= n) throw valueError("Single '{' encountered in format string");
    const literal = text.slice(start, i);
    let level = 1;
    let bracket = false;
    let j = i + 1;
    for (; j < n; j++) {
      const d = text[j]!;
      if (d === '[') bracket = true;
      else if (d === ']') bracket = false;
      else if (d === '{' && !bracket) level++;
      else if (d === '}' && !bracket && --level === 0) break;
    }
    if (level > 0) throw valueError("expected '}' before end of string");
    out.push({ literal, field: readField(text.slice(i + 1, j)) });
    i = j + 1;
  }
  return out;
};

/** A field's name in pieces: the first key, then attributes and items. */
const pathOf = (name: string): { readonly first: Value; readonly rest: readonly (readonly [boolean, Value])[] } => {
  const head = /^[^.[]*/.exec(name)![0];
  const rest: (readonly [boolean, Value])[] = [];
  let at = head.length;
  while (at < name.length) {
    if (name[at] === '.') {
      const found = /[.[]/.exec(name.slice(at + 1));
      const end = found === null ? name.length : at + 1 + found.index;
      if (end === at + 1) throw valueError('Empty attribute in format string');
      rest.push([true, toStr(name.slice(at + 1, end))]);
      at = end;
    } else {
      const end = name.indexOf(']', at);
      if (end < 0) throw valueError("Missing ']' in format string");
      const key = name.slice(at + 1, end);
      if (key === '') throw valueError('Empty attribute in format string');
      rest.push([false, /^\d+$/.test(key) ? Number(key) : toStr(key)]);
      at = end + 1;
      if (at < name.length && name[at] !== '.' && name[at] !== '[')
        throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return { first: /^\d+$/.test(head) ? Number(head) : toStr(head), rest };
};

const textFrom = (v: Value): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`expected str, got ${typeOf(v).name}`);
  return text;
};

/** `Formatter._vformat`: the text, and the next automatic number (undefined once numbers are given by hand). */
const expand = (
  self: Value,
  text: Value,
  args: Value,
  kwargs: Value,
  used: SetObj,
  depth: number,
  first: number | undefined,
): readonly [string, number | undefined] => {
  if (depth < 0) throw valueError('Max string recursion exceeded');
  let automatic = first;
  let out = '';
  const it = iterate(invoke(self, 'parse', text));
  for (let part = it.next(); part !== undefined; part = it.next()) {
    const [literal, name, spec, conversion] = unpack(part, 4) as [Value, Value, Value, Value];
    if (literal !== none) out += textFrom(literal);
    if (name === none) continue;
    let field = textFrom(name);
    const head = /^[^.[]*/.exec(field)![0];
    if (head === '') {
      if (automatic === undefined)
        throw valueError('cannot switch from manual field specification to automatic field numbering');
      field = `${automatic}${field}`;
      automatic++;
    } else if (/^\d+$/.test(head)) {
      if (automatic !== undefined && automatic > 0)
        throw valueError('cannot switch from manual field specification to automatic field numbering');
      automatic = undefined;
    }
    const [found, key] = unpack(invoke(self, 'get_field', toStr(field), args, kwargs), 2) as [Value, Value];
    setAdd(used, key);
    const value = invoke(self, 'convert_field', found, conversion);
    const [inner, next] = expand(self, spec, args, kwargs, used, depth - 1, automatic);
    automatic = next;
    const before = out.length;
    out += textFrom(invoke(self, 'format_field', value, toStr(inner)));
    meter.allocate(out.length - before + 16);
  }
  return [out, automatic];
};

/** The class for a run. */
export const newFormatterType = (): Type =>
  pyClass('string', 'Formatter', {
    bases: [],
    methods: {
      'format(self, format_string, /, *args, **kwargs)': (self: Value, text: Value, args: Tuple, kwargs: Dict) =>
        invoke(self, 'vformat', text, args, kwargs),
      'vformat(self, format_string, args, kwargs)': (self: Value, text: Value, args: Value, kwargs: Value) => {
        const used = newSet([]);
        const [out] = expand(self, text, args, kwargs, used, 2, 0);
        invoke(self, 'check_unused_args', used, args, kwargs);
        return toStr(out);
      },
      'get_value(self, key, args, kwargs)': (_self: Value, key: Value, args: Value, kwargs: Value) =>
        getitem(textOf(key) === undefined ? args : kwargs, key),
      'check_unused_args(self, used_args, args, kwargs)': () => none,
      'format_field(self, value, format_spec)': (_self: Value, value: Value, spec: Value) =>
        toStr(format(value, textFrom(spec))),
      'convert_field(self, value, conversion)': (_self: Value, value: Value, conversion: Value) => {
        if (conversion === none) return value;
        if (conversion === 's') return toStr(str(value));
        if (conversion === 'r') return toStr(repr(value));
        if (conversion === 'a') return toStr(asciiText(repr(value)));
        throw valueError(`Unknown conversion specifier ${str(conversion)}`);
      },
      'parse(self, format_string)': (_self: Value, text: Value) =>
        new ArrayIter(
          parts(textFrom(text)).map(({ literal, field }) =>
            newTuple(
              field === undefined
                ? [toStr(literal), none, none, none]
                : [
                    toStr(literal),
                    toStr(field.name),
                    toStr(field.spec),
                    field.conversion === undefined ? none : field.conversion,
                  ],
            ),
          ),
        ),
      'get_field(self, field_name, args, kwargs)': (self: Value, name: Value, args: Value, kwargs: Value) => {
        const { first, rest } = pathOf(textFrom(name));
        let value = invoke(self, 'get_value', first, args, kwargs);
        for (const [isAttribute, key] of rest) {
          if (isAttribute) {
            const attribute = textFrom(key);
            attributeGuard(attribute);
            value = getattr(value, attribute);
          } else value = getitem(value, key);
        }
        return newTuple([value, first]);
      },
    },
  });
