import codecs
import io

for text, name in (("Hello, World", "rot13"), ("uryyb", "rot_13")):
    print(codecs.encode(text, name), codecs.decode(text, name))
print(codecs.encode(b"abc\xff", "hex"), codecs.decode("616263", "hex"), codecs.decode(b"6162", "hex_codec"))
print(codecs.encode(b"hello" * 20, "base64"), codecs.decode(b"aGVsbG8=\n", "base64"))
print(codecs.decode(codecs.encode(b"x" * 100, "zlib"), "zip") == b"x" * 100, codecs.encode("a=\u00fc".encode(), "quopri"))
print(codecs.encode("\u00fcber"), codecs.decode(b"\xfc", "latin-1"), codecs.encode("x", "utf-16-le"))
for name in ("utf8", "UTF-8", "latin1", "ascii", "cp1252", "iso-8859-15", "utf_16_le", "U8", "hex", "rot13", "base64", "koi8-r", "utf-8-sig", "utf-32", "idna", "punycode"):
    info = codecs.lookup(name)
    print(name, info.name, len(info))
for name in ("nope", "utf-99"):
    try:
        codecs.lookup(name)
    except LookupError as e:
        print(e)
for action in (lambda: "abc".encode("rot13"), lambda: b"abc".decode("hex"), lambda: codecs.decode("zz", "hex"), lambda: codecs.encode("a", "hex")):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, str(e)[:70])
print("b\u00fccher.example".encode("idna"), b"xn--bcher-kva.example".decode("idna"), "m\u00fcnchen".encode("punycode"), b"mnchen-3ya".decode("punycode"))
print("\u4f60\u597d".encode("punycode"), "example.com".encode("idna"), "\u4f8b\u3048.jp".encode("idna"))
decoder = codecs.getincrementaldecoder("utf-8")()
data = "a\u00fc\u20ac\U0001f600".encode()
print([decoder.decode(data[i:i + 1]) for i in range(len(data))], decoder.getstate())
try:
    decoder.decode(b"\xe2\x82", True)
except UnicodeDecodeError as e:
    print(e)
decoder = codecs.getincrementaldecoder("utf-16")("replace")
print([decoder.decode(bytes([b])) for b in "a\u20ac".encode("utf-16")])
encoder = codecs.getincrementalencoder("utf-8-sig")()
print(encoder.encode("a"), encoder.encode("b"))
print(list(codecs.iterencode(["a", "\u00fc"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xbc"], "utf-8")))
stream = io.BytesIO("one\ntw\u00f6\nthree".encode())
reader = codecs.getreader("utf-8")(stream)
print(reader.readline(), reader.read(3), list(reader))
out = io.BytesIO()
writer = codecs.getwriter("latin-1")(out, "replace")
writer.write("\u00fc\u20ac")
writer.writelines(["a", "b"])
print(out.getvalue())
with codecs.open("file.txt", "w", encoding="utf-8") as file:
    file.write("line 1\nl\u00efne 2\n")
with codecs.open("file.txt", "r", "utf-8") as file:
    print(file.read(), file.encoding)
with codecs.open("file.txt", encoding="ascii", errors="ignore") as file:
    print(file.readlines())
with codecs.open("file.txt", encoding="utf-8") as file:
    print([line for line in file])


def dashes(error):
    print(type(error).__name__, error.start, error.end, error.object[error.start:error.end])
    return "-" * (error.end - error.start), error.end


codecs.register_error("dashes", dashes)
print("a\u00fc\u20acb\u00e4".encode("ascii", "dashes"), b"a\xffb\xfe".decode("utf-8", "dashes"))
print(codecs.lookup_error("dashes") is dashes, codecs.lookup_error("strict").__name__)
try:
    codecs.lookup_error("nope")
except LookupError as e:
    print(e)
try:
    "\u00fc".encode("ascii", "nope")
except LookupError as e:
    print(e)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE)
error = UnicodeEncodeError("ascii", "a\u00fcb", 1, 2, "ordinal not in range(128)")
print(codecs.ignore_errors(error), codecs.replace_errors(error), codecs.xmlcharrefreplace_errors(error), codecs.backslashreplace_errors(error))


def search(name):
    if name == "shout":
        return codecs.CodecInfo(lambda text, errors="strict": (text.upper().encode(), len(text)), lambda data, errors="strict": (bytes(data).decode().lower(), len(data)), name="shout")


codecs.register(search)
print(codecs.encode("hey", "shout"), codecs.decode(b"HEY", "shout"))
print(codecs.escape_decode(b"a\\nb")[0])
