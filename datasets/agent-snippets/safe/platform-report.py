import platform
for name in ("system", "release", "machine", "node"):
    print(name, isinstance(getattr(platform, name)(), str))
