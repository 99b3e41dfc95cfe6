import importlib


def plugin(name):
    # ruleid: python.code.import-of-variable
    return importlib.import_module("plugins." + name)


def known(name):
    if name not in {"csv", "json"}:
        raise ValueError(name)
    # ok: python.code.import-of-variable
    return importlib.import_module("plugins." + name)


def constant():
    # ok: python.code.import-of-variable
    return importlib.import_module("plugins.csv")


def from_table(name):
    module = PLUGINS.get(name)
    # ok: python.code.import-of-variable
    return importlib.import_module(module)
