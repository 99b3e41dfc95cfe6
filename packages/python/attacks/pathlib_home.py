# expect: refused
try:
    import pathlib
    print(pathlib.Path.home(), pathlib.Path("/proc/self/environ").exists())
except BaseException as e:
    print(type(e).__name__)
