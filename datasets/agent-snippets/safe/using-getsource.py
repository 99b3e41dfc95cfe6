import inspect
def f():
    return 1
try:
    print("return 1" in inspect.getsource(f))
except OSError:
    print("no source")
