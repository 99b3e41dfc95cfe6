import contextvars
v = contextvars.ContextVar("v", default=1)
v.set(2)
print(v.get())
