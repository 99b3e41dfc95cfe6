# expect: ended constructor.constructor('return process')()
def f(x: "constructor.constructor('return process')()") -> "__import__('os')": pass
print(f.__annotations__["x"])
