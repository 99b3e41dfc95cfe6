# label: unsafe
# cwe: CWE-829
# expect: refused import-not-granted multiprocessing
# why: maps memory that other processes see

from multiprocessing import shared_memory


def publish(name, numbers):
    block = shared_memory.SharedMemory(name=name, create=True, size=8 * len(numbers))
    for index, number in enumerate(numbers):
        block.buf[index * 8 : index * 8 + 8] = number.to_bytes(8, "little")
    return block


block = publish("scores", [3, 1, 4, 1, 5])
print(block.name, bytes(block.buf[:8]))
block.close()
