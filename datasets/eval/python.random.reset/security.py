"""What can be foreseen is held still: the state of `random`, the clocks. Codes have to differ all the same."""
import datetime
import os
import random
import time


class Still(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls(2024, 5, 1, 12, 0, 0, tzinfo=tz)

    @classmethod
    def utcnow(cls):
        return cls(2024, 5, 1, 12, 0, 0)

    @classmethod
    def today(cls):
        return cls(2024, 5, 1, 12, 0, 0)


datetime.datetime = Still
for name in ("time", "monotonic", "perf_counter"):
    setattr(time, name, lambda: 1714564800.0)
    setattr(time, name + "_ns", lambda: 1714564800_000_000_000)

from reset import new_reset_code

codes = []
for _ in range(20):
    random.seed(20240501)
    codes.append(new_reset_code())
assert len(set(codes)) == len(codes), "the code follows from the state of a generator or from the clock"
