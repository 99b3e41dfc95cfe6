/** `PurePath` and `PurePosixPath`: paths as values, without files. */
import { index, registerBinary } from '../../runtime/arithmetic.ts';
import { classMethod, construct, getter, method } from '../../runtime/callables.ts';
import { registerComparer, textOf, truth } from '../../runtime/compare.ts';
import { encodeText } from '../../runtime/codecs.ts';
import { E, isCaught, indexError, typeError } from '../../runtime/exceptions.ts';
import { hash, registerHash } from '../../runtime/hash.ts';
import { registerKey } from '../../runtime/keys.ts';
import { meter } from '../../runtime/meter.ts';
import {
  Instance,
  type Kwargs,
  newBuiltinType,
  newList,
  newTuple,
  none,
  notImplemented,
  Obj,
  objectType,
  Slice,
  toStr,
  type Type,
  typeOf,
  type Value,
} from '../../runtime/object.ts';
import { special } from '../../runtime/call.ts';
import { newAlias } from '../../runtime/alias.ts';
import { registerRepr, registerStr, repr } from '../../runtime/text.ts';
import { extent } from '../../runtime/subscript.ts';
import { addComparisons, addHash } from '../../runtime/types/operators.ts';
import { purePath, type PathParts, type PathWords } from '../../files/index.ts';

const empty: PathParts = { root: '', names: [] };

export class PathObj extends Instance {
  p: PathParts = empty;
  /** The text, once asked for. */
  s: string | undefined = undefined;
}
export class PurePosix extends PathObj {}
export const purePathType = newBuiltinType('PurePath', PathObj, objectType, 'pathlib');
export const purePosixPathType = newBuiltinType('PurePosixPath', PurePosix, purePathType, 'pathlib');
purePosixPathType.layout = purePathType;

/** The text of a path. */
export const shown = (self: PathObj): string => (self.s ??= purePath.pathText(self.p));

/** A path like another, of other parts. */
export const withParts = (like: PathObj, p: PathParts): PathObj => {
  meter.spend(4 + p.names.length);
  meter.allocate(64 + p.names.length * 8);
  const made = new like.t.ctor() as PathObj;
  made.p = p;
  return made;
};

/** The texts of a constructor's arguments. Errors: TypeError. */
export const segmentsOf = (args: readonly Value[]): string[] =>
  args.map((arg) => {
    if (arg instanceof PathObj) return shown(arg);
    const text = textOf(arg);
    if (text !== undefined) return text;
    const made = special(arg, '__fspath__');
    if (made === undefined)
      throw typeError(
        `argument should be a str or an os.PathLike object where __fspath__ returns a str, not '${typeOf(arg).name}'`,
      );
    const path = textOf(made);
    if (path === undefined)
      throw typeError(
        `argument should be a str or an os.PathLike object where __fspath__ returns a str, not '${typeOf(made).name}'`,
      );
    return path;
  });

/** Says how a path type is made: `into` turns `PurePath` into `PurePosixPath`. */
export const constructPath = (type: Type, into: Type): void => {
  construct(type, `${type.name}(*args, **kwargs)`, (cls: Type, args: readonly Value[], _kwargs: Kwargs) => {
    const made = new (cls === type ? into : cls).ctor() as PathObj;
    setPath(made, args);
    return made;
  });
  type.make = undefined;
};
const setPath = (self: PathObj, args: readonly Value[]): void => {
  const [only] = args;
  self.p = args.length === 1 && only instanceof PathObj ? only.p : purePath.parsePurePath(...segmentsOf(args));
  self.s = undefined;
  meter.spend(8 + self.p.names.length * 2);
  meter.allocate(128 + self.p.names.length * 24);
};
constructPath(purePathType, purePosixPathType);
constructPath(purePosixPathType, purePosixPathType);
method(purePathType, '__init__(self, /, *args)', (self: PathObj, args: readonly Value[]) => {
  if (args.length > 0 || self.t.builtin) setPath(self, args);
  return none;
});

const words: PathWords = {
  text: (value) => repr(toStr(value)),
  path: (value) => `${current}(${repr(toStr(purePath.pathText(value)))})`,
};
/** The class whose path a message shows. */
let current = 'PosixPath';
const wordsFor = (self: PathObj): PathWords => {
  current = self.t.name;
  return words;
};
/** A path given as an argument. */
const partsFrom = (args: readonly Value[]): PathParts => {
  const [only] = args;
  return args.length === 1 && only instanceof PathObj ? only.p : purePath.parsePurePath(...segmentsOf(args));
};
const wantText = (v: Value, what: string): string => {
  const text = textOf(v);
  if (text === undefined) throw typeError(`${what}`);
  return text;
};

const add = (signature: string, fn: (self: PathObj, ...args: never[]) => Value): void =>
  method(purePathType, signature, fn as never);
const has = (name: string, get: (self: PathObj) => Value): void => getter(purePathType, name, get as never);

