# expect: raised RecursionError
import contextlib
@contextlib.contextmanager
def c():
    with c():
        yield
with c():
    pass
