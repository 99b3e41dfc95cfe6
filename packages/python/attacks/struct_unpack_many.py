# expect: exhausted
import struct
data = bytes(10**7)
kept = []
while True:
    kept.append(struct.unpack("10000000b", data))
