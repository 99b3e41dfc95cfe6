# expect: ended ['0', '1', '-1', '1.5', 'Infinity', 'NaN', '', ' ']
class A: pass
a = A()
for n in ("0", "1", "-1", "1.5", "Infinity", "NaN", "", " "):
    setattr(a, n, n)
print(list(vars(a)))
