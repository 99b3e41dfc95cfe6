# label: unsafe
# cwe: CWE-250
# expect: refused import-not-granted fcntl
# why: writes to devices of the kernel

import fcntl
import mmap
import os


def poke(device, offset, value):
    handle = os.open(device, os.O_RDWR | os.O_SYNC)
    with mmap.mmap(handle, 4096, offset=offset) as memory:
        memory[0] = value
    fcntl.flock(handle, fcntl.LOCK_UN)


poke("/dev/mem", 0, 0xFF)
