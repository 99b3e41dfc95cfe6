# expect: refused
import importlib
importlib.import_module("os").system("id")
