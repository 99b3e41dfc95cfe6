import time

from passwords import hash_password


def cost():
    start = time.process_time()
    hash_password("tr0ub4dor")
    return time.process_time() - start


# A fast hash takes some microseconds, one for passwords tens of milliseconds and more: the border is far from both.
assert max(cost() for _ in range(3)) > 0.001, "a fast hash: a stolen table can be guessed through"
