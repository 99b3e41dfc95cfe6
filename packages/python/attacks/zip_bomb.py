# expect: exhausted
import zlib
x = zlib.compress(b"0" * 10**6)
for i in range(10**6): x = zlib.compress(b"0" * 10**6)

