import ctypes


def weak(data):
    buffer = ctypes.create_string_buffer(16)
    # ruleid: python.robustness.native-buffer
    ctypes.memmove(buffer, data, len(data))
    return buffer


def fine(data):
    buffer = ctypes.create_string_buffer(16)
    # ok: python.robustness.native-buffer
    ctypes.memmove(buffer, data, min(len(data), 16))
    return buffer


def counted(data):
    buffer = ctypes.create_string_buffer(16)
    count = min(len(data), ctypes.sizeof(buffer) - 1)
    # ok: python.robustness.native-buffer
    ctypes.memmove(buffer, data, count)
    return buffer


def refused(data):
    buffer = ctypes.create_string_buffer(16)
    if len(data) > 16:
        raise ValueError("too long")
    # ok: python.robustness.native-buffer
    ctypes.memmove(buffer, data, len(data))
    return buffer


def full(data):
    buffer = ctypes.create_string_buffer(16)
    if len(data) >= 16:
        raise ValueError("too long")
    # ok: python.robustness.native-buffer
    ctypes.memmove(buffer, data, len(data))
    return buffer
