/** `codecs`: encodings by name, streams that encode and decode, error handlers. Source: CPython 3.12's documentation, as observed. */
import { call } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { codecName, ownHandlers } from '../runtime/codecs.ts';
import { textOf } from '../runtime/compare.ts';
import { E, pyError, typeError } from '../runtime/exceptions.ts';
import { none, toStr, Tuple, type Value } from '../runtime/object.ts';
import { run } from '../runtime/state.ts';
import { pythonModule } from './python-module.ts';

const nameOf = builtin('name_of(encoding, /)', (v: Value) => {
  const name = codecName(textOf(v) ?? '');
  return name === undefined ? none : toStr(name);
});
const handlers = (): Map<string, Value> => {
  const kept = run.store.get('codecs') as Map<string, Value> | undefined;
  if (kept !== undefined) return kept;
  const made = new Map<string, Value>();
  run.store.set('codecs', made);
  return made;
};
const register = builtin('register_handler(name, handler, /)', (name: Value, f: Value) => {
  handlers().set(textOf(name) ?? '', f);
  ownHandlers.find = (one) => {
    const found = (run.store.get('codecs') as Map<string, Value> | undefined)?.get(one);
    if (found === undefined) return undefined;
    return (error) => {
      const answer = call(found, [error]);
      const [put, next] = answer instanceof Tuple ? answer.a : [];
      if (put === undefined || typeof next !== 'number')
        throw typeError('encoding error handler must return (str/bytes, int) tuple');
      return [put, next];
    };
  };
  return none;
});
const handlerOf = builtin('handler_of(name, /)', (name: Value) => {
  const found = handlers().get(textOf(name) ?? '');
  if (found === undefined) throw pyError(E.LookupError, `unknown error handler name '${textOf(name) ?? ''}'`);
  return found;
});

