/** `zipfile`: archives, read whole and written when they are closed. Source: PKWARE's APPNOTE (without Zip64 and encryption). */
import { crc32 } from 'node:zlib';
import { posixPath } from '../files/index.ts';
import { smallIndex } from '../runtime/arithmetic.ts';
import { bytesLike, wantBytes } from '../runtime/buffer.ts';
import { invoke } from '../runtime/call.ts';
import { builtin, construct, getter, method } from '../runtime/callables.ts';
import { textOf } from '../runtime/compare.ts';
import { E, keyError, pyError, valueError } from '../runtime/exceptions.ts';
import { iterate } from '../runtime/iteration.ts';
import { meter } from '../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../runtime/modules.ts';
import {
  Instance,
  type Module,
  newBuiltinType,
  newBytes,
  newList,
  newTuple,
  none,
  objectType,
  toStr,
  Tuple,
  type Type,
  type Value,
} from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { registerRepr, repr } from '../runtime/text.ts';
import { findAttribute } from '../runtime/attributes.ts';
import { BinaryFile } from './io/binary-file.ts';
import { BytesIO, bytesIoType } from './io/bytes-io.ts';
import { openFile } from './io/open-file.ts';
import { call } from '../runtime/call.ts';
import { isAscii } from './binascii.ts';
import { pathOf, withFiles } from './run-files.ts';
import { guarded } from './zlib/index.ts';
import { pack, unpack } from './zlib/inflate.ts';

const badZip = newExceptionType('BadZipFile', 'zipfile', E.Exception);
const tooLarge = newExceptionType('LargeZipFile', 'zipfile', E.Exception);
const bad = (text: string): object => pyError(badZip, text);

export class ZipInfo extends Instance {
  name = 'NoName';
  date: readonly number[] = [1980, 1, 1, 0, 0, 0];
  compression = 0;
  crc = 0;
  size = 0;
  packed: Uint8Array = new Uint8Array(0);
  attributes = 0;
  comment: Uint8Array = new Uint8Array(0);
}
const zipInfoType = newBuiltinType('ZipInfo', ZipInfo, objectType, 'zipfile');
construct(zipInfoType, "ZipInfo(filename='NoName', date_time=None)", (cls: Type, name: Value, date: Value) => {
  const made = new cls.ctor() as ZipInfo;
  made.name = textOf(name) ?? 'NoName';
  if (date instanceof Tuple) made.date = date.a.map(Number);
  return made;
});
const field = (name: string, get: (self: ZipInfo) => Value, set?: (self: ZipInfo, v: Value) => void): void =>
  getter(zipInfoType, name, get as never, set as never);
field(
  'filename',
  (self) => toStr(self.name),
  (self, v) => (self.name = textOf(v) ?? self.name),
);
field('orig_filename', (self) => toStr(self.name));
field('file_size', (self) => self.size);
field('compress_size', (self) => self.packed.length);
field('CRC', (self) => self.crc);
field(
  'compress_type',
  (self) => self.compression,
  (self, v) => (self.compression = smallIndex(v)),
);
field(
  'date_time',
  (self) => newTuple(self.date),
  (self, v) => {
    if (v instanceof Tuple) self.date = v.a.map(Number);
  },
);
field(
  'external_attr',
  (self) => self.attributes,
  (self, v) => (self.attributes = Number(v)),
);
field(
  'comment',
  (self) => newBytes(self.comment),
  (self, v) => (self.comment = wantBytes(v)),
);
method(zipInfoType, 'is_dir(self)', (self: ZipInfo) => self.name.endsWith('/'));
registerRepr(ZipInfo, (self: ZipInfo) => {
  const parts = [`<ZipInfo filename=${repr(toStr(self.name))}`];
  if (self.compression !== 0) parts.push(`compress_type=${self.compression === 8 ? 'deflate' : self.compression}`);
  if (!self.name.endsWith('/') || self.size > 0) parts.push(`file_size=${self.size}`);
  if (
    (!self.name.endsWith('/') || self.packed.length > 0) &&
    (self.compression !== 0 || self.size !== self.packed.length)
  )
    parts.push(`compress_size=${self.packed.length}`);
  return `${parts.join(' ')}>`;
});

// ── the format ──────────────────────────────────────────────────────────────────────────────────
const decodeName = (bytes: Uint8Array, utf8: boolean): string =>
  new TextDecoder(utf8 ? 'utf-8' : 'latin1').decode(bytes);
