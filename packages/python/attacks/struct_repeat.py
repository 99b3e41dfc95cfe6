# expect: raised error
import struct
struct.unpack("1000000000x", b"")
struct.pack("9999999999x")
