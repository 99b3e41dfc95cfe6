def load(path):
    settings = {"path": path}
    try:
        return settings["port"]
    except KeyError as e:
        raise RuntimeError(f"no port in {path}") from e


try:
    load("a.cfg")
except RuntimeError as e:
    raise SystemError("cannot start") from e
