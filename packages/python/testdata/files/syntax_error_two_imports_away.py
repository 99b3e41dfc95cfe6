import one
print(one)
# file: one.py
import two
# file: two.py
def f(x):
  y = (x
  return y
