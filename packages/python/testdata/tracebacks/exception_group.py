def one():
    raise ValueError("first")


def two():
    raise KeyError("second")


errors = []
for f in (one, two):
    try:
        f()
    except Exception as e:
        errors.append(e)
errors.append(OSError("never raised"))
raise ExceptionGroup("several things failed", errors)
