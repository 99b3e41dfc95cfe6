# expect: ended "ZeroDivisionError\ngone"
try:
    1 / 0
except ZeroDivisionError as constructor:
    print(type(constructor).__name__)
try:
    constructor
except NameError:
    print("gone")
