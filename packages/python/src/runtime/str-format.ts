/** `str.format`: walks the replacement fields; names, attributes and items go through Python's own look-ups. */
import { readField } from './format-field.ts';
import { getattr } from './attributes.ts';
import { indexError, keyError, valueError } from './exceptions.ts';
import { meter } from './meter.ts';
import { toStr, type Value } from './object.ts';
import { getitem } from './subscript.ts';
import { formatField } from './text.ts';
import { attributeGuard } from './attribute-guard.ts';

interface Numbering {
  kind: 'none' | 'automatic' | 'manual';
  next: number;
}

/**
 * The formatted text. `args` is undefined for `format_map`.
 *
 * Errors: ValueError, IndexError, KeyError in CPython's words.
 */
export const formatWithFields = (
  format: string,
  args: readonly Value[] | undefined,
  named: (name: string) => Value | undefined,
): string => expand(format, args, named, { kind: 'none', next: 0 }, 2);

const expand = (
  format: string,
  args: readonly Value[] | undefined,
  named: (name: string) => Value | undefined,
  numbering: Numbering,
  depth: number,
): string => {
  if (depth <= 0) throw valueError('Max string recursion exceeded');
  let out = '';
  let i = 0;
  const n = format.length;
  meter.spend(n >> 3);
  while (i < n) {
    const c = format[i]!;
    if (c === '{') {
      if (format[i + 1] === '{') {
        out += '{';
        i += 2;
        continue;
      }
      if (i + 1 >= n) throw valueError("Single '{' encountered in format string");
      let level = 1;
      let j = i + 1;
      let bracket = false;
      for (; j < n; j++) {
        const d = format[j]!;
        if (d === '[') bracket = true;
        else if (d === ']') bracket = false;
        else if (d === '{' && !bracket) level++;
        else if (d === '}' && !bracket && --level === 0) break;
      }
      if (level > 0) throw valueError("expected '}' before end of string");
      if (format[j - 1] === '!' && !format.slice(i + 1, j).includes(':')) throw conversionMissing(format[j + 1]);
      out += field(format.slice(i + 1, j), args, named, numbering, depth);
      meter.allocate(8);
      i = j + 1;
    } else if (c === '}') {
      if (format[i + 1] !== '}') throw valueError("Single '}' encountered in format string");
      out += '}';
      i += 2;
    } else {
      let j = i;
      while (j < n && format[j] !== '{' && format[j] !== '}') j++;
      out += format.slice(i, j);
      i = j;
    }
  }
  meter.allocate(out.length);
  return out;
};

/** `{x!}`: the brace is taken for the conversion, and complaints are about what follows it. */
const conversionMissing = (next: string | undefined): object => {
  if (next === undefined) return valueError("unmatched '{' in format spec");
  return valueError(
    next === '}' || next === ':' ? "unmatched '{' in format spec" : "expected ':' after conversion specifier",
  );
};

const field = (
  text: string,
  args: readonly Value[] | undefined,
  named: (name: string) => Value | undefined,
  numbering: Numbering,
  depth: number,
): string => {
  const { name, conversion = '', spec: written } = readField(text);
  if (conversion !== '' && !'rsa'.includes(conversion))
    throw valueError(
      `Unknown conversion specifier ${conversion.charCodeAt(0) > 32 && conversion.charCodeAt(0) < 127 ? conversion : `\\x${conversion.charCodeAt(0).toString(16)}`}`,
    );
  const value = lookup(name, args, named, numbering);
  let spec = written;
  if (spec.includes('{')) spec = expand(spec, args, named, numbering, depth - 1);
  return formatField(value, conversion, spec);
};

const lookup = (
  path: string,
  args: readonly Value[] | undefined,
  named: (name: string) => Value | undefined,
  numbering: Numbering,
): Value => {
  const head = /^[^.[]*/.exec(path)![0];
  let value: Value;
  if (head === '' || /^\d+$/.test(head)) {
    if (args === undefined) throw valueError('Format string contains positional fields');
    let at: number;
    if (head === '') {
      if (numbering.kind === 'manual')
        throw valueError('cannot switch from manual field specification to automatic field numbering');
      numbering.kind = 'automatic';
      at = numbering.next++;
    } else {
      if (numbering.kind === 'automatic')
        throw valueError('cannot switch from automatic field numbering to manual field specification');
      numbering.kind = 'manual';
      if (head.length > 18) throw valueError('Too many decimal digits in format string');
      at = Number(head);
    }
    const found = args[at];
    if (found === undefined) throw indexError(`Replacement index ${at} out of range for positional args tuple`);
    value = found;
  } else {
    const found = named(head);
    if (found === undefined) throw keyError(toStr(head));
    value = found;
  }
  let at = head.length;
  while (at < path.length) {
    if (path[at] === '.') {
      const end = /[.[]|$/.exec(path.slice(at + 1))!.index + at + 1;
      const name = path.slice(at + 1, end);
      if (name === '') throw valueError('Empty attribute in format string');
      attributeGuard(name);
      value = getattr(value, name);
      at = end;
    } else if (path[at] === '[') {
      const end = path.indexOf(']', at);
      if (end < 0) throw valueError("Missing ']' in format string");
      const key = path.slice(at + 1, end);
      if (key === '') throw valueError('Empty attribute in format string');
      value = getitem(value, /^\d+$/.test(key) ? Number(key) : toStr(key));
      at = end + 1;
      if (at < path.length && path[at] !== '.' && path[at] !== '[')
        throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    } else at++;
  }
  return value;
};
