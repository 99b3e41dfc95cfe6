# expect: refused
import inspect
print(inspect.currentframe())
