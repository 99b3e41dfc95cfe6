import zlib
data = b"abc" * 1000
z = zlib.compress(data)
print(len(z) < len(data), zlib.decompress(z) == data, zlib.crc32(b"x"))
