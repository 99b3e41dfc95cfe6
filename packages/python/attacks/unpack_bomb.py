# expect: exhausted
import zlib
data = zlib.compress(b"0" * (20 * 10**6))
keep = [zlib.decompress(data) for i in range(100)]