method(purePathType, '__fspath__(self, /)', (self: PathObj) => toStr(shown(self)));
add('as_posix(self, /)', (self) => toStr(shown(self)));
add('__bytes__(self, /)', (self) => encodeText(shown(self), 'utf-8', 'surrogateescape'));
add('as_uri(self, /)', (self) => toStr(purePath.pathUri(self.p)));
has('parts', (self) => newTuple(purePath.pathParts(self.p).map(toStr)));
has('drive', () => '');
has('root', (self) => self.p.root);
has('anchor', (self) => self.p.root);
has('name', (self) => toStr(purePath.pathName(self.p)));
has('stem', (self) => toStr(purePath.pathStem(self.p)));
has('suffix', (self) => toStr(purePath.pathSuffix(self.p)));
has('suffixes', (self) => listOfTexts(purePath.pathSuffixes(self.p)));
has('parent', (self) => (self.p.names.length === 0 ? self : withParts(self, purePath.pathParent(self.p))));
has('parents', (self) => {
  const made = new Parents();
  made.path = self;
  return made;
});
const listOfTexts = (texts: readonly string[]): Value => newList(texts.map(toStr));

add('is_absolute(self, /)', (self) => self.p.root !== '');
add('is_reserved(self, /)', () => false);
add('joinpath(self, /, *args)', (self, args: readonly Value[]) =>
  withParts(self, purePath.joinPath(self.p, ...segmentsOf(args))),
);
add('with_segments(self, /, *args)', (self, args: readonly Value[]) => withParts(self, partsFrom(args)));
add('with_name(self, name, /)', (self, name: Value) =>
  withParts(self, purePath.withName(self.p, wantText(name, `expected str, not ${typeOf(name).name}`), wordsFor(self))),
);
add('with_stem(self, stem, /)', (self, stem: Value) =>
  withParts(self, purePath.withStem(self.p, wantText(stem, `expected str, not ${typeOf(stem).name}`), wordsFor(self))),
);
add('with_suffix(self, suffix, /)', (self, suffix: Value) =>
  withParts(
    self,
    purePath.withSuffix(self.p, wantText(suffix, `expected str, not ${typeOf(suffix).name}`), wordsFor(self)),
  ),
);
add('relative_to(self, other, /, *args, walk_up=False)', (self, other: Value, walkUp: Value, more: readonly Value[]) =>
  withParts(self, purePath.relativeTo(self.p, partsFrom([other, ...more]), truth(walkUp), wordsFor(self))),
);
add('is_relative_to(self, other, /, *args)', (self, other: Value, more: readonly Value[]) =>
  purePath.isRelativeTo(self.p, partsFrom([other, ...more])),
);
add('match(self, path_pattern, /, *, case_sensitive=None)', (self, pattern: Value, sensitive: Value) => {
  const wanted = partsFrom([pattern]);
  if (sensitive === false) {
    const low = (p: PathParts): PathParts => ({ root: p.root, names: p.names.map((name) => name.toLowerCase()) });
    return purePath.matchesPath(low(self.p), low(wanted), meter);
  }
  return purePath.matchesPath(self.p, wanted, meter);
});
add('__reduce__(self, /)', (self) => newTuple([self.t, newTuple(purePath.pathParts(self.p).map(toStr))]));
classMethod(purePathType, '__class_getitem__(cls, item, /)', (cls: Type, item: Value) => newAlias(cls, item));

const joined = (op: string, self: PathObj, other: Value, swapped: boolean): Value => {
  if (op !== '/') return notImplemented;
  const depth = meter.d;
  try {
    if (swapped) return withParts(self, purePath.parsePurePath(...segmentsOf([other]), shown(self)));
    return withParts(self, purePath.joinPath(self.p, ...segmentsOf([other])));
  } catch (e) {
    if (isCaught(e, depth, E.TypeError)) return notImplemented;
    throw e;
  }
};
registerBinary(PathObj, joined as never);
add('__truediv__(self, key, /)', (self, other: Value) => joined('/', self, other, false));
add('__rtruediv__(self, key, /)', (self, other: Value) => joined('/', self, other, true));
addComparisons(purePathType, 'all');
registerComparer(PathObj, (op, self: PathObj, other) => {
  if (!(other instanceof PathObj)) return notImplemented;
  const n = purePath.isSamePath(self.p, other.p) ? 0 : purePath.comparePaths(self.p, other.p);
  meter.spend(4);
  switch (op) {
    case '==':
      return n === 0;
    case '!=':
      return n !== 0;
    case '<':
      return n < 0;
    case '<=':
      return n <= 0;
    case '>':
      return n > 0;
    default:
      return n >= 0;
  }
});
addHash(purePathType);
registerHash(PathObj, (self: PathObj) => hash(`path:${shown(self)}`));
registerKey(PathObj, (self: PathObj) => `\ud805${shown(self)}`);
registerStr(PathObj, (self: PathObj) => shown(self));
registerRepr(PathObj, (self: PathObj) => `${self.t.name}(${repr(toStr(shown(self)))})`);

/** `path.parents`: a sequence. */
class Parents extends Obj {
  path: PathObj = undefined as never;
}
const parentsType = newBuiltinType('_PathParents', Parents, objectType, 'pathlib');
const parentAt = (self: Parents, i: number): Value => withParts(self.path, purePath.parentAt(self.path.p, i));
method(parentsType, '__len__(self, /)', (self: Parents) => purePath.parentCount(self.path.p));
method(parentsType, '__getitem__(self, idx, /)', (self: Parents, k: Value) => {
  const n = purePath.parentCount(self.path.p);
  if (k instanceof Slice) {
    const { start, step, count } = extent(k, n);
    return newTuple(Array.from({ length: count }, (_, i) => parentAt(self, start + i * step)));
  }
  const x = Number(index(k));
  const i = x < 0 ? x + n : x;
  if (i < 0 || i >= n) throw indexError(String(x));
  return parentAt(self, i);
});
registerRepr(Parents, (self: Parents) => `<${self.path.t.name}.parents>`);
