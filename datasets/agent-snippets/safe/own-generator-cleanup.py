import contextlib, os
@contextlib.contextmanager
def scratch(path):
    open(path, "w").close()
    try:
        yield path
    finally:
        os.remove(path)
with scratch("lock") as p:
    print(os.path.exists(p))
print(os.path.exists("lock"))
