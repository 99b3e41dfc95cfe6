# expect: exhausted
import zlib
c = zlib.compressobj(9)
out = b"".join(c.compress(b"\0" * 10**6) for _ in range(10**4))
