# expect: raised RecursionError
import contextvars
def f():
    contextvars.copy_context().run(f)
f()