const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
/** Where the end of the central directory lies, or -1. */
const endOf = (bytes: Uint8Array): number => {
  const view = viewOf(bytes);
  meter.spend(Math.min(bytes.length, 70_000) >> 2);
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 65_557); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return -1;
};
/** Reads an archive. Errors: BadZipFile. */
const readArchive = (bytes: Uint8Array): { entries: ZipInfo[]; comment: Uint8Array } => {
  const end = endOf(bytes);
  if (end < 0) throw bad('File is not a zip file');
  const view = viewOf(bytes);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipInfo[] = [];
  for (let i = 0; i < count; i++) {
    meter.spend(32);
    meter.allocate(256);
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50)
      throw bad('Bad magic number for central directory');
    const info = new ZipInfo();
    const [name, extra, comment] = [28, 30, 32].map((k) => view.getUint16(at + k, true)) as [number, number, number];
    const flags = view.getUint16(at + 8, true);
    const [time, day] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
    info.compression = view.getUint16(at + 10, true);
    info.date = [(day >> 9) + 1980, (day >> 5) & 15, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2];
    info.crc = view.getUint32(at + 16, true);
    const packed = view.getUint32(at + 20, true);
    info.size = view.getUint32(at + 24, true);
    info.attributes = view.getUint32(at + 38, true);
    const local = view.getUint32(at + 42, true);
    info.name = decodeName(bytes.subarray(at + 46, at + 46 + name), (flags & 0x800) !== 0);
    info.comment = bytes.slice(at + 46 + name + extra, at + 46 + name + extra + comment);
    if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50)
      throw bad('Bad magic number for file header');
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (from + packed > bytes.length) throw bad('Truncated file header');
    info.packed = bytes.subarray(from, from + packed);
    entries.push(info);
    at += 46 + name + extra + comment;
  }
  return { entries, comment: bytes.slice(end + 22) };
};
const writeArchive = (entries: readonly ZipInfo[], comment: Uint8Array): Uint8Array => {
  const encoder = new TextEncoder();
  const named = entries.map((info) => ({ info, name: encoder.encode(info.name) }));
  let size = 22 + comment.length;
  for (const { info, name } of named) size += 76 + 2 * name.length + info.packed.length + info.comment.length;
  if (size > 0xffffffff || entries.length > 65_535) throw pyError(tooLarge, 'Filesize would require ZIP64 extensions');
  meter.allocate(size);
  meter.spend(size >> 5);
  const out = new Uint8Array(size);
  const view = viewOf(out);
  let at = 0;
  const common = (where: number, info: ZipInfo, name: Uint8Array): void => {
    const [year, month, day, hour, minute, second] = info.date as [number, number, number, number, number, number];
    view.setUint16(where, 20, true);
    view.setUint16(where + 2, isAscii(info.name) ? 0 : 0x800, true);
    view.setUint16(where + 4, info.compression, true);
    view.setUint16(where + 6, (hour << 11) | (minute << 5) | (second >> 1), true);
    view.setUint16(where + 8, ((year - 1980) << 9) | (month << 5) | day, true);
    view.setUint32(where + 10, info.crc, true);
    view.setUint32(where + 14, info.packed.length, true);
    view.setUint32(where + 18, info.size, true);
    view.setUint16(where + 22, name.length, true);
  };
  const offsets: number[] = [];
  for (const { info, name } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    common(at + 4, info, name);
    out.set(name, at + 30);
    out.set(info.packed, at + 30 + name.length);
    at += 30 + name.length + info.packed.length;
  }
  const directory = at;
  named.forEach(({ info, name }, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 0x0314, true);
    common(at + 6, info, name);
    view.setUint16(at + 32, info.comment.length, true);
    view.setUint32(at + 38, info.attributes >>> 0, true);
    view.setUint32(at + 42, offsets[i]!, true);
    out.set(name, at + 46);
    out.set(info.comment, at + 46 + name.length);
    at += 46 + name.length + info.comment.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  view.setUint16(at + 20, comment.length, true);
  out.set(comment, at + 22);
  return out.subarray(0, at + 22 + comment.length);
};

// ── ZipFile ─────────────────────────────────────────────────────────────────────────────────────
class ZipFile extends Instance {
  /** What is written to, or was read from. */
  file: Value = none;
  owned = false;
  mode = 'r';
  entries: ZipInfo[] = [];
  compression = 0;
  level = -1;
  comment: Uint8Array = new Uint8Array(0);
  filename: Value = none;
  open = true;
  changed = false;
}
const zipFileType = newBuiltinType('ZipFile', ZipFile, objectType, 'zipfile');

const checkMethod = (compression: number): number => {
  if (compression === 0 || compression === 8) return compression;
  if (compression === 12 || compression === 14)
    throw pyError(E.RuntimeError, `Compression requires the (missing) ${compression === 12 ? 'bz2' : 'lzma'} module`);
  throw pyError(E.NotImplementedError, 'That compression method is not supported');
};
const start = (self: ZipFile, file: Value, mode: string): void => {
  const isPath =
    textOf(file) !== undefined || bytesLike(file) !== undefined || findAttribute(file, '__fspath__') !== undefined;
  self.mode = mode;
  self.owned = isPath;
  self.filename = isPath ? toStr(pathOf(file).path) : (findAttribute(file, 'name') ?? none);
  const how = { r: 'rb', w: 'wb', x: 'xb', a: 'r+b' }[mode]!;
  const exists = isPath && withFiles((files) => files.kindOf(pathOf(file).path)) !== undefined;
  self.file = isPath ? openFile(file, mode === 'a' && !exists ? 'w+b' : how, -1, none, none, none, true, none) : file;
  self.changed = mode === 'w' || mode === 'x';
  if (mode === 'r' || (mode === 'a' && (exists || !isPath))) {
    invoke(self.file, 'seek', 0);
    const bytes = wantBytes(invoke(self.file, 'read'));
    if (mode === 'a' && endOf(bytes) < 0) {
      self.changed = true;
      return;
    }
    ({ entries: self.entries, comment: self.comment } = readArchive(bytes));
  }
};
construct(
  zipFileType,
  "ZipFile(file, mode='r', compression=0, allowZip64=True, compresslevel=None, *, strict_timestamps=True, metadata_encoding=None)",
  (cls: Type, file: Value, mode: Value, compression: Value, _zip64: Value, level: Value) => {
    const how = textOf(mode) ?? '';
    if (!['r', 'w', 'x', 'a'].includes(how)) throw valueError("ZipFile requires mode 'r', 'w', 'x', or 'a'");
    const self = new cls.ctor() as ZipFile;
    self.compression = checkMethod(smallIndex(compression));
    self.level = level === none ? -1 : smallIndex(level);
    start(self, file, how);
    return self;
  },
);
const find = (self: ZipFile, name: Value): ZipInfo => {
  if (name instanceof ZipInfo) return name;
  const text = textOf(name);
  const found = self.entries.findLast((one) => one.name === text);
  if (found === undefined) throw keyError(toStr(`There is no item named ${repr(name)} in the archive`));
  return found;
};
const checkOpen = (self: ZipFile, doing: string): void => {
  if (!self.open) throw valueError(`Attempt to ${doing} ZIP archive that was already closed`);
};
const content = (info: ZipInfo): Uint8Array => {
  let bytes: Uint8Array;
  if (info.compression === 0) {
    meter.allocate(info.packed.length);
    bytes = info.packed.slice();
  } else if (info.compression === 8) {
    const made = guarded(() => unpack(info.packed, 'raw'));
    bytes = made.bytes.slice();
  } else throw pyError(E.NotImplementedError, 'That compression method is not supported');
  meter.spend(bytes.length >> 4);
  if (crc32(bytes) !== info.crc) throw bad(`Bad CRC-32 for file ${repr(toStr(info.name))}`);
  return bytes;
};
const now = (): readonly number[] => {
  const d = new Date(run.host.now());
  return [
    d.getUTCFullYear(),
    d.getUTCMonth() + 1,
    d.getUTCDate(),
    d.getUTCHours(),
    d.getUTCMinutes(),
    d.getUTCSeconds(),
  ].map((x, i) => (i === 0 ? Math.min(2107, Math.max(1980, x)) : x));
};
const put = (self: ZipFile, info: ZipInfo, bytes: Uint8Array, level: number): void => {
  checkOpen(self, 'write to');
  if (self.mode === 'r') throw valueError("write() requires mode 'w', 'x', or 'a'");
  info.size = bytes.length;
  meter.spend(32 + (bytes.length >> 4));
  meter.allocate(bytes.length + 256);
  info.crc = crc32(bytes);
  info.packed = info.compression === 8 ? pack(bytes, 'raw', { level, bits: 15 }).slice() : bytes.slice();
  self.entries.push(info);
  self.changed = true;
};
const close = (self: ZipFile): Value => {
  if (!self.open) return none;
  self.open = false;
  if (self.changed) {
    invoke(self.file, 'seek', 0);
    invoke(self.file, 'write', newBytes(writeArchive(self.entries, self.comment).slice()));
    if (self.file instanceof BinaryFile || self.file instanceof BytesIO) invoke(self.file, 'truncate');
  }
  if (self.owned) invoke(self.file, 'close');
  return none;
};
const add = (signature: string, fn: (self: ZipFile, ...args: never[]) => Value): void =>
  method(zipFileType, signature, fn as never);
add('namelist(self)', (self) => newList(self.entries.map((one) => toStr(one.name))));
add('infolist(self)', (self) => newList([...self.entries]));
add('getinfo(self, name)', find);
add('read(self, name, pwd=None)', (self, name: Value) => {
  checkOpen(self, 'use');
  return newBytes(content(find(self, name)));
});
add("open(self, name, mode='r', pwd=None, *, force_zip64=False)", (self, name: Value, mode: Value) => {
  checkOpen(self, 'use');
  if (textOf(mode) !== 'w') return call(bytesIoType, [newBytes(content(find(self, name)))]);
  const info = name instanceof ZipInfo ? name : newEntry(self, textOf(name) ?? '');
  const made = new MemberFile();
  made.zip = self;
  made.info = info;
  return made;
});
/** A member under way: it joins the archive when it is closed. */
class MemberFile extends BytesIO {
  zip: ZipFile | undefined = undefined;
  info: ZipInfo = undefined as never;
}
const memberType = newBuiltinType('_ZipWriteFile', MemberFile, bytesIoType, 'zipfile');
memberType.layout = bytesIoType;
method(memberType, 'close(self, /)', (self: MemberFile) => {
  const { zip } = self;
  self.zip = undefined;
  if (zip !== undefined) put(zip, self.info, self.data.v, zip.level);
  self.closed = true;
  return none;
});
const newEntry = (self: ZipFile, name: string): ZipInfo => {
  const info = new ZipInfo();
  info.name = name;
  info.date = now();
  info.compression = name.endsWith('/') ? 0 : self.compression;
  info.attributes = name.endsWith('/') ? 0o40775 * 65_536 + 16 : 0o600 * 65_536;
  return info;
};
add(
  'writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None)',
  (self, what: Value, data: Value, compression: Value, level: Value) => {
    const info = what instanceof ZipInfo ? what : newEntry(self, textOf(what) ?? '');
    if (compression !== none) info.compression = checkMethod(smallIndex(compression));
    const text = textOf(data);
    put(
      self,
      info,
      text === undefined ? wantBytes(data) : new TextEncoder().encode(text),
      level === none ? self.level : smallIndex(level),
    );
    return none;
  },
);
/** Adds a file or folder of the run's tree. */
const writePath = (self: ZipFile, path: string, arcname: string, compression: number, level: number): void => {
  const stat = withFiles((files) => files.stat(path));
  let name = posixPath.normPath(arcname).replace(/^\/+/, '');
  if (stat.kind === 'folder') name += '/';
  const info = newEntry(self, name);
  const d = new Date(Number(stat.modified / 1_000_000n));
  info.date = [
    Math.max(1980, d.getUTCFullYear()),
    d.getUTCMonth() + 1,
    d.getUTCDate(),
    d.getUTCHours(),
    d.getUTCMinutes(),
    d.getUTCSeconds(),
  ];
  info.attributes = (stat.mode & 0xffff) * 65_536 + (stat.kind === 'folder' ? 16 : 0);
  info.compression = stat.kind === 'folder' ? 0 : compression;
  put(self, info, stat.kind === 'folder' ? new Uint8Array(0) : withFiles((files) => files.readFile(path)), level);
};
add(
  'write(self, filename, arcname=None, compress_type=None, compresslevel=None)',
  (self, file: Value, arcname: Value, compression: Value, level: Value) => {
    const { path } = pathOf(file);
    withFiles((files) => files.touch(path, 'copy'));
    writePath(
      self,
      path,
      arcname === none ? path : pathOf(arcname).path,
      compression === none ? self.compression : checkMethod(smallIndex(compression)),
      level === none ? self.level : smallIndex(level),
    );
    return none;
  },
);
add('mkdir(self, zinfo_or_directory_name, mode=511)', (self, what: Value) => {
  const name = textOf(what) ?? '';
  put(self, newEntry(self, name.endsWith('/') ? name : `${name}/`), new Uint8Array(0), -1);
  return none;
});
/** Writes a member below a folder; neither a root nor `..` in its name leads out of it. */
const extract = (info: ZipInfo, folder: string): string => {
  const names = info.name.split('/').filter((name) => name !== '' && name !== '.' && name !== '..');
  const target = posixPath.join(folder, ...names);
  withFiles((files) => {
    if (info.name.endsWith('/')) {
      if (files.kindOf(target) !== 'folder') files.makedirs(target, 0o777, true);
      return;
    }
    const above = posixPath.dirName(target);
    if (above !== '' && files.kindOf(above) === undefined) files.makedirs(above, 0o777, true);
    files.writeFile(target, content(info));
  });
  return target;
};
const folderOf = (path: Value): string => (path === none ? withFiles((files) => files.getcwd()) : pathOf(path).path);
add('extract(self, member, path=None, pwd=None)', (self, member: Value, path: Value) => {
  checkOpen(self, 'use');
  return toStr(extract(find(self, member), folderOf(path)));
});
add('extractall(self, path=None, members=None, pwd=None)', (self, path: Value, members: Value) => {
  checkOpen(self, 'use');
  const folder = folderOf(path);
  if (members === none) for (const info of self.entries) extract(info, folder);
  else {
    const it = iterate(members);
    for (let one = it.next(); one !== undefined; one = it.next()) extract(find(self, one), folder);
  }
  return none;
});
add('testzip(self)', (self) => {
  for (const info of self.entries)
    if (info.compression === 0 && crc32(info.packed) !== info.crc) return toStr(info.name);
    else content(info);
  return none;
});
add('setpassword(self, pwd)', () => none);
add('close(self)', close);
add('__enter__(self)', (self) => self);
add('__exit__(self, /, *args)', close);
for (const [name, get] of [
  ['filename', (self: ZipFile): Value => self.filename],
  ['mode', (self: ZipFile): Value => self.mode],
  ['compression', (self: ZipFile): Value => self.compression],
  ['filelist', (self: ZipFile): Value => newList([...self.entries])],
] as const)
  getter(zipFileType, name, get as never);
getter(
  zipFileType,
  'comment',
  (self: ZipFile) => newBytes(self.comment),
  (self: never, v) => {
    (self as ZipFile).comment = wantBytes(v!).slice();
    (self as ZipFile).changed = (self as ZipFile).mode !== 'r';
  },
);
registerRepr(ZipFile, (self: ZipFile) =>
  self.open ? `<zipfile.ZipFile filename=${repr(self.filename)} mode='${self.mode}'>` : '<zipfile.ZipFile [closed]>',
);

/** Packs a folder's content, for `shutil.make_archive`. */
export const zipFolder = (archive: string, root: string, base: string): void => {
  const self = new ZipFile();
  self.compression = 8;
  start(self, toStr(archive), 'w');
  const walk = (folder: string): void => {
    for (const { name } of withFiles((files) => files.entries(posixPath.join(root, folder)))) {
      const path = folder === '' || folder === '.' ? name : posixPath.join(folder, name);
      const full = posixPath.join(root, path);
      if (withFiles((files) => files.sameFile(full, archive))) continue;
      writePath(self, full, path, 8, -1);
      if (withFiles((files) => files.linkKindOf(full)) === 'folder') walk(path);
    }
  };
  if (base !== '' && base !== '.') writePath(self, posixPath.join(root, base), base, 8, -1);
  walk(base);
  close(self);
};
/** Unpacks an archive, for `shutil.unpack_archive`. */
export const unzipTo = (archive: string, folder: string): void => {
  const self = new ZipFile();
  start(self, toStr(archive), 'r');
  for (const info of self.entries) extract(info, folder);
  close(self);
};

export const newModule = (): Module =>
  newModuleOf('zipfile', {
    ZipFile: zipFileType,
    ZipInfo: zipInfoType,
    BadZipFile: badZip,
    BadZipfile: badZip,
    error: badZip,
    LargeZipFile: tooLarge,
    ZIP_STORED: 0,
    ZIP_DEFLATED: 8,
    ZIP_BZIP2: 12,
    ZIP_LZMA: 14,
    is_zipfile: builtin('is_zipfile(filename)', (file: Value) => {
      if (findAttribute(file, 'read') !== undefined && findAttribute(file, '__fspath__') === undefined) {
        const at = invoke(file, 'tell');
        invoke(file, 'seek', 0);
        const found = endOf(wantBytes(invoke(file, 'read'))) >= 0;
        invoke(file, 'seek', at);
        return found;
      }
      const { path } = pathOf(file);
      return (
        withFiles((files) => files.kindOf(path)) === 'file' && endOf(withFiles((files) => files.readFile(path))) >= 0
      );
    }),
  });
