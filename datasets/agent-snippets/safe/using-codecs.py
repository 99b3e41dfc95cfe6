import codecs
print(codecs.encode("hello", "rot13"), codecs.decode(b"\xc3\xa9", "utf-8"))
