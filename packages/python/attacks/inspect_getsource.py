# expect: ended def f(): return 1
import inspect
def f(): return 1
try:
    print(inspect.getsource(f))
except (OSError, AttributeError) as e:
    print("no")
