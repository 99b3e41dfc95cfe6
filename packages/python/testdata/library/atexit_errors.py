import atexit
import sys


class Named:
    def __init__(self, name, work):
        self.name = name
        self.work = work

    def __repr__(self):
        return f"<{self.name}>"

    def __call__(self, *args):
        return self.work(*args)


def fail():
    raise ValueError("registered in the middle")


atexit.register(print, "the first registered runs last")
atexit.register(Named("middle", fail))
atexit.register(Named("leaves", sys.exit), 3)
atexit.register(Named("last", lambda: 1 / 0))
atexit.register(Named("deep", lambda: atexit.register(print, "registered at the end")))
print("the program")
atexit.unregister(fail)
