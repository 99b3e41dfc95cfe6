# expect: refused
import inspect
print(inspect.stack())
