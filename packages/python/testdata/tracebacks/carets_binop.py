def compute(a, b, c):
    return (a + b) * c + a / b - c[0] + 5


print(compute.__name__)
x = {"a": 1, "b": "two"}
try:
    compute(1, 2, [3])
except TypeError:
    import traceback
    traceback.print_exc()
try:
    y = x["a"] + 1 + x["b"] * 2
except TypeError:
    traceback.print_exc()
try:
    z = (1 +
         2 / 0)
except ZeroDivisionError:
    traceback.print_exc()
print(1 + 2 * 3 - -4 ** None)
