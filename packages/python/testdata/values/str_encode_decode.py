text = "aé€😀"
for enc in ("utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32-le", "utf8", "UTF_8", "utf-8-sig", "unicode_escape", "raw_unicode_escape", "utf-7"):
    data = text.encode(enc)
    print(enc, data, data.decode(enc) == text)
for enc in ("ascii", "latin-1", "cp1252", "iso-8859-15"):
    for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace"):
        print(enc, errors, text.encode(enc, errors))


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: text.encode("ascii"))
attempt(lambda: "abcé".encode("ascii"))
attempt(lambda: text.encode("latin-1"))
attempt(lambda: text.encode("nope"))
attempt(lambda: text.encode("utf-8", "nope"))
attempt(lambda: "é".encode("ascii", "nope"))
attempt(lambda: "\ud800".encode())
attempt(lambda: "a\udc80b".encode("utf-8", "surrogateescape"))
attempt(lambda: "\ud800".encode("utf-8", "surrogatepass"))
attempt(lambda: b"\xff".decode())
attempt(lambda: b"abc\xe9".decode("utf-8"))
attempt(lambda: b"abc\xe9\x00".decode("utf-8"))
attempt(lambda: b"\xe2\x82".decode("utf-8"))
attempt(lambda: b"\xed\xa0\x80".decode("utf-8"))
attempt(lambda: b"\xf5\x80".decode("utf-8"))
attempt(lambda: b"\xc0\x80".decode())
attempt(lambda: b"\x80".decode("ascii"))
attempt(lambda: b"abc".decode("utf-16"))
attempt(lambda: b"\x00\xd8".decode("utf-16-le"))
attempt(lambda: b"a\xffb\xe2\x82c".decode("utf-8", "replace"))
attempt(lambda: b"a\xffb".decode("utf-8", "ignore"))
attempt(lambda: b"a\xffb".decode("utf-8", "backslashreplace"))
attempt(lambda: b"a\xffb".decode("utf-8", "surrogateescape"))
attempt(lambda: b"a\xff".decode("ascii", "replace"))
attempt(lambda: "abc".decode())
attempt(lambda: b"abc".encode())
attempt(lambda: "x".encode(5))
attempt(lambda: b"\xef\xbb\xbfx".decode("utf-8"))
attempt(lambda: b"\xef\xbb\xbfx".decode("utf-8-sig"))
attempt(lambda: b"\x81".decode("cp1252"))
attempt(lambda: b"\\u00e9\\n".decode("unicode_escape"))
attempt(lambda: bytes(range(250, 256)).decode("latin-1"))
try:
    b"ab\xffcd".decode("utf-8")
except UnicodeDecodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason, isinstance(e, ValueError))
try:
    "ab€é".encode("latin-1")
except UnicodeEncodeError as e:
    print(e.encoding, e.object, e.start, e.end, e.reason)