export const newModule = pythonModule(
  'codecs',
  String.raw`
import binascii as _binascii

__all__ = ["register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
           "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo", "Codec",
           "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter", "StreamRecoder", "getencoder",
           "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode",
           "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors",
           "namereplace_errors", "register_error", "lookup_error"]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = BOM32_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = BOM32_BE = b"\xfe\xff"
BOM_UTF32_LE = BOM64_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = BOM64_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None,
                *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self.streamwriter = streamwriter
        self.streamreader = streamreader
        self._is_text_encoding = True if _is_text_encoding is None else _is_text_encoding
        return self

    def __repr__(self):
        return "<codecs.CodecInfo object for encoding %s at %#x>" % (self.name, id(self))


class Codec:
    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    def __init__(self, errors="strict"):
        IncrementalDecoder.__init__(self, errors)
        self.buffer = b""

    def reset(self):
        self.buffer = b""

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


def _whole(data, name):
    """How many bytes make whole characters."""
    if name.startswith("utf-8"):
        for back in range(1, min(4, len(data) + 1)):
            byte = data[-back]
            if byte & 0xC0 == 0x80:
                continue
            need = 1 if byte < 0x80 else 2 if byte >> 5 == 6 else 3 if byte >> 4 == 14 else 4 if byte >> 3 == 30 else 1
            return len(data) - back if need > back else len(data)
        return len(data)
    if name.startswith("utf-16"):
        size = len(data) // 2 * 2
        if size >= 2:
            high = data[size - 1] if name != "utf-16-be" else data[size - 2]
            if 0xD8 <= high <= 0xDB:
                size -= 2
        return size
    if name.startswith("utf-32"):
        return len(data) // 4 * 4
    return len(data)


class Error(Exception):
    pass


def _text_codec(given, name):
    def encode(input, errors="strict"):
        return input.encode(given, errors), len(input)

    def decode(input, errors="strict"):
        return bytes(input).decode(given, errors), len(input)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors="strict"):
            IncrementalEncoder.__init__(self, errors)
            self._begun = False

        def encode(self, input, final=False):
            data = input.encode(given, self.errors)
            if self._begun:
                for kind, mark in (("utf-8-sig", BOM_UTF8), ("utf-16", BOM_UTF16), ("utf-32", BOM_UTF32)):
                    if name == kind and data.startswith(mark):
                        data = data[len(mark):]
            self._begun = True
            return data

        def reset(self):
            self._begun = False

    class Decoder(BufferedIncrementalDecoder):
        _kind = None

        def decode(self, input, final=False):
            data = self.buffer + bytes(input)
            kind = self._kind or name
            if kind in ("utf-16", "utf-32") and self._kind is None:
                size = 2 if kind == "utf-16" else 4
                if len(data) < size and not final:
                    self.buffer = data
                    return ""
                mark = data[:size]
                order = "-be" if mark in (BOM_UTF16_BE, BOM_UTF32_BE) else "-le"
                if mark in (BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE):
                    data = data[size:]
                kind = self._kind = kind + order
            elif kind == "utf-8-sig" and self._kind is None:
                if len(data) < 3 and BOM_UTF8.startswith(data) and not final:
                    self.buffer = data
                    return ""
                if data.startswith(BOM_UTF8):
                    data = data[3:]
                kind = self._kind = "utf-8"
            size = len(data) if final else _whole(data, kind)
            self.buffer = data[size:]
            try:
                return data[:size].decode(kind if self._kind else given, self.errors)
            except UnicodeDecodeError:
                self.buffer = b""
                raise

        def reset(self):
            BufferedIncrementalDecoder.reset(self)
            self._kind = None

    class Reader(StreamReader):
        _decoder = Decoder

    class Writer(StreamWriter):
        _encoder = Encoder

    for kind, shown in ((Encoder, "IncrementalEncoder"), (Decoder, "IncrementalDecoder"), (Reader, "StreamReader"), (Writer, "StreamWriter")):
        kind.__name__ = kind.__qualname__ = shown
        kind.__module__ = "encodings." + name.replace("-", "_")
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name)


def _rot13(input, errors="strict"):
    table = {}
    for first in (65, 97):
        for i in range(26):
            table[first + i] = first + (i + 13) % 26
    return input.translate(table), len(input)


def _plain(name, encode, decode):
    def encoder(input, errors="strict"):
        return encode(input), len(input)

    def decoder(input, errors="strict"):
        return decode(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return encode(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return decode(input)

    return CodecInfo(encoder, decoder, StreamReader, StreamWriter, Encoder, Decoder, name, _is_text_encoding=False)


def _base64(input):
    data = bytes(input)
    return b"".join(_binascii.b2a_base64(data[at:at + 57]) for at in range(0, len(data), 57))


def _zlib_of(name):
    def work(input):
        import zlib
        return getattr(zlib, name)(input)
    return work


def _others(name):
    if name in ("hex", "hex_codec"):
        return _plain("hex", _binascii.b2a_hex, _binascii.a2b_hex)
    if name in ("base64", "base_64", "base64_codec"):
        return _plain("base64", _base64, _binascii.a2b_base64)
    if name in ("rot13", "rot_13"):
        return CodecInfo(_rot13, _rot13, StreamReader, StreamWriter, None, None, "rot-13", _is_text_encoding=False)
    if name in ("quopri", "quopri_codec", "quoted_printable"):
        return _plain("quopri", lambda data: _binascii.b2a_qp(data, quotetabs=True), _binascii.a2b_qp)
    if name in ("zip", "zlib", "zlib_codec"):
        return _plain("zlib", _zlib_of("compress"), _zlib_of("decompress"))
    if name in ("uu", "uu_codec"):
        raise LookupError("unknown encoding: uu")
    return None


_known = {}
_search = []


def lookup(encoding, /):
    name = encoding.lower().replace(" ", "_").replace("-", "_")
    if name in _known:
        return _known[name]
    plain = _name_of(encoding)
    found = _others(name) if plain is None else _text_codec(encoding, plain)
    if found is None:
        for one in _search:
            found = one(name)
            if found is not None:
                break
        else:
            raise LookupError("unknown encoding: " + encoding)
    _known[name] = found
    return found


def register(search_function, /):
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search.append(search_function)


def unregister(search_function, /):
    if search_function in _search:
        _search.remove(search_function)
        _known.clear()


def encode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    found = lookup(encoding).incrementalencoder
    if found is None:
        raise LookupError(encoding)
    return found


def getincrementaldecoder(encoding):
    found = lookup(encoding).incrementaldecoder
    if found is None:
        raise LookupError(encoding)
    return found


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode("", True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b"", True)
    if output:
        yield output


class StreamWriter(Codec):
    _encoder = None

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._own = self._encoder(errors) if self._encoder else None

    def write(self, object):
        self.stream.write(self._own.encode(object) if self._own else self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))

    def reset(self):
        if self._own:
            self._own.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReader(Codec):
    _decoder = None

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors
        self._own = self._decoder(errors) if self._decoder else None
        self._text = ""

    def _fill(self, size=-1):
        data = self.stream.read() if size < 0 else self.stream.read(size)
        if self._own:
            self._text += self._own.decode(data, not data or size < 0)
        else:
            self._text += self.decode(data, self.errors)[0]
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        wanted = chars if chars >= 0 else size
        if wanted < 0:
            self._fill()
            text, self._text = self._text, ""
            return text
        while len(self._text) < wanted and self._fill(max(wanted, 72)):
            pass
        text, self._text = self._text[:wanted], self._text[wanted:]
        return text

    def readline(self, size=None, keepends=True):
        while True:
            lines = self._text.splitlines(True)
            if len(lines) > 1 or lines and lines[0].endswith("\n"):
                break
            if not self._fill(256):
                break
        if not lines:
            return ""
        line = lines[0]
        self._text = self._text[len(line):]
        return line if keepends else line.splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._text = ""
        if self._own:
            self._own.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamReaderWriter:
    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream = stream
        self.reader = Reader(stream, errors)
        self.writer = Writer(stream, errors)
        self.errors = errors

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __getattr__(self, name):
        if name == "stream":
            raise AttributeError(name)
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


class StreamRecoder(StreamReaderWriter):
    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        StreamReaderWriter.__init__(self, stream, Reader, Writer, errors)
        self.encode = encode
        self.decode = decode

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])


_file = open


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = _file(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    made = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    made.encoding = encoding
    return made


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    data, stored = lookup(data_encoding), lookup(file_encoding or data_encoding)
    return StreamRecoder(file, data.encode, data.decode, stored.streamreader, stored.streamwriter, errors)


def _span(e):
    if not isinstance(e, UnicodeError):
        raise TypeError("codec must pass exception instance")
    return e.object[e.start:e.end], e.end


def strict_errors(exception, /):
    _span(exception)
    raise exception


def ignore_errors(exception, /):
    return "", _span(exception)[1]


def replace_errors(exception, /):
    span, end = _span(exception)
    if isinstance(exception, UnicodeEncodeError):
        return "?" * len(span), end
    return "\ufffd", end


def xmlcharrefreplace_errors(exception, /):
    span, end = _span(exception)
    return "".join("&#%d;" % ord(c) for c in span), end


def backslashreplace_errors(exception, /):
    span, end = _span(exception)
    if isinstance(span, bytes):
        return "".join("\\x%02x" % b for b in span), end
    return span.encode("ascii", "backslashreplace").decode("ascii"), end


def namereplace_errors(exception, /):
    span, end = _span(exception)
    return span.encode("ascii", "namereplace").decode("ascii"), end


_usual = {"strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "xmlcharrefreplace": xmlcharrefreplace_errors,
          "backslashreplace": backslashreplace_errors, "namereplace": namereplace_errors}


def register_error(errors, handler, /):
    if not callable(handler):
        raise TypeError("handler must be callable")
    _register_handler(errors, handler)


def lookup_error(errors, /):
    return _usual[errors] if errors in _usual else _handler_of(errors)


def charmap_build(map, /):
    return {ord(c): i for i, c in enumerate(map)}


def make_identity_dict(rng):
    return {i: i for i in rng}


utf_8_encode = lambda text, errors="strict", /: (text.encode("utf-8", errors), len(text))
utf_8_decode = lambda data, errors="strict", final=False, /: (bytes(data).decode("utf-8", errors), len(data))
ascii_encode = lambda text, errors="strict", /: (text.encode("ascii", errors), len(text))
ascii_decode = lambda data, errors="strict", /: (bytes(data).decode("ascii", errors), len(data))
latin_1_encode = lambda text, errors="strict", /: (text.encode("latin-1", errors), len(text))
latin_1_decode = lambda data, errors="strict", /: (bytes(data).decode("latin-1", errors), len(data))


def escape_decode(data, errors="strict", /):
    return bytes(data).decode("unicode_escape").encode("latin-1"), len(data)


def escape_encode(data, errors="strict", /):
    return repr(data)[2:-1].encode("ascii"), len(data)
`,
  () => ({ _name_of: nameOf, _register_handler: register, _handler_of: handlerOf }),
);
