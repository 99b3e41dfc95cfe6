# expect: ended __proto__ constructor
import contextvars
v = contextvars.ContextVar("constructor", default="__proto__")
print(v.get(), v.name)
