import zlib
import gzip
import io


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


data = b"the quick brown fox " * 50
z = zlib.compress(data)
print(len(z) < len(data) // 5, zlib.decompress(z) == data, z[:1], zlib.crc32(b"abc"), zlib.adler32(b"abc"), zlib.crc32(b"c", zlib.crc32(b"ab")), zlib.crc32(b""), zlib.adler32(b""), zlib.decompress(zlib.compress(b"")), zlib.decompress(zlib.compress(data, 9)) == data, zlib.decompress(zlib.compress(data, level=0)) == data)
raw = zlib.compress(b"raw data", wbits=-15)
print(zlib.decompress(raw, -15), zlib.decompress(zlib.compress(b"gz", wbits=31), 31), zlib.decompress(zlib.compress(b"auto"), wbits=47))
c = zlib.compressobj(6)
out = c.compress(b"part one ") + c.compress(b"part two") + c.flush()
d = zlib.decompressobj()
print(zlib.decompress(out), d.decompress(out[:10]) + d.decompress(out[10:]) + d.flush(), d.eof, d.unused_data)
d = zlib.decompressobj()
print(d.decompress(z + b"trailing") == data, d.unused_data, d.eof)
d = zlib.decompressobj()
first = d.decompress(z, 20)
print(first, len(d.unconsumed_tail) > 0, len(d.decompress(d.unconsumed_tail)))
g = gzip.compress(data, mtime=0)
print(gzip.decompress(g) == data, g[:4], len(g) < 100, gzip.decompress(gzip.compress(b"one") + gzip.compress(b"two")))
buf = io.BytesIO()
with gzip.GzipFile(fileobj=buf, mode="wb", mtime=0) as f:
    print(f.write(b"line 1\n"), f.write(b"line 2\n"))
buf.seek(0)
with gzip.GzipFile(fileobj=buf) as f:
    print(f.readline(), f.read(), f.read())
with gzip.open(io.BytesIO(gzip.compress("é text\nnext".encode())), "rt", encoding="utf-8") as f:
    print(f.readlines())
attempt(lambda: zlib.decompress(b"not zlib"))
attempt(lambda: zlib.decompress(z[:-5]))
attempt(lambda: zlib.decompress(b""))
attempt(lambda: zlib.compress("text"))
attempt(lambda: zlib.compress(b"x", 99))
attempt(lambda: gzip.decompress(b"not gzip"))
attempt(lambda: gzip.decompress(g[:-3]))
attempt(lambda: gzip.decompress(b""))
attempt(lambda: zlib.decompress(z[:5] + b"\xff" + z[6:]))
attempt(lambda: gzip.decompress(g[:-8] + b"\0" * 8))
attempt(lambda: zlib.crc32("x"))
