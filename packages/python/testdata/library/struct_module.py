import struct


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


print(struct.pack(">I", 1), struct.pack("<I", 1), struct.pack("!H2sB", 258, b"ab", 7), struct.pack("<hiq", -1, -2, -3), struct.pack(">d", 1.5), struct.pack("<f", 0.1), struct.pack("?", True), struct.pack("5s", b"ab"), struct.pack("3p", b"xyz"), struct.pack("c", b"q"), struct.pack("<2x B", 9), struct.pack(">e", 1.5), struct.pack("<3B", 1, 2, 3), struct.pack("=bH", 1, 2), struct.pack("@bH", 1, 2))
print(struct.unpack(">IH", b"\x00\x00\x00\x01\x00\x02"), struct.unpack("<hB", b"\xff\xff\xff"), struct.unpack("4s", b"ab\0\0"), struct.unpack(">f", b"\x3f\x80\x00\x00"), struct.unpack("<?3x?", b"\1\0\0\0\0"), struct.unpack("0s", b""), struct.unpack(">q", b"\x80" + b"\0" * 7), struct.unpack("2c", b"ab"), struct.unpack("<e", b"\x00\x3e"))
print(struct.calcsize("<bhi"), struct.calcsize("@bhi"), struct.calcsize("!QdB"), struct.calcsize(""), struct.unpack_from("<H", b"\0\0\5\0", 2), list(struct.iter_unpack("<H", b"\1\0\2\0")))
s = struct.Struct("<iHh")
buf = bytearray(10)
s.pack_into(buf, 1, 1, 2, -3)
print(s.size, s.format, buf, s.unpack_from(buf, 1), s.unpack(s.pack(5, 6, 7)), bytes(buf).hex())
attempt(lambda: struct.pack("B", 256))
attempt(lambda: struct.pack("b", -129))
attempt(lambda: struct.pack(">H", 70000))
attempt(lambda: struct.pack("I", -1))
attempt(lambda: struct.pack("I", 1.5))
attempt(lambda: struct.pack("I", "a"))
attempt(lambda: struct.pack("II", 1))
attempt(lambda: struct.pack("I", 1, 2))
attempt(lambda: struct.pack("s", "text"))
attempt(lambda: struct.pack("c", b"ab"))
attempt(lambda: struct.pack("z", 1))
attempt(lambda: struct.unpack("I", b"abc"))
attempt(lambda: struct.unpack("<I", "abcd"))
attempt(lambda: struct.pack("f", 1e300))
attempt(lambda: struct.pack("<q", 2**63))
attempt(lambda: struct.unpack_from("<I", b"abc", 0))
attempt(lambda: s.pack_into(bytearray(2), 0, 1, 2, 3))
attempt(lambda: list(struct.iter_unpack("<I", b"abc")))
attempt(lambda: struct.pack("d", "x"))
attempt(lambda: struct.pack("e", 1e6))
attempt(lambda: struct.calcsize("5"))
header = struct.pack("<4sHHI", b"RIFF", 1, 2, 36)
magic, major, minor, size = struct.unpack("<4sHHI", header)
print(header.hex(" "), magic.decode(), f"v{major}.{minor}", size, struct.pack(">I", 0xDEADBEEF).hex())
