def fail(e):
    raise e


caught = []
for e in (ValueError("a"), TypeError("b")):
    try:
        fail(e)
    except Exception as x:
        caught.append(x)
inner = ExceptionGroup("inner", caught)
inner.add_note("a note on the inner group")
try:
    fail(KeyError("cause"))
except KeyError as k:
    try:
        raise ExceptionGroup("outer", [inner, IndexError("c")]) from k
    except* IndexError:
        print("index handled")
