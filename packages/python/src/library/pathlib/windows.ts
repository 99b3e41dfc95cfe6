/** `PureWindowsPath`: paths as Windows writes them, as values only. */
import { registerBinary } from '../../runtime/arithmetic.ts';
import { construct, getter, method } from '../../runtime/callables.ts';
import { compareText, registerComparer, textOf } from '../../runtime/compare.ts';
import { typeError, valueError } from '../../runtime/exceptions.ts';
import { hash, registerHash } from '../../runtime/hash.ts';
import { registerKey } from '../../runtime/keys.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Instance,
  newBuiltinType,
  newList,
  newTuple,
  notImplemented,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { registerRepr, registerStr, repr } from '../../runtime/text.ts';
import { addComparisons, addHash } from '../../runtime/types/operators.ts';
import { purePath } from '../../files/index.ts';
import { PathObj, purePathType, shown } from './pure.ts';

class WindowsPath extends Instance {
  drive = '';
  root: '' | '\\' = '';
  names: readonly string[] = [];
}
export const pureWindowsPathType = newBuiltinType('PureWindowsPath', WindowsPath, purePathType, 'pathlib');

/** Drive (or share), root and the rest of a text. */
const cut = (text: string): { readonly drive: string; readonly root: '' | '\\'; readonly rest: string } => {
  const path = text.replaceAll('/', '\\');
  if (path.startsWith('\\\\') && path[2] !== '\\') {
    const parts = path.slice(2).split('\\');
    if (parts.length >= 2 && parts[0] !== '' && parts[1] !== '')
      return { drive: `\\\\${parts[0]}\\${parts[1]}`, root: '\\', rest: parts.slice(2).join('\\') };
  }
  const drive = path[1] === ':' ? path.slice(0, 2) : '';
  const rest = path.slice(drive.length);
  return rest.startsWith('\\') ? { drive, root: '\\', rest: rest.replace(/^\\+/, '') } : { drive, root: '', rest };
};
const parse = (self: WindowsPath, segments: readonly string[]): WindowsPath => {
  let names: string[] = [];
  for (const segment of segments) {
    meter.spend(1 + (segment.length >> 3));
    const { drive, root, rest } = cut(segment);
    if (root !== '' || (drive !== '' && drive.toLowerCase() !== self.drive.toLowerCase())) names = [];
    if (drive !== '' && drive.toLowerCase() !== self.drive.toLowerCase()) self.root = root;
    if (drive !== '') self.drive = drive;
    if (root !== '') self.root = root;
    names.push(...rest.split('\\').filter((name) => name !== '' && name !== '.'));
  }
  self.names = names;
  return self;
};
const text = (self: WindowsPath): string => self.drive + self.root + self.names.join('\\') || '.';
const segment = (v: Value): string => {
  const given = v instanceof WindowsPath ? text(v) : v instanceof PathObj ? shown(v) : textOf(v);
  if (given === undefined)
    throw typeError(
      `argument should be a str or an os.PathLike object where __fspath__ returns a str, not '${typeOf(v).name}'`,
    );
  return given;
};
construct(pureWindowsPathType, 'PureWindowsPath(*args)', (cls: Type, args: readonly Value[]) =>
  parse(new cls.ctor() as WindowsPath, args.map(segment)),
);
const like = (self: WindowsPath, names: readonly string[]): WindowsPath => {
  const made = new self.t.ctor() as WindowsPath;
  made.drive = self.drive;
  made.root = self.root;
  made.names = names;
  return made;
};
const add = (signature: string, fn: (self: WindowsPath, ...args: never[]) => Value): void =>
  method(pureWindowsPathType, signature, fn as never);
const has = (name: string, get: (self: WindowsPath) => Value): void => getter(pureWindowsPathType, name, get as never);
const last = (self: WindowsPath) => ({ root: '' as const, names: self.names.slice(-1) });
has('drive', (self) => toStr(self.drive));
has('root', (self) => self.root);
has('anchor', (self) => toStr(self.drive + self.root));
has('parts', (self) =>
  newTuple([...(self.drive + self.root === '' ? [] : [self.drive + self.root]), ...self.names].map(toStr)),
);
has('name', (self) => toStr(self.names.at(-1) ?? ''));
has('stem', (self) => toStr(purePath.pathStem(last(self))));
has('suffix', (self) => toStr(purePath.pathSuffix(last(self))));
has('suffixes', (self) => newList(purePath.pathSuffixes(last(self)).map(toStr)));
has('parent', (self) => like(self, self.names.slice(0, -1)));
has('parents', (self) =>
  newTuple(self.names.map((_, i) => like(self, self.names.slice(0, self.names.length - 1 - i)))),
);
add('__fspath__(self, /)', (self) => toStr(text(self)));
add('as_posix(self, /)', (self) => toStr(text(self).replaceAll('\\', '/')));
add('is_absolute(self, /)', (self) => self.root !== '' && self.drive !== '');
add('joinpath(self, /, *args)', (self, args: readonly Value[]) =>
  parse(like(self, []), [text(self), ...args.map(segment)]),
);
add('with_name(self, name, /)', (self, name: Value) => {
  if (self.names.length === 0) throw valueError(`${repr(self)} has an empty name`);
  return like(self, [...self.names.slice(0, -1), segment(name)]);
});
add('with_suffix(self, suffix, /)', (self, suffix: Value) => {
  if (self.names.length === 0) throw valueError(`${repr(self)} has an empty name`);
  return like(self, [...self.names.slice(0, -1), purePath.pathStem(last(self)) + segment(suffix)]);
});
const join = (op: string, self: WindowsPath, other: Value, swapped: boolean): Value => {
  if (op !== '/' || (textOf(other) === undefined && !(other instanceof WindowsPath) && !(other instanceof PathObj)))
    return notImplemented;
  return parse(like(self, []), swapped ? [segment(other), text(self)] : [text(self), segment(other)]);
};
registerBinary(WindowsPath, join as never);
const folded = (self: WindowsPath): string => text(self).toLowerCase();
addComparisons(pureWindowsPathType, 'all');
registerComparer(WindowsPath, (op, self: WindowsPath, other) => {
  if (!(other instanceof WindowsPath)) return notImplemented;
  const n = compareText(folded(self), folded(other));
  return op === '=='
    ? n === 0
    : op === '!='
      ? n !== 0
      : op === '<'
        ? n < 0
        : op === '<='
          ? n <= 0
          : op === '>'
            ? n > 0
            : n >= 0;
});
addHash(pureWindowsPathType);
registerHash(WindowsPath, (self: WindowsPath) => hash(`windows:${folded(self)}`));
registerKey(WindowsPath, (self: WindowsPath) => `\ud806${folded(self)}`);
registerStr(WindowsPath, text);
registerRepr(WindowsPath, (self: WindowsPath) => `${self.t.name}(${repr(toStr(text(self).replaceAll('\\', '/')))})`);
