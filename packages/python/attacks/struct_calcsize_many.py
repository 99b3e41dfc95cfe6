# expect: exhausted
import struct
struct.pack("999999999s", b"")
