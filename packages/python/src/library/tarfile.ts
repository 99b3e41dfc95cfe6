/**
 * `tarfile`: archives, plain and with gzip. What is extracted lands in the program's own files, and never outside of the folder that it is
 * extracted to (CWE-22): the filter `data` holds where none is given.
 *
 * Source: POSIX.1-2001, "pax Interchange Format"; PEP 706; CPython 3.12, as observed.
 */
import { builtin } from '../runtime/callables.ts';
import { none, type Value } from '../runtime/object.ts';
import { pythonModule } from './python-module.ts';
import { pathOf, withFiles } from './run-files.ts';

/** Before a file goes into an archive: it has to be one that the program may copy. */
const packs = builtin('_packs(path)', (v: Value) => {
  const { path, bytes } = pathOf(v);
  withFiles((files) => files.touch(path, 'copy'), bytes);
  return none;
});

export const newModule = pythonModule(
  'tarfile',
  String.raw`
import copy as _copy
import io as _io
import os as _os
import os.path as _path
import stat as _stat
import time as _time

__all__ = ["TarFile", "TarInfo", "is_tarfile", "TarError", "ReadError", "CompressionError", "StreamError", "ExtractError", "HeaderError", "ENCODING",
           "USTAR_FORMAT", "GNU_FORMAT", "PAX_FORMAT", "DEFAULT_FORMAT", "open", "fully_trusted_filter", "data_filter", "tar_filter", "FilterError",
           "AbsoluteLinkError", "OutsideDestinationError", "SpecialFileError", "AbsolutePathError", "LinkOutsideDestinationError"]

NUL = b"\0"
BLOCKSIZE, RECORDSIZE = 512, 10240
GNU_MAGIC, POSIX_MAGIC = b"ustar  \0", b"ustar\x0000"
LENGTH_NAME, LENGTH_LINK, LENGTH_PREFIX = 100, 100, 155
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = b"0", b"\0", b"1", b"2", b"3", b"4", b"5", b"6", b"7"
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE, XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE = b"L", b"K", b"S", b"x", b"g", b"X"
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
ENCODING = "utf-8"


class TarError(Exception):
    pass


class ExtractError(TarError):
    pass


class ReadError(TarError):
    pass


class CompressionError(TarError):
    pass


class StreamError(TarError):
    pass


class HeaderError(TarError):
    pass


class FilterError(TarError):
    pass


class AbsolutePathError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__("member %r has an absolute path" % tarinfo.name)


class OutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__("%r would be extracted to %r, which is outside the destination" % (tarinfo.name, path))


class SpecialFileError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__("%r is a special file" % tarinfo.name)


class AbsoluteLinkError(FilterError):
    def __init__(self, tarinfo):
        self.tarinfo = tarinfo
        super().__init__("%r is a link to an absolute path" % tarinfo.name)


class LinkOutsideDestinationError(FilterError):
    def __init__(self, tarinfo, path):
        self.tarinfo = tarinfo
        self._path = path
        super().__init__("%r would link to %r, which is outside the destination" % (tarinfo.name, path))


def _text(data):
    return data.split(b"\0", 1)[0].decode(ENCODING, "surrogateescape")


def _number(data):
    if data[0] in (0o200, 0o377):
        n = int.from_bytes(data[1:], "big")
        return n - 256 ** (len(data) - 1) if data[0] == 0o377 else n
    text = data.split(b"\0", 1)[0].decode("ascii", "strict").strip()
    return int(text or "0", 8)


def _octal(n, digits):
    n = int(n)
    if 0 <= n < 8 ** (digits - 1):
        return b"%0*o\0" % (digits - 1, n)
    return bytes([0o200 if n >= 0 else 0o377]) + (n % 256 ** (digits - 1)).to_bytes(digits - 1, "big")


def _field(text, length, coding="ascii", errors="replace"):
    data = text.encode(coding, errors)
    return data[:length] + b"\0" * (length - len(data))


class TarInfo:
    def __init__(self, name=""):
        self.name = name
        self.mode = 0o644
        self.uid = self.gid = self.size = self.mtime = self.chksum = 0
        self.type = REGTYPE
        self.linkname = self.uname = self.gname = ""
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.sparse = self.tarfile = None
        self.pax_headers = {}

    @property
    def path(self):
        return self.name

    @path.setter
    def path(self, name):
        self.name = name

    @property
    def linkpath(self):
        return self.linkname

    @linkpath.setter
    def linkpath(self, linkname):
        self.linkname = linkname

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.name, id(self))

    def replace(self, *, deep=True, **given):
        made = _copy.copy(self)
        made.pax_headers = dict(self.pax_headers)
        for name, value in given.items():
            if value is not Ellipsis:
                setattr(made, name, value)
        return made

    def get_info(self):
        mode = (self.mode if self.mode is not None else 0) & 0o7777
        name = self.name + "/" if self.type == DIRTYPE and not self.name.endswith("/") else self.name
        return {"name": name, "mode": mode, "uid": self.uid, "gid": self.gid, "size": self.size, "mtime": self.mtime, "chksum": self.chksum,
                "type": self.type, "linkname": self.linkname, "uname": self.uname, "gname": self.gname, "devmajor": self.devmajor, "devminor": self.devminor}

    def isreg(self):
        return self.type in REGULAR_TYPES

    isfile = isreg

    def isdir(self):
        return self.type == DIRTYPE

    def issym(self):
        return self.type == SYMTYPE

    def islnk(self):
        return self.type == LNKTYPE

    def ischr(self):
        return self.type == CHRTYPE

    def isblk(self):
        return self.type == BLKTYPE

    def isfifo(self):
        return self.type == FIFOTYPE

    def issparse(self):
        return False

    def isdev(self):
        return self.type in (CHRTYPE, BLKTYPE, FIFOTYPE)

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors="surrogateescape"):
        info = self.get_info()
        if format == PAX_FORMAT:
            return self._pax(info)
        out = b""
        if format == GNU_FORMAT:
            for key, kind in (("linkname", GNUTYPE_LONGLINK), ("name", GNUTYPE_LONGNAME)):
                data = info[key].encode(encoding, errors)
                if len(data) > 100:
                    data += b"\0"
                    out += self._header({"name": "././@LongLink", "type": kind, "size": len(data), "magic": GNU_MAGIC}) + _padded(data)
            info["magic"] = GNU_MAGIC
            return out + self._header(info, encoding, errors)
        info["magic"] = POSIX_MAGIC
        if len(info["linkname"].encode(encoding, errors)) > 100:
            raise ValueError("linkname is too long")
        if len(info["name"].encode(encoding, errors)) > 100:
            info["prefix"], info["name"] = self._split(info["name"])
        return self._header(info, encoding, errors)

    def _split(self, name):
        parts = name.split("/")
        for i in range(1, len(parts)):
            prefix, rest = "/".join(parts[:i]), "/".join(parts[i:])
            if len(prefix) <= 155 and len(rest) <= 100:
                return prefix, rest
        raise ValueError("name is too long")

    def _pax(self, info):
        info["magic"] = POSIX_MAGIC
        pax = dict(self.pax_headers)
        for key, name, length in (("name", "path", 100), ("linkname", "linkpath", 100), ("uname", "uname", 32), ("gname", "gname", 32)):
            if name in pax:
                continue
            if not info[key].isascii() or len(info[key]) > length:
                pax[name] = info[key]
        for name, digits in (("uid", 8), ("gid", 8), ("size", 12), ("mtime", 12)):
            value = info[name]
            whole = int(value)
            if not 0 <= whole < 8 ** (digits - 1):
                info[name] = 0
                pax.setdefault(name, str(value))
            elif isinstance(value, float):
                info[name] = round(value)
                pax.setdefault(name, str(value))
        out = b""
        if pax:
            records = b""
            for key, value in pax.items():
                pair = key.encode() + b"=" + value.encode("utf-8", "surrogateescape") + b"\n"
                length = len(pair) + 1
                size = length + len(str(length))
                while len(str(size)) + length != size:
                    size = length + len(str(size))
                records += b"%d " % size + pair
            out = self._header({"name": "././@PaxHeader", "type": XHDTYPE, "size": len(records), "magic": POSIX_MAGIC}) + _padded(records)
        return out + self._header(info)

    @staticmethod
    def _header(info, encoding="ascii", errors="replace"):
        device = info.get("type") in (CHRTYPE, BLKTYPE)
        parts = [
            _field(info.get("name", ""), 100, encoding, errors), _octal(info.get("mode", 0) & 0o7777, 8), _octal(info.get("uid", 0), 8),
            _octal(info.get("gid", 0), 8), _octal(info.get("size", 0), 12), _octal(info.get("mtime", 0), 12), b"        ", info.get("type", REGTYPE),
            _field(info.get("linkname", ""), 100, encoding, errors), info.get("magic", POSIX_MAGIC), _field(info.get("uname", ""), 32, encoding, errors),
            _field(info.get("gname", ""), 32, encoding, errors), _octal(info.get("devmajor", 0), 8) if device else b"\0" * 8,
            _octal(info.get("devminor", 0), 8) if device else b"\0" * 8, _field(info.get("prefix", ""), 155, encoding, errors)]
        data = b"".join(parts).ljust(512, b"\0")
        return data[:148] + b"%06o\0 " % sum(data) + data[156:]

    @classmethod
    def frombuf(cls, buf, encoding=ENCODING, errors="surrogateescape"):
        if len(buf) == 0:
            raise HeaderError("empty header")
        if len(buf) != 512:
            raise HeaderError("truncated header")
        if not any(buf):
            raise HeaderError("end of file header")
        made = cls()
        try:
            made.chksum = _number(buf[148:156])
            if made.chksum != sum(buf[:148]) + 256 + sum(buf[156:]):
                raise HeaderError("bad checksum")
            made.name = _text(buf[:100])
            made.mode, made.uid, made.gid = _number(buf[100:108]), _number(buf[108:116]), _number(buf[116:124])
            made.size, made.mtime = _number(buf[124:136]), _number(buf[136:148])
            made.type = buf[156:157]
            made.linkname, made.uname, made.gname = _text(buf[157:257]), _text(buf[265:297]), _text(buf[297:329])
        except (ValueError, UnicodeDecodeError):
            raise HeaderError("invalid header")
        prefix = _text(buf[345:500])
        if made.type == AREGTYPE and made.name.endswith("/"):
            made.type = DIRTYPE
        if made.isdir():
            made.name = made.name.rstrip("/")
        if prefix and made.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK) and buf[257:265] != GNU_MAGIC:
            made.name = prefix + "/" + made.name
        return made


def _padded(data):
    return data + b"\0" * (-len(data) % 512)


# -- What may be extracted --
def _outside(at, dest_path):
    """Where a path leads, links followed, if that is not in a folder."""
    # What leads out as it is written is not looked at: there may be nothing that the program may ask about.
    for led in (_path.abspath, _path.realpath):
        real, folder = led(at), led(dest_path)
        if real != folder and not real.startswith(folder.rstrip("/") + "/"):
            return real
    return None


def _filtered(member, dest_path, for_data):
    changed = {}
    name = member.name
    if name.startswith(("/", _os.sep)):
        name = changed["name"] = name.lstrip("/" + _os.sep)
    if _path.isabs(name):
        raise AbsolutePathError(member)
    target = _outside(_path.join(dest_path, name), dest_path)
    if target is not None:
        raise OutsideDestinationError(member, target)
    mode = member.mode
    if mode is not None:
        mode &= 0o755
        if for_data:
            if member.isreg() or member.islnk():
                if not mode & 0o100:
                    mode &= ~0o111
                mode |= 0o600
            elif member.isdir() or member.issym():
                mode = None
            else:
                raise SpecialFileError(member)
        if mode != member.mode:
            changed["mode"] = mode
    if for_data:
        for key in ("uid", "gid", "uname", "gname"):
            if getattr(member, key) is not None:
                changed[key] = None
        if member.islnk() or member.issym():
            if _path.isabs(member.linkname):
                raise AbsoluteLinkError(member)
            base = _path.dirname(name) if member.issym() else ""
            linked = _outside(_path.join(dest_path, base, member.linkname), dest_path)
            if linked is not None:
                raise LinkOutsideDestinationError(member, linked)
    return changed


def fully_trusted_filter(member, dest_path):
    return member


def tar_filter(member, dest_path):
    changed = _filtered(member, dest_path, False)
    return member.replace(**changed, deep=False) if changed else member


def data_filter(member, dest_path):
    changed = _filtered(member, dest_path, True)
    return member.replace(**changed, deep=False) if changed else member


_filters = {"fully_trusted": fully_trusted_filter, "tar": tar_filter, "data": data_filter}


class ExFileObject(_io.BytesIO):
    def __init__(self, tarfile, tarinfo):
        _io.BytesIO.__init__(self, tarfile._content(tarinfo))
        self.name = tarinfo.name


class TarFile:
    debug = 0
    dereference = ignore_zeros = False
    errorlevel = 1
    format = DEFAULT_FORMAT
    encoding = ENCODING
    errors = "surrogateescape"
    tarinfo = TarInfo
    extraction_filter = None

    def __init__(self, name=None, mode="r", fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None, encoding=None,
                 errors="surrogateescape", pax_headers=None, debug=None, errorlevel=None, copybufsize=None):
        if mode not in ("r", "a", "w", "x"):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode = mode
        self._own = fileobj is None
        if fileobj is None:
            if mode == "a" and not _path.exists(name):
                self.mode = "w"
            fileobj = _open(name, {"r": "rb", "a": "r+b", "w": "wb", "x": "xb"}[self.mode])
        elif name is None and isinstance(getattr(fileobj, "name", None), str):
            name = fileobj.name
        self.name = _path.abspath(name) if name else None
        self.fileobj = fileobj
        if format is not None:
            self.format = format
        if errorlevel is not None:
            self.errorlevel = errorlevel
        if dereference is not None:
            self.dereference = dereference
        self.pax_headers = dict(pax_headers or {})
        self.closed = False
        self.members = []
        self._loaded = False
        self.offset = self._start = fileobj.tell() if hasattr(fileobj, "tell") else 0
        self._gz = None
        if self.mode in ("r", "a"):
            self._load()
        if self.mode == "a":
            fileobj.seek(self.offset)

    @classmethod
    def open(cls, name=None, mode="r", fileobj=None, bufsize=RECORDSIZE, **kwargs):
        if not name and not fileobj:
            raise ValueError("nothing to open")
        if mode in ("r", "r:*", "r|*"):
            return cls._opened(name, fileobj, **kwargs)
        kind, _, packing = mode.partition("|" if "|" in mode else ":")
        kind = kind or "r"
        if packing in ("", "tar"):
            return cls(name, kind, fileobj, **kwargs)
        if packing == "gz":
            return cls.gzopen(name, kind, fileobj, **kwargs)
        if packing in ("bz2", "xz"):
            raise CompressionError("%s module is not available" % {"bz2": "bz2", "xz": "lzma"}[packing])
        if kind in "rawx" and ":" in mode:
            raise CompressionError("unknown compression type %r" % packing)
        raise ValueError("undiscernible mode")

    @classmethod
    def taropen(cls, name, mode="r", fileobj=None, **kwargs):
        return cls(name, mode, fileobj, **kwargs)

    @classmethod
    def gzopen(cls, name, mode="r", fileobj=None, compresslevel=9, **kwargs):
        import gzip
        if mode not in ("r", "w", "x"):
            raise ValueError("mode must be 'r', 'w' or 'x'")
        if mode == "x" and name and _path.exists(name):
            raise FileExistsError(17, "File exists", name)
        if mode == "r":
            data = fileobj.read() if fileobj is not None else None
            if data is None:
                with _open(name, "rb") as file:
                    data = file.read()
            try:
                data = gzip.decompress(data)
            except (OSError, EOFError) as e:
                raise ReadError("not a gzip file") from e
            return cls(name, mode, _io.BytesIO(data), **kwargs)
        made = cls(name, "w", _io.BytesIO(), **kwargs)
        made._gz = fileobj, name, compresslevel
        made.name = _path.abspath(name) if name else None
        return made

    @classmethod
    def _opened(cls, name, fileobj, **kwargs):
        at = fileobj.tell() if fileobj is not None and hasattr(fileobj, "tell") else None
        file = fileobj if fileobj is not None else _open(name, "rb")
        head = file.read(6)
        if fileobj is None:
            file.close()
        elif at is not None:
            fileobj.seek(at)
        else:
            fileobj = _io.BytesIO(head + fileobj.read())
        if head[:2] == b"\x1f\x8b":
            return cls.gzopen(name, "r", fileobj, **kwargs)
        if head[:3] == b"BZh" or head[:6] == b"\xfd7zXZ\0":
            raise CompressionError("%s module is not available" % ("bz2" if head[:1] == b"B" else "lzma"))
        try:
            return cls(name, "r", fileobj, **kwargs)
        except (HeaderError, ReadError) as e:
            raise ReadError("file could not be opened successfully:\n- method tar: %s" % e) from None

    # Reading
    def _load(self):
        file, extra, first = self.fileobj, {}, True
        while True:
            file.seek(self.offset)
            buf = file.read(BLOCKSIZE)
            try:
                info = self.tarinfo.frombuf(buf)
            except HeaderError as e:
                said = str(e)
                if said == "end of file header" and self.ignore_zeros:
                    self.offset += BLOCKSIZE
                    continue
                if said in ("end of file header", "empty header"):
                    if first and said == "empty header":
                        raise ReadError("empty file")
                    break
                if first:
                    raise ReadError(said)
                raise ReadError(said)
            first = False
            info.offset, info.offset_data = self.offset, self.offset + BLOCKSIZE
            data = info.size if info.isreg() or info.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE) else 0
            if info.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, XHDTYPE, XGLTYPE, SOLARIS_XHDTYPE):
                content = file.read(data)
                if len(content) < data:
                    raise ReadError("unexpected end of data")
                if info.type == GNUTYPE_LONGNAME:
                    extra["path"] = _text(content)
                elif info.type == GNUTYPE_LONGLINK:
                    extra["linkpath"] = _text(content)
                else:
                    (self.pax_headers if info.type == XGLTYPE else extra).update(_records(content))
            else:
                for key, value in {**self.pax_headers, **extra}.items():
                    self._apply(info, key, value)
                info.pax_headers = {key: value for key, value in extra.items()}
                if info.isreg():
                    data = info.size
                extra = {}
                info.tarfile = self
                self.members.append(info)
            self.offset += BLOCKSIZE + (data + 511) // 512 * 512
        self._loaded = True

    @staticmethod
    def _apply(info, key, value):
        if key == "path":
            info.name = value.rstrip("/")
        elif key == "linkpath":
            info.linkname = value
        elif key in ("uname", "gname"):
            setattr(info, key, value)
        elif key in ("uid", "gid", "size", "mtime"):
            try:
                setattr(info, key, float(value) if key == "mtime" else int(value))
            except ValueError:
                setattr(info, key, 0)

    def _check(self, mode=None):
        if self.closed:
            raise OSError("%s is closed" % self.__class__.__name__)
        if mode is not None and self.mode not in mode:
            raise OSError("bad operation for mode %r" % self.mode)

    def getmembers(self):
        self._check()
        return self.members

    def getnames(self):
        return [one.name for one in self.getmembers()]

    def getmember(self, name):
        for one in reversed(self.getmembers()):
            if one.name == name.rstrip("/"):
                return one
        raise KeyError("filename %r not found" % name)

    def next(self):
        self._check("ra")
        self._at = getattr(self, "_at", 0) + 1
        return self.members[self._at - 1] if self._at <= len(self.members) else None

    def __iter__(self):
        return iter(self.getmembers())

    def _content(self, info):
        self.fileobj.seek(info.offset_data)
        data = self.fileobj.read(info.size)
        if len(data) < info.size:
            raise ReadError("unexpected end of data")
        return data

    def _found(self, info):
        """The member that a link leads to."""
        for _ in range(40):
            if info.issym():
                name = _path.normpath(_path.join(_path.dirname(info.name), info.linkname))
            elif info.islnk():
                name = _path.normpath(info.linkname)
            else:
                return info
            info = self.getmember(name)
        raise KeyError("linkname %r not found" % info.linkname)

    def extractfile(self, member):
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        if info.isreg():
            return ExFileObject(self, info)
        if info.islnk() or info.issym():
            return self.extractfile(self._found(info))
        return None

    def _filter(self, filter):
        if filter is None:
            filter = self.extraction_filter or "data"
        if callable(filter):
            return filter
        try:
            return _filters[filter]
        except KeyError:
            raise ValueError("filter %r not found" % filter) from None

    def extract(self, member, path="", set_attrs=True, *, numeric_owner=False, filter=None):
        self._check("r")
        info = self.getmember(member) if isinstance(member, str) else member
        self._extract(info, path, self._filter(filter))

    def extractall(self, path=".", members=None, *, numeric_owner=False, filter=None):
        self._check("r")
        chosen = self._filter(filter)
        for one in self.getmembers() if members is None else members:
            self._extract(self.getmember(one) if isinstance(one, str) else one, path, chosen)

    def _extract(self, info, path, filter):
        try:
            kept = filter(info, path)
        except FilterError:
            if self.errorlevel > 0:
                raise
            return
        if kept is None:
            return
        # Whatever the filter lets through, nothing leaves the folder, also not through links that are there by now.
        _filtered(kept, path, False)
        target = _path.join(path, kept.name)
        above = _path.dirname(target)
        # A link is made where its name stands; all else where the name leads.
        led = _outside(above if kept.issym() else target, path)
        if led is not None:
            raise OutsideDestinationError(kept, led)
        if above and not _path.exists(above):
            _os.makedirs(above)
        if kept.isdir():
            if not _path.isdir(target):
                _os.makedirs(target)
        elif kept.isreg():
            with _open(target, "wb") as out:
                out.write(self._content(info))
        elif kept.issym():
            if _path.lexists(target):
                _os.remove(target)
            _os.symlink(kept.linkname, target)
        elif kept.islnk():
            with _open(target, "wb") as out:
                out.write(self._content(self._found(info)))
        else:
            raise ExtractError("%r is a special file, which is not made here" % kept.name)
        if kept.isreg() and kept.mode is not None and hasattr(_os, "chmod"):
            _os.chmod(target, kept.mode)

    def list(self, verbose=True, *, members=None):
        for one in self.getmembers() if members is None else members:
            if verbose:
                kind = {DIRTYPE: 0o040000, SYMTYPE: 0o120000}.get(one.type, 0o100000)
                print(_stat.filemode(one.mode | kind), end=" ")
                print("%s/%s" % (one.uname or one.uid, one.gname or one.gid), end=" ")
                print("%10d" % one.size, end=" ")
                print("%d-%02d-%02d %02d:%02d:%02d" % _time.gmtime(one.mtime)[:6], end=" ")
            print(one.name + ("/" if one.isdir() else ""), end=" ")
            if verbose and one.issym():
                print("->", one.linkname, end=" ")
            if verbose and one.islnk():
                print("link to", one.linkname, end=" ")
            print()

    # Writing
    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        self._check("awx")
        if fileobj is not None:
            name = fileobj.name
        name = _os.fspath(name)
        made = self.tarinfo()
        made.tarfile = self
        made.name = (name if arcname is None else _os.fspath(arcname)).lstrip("/")
        info = _os.stat(name) if self.dereference else _os.lstat(name)
        made.mode, made.mtime = _stat.S_IMODE(info.st_mode), info.st_mtime
        made.uid, made.gid = info.st_uid, info.st_gid
        if _stat.S_ISDIR(info.st_mode):
            made.type = DIRTYPE
        elif _stat.S_ISLNK(info.st_mode):
            made.type, made.linkname = SYMTYPE, _os.readlink(name)
        elif _stat.S_ISREG(info.st_mode):
            made.size = info.st_size
        else:
            return None
        return made

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        self._check("awx")
        name = _os.fspath(name)
        arcname = name if arcname is None else arcname
        if self.name is not None and _path.abspath(name) == self.name:
            return
        _packs(name)
        info = self.gettarinfo(name, arcname)
        if info is None:
            return
        if filter is not None:
            info = filter(info)
            if info is None:
                return
        if info.isreg():
            with _open(name, "rb") as file:
                self.addfile(info, file)
        else:
            self.addfile(info)
            if info.isdir() and recursive:
                for one in sorted(_os.listdir(name)):
                    self.add(_path.join(name, one), _path.join(arcname, one), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        self._check("awx")
        info = _copy.copy(tarinfo)
        info.pax_headers = dict(tarinfo.pax_headers)
        buf = info.tobuf(self.format, self.encoding, self.errors)
        self.fileobj.write(buf)
        info.offset = self.offset
        self.offset += len(buf)
        info.offset_data = self.offset
        if fileobj is not None and info.size:
            data = fileobj.read(info.size)
            if len(data) < info.size:
                raise OSError("unexpected end of data")
            self.fileobj.write(_padded(data))
            self.offset += len(data) + -len(data) % 512
        self.members.append(info)

    def close(self):
        if self.closed:
            return
        self.closed = True
        if self.mode in ("a", "w", "x"):
            self.fileobj.write(b"\0" * 1024)
            self.offset += 1024
            rest = (self.offset - self._start) % RECORDSIZE
            if rest:
                self.fileobj.write(b"\0" * (RECORDSIZE - rest))
            if self._gz is not None:
                import gzip
                target, name, level = self._gz
                packed = gzip.compress(self.fileobj.getvalue(), level)
                if target is not None:
                    target.write(packed)
                else:
                    with _open(name, "wb") as out:
                        out.write(packed)
        if self._own:
            self.fileobj.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, type, value, traceback):
        if type is None:
            self.close()
        else:
            self.closed = True
            if self._own:
                self.fileobj.close()


def _records(data):
    found, at = {}, 0
    while at < len(data):
        space = data.find(b" ", at)
        try:
            length = int(data[at:space])
        except ValueError:
            break
        if space < 0 or length < 5 or at + length > len(data):
            break
        key, _, value = data[space + 1:at + length - 1].partition(b"=")
        found[key.decode("utf-8", "surrogateescape")] = value.decode("utf-8", "surrogateescape")
        at += length
    return found


def is_tarfile(name):
    try:
        if hasattr(name, "read"):
            at = name.tell()
            TarFile.open(fileobj=name)
            name.seek(at)
        else:
            TarFile.open(name).close()
        return True
    except TarError:
        return False


_open = open
open = TarFile.open
`,
  () => ({ _packs: packs }),
);
