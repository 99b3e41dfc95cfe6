# expect: ended []
import inspect
names = [n for n, v in inspect.getmembers(print)]
print([n for n in names if not n.startswith("__")])
