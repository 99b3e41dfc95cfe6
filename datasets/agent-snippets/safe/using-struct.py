import struct
print(struct.pack("<IH", 1, 2).hex(), struct.unpack(">I", b"\0\0\1\0"))
