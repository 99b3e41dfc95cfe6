import numpy


def weak(value):
    # ruleid: python.robustness.fixed-width-overflow
    return numpy.int32(value) * 2


def fine():
    # ok: python.robustness.fixed-width-overflow
    return numpy.int32(7) * 2


def refused(value):
    if not -(2**31) <= value < 2**31:
        raise OverflowError(value)
    # ok: python.robustness.fixed-width-overflow
    return numpy.int32(value)
