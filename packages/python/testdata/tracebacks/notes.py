def check(value):
    if value < 0:
        e = ValueError("negative")
        e.add_note("value was %d" % value)
        e.add_note("two\nlines")
        raise e


try:
    check(-1)
except ValueError as e:
    e.add_note("")
    e.add_note("added by the caller")
    raise
