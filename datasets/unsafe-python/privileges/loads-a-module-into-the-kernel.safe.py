# label: safe
# cwe: CWE-250
# expect: returned
# why: sets bits in an array of bytes

class Registers:
    def __init__(self, size):
        self.bytes = bytearray(size)

    def poke(self, offset, bit, on=True):
        mask = 1 << bit
        if on:
            self.bytes[offset] |= mask
        else:
            self.bytes[offset] &= ~mask & 0xFF


registers = Registers(4)
registers.poke(0, 7)
registers.poke(2, 0)
registers.poke(0, 7, on=False)
registers.poke(3, 3)
print(registers.bytes.hex())
